/**
 * The tools that people use with TLS: qemu-img, qemu-io, qemu-nbd, nbdcopy and nbdinfo as clients of tsd, and qemu-nbd as
 * the server of its nbd driver; with certificates on both sides, and with keys; on unix sockets and TCP.
 */
import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { NbdClient } from "../../src/block/nbd/client.js";
import { AUTHORITY_EXTENSIONS, makeCertificate, makeCredentials } from "../helpers/certificates.js";
import { startDaemon, type Daemon } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";
import { freePort, startQemuNbd, type NbdServerProcess } from "../helpers/nbd.js";
import type { SocketAddress, SocketAddressInet } from "../../qapi/generated/types.js";

const run = promisify(execFile);
const SIZE = 4 << 20;
const CLIENT = "O=Example,CN=client";
const KINDS = ["x509", "psk"] as const;
type Kind = (typeof KINDS)[number];
const PLACES = ["unix", "TCP"] as const;
type Place = (typeof PLACES)[number];
const WAYS = KINDS.flatMap((kind) => PLACES.map((place) => [kind, place] as const));

const folder = mkdtempSync(join(tmpdir(), "tsd-tls-tools-"));
const at = (name: string) => join(folder, name);
const DATA = randomBytes(SIZE);
let daemon: Daemon;

beforeAll(async () => {
  if (!hasJudge("openssl")) return;
  const authority = makeCertificate(at("ca"), "ca", { subject: "/CN=CA", extensions: AUTHORITY_EXTENSIONS });
  makeCredentials(at("server"), authority, "server");
  makeCredentials(at("client"), authority, "client");
  mkdirSync(at("bare"));
  copyFileSync(authority.certificate, at("bare/ca-cert.pem"));
  mkdirSync(at("keys"));
  mkdirSync(at("other-keys"));
  for (const name of ["keys", "other-keys"]) {
    writeFileSync(at(`${name}/keys.psk`), `qemu:${randomBytes(32).toString("hex")}\n`);
  }
  writeFileSync(at("data"), DATA);
  writeFileSync(at("disk"), DATA);
  daemon = await startDaemon();
  const { qmp } = daemon;
  for (const endpoint of ["server", "client"]) {
    for (const kind of KINDS) await addCredentials(`${kind}-${endpoint}`, kind, endpoint);
  }
  await addCredentials("x509-bare", "x509", "client", "bare");
  await addCredentials("psk-other", "psk", "client", "other-keys");
  await qmp.command("blockdev-add", { driver: "file", filename: at("disk"), "node-name": "n" });
});
afterAll(async () => {
  if (hasJudge("openssl")) await daemon[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

/** `endpoint` is the folder of certificates, too, where no other is named. */
const folderOf = (kind: Kind, endpoint: string) => (kind === "x509" ? endpoint : "keys");

function addCredentials(id: string, kind: Kind, endpoint: string, dir = folderOf(kind, endpoint)): Promise<unknown> {
  const verify = kind === "x509" ? { "verify-peer": true } : {};
  return daemon.qmp.command("object-add", { id, "qom-type": `tls-creds-${kind}`, endpoint, dir: at(dir), ...verify });
}

/** The same for the command line of a program of QEMU's. */
function credsWord(kind: Kind, endpoint: string, dir = folderOf(kind, endpoint)): string {
  const verify = kind === "x509" ? ",verify-peer=yes" : "";
  return `tls-creds-${kind},id=tls,endpoint=${endpoint},dir=${at(dir)}${verify}`;
}

/** As nbd-server-start takes addresses. */
function legacy({ type, ...data }: SocketAddress): object {
  return { type, data };
}

function descriptorsOf({ pid }: Daemon): number {
  return readdirSync(`/proc/${String(pid)}/fd`).length;
}

async function freeAddress(place: Place): Promise<SocketAddress> {
  if (place === "unix") return { type: "unix", path: at("nbd") };
  return { type: "inet", host: "127.0.0.1", port: String(await freePort()) };
}

/** Where `address` is, as words of an option of QEMU's. A name is asked for where the address has none. */
function imageOptions(address: SocketAddress, hostname: string | null): string {
  const where = Object.entries(address).map(([name, value]) => `server.${name}=${String(value)}`);
  const words = ["driver=nbd", ...where, "export=n", "tls-creds=tls"];
  return [...words, ...(hostname === null ? [] : [`tls-hostname=${hostname}`])].join(",");
}

const nameFor = (kind: Kind, place: Place) => (kind === "x509" && place === "unix" ? "localhost" : null);

function libnbdUri(address: SocketAddress, kind: Kind, dir?: string): string {
  const user = kind === "psk" ? "qemu@" : "";
  const secret =
    kind === "psk" ? `tls-psk-file=${at(`${dir ?? "keys"}/keys.psk`)}` : `tls-certificates=${at(dir ?? "client")}`;
  if (address.type === "unix") return `nbds+unix://${user}localhost/n?socket=${address.path}&${secret}`;
  if (address.type !== "inet") throw new Error("no address of a client's");
  return `nbds://${user}${address.host}:${address.port}/n?${secret}`;
}

/** What a program says that must fail. */
async function complaint(program: string, ...args: string[]): Promise<string> {
  const failed: unknown = await run(program, args).catch((error: unknown) => error);
  if (!(failed instanceof Error && "stderr" in failed)) throw new Error(`${program} has not failed`);
  return String(failed.stderr);
}

describe.skipIf(!hasJudge("openssl"))("tsd serves", () => {
  let address: SocketAddress;
  const serve = async (kind: Kind, place: Place) => {
    address = await freeAddress(place);
    const { qmp } = daemon;
    await writeFile(at("disk"), DATA);
    await qmp.command("nbd-server-start", { addr: legacy(address), "tls-creds": `${kind}-server` });
    await qmp.command("block-export-add", { type: "nbd", id: "e", "node-name": "n", writable: true });
  };
  afterEach(() => daemon.qmp.command("nbd-server-stop"));

  it.skipIf(!hasJudge("qemu-img")).each(WAYS)("qemu-img, qemu-io and qemu-nbd, by %s on %s", async (kind, place) => {
    await serve(kind, place);
    const object = ["--object", credsWord(kind, "client")];
    const image = imageOptions(address, nameFor(kind, place));
    await run("qemu-img", ["convert", ...object, "--image-opts", image, "-O", "raw", at("copy")]);
    expect((await readFile(at("copy"))).equals(DATA)).toBe(true);
    const work = ["write -P 7 1M 1M", "write -z 64k 64k", "flush", "read -P 7 1M 1M", "read -P 0 64k 64k"];
    await run("qemu-io", [...object, ...work.flatMap((line) => ["-c", line]), "--image-opts", image]);
    const expected = Buffer.from(DATA)
      .fill(7, 1 << 20, 2 << 20)
      .fill(0, 1 << 16, 2 << 16);
    expect((await readFile(at("disk"))).equals(expected)).toBe(true);
    const where =
      address.type === "unix" ? ["-k", address.path] : ["-b", "127.0.0.1", "-p", (address as SocketAddressInet).port];
    const name = nameFor(kind, place);
    const lister = ["--tls-creds=tls", ...(name === null ? [] : [`--tls-hostname=${name}`]), "-L", ...where];
    expect((await run("qemu-nbd", [...object, ...lister])).stdout).toContain("export: 'n'");
    const intruder = ["--object", credsWord(kind, "client", kind === "psk" ? "other-keys" : "bare")];
    const refused = [
      complaint("qemu-img", "info", ...intruder, "--image-opts", image),
      complaint("qemu-io", ...intruder, "--image-opts", image, "-c", "read 0 1"),
      complaint("qemu-nbd", ...intruder, ...lister),
    ];
    for (const words of await Promise.all(refused)) expect(words).toMatch(/ TLS (?:channel|handshake)/);
  });

  it.skipIf(!hasJudge("nbdcopy")).each(WAYS)("nbdcopy and nbdinfo, by %s on %s", async (kind, place) => {
    await serve(kind, place);
    const uri = libnbdUri(address, kind);
    expect((await run("nbdinfo", ["--size", uri])).stdout.trim()).toBe(String(SIZE));
    const data = randomBytes(SIZE);
    await writeFile(at("in"), data);
    await run("nbdcopy", ["--flush", at("in"), uri]);
    expect((await readFile(at("disk"))).equals(data)).toBe(true);
    await run("nbdcopy", [uri, at("out")]);
    expect((await readFile(at("out"))).equals(data)).toBe(true);
    const intruder = libnbdUri(address, kind, kind === "psk" ? "other-keys" : "bare");
    const refused = [intruder, intruder.replace("nbds", "nbd")].map((each) => complaint("nbdinfo", "--size", each));
    const [stranger, inTheClear] = await Promise.all(refused);
    expect(stranger).toContain("gnutls_");
    expect(inTheClear).toContain("server requires TLS");
  });
});

describe.skipIf(!hasJudge("openssl") || !hasJudge("qemu-nbd"))("qemu-nbd serves the nbd driver", () => {
  const servers: NbdServerProcess[] = [];
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

  async function start(kind: Kind, place: Place, args: readonly string[] = []): Promise<SocketAddress> {
    await writeFile(at("disk"), DATA);
    const port = place === "TCP" ? { port: await freePort() } : {};
    const tls = ["--object", credsWord(kind, "server"), "--tls-creds", "tls", ...args];
    const server = await startQemuNbd(at("disk"), "raw", { tmp: folder, ...port, exportName: "n", args: tls });
    servers.push(server);
    return server.address;
  }

  /** Null, or why the export cannot be opened. */
  async function open(server: SocketAddress, creds: string, hostname: string | null): Promise<string | null> {
    const { error } = await daemon.qmp.execute("blockdev-add", {
      ...{ driver: "nbd", "node-name": "remote", server, export: "n", "tls-creds": creds },
      ...(hostname === null ? {} : { "tls-hostname": hostname }),
    });
    return error === undefined ? null : (error as { desc: string }).desc;
  }

  const HUNG_UP = "Failed to read option reply: Cannot read from TLS channel: Input/output error";
  const NO_KEY = "TLS handshake failed: The TLS connection was non-properly terminated.";
  const allow = (identity: string) => ["--object", `authz-simple,id=who,identity=${identity.replaceAll(",", ",,")}`];

  it.each(WAYS)("by %s on %s", async (kind, place) => {
    const authz = kind === "x509" ? [...allow(CLIENT), "--tls-authz", "who"] : [];
    const server = await start(kind, place, authz);
    const { qmp } = daemon;
    const before = descriptorsOf(daemon);
    if (kind === "x509") {
      expect(await open(server, "x509-client", "other")).toBe("Certificate does not match the hostname other");
      expect(await open(server, "x509-bare", "localhost")).toBe(HUNG_UP);
      expect(await open(server, "psk-client", null)).toBe(
        "TLS handshake failed: Insufficient credentials for that request.",
      );
    } else {
      expect(await open(server, "psk-other", null)).toBe(NO_KEY);
      expect(await open(server, "x509-client", "localhost")).toBe(NO_KEY);
    }
    expect(await open(server, `${kind}-client`, nameFor(kind, place))).toBe(null);
    const plain = { type: "unix", path: at("plain") } as const;
    await qmp.command("nbd-server-start", { addr: legacy(plain) });
    await qmp.command("block-export-add", { type: "nbd", id: "e", "node-name": "remote", name: "n", writable: true });
    {
      await using client = await NbdClient.connect({ address: plain, exportName: "n" });
      const data = Buffer.alloc(SIZE);
      await client.read(0, data);
      expect(data.equals(DATA)).toBe(true);
      const other = randomBytes(1 << 20);
      await client.write(1 << 20, other);
      await client.flush();
      other.copy(data, 1 << 20);
      expect((await readFile(at("disk"))).equals(data)).toBe(true);
    }
    await qmp.command("nbd-server-stop");
    await qmp.command("blockdev-del", { "node-name": "remote" });
    expect(descriptorsOf(daemon)).toBe(before);
  });

  it("not when its tls-authz knows us not", async () => {
    const server = await start("x509", "TCP", [...allow("CN=client"), "--tls-authz", "who"]);
    expect(await open(server, "x509-client", null)).toBe(HUNG_UP);
  });
});
