import { BlockError, messageOf } from "../../base/errors.js";
import { DisposeStack } from "../../base/lifecycle.js";
import type { BlockNode } from "../node.js";
import { lastingFilename } from "./filename.js";
import { skipFilters } from "./chain.js";
import type { BlockGraph } from "./graph.js";
import { asWritable, openedTogether, whileWritable } from "./reopen.js";
import type { GraphTransaction } from "./transaction.js";

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
  return { file: file ?? lastingFilename(image), format: masked ? "raw" : image.driver.name };
}

/** Write the name into the header, that of a read-only node too. Rejects with BlockError, and the old name stays. */
export async function writeBackingName(graph: BlockGraph, overlay: BlockNode, name: BackingName): Promise<void> {
  await whileWritable(graph, overlay, () => write(overlay, name));
}

async function write({ self }: BlockNode, { file, format }: BackingName): Promise<void> {
  if (self.changeBackingFile === undefined) throw new BlockError("unsupported", "Operation not supported");
  await self.changeBackingFile(file, format);
}

export interface BackingChange {
  /** Whose backing file it is. */
  readonly overlays: () => readonly BlockNode[];
  /** How they are to call the new one. */
  readonly name: () => BackingName;
  /** What an error begins with that a header is to blame for. */
  readonly blame?: string;
  /** On what else no request may be in flight. */
  readonly nodes: readonly BlockNode[];
  /** Puts it there. */
  readonly change: (transaction: GraphTransaction) => void;
}

/**
 * Overlays get another backing file: first their headers say so, then the graph. Nobody else changes the graph in
 * between: of two jobs that end at the same time, one would miss an overlay that the other makes, or write a name into
 * it that is wrong by then. Rejects with BlockError, and then headers and graph are as they were.
 */
export async function changeBacking(
  graph: BlockGraph,
  { overlays, name, blame, nodes, change }: BackingChange,
): Promise<void> {
  await using undo = new DisposeStack();
  for (let done = false; !done;) {
    const found = overlays();
    const renameAll = async (): Promise<void> => {
      const now = overlays();
      done = now.length === found.length && now.every((overlay) => found.includes(overlay));
      if (!done) return;
      for (const overlay of found) {
        const before = backingNameOf(overlay);
        await blaming(
          blame,
          asWritable(graph, overlay, () => write(overlay, name())),
        );
        undo.defer(() => restoreName(graph, overlay, before));
      }
    };
    const resting = [...nodes, ...found.flatMap(openedTogether)];
    await graph.drained(resting, (transaction) => (done ? change(transaction) : undefined), renameAll);
  }
  undo.release();
}

async function blaming(blame: string | undefined, writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (blame === undefined || !(error instanceof BlockError)) throw error;
    throw new BlockError(error.kind, `${blame}: ${error.message}`, { cause: error });
  }
}

async function restoreName(graph: BlockGraph, overlay: BlockNode, name: BackingName): Promise<void> {
  try {
    await writeBackingName(graph, overlay, name);
  } catch (error) {
    if (!(error instanceof BlockError)) throw error;
    graph.options.warn(`Image '${overlay.nodeName}' names the wrong backing file: ${messageOf(error)}`);
  }
}
