import { startServer, withExport } from "../chain.js";
import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = MiB;

async function drive(t: Script): Promise<LoggedDaemon> {
  const daemon = await t.daemon();
  await startServer(t, daemon);
  for (const [at, name] of ["first", "second"].entries()) {
    await daemon.addImage(name, SIZE);
    await withExport(t, daemon, name, (client) => fill(client, 0, 4 * KiB, 0x11 * (at + 1)));
  }
  await daemon.log("blockdev-add", { driver: "raw", "node-name": "drive", file: "first" });
  return daemon;
}

/** A guest's drive is a node of its own above the medium, which is exchanged under it. */
export const test: Iotest = {
  title: "other media in a drive",
  formats: ["qcow2"],
  async run(t) {
    const daemon = await drive(t);
    const insert = (file: string, more: object = {}) =>
      daemon.log("blockdev-reopen", { options: [{ driver: "raw", "node-name": "drive", file, ...more }] });
    const medium = (name: string, more: object = {}) =>
      daemon.log("blockdev-reopen", {
        options: [{ driver: t.format, "node-name": name, file: `${name}-file`, ...more }],
      });
    const look = async (when: string) => {
      const data = Buffer.alloc(512);
      await withExport(t, daemon, "drive", (client) => client.read(0, data), false);
      t.log(`${when}: 0x${data[0]!.toString(16)}`);
    };

    t.section("exchanged under a guest that goes on writing");
    await daemon.command("block-export-add", { type: "nbd", id: "w", "node-name": "drive", name: "w", writable: true });
    {
      await using guest = await daemon.client(t.socket("nbd"), "w");
      const data = Buffer.alloc(512);
      for (const name of ["second", "first", "second"]) {
        await insert(name);
        await guest.read(0, data);
        t.log(`the guest reads 0x${data[0]!.toString(16)}`);
        await fill(guest, 4 * KiB, 4 * KiB, 0xa0);
      }
      const writes = Array.from({ length: 8 }, (_, i) => fill(guest, 8 * KiB + i * 4 * KiB, 4 * KiB, 0xb0 + i));
      await insert("first");
      await Promise.all(writes);
      await daemon.log("blockdev-del", { "node-name": "first" });

      t.section("what a guest that writes cannot have");
      await medium("second", { "read-only": true });
      await insert("second");
      await insert("second", { "read-only": true });
      await insert("nosuch");
      await insert("drive");
      await guest.read(0, data);
      t.log(`the guest reads 0x${data[0]!.toString(16)}`);
    }
    await daemon.command("block-export-del", { id: "w", mode: "hard" });
    await daemon.logEvent("BLOCK_EXPORT_DELETED");

    t.section("read-only, and writable again");
    await insert("second", { "read-only": true });
    await look("read-only");
    await insert("second");
    await daemon.log("block-export-add", { type: "nbd", id: "w", "node-name": "drive", name: "w", writable: true });
    await medium("second");
    await insert("first", { "read-only": true });
    await daemon.log("block-export-add", { type: "nbd", id: "w", "node-name": "drive", name: "w", writable: true });
    await insert("second");
    await look("writable");

    t.section("taken away, and another in");
    await daemon.log("blockdev-del", { "node-name": "first" });
    await daemon.log("blockdev-add", { driver: t.format, "node-name": "first", file: "first-file" });
    await insert("first");
    await look("the first again");
    await daemon.stop();
  },
};
