import { startServer } from "../chain.js";
import { contentLines, fill, KiB, MiB, statusLines, type Iotest } from "../harness.js";

const SIZE = 2 * MiB;

/** What the guest discarded, and what it zeroes while a mirror follows, is zero in the copy, and no data where it may be. */
export const test: Iotest = {
  title: "mirror of discards and zeroes",
  formats: ["qcow2"],
  async run(t) {
    for (const copyMode of ["background", "write-blocking"]) {
      for (const unmap of [true, false]) {
        t.section(`${copyMode}, unmap ${String(unmap)}`);
        const daemon = await t.daemon();
        await startServer(t, daemon);
        await daemon.createImage("disk", SIZE);
        await daemon.command("blockdev-add", {
          ...{ driver: t.format, "node-name": "disk", file: "disk-file", discard: "unmap" },
        });
        await daemon.command("block-export-add", {
          ...{ type: "nbd", id: "w", "node-name": "disk", name: "w", writable: true },
        });
        {
          await using client = await daemon.client(t.socket("nbd"), "w");
          await fill(client, 0, SIZE, 0x11);
          // Now: the reference drops what is discarded while a mirror runs.
          await client.trim(256 * KiB, 256 * KiB);
          await client.trim(MiB + 512 * KiB, 4 * KiB);
          // drive-mirror alone has a word for it.
          await daemon.log("drive-mirror", {
            ...{ "job-id": "j", device: "disk", target: t.path("made"), format: t.format, sync: "full", unmap },
            ...{ "node-name": "made", "copy-mode": copyMode },
          });
          await daemon.daemon.qmp.waitEvent("BLOCK_JOB_READY");
          await client.writeZeroes(MiB, 256 * KiB);
          await client.writeZeroes(2 * MiB - 64 * KiB, 64 * KiB);
          await fill(client, MiB + 64 * KiB, 64 * KiB, 0x22);
          await daemon.log("job-complete", { id: "j" });
          await daemon.jobConcluded("j");
        }
        await daemon.command("block-export-del", { id: "w", mode: "hard" });
        await daemon.logEvent("BLOCK_EXPORT_DELETED");
        await daemon.stop();

        const reader = await t.daemon();
        await startServer(t, reader);
        for (const name of [`disk.${t.format}`, "made"]) {
          await reader.command("blockdev-add", {
            ...{ driver: t.format, "node-name": "n", "read-only": true },
            ...{ file: { driver: "file", filename: t.path(name) } },
          });
          await reader.command("block-export-add", { type: "nbd", id: "n", "node-name": "n" });
          t.log(`${name} holds:`);
          {
            await using client = await reader.client(t.socket("nbd"), "n", ["base:allocation"]);
            for (const line of await contentLines(client)) t.log(`  ${line}`);
            for (const line of await statusLines(client, "base:allocation")) t.log(`  ${line}`);
          }
          await reader.command("block-export-del", { id: "n", mode: "hard" });
          await reader.logEvent("BLOCK_EXPORT_DELETED");
          await reader.command("blockdev-del", { "node-name": "n" });
        }
        await reader.stop();
      }
    }
  },
};
