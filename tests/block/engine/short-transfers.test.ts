/** Transfers that the kernel does in part, not now, or interrupted: whatever comes, and by whatever way, all of it is done. */
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { EAGAIN, EINTR } from "../../../src/base/errno.js";
import { libc } from "../../../src/base/libc.js";
import {
  OP_READ,
  OP_WRITE,
  type EngineFile,
  type IoEngine,
  type OperationKind,
} from "../../../src/block/engine/engine.js";
import { HostEngine, type SlowWay } from "../../../src/block/engine/host-engine.js";
import { uringEngine } from "../../../src/block/engine/uring.js";
import { testRing } from "../../helpers/engines.js";

const folder = fs.mkdtempSync(join(tmpdir(), "tsd-short-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

/** The file ends inside a block. */
const SIZE = 300_000 + 77;
const BLOCK = 4096;
/** Up to here transfers through the page cache are made at once, without the way that is tried here. */
const AT_ONCE_BLOCKS = 16;

/** What becomes of the next call that asks for `length` bytes: how many are done, or a negative errno. */
type Fate = (length: number) => number;

/** By turns as asked for, in part, not now, interrupted. What is done in part is whole blocks, as by O_DIRECT. */
function fates(pattern: readonly number[]): Fate {
  let calls = 0;
  return (length) => {
    const what = pattern[calls++ % pattern.length] ?? 0;
    if (what === 1) return -EAGAIN;
    if (what === 2) return -EINTR;
    return what === 3 ? Math.min(length, Math.max(BLOCK, Math.floor(length / 3 / BLOCK) * BLOCK)) : length;
  };
}

/** libuv's pool as it might be. */
function poolWay(fate: Fate): SlowWay {
  return {
    name: "threadpool",
    transfersMax: Infinity,
    move(task, file, isRead, data, start, length, offset) {
      const count = fate(length);
      if (count < 0) {
        setImmediate(() => task.moved(count));
        return;
      }
      const done = (error: Error | null, bytes: number): void => {
        if (error !== null) throw error;
        task.moved(bytes);
      };
      if (isRead) fs.read(file.fd, data, start, count, offset, done);
      else fs.write(file.fd, data, start, count, offset, done);
    },
    fdatasync: (_fd, done) => setImmediate(done, 0),
    fallocate: null,
    submit: () => undefined,
    close: () => undefined,
  };
}

/** The ring's, which is told to do less, or does it and is not believed. */
function ringEngine(fate: Fate): IoEngine {
  const loop = testRing()!;
  const { ring } = loop;
  const register = ring.register.bind(ring);
  const refused = new Map<number, number>();
  vi.spyOn(ring, "register").mockImplementation((user) => {
    const onRingDone = (result: number): void => {
      const errno = refused.get(id);
      refused.delete(id);
      user.onRingDone(errno ?? result);
    };
    const id = register({ onRingDone });
    return id;
  });
  for (const name of ["read", "write"] as const) {
    const call = ring[name].bind(ring);
    vi.spyOn(ring, name).mockImplementation((id, fd, address, length, offset, async) => {
      const count = fate(length);
      if (count < 0) refused.set(id, count);
      call(id, fd, address, count < 0 ? length : count, offset, async);
    });
  }
  return uringEngine(loop, { libc: libc()! });
}

const poolEngine = (fate: Fate): IoEngine => new HostEngine(poolWay(fate));
const ENGINES = [["threadpool", poolEngine] as const, ...(testRing() === null ? [] : [["uring", ringEngine] as const])];
const CASES = ENGINES.flatMap(([name, make]) =>
  (libc() === null ? [false] : [false, true]).map((direct) => ({ name, make, direct })),
);

describe.each(CASES)("the engine $name (O_DIRECT: $direct)", ({ make, direct }) => {
  function run(engine: IoEngine, file: EngineFile, kind: OperationKind, offset: number, data: Buffer): Promise<number> {
    return new Promise((resolve) => {
      const operation = { kind, file, offset, data, start: 0, length: data.length, noFallback: false };
      engine.queue(operation, { onOperationDone: (_operation, errno) => resolve(errno) });
      engine.submit();
    });
  }

  it("does all of what it is asked for, and reads zeroes past the end", async () => {
    const command = fc.record({
      isRead: fc.boolean(),
      block: fc.nat(Math.floor(SIZE / BLOCK)),
      blocks: fc.integer({ min: AT_ONCE_BLOCKS + 1, max: AT_ONCE_BLOCKS + 40 }),
      fill: fc.integer({ min: 1, max: 255 }),
    });
    // Not only refusals, or nothing would ever be done.
    const pattern = fc.array(fc.nat(3), { maxLength: 6 }).map((some) => [...some, 0]);
    let partly = 0;
    const rounds = fc.asyncProperty(fc.array(command, { maxLength: 8 }), pattern, async (commands, outcomes) => {
      const model = randomBytes(SIZE);
      const filename = join(folder, "file");
      fs.writeFileSync(filename, model);
      const fate = fates(outcomes);
      const engine = make((length) => {
        const count = fate(length);
        if (count > 0 && count < length) partly += 1;
        return count;
      });
      const file = await engine.open(filename, { readOnly: false, direct, kind: "file", locking: "off" });
      for (const { isRead, block, blocks, fill } of commands) {
        const offset = block * BLOCK;
        if (isRead) {
          const data = Buffer.alloc(blocks * BLOCK, 0xee);
          expect(await run(engine, file, OP_READ, offset, data)).toBe(0);
          const expected = Buffer.alloc(data.length);
          model.copy(expected, 0, offset);
          expect(data.equals(expected)).toBe(true);
        } else {
          const length = Math.min(blocks * BLOCK, Math.floor((SIZE - offset) / BLOCK) * BLOCK);
          if (length <= AT_ONCE_BLOCKS * BLOCK) continue;
          expect(await run(engine, file, OP_WRITE, offset, Buffer.alloc(length, fill))).toBe(0);
          model.fill(fill, offset, offset + length);
        }
      }
      expect(fs.readFileSync(filename).equals(model)).toBe(true);
      await file.close();
      await engine.close();
      vi.restoreAllMocks();
    });
    await fc.assert(rounds, { numRuns: 40 });
    expect(partly).toBeGreaterThan(0);
  });
});
