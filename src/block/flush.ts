import { ioError } from "../base/errors.js";
import { FLUSH, PERM_WRITE, PERM_WRITE_UNCHANGED } from "./driver.js";
import { OP_FLUSH, type EngineFile, type IoEngine, type IoOperation, type OperationOwner } from "./engine/engine.js";
import type { BlockChild, BlockNode } from "./node.js";
import { EMPTY } from "./request.js";

/** The io-path, as far as it matters here. */
interface FlushPath {
  readonly engine: IoEngine;
  /** How many nodes listen to events. */
  readonly listeners: number;
}

/** Bring everything written through `node` to stable storage: its own caches first, then its children's. */
export async function flush(path: FlushPath, node: BlockNode): Promise<void> {
  node.statistics.count(FLUSH, 0);
  const debugged = path.listeners > 0 ? debuggedByFlush(node) : undefined;
  const { changes } = node.statistics;
  debugged?.raise("flush_to_os");
  // Now, since what a driver does to bring its tables there in order goes to the disk as well.
  if (changes !== node.flushedChanges) debugged?.raise("flush_to_disk");
  await node.self.flush?.();
  await flushBelow(path, node);
  node.flushedChanges = changes;
}

async function flushBelow(path: FlushPath, node: BlockNode): Promise<void> {
  const children: Promise<void>[] = [];
  for (const child of node.children.values()) {
    const writes = (child.permissions.taken & (PERM_WRITE | PERM_WRITE_UNCHANGED)) !== 0;
    if (writes && node.self.flushesChild?.(child) !== false) children.push(flush(path, child.node));
  }
  const results = await Promise.allSettled(children);
  for (const result of results) if (result.status === "rejected") throw result.reason;
  const { file } = node.self;
  if (file === undefined || node.cacheNoFlush || file.flushedGeneration === file.writeGeneration) return;
  const generation = file.writeGeneration;
  const operation = new FlushOperation(file);
  path.engine.queue(operation, operation);
  path.engine.submit();
  const errno = await operation.done;
  if (errno !== 0) {
    node.statistics.fail(FLUSH);
    throw ioError(errno);
  }
  if (generation > file.flushedGeneration) file.flushedGeneration = generation;
}

/** Those that flush the node below themselves raise no events in the reference. */
const SILENT: ReadonlySet<string> = new Set(["blkverify", "copy-before-write", "preallocate", "quorum", "throttle"]);

function debuggedByFlush({ driver, children }: BlockNode): BlockChild | undefined {
  return SILENT.has(driver.name) ? undefined : (children.get("file") ?? children.get("image"));
}

/** One flush of a file, behind a promise of its errno. */
class FlushOperation implements IoOperation, OperationOwner<FlushOperation> {
  readonly kind = OP_FLUSH;
  readonly offset = 0;
  readonly data = EMPTY;
  readonly start = 0;
  readonly length = 0;
  readonly noFallback = false;
  readonly done: Promise<number>;
  private resolve!: (errno: number) => void;

  constructor(readonly file: EngineFile) {
    this.done = new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  onOperationDone(_operation: FlushOperation, errno: number): void {
    this.resolve(errno);
  }
}
