import { startServer } from "../chain.js";
import { contentLines, fill, KiB, MiB, statusLines, type Iotest } from "../harness.js";

const SIZE = 4 * MiB;

/** A point in time by a backup that copies only what is overwritten, into an overlay of the disk that is served. */
export const test: Iotest = {
  title: "fleecing by a backup with sync none",
  formats: ["qcow2"],
  async run(t) {
    const daemon = await t.daemon();
    await startServer(t, daemon);
    await daemon.addImage("disk", SIZE);
    await daemon.createImage("moment", SIZE, { backing: "disk" });
    await daemon.command("block-export-add", { type: "nbd", id: "w", "node-name": "disk", name: "w", writable: true });
    await using guest = await daemon.client(t.socket("nbd"), "w");
    await fill(guest, 0, 64 * KiB, 0x5d);
    await fill(guest, MiB, 128 * KiB, 0xd5);
    await fill(guest, 3 * MiB, 64 * KiB, 0x77);

    t.section("set up");
    await daemon.log("blockdev-add", { driver: t.format, "node-name": "moment", file: "moment-file", backing: "disk" });
    await daemon.log("blockdev-backup", { "job-id": "fleece", device: "disk", target: "moment", sync: "none" });
    await daemon.log("block-export-add", { type: "nbd", id: "m", "node-name": "moment", "allocation-depth": true });
    await daemon.log("block-export-add", { type: "nbd", id: "n", "node-name": "moment", name: "n", writable: true });
    {
      const contexts = ["qemu:allocation-depth"];
      await using backup = await daemon.client(t.socket("nbd"), "moment", contexts);
      const log = async (what: string) => {
        t.log(what);
        for (const line of await contentLines(backup)) t.log(`  ${line}`);
        for (const line of await statusLines(backup, contexts[0]!)) t.log(`  ${line}`);
      };
      await log("before the guest goes on");
      await fill(guest, 32 * KiB, 64 * KiB, 0xa1);
      await fill(guest, MiB + 64 * KiB, 512, 0xa2);
      await fill(guest, 2 * MiB, 4 * KiB, 0xa3);
      await guest.writeZeroes(3 * MiB, 64 * KiB);
      await log("after it overwrote some");
      await fill(guest, 32 * KiB, 64 * KiB, 0xb1);
      await Promise.all([0, 1, 2, 3].map((i) => fill(guest, i * MiB + 512 * KiB, 64 * KiB, 0xc0 + i)));
      await log("after it did so again, and in many places");
    }
    t.log("the guest sees");
    for (const line of await contentLines(guest)) t.log(`  ${line}`);

    t.section("taken down");
    await daemon.log("blockdev-del", { "node-name": "moment" });
    await daemon.log("block-job-cancel", { device: "fleece" });
    await daemon.jobConcluded("fleece");
    for (const id of ["m", "n"]) {
      const { error } = await daemon.log("block-export-del", { id, mode: "hard" });
      if (error === undefined) await daemon.logEvent("BLOCK_EXPORT_DELETED");
    }
    await daemon.log("blockdev-del", { "node-name": "moment" });
    await daemon.log("blockdev-del", { "node-name": "disk" });
    await fill(guest, 0, 64 * KiB, 0xee);
    t.log("the guest goes on");
  },
};
