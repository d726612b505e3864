/** A connection to an SSH server, with the server known and us let in, and its SFTP channel. */
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { homedir, userInfo } from "node:os";
import { join } from "node:path";
import type { AnyAuthMethod, Client, ConnectConfig, ServerHostKeyAlgorithm, SFTPWrapper } from "ssh2";
import { BlockError, messageOf } from "../../base/errors.js";
import { connectSocket } from "../../base/socket-address.js";
import { keyType, knownKeys, type KnownKey } from "./known-hosts.js";
import type { BlockdevOptionsSsh, SshHostKeyCheck } from "../../../qapi/generated/types.js";

/** To connect, to exchange keys, and to be let in. */
const CONNECT_MS = 10_000;
/** A server that answers nothing for so long, three times, is gone. */
const KEEPALIVE_MS = 5_000;
const KEEPALIVES = 3;
/** Files of keys may be this long, bytes. */
const FILE_MAX = 1 << 20;
/** By preference. SHA-1 signatures are not among them. */
const HOST_KEY_ALGORITHMS: readonly ServerHostKeyAlgorithm[] = [
  "ssh-ed25519",
  "ecdsa-sha2-nistp256",
  "ecdsa-sha2-nistp384",
  "ecdsa-sha2-nistp521",
  "rsa-sha2-512",
  "rsa-sha2-256",
];
const IDENTITIES = ["id_ed25519", "id_ecdsa", "id_rsa"];

export interface Session {
  readonly client: Client;
  readonly sftp: SFTPWrapper;
  /** Who we are there. */
  readonly user: string;
}

type Ssh2 = typeof import("ssh2");

/** The package is optional, and takes 60 ms to load: only who opens a file through SSH needs it. */
async function loadSsh2(): Promise<Ssh2> {
  try {
    return (await import("ssh2")).default;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    const message = "The ssh driver needs the package ssh2, which is not installed (npm install ssh2)";
    throw new BlockError("unsupported", message, { cause: error });
  }
}

/** Rejects with BlockError, within some `CONNECT_MS`. */
export async function connectSession(options: BlockdevOptionsSsh): Promise<Session> {
  const ssh2 = await loadSsh2();
  const user = options.user ?? userInfo().username;
  const port = Number(options.server.port);
  if (!/^\d+$/.test(options.server.port)) throw new BlockError("invalid", "Use only numeric port value");
  const how = options["host-key-check"] ?? { mode: "known_hosts" };
  const known = how.mode === "known_hosts" ? await readKnownKeys(options.server.host, port) : [];
  const check = new HostKeyCheck(how, known);
  const identities = await identitiesOf(ssh2, user);
  const sock = await connectSocket({ type: "inet", ...options.server }, { timeoutMs: CONNECT_MS });
  const client = new ssh2.Client();
  try {
    await established(client, {
      sock,
      username: user,
      readyTimeout: CONNECT_MS,
      keepaliveInterval: KEEPALIVE_MS,
      keepaliveCountMax: KEEPALIVES,
      // What is packed may be a thousand times as long when it is not.
      algorithms: { serverHostKey: check.algorithms, compress: ["none"] },
      hostVerifier: (key: Buffer) => check.accepts(key),
      authHandler: (_left, _partial, next) => {
        const method = identities.shift();
        // The package takes false for "no more", which its types do not know.
        next(method ?? (false as unknown as AnyAuthMethod));
      },
    });
    const sftp = await channel(client);
    return { client, sftp, user };
  } catch (error) {
    client.destroy();
    sock.destroy();
    throw check.refusal ?? error;
  }
}

function established(client: Client, config: ConnectConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    client.on("ready", resolve);
    client.on("error", (error: Error & { level?: string }) => {
      // The agent may be gone; there are other ways in.
      if (error.level === "agent") return;
      const message =
        error.level === "client-authentication"
          ? "failed to authenticate using publickey authentication and the identities held by your ssh-agent"
          : `failed to establish SSH session: ${messageOf(error)}`;
      reject(new BlockError("io", message, { cause: error }));
    });
    client.on("close", () => reject(new BlockError("io", "failed to establish SSH session: Connection closed")));
    client.connect(config);
  });
}

function channel(client: Client): Promise<SFTPWrapper> {
  return new Promise((resolve, reject) => {
    const fail = (error?: Error): void => {
      clearTimeout(timer);
      const why = error === undefined ? "no answer" : messageOf(error);
      reject(new BlockError("io", `failed to create sftp session: ${why}`, { cause: error }));
    };
    const timer = setTimeout(fail, CONNECT_MS);
    client.once("close", () => fail(new Error("Connection closed")));
    client.sftp((error, sftp) => {
      clearTimeout(timer);
      if (error === undefined) resolve(sftp);
      else fail(error);
    });
  });
}

class HostKeyCheck {
  /** Why it accepted nothing. */
  refusal: BlockError | null = null;

  constructor(
    private readonly how: SshHostKeyCheck,
    private readonly known: readonly KnownKey[],
  ) {}

  /** A key of a kind that we know can be compared. */
  get algorithms(): ServerHostKeyAlgorithm[] {
    const { known } = this;
    return HOST_KEY_ALGORITHMS.toSorted((a, b) => Number(isKnown(known, b)) - Number(isKnown(known, a)));
  }

  accepts(key: Buffer): boolean {
    const { how, known } = this;
    if (how.mode === "none") return true;
    const reason = how.mode === "hash" ? differs(key, how.type, how.hash) : unknown(key, known);
    if (reason !== null) this.refusal = new BlockError("io", reason);
    return reason === null;
  }
}

function isKnown(known: readonly KnownKey[], algorithm: string): boolean {
  const type = algorithm.startsWith("rsa-") ? "ssh-rsa" : algorithm;
  return known.some((each) => each.type === type && !each.revoked);
}

/** Words, or null where it does not. Letters of a hash may be large, and colons stand anywhere. */
function differs(key: Buffer, type: "md5" | "sha1" | "sha256", hash: string): string | null {
  const actual = createHash(type).update(key).digest("hex");
  if (actual === hash.replaceAll(":", "").toLowerCase()) return null;
  const fingerprint = `${keyType(key)} key fingerprint '${type}:${actual}'`;
  return `remote host ${fingerprint} does not match host_key_check '${type}:${hash}'`;
}

function unknown(key: Buffer, known: readonly KnownKey[]): string | null {
  const hash = createHash("sha256").update(key).digest("base64").replace(/=+$/, "");
  const name = `host key (${keyType(key)} key with fingerprint SHA256:${hash})`;
  const same = known.filter((each) => each.key.equals(key));
  if (same.some((each) => each.revoked)) return `${name} is revoked in known_hosts`;
  if (same.length > 0) return null;
  if (known.every((each) => each.revoked)) return "no host key was found in known_hosts";
  return `${name} does not match the one in known_hosts; this may be a possible attack`;
}

async function readKnownKeys(host: string, port: number): Promise<KnownKey[]> {
  const files = [join(homedir(), ".ssh", "known_hosts"), "/etc/ssh/ssh_known_hosts"];
  const texts = await Promise.all(files.map(readOwn));
  return texts.flatMap((text) => (text === null ? [] : knownKeys(text.toString(), host, port)));
}

/** No key at all, the agent's, then those in files that need no password. */
async function identitiesOf(ssh2: Ssh2, username: string): Promise<AnyAuthMethod[]> {
  const methods: AnyAuthMethod[] = [{ type: "none", username }];
  const agent = process.env["SSH_AUTH_SOCK"];
  if (agent !== undefined && agent !== "") methods.push({ type: "agent", username, agent });
  for (const name of IDENTITIES) {
    const text = await readOwn(join(homedir(), ".ssh", name));
    const key = text === null ? null : ssh2.utils.parseKey(text);
    if (key !== null && !(key instanceof Error)) methods.push({ type: "publickey", username, key });
  }
  return methods;
}

/** Null where it cannot be read, or is far too long. */
async function readOwn(path: string): Promise<Buffer | null> {
  try {
    await using file = await open(path);
    const buffer = Buffer.alloc(FILE_MAX + 1);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return bytesRead > FILE_MAX ? null : buffer.subarray(0, bytesRead);
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).errno === "number") return null;
    throw error;
  }
}
