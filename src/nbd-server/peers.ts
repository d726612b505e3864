/**
 * The NBD servers of several threads act as one. The thread that was told to start has the listeners and shakes hands;
 * a client that chooses an export of another thread is handed to it, as the descriptor of its socket. All that passes
 * between threads is plain data, in order, and the main thread carries it.
 */
import type { ReplyMode } from "./reply.js";

/** What the handshake tells of an export; meanings as in NbdExport. */
export interface ExportFacts {
  readonly id: string;
  readonly wireName: string;
  readonly description: string | null;
  size: number;
  readonly flags: number;
  readonly alignment: number;
  readonly preferredBlock: number;
  readonly maxBlock: number;
  readonly contexts: readonly { readonly id: number; readonly name: string }[];
}

/** A client between its handshake and its first request. */
export interface HandedClient {
  /** Which of those that were handed over. */
  readonly number: number;
  readonly exportId: string;
  /** Of its socket: whoever gets this closes it. */
  readonly fd: number;
  readonly mode: ReplyMode;
  /** The ids of the contexts it has chosen. */
  readonly contexts: readonly number[];
  /** What it has sent behind the handshake. */
  readonly received: Uint8Array;
}

export type NbdNote =
  /** From the thread with the listeners: whether it has any. */
  | { readonly kind: "state"; readonly running: boolean; readonly maxConnections: number }
  /** From the others: an export that clients may have, or one with another size; or that they may have no more. */
  | { readonly kind: "offer"; readonly facts: ExportFacts }
  | { readonly kind: "withdraw"; readonly exportId: string }
  | { readonly kind: "client"; readonly client: HandedClient }
  /** The client that was handed over has gone. */
  | { readonly kind: "gone"; readonly number: number };

export type PostNote = (note: NbdNote) => void;
