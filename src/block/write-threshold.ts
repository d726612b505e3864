import type { EventSink } from "./event-sink.js";
import type { BlockNode, WriteObserver } from "./node.js";

/** Tells, once, that a node has been written to behind `offset`. Costs nothing where there is none. */
export class WriteThreshold implements WriteObserver {
  constructor(
    private readonly node: BlockNode,
    readonly offset: number,
    private readonly emit: EventSink,
  ) {}

  written(offset: number, length: number): void {
    const exceeded = offset + length - this.offset;
    if (exceeded <= 0) return;
    setWriteThreshold(this.node, 0, this.emit);
    this.emit("BLOCK_WRITE_THRESHOLD", {
      "node-name": this.node.nodeName,
      "amount-exceeded": exceeded,
      "write-threshold": this.offset,
    });
  }
}

/** 0: none any more. */
export function setWriteThreshold(node: BlockNode, offset: number, emit: EventSink): void {
  if (node.writeThreshold !== null) node.unobserve(node.writeThreshold);
  node.writeThreshold = offset === 0 ? null : new WriteThreshold(node, offset, emit);
  if (node.writeThreshold !== null) node.observe(node.writeThreshold);
}
