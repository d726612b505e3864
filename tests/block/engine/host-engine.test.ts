import fc from "fast-check";
import * as fs from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EINVAL, EIO, ENOSPC, ENOTSUP } from "../../../src/base/errno.js";
import { FALLOC_FL_PUNCH_HOLE, FALLOC_FL_ZERO_RANGE, libc, type Libc } from "../../../src/base/libc.js";
import {
  OP_DISCARD,
  OP_FLUSH,
  OP_READ,
  OP_WRITE,
  OP_ZERO,
  OP_ZERO_UNMAP,
  type EngineFile,
  type IoEngine,
  type OperationKind,
} from "../../../src/block/engine/engine.js";
import { HostEngine } from "../../../src/block/engine/host-engine.js";
import { HostFile } from "../../../src/block/engine/host-file.js";
import { hostEngines } from "../../helpers/engines.js";

const OPEN = { readOnly: false, direct: false, kind: "file", locking: "auto" } as const;

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "tsd-engine-"));
});
afterAll(async () => {
  await rm(dir, { recursive: true });
});

let count = 0;
const newName = (): string => join(dir, `file-${String((count += 1))}`);

async function newFile(engine: IoEngine, size = 0, direct = false): Promise<EngineFile> {
  const filename = newName();
  await engine.create(filename, size, "off");
  return engine.open(filename, { ...OPEN, direct });
}

function run(
  engine: IoEngine,
  file: EngineFile,
  kind: OperationKind,
  offset = 0,
  data = new Uint8Array(0),
  length = data.length,
  noFallback = false,
): Promise<number> {
  return new Promise((resolve) => {
    engine.queue(
      { kind, file, offset, data, start: 0, length, noFallback },
      { onOperationDone: (_operation, errno) => resolve(errno) },
    );
    engine.submit();
  });
}

/** libc with some calls changed: what other hosts answer. */
function hostWith(changes: Partial<Libc>): Libc {
  const real = libc();
  if (real === null) throw new Error("these tests need koffi");
  return new Proxy(real, {
    get: (target, name) => {
      const value: unknown = Reflect.get(changes, name) ?? Reflect.get(target, name);
      return typeof value === "function" ? (value as () => unknown).bind(target) : value;
    },
  });
}

const has = libc() !== null;
const HOSTS: readonly (readonly [string, () => Libc | null])[] = [
  ["with everything", () => libc()],
  ["without koffi", () => null],
  ["without RWF_NOWAIT", () => hostWith({ preadv2: () => -ENOTSUP })],
  [
    "without fallocate",
    () => hostWith({ fallocate: (_fd, _mode, _offset, _length, done) => void setImmediate(done, -1, ENOTSUP) }),
  ],
  [
    "without FALLOC_FL_ZERO_RANGE",
    () =>
      hostWith({
        fallocate: (fd, mode, offset, length, done) =>
          mode === FALLOC_FL_ZERO_RANGE ? done(-1, ENOTSUP) : libc()!.fallocate(fd, mode, offset, length, done),
      }),
  ],
  [
    "with nothing but holes",
    () =>
      hostWith({
        fallocate: (fd, mode, offset, length, done) =>
          mode & FALLOC_FL_PUNCH_HOLE ? libc()!.fallocate(fd, mode, offset, length, done) : done(-1, ENOTSUP),
      }),
  ],
  [
    "where no page is ever cached, and waiting is always needed",
    () =>
      hostWith({ preadv2: () => -11, pwritev2: (_fd, _data, _start, _length, _offset, flags) => (flags ? -11 : -5) }),
  ],
  [
    "where transfers are short",
    () =>
      hostWith({
        preadv2: (fd, data, start, length, offset, flags) =>
          libc()!.preadv2(fd, data, start, Math.ceil(length / 3), offset, flags),
        pwritev2: (fd, data, start, length, offset, flags) =>
          libc()!.pwritev2(fd, data, start, Math.ceil(length / 3), offset, flags),
      }),
  ],
];

/** Each engine on each host; io_uring wants koffi. */
const PAIRS = hostEngines().flatMap(([name, make]) =>
  HOSTS.slice(0, has ? HOSTS.length : 2)
    .filter(([, host]) => name === "threadpool" || host() !== null)
    .map(([text, host]) => ({ name, make, text, host })),
);

describe.each(PAIRS)("the engine $name $text", ({ make, host }) => {
  const withEngine = (): IoEngine => make({ libc: host() });

  it("agrees with a flat model", async () => {
    const command = fc.record({
      kind: fc.constantFrom(OP_READ, OP_READ, OP_WRITE, OP_WRITE, OP_ZERO, OP_ZERO_UNMAP, OP_DISCARD, OP_FLUSH),
      offset: fc.nat(300_000),
      length: fc.oneof(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 200_000 })),
      fill: fc.integer({ min: 1, max: 255 }),
    });
    const engine = withEngine();
    const size = 400_000;
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 20 }), async (commands) => {
        const file = await newFile(engine, size);
        const model = new Uint8Array(size);
        for (const { kind, offset, length: asked, fill } of commands) {
          const length = Math.min(asked, size - offset);
          const data = new Uint8Array(length).fill(kind === OP_WRITE ? fill : 0xee);
          const errno = await run(engine, file, kind, offset, data, length);
          if (kind === OP_DISCARD && errno === ENOTSUP) continue;
          expect(errno).toBe(0);
          if (kind === OP_WRITE) model.fill(fill, offset, offset + length);
          else if (kind === OP_READ) expect(Buffer.compare(data, model.subarray(offset, offset + length))).toBe(0);
          else if (kind !== OP_FLUSH) model.fill(0, offset, offset + length);
        }
        expect(Buffer.compare(fs.readFileSync(file.filename), model)).toBe(0);
        await file.close();
        fs.unlinkSync(file.filename);
      }),
      { numRuns: 25 },
    );
    await engine.close();
  });

  it("reads zeroes past the end, also over old bytes of the buffer", async () => {
    const engine = withEngine();
    const file = await newFile(engine, 0);
    expect(await run(engine, file, OP_WRITE, 0, Buffer.from("hello"))).toBe(0);
    for (const length of [16, 200_000]) {
      const data = new Uint8Array(length).fill(9);
      expect(await run(engine, file, OP_READ, 2, data)).toBe(0);
      expect(Buffer.from(data.subarray(0, 5)).toString()).toBe("llo\0\0");
      expect(data.subarray(3).every((byte) => byte === 0)).toBe(true);
    }
    const behind = new Uint8Array(8).fill(9);
    expect(await run(engine, file, OP_READ, 100_000, behind)).toBe(0);
    expect(behind.every((byte) => byte === 0)).toBe(true);
    await file.close();
  });

  it("makes a file longer by writes and zeroes behind its end, never shorter", async () => {
    const engine = withEngine();
    for (const kind of [OP_WRITE, OP_ZERO, OP_ZERO_UNMAP] as const) {
      const file = await newFile(engine, 100);
      const data = new Uint8Array(kind === OP_WRITE ? 1000 : 0).fill(1);
      expect(await run(engine, file, kind, 5000, data, 1000)).toBe(0);
      expect(fs.statSync(file.filename).size).toBe(6000);
      expect(await run(engine, file, kind, 0, data, 1000)).toBe(0);
      expect(fs.statSync(file.filename).size).toBe(6000);
      await file.close();
    }
  });

  it("completes a whole batch, each operation once, and those that completions queue", async () => {
    const engine = withEngine();
    const file = await newFile(engine, 1 << 20);
    let left = 3000;
    const seen: number[] = [];
    await new Promise<void>((resolve) => {
      const owner = {
        onOperationDone: (operation: { offset: number }, errno: number): void => {
          expect(errno).toBe(0);
          seen.push(operation.offset);
          if (left > 0) queueOne();
          else if (seen.length === 3000) resolve();
        },
      };
      const queueOne = (): void => {
        left -= 1;
        const kind = left % 3 === 0 ? OP_WRITE : OP_READ;
        const data = new Uint8Array(64);
        engine.queue({ kind, file, offset: left * 64, data, start: 0, length: 64, noFallback: false }, owner);
        engine.submit();
      };
      for (let i = 0; i < 64; i++) queueOne();
    });
    expect(new Set(seen).size).toBe(3000);
    await file.close();
    await engine.close();
  });
});

describe.each(hostEngines())("the engine %s", (name, make) => {
  it("keeps its queue short under a backlog that never ends", async () => {
    const engine = make();
    if (!(engine instanceof HostEngine)) throw new Error("an engine for the host's files");
    const file = await newFile(engine, 4096);
    let left = 60_000;
    let longest = 0;
    await new Promise<void>((resolve) => {
      const data = new Uint8Array(1);
      let done = 0;
      const owner = {
        onOperationDone: (): void => {
          done += 1;
          longest = Math.max(longest, engine["operations"].length);
          if (left > 0) add();
          else if (done === 60_000) resolve();
        },
      };
      const add = (): void => {
        left -= 1;
        engine.queue({ kind: OP_READ, file, offset: 0, data, start: 0, length: 1, noFallback: false }, owner);
      };
      // More than a turn does at once, and one more for each that is done.
      for (let i = 0; i < 2000; i++) add();
      engine.submit();
    });
    expect(longest).toBeLessThan(10_000);
    await file.close();
    await engine.close();
  });

  it.each([false, true])("reads what is there and zeroes behind it (in the background: %s)", async (background) => {
    const engine = make();
    const file = await newFile(engine, 1 << 20);
    const there = new Uint8Array(1 << 20).map((_, i) => (i % 255) + 1);
    fs.writeFileSync(file.filename, there);
    const data = new Uint8Array(3 << 19).fill(7);
    const errno = await new Promise((resolve) => {
      engine.queue(
        { kind: OP_READ, file, offset: 4096, data, start: 0, length: data.length, noFallback: false, background },
        { onOperationDone: (_operation, result) => resolve(result) },
      );
      engine.submit();
    });
    const expected = new Uint8Array(data.length);
    expected.set(there.subarray(4096));
    expect(errno).toBe(0);
    expect(Buffer.from(data).equals(expected)).toBe(true);
    await file.close();
    await engine.close();
  });

  it("lets timers and other work run while completions keep queueing more", async () => {
    const engine = make();
    const file = await newFile(engine, 4096);
    let stop = false;
    const data = new Uint8Array(512);
    const finished = (async () => {
      while (!stop) expect(await run(engine, file, OP_READ, 0, data)).toBe(0);
    })();
    await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise(setImmediate);
    stop = true;
    await finished;
    await file.close();
  });

  it("reports the host's errors by number", async () => {
    const engine = make();
    const filename = newName();
    await engine.create(filename, 4096, "off");
    const file = await engine.open(filename, { ...OPEN, readOnly: true });
    expect(await run(engine, file, OP_WRITE, 0, new Uint8Array(512))).toBe(9);
    expect(await run(engine, file, OP_WRITE, 0, new Uint8Array(1 << 20))).toBe(9);
    await file.close();
    const full = await engine.open("/dev/full", { ...OPEN, kind: "device" });
    expect(await run(engine, full, OP_WRITE, 0, new Uint8Array(512))).toBe(ENOSPC);
    await full.close();
  });

  it("gives new files a first block, from which others learn the alignment", async () => {
    const engine = make();
    const filename = newName();
    await engine.create(filename, 1 << 20, "off");
    const { size, blocks } = await stat(filename);
    expect(size).toBe(1 << 20);
    expect(blocks).toBeGreaterThan(0);
    await engine.create(filename, 1, "off");
    expect((await stat(filename)).size).toBe(1);
    await engine.create(filename, 0, "off");
    expect((await stat(filename)).size).toBe(0);
    // Or as soon as there is something to be in it.
    const file = await engine.open(filename, { ...OPEN, direct: has });
    await file.truncate(4096, "off");
    expect((await stat(filename)).blocks).toBeGreaterThan(0);
    await file.close();
    await engine.close();
  });

  it("lets flushes asked for during one share the next", async () => {
    const engine = make();
    const file = await newFile(engine, 4096);
    const results = await Promise.all(Array.from({ length: 20 }, () => run(engine, file, OP_FLUSH)));
    expect(results).toEqual(Array.from({ length: 20 }, () => 0));
    expect(await run(engine, file, OP_FLUSH)).toBe(0);
    await file.close();
    await engine.close();
  });

  it.runIf(has)("does without calls that wait for nothing, where the C library lacks them", async () => {
    const engine = make({ libc: hostWith({ preadv2: () => -ENOTSUP, pwritev2: () => -ENOTSUP }) });
    const file = await newFile(engine);
    expect(await run(engine, file, OP_WRITE, 0, Buffer.from("abc"))).toBe(0);
    const data = new Uint8Array(4);
    expect(await run(engine, file, OP_READ, 0, data)).toBe(0);
    expect(Buffer.from(data).toString()).toBe("abc\0");
    await file.close();
  });

  it("keeps failing flushes once one has failed", async () => {
    const engine = make();
    const file = await newFile(engine, 4096);
    if (!(file instanceof HostFile)) throw new Error("a host file");
    file.flushErrno = EIO;
    expect(await run(engine, file, OP_FLUSH)).toBe(EIO);
    expect(await run(engine, file, OP_FLUSH)).toBe(EIO);
    await file.close();
  });

  it.runIf(has)("remembers a flush that failed in the kernel", async () => {
    const engine = make();
    const pipe = await engine.open("/dev/null", { ...OPEN, kind: "device" });
    // fdatasync of a character device that cannot: EINVAL, and from then on always.
    expect(await run(engine, pipe, OP_FLUSH)).toBe(EINVAL);
    expect(await run(engine, pipe, OP_FLUSH)).toBe(EINVAL);
    await pipe.close();
  });

  it.runIf(has)("sends writes to the pool after one was slow, more each time, and comes back", async () => {
    const calls: string[] = [];
    let slow = true;
    const engine = make({
      libc: hostWith({
        pwritev2: (fd, data, start, length, offset, flags) => {
          if (flags !== 0) return -ENOTSUP;
          calls.push("sync");
          const until = performance.now() + (slow ? 5 : 0);
          while (performance.now() < until);
          return libc()!.pwritev2(fd, data, start, length, offset, 0);
        },
      }),
    });
    const file = await newFile(engine, 4096);
    const data = new Uint8Array(512);
    for (let i = 0; i < 65 + 1 + 128; i++) expect(await run(engine, file, OP_WRITE, 0, data)).toBe(0);
    expect(calls).toHaveLength(2);
    slow = false;
    for (let i = 0; i < 50; i++) expect(await run(engine, file, OP_WRITE, 0, data)).toBe(0);
    expect(calls.length).toBeGreaterThan(45);
    await file.close();
  });

  it("asks the host for zeroes only where a fast way is demanded, and says so where there is none", async () => {
    if (name === "uring") return;
    const engine = make({ libc: null });
    const file = await newFile(engine, 4096);
    expect(await run(engine, file, OP_ZERO, 0, undefined, 4096, true)).toBe(ENOTSUP);
    expect(await run(engine, file, OP_DISCARD, 0, undefined, 4096)).toBe(ENOTSUP);
    await file.close();
  });

  it.runIf(has)("gives back the host's blocks when told to unmap, and keeps them when not", async () => {
    const engine = make();
    const file = await newFile(engine, 1 << 20);
    expect(await run(engine, file, OP_WRITE, 0, new Uint8Array(1 << 20).fill(5))).toBe(0);
    expect(await run(engine, file, OP_FLUSH)).toBe(0);
    const all = await file.allocatedSize();
    expect(all).toBeGreaterThanOrEqual(1 << 20);
    expect(await run(engine, file, OP_ZERO, 0, undefined, 1 << 19, true)).toBe(0);
    expect(await file.allocatedSize()).toBeGreaterThanOrEqual(1 << 20);
    expect(await run(engine, file, OP_ZERO_UNMAP, 0, undefined, 1 << 19, true)).toBe(0);
    expect(await file.allocatedSize()).toBeLessThanOrEqual(all - (1 << 19));
    expect(await file.extent(0)).toEqual({ data: false, end: 1 << 19 });
    expect(await file.extent(1 << 19)).toEqual({ data: true, end: 1 << 20 });
    expect(await file.extent(1 << 20)).toEqual({ data: false, end: Infinity });
    await file.close();
  });

  it("takes no place on the host once it is closed, even while somebody asks", async () => {
    const file = await newFile(make(), 4096);
    const asked = file.allocatedSize();
    await file.close();
    await asked;
    expect(await file.allocatedSize()).toBe(0);
  });

  it("says once what is missing without koffi", () => {
    const warnings: string[] = [];
    // Nothing to say where it can be loaded, or was left out on purpose.
    const engine = make({ warn: (message) => warnings.push(message) });
    expect(engine.name).toBe(name);
    expect(warnings).toHaveLength(has ? 0 : 1);
  });
});

describe.runIf(has).each(hostEngines())("the engine %s with O_DIRECT", (_name, make) => {
  it("moves whole blocks from and to memory that lies anywhere", async () => {
    const engine = make();
    const file = await newFile(engine, 5 << 20, true);
    const { alignment } = file;
    expect([512, 1024, 2048, 4096]).toContain(alignment);
    for (const length of [alignment, 64 << 10, 3 << 20]) {
      for (const shift of [0, 1, 16, alignment]) {
        const written = new Uint8Array(length + shift).map((_byte, i) => (i * 7 + shift + length) & 0xff);
        const back = new Uint8Array(length + shift);
        const operation = { file, offset: alignment * 3, start: shift, length, noFallback: false };
        for (const [kind, data] of [
          [OP_WRITE, written],
          [OP_READ, back],
        ] as const) {
          const errno = await new Promise<number>((resolve) => {
            engine.queue({ ...operation, kind, data }, { onOperationDone: (_operation, errno) => resolve(errno) });
            engine.submit();
          });
          expect(errno).toBe(0);
        }
        expect(Buffer.compare(back.subarray(shift), written.subarray(shift))).toBe(0);
      }
    }
    await file.close();
  });

  it("reads zeroes past an end that is not on a block", async () => {
    const engine = make();
    const filename = newName();
    fs.writeFileSync(filename, Buffer.alloc(1000, 3));
    const file = await engine.open(filename, { ...OPEN, direct: true });
    const data = new Uint8Array(8192).fill(9);
    expect(await run(engine, file, OP_READ, 0, data)).toBe(0);
    expect(data.subarray(0, 1000).every((byte) => byte === 3)).toBe(true);
    expect(data.subarray(1000).every((byte) => byte === 0)).toBe(true);
    await file.close();
  });

  it("tells when the writes in flight are done, not waiting for later ones", async () => {
    const engine = make();
    const file = await newFile(engine, 1 << 20, true);
    const order: string[] = [];
    const data = new Uint8Array(65536);
    engine.queue(
      { kind: OP_WRITE, file, offset: 0, data, start: 0, length: data.length, noFallback: false },
      { onOperationDone: () => order.push("first") },
    );
    engine.submit();
    await file.settleWrites();
    order.push("settled");
    expect(order).toEqual(["first", "settled"]);
    await file.settleWrites();
    await file.close();
  });
});
