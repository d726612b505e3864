import { logContents, logNodes, openChain, startServer } from "../chain.js";
import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 4 * MiB;

async function disk(t: Script): Promise<LoggedDaemon> {
  const daemon = await t.daemon();
  await startServer(t, daemon);
  await openChain(t, daemon, ["base", "disk"], SIZE);
  await daemon.addImage("copy", SIZE);
  return daemon;
}

/** Completed and cancelled in each way, with a guest that writes; stopped by an error of the user's; refused. */
export const test: Iotest = {
  title: "blockdev-mirror and drive-mirror",
  formats: ["qcow2"],
  async run(t) {
    t.section("with a guest that writes");
    for (const [verb, args] of [
      ["job-complete", { id: "j" }],
      ["block-job-cancel", { device: "j" }],
      ["block-job-cancel", { device: "j", force: true }],
    ] as const) {
      for (const copyMode of ["background", "write-blocking"]) {
        const daemon = await disk(t);
        const guest = { type: "nbd", id: "w", "node-name": "disk", name: "w", writable: true };
        await daemon.command("block-export-add", guest);
        {
          await using client = await daemon.client(t.socket("nbd"), "w");
          await daemon.log("blockdev-mirror", {
            ...{ "job-id": "j", device: "disk", target: "copy", sync: "full" },
            ...{ "copy-mode": copyMode, "filter-node-name": "filter" },
          });
          await daemon.daemon.qmp.waitEvent("BLOCK_JOB_READY");
          await fill(client, 2 * MiB, 64 * KiB, 0xbb);
          await daemon.log(verb, args);
          await daemon.jobConcluded("j");
          await fill(client, 3 * MiB, 64 * KiB, 0xcc);
        }
        await daemon.command("block-export-del", { id: "w", mode: "hard" });
        await daemon.logEvent("BLOCK_EXPORT_DELETED");
        await logNodes(t, daemon);
        await logContents(t, daemon, "disk");
        // What was copied is all there unless the job was cut off.
        if (!("force" in args)) await logContents(t, daemon, "copy");
        await daemon.stop();
      }
    }

    t.section("refused");
    const daemon = await disk(t);
    const target = t.path(`new.${t.format}`);
    for (const args of [
      { device: "nosuch" },
      { device: "base" },
      { "job-id": "1" },
      { sync: "bitmap" },
      { format: "nosuch" },
      { mode: "existing", target: t.path("nosuch") },
      { "node-name": "base" },
      { replaces: "disk" },
      { replaces: "nosuch", "node-name": "new" },
      { replaces: "base", "node-name": "new" },
      { granularity: 5 },
      { granularity: 513 },
      { "buf-size": -1 },
      { speed: -1 },
      { format: "raw", sync: "top" },
      { target: t.path(`base.${t.format}`), sync: "top" },
      { target: t.path(`nosuch/new.${t.format}`) },
    ]) {
      await daemon.log("drive-mirror", { "job-id": "j", device: "disk", target, sync: "full", ...args });
    }
    await logNodes(t, daemon);
    await daemon.stop();
  },
};
