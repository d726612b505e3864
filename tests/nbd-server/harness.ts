import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { getU16, getU32, getU64, putU32 } from "../../src/base/bytes.js";
import type { MemoryEngineOptions } from "../../src/block/engine/memory.js";
import {
  NBD_EXTENDED_REPLY_MAGIC,
  NBD_GREETING_BYTES,
  NBD_OPT_EXTENDED_HEADERS,
  NBD_OPT_GO,
  NBD_OPT_SET_META_CONTEXT,
  NBD_OPT_STRUCTURED_REPLY,
  NBD_REPLY_FLAG_DONE,
  NBD_REP_ACK,
  NBD_REP_FLAG_ERROR,
  NBD_SIMPLE_REPLY_MAGIC,
  readReply,
  replyHeaderBytes,
  writeExtendedRequest,
  writeRequest,
  type NbdReplyHeader,
} from "../../src/block/nbd/protocol.js";
import { ExportRegistry } from "../../src/nbd-server/export-registry.js";
import type { RingSockets } from "../../src/nbd-server/ring-transport.js";
import { NbdServer } from "../../src/nbd-server/server.js";
import { TEST_ENGINE, testSockets } from "../helpers/engines.js";
import { optionMessage, rawConnect, u, type RawPeer } from "../helpers/nbd.js";
import { addNode, testGraph, type TestGraph } from "../helpers/graph.js";
import type { NbdServerOptions, SocketAddress } from "../../qapi/generated/types.js";

export const DISK_BYTES = 1 << 20;

/** A server on a unix socket over nodes on the memory engine. */
export interface Serving extends AsyncDisposable {
  readonly test: TestGraph;
  readonly server: NbdServer;
  readonly exports: ExportRegistry;
  readonly address: SocketAddress;
  /** Null: its sockets are Node's. */
  readonly ring: RingSockets | null;
  readonly log: string[];
  client(): Promise<TestClient>;
}

interface ServeOptions extends Omit<NbdServerOptions, "addr"> {
  readonly engine?: MemoryEngineOptions;
  /** Left out: a unix socket. */
  readonly addr?: SocketAddress;
  readonly ring?: RingSockets | null;
}

/** With node `n`: raw over file `f`, one MiB. Disposing it stops everything and fails where something was left. */
export async function serve(options: ServeOptions = {}): Promise<Serving> {
  const { engine, addr, ring = TEST_ENGINE === "threadpool" ? null : testSockets(), ...server } = options;
  const test = testGraph(engine);
  await test.engine.create("disk", DISK_BYTES, "off");
  await addNode(test.graph, { driver: "file", "node-name": "f", filename: "disk", discard: "unmap" });
  await addNode(test.graph, { driver: "raw", "node-name": "n", file: "f", discard: "unmap" });
  const log: string[] = [];
  const nbdServer = new NbdServer((line) => log.push(line), undefined, ring);
  const exports = new ExportRegistry(test.graph, nbdServer, test.graph.options.emit);
  const folder = await mkdtemp(join(tmpdir(), "tsd-nbd-"));
  const address: SocketAddress = addr ?? { type: "unix", path: join(folder, "s") };
  await nbdServer.start({ addr: address, ...server });
  const clients: TestClient[] = [];
  return {
    test,
    server: nbdServer,
    exports,
    address,
    ring,
    log,
    async client() {
      const client = new TestClient(await rawConnect(address));
      clients.push(client);
      return client;
    },
    async [Symbol.asyncDispose]() {
      for (const client of clients) client.peer[Symbol.dispose]();
      if (nbdServer.running) await nbdServer.stop();
      await exports.closeAll();
      expect(nbdServer.connectionCount).toBe(0);
      expect(exports.list()).toEqual([]);
      await test[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

export type Mode = "simple" | "structured" | "extended";

export interface OptionAnswer {
  readonly type: number;
  readonly data: Buffer;
}

/** One reply or chunk: its header, and its payload. */
export interface Answer extends NbdReplyHeader {
  readonly payload: Buffer;
}

export interface TestRequest {
  readonly type: number;
  readonly offset?: number;
  readonly length?: number;
  readonly flags?: number;
  readonly cookie?: number;
  readonly data?: Uint8Array;
}

/** A client by hand. */
export class TestClient {
  extended = false;
  private lengths = new Map<number, number>();

  constructor(readonly peer: RawPeer) {}

  async greet(flags = 3): Promise<void> {
    expect((await this.peer.take(NBD_GREETING_BYTES)).toString("latin1")).toBe("NBDMAGICIHAVEOPT\0\x03");
    this.peer.send(u(32, flags));
  }

  /** All replies to one option; fewer, and no ACK or error at the end, when the server hangs up. */
  async option(option: number, data: Uint8Array = Buffer.alloc(0)): Promise<OptionAnswer[]> {
    this.peer.send(optionMessage(option, data));
    return this.answers();
  }

  async answers(): Promise<OptionAnswer[]> {
    const answers: OptionAnswer[] = [];
    for (;;) {
      const header = await this.peer.take(20);
      if (header.length < 20) return answers;
      const type = getU32(header, 12);
      answers.push({ type, data: await this.peer.take(getU32(header, 16)) });
      if (type === NBD_REP_ACK || (type & NBD_REP_FLAG_ERROR) !== 0) return answers;
    }
  }

  /** Up to the transmission phase. */
  async open(name: string, mode: Mode = "simple", contexts: readonly string[] = []): Promise<void> {
    await this.greet();
    if (mode === "structured") await this.option(NBD_OPT_STRUCTURED_REPLY);
    if (mode === "extended") await this.option(NBD_OPT_EXTENDED_HEADERS);
    this.extended = mode === "extended";
    if (contexts.length > 0) await this.option(NBD_OPT_SET_META_CONTEXT, contextQuery(name, contexts));
    const answers = await this.option(NBD_OPT_GO, infoRequest(name));
    expect(answers.at(-1)?.type).toBe(NBD_REP_ACK);
  }

  send(...requests: TestRequest[]): void {
    this.peer.send(...requests.map((request) => this.prepare(request)));
  }

  /** The bytes of a request whose answer will be taken. */
  prepare(request: TestRequest): Buffer {
    this.lengths.set(request.cookie ?? 1, request.type === 0 ? (request.length ?? 0) : 0);
    return encode(request, this.extended);
  }

  /** The next reply or chunk; undefined when the server has hung up. A READ's simple reply has its data. */
  async answer(): Promise<Answer | undefined> {
    const start = await this.peer.take(4);
    if (start.length < 4) return undefined;
    const rest = await this.peer.take(replyHeaderBytes(getU32(start, 0)) - 4);
    const header: NbdReplyHeader = {
      magic: 0,
      error: 0,
      flags: 0,
      type: 0,
      cookieHigh: 0,
      cookieLow: 0,
      offset: 0,
      length: 0,
    };
    expect(readReply(Buffer.concat([start, rest]), 0, header)).toBe(true);
    const isData = header.magic === NBD_SIMPLE_REPLY_MAGIC && header.error === 0;
    const length = isData ? (this.lengths.get(header.cookieLow) ?? 0) : header.length;
    const payload = await this.peer.take(length);
    expect(payload).toHaveLength(length);
    return { ...header, payload };
  }

  /** Send one request and take all of its answer. */
  async ask(request: TestRequest): Promise<Answer[]> {
    this.send(request);
    const answers: Answer[] = [];
    for (;;) {
      const answer = await this.answer();
      if (answer === undefined) return answers;
      answers.push(answer);
      if (answer.magic === NBD_SIMPLE_REPLY_MAGIC || (answer.flags & NBD_REPLY_FLAG_DONE) !== 0) return answers;
    }
  }

  /** The bytes of a READ, whatever form they come in. */
  async read(offset: number, length: number, flags = 0): Promise<Buffer> {
    const bytes = Buffer.alloc(length, 0xee);
    for (const { magic, type, payload, error } of await this.ask({ type: 0, offset, length, flags })) {
      if (magic === NBD_SIMPLE_REPLY_MAGIC) {
        expect(error).toBe(0);
        bytes.set(payload);
      } else if (type === 1) bytes.set(payload.subarray(8), getU64(payload, 0) - offset);
      else if (type === 2) bytes.fill(0, getU64(payload, 0) - offset, getU64(payload, 0) - offset + getU32(payload, 8));
      else expect(type).toBe(0);
    }
    return bytes;
  }

  /** The error number and message of an answer, in any form. */
  async refusal(request: TestRequest): Promise<readonly [number, string]> {
    const answer = (await this.ask(request)).at(-1);
    if (answer === undefined) return [-1, "hung up"];
    if (answer.magic === NBD_SIMPLE_REPLY_MAGIC) return [answer.error, ""];
    if ((answer.type & 0x8000) === 0) return [0, ""];
    expect(answer.payload).toHaveLength(6 + getU16(answer.payload, 4));
    return [getU32(answer.payload, 0), answer.payload.toString("utf8", 6)];
  }

  /** Extents of each context, by its id. */
  async status(offset: number, length: number, flags = 0): Promise<Map<number, [number, number][]>> {
    const result = new Map<number, [number, number][]>();
    for (const { magic, type, payload } of await this.ask({ type: 7, offset, length, flags })) {
      const extended = magic === NBD_EXTENDED_REPLY_MAGIC;
      expect(type).toBe(extended ? 6 : 5);
      const extents: [number, number][] = [];
      for (let at = extended ? 8 : 4; at < payload.length; at += extended ? 16 : 8) {
        extents.push(
          extended ? [getU64(payload, at), getU64(payload, at + 8)] : [getU32(payload, at), getU32(payload, at + 4)],
        );
      }
      result.set(getU32(payload, 0), extents);
    }
    return result;
  }
}

export function encode(request: TestRequest, extended: boolean): Buffer {
  const { type, offset = 0, length = request.data?.length ?? 0, flags = 0, cookie = 1, data } = request;
  const header = Buffer.alloc(extended ? 32 : 28);
  const fields = { type, offset: 0, length: 0, flags, cookieHigh: 0, cookieLow: cookie };
  (extended ? writeExtendedRequest : writeRequest)(header, 0, fields);
  // Numbers that no number holds are sent too.
  header.writeBigUInt64BE(BigInt(offset), 16);
  if (extended) header.writeBigUInt64BE(BigInt(length), 24);
  else putU32(header, 24, length);
  return data === undefined ? header : Buffer.concat([header, data]);
}

export function infoRequest(name: string, ...items: number[]): Buffer {
  const bytes = Buffer.from(name);
  return Buffer.concat([u(32, bytes.length), bytes, u(16, items.length, ...items)]);
}

export function contextQuery(name: string, queries: readonly string[]): Buffer {
  const bytes = Buffer.from(name);
  const parts = queries.flatMap((query) => [u(32, Buffer.byteLength(query)), Buffer.from(query)]);
  return Buffer.concat([u(32, bytes.length), bytes, u(32, queries.length), ...parts]);
}
