/**
 * `npx tsx bench/qcow2.ts`: what qcow2 costs a request without any I/O, in nanoseconds and garbage collections per
 * million: on an engine that completes everything at `submit`, and of each file keeps only the first bytes.
 */
import { PerformanceObserver } from "node:perf_hooks";
import { PERM_ALL, READ, WRITE, type Access, type CreateContext } from "../src/block/driver.js";
import { drivers } from "../src/block/drivers/index.js";
import {
  OP_READ,
  OP_WRITE,
  type EngineFile,
  type IoEngine,
  type IoOperation,
  type OperationOwner,
} from "../src/block/engine/engine.js";
import { BlockGraph } from "../src/block/graph/graph.js";
import { BlockChild } from "../src/block/node.js";
import { createQcow2 } from "../src/block/qcow2/create.js";
import { BlockRequest, type RequestOwner } from "../src/block/request.js";
import type { BlockdevOptions } from "../qapi/generated/types.js";

const BATCH = 16;
const CLUSTER = 65536;
const SIZE = 64 * 2 ** 30;
const CLUSTERS = SIZE / CLUSTER;
/** Header, first tables. */
const KEPT = 1 << 20;

class HeadFile implements EngineFile {
  readonly fd = -1;
  readonly readOnly = false;
  readonly isDevice = false;
  length = 0;
  writeGeneration = 0;
  flushedGeneration = 0;
  holeGeneration = 0;
  readonly alignment = 1;
  readonly locks = { lockShared: () => true, unlock: () => undefined, isLockedByOthers: () => false };
  readonly head = new Uint8Array(KEPT);
  constructor(readonly filename: string) {}
  truncate = (length: number) => {
    this.length = length;
    return Promise.resolve();
  };
  extent = () => Promise.resolve({ data: true, end: SIZE });
  allocatedSize = () => Promise.resolve(0);
  settleWrites = () => Promise.resolve();
  close = () => Promise.resolve();
}

class HeadEngine implements IoEngine {
  readonly name = "memory";
  private readonly files = new Map<string, HeadFile>();
  private readonly operations: IoOperation[] = [];
  private readonly owners: OperationOwner<IoOperation>[] = [];

  queue<T extends IoOperation>(operation: T, owner: OperationOwner<T>): void {
    this.operations.push(operation);
    this.owners.push(owner);
  }

  submit(): void {
    for (let i = 0; i < this.operations.length; i++) {
      const operation = this.operations[i]!;
      if (operation.offset < KEPT) this.transfer(operation);
      this.owners[i]!.onOperationDone(operation, 0);
    }
    this.operations.length = this.owners.length = 0;
  }

  private transfer({ kind, file, offset, data, start, length }: IoOperation): void {
    if (!(file instanceof HeadFile)) throw new Error("not a file of this engine");
    const { head } = file;
    const part = data.subarray(start, start + Math.min(length, KEPT - offset));
    if (kind === OP_READ) part.set(head.subarray(offset, offset + part.length));
    else if (kind === OP_WRITE) head.set(part, offset);
  }

  open = (name: string) => {
    const file = this.files.get(name) ?? new HeadFile(name);
    this.files.set(name, file);
    return Promise.resolve(file);
  };
  create = () => Promise.resolve();
  close = () => Promise.resolve();
}

let collections = 0;
new PerformanceObserver((list) => (collections += list.getEntries().length)).observe({ entryTypes: ["gc"] });

const graph = new BlockGraph({
  engine: new HeadEngine(),
  drivers,
  emit: () => undefined,
  warn: console.error,
  validateOptions: (value) => value as BlockdevOptions,
});
const EVERYTHING = { taken: 11, shared: PERM_ALL };
const OWNER = { description: "the bench" };
let images = 0;

/** A new, empty image over `backing`. */
async function image(backing: BlockdevOptions | null): Promise<BlockdevOptions> {
  const file: BlockdevOptions = { driver: "file", filename: `image${String((images += 1))}`, locking: "off" };
  const node = await graph.open(file);
  const backend = graph.backend(node, EVERYTHING, OWNER);
  const context: CreateContext = {
    engine: graph.options.engine,
    objects: new Map(),
    child: () => Promise.resolve(new BlockChild("file", "storage", node, node, graph.path)),
    warn: console.error,
  };
  await createQcow2({ driver: "qcow2", file: "unused", size: SIZE }, context);
  await backend[Symbol.asyncDispose]();
  return { driver: "qcow2", file, backing };
}

const data = new Uint8Array(CLUSTER);

/** Requests in batches; those of a batch that have to wait are waited for. */
class Load implements RequestOwner {
  private out = 0;
  private turn: (() => void) | null = null;
  private readonly pool = Array.from({ length: BATCH }, () => new BlockRequest(this));
  constructor(private readonly backend: ReturnType<BlockGraph["backend"]>) {}

  onRequestDone(request: BlockRequest): void {
    if (request.error !== 0) throw new Error(`errno ${String(request.error)}`);
    this.out -= 1;
    if (this.out === 0) this.turn?.();
  }

  async run(access: Access, length: number, count: number, placeOf: (n: number) => number): Promise<void> {
    for (let i = 0; i < count; i += BATCH) {
      this.out = BATCH;
      for (let k = 0; k < BATCH; k++) {
        const request = this.pool[k]!;
        request.access = access;
        request.offset = placeOf(i + k);
        request.length = length;
        request.data = data;
        this.backend.start(request);
      }
      this.backend.submit();
      if (this.out > 0) await new Promise<void>((resolve) => (this.turn = resolve));
      this.turn = null;
    }
  }
}

const scattered = (n: number): number => ((n * 2654435761) % CLUSTERS) * CLUSTER;
const inOrder = (unit: number) => (n: number) => n * unit;

async function measure(
  name: string,
  options: BlockdevOptions,
  jobs: readonly (readonly [Access, number, number, (n: number) => number])[],
): Promise<void> {
  const node = await graph.open(options);
  const backend = graph.backend(node, EVERYTHING, OWNER);
  const load = new Load(backend);
  const [last] = jobs.slice(-1);
  for (const job of jobs.slice(0, -1)) await load.run(...job);
  await new Promise((resolve) => setTimeout(resolve, 20));
  collections = 0;
  const begun = performance.now();
  await load.run(...last!);
  const ns = ((performance.now() - begun) * 1e6) / last![2];
  await new Promise((resolve) => setTimeout(resolve, 20));
  console.log(
    `${name}: ${ns.toFixed(0)} ns/request, ${((collections * 1e6) / last![2]).toFixed(1)} collections/million`,
  );
  await backend[Symbol.asyncDispose]();
}

const COUNT = CLUSTERS / 4;
for (let round = 0; round < 3; round++) {
  await measure("write 4 KiB, new clusters", await image(null), [[WRITE, 4096, COUNT, scattered]]);
  await measure("write 64 KiB, new clusters", await image(null), [[WRITE, CLUSTER, COUNT, scattered]]);
  await measure("write 4 KiB, one after the other", await image(null), [[WRITE, 4096, COUNT, inOrder(4096)]]);
  await measure("write 64 KiB over a backing image", await image(await image(null)), [
    [WRITE, CLUSTER, COUNT, scattered],
  ]);
  await measure("write 4 KiB, in place", await image(null), [
    [WRITE, CLUSTER, COUNT, scattered],
    [WRITE, 4096, 4 * COUNT, (n) => scattered(n % COUNT)],
  ]);
  await measure("read 4 KiB", await image(null), [
    [WRITE, CLUSTER, COUNT, scattered],
    [READ, 4096, 4 * COUNT, (n) => scattered(n % COUNT)],
  ]);
  let chain = await image(null);
  for (let i = 0; i < 3; i++) chain = await image(chain);
  await measure("read 4 KiB through three backing images", chain, [[READ, 4096, 4 * COUNT, scattered]]);
}
