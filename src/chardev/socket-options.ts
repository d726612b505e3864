import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { BlockError } from "../base/errors.js";
import { TlsGate } from "../nbd-server/tls-gate.js";
import { findCredentials } from "../objects/tls-creds.js";
import type { TlsCredentials } from "../tls/credentials.js";
import type { ChardevSocket, SocketAddress, SocketAddressLegacy } from "../../qapi/generated/types.js";
import type { ChardevHost } from "./device.js";

export interface SocketOptions {
  readonly address: SocketAddress;
  readonly server: boolean;
  readonly wait: boolean;
  readonly reconnectMs: number;
  readonly telnet: boolean;
  readonly tn3270: boolean;
  readonly websocket: boolean;
  /** Who may come in by TLS; null without. */
  readonly gate: TlsGate | null;
  /** Whom a client is by TLS; null without. */
  readonly credentials: TlsCredentials | null;
}

/** Check the options of `socket`. Throws BlockError in the reference's words. */
export function readSocketOptions(data: ChardevSocket, host: ChardevHost): SocketOptions {
  const { server = true, wait, reconnect, "reconnect-ms": ms, "tls-creds": creds, "tls-authz": authz } = data;
  if (reconnect !== undefined && ms !== undefined) {
    throw new BlockError("invalid", "'reconnect' and 'reconnect-ms' are mutually exclusive");
  }
  // Even with 0.
  if (server && (reconnect !== undefined || ms !== undefined)) {
    throw new BlockError("invalid", "'reconnect' option is incompatible with socket in server listen mode");
  }
  if (!server && data.websocket === true) throw new BlockError("unsupported", "Websocket client is not implemented");
  if (!server && wait !== undefined) {
    throw new BlockError("invalid", "'wait' option is incompatible with socket in client connect mode");
  }
  if (creds === undefined && authz !== undefined) {
    throw new BlockError("invalid", "'tls_authz' option requires 'tls_creds' option");
  }
  return {
    address: flatAddress(data.addr),
    server,
    wait: wait === true,
    reconnectMs: Math.max(0, ms ?? (reconnect ?? 0) * 1000),
    telnet: data.telnet === true,
    tn3270: data.tn3270 === true,
    websocket: data.websocket === true,
    gate: server && creds !== undefined ? TlsGate.create(data, host.objects, host.log) : null,
    credentials: !server && creds !== undefined ? findCredentials(host.objects, creds, "client") : null,
  };
}

function flatAddress(address: SocketAddressLegacy): SocketAddress {
  switch (address.type) {
    case "inet":
      return { type: "inet", ...address.data };
    case "unix":
      return { type: "unix", ...address.data };
    case "vsock":
      return { type: "vsock", ...address.data };
    case "fd":
      return { type: "fd", ...address.data };
  }
}

/** Put telnet or WebSocket on a connection, behind its TLS. Rejects with an Error for the log; the socket is gone then. */
export async function withProtocol(socket: Socket, { telnet, tn3270, websocket }: SocketOptions): Promise<Duplex> {
  if (!telnet && !tn3270 && !websocket) return socket;
  const { CodedSocket } = await import("./coded-socket.js");
  let stream: Duplex = socket;
  if (websocket) {
    const { acceptWebSocket, WebSocketCodec } = await import("./websocket.js");
    await acceptWebSocket(socket);
    stream = new CodedSocket(socket, new WebSocketCodec());
  }
  if (!telnet && !tn3270) return stream;
  const { TelnetCodec } = await import("./telnet.js");
  return new CodedSocket(stream, new TelnetCodec(tn3270));
}

const protocolOf = ({ telnet, websocket }: SocketOptions): string =>
  telnet ? "telnet" : websocket ? "websocket" : "tcp";

/** As `qom-get` shows where a server listens in fact. */
export function boundAddress(
  { address }: SocketOptions,
  bound: { readonly address: string; readonly port: number } | undefined,
): SocketAddress {
  if (address.type === "unix") {
    const { type, path, abstract, tight = true } = address;
    return abstract === true ? { type, path, abstract, tight } : { type, path };
  }
  if (address.type !== "inet" || bound === undefined) return address;
  const family = bound.address.includes(":") ? { ipv6: true } : { ipv4: true };
  return { type: "inet", host: bound.address, port: String(bound.port), ...family };
}

/** As `query-chardev` shows a socket that has no connection. `bound`: where it listens in fact. */
export function disconnectedName(
  options: SocketOptions,
  bound: { readonly address: string; readonly port: number } | undefined,
): string {
  // As the reference has it.
  const server = options.server && options.address.type !== "vsock" ? ",server=on" : "";
  return `disconnected:${addressName(options, bound)}${server}`;
}

/** The same for one that has. */
export function connectedName(options: SocketOptions, socket: Socket): string {
  const server = options.server ? ",server=on" : "";
  const { localAddress, localPort, remoteAddress, remotePort } = socket;
  if (localAddress === undefined || remoteAddress === undefined) return `${addressName(options)}${server}`;
  const local = `${bracketed(localAddress)}:${String(localPort)}`;
  return `${protocolOf(options)}:${local}${server} <-> ${bracketed(remoteAddress)}:${String(remotePort)}`;
}

function addressName(options: SocketOptions, bound?: { readonly address: string; readonly port: number }): string {
  const { address } = options;
  switch (address.type) {
    case "unix": {
      if (address.abstract !== true) return `unix:${address.path}`;
      // A listener is shown as it is, a client as it was asked for.
      const tight = address.tight ?? options.server;
      return `unix:${address.path},abstract=on${tight ? ",tight=on" : ""}`;
    }
    case "inet": {
      const { host, port } = address;
      return `${protocolOf(options)}:${bound?.address ?? host}:${bound === undefined ? port : String(bound.port)}`;
    }
    case "vsock":
      return `vsock:${address.cid}:${address.port}`;
    case "fd":
      return `fd:${address.str}`;
  }
}

function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
