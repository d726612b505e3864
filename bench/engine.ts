/**
 * What a request costs inside tsd, without a client: at random places of a cached image, through the graph (raw on
 * file) and the threadpool engine, beside Node's own ways to do the same. Run: npx tsx bench/engine.ts
 *
 * Options: --ops N (100000), --block BYTES (4096), --size MIB (256), --rounds N (5; the best counts), --direct,
 * --folder DIR
 */
import * as fs from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE, READ, WRITE, type Access } from "../src/block/driver.js";
import { drivers } from "../src/block/drivers/index.js";
import { openEngine } from "../src/block/engine/open-engine.js";
import type { BlockBackend } from "../src/block/backend.js";
import { BlockGraph } from "../src/block/graph/graph.js";
import { BlockRequest, type RequestOwner } from "../src/block/request.js";
import type { BlockdevOptions } from "../qapi/generated/types.js";

const DEPTHS = [1, 16, 64] as const;

const { values } = parseArgs({
  options: {
    ops: { type: "string", default: "100000" },
    block: { type: "string", default: "4096" },
    size: { type: "string", default: "256" },
    rounds: { type: "string", default: "5" },
    direct: { type: "boolean", default: false },
    folder: { type: "string", default: tmpdir() },
  },
});
const ops = Number(values.ops);
const BLOCK = Number(values.block);
const blocks = (Number(values.size) << 20) / BLOCK;
const placeOf = (n: number): number => ((n * 2654435761) % blocks) * BLOCK;

/** Keeps `depth` requests in flight; a turn of the event loop starts what the last one finished, as an export does. */
class Load implements RequestOwner {
  private started = 0;
  private finished = 0;
  private idle: BlockRequest | null = null;
  private done: (() => void) | null = null;
  private turnPlanned = false;

  constructor(
    private readonly backend: BlockBackend,
    access: Access,
    depth: number,
  ) {
    const arena = new Uint8Array(depth * BLOCK).fill(7);
    for (let i = 0; i < depth; i++) {
      const request = new BlockRequest(this);
      request.access = access;
      request.data = arena;
      request.dataStart = i * BLOCK;
      request.length = BLOCK;
      this.onIdle(request);
    }
  }

  onRequestDone(request: BlockRequest): void {
    if (request.error !== 0) throw new Error(`errno ${String(request.error)}`);
    this.finished += 1;
    this.onIdle(request);
    if (this.finished === ops) this.done?.();
    else this.planTurn();
  }

  run(): Promise<void> {
    return new Promise((resolve) => {
      this.done = resolve;
      this.planTurn();
    });
  }

  private planTurn(): void {
    if (this.turnPlanned || this.done === null) return;
    this.turnPlanned = true;
    setImmediate(() => {
      this.turnPlanned = false;
      for (let request = this.idle; request !== null && this.started < ops; request = this.idle) {
        this.idle = request.next;
        request.offset = placeOf(this.started++);
        this.backend.start(request);
      }
      this.backend.submit();
    });
  }

  private onIdle(request: BlockRequest): void {
    request.next = this.idle;
    this.idle = request;
  }
}

/** Node's callbacks, with the same turns. */
function withCallbacks(fd: number, access: Access, depth: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let started = 0;
    let finished = 0;
    const next = (buffer: Buffer): void => {
      if (started >= ops) return;
      const place = placeOf(started++);
      const done = (error: Error | null): void => {
        if (error !== null) reject(new Error(error.message));
        else if ((finished += 1) === ops) resolve();
        else next(buffer);
      };
      if (access === READ) fs.read(fd, buffer, 0, BLOCK, place, done);
      else fs.write(fd, buffer, 0, BLOCK, place, done);
    };
    for (let i = 0; i < depth; i++) next(Buffer.alloc(BLOCK, 7));
  });
}

async function best(run: () => Promise<void>): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < Number(values.rounds); round++) {
    const begun = performance.now();
    await run();
    least = Math.min(least, ((performance.now() - begun) * 1e6) / ops);
  }
  return Math.round(least);
}

const folder = await mkdtemp(join(values.folder, "tsd-bench-"));
try {
  const filename = join(folder, "image");
  const chunk = Buffer.alloc(1 << 20, 7);
  const fd = fs.openSync(filename, "w+");
  for (let at = 0; at < Number(values.size); at++) fs.writeSync(fd, chunk, 0, chunk.length, at << 20);
  const graph = new BlockGraph({
    engine: openEngine(process.argv.includes("--threadpool") ? "threadpool" : "auto", console.warn).engine,
    drivers,
    emit: () => undefined,
    warn: console.warn,
    validateOptions: (value) => value as BlockdevOptions,
  });
  const file = { driver: "file", filename, cache: { direct: values.direct } } as const;
  const node = await graph.open({ driver: "raw", "node-name": "raw", file });
  node.monitorOwned = true;
  const permissions = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL };
  for (const access of [READ, WRITE] as const) {
    for (const depth of DEPTHS) {
      const backend = graph.backend(node, permissions, { description: "the bench" });
      const engine = await best(() => new Load(backend, access, depth).run());
      await backend[Symbol.asyncDispose]();
      const callbacks = await best(() => withCallbacks(fd, access, depth));
      const what = `${access === READ ? "read " : "write"} depth ${String(depth).padStart(2)}`;
      console.log(`${what}: tsd ${String(engine)} ns, Node's callbacks ${String(callbacks)} ns`);
    }
  }
  await graph.closeAll();
  fs.closeSync(fd);
} finally {
  await rm(folder, { recursive: true });
}
