import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EACCES, EIO, EROFS } from "../../../src/base/errno.js";
import { libc } from "../../../src/base/libc.js";
import { blockStatus } from "../../../src/block/block-status.js";
import {
  PERM_ALL,
  PERM_CONSISTENT_READ,
  PERM_RESIZE,
  PERM_WRITE,
  REQ_MAY_UNMAP,
  type CreateContext,
} from "../../../src/block/driver.js";
import { file as fileDriver } from "../../../src/block/drivers/file.js";
import type { BlockGraph } from "../../../src/block/graph/graph.js";
import type { BlockNode } from "../../../src/block/node.js";
import type { BlockdevCreateOptionsFile } from "../../../qapi/generated/types.js";
import { addNode, testGraph } from "../../helpers/graph.js";
import { hostGraph } from "../../helpers/host-graph.js";
import { hasJudge } from "../../helpers/judges.js";

const READ_WRITE = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL };
const OWNER = { description: "an unnamed block device" };

const messageOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "no error",
    (error: unknown) => (error instanceof Error ? error.message : "?"),
  );

async function statusOf(node: BlockNode): Promise<(readonly [number, number, string])[]> {
  const runs: (readonly [number, number, string])[] = [];
  for (let offset = 0; offset < node.length;) {
    const { length, data, zero } = await blockStatus(node, offset, node.length - offset);
    runs.push([offset, length, data ? "data" : zero ? "zero" : "?"]);
    offset += length;
  }
  return runs;
}

describe("the file driver", () => {
  it("reads, writes, grows and flushes a file of the host", async () => {
    await using host = await hostGraph();
    fs.writeFileSync(host.path("a"), Buffer.alloc(1000, 1));
    const node = await addNode(host.graph, { driver: "file", "node-name": "f", filename: host.path("a") });
    expect(node.length).toBe(1024);
    const grows = { ...READ_WRITE, taken: READ_WRITE.taken | PERM_RESIZE };
    await using backend = host.graph.backend(node, grows, OWNER);
    await backend.write(998, Buffer.from("abcd"));
    await backend.write(5000, Buffer.from("end"));
    await backend.flush();
    expect(node.length).toBe(5120);
    const data = new Uint8Array(6);
    await backend.read(997, data);
    expect(Buffer.from(data).toString()).toBe("\x01abcd\0");
    expect(fs.statSync(host.path("a")).size).toBe(5003);
  });

  it.each([
    ["nope", {}, "Could not open 'nope': No such file or directory"],
    ["", {}, "The 'file' block driver requires a file name"],
    ["/dev/null", {}, "'file' driver requires '/dev/null' to be a regular file"],
    ["/tmp", {}, "Could not open '/tmp': Is a directory"],
    ["/proc/version", { "read-only": true }, "Could not refresh total sector count: Invalid argument"],
    ["a\0b", {}, "Could not open 'a\0b': Invalid argument"],
    ["/proc/version/x", {}, "Could not open '/proc/version/x': Not a directory"],
    ["x", { aio: "native" }, "aio=native was specified, but it requires cache.direct=on, which was not specified."],
  ] as const)("refuses %j %j in the reference's words", async (filename, more, message) => {
    await using host = await hostGraph();
    expect(await messageOf(host.graph.open({ driver: "file", "node-name": "f", filename, ...more }))).toBe(message);
  });

  it("does not wait for the other end of a FIFO", async () => {
    await using host = await hostGraph();
    execFileSync("mkfifo", [host.path("fifo")]);
    const open = host.graph.open({ driver: "file", "node-name": "f", filename: host.path("fifo"), "read-only": true });
    expect(await messageOf(open)).toBe(`'file' driver requires '${host.path("fifo")}' to be a regular file`);
  });

  it("opens read-only what it cannot open read-write, with auto-read-only", async () => {
    for (const errno of [EACCES, EROFS]) {
      await using test = testGraph();
      await test.engine.create("a", 512, "off");
      test.engine.inject({ kinds: ["open"], errno });
      const options = { driver: "file", "node-name": "f", filename: "a", "auto-read-only": true } as const;
      const node = await addNode(test.graph, options);
      expect(node.readOnly).toBe(true);
      expect(() => test.graph.backend(node, READ_WRITE, OWNER)).toThrow("Block node is read-only");
    }
    await using test = testGraph();
    await test.engine.create("a", 512, "off");
    test.engine.inject({ kinds: ["open"], errno: EACCES });
    await expect(test.graph.open({ driver: "file", "node-name": "f", filename: "a" })).rejects.toThrow(
      "Could not open 'a': Permission denied",
    );
    expect(test.engine.openFiles).toBe(0);
  });

  it("tells data from holes, and sees what was written since it was asked", async () => {
    for (const name of libc() === null ? (["memory"] as const) : (["memory", "host"] as const)) {
      await using test = name === "memory" ? testGraph() : await hostGraph();
      const filename = "path" in test ? test.path("a") : "a";
      await test.engine.create(filename, 1 << 20, "off");
      const node = await addNode(test.graph, { driver: "file", "node-name": "f", filename, discard: "unmap" });
      await using backend = test.graph.backend(node, READ_WRITE, OWNER);
      // New files of the host have a first block.
      await backend.discard(0, 4096);
      expect(await statusOf(node)).toEqual([[0, 1 << 20, "zero"]]);
      await backend.write(64 << 10, new Uint8Array(64 << 10).fill(1));
      const written = [
        [0, 64 << 10, "zero"],
        [64 << 10, 64 << 10, "data"],
        [128 << 10, (1 << 20) - (128 << 10), "zero"],
      ];
      expect(await statusOf(node)).toEqual(written);
      await backend.writeZeroes(0, 1 << 20, REQ_MAY_UNMAP);
      expect(await statusOf(node)).toEqual([[0, 1 << 20, "zero"]]);
    }
  });

  it("answers many who ask at once for different places, while writes go on", async () => {
    await using test = testGraph();
    await test.engine.create("a", 1 << 20, "off");
    const node = await addNode(test.graph, { driver: "file", "node-name": "f", filename: "a" });
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    const asked = Array.from({ length: 64 }, (_, i) => blockStatus(node, i * 16384, 16384));
    const written = Array.from({ length: 64 }, (_, i) => backend.write(i * 16384, new Uint8Array(4096).fill(1)));
    const answers = await Promise.all(asked);
    await Promise.all(written);
    expect(answers.every(({ length }) => length === 4096 || length === 16384)).toBe(true);
  });

  it("answers though the file is written all the time", async () => {
    await using test = testGraph();
    await test.engine.create("a", 1 << 20, "off");
    const node = await addNode(test.graph, { driver: "file", "node-name": "f", filename: "a" });
    const file = node.self.file!;
    const extent = file.extent.bind(file);
    file.extent = async (offset) => {
      const answer = await extent(offset);
      await new Promise(setImmediate);
      file.writeGeneration += 1;
      return answer;
    };
    const answers = await Promise.all([0, 4096, 8192].map((offset) => blockStatus(node, offset, 4096)));
    expect(answers.map(({ zero }) => zero)).toEqual([true, true, true]);
  });

  it("calls what the file lacks of its last sector a hole", async () => {
    await using host = await hostGraph();
    fs.writeFileSync(host.path("a"), Buffer.alloc(700, 1));
    const node = await addNode(host.graph, { driver: "file", "node-name": "f", filename: host.path("a") });
    expect(await statusOf(node)).toEqual([
      [0, 700, "data"],
      [700, 324, "zero"],
    ]);
  });

  it("changes its length, with blocks where asked for", async () => {
    await using host = await hostGraph();
    await host.engine.create(host.path("a"), 1000, "off");
    const node = await addNode(host.graph, { driver: "file", "node-name": "f", filename: host.path("a") });
    for (const length of [4096, 100, 0, 1001]) {
      await host.graph.truncate(node, length);
      expect(fs.statSync(host.path("a")).size).toBe(length);
    }
    await host.graph.truncate(node, 1 << 20, "falloc");
    expect(fs.statSync(host.path("a")).blocks).toBeGreaterThanOrEqual(2040);
    await host.graph.truncate(node, 2 << 20, "full");
    expect(fs.statSync(host.path("a")).blocks).toBeGreaterThanOrEqual(4090);
    expect(await messageOf(host.graph.truncate(node, 4096, "full"))).toBe(
      "Preallocation can only be used for growing images",
    );
    expect(await messageOf(host.graph.truncate(node, 4 << 20, "metadata"))).toBe(
      "Unsupported preallocation mode: metadata",
    );
    expect(await messageOf(host.graph.truncate(node, 2 ** 62))).toBe("Could not resize file: File too large");
  });
});

describe("the file driver's create", () => {
  const contextOf = (graph: BlockGraph): CreateContext => ({
    engine: graph.options.engine,
    objects: new Map(),
    child: () => Promise.reject(new Error("a protocol has no children")),
    warn: (message) => expect.fail(message),
  });

  it("makes a file, empties one that is there, and allocates what is asked for", async () => {
    await using host = await hostGraph();
    const create = (options: Partial<BlockdevCreateOptionsFile>): Promise<void> =>
      fileDriver.create!({ driver: "file", filename: host.path("a"), size: 4096, ...options }, contextOf(host.graph));
    await create({ size: 1000 });
    expect(fs.statSync(host.path("a"))).toMatchObject({ size: 1000, mode: 0o100644 });
    fs.writeFileSync(host.path("a"), "something");
    await create({ size: 1 << 20, preallocation: "falloc", nocow: true });
    expect(fs.readFileSync(host.path("a")).equals(Buffer.alloc(1 << 20))).toBe(true);
    expect(fs.statSync(host.path("a")).blocks).toBeGreaterThanOrEqual(2048);
    await create({ size: 1 << 20, preallocation: "full", "extent-size-hint": 0 });
    expect(fs.statSync(host.path("a")).blocks).toBeGreaterThanOrEqual(2048);
  });

  it.each([
    [{ preallocation: "metadata" }, "Unsupported preallocation mode: metadata"],
    [{ "extent-size-hint": 2 ** 40 }, "Extent size hint is too large"],
    [{ filename: "/tmp" }, "Could not create '/tmp': Is a directory"],
    [{ filename: "/nonexistent/x" }, "Could not create '/nonexistent/x': No such file or directory"],
    [{ filename: "" }, "Could not create '': No such file or directory"],
    [{ filename: "/dev/null" }, "Could not resize file: Invalid argument"],
    [{ size: 2 ** 62 }, "Could not resize file: File too large"],
    [{ size: -1 }, "Could not resize file: Invalid argument"],
  ] as const)("refuses %j in the reference's words", async (options, message) => {
    await using host = await hostGraph();
    const all = { driver: "file", filename: host.path("a"), size: 4096, ...options } as const;
    expect(await messageOf(fileDriver.create!(all, contextOf(host.graph)))).toBe(message);
  });

  it("does not touch a file that somebody uses", async () => {
    await using test = testGraph();
    test.engine.put("a", Buffer.from("precious"));
    const node = await addNode(test.graph, { driver: "file", "node-name": "f", filename: "a" });
    const shared = PERM_ALL & ~PERM_RESIZE;
    await using backend = test.graph.backend(node, { taken: PERM_CONSISTENT_READ, shared }, OWNER);
    const create = fileDriver.create!({ driver: "file", filename: "a", size: 1 }, contextOf(test.graph));
    expect(await messageOf(create)).toBe('Failed to get "resize" lock');
    const data = new Uint8Array(8);
    await backend.read(0, data);
    expect(Buffer.from(data).toString()).toBe("precious");
  });
});

describe("the locks of the file driver", () => {
  it("keep two nodes on one file apart, as the reference does", async () => {
    await using test = testGraph();
    await test.engine.create("a", 4096, "off");
    const one = await addNode(test.graph, { driver: "file", "node-name": "one", filename: "a" });
    const two = await addNode(test.graph, { driver: "file", "node-name": "two", filename: "a" });
    const alone = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_CONSISTENT_READ };
    const first = test.graph.backend(one, alone, OWNER);
    expect(() => test.graph.backend(two, READ_WRITE, OWNER)).toThrow('Failed to get "write" lock');
    const quiet = { taken: 0, shared: PERM_ALL & ~PERM_WRITE };
    expect(() => test.graph.backend(two, quiet, OWNER)).toThrow('Failed to get shared "write" lock');
    await using reader = test.graph.backend(two, { taken: PERM_CONSISTENT_READ, shared: PERM_ALL }, OWNER);
    expect(reader.length).toBe(4096);
    await first[Symbol.asyncDispose]();
    await test.graph.backend(two, READ_WRITE, OWNER)[Symbol.asyncDispose]();
  });

  it("are not taken with locking=off", async () => {
    await using test = testGraph();
    await test.engine.create("a", 4096, "off");
    const one = await addNode(test.graph, { driver: "file", "node-name": "one", filename: "a" });
    const two = await addNode(test.graph, { driver: "file", "node-name": "two", filename: "a", locking: "off" });
    await using first = test.graph.backend(one, { taken: PERM_WRITE, shared: 0 }, OWNER);
    await using second = test.graph.backend(two, { taken: PERM_WRITE, shared: 0 }, OWNER);
    expect(first.length).toBe(second.length);
  });

  it("share everything with force-share", async () => {
    await using test = testGraph();
    await test.engine.create("a", 4096, "off");
    const one = await addNode(test.graph, { driver: "file", "node-name": "one", filename: "a" });
    const options = { driver: "file", "node-name": "two", filename: "a", "read-only": true } as const;
    const two = await addNode(test.graph, { ...options, "force-share": true });
    await using first = test.graph.backend(one, { taken: PERM_WRITE, shared: PERM_CONSISTENT_READ }, OWNER);
    await using second = test.graph.backend(two, { taken: PERM_CONSISTENT_READ, shared: 0 }, OWNER);
    expect(first.length).toBe(second.length);
  });
});

describe.skipIf(!hasJudge("qemu-io") || !hasJudge("qemu-img") || libc() === null)("the locks seen by QEMU", () => {
  const QUIET = { stdio: "pipe", encoding: "utf8" } as const;

  it("keep QEMU out of what tsd writes", async () => {
    await using host = await hostGraph();
    const image = host.path("a.qcow2");
    execFileSync("qemu-img", ["create", "-q", "-f", "qcow2", image, "1M"]);
    const node = await addNode(host.graph, { driver: "file", "node-name": "f", filename: image });
    const writer = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL & ~(PERM_WRITE | PERM_RESIZE) };
    const backend = host.graph.backend(node, writer, OWNER);
    expect(() => execFileSync("qemu-io", ["-c", "write 0 512", image], QUIET)).toThrow('Failed to get "write" lock');
    expect(() => execFileSync("qemu-img", ["info", image], QUIET)).toThrow('Failed to get shared "write" lock');
    expect(execFileSync("qemu-img", ["info", "-U", image], QUIET)).toContain("file format: qcow2");
    await backend[Symbol.asyncDispose]();
    expect(execFileSync("qemu-io", ["-c", "write 0 512", image], QUIET)).toContain("wrote 512/512");
  });

  it("keep tsd out of what QEMU writes", async () => {
    await using host = await hostGraph();
    const image = host.path("b.qcow2");
    execFileSync("qemu-img", ["create", "-q", "-f", "qcow2", image, "1M"]);
    const qemu = spawn("qemu-io", [image], { stdio: ["pipe", "pipe", "inherit"] });
    try {
      await once(qemu.stdout, "data");
      const node = await addNode(host.graph, { driver: "file", "node-name": "f", filename: image });
      const hint = `Is another process using the image [${image}]?`;
      expect(() => host.graph.backend(node, READ_WRITE, OWNER)).toThrow(
        expect.objectContaining({ message: 'Failed to get "write" lock', hint }),
      );
      const quiet = { taken: PERM_CONSISTENT_READ, shared: PERM_CONSISTENT_READ };
      expect(() => host.graph.backend(node, quiet, OWNER)).toThrow('Failed to get shared "write" lock');
      await using reader = host.graph.backend(node, { taken: PERM_CONSISTENT_READ, shared: PERM_ALL }, OWNER);
      await reader.read(0, new Uint8Array(4));
      qemu.stdin.end("quit\n");
      await once(qemu, "exit");
      await host.graph.backend(node, READ_WRITE, OWNER)[Symbol.asyncDispose]();
    } finally {
      qemu.kill();
    }
  });
});

describe.skipIf(!hasJudge("qemu-img") || libc() === null)("block status of a file", () => {
  it("is what QEMU sees", async () => {
    const run = fc.record({ at: fc.nat(60), count: fc.integer({ min: 1, max: 9 }), data: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(run, { maxLength: 12 }), fc.integer({ min: 1, max: 280_000 }), async (runs, length) => {
        await using host = await hostGraph();
        const filename = host.path("a");
        const fd = fs.openSync(filename, "w");
        for (const { at, count } of runs.filter(({ data }) => data)) {
          fs.writeSync(fd, Buffer.alloc(count * 4096, 1), 0, count * 4096, at * 4096);
        }
        fs.ftruncateSync(fd, length);
        fs.fsyncSync(fd);
        fs.closeSync(fd);
        const node = await addNode(host.graph, { driver: "file", "node-name": "f", filename });
        const options = { encoding: "utf8" } as const;
        const map = execFileSync("qemu-img", ["map", "--output=json", "-f", "raw", filename], options);
        const seen = (JSON.parse(map) as { start: number; length: number; data: boolean }[]).map(
          ({ start, length, data }) => [start, length, data ? "data" : "zero"] as const,
        );
        expect(await statusOf(node)).toEqual(seen);
      }),
      { numRuns: 20 },
    );
  });
});

describe("the file driver on a file with an alignment", () => {
  it("agrees with a flat model, whatever the requests and their order", async () => {
    const request = fc.record({
      kind: fc.constantFrom("read", "write", "zero", "discard"),
      offset: fc.nat(16_000),
      length: fc.integer({ min: 1, max: 6000 }),
      fill: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(request, { maxLength: 6 }), { maxLength: 6 }),
        fc.nat(),
        async (batches, seed) => {
          await using test = testGraph({ seed, order: "random", directAlignment: 512, shortTransfers: 0.2 });
          const size = 22_016;
          await test.engine.create("a", size, "off");
          const options = { driver: "file", "node-name": "f", filename: "a", discard: "unmap" } as const;
          const node = await addNode(test.graph, { ...options, cache: { direct: true } });
          expect(node.self.requestAlignment).toBe(512);
          await using backend = test.graph.backend(node, READ_WRITE, OWNER);
          const model = new Uint8Array(size);
          for (const batch of batches) {
            // Those of one batch run together, so no two of them may touch the same byte; their blocks they do share.
            const taken: [number, number][] = [];
            const running: Promise<unknown>[] = [];
            for (const { kind, offset, length, fill } of batch) {
              if (taken.some(([from, to]) => offset < to && offset + length > from)) continue;
              taken.push([offset, offset + length]);
              if (kind === "read") {
                const expected = model.slice(offset, offset + length);
                const data = new Uint8Array(length);
                running.push(backend.read(offset, data).then(() => expect(Buffer.compare(data, expected)).toBe(0)));
              } else if (kind === "write") {
                model.fill(fill, offset, offset + length);
                running.push(backend.write(offset, new Uint8Array(length).fill(fill)));
              } else if (kind === "zero") {
                model.fill(0, offset, offset + length);
                running.push(backend.writeZeroes(offset, length, fill % 2 === 0 ? REQ_MAY_UNMAP : 0));
              } else {
                const first = Math.ceil(offset / 512) * 512;
                const last = Math.floor((offset + length) / 512) * 512;
                if (last > first) model.fill(0, first, last);
                running.push(backend.discard(offset, length));
              }
            }
            await Promise.all(running);
          }
          expect(Buffer.compare(test.engine.contents("a"), model)).toBe(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("never lets a write of part of a block undo one of the whole block", async () => {
    for (let seed = 1; seed <= 200; seed++) {
      await using test = testGraph({ seed, order: "random" });
      test.engine.put("a", Buffer.alloc(2048, 9));
      const options = { driver: "file", "node-name": "f", filename: "a", cache: { direct: true } } as const;
      const node = await addNode(test.graph, options);
      await using backend = test.graph.backend(node, READ_WRITE, OWNER);
      const whole = (): Promise<void> => backend.write(512, Buffer.alloc(1024, 1));
      const part = (): Promise<void> => backend.write(600, Buffer.alloc(100, 2));
      const zeroes = (): Promise<void> => backend.writeZeroes(1400, 648);
      const order = seed % 2 === 0 ? [whole, part, zeroes] : [part, zeroes, whole];
      const running: Promise<void>[] = [];
      for (const start of order) {
        running.push(start());
        // They meet at every stage of each other.
        for (let turns = seed % 5; turns > 0; turns--) await new Promise(setImmediate);
      }
      await Promise.all(running);
      const bytes = test.engine.contents("a");
      const valuesIn = (from: number, to: number): number[] => [...new Set(bytes.subarray(from, to))];
      expect(valuesIn(0, 512)).toEqual([9]);
      expect(valuesIn(512, 600)).toEqual([1]);
      expect([[1], [2]]).toContainEqual(valuesIn(600, 700));
      expect(valuesIn(700, 1400)).toEqual([1]);
      expect([[0], [1]]).toContainEqual(valuesIn(1400, 1536));
      expect(valuesIn(1536, 2048)).toEqual([0]);
    }
  });

  it("fails only what fails, and never hangs, whatever goes wrong below", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ offset: fc.nat(8000), length: fc.integer({ min: 1, max: 3000 }) }), { maxLength: 12 }),
        fc.array(fc.nat(20), { maxLength: 4 }),
        fc.nat(),
        async (writes, failures, seed) => {
          await using test = testGraph({ seed, order: "random" });
          await test.engine.create("a", 16_384, "off");
          const options = { driver: "file", "node-name": "f", filename: "a", cache: { direct: true } } as const;
          const node = await addNode(test.graph, options);
          await using backend = test.graph.backend(node, READ_WRITE, OWNER);
          for (const after of failures) test.engine.inject({ errno: EIO, after });
          const results = await Promise.allSettled(
            writes.map(({ offset, length }) => backend.write(offset, new Uint8Array(length).fill(1))),
          );
          test.engine.clearFaults();
          const bytes = test.engine.contents("a");
          for (const [i, { offset, length }] of writes.entries()) {
            if (results[i]!.status === "rejected") continue;
            expect(bytes.subarray(offset, offset + length).every((byte) => byte === 1)).toBe(true);
          }
          await backend.write(3, Buffer.from("on"));
        },
      ),
      { numRuns: 150 },
    );
  });
});
