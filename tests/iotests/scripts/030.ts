import { logContents, logNodes, openChain, startServer } from "../chain.js";
import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 4 * MiB;
const LAYERS = ["base", "first", "second", "third", "top"];

async function chain(t: Script): Promise<LoggedDaemon> {
  const daemon = await t.daemon();
  await startServer(t, daemon);
  await openChain(t, daemon, LAYERS, SIZE);
  return daemon;
}

async function stream(t: Script, daemon: LoggedDaemon, args: object): Promise<void> {
  await daemon.log("block-stream", { "job-id": "j", device: "top", ...args });
  await daemon.logEvent("BLOCK_JOB_COMPLETED");
  await daemon.jobConcluded("j");
  await logNodes(t, daemon);
}

/** Every way of naming what stays, in the middle of a chain too; refusals; jobs that meet; pausing and cancelling. */
export const test: Iotest = {
  title: "block-stream",
  formats: ["qcow2"],
  async run(t) {
    t.section("layer by layer");
    let daemon = await chain(t);
    await logContents(t, daemon, "top");
    await stream(t, daemon, { "base-node": "second" });
    await stream(t, daemon, { base: t.path(`first.${t.format}`), "backing-file": `first.${t.format}` });
    await stream(t, daemon, { bottom: "first" });
    await stream(t, daemon, {});
    await stream(t, daemon, {});
    await logContents(t, daemon, "top");
    await daemon.stop();

    t.section("in the middle, with a guest that writes above");
    daemon = await chain(t);
    await daemon.command("block-export-add", { type: "nbd", id: "w", "node-name": "top", name: "w", writable: true });
    {
      await using client = await daemon.client(t.socket("nbd"), "w");
      await daemon.log("block-stream", { "job-id": "j", device: "third", "base-node": "base", "auto-finalize": false });
      await fill(client, 0, 32 * KiB, 0xaa);
      await daemon.logEvent("BLOCK_JOB_PENDING");
      await fill(client, 2 * MiB, 64 * KiB, 0xbb);
      await logNodes(t, daemon);
      await daemon.log("job-finalize", { id: "j" });
      await fill(client, 3 * MiB, 64 * KiB, 0xcc);
    }
    await daemon.command("block-export-del", { id: "w", mode: "hard" });
    await daemon.logEvent("BLOCK_EXPORT_DELETED");
    await logNodes(t, daemon);
    await logContents(t, daemon, "top");
    await daemon.stop();

    t.section("two that do not meet, and some that would");
    daemon = await chain(t);
    const held = { "auto-finalize": false };
    await daemon.log("block-stream", { "job-id": "upper", device: "top", bottom: "third", ...held });
    await daemon.log("block-stream", { "job-id": "lower", device: "second", "base-node": "base", ...held });
    for (const device of ["top", "third", "first"]) {
      await daemon.log("block-stream", { "job-id": "j", device });
    }
    await daemon.log("block-commit", { "job-id": "j", device: "top", "top-node": "first" });
    for (const id of ["upper", "lower"]) {
      await daemon.logEvent("BLOCK_JOB_PENDING", (data: { id: string }) => data.id === id);
    }
    for (const id of ["upper", "lower"]) await daemon.log("job-finalize", { id });
    await logNodes(t, daemon);
    await logContents(t, daemon, "top");
    await daemon.stop();

    t.section("paused, and cancelled");
    daemon = await chain(t);
    await daemon.log("block-stream", { "job-id": "j", device: "top", speed: 1, "filter-node-name": "filter" });
    await daemon.log("block-job-pause", { device: "j" });
    await daemon.log("block-job-pause", { device: "j" });
    await daemon.log("block-job-complete", { device: "j" });
    await daemon.log("block-job-cancel", { device: "j" });
    await daemon.log("blockdev-del", { "node-name": "filter" });
    await daemon.log("block-job-cancel", { device: "j", force: true });
    // How far it came depends on the moment.
    const { data } = await daemon.daemon.qmp.waitEvent("BLOCK_JOB_CANCELLED");
    t.log(`cancelled, of ${String((data as { len: number }).len)} bytes`);
    await logNodes(t, daemon);
    await logContents(t, daemon, "top");

    t.section("refused");
    for (const args of [
      { "job-id": "1" },
      { "job-id": "j", "base-node": "nosuch" },
      { "job-id": "j", "base-node": "top" },
      { "job-id": "j", device: "first", "base-node": "second" },
      { "job-id": "j", bottom: "nosuch" },
      { "job-id": "j", base: "nosuch" },
      { "job-id": "j", "base-node": "base", bottom: "first" },
      { "job-id": "j", "backing-file": "x" },
      { "job-id": "j", bottom: "first", "backing-file": "x" },
      { "job-id": "j", "filter-node-name": "base" },
      { "job-id": "j", speed: -1 },
    ]) {
      await daemon.log("block-stream", { device: "top", ...args });
    }
    await daemon.stop();
  },
};
