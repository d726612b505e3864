import { fill, KiB, MiB, statusLines, type Iotest, type Script } from "../harness.js";

/** Bitmaps served over NBD, by nbd-server-add and by block-export-add, and who may use them meanwhile. */
export const test: Iotest = {
  title: "dirty bitmaps over NBD",
  formats: ["qcow2"],
  async run(t) {
    await serveBitmaps(t, null);
  },
};

/** `iothread`: where the node is, before it has exports; null: nobody has moved it. */
export async function serveBitmaps(t: Script, iothread: string | null): Promise<void> {
  const socket = t.socket("nbd");
  const addr = { type: "unix", data: { path: socket } };
  const daemon = await t.daemon(iothread === null ? [] : ["--object", `iothread,id=${iothread}`]);
  await daemon.addImage("disk", 4 * MiB);
  if (iothread !== null) await daemon.log("x-blockdev-set-iothread", { "node-name": "disk", iothread });

  t.section("two bitmaps record different writes");
  await daemon.log("block-dirty-bitmap-add", { node: "disk", name: "b", persistent: true });
  await daemon.log("nbd-server-start", { addr });
  await daemon.log("block-export-add", { type: "nbd", id: "w", "node-name": "disk", name: "w", writable: true });
  {
    await using client = await daemon.client(socket, "w");
    await fill(client, 64 * KiB, 128 * KiB, 0x11);
    await daemon.log("block-dirty-bitmap-disable", { node: "disk", name: "b" });
    await daemon.log("block-dirty-bitmap-add", { node: "disk", name: "b2", granularity: 65536 });
    await fill(client, 2 * MiB, 512, 0x22);
  }
  await daemon.log("block-export-del", { id: "w", mode: "hard" });
  await daemon.logEvent("BLOCK_EXPORT_DELETED");

  t.section("exports that cannot be");
  await daemon.log("nbd-server-start", { addr });
  await daemon.log("nbd-server-add", { device: "nosuch" });
  await daemon.log("nbd-server-add", { device: "disk", name: "n", bitmap: "b3" });
  await daemon.log("nbd-server-add", { device: "disk", name: "n", bitmap: "b2" });
  await daemon.log("nbd-server-add", { device: "disk", name: "n".repeat(4097) });
  await daemon.log("block-export-add", { type: "nbd", id: "x", "node-name": "disk", bitmaps: ["b", "b2"] });

  t.section("exports with bitmaps");
  await daemon.log("nbd-server-add", { device: "disk", name: "n", bitmap: "b" });
  await daemon.log("nbd-server-add", { device: "disk", name: "n" });
  await daemon.log("block-export-add", {
    ...{ type: "nbd", id: "n2", "node-name": "disk", name: "n2", writable: true, bitmaps: ["b2"] },
    ...{ "allocation-depth": true, description: "some text" },
  });
  await daemon.log("query-block-exports");
  await daemon.log("block-dirty-bitmap-remove", { node: "disk", name: "b" });
  await daemon.log("block-dirty-bitmap-enable", { node: "disk", name: "b" });
  for (const [name, context] of [
    ["n", "base:allocation"],
    ["n", "qemu:dirty-bitmap:b"],
    ["n2", "qemu:dirty-bitmap:b2"],
    ["n2", "qemu:allocation-depth"],
  ] as const) {
    await using client = await daemon.client(socket, name, [context]);
    t.log(`export ${name}: size ${String(client.info.size)}`);
    for (const line of await statusLines(client, context)) t.log(line);
  }

  // Its exports are there.
  if (iothread !== null) await daemon.log("object-del", { id: iothread });

  t.section("ends");
  await daemon.log("nbd-server-remove", { name: "n" });
  await daemon.logEvent("BLOCK_EXPORT_DELETED");
  await daemon.log("nbd-server-remove", { name: "n2" });
  await daemon.logEvent("BLOCK_EXPORT_DELETED");
  await daemon.log("nbd-server-remove", { name: "n2" });
  await daemon.log("block-dirty-bitmap-remove", { node: "disk", name: "b" });
  await daemon.log("nbd-server-stop");
  await daemon.log("nbd-server-stop");
  await daemon.stop();
}
