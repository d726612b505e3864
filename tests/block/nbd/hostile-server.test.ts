import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BlockError } from "../../../src/base/errors.js";
import { NbdClient } from "../../../src/block/nbd/client.js";
import * as P from "../../../src/block/nbd/protocol.js";
import {
  chunk,
  exportInfoReply,
  extendedChunk,
  greeting,
  optionReply,
  type RawPeer,
  scriptedServer,
  serveHandshake,
  simpleReply,
  u,
} from "../../helpers/nbd.js";

const BYTES = 4096;
const FLAGS = P.NBD_FLAG_HAS_FLAGS | P.NBD_FLAG_SEND_FLUSH;

/** The cookies of a client's first three requests: the same at every run. */
async function cookies(): Promise<P.NbdRequestHeader[]> {
  const requests: P.NbdRequestHeader[] = [];
  await using server = await scriptedServer(async (peer) => {
    await serveHandshake(peer, { size: BYTES, flags: FLAGS });
    for (let i = 0; i < 3; i++) requests.push((await peer.request())!);
  });
  const client = await NbdClient.connect({ address: server.address });
  await Promise.allSettled([client.flush(), client.flush(), client.flush()]);
  client.destroy();
  return requests.map((request) => ({ ...request, offset: 0 }));
}

/** How much the client says before it waits for the replies to its three requests. */
function clientBytes(extended: boolean): number {
  const headers = extended ? P.NBD_OPTION_HEADER_BYTES : 2 * P.NBD_OPTION_HEADER_BYTES;
  const contexts = P.NBD_OPTION_HEADER_BYTES + 12 + "base:allocation".length;
  const go = P.NBD_OPTION_HEADER_BYTES + 4 + 2 + 3 * 2;
  const requests = 3 * (extended ? P.NBD_EXTENDED_REQUEST_BYTES : P.NBD_REQUEST_BYTES) + BYTES;
  return P.NBD_CLIENT_FLAGS_BYTES + headers + contexts + go + requests;
}

/** All that a good server says to `use`: the last four messages once it has heard the requests. */
function transcript(extended: boolean, [read, status, write]: P.NbdRequestHeader[]): Buffer[] {
  const ack = (option: number): Buffer => optionReply(option, P.NBD_REP_ACK);
  const unsupported = optionReply(P.NBD_OPT_EXTENDED_HEADERS, P.NBD_REP_ERR_UNSUP, "no such option");
  const context = Buffer.concat([u(32, 0), Buffer.from("base:allocation")]);
  const data = Buffer.concat([u(64, 0), Buffer.alloc(BYTES / 2, 7)]);
  const hole = u(32, 0, BYTES / 2, BYTES / 2);
  const reply = extended ? extendedChunk : chunk;
  const extents = extended
    ? extendedChunk(
        status!,
        1,
        P.NBD_REPLY_TYPE_BLOCK_STATUS_EXT,
        Buffer.concat([u(32, 0, 2), u(64, 1024, 0, 3072, 3)]),
      )
    : chunk(status!, 1, P.NBD_REPLY_TYPE_BLOCK_STATUS, u(32, 0, 1024, 0, 3072, 3));
  return [
    greeting(),
    ...(extended ? [ack(P.NBD_OPT_EXTENDED_HEADERS)] : [unsupported, ack(P.NBD_OPT_STRUCTURED_REPLY)]),
    optionReply(P.NBD_OPT_SET_META_CONTEXT, P.NBD_REP_META_CONTEXT, context),
    ack(P.NBD_OPT_SET_META_CONTEXT),
    exportInfoReply(BYTES, FLAGS),
    ack(P.NBD_OPT_GO),
    reply(read!, 0, P.NBD_REPLY_TYPE_OFFSET_DATA, data),
    extents,
    reply(read!, 1, P.NBD_REPLY_TYPE_OFFSET_HOLE, hole),
    extended ? extendedChunk(write!, 1, P.NBD_REPLY_TYPE_NONE) : simpleReply(write!, 0),
  ];
}

/** Connects and tries everything. What comes out of each step. */
async function use(server: Awaited<ReturnType<typeof scriptedServer>>): Promise<PromiseSettledResult<unknown>[]> {
  const connecting = NbdClient.connect({ address: server.address, metaContexts: ["base:allocation"] });
  const [outcome] = await Promise.allSettled([connecting]);
  if (outcome.status === "rejected") return [outcome];
  const client = outcome.value;
  const data = Buffer.alloc(BYTES, 1);
  const size = Math.min(BYTES, client.info.size);
  const results = await Promise.allSettled([
    client.read(0, data.subarray(0, size)),
    client.blockStatus(0, size),
    client.write(0, data.subarray(0, size)),
  ]);
  await client.close();
  return results;
}

/** More turns of the event loop than a message takes from one end of a socket of this process to the other, and back. */
const QUIET_TURNS = 20;

/** `heard`, or that many turns without a byte from the client: then it waits for more than it will get. */
async function heardOrSilent(peer: RawPeer, heard: Promise<unknown>): Promise<void> {
  const state = { done: false };
  void heard.then(() => (state.done = true));
  let before = peer.socket.bytesRead;
  for (let quiet = 0; quiet < QUIET_TURNS && !state.done; quiet++) {
    await new Promise((resolve) => setImmediate(resolve));
    if (peer.socket.bytesRead !== before) quiet = 0;
    before = peer.socket.bytesRead;
  }
}

describe("a client of a server that lies", () => {
  it.each([false, true])("settles everything with an error of its own (extended headers: %s)", async (extended) => {
    const good = transcript(extended, await cookies());
    const lengths = good.map((message) => message.length);
    const play = async (
      handshake: Buffer,
      replies: Buffer,
      pieces: number,
    ): Promise<PromiseSettledResult<unknown>[]> => {
      await using server = await scriptedServer(async (peer) => {
        for (const bytes of [handshake, replies]) {
          const size = Math.max(1, Math.ceil(bytes.length / Math.max(1, pieces)));
          for (let at = 0; at < bytes.length; at += size) {
            peer.send(bytes.subarray(at, at + size));
            if (pieces > 1) await new Promise((resolve) => setImmediate(resolve));
          }
          // A client that waits for more than there is must not wait for ever: this server hangs up.
          if (bytes === handshake) {
            const heard = peer.take(clientBytes(extended));
            await (pieces === 0 ? heard : heardOrSilent(peer, heard));
          }
        }
        peer.end();
        await peer.rest();
      });
      return await use(server);
    };
    const honest = await play(Buffer.concat(good.slice(0, -4)), Buffer.concat(good.slice(-4)), 0);
    expect(honest.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 3 }),
        // Where to change what: most often in a header, where it hurts.
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(39), fc.constantFrom(0, 1, 2, 0x7f, 0x80, 0xff)), {
          maxLength: 3,
        }),
        fc.option(fc.tuple(fc.nat(good.length), fc.nat(good.length)), { nil: undefined }),
        async (pieces, changes, cut) => {
          const messages = good.map((message) => Buffer.from(message));
          for (const [which, at, value] of changes) messages[which]![at % lengths[which]!] = value;
          if (cut !== undefined) messages.splice(cut[0], cut[1]);
          const replies = messages.splice(Math.max(0, messages.length - 4));
          for (const result of await play(Buffer.concat(messages), Buffer.concat(replies), 1 + pieces * 7)) {
            if (result.status === "rejected") expect(result.reason).toBeInstanceOf(BlockError);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
