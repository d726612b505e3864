/** Which proxy stands before a server, as `http_proxy` and its brothers say, and the way through it. */
import type { Agent, ClientRequest, ClientRequestArgs } from "node:http";
import { BlockList, isIP, isIPv6, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { BlockError } from "../../base/errors.js";

type Environment = Readonly<Record<string, string | undefined>>;

export interface Proxy {
  readonly url: URL;
  /** Of the header `Proxy-Authorization`; undefined where nobody said who we are. */
  readonly authorization: string | undefined;
}

/** `auth` (`user:password`) counts before what the proxy's own address says. Null: none. Throws BlockError. */
export function proxyOf(url: URL, env: Environment, auth: string | undefined): Proxy | null {
  const address = addressOf(url, env);
  if (address === undefined || isExempt(hostOf(url), env["no_proxy"] ?? env["NO_PROXY"] ?? "")) return null;
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  const proxy = URL.canParse(full) ? new URL(full) : null;
  if (proxy === null || (proxy.protocol !== "http:" && proxy.protocol !== "https:")) {
    throw new BlockError("io", `Unsupported proxy scheme for '${withoutPassword(address)}'`);
  }
  return { url: proxy, authorization: authorizationOf(auth ?? userOf(proxy)) };
}

/** Of a proxy, for messages. */
function withoutPassword(address: string): string {
  return address.replace(/\/\/[^/@]*@/, "//");
}

/** In large letters `HTTP_PROXY` may be a header of somebody's request, in a daemon that a web server has started. */
function addressOf({ protocol }: URL, env: Environment): string | undefined {
  const own = protocol === "http:" ? env["http_proxy"] : (env["https_proxy"] ?? env["HTTPS_PROXY"]);
  const address = own ?? env["all_proxy"] ?? env["ALL_PROXY"];
  return address === "" ? undefined : address;
}

/** `user:password` as an address says it; undefined where it does not. */
export function userOf({ username, password }: URL): string | undefined {
  if (username === "" && password === "") return undefined;
  return `${decoded(username)}:${decoded(password)}`;
}

/** What cannot be decoded stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function authorizationOf(auth: string | undefined): string | undefined {
  return auth === undefined ? undefined : `Basic ${Buffer.from(auth).toString("base64")}`;
}

/** Without the brackets of an IPv6 address. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, "$1");
}

/** `list`: names with all that end in them, addresses, ranges of addresses as `10.0.0.0/8`, or `*`. */
function isExempt(host: string, list: string): boolean {
  for (const entry of list.toLowerCase().split(/[\s,]+/)) {
    const name = entry.replace(/^\.|\.$/g, "").replace(/^\[(.*)\]$/, "$1");
    if (name === "") continue;
    if (name === "*" || name === host || isInRange(host, name)) return true;
    if (isIP(host) === 0 && host.endsWith(`.${name}`)) return true;
  }
  return false;
}

function isInRange(host: string, range: string): boolean {
  const [address = "", prefix = ""] = range.split("/");
  const family = isIPv6(host) ? "ipv6" : "ipv4";
  const bits = family === "ipv6" ? 128 : 32;
  if (isIP(host) === 0 || isIP(host) !== isIP(address) || !/^\d{1,3}$/.test(prefix) || Number(prefix) > bits)
    return false;
  const list = new BlockList();
  list.addSubnet(address, Number(prefix), family);
  return list.check(host, family);
}

/** What a proxy answered, for people. */
export function refusalOf(statusCode: number, { authorization }: Proxy): string {
  if (statusCode !== 407) return "";
  return authorization === undefined
    ? " (the proxy wants to know who we are: proxy-username, proxy-password-secret)"
    : " (the proxy does not accept proxy-username and proxy-password-secret)";
}

/** Sends a CONNECT to the proxy, and tells of the request, which may be destroyed. */
export type Connect = (target: string, headers: Record<string, string>) => ClientRequest;

/** Have `agent`, one for https, make its connections through tunnels that the proxy opens. */
export function tunnelThrough(agent: Agent, proxy: Proxy, connect: Connect): void {
  const encrypt = agent.createConnection.bind(agent);
  agent.createConnection = (options: ClientRequestArgs, callback): undefined => {
    const host = options.host ?? "";
    const target = `${isIPv6(host) ? `[${host}]` : host}:${String(options.port)}`;
    const headers: Record<string, string> = { host: target };
    if (proxy.authorization !== undefined) headers["proxy-authorization"] = proxy.authorization;
    const fail = (error: Error): void => callback?.(error, undefined as unknown as Duplex);
    const request = connect(target, headers);
    request.on("error", fail);
    // An answer of 200 comes as `connect`; others may come as either.
    request.on("response", (response) => {
      response.destroy();
      fail(refused(response.statusCode, proxy));
    });
    request.on("connect", ({ statusCode }, socket: Socket, head) => {
      if (statusCode === 200) {
        if (head.length > 0) socket.unshift(head);
        callback?.(null, encrypt({ ...options, socket } as ClientRequestArgs) as Duplex);
        return;
      }
      socket.destroy();
      fail(refused(statusCode, proxy));
    });
  };
}

function refused(statusCode = 0, proxy: Proxy): BlockError {
  return new BlockError("io", `CONNECT tunnel failed, response ${String(statusCode)}${refusalOf(statusCode, proxy)}`);
}
