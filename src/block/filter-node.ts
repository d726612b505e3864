import type { Growth } from "./driver.js";
import type { BlockChild } from "./node.js";
import type { PreallocMode } from "../../qapi/generated/types.js";

/** What all filters have in common: they are as long as the node below, grow with it, and tell what it is. */
export abstract class FilterNode {
  constructor(protected readonly child: BlockChild) {}

  get length(): number {
    return this.child.length;
  }

  get growth(): Growth | undefined {
    return this.child.node.self.growth;
  }

  get dirtyFlag(): boolean | undefined {
    return this.child.node.self.dirtyFlag;
  }

  get clusterSize(): number | undefined {
    return this.child.node.self.clusterSize;
  }

  async truncate(length: number, preallocation: PreallocMode): Promise<void> {
    await this.child.truncate(length, preallocation);
  }
}
