import { BACKING, DATA, READ, WRITE, ZERO, type Extent } from "./driver.js";
import type { EngineFile } from "./engine/engine.js";
import { GRAPH_DEPTH_MAX, LENGTH_MAX, type IoPath } from "./io-path.js";
import type { BlockNode } from "./node.js";

/** Where a whole range lies, as plain bytes of one file of the host. */
interface Place {
  readonly file: EngineFile;
  readonly offset: number;
}

/** A node that the copy writes through. */
interface Written {
  readonly node: BlockNode;
  readonly offset: number;
}

/**
 * Copy a range from `source` to `target`, at the same offset, without bringing it here: where `map` says that it lies in
 * one piece in a file on both sides, the engine has its host copy it. False: it is not so, or the host would not, and
 * nothing may be taken to be copied; reading and writing tells why. Off the hot path.
 */
export async function copyRange(
  path: IoPath,
  source: BlockNode,
  target: BlockNode,
  offset: number,
  length: number,
): Promise<boolean> {
  const { engine, inFlight } = path;
  if (engine.copyRange === undefined) return false;
  // Before the tables are asked: what they name stays until the copy is done.
  const epoch = inFlight.enter();
  const written: Written[] = [];
  try {
    const from = locate(source, READ, offset, length, null);
    const to = from === null ? null : locate(target, WRITE, offset, length, written);
    if (from === null || to === null) {
      written.length = 0;
      return false;
    }
    const errno = await engine.copyRange(from.file, from.offset, to.file, to.offset, length);
    to.file.writeGeneration += 1;
    if (errno !== 0) return false;
    to.file.length = Math.max(to.file.length, to.offset + length);
    return true;
  } finally {
    // Failed or not, as any write.
    for (const { node, offset: at } of written) node.written(at, length);
    inFlight.leave(epoch);
  }
}

/** Null where the range is anything but plain bytes in one piece, or the core has a say in it. */
function locate(
  node: BlockNode,
  access: typeof READ | typeof WRITE,
  offset: number,
  length: number,
  written: Written[] | null,
): Place | null {
  const extent: Extent = { status: ZERO, child: null, offset: 0, length: 0 };
  let at = node;
  for (let depth = 0; depth < GRAPH_DEPTH_MAX; depth++) {
    const { self } = at;
    if (offset + length > self.length && !(access === WRITE && at.growable)) return null;
    if (written !== null) {
      if (at.readOnly || !at.active || at.detectZeroes !== 0) return null;
      written.push({ node: at, offset });
    }
    if (self.letThrough !== undefined) return null;
    self.map(access, offset, length, extent);
    if (extent.length < length || (extent.status !== DATA && extent.status !== BACKING)) return null;
    offset = extent.offset;
    if (extent.child === null) return extent.status === DATA ? placeIn(self.file, offset, length) : null;
    at = extent.child.node;
  }
  return null;
}

function placeIn(file: EngineFile | undefined, offset: number, length: number): Place | null {
  // O_DIRECT is a wish to keep the page cache out of it; devices have no such call.
  if (file === undefined || file.isDevice || file.alignment > 1 || offset + length > LENGTH_MAX) return null;
  return { file, offset };
}
