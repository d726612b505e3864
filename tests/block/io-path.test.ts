import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BackendOwner, BlockBackend } from "../../src/block/backend.js";
import { ECANCELED } from "../../src/base/errno.js";
import { ioError } from "../../src/base/errors.js";
import { Deferred } from "../../src/base/lifecycle.js";
import {
  OPAQUE,
  PERM_ALL,
  PERM_CONSISTENT_READ,
  PERM_WRITE,
  REQ_FUA,
  WRITE_ZEROES,
  type Access,
  type BlockDriver,
  type DriverNode,
  type Extent,
} from "../../src/block/driver.js";
import { OP_FLUSH, OP_READ, OP_WRITE } from "../../src/block/engine/engine.js";
import { BlockRequest } from "../../src/block/request.js";
import { addNode, testGraph, type TestGraph } from "../helpers/graph.js";
import { PATCH, patchwork, type PatchworkNode } from "../helpers/patchwork.js";

const SIZE = 40 * PATCH;
const user: BackendOwner = { description: "an unnamed block device" };
const WRITER = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL };

/** `top` (patchwork) on `file`, over `base`; the model holds what `top` shows. */
async function patchworkDisk(test: TestGraph): Promise<{ backend: BlockBackend; model: Uint8Array }> {
  const { graph, engine } = test;
  const contents = (factor: number) => Uint8Array.from({ length: SIZE }, (_, i) => (i * factor + (i >> 8)) & 0xff);
  const images = { "top.img": contents(7), "base.img": contents(13) };
  for (const [filename, bytes] of Object.entries(images)) {
    await engine.create(filename, SIZE, "off");
    const node = await addNode(graph, { driver: "file", "node-name": filename.slice(0, -4), filename });
    await using backend = graph.backend(node, WRITER, user);
    await backend.write(0, bytes);
  }
  const node = await addNode(graph, { driver: "qcow2", "node-name": "patched", file: "top", backing: "base" });
  const model = new Uint8Array(SIZE);
  for (let i = 0; i < SIZE; i++) {
    const patch = Math.floor(i / PATCH);
    const placed = images["top.img"][(patch ^ 1) * PATCH + (i % PATCH)]!;
    model[i] = patch % 7 === 0 ? placed : patch % 11 === 0 ? 0 : patch % 13 === 0 ? images["base.img"][i]! : placed;
  }
  return { backend: graph.backend(node, WRITER, user), model };
}

describe("IoPath", () => {
  it("reads and writes through every answer of map as one flat disk", async () => {
    const range = fc.tuple(fc.nat(SIZE - 1), fc.integer({ min: 1, max: 5 * PATCH }));
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.array(
          fc.record({ range, kind: fc.constantFrom("read", "write", "zero"), byte: fc.integer({ min: 1, max: 255 }) }),
        ),
        async (seed, steps) => {
          await using test = testGraph({ seed, order: "random", shortTransfers: 0.3 }, [patchwork]);
          const { backend, model } = await patchworkDisk(test);
          for (const {
            range: [offset, wanted],
            kind,
            byte,
          } of steps) {
            const length = Math.min(wanted, SIZE - offset);
            if (kind === "read") {
              const data = new Uint8Array(length);
              await backend.read(offset, data);
              expect(data).toEqual(model.slice(offset, offset + length));
            } else {
              model.fill(kind === "zero" ? 0 : byte, offset, offset + length);
              if (kind === "zero") await backend.writeZeroes(offset, length);
              else await backend.write(offset, new Uint8Array(length).fill(byte));
            }
          }
          const all = new Uint8Array(SIZE);
          await backend.read(0, all);
          expect(Buffer.compare(all, model)).toBe(0);
          await backend[Symbol.asyncDispose]();
        },
      ),
      { numRuns: 30 },
    );
  });

  it("reports the first error once, after every run is done", async () => {
    await using test = testGraph({}, [patchwork]);
    const { backend } = await patchworkDisk(test);
    test.engine.inject({ kinds: [OP_READ], errno: 5, times: Infinity });
    await expect(backend.read(0, new Uint8Array(SIZE))).rejects.toThrow("Input/output error");
    expect(backend.requestsInFlight).toBe(0);
    await backend[Symbol.asyncDispose]();
  });

  it("reads zeroes behind the end of a shorter backing file", async () => {
    await using test = testGraph({}, [patchwork]);
    const { graph, engine } = test;
    await engine.create("top.img", SIZE, "off");
    await addNode(graph, { driver: "file", "node-name": "top", filename: "top.img" });
    await addNode(graph, { driver: "null-co", "node-name": "base", size: PATCH });
    const node = await addNode(graph, { driver: "qcow2", "node-name": "patched", file: "top", backing: "base" });
    await using backend = graph.backend(node, WRITER, user);
    const data = new Uint8Array(PATCH).fill(9);
    await backend.read(13 * PATCH, data);
    expect(data.every((byte) => byte === 0)).toBe(true);
  });

  it("tells the observers of every node on the way, failed or not, when the write is done", async () => {
    await using test = testGraph({}, [patchwork]);
    const { backend } = await patchworkDisk(test);
    const heard: string[] = [];
    const file = test.graph.findNode("top");
    const observers = [backend.node, file].map((node) => ({
      node,
      observer: { written: (offset: number, length: number) => heard.push(`${node.nodeName} ${offset} ${length}`) },
    }));
    for (const { node, observer } of observers) node.observe(observer);
    (backend.node.self as unknown as PatchworkNode).written.add(1);
    await backend.write(PATCH, new Uint8Array(PATCH));
    expect(heard.sort()).toEqual([`patched ${PATCH} ${PATCH}`, `top 0 ${PATCH}`]);
    test.engine.inject({ kinds: [OP_WRITE], errno: 28, times: Infinity });
    await expect(backend.write(PATCH, new Uint8Array(512))).rejects.toThrow("No space left on device");
    expect(heard).toContain(`patched ${PATCH} 512`);
    for (const { node, observer } of observers) node.unobserve(observer);
    await backend[Symbol.asyncDispose]();
  });

  it("tells an observer that came while the write was on its way", async () => {
    await using test = testGraph({ manual: true });
    await test.engine.create("a.raw", PATCH, "off");
    const node = await addNode(test.graph, { driver: "file", "node-name": "a", filename: "a.raw" });
    await using backend = test.graph.backend(node, WRITER, user);
    const writing = backend.write(512, new Uint8Array(512));
    const heard: number[] = [];
    const observer = { written: (offset: number, length: number) => heard.push(offset, length) };
    node.observe(observer);
    await test.engine.runUntilIdle();
    await writing;
    expect(heard).toEqual([512, 512]);
    node.unobserve(observer);
  });

  it("flushes what a FUA write touched, and nothing when nothing was written", async () => {
    await using test = testGraph();
    await test.engine.create("a.raw", PATCH, "off");
    const node = await addNode(test.graph, { driver: "file", "node-name": "a", filename: "a.raw" });
    await using backend = test.graph.backend(node, WRITER, user);
    test.engine.inject({ kinds: [OP_FLUSH], errno: 5, times: Infinity });
    await backend.flush();
    await expect(backend.write(0, new Uint8Array(512), REQ_FUA)).rejects.toThrow("Input/output error");
  });

  it("turns writes of zeroes into zero writes where the node detects them", async () => {
    await using test = testGraph();
    await test.engine.create("a.raw", PATCH, "off");
    const node = await addNode(test.graph, {
      driver: "file",
      "node-name": "a",
      filename: "a.raw",
      discard: "unmap",
      "detect-zeroes": "unmap",
    });
    await using backend = test.graph.backend(node, WRITER, user);
    await backend.write(0, new Uint8Array(PATCH).fill(1));
    test.engine.inject({ kinds: [OP_WRITE], errno: 5, times: Infinity });
    await backend.write(0, new Uint8Array(PATCH));
    const data = new Uint8Array(PATCH).fill(9);
    await backend.read(0, data);
    expect(data.every((byte) => byte === 0)).toBe(true);
  });

  it.each([1, 2])("has few of a long range's runs out at a time, %i levels deep", async (levels) => {
    const crumbs = new CrumbsNode();
    const driver = { name: "null-co", kind: "protocol", transparent: false, open: async () => crumbs };
    await using test = testGraph({}, [driver as unknown as BlockDriver]);
    let node = await addNode(test.graph, { driver: "null-co", "node-name": "crumbs" });
    if (levels > 1) node = await addNode(test.graph, { driver: "raw", "node-name": "top", file: "crumbs" });
    await using backend = test.graph.backend(node, WRITER, user);
    await backend.writeZeroes(0, crumbs.length);
    expect(crumbs.bytes).toBe(crumbs.length);
    expect(crumbs.most).toBeLessThan(1100);

    crumbs.bytes = 0;
    crumbs.failAt = 2000 * 512;
    await expect(backend.writeZeroes(0, crumbs.length)).rejects.toThrow("Input/output error");
    expect(crumbs.bytes).toBeLessThan(4096 * 512);
    expect(crumbs.out).toBe(0);
  });
});

describe("a request that nobody waits for", () => {
  it("stops between the pieces of zeroes that its driver gets as data", async () => {
    let pieces = 0;
    const done = new Deferred();
    const request = new BlockRequest({ onRequestDone: () => done.resolve() });
    const self: DriverNode = {
      length: 2 ** 40,
      map(_access, _offset, length, extent) {
        extent.status = OPAQUE;
        extent.child = null;
        extent.length = length;
      },
      async write() {
        pieces += 1;
        if (pieces === 3) request.abandon();
      },
    };
    const driver = { name: "null-co", kind: "protocol", transparent: false, open: async () => self };
    await using test = testGraph({}, [driver as unknown as BlockDriver]);
    const node = await addNode(test.graph, { driver: "null-co", "node-name": "slow" });
    await using backend = test.graph.backend(node, WRITER, user);
    request.access = WRITE_ZEROES;
    request.length = self.length;
    backend.start(request);
    await done.promise;
    expect(pieces).toBe(3);
    expect(request.error).toBe(ECANCELED);
  });

  it("stops between the runs of a long range", async () => {
    const crumbs = new CrumbsNode();
    const driver = { name: "null-co", kind: "protocol", transparent: false, open: async () => crumbs };
    await using test = testGraph({}, [driver as unknown as BlockDriver]);
    const node = await addNode(test.graph, { driver: "null-co", "node-name": "crumbs" });
    await using backend = test.graph.backend(node, WRITER, user);
    const done = new Deferred();
    const request = new BlockRequest({ onRequestDone: () => done.resolve() });
    request.access = WRITE_ZEROES;
    request.length = crumbs.length;
    backend.start(request);
    request.abandon();
    await done.promise;
    expect(crumbs.bytes).toBeLessThan(1100 * 512);
    expect(crumbs.out).toBe(0);
  });
});

/** Zeroes a sector at a time, as a remote disk might. */
class CrumbsNode implements DriverNode {
  readonly length = 20_000 * 512;
  readonly maxTransfer = 512;
  out = 0;
  most = 0;
  bytes = 0;
  failAt = -1;

  map(_access: Access, offset: number, length: number, extent: Extent): void {
    extent.status = OPAQUE;
    extent.child = null;
    extent.offset = offset;
    extent.length = length;
  }

  async writeZeroes(offset: number, length: number): Promise<void> {
    this.out += 1;
    this.most = Math.max(this.most, this.out);
    await new Promise((resolve) => setImmediate(resolve));
    this.out -= 1;
    if (offset === this.failAt) throw ioError(5);
    this.bytes += length;
  }
}
