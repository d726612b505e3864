import { BlockError } from "../../base/errors.js";
import type { BlockdevOptionsSsh, SshHostKeyCheck } from "../../../qapi/generated/types.js";

const DEFAULT_PORT = "22";

/** The options that `ssh://[USER@]HOST[:PORT]/PATH[?host_key_check=HOW]` stands for. Throws BlockError in the reference's words. */
export function parseSshUri(uri: string): BlockdevOptionsSsh {
  const refuse = (message: string): never => {
    throw new BlockError("invalid", message);
  };
  const match = /^ssh:\/\/(?:([^/?#@]*)@)?(\[[^\]/?#]*\]|[^/?#:@]*)(?::(\d*))?(\/[^?#]*)?(?:\?([^#]*))?(?:#.*)?$/s.exec(
    uri,
  );
  const [, user, host = "", port, path, query = ""] = match ?? [];
  if (host === "") refuse("missing hostname in URI");
  if (path === undefined) return refuse("missing remote path in URI");
  const how = query.split("&").find((parameter) => parameter.startsWith("host_key_check="));
  // What follows a colon would be a password, which is not for names.
  const [name = ""] = decode(user ?? "").split(":", 1);
  return {
    server: { host: host.replace(/^\[(.*)\]$/s, "$1"), port: port === undefined || port === "" ? DEFAULT_PORT : port },
    path: decode(path),
    ...(name === "" ? {} : { user: name }),
    ...(how === undefined ? {} : { "host-key-check": parseCheck(decode(how.slice("host_key_check=".length))) }),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new BlockError("invalid", `Invalid escapes in '${text}'`);
  }
}

function parseCheck(how: string): SshHostKeyCheck {
  if (how === "no") return { mode: "none" };
  if (how === "yes") return { mode: "known_hosts" };
  const [, type, hash] = /^(md5|sha1|sha256):(.*)$/s.exec(how) ?? [];
  if (type === undefined) throw new BlockError("invalid", `unknown host_key_check setting (${how})`);
  return { mode: "hash", type: type as "md5" | "sha1" | "sha256", hash: hash! };
}

/** The name that opens the same file again; undefined where a URI cannot say which that is. */
export function sshFilename(options: BlockdevOptionsSsh, user: string): string | undefined {
  const { server, path, "host-key-check": check } = options;
  if (!path.startsWith("/")) return undefined;
  const host = server.host.includes(":") ? `[${server.host}]` : server.host;
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  const uri = `ssh://${encodeURIComponent(user)}@${host}:${server.port}${encoded}`;
  switch (check?.mode) {
    case "none":
      return `${uri}?host_key_check=no`;
    case "hash":
      return `${uri}?host_key_check=${check.type}:${check.hash}`;
    default:
      return uri;
  }
}
