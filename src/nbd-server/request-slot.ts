/* hot path: a fixed number of these for each connection, used over and over */
import { getU32 } from "../base/bytes.js";
import type { NbdRequestHeader } from "../block/nbd/protocol.js";
import { BlockRequest, EMPTY, type RequestOwner } from "../block/request.js";
import type { ReplyAddress } from "./reply.js";
import type { ReceiveHold } from "./transport.js";
import { VALID, type Refusal, type WideFields } from "./validate.js";

export interface SlotOwner {
  completed(slot: RequestSlot): void;
}

/** One request of a client, from its header to its reply. */
export class RequestSlot implements RequestOwner, NbdRequestHeader, ReplyAddress, WideFields {
  flags = 0;
  type = 0;
  cookieHigh = 0;
  cookieLow = 0;
  offset = 0;
  length = 0;
  offsetHigh = 0;
  offsetLow = 0;
  lengthHigh = 0;
  lengthLow = 0;
  /** What it counts for in the connection's budget, bytes. */
  heldBytes = 0;
  /** READ: where the data goes. WRITE: where a payload goes that does not come in one piece. EMPTY where there is none. */
  buffer: Uint8Array = EMPTY;
  /** WRITE: the bytes are `payload[payloadStart .. payloadStart + length)`, in `buffer` or where they were received. */
  payload: Uint8Array = EMPTY;
  payloadStart = 0;
  /** Of the memory that the payload was received in, where it stays there. */
  hold: ReceiveHold | null = null;
  refusal: Refusal = VALID;
  /** BLOCK_STATUS with a payload: the ids it selects; else null, for all. */
  contextIds: readonly number[] | null = null;
  /** A READ: lengths of data and hole runs in turn, beginning with data (perhaps of length 0); only `runCount` count. */
  readonly runs: number[] = [];
  runCount = 0;
  readonly request = new BlockRequest(this);

  constructor(private readonly owner: SlotOwner) {}

  /** The next run, perhaps joined with the one before. An array that is emptied and filled again would be garbage. */
  addRun(hole: boolean, length: number): void {
    const { runs, runCount } = this;
    const lastIsHole = runCount > 0 && runCount % 2 === 0;
    if (runCount > 0 && lastIsHole === hole) {
      runs[runCount - 1]! += length;
      return;
    }
    if (runCount === 0 && hole) runs[this.runCount++] = 0;
    runs[this.runCount++] = length;
  }

  onRequestDone(): void {
    this.owner.completed(this);
  }

  /** The halves of the 64-bit fields, from the header that was just decoded. */
  keepWide(bytes: Uint8Array, at: number, extended: boolean): void {
    this.offsetHigh = getU32(bytes, at + 16);
    this.offsetLow = getU32(bytes, at + 20);
    this.lengthHigh = extended ? getU32(bytes, at + 24) : 0;
    this.lengthLow = getU32(bytes, at + (extended ? 28 : 24));
  }
}
