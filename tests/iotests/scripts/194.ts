import { startServer, withExport } from "../chain.js";
import { contentLines, fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 8 * MiB;

async function logContents(t: Script, daemon: LoggedDaemon, server: string, name: string): Promise<void> {
  await using client = await daemon.client(server, name);
  t.log(`${name} holds:`);
  for (const line of await contentLines(client)) t.log(`  ${line}`);
}

/** A disk goes from one daemon to another over NBD: mirrored there, cut off when both are the same, and used there. */
export const test: Iotest = {
  title: "storage migration between two daemons",
  formats: ["qcow2", "raw", "nbd"],
  async run(t) {
    const there = await t.daemon();
    const far = t.socket("far");
    await there.addImage("dest", SIZE);
    await there.command("nbd-server-start", { addr: { type: "unix", data: { path: far } } });
    await there.log("block-export-add", { type: "nbd", id: "in", "node-name": "dest", name: "in", writable: true });

    const here = await t.daemon();
    await startServer(t, here);
    await here.addImage("source", SIZE);
    await here.command("block-export-add", { type: "nbd", id: "w", "node-name": "source", name: "w", writable: true });
    {
      await using guest = await here.client(t.socket("nbd"), "w");
      await fill(guest, 0, 2 * MiB, 0x11);
      await here.log("blockdev-add", {
        ...{ driver: "nbd", "node-name": "out", server: { type: "unix", path: far }, export: "in" },
      });
      await here.log("blockdev-mirror", { "job-id": "j", device: "source", target: "out", sync: "full" });
      await here.logEvent("BLOCK_JOB_READY");
      await fill(guest, MiB, 64 * KiB, 0x22);
      await guest.writeZeroes(0, 64 * KiB);
      await Promise.all([4, 5, 6, 7].map((i) => fill(guest, i * MiB, 32 * KiB, i)));
      await guest.flush();
    }
    // The guest has stopped: what it wrote last is there when the job has ended.
    await here.command("block-export-del", { id: "w", mode: "hard" });
    await here.logEvent("BLOCK_EXPORT_DELETED");
    await here.log("block-job-cancel", { device: "j" });
    await here.logEvent("BLOCK_JOB_COMPLETED");
    await here.jobConcluded("j");
    await here.log("blockdev-del", { "node-name": "out" });
    await withExport(t, here, "source", () => logContents(t, here, t.socket("nbd"), "export-source"), false);
    await here.stop();

    await there.log("block-export-del", { id: "in", mode: "hard" });
    await there.logEvent("BLOCK_EXPORT_DELETED");
    await there.command("block-export-add", { type: "nbd", id: "w", "node-name": "dest", name: "w", writable: true });
    {
      await using guest = await there.client(far, "w");
      await fill(guest, 3 * MiB, 64 * KiB, 0x33);
    }
    await logContents(t, there, far, "w");
    await there.stop();
  },
};
