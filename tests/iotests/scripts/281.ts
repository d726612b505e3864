import { logContents, logNodes, startServer, withExport } from "../chain.js";
import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 4 * MiB;

/** A disk that a guest uses on an iothread of its own. */
async function disk(t: Script): Promise<LoggedDaemon> {
  const daemon = await t.daemon(["--object", "iothread,id=io0", "--object", "throttle-group,id=tg"]);
  await startServer(t, daemon);
  await daemon.addImage("disk", SIZE);
  await daemon.log("block-export-add", {
    ...{ type: "nbd", id: "e", "node-name": "disk", name: "e", writable: true, iothread: "io0" },
  });
  return daemon;
}

async function write(t: Script, daemon: LoggedDaemon, offset: number, byte: number): Promise<void> {
  await using client = await daemon.client(t.socket("nbd"), "e");
  await fill(client, offset, 64 * KiB, byte);
}

async function leave(daemon: LoggedDaemon): Promise<void> {
  await daemon.command("block-export-del", { id: "e", mode: "hard" });
  await daemon.logEvent("BLOCK_EXPORT_DELETED");
}

/**
 * What commands do to a disk that is on another thread than they: it stays whole, and so does who uses it. The reference
 * 7.2 ends by an assertion when a client of an export on an iothread leaves; without `iothread` it logs the same, up to the
 * writes that wait.
 */
export const test: Iotest = {
  title: "commands and iothreads",
  formats: ["qcow2"],
  async run(t) {
    t.section("bitmaps, sizes, and the thread itself");
    let daemon = await disk(t);
    await daemon.log("block-dirty-bitmap-add", { node: "disk", name: "b", persistent: true });
    await write(t, daemon, MiB, 0x11);
    await daemon.log("x-debug-block-dirty-bitmap-sha256", { node: "disk", name: "b" });
    await daemon.log("block-dirty-bitmap-remove", { node: "disk", name: "b" });
    await daemon.log("object-del", { id: "nosuch" });
    await daemon.log("block-export-add", { type: "nbd", id: "x", "node-name": "disk", iothread: "nosuch" });

    t.section("snapshots, one alone and two of which one fails");
    await daemon.addImage("over", SIZE, { backing: "disk" });
    await daemon.log("blockdev-snapshot", { node: "disk", overlay: "over" });
    await write(t, daemon, 2 * MiB, 0x22);
    await daemon.addImage("other", SIZE);
    const overlay = { driver: t.format, "node-name": "no", file: "other-file", backing: null };
    await daemon.command("blockdev-del", { "node-name": "other" });
    await daemon.command("blockdev-add", overlay);
    await daemon.log("transaction", {
      actions: [
        { type: "blockdev-snapshot", data: { node: "over", overlay: "no" } },
        { type: "blockdev-snapshot", data: { node: "disk", overlay: "nosuch" } },
      ],
    });
    await write(t, daemon, 3 * MiB, 0x33);
    await logNodes(t, daemon);

    t.section("jobs");
    await daemon.log("blockdev-backup", { "job-id": "j", device: "over", target: "no", sync: "full" });
    await daemon.logEvent("BLOCK_JOB_COMPLETED");
    await daemon.jobConcluded("j");
    await daemon.log("transaction", {
      actions: [
        { type: "blockdev-backup", data: { "job-id": "j", device: "over", target: "no", sync: "full" } },
        { type: "abort", data: {} },
      ],
    });
    await daemon.log("block-commit", { "job-id": "j", device: "over" });
    await daemon.logEvent("BLOCK_JOB_READY");
    await write(t, daemon, 0, 0x44);
    await daemon.log("job-complete", { id: "j" });
    await daemon.logEvent("BLOCK_JOB_COMPLETED");
    await daemon.jobConcluded("j");
    await logNodes(t, daemon);
    await leave(daemon);
    for (const node of ["disk", "no"]) await logContents(t, daemon, node);
    await daemon.stop();

    t.section("throttled, and gone while somebody waits");
    daemon = await disk(t);
    await leave(daemon);
    await daemon.command("blockdev-add", {
      ...{ driver: "throttle", "node-name": "slow", "throttle-group": "tg", file: "disk" },
    });
    await daemon.command("qom-set", { path: "tg", property: "limits", value: { "bps-write": KiB } });
    await daemon.command("block-export-add", {
      ...{ type: "nbd", id: "e", "node-name": "slow", name: "e", writable: true, iothread: "io0" },
    });
    {
      await using client = await daemon.client(t.socket("nbd"), "e");
      const writes = [0, 1, 2].map((i) => fill(client, i * 512 * KiB, 512 * KiB, 0x55));
      await client.flush();
      await daemon.log("blockdev-del", { "node-name": "slow" });
      await daemon.command("qom-set", { path: "tg", property: "limits", value: { "bps-write": 0 } });
      await Promise.all(writes);
    }
    await leave(daemon);
    await daemon.log("blockdev-del", { "node-name": "slow" });
    await logContents(t, daemon, "disk");

    t.section("mirrored to another daemon");
    const other = await t.daemon();
    const far = t.socket("far");
    await other.command("nbd-server-start", { addr: { type: "unix", data: { path: far } } });
    await other.addImage("far", SIZE);
    await other.command("block-export-add", { type: "nbd", id: "far", "node-name": "far", writable: true });
    await daemon.command("block-export-add", {
      ...{ type: "nbd", id: "e", "node-name": "disk", name: "e", writable: true, iothread: "io0" },
    });
    await daemon.log("blockdev-add", {
      ...{ driver: "nbd", "node-name": "far", server: { type: "unix", path: far }, export: "far" },
    });
    await daemon.log("blockdev-mirror", { "job-id": "j", device: "disk", target: "far", sync: "full" });
    await daemon.logEvent("BLOCK_JOB_READY");
    await write(t, daemon, 2 * MiB, 0x66);
    await daemon.log("job-complete", { id: "j" });
    await daemon.logEvent("BLOCK_JOB_COMPLETED");
    await daemon.jobConcluded("j");
    await write(t, daemon, 3 * MiB, 0x77);
    await leave(daemon);
    await daemon.stop();
    await other.command("nbd-server-stop");
    await startServer(t, other);
    await withExport(t, other, "far", () => Promise.resolve(), false);
    await logContents(t, other, "far");
    await other.stop();
  },
};
