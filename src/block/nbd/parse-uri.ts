import { BlockError } from "../../base/errors.js";
import { NBD_DEFAULT_PORT } from "./protocol.js";
import type { BlockdevOptionsNbd, SocketAddress, SocketAddressInet } from "../../../qapi/generated/types.js";

const EXPORT_NAME = ":exportname=";

function invalid(message: string): BlockError {
  return new BlockError("invalid", message);
}

/**
 * The options that a pseudo-filename of an export stands for: `nbd:unix:PATH[:exportname=NAME]`,
 * `nbd:HOST:PORT[:exportname=NAME]`, or a URI as in
 * https://github.com/NetworkBlockDevice/nbd/blob/master/doc/uri.md: `nbd://HOST[:PORT][/NAME]`, `nbd+tcp://…`,
 * `nbd+unix:///[NAME]?socket=PATH`. Throws BlockError in the reference's words.
 */
export function parseNbdFilename(filename: string): BlockdevOptionsNbd {
  const scheme = /^([A-Za-z0-9+.-]+):/.exec(filename)?.[1] ?? "";
  if (!["nbd", "nbd+tcp", "nbd+unix"].includes(scheme)) throw invalid(`Unknown protocol '${scheme}'`);
  if (filename.startsWith(`${scheme}://`)) return parseUri(scheme, filename.slice(scheme.length + 3));
  if (scheme !== "nbd") throw invalid("File name string for NBD must start with 'nbd:'");
  return parseLegacy(filename.slice("nbd:".length));
}

function options(server: SocketAddress, exportName: string): BlockdevOptionsNbd {
  return { driver: "nbd", server, ...(exportName === "" ? {} : { export: exportName }) };
}

function parseLegacy(rest: string): BlockdevOptionsNbd {
  const at = rest.indexOf(EXPORT_NAME);
  const exportName = at < 0 ? "" : rest.slice(at + EXPORT_NAME.length);
  const where = at < 0 ? rest : rest.slice(0, at);
  if (where === "" || (at >= 0 && exportName === "")) throw invalid("NBD server address missing");
  if (where.startsWith("unix:")) return options({ type: "unix", path: where.slice("unix:".length) }, exportName);
  return options(parseHostPort(where), exportName);
}

/** `HOST:PORT` or `[HOST]:PORT`, then `,ipv4`, `,ipv6` (with `=on` or `=off`). */
function parseHostPort(where: string): SocketAddressInet {
  const match = /^(?:\[([^\]]*)\]|([^:]*)):([^,]+)((?:,[^,]*)*)$/.exec(where);
  if (match === null) throw invalid(`error parsing address '${where}'`);
  const address: SocketAddressInet = { type: "inet", host: match[1] ?? match[2] ?? "", port: match[3]! };
  for (const flag of match[4]!.split(",").slice(1)) {
    const parsed = /^(ipv4|ipv6)(?:=(on|off))?$/.exec(flag);
    if (parsed === null) throw invalid(`error parsing address '${where}'`);
    address[parsed[1] === "ipv4" ? "ipv4" : "ipv6"] = parsed[2] !== "off";
  }
  return address;
}

function parseUri(scheme: string, rest: string): BlockdevOptionsNbd {
  const match = /^([^/?#]*)(\/[^?#]*)?(?:\?([^#]*))?(?:#.*)?$/s.exec(rest);
  if (match === null) throw invalid("No valid URL specified");
  const authority = match[1]!;
  const exportName = decode((match[2] ?? "").slice(1));
  const query = match[3];
  if (scheme === "nbd+unix") {
    if (authority !== "" || query === undefined) throw invalid("No valid URL specified");
    const parameters = query.split("&").filter((parameter) => parameter !== "");
    const path = parameters.length === 1 ? /^socket=(.*)$/s.exec(parameters[0]!)?.[1] : undefined;
    if (path === undefined) throw invalid("No valid URL specified");
    return options({ type: "unix", path: decode(path) }, exportName);
  }
  if (query !== undefined && query !== "") throw invalid("No valid URL specified");
  const host = /^(?:[^@]*@)?(?:\[([^\]]+)\]|([^:]+))(?::(\d*))?$/.exec(authority);
  if (host === null) throw invalid("No valid URL specified");
  const port = host[3] === undefined || host[3] === "" ? String(NBD_DEFAULT_PORT) : host[3];
  return options({ type: "inet", host: decode(host[1] ?? host[2]!), port }, exportName);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    throw new BlockError("invalid", "No valid URL specified", { cause: error });
  }
}

/**
 * How a node of this export is called: a name that opens the same again. Undefined where only `json:` could say it all.
 * Not percent-encoded, as the reference has it.
 */
export function nbdFilename(server: SocketAddress, exportName: string | undefined): string | undefined {
  const path = exportName === undefined ? "" : `/${exportName}`;
  switch (server.type) {
    case "unix":
      return server.abstract === true ? undefined : `nbd+unix://${path}?socket=${server.path}`;
    case "inet":
      if (server.ipv4 !== undefined || server.ipv6 !== undefined || server.to !== undefined) return undefined;
      return `nbd://${server.host}:${server.port}${path}`;
    case "vsock":
    case "fd":
      return undefined;
  }
}
