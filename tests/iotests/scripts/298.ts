import { stat } from "node:fs/promises";
import { fill, KiB, MiB, type Iotest } from "../harness.js";

/** The preallocate filter below an image, and a write threshold there. */
export const test: Iotest = {
  title: "the preallocate filter and write thresholds",
  formats: ["qcow2"],
  async run(t) {
    const socket = t.socket("nbd");
    const daemon = await t.daemon();
    await daemon.createImage("disk", 64 * MiB);
    const file = t.path("disk.qcow2");
    const logLength = async () => t.log(`the file has ${String((await stat(file)).size / 65536)} clusters`);
    const options = { driver: "preallocate", "node-name": "p", file: "disk-file" };

    t.section("what it takes");
    await daemon.log("blockdev-add", { ...options, "prealloc-align": 100 });
    await daemon.log("blockdev-add", { ...options, "prealloc-align": MiB, "prealloc-size": 10 * MiB });
    await daemon.log("blockdev-add", { driver: "qcow2", "node-name": "q", file: "p" });
    await daemon.command("nbd-server-start", { addr: { type: "unix", data: { path: socket } } });
    await daemon.log("block-export-add", { type: "nbd", id: "e", "node-name": "q", name: "e", writable: true });

    t.section("the file grows by much");
    await daemon.log("block-set-write-threshold", { "node-name": "nosuch", "write-threshold": 1 });
    {
      await using client = await daemon.client(socket, "e");
      await fill(client, 0, 64 * KiB, 0x11);
      await logLength();
      await daemon.log("block-set-write-threshold", { "node-name": "q", "write-threshold": MiB });
      await fill(client, 64 * KiB, 64 * KiB, 0x11);
      await logLength();
      await fill(client, MiB, MiB, 0x11);
      await daemon.logEvent("BLOCK_WRITE_THRESHOLD");
      await logLength();
      await fill(client, 2 * MiB, 16 * MiB, 0x11);
      await logLength();
    }
    await daemon.command("block-export-del", { id: "e", mode: "hard" });
    await daemon.logEvent("BLOCK_EXPORT_DELETED");

    t.section("and is cut");
    await daemon.log("blockdev-del", { "node-name": "q" });
    await logLength();
    await daemon.log("blockdev-del", { "node-name": "p" });
    await logLength();
  },
};
