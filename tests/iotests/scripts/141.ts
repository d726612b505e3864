import { openChain } from "../chain.js";
import { MiB, type Iotest } from "../harness.js";

const SIZE = MiB;
const NAMES = ["bottom", "middle", "top"];

/** A disk cannot be taken away while a job of any kind works on it; it can when the job was cancelled. */
export const test: Iotest = {
  title: "blockdev-del of a disk with a job",
  formats: ["qcow2"],
  async run(t) {
    const target = t.path(`target.${t.format}`);
    const drive = { device: "top", target, format: t.format, sync: "none" };
    // The slow ones have something to do, and are at it when they are cancelled.
    const jobs: readonly (readonly [command: string, args: object, isReady: boolean])[] = [
      ["drive-backup", drive, false],
      ["drive-mirror", drive, true],
      ["block-commit", { device: "top", "base-node": "middle" }, true],
      ["block-commit", { device: "top", "top-node": "middle", speed: 1 }, false],
      ["block-stream", { device: "top", speed: 1 }, false],
    ];
    const daemon = await t.daemon();
    await daemon.command("nbd-server-start", { addr: { type: "unix", data: { path: t.socket("nbd") } } });
    await openChain(t, daemon, NAMES, SIZE);
    for (const name of NAMES.toReversed()) {
      await daemon.command("blockdev-del", { "node-name": name });
      await daemon.command("blockdev-del", { "node-name": `${name}-file` });
    }
    const open = (at: number): object => ({
      ...{ driver: t.format, "node-name": NAMES[at]! },
      file: { driver: "file", filename: t.path(`${NAMES[at]!}.${t.format}`) },
      ...(at === 0 ? {} : { backing: open(at - 1) }),
    });

    for (const [command, args, isReady] of jobs) {
      t.section(`${command}${isReady ? ", ready" : ""}`);
      await daemon.command("blockdev-add", open(2));
      await daemon.log(command, { "job-id": "j", ...args });
      if (isReady) await daemon.logEvent("BLOCK_JOB_READY");
      for (const name of NAMES) await daemon.log("blockdev-del", { "node-name": name });
      await daemon.log("block-job-cancel", { device: "j" });
      await daemon.logEvent(isReady ? "BLOCK_JOB_COMPLETED" : "BLOCK_JOB_CANCELLED");
      await daemon.jobConcluded("j");
      await daemon.log("blockdev-del", { "node-name": "top" });
    }
    await daemon.stop();
  },
};
