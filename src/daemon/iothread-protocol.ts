import type { NbdNote } from "../nbd-server/peers.js";
import type { ObjectState } from "../objects/state.js";
import type { EngineChoice } from "../block/engine/engine-choice.js";
import type { QmpErrorInfo } from "../qmp/dispatcher.js";
import type { TaskName } from "./iothread-tasks.js";

/** What an iothread is started with. */
export interface IoThreadOptions {
  readonly engine: EngineChoice;
  readonly shared: SharedMemory;
}

/** What all iothreads share: the memory of sequences. */
export interface SharedMemory {
  readonly ranks: SharedArrayBuffer;
  readonly generatedNames: SharedArrayBuffer;
  readonly jobs: SharedArrayBuffer;
  readonly exports: SharedArrayBuffer;
}

/** The reference's words for nodes that cannot be in the iothread where somebody wants them. */
export const CANNOT_MOVE = "Cannot change iothread of active block backend";

/** Which of some words are names of what this iothread has. */
export interface Names {
  readonly nodes: ReadonlySet<string>;
  readonly jobs: ReadonlySet<string>;
  readonly exports: ReadonlySet<string>;
  /** Of exports, as clients write them: the words they are made of. */
  readonly exportNames: ReadonlySet<string>;
}

export const NO_NAMES: Names = { nodes: new Set(), jobs: new Set(), exports: new Set(), exportNames: new Set() };

/** Queries that list what all iothreads have. */
export const LIST_NAMES = [
  "query-block-exports",
  "query-block-jobs",
  "query-blockstats",
  "query-jobs",
  "query-named-block-nodes",
] as const;
export type ListName = (typeof LIST_NAMES)[number];

export function isList(command: string): command is ListName {
  return (LIST_NAMES as readonly string[]).includes(command);
}

/** An entry of a list, and its place in the order in which things were made, in whatever iothread. */
export interface Placed {
  readonly place: number;
  readonly item: unknown;
}

/** Main thread → iothread. Commands and tasks never overlap. */
export type IoThreadRequest =
  | {
      readonly kind: "command";
      readonly sequence: number;
      readonly command: string;
      readonly args: unknown;
      /** What other iothreads have of the words in `args`. */
      readonly elsewhere: Names;
      /** A list: with the places of its entries. */
      readonly placed: boolean;
    }
  | { readonly kind: "task"; readonly sequence: number; readonly task: TaskName; readonly args: unknown }
  /** From the NBD server of another iothread. */
  | { readonly kind: "nbd"; readonly note: NbdNote }
  /** An object is new, has changed, or (undefined) has gone. Commands that follow see it so. */
  | { readonly kind: "object"; readonly id: string; readonly state: ObjectState | undefined }
  /** A second one asks to wait no longer for remote servers. */
  | { readonly kind: "shutdown" };

/** Iothread → main thread, in the order in which things happened there. */
export type IoThreadMessage =
  | { readonly kind: "return"; readonly sequence: number; readonly value: unknown }
  | {
      readonly kind: "error";
      readonly sequence: number;
      readonly error: QmpErrorInfo;
      /** For stderr only. */
      readonly hint: string | undefined;
    }
  | { readonly kind: "event"; readonly name: string; readonly data: unknown; readonly timestampUs: number }
  /** For the NBD servers of other iothreads. */
  | { readonly kind: "nbd"; readonly note: NbdNote }
  /** Which I/O engine it has: a line for the log. */
  | { readonly kind: "engine"; readonly message: string }
  /** For the user: one line on stderr. */
  | { readonly kind: "warning"; readonly message: string; readonly verbatim: boolean }
  /** For the user or a script: one line on stdout. */
  | { readonly kind: "notice"; readonly message: string }
  | { readonly kind: "log"; readonly level: "error" | "info" | "debug"; readonly message: string }
  /** Everything is closed; the thread ends. */
  | { readonly kind: "closed" };
