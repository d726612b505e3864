import { logContents, logNodes, startServer, withExport } from "../chain.js";
import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 4 * MiB;

async function mirror(t: Script, args: object): Promise<LoggedDaemon> {
  const daemon = await t.daemon();
  await startServer(t, daemon);
  for (const name of ["disk", "copy"]) await daemon.addImage(name, SIZE);
  await withExport(t, daemon, "disk", (client) => fill(client, 0, 2 * MiB, 0x11));
  await daemon.log("blockdev-mirror", {
    ...{ "job-id": "j", device: "disk", target: "copy", sync: "full", "filter-node-name": "filter", ...args },
  });
  return daemon;
}

const VERBS: readonly (readonly [string, object])[] = [
  ["block-job-cancel", { device: "j" }],
  ["block-job-cancel", { device: "j", force: true }],
  ["job-cancel", { id: "j" }],
];

/** Before it is ready every way to cancel it gives up; then the gentle one ends it with the copy whole. */
export const test: Iotest = {
  title: "mirror that is cancelled",
  formats: ["qcow2"],
  async run(t) {
    for (const ready of [false, true]) {
      for (const [verb, args] of VERBS) {
        t.section(`${verb} ${JSON.stringify(args)}, ${ready ? "ready" : "while it copies"}`);
        const daemon = await mirror(t, ready ? {} : { speed: 64 * KiB });
        if (ready) await daemon.logEvent("BLOCK_JOB_READY");
        await daemon.log(verb, args);
        const isGentle = ready && !("force" in args) && verb === "block-job-cancel";
        const name = isGentle ? "BLOCK_JOB_COMPLETED" : "BLOCK_JOB_CANCELLED";
        const { data } = await daemon.daemon.qmp.waitEvent(name);
        const { len, offset } = data as { len: number; offset: number };
        t.log(`${name}, ${ready ? String(offset) : "some"} of ${String(len)} bytes`);
        await daemon.jobConcluded("j");
        await logNodes(t, daemon);
        if (ready) await logContents(t, daemon, "copy");
        await daemon.stop();
      }
    }

    t.section("while it is paused, and twice");
    const daemon = await mirror(t, {});
    await daemon.logEvent("BLOCK_JOB_READY");
    await daemon.log("block-job-pause", { device: "j" });
    await daemon.log("block-job-cancel", { device: "j" });
    await daemon.log("block-job-resume", { device: "j" });
    await daemon.log("block-job-cancel", { device: "j" });
    await daemon.logEvent("BLOCK_JOB_COMPLETED");
    await daemon.jobConcluded("j");
    await daemon.log("block-job-cancel", { device: "j" });
    await daemon.stop();
  },
};
