import { assert } from "../../base/assert.js";
import { EINVAL, EIO, ESHUTDOWN, ETIMEDOUT, errnoText } from "../../base/errno.js";
import { BlockError, ioError } from "../../base/errors.js";
import { ClientRequest, type NbdExtent } from "./client-request.js";
import { Connection } from "./connection.js";
import { Handshake, type NbdExportInfo, type NbdExportListing } from "./handshake.js";
import {
  NBD_CMD_BLOCK_STATUS,
  NBD_CMD_CACHE,
  NBD_CMD_DISC,
  NBD_CMD_FLAG_DF,
  NBD_CMD_FLAG_FAST_ZERO,
  NBD_CMD_FLAG_FUA,
  NBD_CMD_FLAG_PAYLOAD_LEN,
  NBD_CMD_FLUSH,
  NBD_CMD_READ,
  NBD_CMD_TRIM,
  NBD_CMD_WRITE,
  NBD_CMD_WRITE_ZEROES,
  NBD_EXTENDED_REQUEST_BYTES,
  NBD_FLAG_READ_ONLY,
  NBD_FLAG_SEND_CACHE,
  NBD_FLAG_SEND_DF,
  NBD_FLAG_SEND_FAST_ZERO,
  NBD_FLAG_SEND_FLUSH,
  NBD_FLAG_SEND_FUA,
  NBD_FLAG_SEND_TRIM,
  NBD_FLAG_SEND_WRITE_ZEROES,
  NBD_MAX_BUFFER_BYTES,
  NBD_MAX_COMPACT_LENGTH,
  NBD_OPT_GO,
  NBD_OPT_INFO,
  NBD_REQUEST_BYTES,
  writeExtendedRequest,
  writeRequest,
} from "./protocol.js";
import { ReplyReader, type ReplyOwner } from "./reply-reader.js";
import type { TlsCredentials } from "../../tls/credentials.js";
import type { SocketAddress } from "../../../qapi/generated/types.js";

/** Connecting and the whole handshake together take no longer than this, unless the caller says otherwise. */
export const NBD_HANDSHAKE_TIMEOUT_MS = 30_000;
/** A reply that has begun goes on within this time. */
const STALL_TIMEOUT_MS = 30_000;
/** How long `close` waits for the server to hang up. */
const CLOSE_TIMEOUT_MS = 1_000;
/** Requests that wait for their replies on one connection; more are kept back here. */
const IN_FLIGHT_MAX = 64;
/** High half of every cookie: says that it is ours. */
const COOKIE_HIGH = 0x74736421;

export interface NbdConnectOptions {
  readonly address: SocketAddress;
  /** Default: the empty name. */
  readonly exportName?: string;
  /** Meta contexts to ask for, such as `base:allocation`; the server grants what it has. Default: none. */
  readonly metaContexts?: readonly string[];
  /** Use them where the server can. Default: true. */
  readonly structuredReplies?: boolean;
  readonly extendedHeaders?: boolean;
  /** Milliseconds for connecting and the handshake. Default: NBD_HANDSHAKE_TIMEOUT_MS. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
  /** Go on only through TLS. Default: without. */
  readonly tls?: NbdTlsOptions | undefined;
}

export interface NbdTlsOptions {
  /** Of a client. */
  readonly credentials: TlsCredentials;
  /** The name that the server's certificate has to be for. */
  readonly hostname: string | null;
}

/** Run `section` on a new connection whose handshake has begun; a failure or too much time ends the connection. */
async function shakeHands<T>(
  options: NbdConnectOptions,
  section: (handshake: Handshake, connection: Connection) => Promise<T>,
): Promise<T> {
  const { address, signal, tls, timeoutMs = NBD_HANDSHAKE_TIMEOUT_MS } = options;
  const deadline = performance.now() + timeoutMs;
  const connection = await Connection.open(address, { timeoutMs, signal, forTls: tls !== undefined });
  const expired = (): void => connection.fail(new BlockError("io", errnoText(ETIMEDOUT), { errno: ETIMEDOUT }));
  const aborted = (): void => connection.fail(new BlockError("cancelled", "Operation canceled"));
  const timer = setTimeout(expired, Math.max(1, deadline - performance.now()));
  signal?.addEventListener("abort", aborted);
  try {
    if (signal?.aborted === true) aborted();
    const handshake = new Handshake(connection);
    await handshake.begin();
    if (tls !== undefined) {
      await handshake.requestTls();
      const { connectTls } = await import("../../tls/connect.js");
      await connection.startTls((socket) => connectTls(socket, tls.credentials, tls.hostname));
    }
    return await section(handshake, connection);
  } catch (error) {
    connection.fail(error instanceof BlockError ? error : ioError(EIO));
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", aborted);
  }
}

/** Ask without entering transmission. */
function inquire<T>(options: NbdConnectOptions, question: (handshake: Handshake) => Promise<T>): Promise<T> {
  return shakeHands(options, async (handshake, connection) => {
    if (handshake.style !== "fixed") throw new BlockError("unsupported", "Server does not support options");
    const answer = await question(handshake);
    handshake.abort();
    connection.end();
    return answer;
  });
}

/** The exports that a server shows (NBD_OPT_LIST). Rejects with BlockError. */
export function listExports(options: NbdConnectOptions): Promise<NbdExportListing[]> {
  return inquire(options, (handshake) => handshake.listExports());
}

/** The contexts of an export that match `metaContexts`, all of them when it is empty. Rejects with BlockError. */
export function listMetaContexts(options: NbdConnectOptions): Promise<string[]> {
  return inquire(options, async (handshake) => {
    await handshake.chooseHeaders(options.extendedHeaders ?? true, options.structuredReplies ?? true);
    return handshake.listMetaContexts(options.exportName ?? "", options.metaContexts ?? []);
  });
}

/** What a server says of an export (NBD_OPT_INFO), without opening it. Rejects with BlockError. */
export function exportInfo(options: NbdConnectOptions): Promise<NbdExportInfo> {
  return inquire(options, async (handshake) => {
    await handshake.chooseHeaders(options.extendedHeaders ?? true, options.structuredReplies ?? true);
    const info = await handshake.infoOrGo(NBD_OPT_INFO, options.exportName ?? "");
    if (info === undefined) throw new BlockError("unsupported", `Unsupported option type ${NBD_OPT_INFO} (info)`);
    return info;
  });
}

async function negotiate(handshake: Handshake, options: NbdConnectOptions): Promise<NbdExportInfo> {
  const { exportName = "", metaContexts = [], structuredReplies = true, extendedHeaders = true } = options;
  if (handshake.style !== "fixed") return handshake.exportName(exportName);
  await handshake.chooseHeaders(extendedHeaders && structuredReplies, structuredReplies);
  if (handshake.structuredReplies && metaContexts.length > 0) {
    await handshake.setMetaContexts(exportName, metaContexts);
  }
  const info = await handshake.infoOrGo(NBD_OPT_GO, exportName);
  if (info !== undefined) return info;
  await checkListed(handshake, exportName);
  return handshake.exportName(exportName);
}

/** A server too old for NBD_OPT_GO hangs up on an unknown name without a word: look into its list first. */
async function checkListed(handshake: Handshake, exportName: string): Promise<void> {
  let exports: NbdExportListing[];
  try {
    exports = await handshake.listExports();
  } catch (error) {
    // It may keep its list to itself.
    if (error instanceof BlockError && error.kind === "invalid") return;
    throw error;
  }
  if (!exports.some(({ name }) => name === exportName)) {
    throw new BlockError("invalid", "Requested export not available");
  }
}

/**
 * One connection to an export, in the transmission phase. Requests may be started at will and are answered in any
 * order; `offset` and `length` are bytes and lie within the export. Every method rejects with BlockError: with the
 * server's errno and words, or, once the connection has ended, with the reason of that (`failure`).
 *
 * Nothing is retried, split, or aligned here: see `info` for what the server wants, `maximumPayload` for READ and WRITE.
 */
export class NbdClient implements AsyncDisposable, ReplyOwner {
  private readonly inFlight = new Map<number, ClientRequest>();
  private heldFirst: ClientRequest | null = null;
  private heldLast: ClientRequest | null = null;
  private nextCookie = 1;
  private readonly reader: ReplyReader;
  private watchdog: NodeJS.Timeout | null = null;
  private closing = false;
  private readonly contextNames: readonly string[];

  private constructor(
    readonly info: NbdExportInfo,
    readonly structuredReplies: boolean,
    readonly extendedHeaders: boolean,
    contexts: ReadonlyMap<number, string>,
    private readonly connection: Connection,
  ) {
    this.contextNames = [...contexts.values()];
    this.reader = new ReplyReader({ structuredReplies, extendedHeaders, contexts }, this);
    void connection.closed.then((reason) => this.rejectAll(reason));
    connection.stream((bytes, start, end) => {
      this.reader.push(bytes, start, end);
      this.watch();
    });
  }

  /** Connect and open an export. Rejects with BlockError in the reference's words. */
  static connect(options: NbdConnectOptions): Promise<NbdClient> {
    return shakeHands(options, async (handshake, connection) => {
      const info = await negotiate(handshake, options);
      return new NbdClient(
        info,
        handshake.structuredReplies,
        handshake.extendedHeaders,
        handshake.contexts,
        connection,
      );
    });
  }

  /** Names of the meta contexts that `blockStatus` reports. */
  get metaContexts(): readonly string[] {
    return this.contextNames;
  }

  /** Why the connection has ended; null while it lives. */
  get failure(): BlockError | null {
    return this.connection.failure;
  }

  /** Resolves, with the reason, when the connection has ended for whatever reason, `close` included. */
  get closed(): Promise<BlockError> {
    return this.connection.closed;
  }

  /** Largest READ and WRITE in bytes. */
  get maximumPayload(): number {
    return Math.min(this.info.maximumBlock || NBD_MAX_BUFFER_BYTES, NBD_MAX_BUFFER_BYTES);
  }

  /** Largest TRIM, WRITE_ZEROES, CACHE and BLOCK_STATUS in bytes. */
  get maximumLength(): number {
    return this.extendedHeaders ? Number.MAX_SAFE_INTEGER : NBD_MAX_COMPACT_LENGTH;
  }

  has(flag: number): boolean {
    return (this.info.flags & flag) !== 0;
  }

  /** Fill `data` from `offset`. `flags`: NBD_CMD_FLAG_DF. */
  read(offset: number, data: Uint8Array, flags = 0): Promise<void> {
    return this.run(NBD_CMD_READ, flags, offset, data.length, data);
  }

  /** `data` must not change until this resolves. `flags`: NBD_CMD_FLAG_FUA. */
  write(offset: number, data: Uint8Array, flags = 0): Promise<void> {
    return this.run(NBD_CMD_WRITE, flags, offset, data.length, data);
  }

  /** `flags`: NBD_CMD_FLAG_FUA, _NO_HOLE, _FAST_ZERO. */
  writeZeroes(offset: number, length: number, flags = 0): Promise<void> {
    return this.run(NBD_CMD_WRITE_ZEROES, flags, offset, length, null);
  }

  /** `flags`: NBD_CMD_FLAG_FUA. */
  trim(offset: number, length: number, flags = 0): Promise<void> {
    return this.run(NBD_CMD_TRIM, flags, offset, length, null);
  }

  cache(offset: number, length: number): Promise<void> {
    return this.run(NBD_CMD_CACHE, 0, offset, length, null);
  }

  flush(): Promise<void> {
    return this.run(NBD_CMD_FLUSH, 0, 0, 0, null);
  }

  /**
   * What the meta contexts say of a range: for each name the extents from `offset` on. They end within the range, and
   * may end before it: the server answers for as much as it likes. `flags`: NBD_CMD_FLAG_REQ_ONE.
   */
  blockStatus(offset: number, length: number, flags = 0): Promise<Map<string, NbdExtent[]>> {
    return new Promise((resolve, reject) => {
      if (this.contextNames.length === 0) {
        reject(new BlockError("unsupported", "No meta context was negotiated", { errno: EINVAL }));
        return;
      }
      const request = this.start(NBD_CMD_BLOCK_STATUS, flags, offset, length, null, (error) => {
        if (error === null) resolve(request!.extents!);
        else reject(error);
      });
    });
  }

  private run(command: number, flags: number, offset: number, length: number, data: Uint8Array | null): Promise<void> {
    return new Promise((resolve, reject) => {
      this.start(command, flags, offset, length, data, (error) => {
        if (error === null) resolve();
        else reject(error);
      });
    });
  }

  /** Start a request; null where it ended at once. `finish` is called once, perhaps before this returns. */
  private start(
    command: number,
    flags: number,
    offset: number,
    length: number,
    data: Uint8Array | null,
    finish: (error: BlockError | null) => void,
  ): ClientRequest | null {
    const refusal = this.refusal(command, flags, offset, length);
    if (refusal !== null || (length === 0 && command !== NBD_CMD_FLUSH)) {
      finish(refusal);
      return null;
    }
    const request = new ClientRequest(command, flags, offset, length, data, finish);
    if (this.inFlight.size < IN_FLIGHT_MAX) this.send(request);
    else this.hold(request);
    return request;
  }

  private hold(request: ClientRequest): void {
    if (this.heldLast === null) this.heldFirst = request;
    else this.heldLast.next = request;
    this.heldLast = request;
  }

  private unhold(): ClientRequest | null {
    const request = this.heldFirst;
    if (request === null) return null;
    this.heldFirst = request.next;
    if (this.heldFirst === null) this.heldLast = null;
    request.next = null;
    return request;
  }

  /** Why a request must not be sent; null when it may. */
  private refusal(command: number, flags: number, offset: number, length: number): BlockError | null {
    assert(Number.isSafeInteger(offset) && Number.isSafeInteger(length), "offsets and lengths are whole numbers");
    if (this.connection.failure !== null) return this.connection.failure;
    if (this.closing) return ioError(ESHUTDOWN);
    if (offset < 0 || length < 0 || offset + length > this.info.size) {
      return new BlockError("out-of-bounds", "request lies outside of the export", { errno: EINVAL });
    }
    const payload = command === NBD_CMD_READ || command === NBD_CMD_WRITE;
    if (length > (payload ? this.maximumPayload : this.maximumLength)) {
      return new BlockError("invalid", "request is longer than the server takes", { errno: EINVAL });
    }
    const needed = NEEDED_FLAG[command] ?? 0;
    const offered = command === NBD_CMD_BLOCK_STATUS || needed === 0 || this.has(needed);
    const fua = (flags & NBD_CMD_FLAG_FUA) === 0 || this.has(NBD_FLAG_SEND_FUA);
    const fast = (flags & NBD_CMD_FLAG_FAST_ZERO) === 0 || this.has(NBD_FLAG_SEND_FAST_ZERO);
    const whole = (flags & NBD_CMD_FLAG_DF) === 0 || this.has(NBD_FLAG_SEND_DF);
    if (!offered || !fua || !fast || !whole) return new BlockError("unsupported", "the server does not offer this");
    const writes = command === NBD_CMD_WRITE || command === NBD_CMD_TRIM || command === NBD_CMD_WRITE_ZEROES;
    if (writes && this.has(NBD_FLAG_READ_ONLY)) return new BlockError("read-only", "the export is read-only");
    return null;
  }

  private send(request: ClientRequest): void {
    const { connection, extendedHeaders } = this;
    do {
      request.cookie = this.nextCookie;
      this.nextCookie = (this.nextCookie + 1) >>> 0;
    } while (this.inFlight.has(request.cookie));
    this.inFlight.set(request.cookie, request);
    this.writeHeader(request);
    if (request.command === NBD_CMD_WRITE) connection.payload(request.data!);
    assert(extendedHeaders || request.length <= NBD_MAX_COMPACT_LENGTH, "lengths fit the header");
  }

  private writeHeader({ command, flags, cookie, offset, length }: ClientRequest): void {
    const header = { type: command, flags, cookieHigh: COOKIE_HIGH, cookieLow: cookie, offset, length };
    if (this.extendedHeaders) {
      if (command === NBD_CMD_WRITE) header.flags |= NBD_CMD_FLAG_PAYLOAD_LEN;
      const { bytes, at } = this.connection.reserve(NBD_EXTENDED_REQUEST_BYTES);
      writeExtendedRequest(bytes, at, header);
    } else {
      const { bytes, at } = this.connection.reserve(NBD_REQUEST_BYTES);
      writeRequest(bytes, at, header);
    }
  }

  /** From the reader. */
  requestOf(cookieHigh: number, cookieLow: number): ClientRequest | undefined {
    return cookieHigh === COOKIE_HIGH ? this.inFlight.get(cookieLow) : undefined;
  }

  /** From the reader. */
  replied(request: ClientRequest): void {
    this.inFlight.delete(request.cookie);
    const next = this.unhold();
    if (next !== null) this.send(next);
    const { errno, message } = request;
    request.finish(errno === 0 ? null : replyError(errno, message));
  }

  /** A server that stops in the middle of a reply is gone, or worse. */
  private watch(): void {
    if (!this.reader.midReply) {
      if (this.watchdog !== null) clearTimeout(this.watchdog);
      this.watchdog = null;
    } else if (this.watchdog === null) {
      this.watchdog = setTimeout(() => {
        this.connection.fail(new BlockError("io", "Server stopped in the middle of a reply", { errno: ETIMEDOUT }));
      }, STALL_TIMEOUT_MS);
    } else {
      this.watchdog.refresh();
    }
  }

  private rejectAll(reason: BlockError): void {
    if (this.watchdog !== null) clearTimeout(this.watchdog);
    this.watchdog = null;
    const requests = [...this.inFlight.values()];
    this.inFlight.clear();
    for (let held = this.unhold(); held !== null; held = this.unhold()) requests.push(held);
    for (const request of requests) request.finish(reason);
  }

  /**
   * Say goodbye (NBD_CMD_DISC) and wait, for a moment, until the server has hung up. Call this when no request is in
   * flight: those that the server does not answer before it hangs up reject.
   */
  async close(): Promise<void> {
    if (!this.closing && this.failure === null) {
      this.closing = true;
      for (let held = this.unhold(); held !== null; held = this.unhold()) held.finish(ioError(ESHUTDOWN));
      this.writeHeader(new ClientRequest(NBD_CMD_DISC, 0, 0, 0, null, () => undefined));
      this.connection.end();
    }
    const timer = setTimeout(() => this.destroy(ioError(ETIMEDOUT)), CLOSE_TIMEOUT_MS);
    await this.connection.closed;
    clearTimeout(timer);
  }

  /** End the connection now; requests in flight reject with `reason`. */
  destroy(reason: BlockError = ioError(ESHUTDOWN)): void {
    this.connection.fail(reason);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** The transmission flag without which a command must not be sent. */
const NEEDED_FLAG: Readonly<Record<number, number>> = {
  [NBD_CMD_FLUSH]: NBD_FLAG_SEND_FLUSH,
  [NBD_CMD_TRIM]: NBD_FLAG_SEND_TRIM,
  [NBD_CMD_CACHE]: NBD_FLAG_SEND_CACHE,
  [NBD_CMD_WRITE_ZEROES]: NBD_FLAG_SEND_WRITE_ZEROES,
};

function replyError(errno: number, message: string): BlockError {
  const plain = ioError(errno);
  return message === "" ? plain : new BlockError(plain.kind, message, { errno });
}
