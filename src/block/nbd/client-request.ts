import { NBD_CMD_BLOCK_STATUS, NBD_CMD_READ } from "./protocol.js";
import type { BlockError } from "../../base/errors.js";

/** One run of a meta context: `flags` are the context's (NBD_STATE_HOLE, …, or a depth), `length` is in bytes. */
export interface NbdExtent {
  readonly length: number;
  readonly flags: number;
}

/** Content chunks may come in any order; more separate pieces than this are refused. */
const PIECES_MAX = 4096;

/** Which bytes of a read have come: disjoint, sorted, merged pieces. */
export class Coverage {
  private readonly pieces: { start: number; end: number }[] = [];

  /** False when some of it has come before, or when there are too many pieces. */
  add(start: number, end: number): boolean {
    const { pieces } = this;
    let at = pieces.length;
    while (at > 0 && pieces[at - 1]!.start >= end) at -= 1;
    const before = pieces[at - 1];
    const after = pieces[at];
    if (before !== undefined && before.end > start) return false;
    if (before?.end === start) {
      before.end = end;
      if (after?.start === end) {
        before.end = after.end;
        pieces.splice(at, 1);
      }
      return true;
    }
    if (after?.start === end) {
      after.start = start;
      return true;
    }
    if (pieces.length === PIECES_MAX) return false;
    pieces.splice(at, 0, { start, end });
    return true;
  }

  get isEmpty(): boolean {
    return this.pieces.length === 0;
  }

  /** Has all of `start … end` come? */
  isExactly(start: number, end: number): boolean {
    return this.pieces.length === 1 && this.pieces[0]!.start === start && this.pieces[0]!.end === end;
  }
}

/** A request of the client, from its start to its last reply chunk. */
export class ClientRequest {
  /** Low half of the cookie; given when it is sent. */
  cookie = 0;
  /** The server's first error for it, as errno; 0 while there is none. */
  errno = 0;
  /** What the server said of that error. */
  message = "";
  /** For the client's list of requests that are not sent yet. */
  next: ClientRequest | null = null;
  /** READ: what has come. */
  readonly coverage: Coverage | null;
  /** BLOCK_STATUS: the answers so far, by context name. */
  readonly extents: Map<string, NbdExtent[]> | null;

  constructor(
    readonly command: number,
    readonly flags: number,
    readonly offset: number,
    readonly length: number,
    /** READ: where the bytes go; WRITE: the bytes. Exactly `length` bytes. */
    readonly data: Uint8Array | null,
    /** Called once, with null for success. */
    readonly finish: (error: BlockError | null) => void,
  ) {
    this.coverage = command === NBD_CMD_READ ? new Coverage() : null;
    this.extents = command === NBD_CMD_BLOCK_STATUS ? new Map() : null;
  }
}
