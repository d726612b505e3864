import { getU32, getU64, putU32, putU64 } from "../base/bytes.js";
import type { BlockBackend } from "../block/backend.js";
import {
  NBD_BLOCK_STATUS_BYTES,
  NBD_BLOCK_STATUS_EXT_BYTES,
  NBD_CMD_FLAG_REQ_ONE,
  NBD_EXTENT_BYTES,
  NBD_EXTENT_EXT_BYTES,
  NBD_REPLY_FLAG_DONE,
  NBD_REPLY_TYPE_BLOCK_STATUS,
  NBD_REPLY_TYPE_BLOCK_STATUS_EXT,
} from "../block/nbd/protocol.js";
import type { BufferPool } from "./buffers.js";
import { EXTENTS_MAX, contextExtents, type ExtentList, type MetaContext } from "./meta-context.js";
import { EXTENDED, type ReplyMode, type ReplyWriter } from "./reply.js";
import type { RequestSlot } from "./request-slot.js";

/** In front of the ids in the payload of an extended BLOCK_STATUS: the length that it asks about. */
const EFFECT_LENGTH_BYTES = 8;
const ID_BYTES = 4;
/** No run of a disk is shorter, but for its ends. */
const SECTOR_BYTES = 512;

/** Longest payload that can be valid: an id for each context. */
export function statusPayloadMax(contexts: number): number {
  return EFFECT_LENGTH_BYTES + ID_BYTES * contexts;
}

/** Most bytes that the reply to a valid BLOCK_STATUS can have. `late`: what it asks about comes with its payload. */
export function statusReplyMax(slot: RequestSlot, late: boolean, contexts: number): number {
  const one = (slot.flags & NBD_CMD_FLAG_REQ_ONE) !== 0;
  const extents = late ? EXTENTS_MAX : Math.min(EXTENTS_MAX, 1 + slot.length / SECTOR_BYTES);
  return contexts * (NBD_BLOCK_STATUS_EXT_BYTES + Math.ceil(one ? 1 : extents) * NBD_EXTENT_EXT_BYTES);
}

/**
 * Read the payload in the slot's buffer: the length asked about goes to the slot's, the ids to `contextIds`. False, and
 * a length of 0, where it is not valid: no ids, or ids that were not negotiated or come twice.
 */
export function readStatusPayload(slot: RequestSlot, payloadBytes: number, contexts: readonly MetaContext[]): boolean {
  const { buffer } = slot;
  const count = (payloadBytes - EFFECT_LENGTH_BYTES) / ID_BYTES;
  const ids: number[] = [];
  slot.contextIds = ids;
  slot.length = slot.lengthHigh = slot.lengthLow = 0;
  if (!Number.isInteger(count) || count < 1 || count > contexts.length) return false;
  for (let i = 0; i < count; i++) {
    const id = getU32(buffer, EFFECT_LENGTH_BYTES + ID_BYTES * i);
    if (ids.includes(id) || !contexts.some((context) => context.id === id)) return false;
    ids.push(id);
  }
  slot.length = getU64(buffer, 0);
  slot.lengthHigh = getU32(buffer, 0);
  slot.lengthLow = getU32(buffer, 4);
  return true;
}

/** Queue the answer to a valid BLOCK_STATUS: a chunk for each context asked about. Rejects with BlockError. */
export async function answerStatus(
  slot: RequestSlot,
  contexts: readonly MetaContext[],
  backend: BlockBackend,
  replies: ReplyWriter,
  mode: ReplyMode,
  pool: BufferPool,
): Promise<void> {
  const { contextIds } = slot;
  const asked = contextIds === null ? contexts : contexts.filter(({ id }) => contextIds.includes(id));
  const one = (slot.flags & NBD_CMD_FLAG_REQ_ONE) !== 0;
  const answers: ExtentList[] = [];
  const interrupted = (): boolean => replies.closed || backend.isDraining;
  for (const context of asked) {
    answers.push(await contextExtents(context, backend, slot.offset, slot.length, one, interrupted));
  }
  if (replies.closed) return;
  asked.forEach((context, index) => {
    const last = index === asked.length - 1;
    writeExtents(slot, context.id, answers[index]!, last ? NBD_REPLY_FLAG_DONE : 0, replies, mode, pool);
  });
}

function writeExtents(
  slot: RequestSlot,
  id: number,
  extents: ExtentList,
  flags: number,
  replies: ReplyWriter,
  mode: ReplyMode,
  pool: BufferPool,
): void {
  const { values, count } = extents;
  const extended = mode === EXTENDED;
  const header = extended ? NBD_BLOCK_STATUS_EXT_BYTES : NBD_BLOCK_STATUS_BYTES;
  const size = header + count * (extended ? NBD_EXTENT_EXT_BYTES : NBD_EXTENT_BYTES);
  replies.chunk(slot, flags, extended ? NBD_REPLY_TYPE_BLOCK_STATUS_EXT : NBD_REPLY_TYPE_BLOCK_STATUS, size);
  const buffer = pool.take(size);
  putU32(buffer, 0, id);
  if (extended) putU32(buffer, 4, count);
  for (let i = 0, at = header; i < values.length; i += 2) {
    if (extended) {
      putU64(buffer, at, values[i]!);
      putU64(buffer, at + 8, values[i + 1]!);
      at += NBD_EXTENT_EXT_BYTES;
    } else {
      // Requests with compact headers are shorter than 2 ** 32 bytes, and so are their extents.
      putU32(buffer, at, values[i]!);
      putU32(buffer, at + 4, values[i + 1]!);
      at += NBD_EXTENT_BYTES;
    }
  }
  if (replies.copies(size)) {
    replies.copy(buffer, 0, size);
    pool.give(buffer);
  } else {
    replies.attach(buffer, 0, size);
    replies.adopt(buffer);
  }
}
