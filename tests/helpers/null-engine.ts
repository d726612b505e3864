import type { EngineFile, IoEngine, IoOperation, OperationOwner } from "../../src/block/engine/engine.js";

class NullFile implements EngineFile {
  readonly fd = -1;
  readonly filename = "null";
  readonly readOnly = false;
  readonly isDevice = false;
  writeGeneration = 0;
  flushedGeneration = 0;
  holeGeneration = 0;
  readonly alignment = 1;
  readonly locks = { lockShared: () => true, unlock: () => undefined, isLockedByOthers: () => false };

  constructor(public length: number) {}

  truncate = () => Promise.resolve();
  extent = () => Promise.resolve({ data: true, end: this.length });
  allocatedSize = () => Promise.resolve(0);
  settleWrites = () => Promise.resolve();
  close = () => Promise.resolve();
}

/** Files of memory that nobody looks at: completes everything at `submit`, and allocates nothing. */
export class NullEngine implements IoEngine {
  readonly name = "memory";
  private readonly operations: IoOperation[] = [];
  private count = 0;
  private owner: OperationOwner<IoOperation> | null = null;

  constructor(private readonly size: number) {}

  queue<T extends IoOperation>(operation: T, owner: OperationOwner<T>): void {
    this.operations[this.count++] = operation;
    this.owner = owner;
  }

  submit(): void {
    const { operations } = this;
    for (let i = 0; i < this.count; i++) this.owner!.onOperationDone(operations[i]!, 0);
    this.count = 0;
  }

  open = () => Promise.resolve(new NullFile(this.size));
  create = () => Promise.resolve();
  close = () => Promise.resolve();
}
