import { contentLines, fill, KiB, MiB, statusLines, type Iotest, type Script } from "../harness.js";
import { serveBitmaps } from "./223.js";

/** What 223 does, by an iothread, and by two at a time. The reference is ended by an assertion when a client leaves there. */
export const test: Iotest = {
  title: "dirty bitmaps over NBD, on iothreads",
  formats: ["qcow2"],
  async run(t) {
    await serveBitmaps(t, "io0");
    await serveTwo(t);
  },
};

/** Of a disk and its bitmap. */
function exportOf(name: string, iothread: string): object {
  const bitmaps = [`dirty-${name}`];
  return { type: "nbd", id: name, "node-name": name, writable: true, bitmaps, iothread, "fixed-iothread": true };
}

/** Each disk has its own iothread, bitmap and clients, and is written while the other is. */
async function serveTwo(t: Script): Promise<void> {
  t.section("two at a time");
  const socket = t.socket("nbd");
  const disks = ["a", "b"] as const;
  const daemon = await t.daemon(disks.flatMap((name) => ["--object", `iothread,id=io-${name}`]));
  for (const name of disks) {
    await daemon.addImage(name, 4 * MiB);
    await daemon.log("block-dirty-bitmap-add", { node: name, name: `dirty-${name}` });
  }
  await daemon.log("nbd-server-start", { addr: { type: "unix", data: { path: socket } } });
  for (const name of disks) {
    await daemon.log("block-export-add", exportOf(name, `io-${name}`));
  }
  await daemon.log("query-block-exports");
  const contexts = (name: string): string[] => ["base:allocation", `qemu:dirty-bitmap:dirty-${name}`];
  const clients = await Promise.all(disks.map((name) => daemon.client(socket, name, contexts(name))));
  await Promise.all(clients.map((client, i) => fill(client, (i + 1) * MiB, (i + 1) * 64 * KiB, 0x33 + i)));
  for (const [i, name] of disks.entries()) {
    t.log(`export ${name}`);
    for (const context of contexts(name)) for (const line of await statusLines(clients[i]!, context)) t.log(line);
    for (const line of await contentLines(clients[i]!)) t.log(line);
  }

  t.section("who has a client stays, and goes when it is gone");
  await daemon.log("x-blockdev-set-iothread", { "node-name": "a", iothread: "io-b", force: true });
  for (const line of await contentLines(clients[0]!)) t.log(line);
  await daemon.log("block-export-del", { id: "a", mode: "hard" });
  await daemon.logEvent("BLOCK_EXPORT_DELETED");
  await daemon.log("x-blockdev-set-iothread", { "node-name": "a", iothread: "io-b" });
  await daemon.log("object-del", { id: "io-a" });
  await daemon.log("block-export-add", exportOf("a", "io-b"));
  {
    await using client = await daemon.client(socket, "a", contexts("a"));
    for (const context of contexts("a")) for (const line of await statusLines(client, context)) t.log(line);
    for (const line of await contentLines(client)) t.log(line);
  }
  for (const client of clients) await client[Symbol.asyncDispose]();
  await daemon.stop();
}
