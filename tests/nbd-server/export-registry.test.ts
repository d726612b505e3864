import { describe, expect, it } from "vitest";
import { PERM_ALL, PERM_RESIZE } from "../../src/block/driver.js";
import { ENOSPC } from "../../src/base/errno.js";
import { NBD_CMD_CACHE, NBD_CMD_FLUSH, NBD_CMD_READ, NBD_CMD_WRITE } from "../../src/block/nbd/protocol.js";
import { OP_FLUSH } from "../../src/block/engine/engine.js";
import type { NbdExport } from "../../src/nbd-server/export.js";
import { addNode } from "../helpers/graph.js";
import { until } from "../helpers/turns.js";
import { DISK_BYTES, serve } from "./harness.js";
import type { BlockExportOptions } from "../../qapi/generated/types.js";

const nbd = (id: string, more: Partial<BlockExportOptions> = {}): BlockExportOptions => ({
  type: "nbd",
  id,
  "node-name": "n",
  ...more,
});

describe("ExportRegistry", () => {
  it.each<readonly [BlockExportOptions, string]>([
    [nbd("3x"), "Invalid block export id"],
    [nbd(""), "Invalid block export id"],
    [nbd("a b"), "Invalid block export id"],
    [nbd("taken"), "Block export id 'taken' is already in use"],
    [nbd("e", { "node-name": "zz" }), "Cannot find device='' nor node-name='zz'"],
    [nbd("e"), "NBD server already has export named 'n'"],
    [nbd("e", { name: "x".repeat(4097) }), `export name '${"x".repeat(4097)}' too long`],
    [nbd("e", { name: "ü".repeat(2049) }), `export name '${"ü".repeat(2049)}' too long`],
    [nbd("e", { name: "y", description: "d".repeat(4097) }), `description '${"d".repeat(4097)}' too long`],
    [nbd("e", { name: "r", "node-name": "ro", writable: true }), "Cannot export read-only node as writable"],
    [nbd("e", { name: "b", bitmaps: ["nope"] }), "Bitmap 'nope' is not found"],
    [nbd("e", { name: "b", bitmaps: ["on-file"] }), "Bitmap 'on-file' is not found"],
    [nbd("e", { name: "b", bitmaps: [{ node: "zz", name: "b0" }] }), "Node 'zz' not found"],
    [nbd("e", { name: "b", bitmaps: [{ node: "n", name: "zz" }] }), "Dirty bitmap 'zz' not found"],
    [nbd("e", { name: "b", bitmaps: ["b0"] }), "Enabled bitmap 'b0' incompatible with readonly export"],
    [
      nbd("e", { name: "b", bitmaps: ["busy"] }),
      "Bitmap 'busy' is currently in use by another operation and cannot be used",
    ],
  ])("refuses %j", async (options, message) => {
    await using serving = await serve();
    const { graph } = serving.test;
    await addNode(graph, { driver: "raw", "node-name": "ro", file: "f", "read-only": true });
    const { bitmaps } = graph.findNode("n");
    bitmaps.add("b0");
    bitmaps.add("busy").setBusy("a test");
    graph.findNode("f").bitmaps.add("on-file");
    await serving.exports.add(nbd("taken"));
    const parents = graph.findNode("n").parents.size;
    await expect(serving.exports.add(options)).rejects.toThrow(message);
    expect(graph.findNode("n").parents.size).toBe(parents);
    bitmaps.get("busy").clearBusy();
  });

  it("needs the server", async () => {
    await using serving = await serve();
    await serving.server.stop();
    await expect(serving.exports.add(nbd("e"))).rejects.toThrow("NBD server not running");
    await expect(serving.exports.add(nbd("e", { "node-name": "zz" }))).rejects.toThrow("Cannot find device");
  });

  it("lists exports, newest first, and tells when one has gone", async () => {
    await using serving = await serve();
    const { exports, test } = serving;
    await exports.add(nbd("a"));
    await exports.add(nbd("b", { name: "b" }));
    expect(exports.list()).toEqual([
      { id: "b", "node-name": "n", type: "nbd", "shutting-down": false },
      { id: "a", "node-name": "n", type: "nbd", "shutting-down": false },
    ]);
    await exports.remove("a", "safe");
    expect(test.events).toEqual([{ name: "BLOCK_EXPORT_DELETED", data: { id: "a" } }]);
    await expect(exports.remove("a", "hard")).rejects.toThrow("Export 'a' is not found");
    await serving.server.stop();
    expect(test.events.at(-1)).toEqual({ name: "BLOCK_EXPORT_DELETED", data: { id: "b" } });
  });

  it("is shutting down until what its clients asked for is done", async () => {
    await using serving = await serve({ engine: { manual: true } });
    const { exports, test } = serving;
    await exports.add(nbd("e"));
    const client = await serving.client();
    await client.open("n");
    client.send({ type: NBD_CMD_READ, length: 65536 });
    while (test.graph.path.inFlight.requests === 0) await new Promise(setImmediate);
    await exports.remove("e", "hard");
    expect(await client.peer.rest()).toHaveLength(0);
    expect(exports.list()).toMatchObject([{ "shutting-down": true }]);
    await expect(exports.remove("e", "hard")).rejects.toThrow("Export 'e' is already shutting down");
    expect(test.events).toEqual([]);
    await test.engine.runUntilIdle();
    while (exports.list().length > 0) await new Promise(setImmediate);
    expect(test.events).toEqual([{ name: "BLOCK_EXPORT_DELETED", data: { id: "e" } }]);
  });

  it("follows the length of its node, with its bitmaps", async () => {
    await using serving = await serve();
    const { graph } = serving.test;
    graph.findNode("n").bitmaps.add("b0", 65536);
    await serving.exports.add(nbd("e", { writable: true, bitmaps: ["b0"] }));
    await graph.truncate(graph.findNode("n"), 2 * DISK_BYTES);
    const client = await serving.client();
    await client.open("n", "structured", ["qemu:dirty-bitmap:b0"]);
    await client.ask({ type: NBD_CMD_WRITE, offset: 2 * DISK_BYTES - 65536, data: Buffer.alloc(10) });
    expect((await client.status(2 * DISK_BYTES - 131072, 131072)).get(2)).toEqual([
      [65536, 0],
      [65536, 1],
    ]);
  });

  it("makes its node no longer by a write whose data is on its way while the node becomes shorter", async () => {
    await using serving = await serve();
    const { graph } = serving.test;
    await serving.exports.add(nbd("e", { writable: true }));
    const client = await serving.client();
    await client.open("n");
    const bytes = client.prepare({ type: NBD_CMD_WRITE, offset: DISK_BYTES - 512, data: Buffer.alloc(512, 1) });
    // The answer to what is sent before says that the header has come.
    client.peer.send(client.prepare({ type: NBD_CMD_CACHE, cookie: 2 }), bytes.subarray(0, -1));
    expect((await client.answer())!.cookieLow).toBe(2);
    await graph.truncate(graph.findNode("n"), DISK_BYTES / 2);
    client.peer.send(bytes.subarray(-1));
    expect((await client.answer())!.error).toBe(ENOSPC);
    expect(graph.findNode("f").length).toBe(DISK_BYTES / 2);
  });

  it("makes its node no longer by a write that is held back while the node becomes shorter", async () => {
    await using serving = await serve();
    const { graph } = serving.test;
    await serving.exports.add(nbd("e", { writable: true }));
    const { drain } = serving.server.findExport("n") as NbdExport;
    const client = await serving.client();
    await client.open("n");
    let goOn = (): void => undefined;
    const busy = graph.changes.run(() => new Promise<void>((resolve) => (goOn = resolve)));
    const resizing = graph.truncate(graph.findNode("n"), DISK_BYTES / 2);
    await until(() => drain.drained, "nothing is in flight");
    client.send({ type: NBD_CMD_WRITE, offset: DISK_BYTES - 512, data: Buffer.alloc(512, 1) });
    client.send({ type: NBD_CMD_CACHE, cookie: 2 });
    expect((await client.answer())!.cookieLow).toBe(2);
    goOn();
    await Promise.all([busy, resizing]);
    expect((await client.answer())!.error).toBe(ENOSPC);
    expect(graph.findNode("f").length).toBe(DISK_BYTES / 2);
  });

  it("shares no change of length any longer, though it goes to another node while that is made", async () => {
    await using serving = await serve();
    const { graph } = serving.test;
    const node = graph.findNode("n");
    const above = await addNode(graph, { driver: "raw", "node-name": "above", file: "n" });
    await serving.exports.add(nbd("e"));
    const resizing = graph.truncate(node, DISK_BYTES / 2);
    const moving = graph.drained([node, above], (transaction) => transaction.replace(node, above));
    await Promise.all([resizing, moving]);
    expect(() => graph.backend(above, { taken: PERM_RESIZE, shared: PERM_ALL }, { description: "x" })).toThrow(
      "unshared by an unnamed",
    );
  });

  it("keeps others from changing the node's length, and its own from what they rely on", async () => {
    await using serving = await serve();
    const { graph } = serving.test;
    const above = await graph.open({ driver: "raw", "node-name": "above", file: "n" });
    await serving.exports.add(nbd("e"));
    await expect(graph.truncate(above, DISK_BYTES / 2)).rejects.toThrow(
      "Permission conflict on node 'n': permissions 'resize' are both required by node 'above' " +
        "(uses node 'n' as 'file' child) and unshared by an unnamed block device (uses node 'n' as 'root' child).",
    );
    await graph.closeIfUnused(above);
    await using backend = graph.backend(
      graph.findNode("n"),
      { taken: 0, shared: PERM_ALL & ~PERM_RESIZE },
      { description: "somebody" },
    );
    await expect(graph.truncate(backend.node, DISK_BYTES / 2)).rejects.toThrow("unshared by somebody");
    expect([...serving.server.exports()]).toMatchObject([{ size: DISK_BYTES }]);
    // What it shared for that it shares no longer.
    expect(() => graph.setPermissions(backend, { taken: PERM_RESIZE, shared: PERM_ALL })).toThrow(
      "unshared by an unnamed",
    );
  });

  it("makes bitmaps busy while it is there, also one that is named twice", async () => {
    await using serving = await serve();
    const { bitmaps } = serving.test.graph.findNode("n");
    const bitmap = bitmaps.add("b0", 65536);
    await serving.exports.add(nbd("e", { writable: true, bitmaps: ["b0", { node: "n", name: "b0" }] }));
    expect(bitmap.busy).toBe(true);
    const client = await serving.client();
    await client.open("n", "structured", ["qemu:dirty-bitmap:b0"]);
    await client.ask({ type: NBD_CMD_WRITE, offset: 65536, data: Buffer.alloc(10) });
    expect((await client.status(0, 262144)).get(2)).toEqual([
      [65536, 0],
      [65536, 1],
      [131072, 0],
    ]);
    await serving.exports.remove("e", "hard");
    while (serving.exports.list().length > 0) await new Promise(setImmediate);
    expect(bitmap.busy).toBe(false);
  });

  it("flushes each write before its reply with writethrough", async () => {
    await using serving = await serve();
    await serving.exports.add(nbd("e", { writable: true, writethrough: true }));
    const client = await serving.client();
    await client.open("n", "structured");
    serving.test.engine.inject({ kinds: [OP_FLUSH], errno: 5 });
    const write = { type: NBD_CMD_WRITE, data: Buffer.alloc(512) };
    expect(await client.refusal(write)).toEqual([5, "writing to file failed"]);
    expect(await client.refusal(write)).toEqual([0, ""]);
    expect(await client.refusal({ type: NBD_CMD_FLUSH })).toEqual([0, ""]);
  });

  it("serves sizes in whole sectors", async () => {
    await using serving = await serve();
    await serving.test.engine.create("odd", 1000, "off");
    await addNode(serving.test.graph, { driver: "file", "node-name": "odd", filename: "odd" });
    await serving.exports.add(nbd("e", { "node-name": "odd" }));
    expect(serving.server.findExport("odd")!.size).toBe(1024);
    const client = await serving.client();
    await client.open("odd", "structured");
    expect(await client.read(512, 512)).toEqual(Buffer.alloc(512));
    expect(await client.refusal({ type: NBD_CMD_READ, offset: 512, length: 513 })).toEqual([
      22,
      "operation past EOF; From: 512, Len: 513, Size: 1024",
    ]);
  });
});
