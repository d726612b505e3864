import { logContents, logNodes, openChain, startServer } from "../chain.js";
import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 4 * MiB;

async function snapshot(t: Script, daemon: LoggedDaemon, node: string, overlay: string): Promise<void> {
  await daemon.log("blockdev-snapshot-sync", {
    ...{ "node-name": node, "snapshot-node-name": overlay, "snapshot-file": t.path(`${overlay}.${t.format}`) },
    ...{ format: t.format },
  });
}

/** A snapshot is taken, committed while the guest writes, and the next one is taken of the disk that is left. */
export const test: Iotest = {
  title: "a snapshot after an active commit",
  formats: ["qcow2"],
  async run(t) {
    const daemon = await t.daemon();
    await startServer(t, daemon);
    await openChain(t, daemon, ["disk"], SIZE);
    await daemon.command("block-export-add", { type: "nbd", id: "w", "node-name": "disk", name: "w", writable: true });
    {
      await using client = await daemon.client(t.socket("nbd"), "w");
      for (const round of [1, 2]) {
        t.section(`round ${String(round)}`);
        const overlay = `over${String(round)}`;
        await snapshot(t, daemon, "disk", overlay);
        await fill(client, round * MiB, 64 * KiB, 0xa0 + round);
        await logNodes(t, daemon);
        await daemon.log("block-commit", { "job-id": "j", device: overlay });
        await daemon.logEvent("BLOCK_JOB_READY");
        await fill(client, round * MiB + 256 * KiB, 64 * KiB, 0xb0 + round);
        await daemon.log("block-job-complete", { device: "j" });
        await daemon.logEvent("BLOCK_JOB_COMPLETED");
        await daemon.jobConcluded("j");
        await fill(client, round * MiB + 512 * KiB, 64 * KiB, 0xc0 + round);
        await logNodes(t, daemon);
      }
      t.section("one that stays");
      await snapshot(t, daemon, "disk", "last");
      await fill(client, 3 * MiB, 64 * KiB, 0xd0);
      await logNodes(t, daemon);
    }
    await logContents(t, daemon, "last");
    await logContents(t, daemon, "disk");
    await daemon.stop();
  },
};
