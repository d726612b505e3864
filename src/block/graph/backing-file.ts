import { BlockError } from "../../base/errors.js";
import type { BlockNode } from "../node.js";
import { filenameOf } from "./filename.js";
import { skipFilters } from "./chain.js";
import type { BlockGraph } from "./graph.js";
import { whileWritable } from "./reopen.js";

/** How an image's header calls its backing file; empty words for none, and for a format that nobody states. */
export interface BackingName {
  readonly file: string;
  readonly format: string;
}

/** What the header of `overlay` says now. */
export function backingNameOf(overlay: BlockNode): BackingName {
  const { backingFilename = "", backingFormat = "" } = overlay.self;
  return { file: backingFilename, format: backingFormat };
}

/**
 * What a header is to say so that the overlay finds `backing` again. `file`: another name for it, by which others know
 * it; `maskProtocol`: what is no image format is called raw.
 */
export function nameFor(backing: BlockNode, file: string | undefined, maskProtocol: boolean): BackingName {
  const image = skipFilters(backing);
  const masked = maskProtocol && image.driver.kind === "protocol";
  return { file: file ?? filenameOf(image), format: masked ? "raw" : image.driver.name };
}

/** Write the name into the header, that of a read-only node too. Rejects with BlockError, and the old name stays. */
export async function writeBackingName(graph: BlockGraph, overlay: BlockNode, name: BackingName): Promise<void> {
  await whileWritable(graph, overlay, async () => {
    const { self } = overlay;
    if (self.changeBackingFile === undefined) throw new BlockError("unsupported", "Operation not supported");
    await self.changeBackingFile(name.file, name.format);
  });
}
