import { contentLines, fill, KiB, MiB, type Iotest } from "../harness.js";

/** A point in time read over NBD while the disk goes on: copy-before-write under the guest, snapshot-access beside it. */
export const test: Iotest = {
  title: "fleecing: a snapshot over NBD from copy-before-write",
  formats: ["qcow2", "raw", "nbd"],
  async run(t) {
    const socket = t.socket("nbd");
    const daemon = await t.daemon();
    await daemon.addImage("base", 4 * MiB);
    await daemon.addImage("fleece", 4 * MiB);
    await daemon.command("nbd-server-start", { addr: { type: "unix", data: { path: socket } } });

    t.section("before: the disk has data in two places");
    await daemon.log("block-export-add", {
      type: "nbd",
      id: "base",
      "node-name": "base",
      name: "base",
      writable: true,
    });
    {
      await using client = await daemon.client(socket, "base");
      await fill(client, 0, 64 * KiB, 0x5d);
      await fill(client, MiB, 128 * KiB, 0xd5);
    }
    await daemon.command("block-export-del", { id: "base", mode: "hard" });
    await daemon.logEvent("BLOCK_EXPORT_DELETED");

    t.section("set up");
    await daemon.log("blockdev-add", {
      driver: "copy-before-write",
      "node-name": "cbw",
      file: "base",
      target: "fleece",
    });
    await daemon.log("blockdev-add", { driver: "snapshot-access", "node-name": "moment", file: "cbw" });
    await daemon.log("block-export-add", { type: "nbd", id: "disk", "node-name": "cbw", name: "disk", writable: true });
    await daemon.log("block-export-add", { type: "nbd", id: "moment", "node-name": "moment", name: "moment" });
    {
      await using guest = await daemon.client(socket, "disk");
      await using backup = await daemon.client(socket, "moment");

      t.section("the guest overwrites some of it, and reads what it wrote");
      await fill(guest, 0, 4 * KiB, 0xa1);
      await fill(guest, MiB + 64 * KiB, 128 * KiB, 0xa2);
      await guest.writeZeroes(3 * MiB, 64 * KiB);
      for (const line of await contentLines(guest)) t.log(line);

      t.section("the backup still reads the moment");
      for (const line of await contentLines(backup)) t.log(line);
      await fill(guest, 2 * MiB, 512, 0xa3);
      for (const line of await contentLines(backup)) t.log(line);
    }

    t.section("take it down");
    await daemon.log("blockdev-del", { "node-name": "cbw" });
    for (const id of ["moment", "disk"]) {
      await daemon.log("block-export-del", { id, mode: "hard" });
      await daemon.logEvent("BLOCK_EXPORT_DELETED");
    }
    await daemon.log("blockdev-del", { "node-name": "moment" });
    await daemon.log("blockdev-del", { "node-name": "cbw" });
    await daemon.stop();
  },
};
