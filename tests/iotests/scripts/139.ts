import { openChain, startServer } from "../chain.js";
import { MiB, type Iotest, type LoggedDaemon } from "../harness.js";

const SIZE = MiB;

async function logNames(log: (text: string) => void, daemon: LoggedDaemon): Promise<void> {
  const nodes = await daemon.command<{ "node-name": string }[]>("query-named-block-nodes");
  log(`nodes: ${nodes.map((node) => node["node-name"]).join(" ")}`);
}

/** What cannot be taken away, because of whom; and what goes with what is. */
export const test: Iotest = {
  title: "blockdev-del",
  formats: ["qcow2"],
  async run(t) {
    const daemon = await t.daemon(["--object", "throttle-group,id=tg"]);
    const del = (name: string) => daemon.log("blockdev-del", { "node-name": name });
    const names = () => logNames((text) => t.log(text), daemon);
    const file = (name: string) => t.path(`${name}.${t.format}`);
    await startServer(t, daemon);

    t.section("a chain, from below and from above");
    await openChain(t, daemon, ["base", "middle", "top"], SIZE);
    for (const name of ["nosuch", "base-file", "base", "middle", "top", "top", "middle", "top-file"]) await del(name);
    await names();
    await daemon.command("blockdev-del", { "node-name": "middle-file" });

    t.section("opened inline");
    const inline = (name: string) => ({ driver: "file", "node-name": `${name}-inline`, filename: file(name) });
    const options = { driver: t.format, "node-name": "top", file: inline("top") };
    await daemon.log("blockdev-add", { ...options, backing: "base" });
    await del("top-inline");
    await del("base");
    await del("top");
    await names();
    await daemon.log("blockdev-add", {
      ...options,
      backing: { driver: t.format, file: inline("middle"), backing: "base" },
    });
    await names();
    await del("middle-inline");
    await del("top");
    await names();

    t.section("an export");
    await daemon.command("block-export-add", { type: "nbd", id: "e", "node-name": "base", name: "e", writable: true });
    {
      await using _client = await daemon.client(t.socket("nbd"), "e");
      await del("base");
      await daemon.command("block-export-del", { id: "e", mode: "hard" });
      await daemon.logEvent("BLOCK_EXPORT_DELETED");
    }

    t.section("filters, and others above it");
    await daemon.addImage("other", SIZE);
    for (const above of [
      { driver: "throttle", "throttle-group": "tg", file: "base" },
      { driver: "copy-on-read", file: "base" },
      { driver: "compress", file: "base" },
      { driver: "raw", file: "base", offset: 512 },
      { driver: "copy-before-write", file: "other", target: "base" },
      { driver: "quorum", children: ["other", "base"], "vote-threshold": 1 },
    ]) {
      await daemon.log("blockdev-add", { "node-name": "above", ...above });
      await del("base");
      await del("above");
    }

    t.section("jobs");
    const held = { "job-id": "j", "auto-finalize": false };
    await daemon.log("blockdev-backup", { ...held, device: "base", target: "other", sync: "full" });
    await daemon.logEvent("BLOCK_JOB_PENDING");
    for (const name of ["base", "other"]) await del(name);
    await daemon.log("job-finalize", { id: "j" });
    await daemon.jobConcluded("j");
    await daemon.log("blockdev-mirror", {
      ...{ "job-id": "j", device: "base", target: "other", sync: "full", "filter-node-name": "filter" },
    });
    await daemon.logEvent("BLOCK_JOB_READY");
    for (const name of ["base", "other", "filter"]) await del(name);
    await daemon.log("job-complete", { id: "j" });
    await daemon.jobConcluded("j");
    await names();

    t.section("a snapshot of a disk that nobody uses");
    await daemon.log("blockdev-snapshot-sync", {
      ...{ "node-name": "base", "snapshot-node-name": "over", "snapshot-file": file("over"), format: t.format },
    });
    await names();
    await del("over");
    await daemon.addImage("prepared", SIZE, { backing: "base" });
    await daemon.log("blockdev-snapshot", { node: "base", overlay: "prepared" });
    await del("base");
    await del("prepared");
    await del("base");

    t.section("what is left: the files");
    await names();
    for (const name of ["prepared-file", "other", "other-file", "base-file"]) await del(name);
    await names();
    await daemon.stop();
  },
};
