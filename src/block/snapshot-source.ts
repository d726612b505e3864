import type { Access, DriverNode, Extent } from "./driver.js";

/**
 * A node that can show its bytes as they were at some point in time, while others write to it. Another node, through
 * which that is read, finds it in its child's `self`; the methods mean what those of {@link DriverNode} mean.
 */
export interface SnapshotSource extends DriverNode {
  /** PREPARE where the bytes are not to be had; `prepareSnapshot` then says why. */
  mapSnapshot(access: Access, offset: number, length: number, out: Extent): void;
  prepareSnapshot(access: Access, offset: number, length: number): Promise<void>;
  readSnapshot(offset: number, data: Uint8Array): Promise<void>;
  /** The range will not be read again: its copy can go, and need not be made. */
  discardSnapshot(offset: number, length: number): Promise<void>;
}

export function isSnapshotSource(self: DriverNode): self is SnapshotSource {
  return "mapSnapshot" in self;
}
