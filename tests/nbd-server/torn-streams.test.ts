/**
 * Clients whose bytes come in any pieces, and that break off, shut their side, or are reset at any byte: what they sent
 * in full is done and answered, what they did not is not, and nothing of theirs stays behind. Sockets of the ring and
 * Node's, unix and TCP.
 */
import { once } from "node:events";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  NBD_CMD_BLOCK_STATUS,
  NBD_CMD_FLUSH,
  NBD_CMD_READ,
  NBD_CMD_WRITE,
  NBD_OPT_EXTENDED_HEADERS,
  NBD_OPT_GO,
  NBD_OPT_SET_META_CONTEXT,
  NBD_OPT_STRUCTURED_REPLY,
  NBD_REPLY_FLAG_DONE,
  NBD_SIMPLE_REPLY_MAGIC,
} from "../../src/block/nbd/protocol.js";
import { sleepOneTurn } from "../../src/base/turns.js";
import type { RingSockets } from "../../src/nbd-server/ring-transport.js";
import { testSockets } from "../helpers/engines.js";
import { freePort, optionMessage, rawConnect, u } from "../helpers/nbd.js";
import { until } from "../helpers/turns.js";
import {
  DISK_BYTES,
  TestClient,
  contextQuery,
  infoRequest,
  serve,
  type Mode,
  type Serving,
  type TestRequest,
} from "./harness.js";
import { ledger, type Ledger } from "./ledger.js";
import type { SocketAddress } from "../../qapi/generated/types.js";

const ROUNDS = 40;
const CLIENTS_MAX = 4;
const REQUESTS_MAX = 16;
/** Large reads: more than a socket holds. */
const FLOOD = { type: NBD_CMD_READ, length: 250_000 };
const FLOOD_MAX = 40;
/** In front: read only, with a pattern. Behind it each write has a place of its own. */
const PATTERN_BYTES = 256 * 1024;
/** Some are received where they belong at once, and some come in several receives. */
const LENGTHS = [1, 511, 512, 4096, 33_000, 65_536, 100_000, 250_000];
const SETTLING_TURNS_MAX = 3;
const LATE_TURNS = 100;

type Leave = "end" | "destroy" | "reset" | "disconnected";

interface Plan {
  readonly mode: Mode;
  readonly requests: readonly { readonly type: number; readonly length: number }[];
  /** Of all bytes, how many are sent, in thousandths. */
  readonly keep: number;
  /** Where the pieces end, in thousandths, and how many turns the server gets after each. */
  readonly cuts: readonly (readonly [number, number])[];
  /** Bytes changed: thousandths, and by what. */
  readonly flips: readonly (readonly [number, number])[];
  readonly garbage: Uint8Array;
  /** Replies are read while requests are sent, or only then. */
  readonly readsLate: boolean;
  readonly leave: Leave;
}

const thousandths = fc.nat(1000);
const REQUESTS = fc.array(
  fc.record({
    type: fc.constantFrom(NBD_CMD_READ, NBD_CMD_WRITE, NBD_CMD_WRITE, NBD_CMD_FLUSH, NBD_CMD_BLOCK_STATUS),
    length: fc.constantFrom(...LENGTHS),
  }),
  { maxLength: REQUESTS_MAX },
);
const plan = (wrong: boolean): fc.Arbitrary<Plan> =>
  fc.record({
    mode: fc.constantFrom<Mode>("simple", "structured", "extended"),
    requests: fc
      .tuple(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(FLOOD_MAX) }), REQUESTS)
      .map(([flood, others]) => [...Array<typeof FLOOD>(flood).fill(FLOOD), ...others]),
    keep: fc.oneof(fc.constant(1000), thousandths),
    cuts: fc.array(fc.tuple(thousandths, fc.nat(SETTLING_TURNS_MAX)), { maxLength: 12 }),
    flips: fc.array(
      fc.tuple(thousandths, fc.integer({ min: 1, max: 255 })),
      wrong ? { maxLength: 4 } : { maxLength: 0 },
    ),
    garbage: fc.uint8Array({ maxLength: wrong ? 200 : 0 }),
    readsLate: fc.boolean(),
    leave: fc.constantFrom<Leave>("end", "destroy", "reset", "disconnected"),
  });

interface Write {
  readonly offset: number;
  readonly data: Buffer;
  readonly sent: boolean;
  answered: boolean;
}

const PATTERN = Buffer.alloc(PATTERN_BYTES);
for (let i = 0; i < PATTERN_BYTES; i++) PATTERN[i] = (i * 7 + (i >> 8)) & 0xff;

/** Handshake and requests of a plan, and what becomes of them. */
class Script {
  readonly bytes: Buffer;
  readonly writes: Write[] = [];
  /** Each with the number of bytes after which it is whole. */
  readonly whole: (readonly [number, TestRequest])[] = [];
  readonly kept: number;
  /** Bytes after which the choice of the export is whole. */
  private readonly chosenAt: number;

  constructor(
    readonly plan: Plan,
    readonly client: TestClient,
    place: (length: number) => number | null,
  ) {
    const { mode, requests, keep } = plan;
    client.extended = mode === "extended";
    const parts = [u(32, 3)];
    if (mode === "structured") parts.push(optionMessage(NBD_OPT_STRUCTURED_REPLY));
    if (mode === "extended") parts.push(optionMessage(NBD_OPT_EXTENDED_HEADERS));
    if (mode !== "simple") parts.push(optionMessage(NBD_OPT_SET_META_CONTEXT, contextQuery("n", ["base:allocation"])));
    parts.push(optionMessage(NBD_OPT_GO, infoRequest("n")));
    let length = parts.reduce((sum, part) => sum + part.length, 0);
    this.chosenAt = length;
    const ends: [number, TestRequest, number | null][] = [];
    for (const [index, { type, length: bytes }] of requests.entries()) {
      const cookie = index + 1;
      const offset = type === NBD_CMD_WRITE ? place(bytes) : (index * 4099) % (PATTERN_BYTES - bytes);
      if (offset === null || (type === NBD_CMD_BLOCK_STATUS && mode === "simple")) continue;
      const request: TestRequest =
        type === NBD_CMD_WRITE
          ? { type, cookie, offset, data: Buffer.alloc(bytes, cookie) }
          : { type, cookie, offset: type === NBD_CMD_FLUSH ? 0 : offset, length: type === NBD_CMD_FLUSH ? 0 : bytes };
      const encoded = client.prepare(request);
      parts.push(encoded);
      length += encoded.length;
      ends.push([length, request, offset]);
    }
    this.bytes = Buffer.concat(parts);
    this.kept = Math.round((length * keep) / 1000);
    for (const [end, request] of ends) {
      if (end <= this.kept) this.whole.push([end, request]);
      if (request.data === undefined) continue;
      const data = Buffer.from(request.data);
      this.writes.push({ offset: request.offset!, data, sent: end <= this.kept, answered: false });
    }
  }

  /** Send it, in its pieces. */
  async send(): Promise<void> {
    const { plan, client, kept } = this;
    const bytes = Buffer.from(this.bytes.subarray(0, kept));
    for (const [at, change] of plan.flips) if (kept > 0) bytes[Math.round(((kept - 1) * at) / 1000)]! ^= change;
    const all = Buffer.concat([bytes, plan.garbage]);
    const cuts = plan.cuts.map(([at, turns]) => [Math.round((all.length * at) / 1000), turns] as const);
    let start = 0;
    for (const [end, turns] of [...cuts.sort(([a], [b]) => a - b), [all.length, 0] as const]) {
      if (end > start) client.peer.send(all.subarray(start, end));
      start = Math.max(start, end);
      for (let turn = 0; turn < turns; turn++) await sleepOneTurn();
    }
  }

  /** Take what is answered, until the server hangs up. */
  async takeAnswers(): Promise<void> {
    const { client, kept } = this;
    if (kept < 4) return;
    await client.peer.take(18);
    if (kept < this.chosenAt) return;
    const options = this.plan.mode === "simple" ? 1 : 3;
    for (let i = 0; i < options; i++) if ((await client.answers()).at(-1)?.type !== 1) return;
    const asked = new Map(this.whole.map(([, request]) => [request.cookie!, request]));
    while (asked.size > 0) {
      const answer = await client.answer();
      if (answer === undefined) return;
      const request = asked.get(answer.cookieLow)!;
      expect([request.type, answer.error, answer.type & 0x8000]).toEqual([request.type, 0, 0]);
      this.checkData(request, answer);
      if (answer.magic !== NBD_SIMPLE_REPLY_MAGIC && (answer.flags & NBD_REPLY_FLAG_DONE) === 0) continue;
      asked.delete(answer.cookieLow);
      for (const write of this.writes) if (write.offset === request.offset) write.answered = true;
    }
  }

  private checkData(
    { type, offset }: TestRequest,
    { magic, type: kind, payload }: { magic: number; type: number; payload: Buffer },
  ): void {
    if (type !== NBD_CMD_READ) return;
    const isSimple = magic === NBD_SIMPLE_REPLY_MAGIC;
    if (!isSimple && kind !== 1) return;
    const data = isSimple ? payload : payload.subarray(8);
    const at = isSimple ? offset! : Number(payload.readBigUInt64BE(0));
    expect(data.equals(PATTERN.subarray(at, at + data.length))).toBe(true);
  }
}

/** Resolves when the client is gone; one that is to be disconnected stays. */
async function run(script: Script): Promise<void> {
  const { client, plan } = script;
  const { socket } = client.peer;
  const closed = new Promise((resolve) => socket.once("close", resolve));
  if (plan.readsLate) socket.pause();
  const answered = plan.leave === "end" ? script.takeAnswers() : null;
  await script.send();
  // Time enough for replies to fill the socket.
  if (plan.readsLate) for (let turns = 0; turns < LATE_TURNS; turns++) await sleepOneTurn();
  if (plan.leave === "disconnected") return;
  socket.resume();
  if (plan.leave === "end") socket.end();
  // A unix socket that is closed with something unread in it is reset.
  else if (plan.leave === "reset" && socket.remotePort !== undefined) socket.resetAndDestroy();
  else socket.destroy();
  await answered;
  await closed;
}

/** Those that stay go with their export. */
async function disconnect(serving: Serving, scripts: readonly Script[]): Promise<void> {
  const sockets = scripts.filter(({ plan }) => plan.leave === "disconnected").map(({ client }) => client.peer.socket);
  await serving.exports.remove("e", "hard");
  for (const socket of sockets) socket.destroy();
  await until(() => serving.exports.list().length === 0, "the export has gone");
  await addExport(serving);
}

function addExport({ exports }: Serving): Promise<void> {
  return exports.add({ type: "nbd", id: "e", "node-name": "n", writable: true });
}

const kinds: [string, () => RingSockets | null][] = [["Node", () => null]];
if (testSockets() !== null) kinds.push(["ring", testSockets]);
const places = kinds.flatMap(([kind, ring]) => [[kind, "unix", ring] as const, [kind, "TCP", ring] as const]);

describe.each(places)("sockets of %s, %s", (_kind, place, ring) => {
  async function served(seed: number): Promise<Serving> {
    const engine = { seed, order: "random", shortTransfers: 0.1 } as const;
    const addr: SocketAddress | null =
      place === "TCP" ? { type: "inet", host: "127.0.0.1", port: String(await freePort()) } : null;
    const serving = await serve({
      ring: ring(),
      engine,
      "handshake-max-seconds": 0,
      ...(addr === null ? {} : { addr }),
    });
    await addExport(serving);
    const client = await serving.client();
    await client.open("n");
    await client.ask({ type: NBD_CMD_WRITE, data: PATTERN });
    client.peer.end();
    await once(client.peer.socket, "close");
    return serving;
  }

  /** One round: as many clients as plans. */
  async function together(serving: Serving, plans: readonly Plan[]): Promise<Script[]> {
    let next = PATTERN_BYTES;
    const take = (length: number): number | null => {
      if (next + length > DISK_BYTES) return null;
      next += length;
      return next - length;
    };
    const scripts: Script[] = [];
    for (const each of plans) scripts.push(new Script(each, new TestClient(await rawConnect(serving.address)), take));
    await Promise.all(scripts.map(run));
    await disconnect(serving, scripts);
    return scripts;
  }

  async function nothingIsLeft(serving: Serving, open: Ledger): Promise<void> {
    const { server, test, exports } = serving;
    await until(() => server.connectionCount === 0 && test.graph.path.inFlight.requests === 0, "all have gone");
    expect(exports.of(new Set(test.graph.nodes())).map(({ clientCount }) => clientCount)).toEqual([0]);
    expect(server.budget.sharedBytes).toBe(0);
    await open.settled();
  }

  it("are done what they ask for in full, and nothing else", { timeout: 60_000 }, async () => {
    const rounds = fc.asyncProperty(
      fc.array(plan(false), { minLength: 1, maxLength: CLIENTS_MAX }),
      fc.nat(),
      async (plans, seed) => {
        await using serving = await served(seed);
        const open = ledger(serving.server.pool, serving.ring);
        const scripts = await together(serving, plans);
        await nothingIsLeft(serving, open);
        const reader = await serving.client();
        await reader.open("n");
        for (const { plan: made, writes } of scripts) {
          for (const { offset, data, sent, answered } of writes) {
            const found = await reader.read(offset, data.length);
            const done = found.equals(data);
            if (!done) expect(found.equals(Buffer.alloc(data.length))).toBe(true);
            if (!sent) expect(done).toBe(false);
            if (answered) expect(done).toBe(true);
            // Who waits for the answers has them all.
            if (made.leave === "end" && sent) expect(answered).toBe(true);
          }
        }
        expect((await reader.read(0, PATTERN_BYTES)).equals(PATTERN)).toBe(true);
      },
    );
    await fc.assert(rounds, { numRuns: ROUNDS, endOnFailure: true });
  });

  it("leave nothing behind, whatever comes through them", { timeout: 60_000 }, async () => {
    await using serving = await served(1);
    const open = ledger(serving.server.pool, serving.ring);
    const rounds = fc.asyncProperty(fc.array(plan(true), { minLength: 1, maxLength: CLIENTS_MAX }), async (plans) => {
      await together(
        serving,
        plans.map((each) => (each.leave === "end" ? { ...each, leave: "destroy" } : each)),
      );
      await nothingIsLeft(serving, open);
      const reader = await serving.client();
      await reader.open("n", "structured");
      expect(await reader.read(0, 512)).toHaveLength(512);
      reader.peer.end();
    });
    await fc.assert(rounds, { numRuns: ROUNDS, endOnFailure: true });
  });
});
