/**
 * `npx tsx bench/io-path.ts`: what the core costs a request without any I/O: nanoseconds and garbage collections per
 * million, through raw on file and through four raw nodes on file, on an engine that completes everything at `submit`.
 */
import { PerformanceObserver } from "node:perf_hooks";
import { PERM_ALL, READ, WRITE } from "../src/block/driver.js";
import { drivers } from "../src/block/drivers/index.js";
import type { EngineFile, IoEngine, IoOperation, OperationOwner } from "../src/block/engine/engine.js";
import { BlockGraph } from "../src/block/graph/graph.js";
import { BlockRequest, type RequestOwner } from "../src/block/request.js";
import type { BlockdevOptions } from "../qapi/generated/types.js";

const SIZE = 1 << 30;
const BATCH = 64;
const REQUESTS = 4_000_000;

class NullFile implements EngineFile {
  readonly fd = -1;
  readonly filename = "null";
  readonly readOnly = false;
  readonly isDevice = false;
  length = SIZE;
  writeGeneration = 0;
  flushedGeneration = 0;
  holeGeneration = 0;
  readonly alignment = 1;
  readonly locks = { lockShared: () => true, unlock: () => undefined, isLockedByOthers: () => false };
  truncate = () => Promise.resolve();
  extent = () => Promise.resolve({ data: true, end: SIZE });
  allocatedSize = () => Promise.resolve(0);
  settleWrites = () => Promise.resolve();
  close = () => Promise.resolve();
}

class NullEngine implements IoEngine {
  readonly name = "memory";
  private readonly operations: IoOperation[] = [];
  private owner: OperationOwner<IoOperation> | null = null;

  queue<T extends IoOperation>(operation: T, owner: OperationOwner<T>): void {
    this.operations.push(operation);
    this.owner = owner;
  }

  submit(): void {
    for (let i = 0; i < this.operations.length; i++) this.owner?.onOperationDone(this.operations[i]!, 0);
    this.operations.length = 0;
  }

  open = () => Promise.resolve(new NullFile());
  create = () => Promise.resolve();
  close = () => Promise.resolve();
}

let collections = 0;
new PerformanceObserver((list) => (collections += list.getEntries().length)).observe({ entryTypes: ["gc"] });

for (const depth of [1, 4]) {
  const engine = new NullEngine();
  const graph = new BlockGraph({
    engine,
    drivers,
    emit: () => undefined,
    warn: console.error,
    validateOptions: (value) => value as BlockdevOptions,
  });
  let options: BlockdevOptions = { driver: "file", filename: "null", locking: "off" };
  for (let i = 0; i < depth; i++) options = { driver: "raw", file: options };
  const node = await graph.open(options);
  const backend = graph.backend(node, { taken: 3, shared: PERM_ALL }, { description: "the bench" });
  const owner: RequestOwner = { onRequestDone: () => undefined };
  const pool = Array.from({ length: BATCH }, () => new BlockRequest(owner));
  const data = new Uint8Array(4096);
  for (const round of ["warm-up", "timed", "timed"]) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    collections = 0;
    const begun = performance.now();
    for (let i = 0; i < REQUESTS; i += BATCH) {
      for (let k = 0; k < BATCH; k++) {
        const request = pool[k]!;
        request.access = (k & 3) === 0 ? WRITE : READ;
        request.offset = (((i + k) * 2654435761) % (SIZE / 4096)) * 4096;
        request.length = 4096;
        request.data = data;
        backend.start(request);
      }
      backend.submit();
    }
    const ns = ((performance.now() - begun) * 1e6) / REQUESTS;
    await new Promise((resolve) => setTimeout(resolve, 50));
    const perMillion = (collections * 1e6) / REQUESTS;
    console.log(
      `${String(depth)} raw on file, ${round}: ${ns.toFixed(0)} ns/request, ${perMillion.toFixed(2)} gc/million`,
    );
  }
  await backend[Symbol.asyncDispose]();
}
