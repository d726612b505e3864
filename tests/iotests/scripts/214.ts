import { contentLines, fill, KiB, MiB, type Iotest } from "../harness.js";

/** Clusters that are written through the compress filter. */
export const test: Iotest = {
  title: "the compress filter",
  formats: ["qcow2"],
  async run(t) {
    const socket = t.socket("nbd");
    const daemon = await t.daemon();
    await daemon.addImage("disk", 4 * MiB);
    await daemon.command("blockdev-add", { driver: "null-co", "node-name": "none", size: MiB });
    await daemon.command("nbd-server-start", { addr: { type: "unix", data: { path: socket } } });

    t.section("what can be compressed");
    await daemon.log("blockdev-add", { driver: "compress", "node-name": "c", file: "none" });
    await daemon.log("blockdev-add", { driver: "compress", "node-name": "c", file: "disk-file" });
    await daemon.log("blockdev-add", { driver: "compress", "node-name": "c", file: "disk" });
    await daemon.log("blockdev-add", { driver: "compress", "node-name": "d", file: "c" });

    t.section("write and read");
    await daemon.log("block-export-add", { type: "nbd", id: "c", "node-name": "c", name: "c", writable: true });
    {
      await using client = await daemon.client(socket, "c");
      const { minimumBlock } = client.info;
      t.log(`minimum block: ${String(minimumBlock)}`);
      await fill(client, 64 * KiB, 256 * KiB, 0x11);
      await fill(client, MiB, 64 * KiB, 0x22);
      for (const line of await contentLines(client)) t.log(line);
    }
    await daemon.command("block-export-del", { id: "c", mode: "hard" });
    await daemon.logEvent("BLOCK_EXPORT_DELETED");
    await daemon.log("blockdev-del", { "node-name": "c" });

    t.section("the image itself, written over where it is compressed");
    await daemon.log("block-export-add", { type: "nbd", id: "d", "node-name": "disk", name: "d", writable: true });
    {
      await using client = await daemon.client(socket, "d");
      await fill(client, 128 * KiB, 4 * KiB, 0x33);
      await fill(client, MiB, 64 * KiB, 0x44);
      for (const line of await contentLines(client)) t.log(line);
    }
  },
};
