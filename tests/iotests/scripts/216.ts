import { openChain, startServer, withExport } from "../chain.js";
import { contentLines, fill, KiB, MiB, type Iotest } from "../harness.js";

const SIZE = 4 * MiB;

/** What is read through copy-on-read is in the image then: that, whole clusters, and nothing else. */
export const test: Iotest = {
  title: "the copy-on-read filter",
  formats: ["qcow2"],
  async run(t) {
    const daemon = await t.daemon();
    await startServer(t, daemon);
    await openChain(t, daemon, ["base", "disk"], SIZE);
    await withExport(t, daemon, "base", (client) => fill(client, MiB, 512 * KiB, 0xaa));
    const own = async () => {
      const apart = { driver: t.format, "node-name": "disk", file: "disk-file" };
      await daemon.command("blockdev-reopen", { options: [{ ...apart, backing: null }] });
      await withExport(t, daemon, "disk", async (client) => {
        for (const line of await contentLines(client)) t.log(line);
      });
      await daemon.command("blockdev-reopen", { options: [{ ...apart, backing: "base" }] });
    };
    const read = async (offset: number, length: number) => {
      const data = Buffer.alloc(length);
      await withExport(t, daemon, "cor", (client) => client.read(offset, data));
      t.log(`read 0x${data[0]!.toString(16)} to 0x${data.at(-1)!.toString(16)} at ${String(offset)}+${String(length)}`);
    };

    t.section("the image's own");
    await own();
    await daemon.log("blockdev-add", { driver: "copy-on-read", "node-name": "cor", file: "disk" });
    await daemon.log("blockdev-del", { "node-name": "disk" });

    t.section("after reads");
    await read(0, 512);
    await read(MiB + 64 * KiB - 512, KiB);
    await read(MiB + 256 * KiB, 128 * KiB);
    await read(3 * MiB, 64 * KiB);
    await own();

    t.section("after reads that meet writes");
    await withExport(t, daemon, "cor", async (client) => {
      const whole = Buffer.alloc(MiB);
      await Promise.all([
        client.read(MiB, whole),
        fill(client, MiB + 192 * KiB + 512, 512, 0xbb),
        client.writeZeroes(MiB + 448 * KiB, 32 * KiB),
        fill(client, 2 * MiB, 4 * KiB, 0xcc),
      ]);
      await client.flush();
    });
    await own();

    t.section("only above a node below");
    await daemon.log("blockdev-del", { "node-name": "cor" });
    await daemon.command("blockdev-add", { driver: "null-co", "node-name": "null", size: SIZE, "read-only": true });
    await daemon.log("blockdev-add", { driver: "copy-on-read", "node-name": "cor", file: "disk", bottom: "base" });
    await daemon.log("blockdev-add", { driver: "copy-on-read", "node-name": "cor2", file: "disk", bottom: "disk" });
    await daemon.log("blockdev-add", { driver: "copy-on-read", "node-name": "cor2", file: "disk", bottom: "null" });
    await daemon.log("blockdev-add", { driver: "copy-on-read", "node-name": "cor2", file: "disk", bottom: "nosuch" });
    await daemon.log("blockdev-add", { driver: "copy-on-read", "node-name": "cor2", file: "null" });
    await daemon.log("blockdev-add", { driver: "copy-on-read", "node-name": "cor3", file: "nosuch" });
    await daemon.stop();
  },
};
