import { EACCES, ENOTSUP } from "../../base/errno.js";
import { BlockError, ioError } from "../../base/errors.js";
import { secretText } from "../../objects/secret.js";
import {
  defineDriver,
  OPAQUE,
  type Access,
  type DriverNode,
  type DriverOptions,
  type Extent,
  type OpenContext,
} from "../driver.js";
import { ReadAhead } from "./read-ahead.js";
import { HttpSource, type HttpSourceOptions } from "./source.js";

type HttpOptions = DriverOptions<"http"> | DriverOptions<"https">;

const SECTOR_BYTES = 512;
const READ_AHEAD_DEFAULT = 256 * 1024;
/** Eight pieces of it may be in memory. */
const READ_AHEAD_MAX = 64 << 20;
const TIMEOUT_DEFAULT_S = 5;
const TIMEOUT_MAX_S = 10_000;
const TRANSFER_MAX = 1 << 20;

/** A file on a web server, read by ranges. */
class HttpNode implements DriverNode {
  readonly length: number;
  readonly maxTransfer = TRANSFER_MAX;
  readonly filename?: string;
  private readonly cache: ReadAhead;

  constructor(
    private readonly source: HttpSource,
    private readonly size: number,
    readAhead: number,
    filename: string | undefined,
  ) {
    this.length = Math.ceil(size / SECTOR_BYTES) * SECTOR_BYTES;
    if (filename !== undefined) this.filename = filename;
    this.cache = new ReadAhead(size, readAhead, (offset, length) => source.range(offset, length, size));
  }

  map(_access: Access, offset: number, length: number, out: Extent): void {
    out.status = OPAQUE;
    out.child = null;
    out.offset = offset;
    out.length = length;
  }

  /** The last sector may be longer than the file. */
  async read(offset: number, data: Uint8Array): Promise<void> {
    const within = Math.max(0, Math.min(data.length, this.size - offset));
    if (within > 0) await this.cache.read(offset, data.subarray(0, within));
    data.fill(0, within);
  }

  write(): Promise<void> {
    return Promise.reject(ioError(ENOTSUP));
  }

  hurry(patienceMs: number): void {
    this.source.hurry(patienceMs);
  }

  async close(): Promise<void> {
    this.source.close();
  }
}

/** Throws BlockError in the reference's words. */
function sourceOptions(options: HttpOptions, { objects }: OpenContext): HttpSourceOptions {
  const { driver, url, timeout = TIMEOUT_DEFAULT_S, username, cookie } = options;
  const { "password-secret": passwordSecret, "cookie-secret": cookieSecret } = options;
  if (!url.startsWith(`${driver}://`)) {
    throw new BlockError(
      "invalid",
      `${driver} curl driver cannot handle the URL '${url}' (does not start with '${driver}://')`,
    );
  }
  if (timeout < 0 || timeout > TIMEOUT_MAX_S) {
    throw new BlockError("invalid", "timeout parameter is too large or negative");
  }
  if (cookie !== undefined && cookieSecret !== undefined) {
    throw new BlockError("invalid", "curl driver cannot handle both cookie and cookie secret");
  }
  const password = passwordSecret === undefined ? undefined : secretText(objects, passwordSecret);
  const { "proxy-username": proxyUsername, "proxy-password-secret": proxySecret } = options;
  const proxyPassword = proxySecret === undefined ? undefined : secretText(objects, proxySecret);
  return {
    url,
    timeoutMs: 1000 * timeout,
    verify: options.driver === "http" || options.sslverify !== false,
    cookie: cookieSecret === undefined ? cookie : secretText(objects, cookieSecret),
    auth: authOf(username, password),
    proxyAuth: authOf(proxyUsername, proxyPassword),
  };
}

function authOf(username: string | undefined, password: string | undefined): string | undefined {
  return username === undefined && password === undefined ? undefined : `${username ?? ""}:${password ?? ""}`;
}

function readAheadOf({ readahead = READ_AHEAD_DEFAULT }: HttpOptions): number {
  if (readahead < 0) throw new BlockError("invalid", "Parameter 'readahead' expects a non-negative number below 2^64");
  if (readahead % SECTOR_BYTES !== 0) {
    throw new BlockError("invalid", `HTTP_READAHEAD_SIZE ${readahead} is not a multiple of 512`);
  }
  if (readahead > READ_AHEAD_MAX) {
    throw new BlockError("invalid", `Parameter 'readahead' expects a number up to ${READ_AHEAD_MAX}`);
  }
  return readahead;
}

async function open(options: HttpOptions, context: OpenContext): Promise<DriverNode> {
  if (!context.readOnly) {
    if (!context.autoReadOnly) {
      throw new BlockError("read-only", "curl driver does not support writes", { errno: EACCES });
    }
    context.becomeReadOnly();
  }
  const readAhead = readAheadOf(options);
  const wanted = sourceOptions(options, context);
  const source = new HttpSource(wanted);
  try {
    const size = await source.length();
    const plain =
      wanted.verify && wanted.cookie === undefined && wanted.auth === undefined && wanted.proxyAuth === undefined;
    return new HttpNode(source, size, readAhead, plain ? options.url : undefined);
  } catch (error) {
    source.close();
    throw error;
  }
}

/** A file on a web server. */
export const http = defineDriver<"http">({ name: "http", kind: "protocol", transparent: false, open });

/** The same, encrypted on its way. */
export const https = defineDriver<"https">({ name: "https", kind: "protocol", transparent: false, open });
