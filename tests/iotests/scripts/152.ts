import { startServer, withExport } from "../chain.js";
import { contentLines, fill, KiB, MiB, type Iotest } from "../harness.js";

/** What is behind the last whole granule is copied, at first and when it is written to again. */
export const test: Iotest = {
  title: "mirror of a disk whose length is no multiple of the granularity",
  formats: ["raw", "nbd"],
  async run(t) {
    for (const size of [MiB + 512, 512, 64 * KiB - 512, MiB]) {
      for (const granularity of [512, 64 * KiB, 64 * MiB]) {
        t.section(`${String(size)} bytes, by ${String(granularity)}`);
        const daemon = await t.daemon();
        await startServer(t, daemon);
        await daemon.addImage("disk", size);
        await daemon.addImage("copy", size);
        await daemon.command("block-export-add", {
          ...{ type: "nbd", id: "w", "node-name": "disk", name: "w", writable: true },
        });
        {
          await using client = await daemon.client(t.socket("nbd"), "w");
          await fill(client, 0, size, 0x11);
          await daemon.log("blockdev-mirror", {
            ...{ "job-id": "j", device: "disk", target: "copy", sync: "full", granularity },
          });
          await daemon.logEvent("BLOCK_JOB_READY");
          await fill(client, size - 512, 512, 0x22);
          await daemon.log("job-complete", { id: "j" });
          await daemon.logEvent("BLOCK_JOB_COMPLETED");
          await daemon.jobConcluded("j");
        }
        await daemon.command("block-export-del", { id: "w", mode: "hard" });
        await withExport(t, daemon, "copy", async (client) => {
          for (const line of await contentLines(client)) t.log(line);
        });
        await daemon.stop();
      }
    }
  },
};
