import { OP_FLUSH, type EngineFile, type IoOperation, type OperationOwner } from "./engine/engine.js";
import { EMPTY } from "./request.js";

/** One flush of a file, behind a promise of its errno. */
export class FlushOperation implements IoOperation, OperationOwner<FlushOperation> {
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
