import type { Agent, ClientRequest, IncomingMessage } from "node:http";
import { EIO, ETIMEDOUT, errnoText } from "../../base/errno.js";
import { BlockError, messageOf } from "../../base/errors.js";
import { Deferred, Lanes } from "../../base/lifecycle.js";
import { hostOf, proxyOf, refusalOf, tunnelThrough, userOf, type Proxy } from "./proxy.js";

/** Under way at a time, each on a connection of its own; more wait for one to end. */
const REQUESTS_MAX = 8;
const REDIRECTS_MAX = 10;
/** Of what nobody wants, bytes that are read all the same: the connection is good for the next request then. */
const SKIPPED_MAX = 16 * 1024;

export interface HttpSourceOptions {
  readonly url: string;
  /** For a whole request, milliseconds; 0 is for ever. */
  readonly timeoutMs: number;
  readonly verify: boolean;
  readonly cookie: string | undefined;
  /** `user:password`. */
  readonly auth: string | undefined;
  /** The same, for a proxy. */
  readonly proxyAuth: string | undefined;
}

/** A file on a web server: how long it is, and any range of it. Rejects with BlockError. */
export class HttpSource {
  private readonly agents = new Map<string, Agent>();
  private readonly requests = new Set<ClientRequest>();
  private readonly lanes = new Lanes(REQUESTS_MAX);
  private readonly start: URL;
  private hurried: NodeJS.Timeout | null = null;
  private over = false;

  constructor(private readonly options: HttpSourceOptions) {
    if (!URL.canParse(options.url)) {
      throw new BlockError("invalid", "CURL: Error opening file: URL using bad/illegal format or missing URL");
    }
    this.start = new URL(options.url);
  }

  /** Bytes. In the reference's words where the server cannot be used. */
  async length(): Promise<number> {
    let response: IncomingMessage;
    try {
      response = await this.ask("HEAD", null);
    } catch (error) {
      throw opening(messageOf(error), error);
    }
    response.resume();
    const { statusCode = 0, headers } = response;
    if (statusCode >= 400) {
      const proxy = this.proxyOf(this.start);
      const why = proxy === null ? "" : refusalOf(statusCode, proxy);
      throw opening(`The requested URL returned error: ${statusCode}${why}`);
    }
    const length = headers["content-length"];
    if (length === undefined || !/^\d{1,15}$/.test(length)) throw opening("Server didn't report file size.");
    if (!/^\s*bytes\s*$/i.test(headers["accept-ranges"] ?? "")) {
      throw opening("Server does not support 'range' (byte ranges).");
    }
    return Number(length);
  }

  /** Exactly the `length` bytes at `offset` of a file of `size` bytes. */
  range(offset: number, length: number, size: number): Promise<Uint8Array> {
    return this.lanes.run(() => this.fetch(offset, length, size));
  }

  private async fetch(offset: number, length: number, size: number): Promise<Uint8Array> {
    const end = offset + length - 1;
    const response = await this.ask("GET", `bytes=${offset}-${end}`);
    const { statusCode, headers } = response;
    const range = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(headers["content-range"] ?? "");
    const fits =
      statusCode === 206 &&
      range !== null &&
      Number(range[1]) === offset &&
      Number(range[2]) === end &&
      (range[3] === "*" || Number(range[3]) === size) &&
      (headers["content-encoding"] ?? "identity") === "identity";
    if (!fits) {
      response.destroy();
      throw new BlockError("io", `The server answers ${statusCode} and not the range that was asked for`);
    }
    return this.body(response, length);
  }

  private body(response: IncomingMessage, length: number): Promise<Uint8Array> {
    const done = new Deferred<Uint8Array>();
    const data = new Uint8Array(length);
    let filled = 0;
    const fail = (error: unknown): void => done.reject(new BlockError("io", messageOf(error), { cause: error }));
    response.on("data", (chunk: Uint8Array) => {
      if (filled + chunk.length > length) {
        fail("more than what was asked for");
        response.destroy();
        return;
      }
      data.set(chunk, filled);
      filled += chunk.length;
    });
    response.on("error", fail);
    response.on("close", () => {
      if (filled === length) done.resolve(data);
      else fail(`transfer closed with ${length - filled} bytes remaining to read`);
    });
    return done.promise;
  }

  /** The answer to a request, behind all redirections; its body is still to come. */
  private async ask(method: "HEAD" | "GET", range: string | null): Promise<IncomingMessage> {
    let url = this.start;
    for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
      const response = await this.once(method, url, range);
      const { location } = response.headers;
      const { statusCode = 0 } = response;
      if (statusCode < 300 || statusCode >= 400 || location === undefined) return response;
      skip(method, response);
      if (!URL.canParse(location, url.href)) throw new BlockError("io", "The server redirects to no URL");
      url = new URL(location, url);
      // Never from https to a wire that anybody reads.
      const allowed = url.protocol === "https:" || (url.protocol === "http:" && this.start.protocol === "http:");
      if (!allowed) throw new BlockError("io", `Protocol "${url.protocol.slice(0, -1)}" not supported or disabled`);
    }
    throw new BlockError("io", `Maximum (${REDIRECTS_MAX}) redirects followed`);
  }

  /** A connection that was kept may be closed by the server just when it is used again: then once more. */
  private async once(method: "HEAD" | "GET", url: URL, range: string | null): Promise<IncomingMessage> {
    for (;;) {
      if (this.over) throw new BlockError("io", errnoText(EIO));
      const proxy = this.proxyOf(url);
      let request: ClientRequest | undefined;
      try {
        request = this.send(method, url, proxy, range);
        return await answerOf(request);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (request?.reusedSocket === true && (code === "ECONNRESET" || code === "EPIPE")) continue;
        throw inWords(error, url, proxy);
      }
    }
  }

  private send(method: "HEAD" | "GET", url: URL, proxy: Proxy | null, range: string | null): ClientRequest {
    const headers: Record<string, string> = { accept: "*/*", "accept-encoding": "identity", host: url.host };
    if (range !== null) headers["range"] = range;
    // What is secret is for the server that was named, not for those that it sends us to.
    const { cookie, auth, verify } = this.options;
    const own = url.origin === this.start.origin;
    if (own && cookie !== undefined) headers["cookie"] = cookie;
    const user = own && auth !== undefined ? auth : userOf(url);
    // A proxy for http fetches it for us; one for https opens a tunnel.
    const fetches = proxy !== null && url.protocol === "http:";
    if (fetches && proxy.authorization !== undefined) headers["proxy-authorization"] = proxy.authorization;
    const peer = fetches ? proxy.url : url;
    const request = moduleOf(peer).request({
      ...endOf(peer),
      method,
      headers,
      path: `${fetches ? url.origin : ""}${url.pathname}${url.search}`,
      agent: this.agentOf(url, proxy),
      rejectUnauthorized: verify,
      ...(user === undefined ? {} : { auth: user }),
    });
    return this.watched(request);
  }

  /** Sent, and ended by time or `close`. */
  private watched(request: ClientRequest): ClientRequest {
    const { timeoutMs } = this.options;
    this.requests.add(request);
    const timer = timeoutMs === 0 ? null : setTimeout(() => request.destroy(new TimeoutError(timeoutMs)), timeoutMs);
    request.on("close", () => {
      if (timer !== null) clearTimeout(timer);
      this.requests.delete(request);
    });
    request.end();
    return request;
  }

  private proxyOf(url: URL): Proxy | null {
    return proxyOf(url, process.env, this.options.proxyAuth);
  }

  private agentOf(url: URL, proxy: Proxy | null): Agent {
    const key = `${url.protocol} ${proxy?.url.href ?? ""}`;
    let agent = this.agents.get(key);
    if (agent !== undefined) return agent;
    const tunnels = proxy !== null && url.protocol === "https:";
    const { Agent } = moduleOf(proxy === null || tunnels ? url : proxy.url);
    agent = new Agent({ keepAlive: true, maxFreeSockets: REQUESTS_MAX });
    if (tunnels) {
      const from = moduleOf(proxy.url);
      tunnelThrough(agent, proxy, (path, headers) =>
        this.watched(from.request({ method: "CONNECT", ...endOf(proxy.url), path, headers, agent: false })),
      );
    }
    this.agents.set(key, agent);
    return agent;
  }

  /** What has not been answered by then fails, and all that is asked afterwards. */
  hurry(patienceMs: number): void {
    if (this.hurried !== null) clearTimeout(this.hurried);
    this.hurried = setTimeout(() => this.close(), patienceMs);
    this.hurried.unref();
  }

  close(): void {
    if (this.hurried !== null) clearTimeout(this.hurried);
    this.over = true;
    for (const request of this.requests) request.destroy(new BlockError("cancelled", "Operation was aborted"));
    for (const agent of this.agents.values()) agent.destroy();
  }
}

class TimeoutError extends Error {
  readonly errno = -ETIMEDOUT;

  constructor(timeoutMs: number) {
    super(`Operation timed out after ${timeoutMs} milliseconds`);
  }
}

/** Loaded when somebody needs it. */
function moduleOf(url: URL): typeof import("node:http") | typeof import("node:https") {
  return url.protocol === "https:" ? process.getBuiltinModule("node:https") : process.getBuiltinModule("node:http");
}

/** Where a server or a proxy listens. */
function endOf(url: URL): { readonly host: string; readonly port: number } {
  const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
  return { host: hostOf(url), port };
}

function skip(method: "HEAD" | "GET", response: IncomingMessage): void {
  const isShort = method === "HEAD" || Number(response.headers["content-length"]) <= SKIPPED_MAX;
  if (isShort) response.resume();
  else response.destroy();
}

function answerOf(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on("response", resolve);
    // Stays: a socket may fail after the response has begun, and its body tells of that.
    request.on("error", reject);
    // That ends the connection, and Node tells of nothing else.
    request.on("close", () => reject(new Error("The server switches to another protocol")));
  });
}

function inWords(error: unknown, server: URL, proxy: Proxy | null): BlockError {
  const { code } = error as NodeJS.ErrnoException;
  const url = proxy === null ? server : proxy.url;
  const { port } = endOf(url);
  const message =
    code === "ENOTFOUND" || code === "EAI_AGAIN"
      ? `Could not resolve ${proxy === null ? "host" : "proxy"}: ${url.hostname}`
      : code === "ECONNREFUSED"
        ? `Failed to connect to ${url.hostname} port ${port}: Couldn't connect to server`
        : messageOf(error);
  return new BlockError("io", message, { cause: error });
}

function opening(message: string, cause?: unknown): BlockError {
  return new BlockError("io", `CURL: Error opening file: ${message}`, { cause });
}
