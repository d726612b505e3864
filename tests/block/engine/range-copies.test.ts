import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EINTR, ENOTSUP, EXDEV } from "../../../src/base/errno.js";
import { libc, type Libc } from "../../../src/base/libc.js";
import {
  OP_READ,
  OP_WRITE,
  type EngineFile,
  type IoEngine,
  type OperationKind,
} from "../../../src/block/engine/engine.js";
import { hostEngines } from "../../helpers/engines.js";

const has = libc() !== null;

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "tsd-copies-"));
});
afterAll(async () => {
  await rm(dir, { recursive: true });
});

let count = 0;

async function newFile(engine: IoEngine, size: number): Promise<EngineFile> {
  const filename = join(dir, `file-${String((count += 1))}`);
  await engine.create(filename, size, "off");
  return engine.open(filename, { readOnly: false, direct: false, kind: "file", locking: "auto" });
}

function run(
  engine: IoEngine,
  file: EngineFile,
  kind: OperationKind,
  offset: number,
  data: Uint8Array,
): Promise<number> {
  return new Promise((resolve) => {
    engine.queue(
      { kind, file, offset, data, start: 0, length: data.length, noFallback: false },
      { onOperationDone: (_operation, errno) => resolve(errno) },
    );
    engine.submit();
  });
}

/** libc with another copy_file_range. */
function hostThatCopies(copyFileRange: Libc["copyFileRange"]): Libc {
  return new Proxy(libc()!, {
    get: (target, name) => {
      if (name === "copyFileRange") return copyFileRange;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? (value as () => unknown).bind(target) : value;
    },
  });
}

describe.runIf(has).each(hostEngines())("a copy by the host on the engine %s", (_name, make) => {
  it("moves a range between two files, far from where they begin too", async () => {
    const far = 2 ** 33 + 4096;
    const engine = make();
    const source = await newFile(engine, far + 65536);
    const target = await newFile(engine, far + 65536);
    const data = new Uint8Array(10_000).map((_byte, at) => at);
    expect(await run(engine, source, OP_WRITE, far + 100, data)).toBe(0);
    expect(await engine.copyRange!(source, far + 100, target, far + 200, data.length)).toBe(0);
    const read = new Uint8Array(data.length);
    expect(await run(engine, target, OP_READ, far + 200, read)).toBe(0);
    expect(read).toEqual(data);
    for (const file of [source, target]) await file.close();
  });

  it("is refused where the source ends before the range does", async () => {
    const engine = make();
    const source = await newFile(engine, 5000);
    const target = await newFile(engine, 65536);
    expect(await engine.copyRange!(source, 0, target, 0, 8192)).toBe(ENOTSUP);
    for (const file of [source, target]) await file.close();
  });

  it("goes on after a short one and after an interruption, and remembers a host that cannot", async () => {
    const answers = [-EINTR, 4096, 100, -EXDEV];
    const calls: number[][] = [];
    const short = make({
      libc: hostThatCopies((_from, fromOffset, _to, toOffset, length, done) => {
        calls.push([fromOffset, toOffset, length]);
        const answer = answers.shift()!;
        setImmediate(done, answer < 0 ? -1 : answer, answer < 0 ? -answer : 0);
      }),
    });
    const source = await newFile(short, 8192);
    const target = await newFile(short, 8192);
    expect(await short.copyRange!(source, 0, target, 1, 8000)).toBe(EXDEV);
    expect(calls).toEqual([
      [0, 1, 8000],
      [0, 1, 8000],
      [4096, 4097, 3904],
      [4196, 4197, 3804],
    ]);
    expect(await short.copyRange!(source, 0, target, 1, 8000)).toBe(ENOTSUP);
    expect(calls).toHaveLength(4);
    for (const file of [source, target]) await file.close();
  });

  it("runs a bounded number at a time, and all of them", async () => {
    let running = 0;
    let most = 0;
    const slow = make({
      libc: hostThatCopies((_from, _fromOffset, _to, _toOffset, length, done) => {
        running += 1;
        most = Math.max(most, running);
        setImmediate(() => {
          running -= 1;
          done(length, 0);
        });
      }),
    });
    const source = await newFile(slow, 8192);
    const target = await newFile(slow, 8192);
    const all = Array.from({ length: 100 }, () => slow.copyRange!(source, 0, target, 0, 4096));
    expect(new Set(await Promise.all(all))).toEqual(new Set([0]));
    expect(most).toBe(16);
    for (const file of [source, target]) await file.close();
  });
});

it("the engine threadpool has no copy by the host without koffi", async () => {
  const make = hostEngines().find(([name]) => name === "threadpool")![1];
  const bare = make({ libc: null });
  const file = await newFile(bare, 4096);
  expect(await bare.copyRange!(file, 0, file, 0, 4096)).toBe(ENOTSUP);
  await file.close();
});
