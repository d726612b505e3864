/** The reference as client and as server, and TLS between it and us. Its tools: `qemu-tools.test.ts`. */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AUTHORITY_EXTENSIONS, makeCertificate, makeCredentials } from "../helpers/certificates.js";
import { startDaemon, type Daemon, type DaemonProgram } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";

const SIZE = 4 << 20;

let folder: string;
const at = (name: string) => join(folder, name);
const canTest = hasJudge("openssl");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tsd-tls-"));
  ourClient = await startDaemon();
  if (!canTest) return;
  const authority = makeCertificate(at("ca"), "ca", { subject: "/CN=CA", extensions: AUTHORITY_EXTENSIONS });
  const other = makeCertificate(at("ca2"), "ca", { subject: "/CN=Other CA", extensions: AUTHORITY_EXTENSIONS });
  makeCredentials(at("server"), authority, "server");
  makeCredentials(at("expired-server"), authority, "server", { days: -1 });
  makeCredentials(at("client"), authority, "client", { subject: "/C=DE/O=Example, Inc./CN=backup\\+x" });
  makeCredentials(at("expired"), authority, "client", { days: -1 });
  makeCredentials(at("stranger"), other, "client");
  copyFileSync(authority.certificate, at("stranger/ca-cert.pem"));
  for (const [name, from] of [
    ["bare", authority],
    ["wrong-ca", other],
  ] as const) {
    mkdirSync(at(name));
    copyFileSync(from.certificate, at(`${name}/ca-cert.pem`));
  }
  mkdirSync(at("psk"));
  mkdirSync(at("psk2"));
  const line = (name: string) => `${name}:${randomBytes(32).toString("hex")}\n`;
  writeFileSync(at("psk/keys.psk"), `${line("qemu")}${line("bob")}`);
  writeFileSync(at("psk2/keys.psk"), line("qemu"));
}, 60_000);
afterAll(async () => {
  await ourClient[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const IDENTITY = "C=DE,O=Example\\, Inc.,CN=backup\\+x";

/** A daemon with export `n`, whose NBD server listens on a socket. */
async function serve(
  creds: object,
  options: { readonly program?: DaemonProgram; readonly authz?: string } = {},
): Promise<Daemon & { readonly socket: string }> {
  const daemon = await startDaemon(options.program === undefined ? {} : { program: options.program });
  const socket = join(daemon.tmp, "nbd");
  const { qmp } = daemon;
  writeFileSync(join(daemon.tmp, "disk"), Buffer.alloc(SIZE));
  await qmp.command("blockdev-add", { driver: "file", filename: join(daemon.tmp, "disk"), "node-name": "n" });
  await qmp.command("object-add", { id: "tls", endpoint: "server", ...creds });
  await qmp.command("nbd-server-start", {
    addr: { type: "unix", data: { path: socket } },
    "tls-creds": "tls",
    ...(options.authz === undefined ? {} : { "tls-authz": options.authz }),
  });
  await qmp.command("block-export-add", { type: "nbd", id: "e", "node-name": "n", writable: true });
  return Object.assign(daemon, { socket });
}

const x509 = (dir: string, more: object = {}) => ({ "qom-type": "tls-creds-x509", dir: at(dir), ...more });
const psk = (dir: string, more: object = {}) => ({ "qom-type": "tls-creds-psk", dir: at(dir), ...more });
const ANON = { "qom-type": "tls-creds-anon" };

/** 7.2 may miss that a server hung up during the handshake, and wait for ever: it is killed then, and another one asked. */
const PATIENCE_MS = 10_000;

/** One of ours opens all that ours open. */
let ourClient: Daemon;

/** What a daemon answers that is to open the export: null for success, else its words. Nothing is left open. */
async function open(
  program: DaemonProgram,
  socket: string,
  creds: object | null,
  hostname: string | null = "localhost",
): Promise<string | null> {
  if (program === "tsd") return openWith(ourClient, socket, creds, hostname);
  for (;;) {
    await using client = await startDaemon({ program });
    const late = AbortSignal.timeout(PATIENCE_MS);
    late.onabort = () => client.kill("SIGKILL");
    try {
      return await openWith(client, socket, creds, hostname);
    } catch (error) {
      if (!late.aborted) throw error;
    } finally {
      late.onabort = null;
    }
  }
}

async function openWith(
  { qmp }: Daemon,
  socket: string,
  creds: object | null,
  hostname: string | null,
): Promise<string | null> {
  if (creds !== null) await qmp.command("object-add", { id: "tls", endpoint: "client", ...creds });
  const { error } = await qmp.execute("blockdev-add", {
    driver: "nbd",
    "node-name": "n",
    server: { type: "unix", path: socket },
    export: "n",
    ...(creds === null ? {} : { "tls-creds": "tls" }),
    ...(hostname === null ? {} : { "tls-hostname": hostname }),
  });
  if (error === undefined) await qmp.command("blockdev-del", { "node-name": "n" });
  if (creds !== null) await qmp.command("object-del", { id: "tls" });
  return error === undefined ? null : (error as { desc: string }).desc;
}

/** A server that hangs up is seen as one of these, by chance of timing. */
const HUNG_UP = /TLS channel: (?:Input\/output error|Software caused connection abort)$/;
const same = (text: string | null) => (text !== null && HUNG_UP.test(text) ? "hung up" : text);

describe.skipIf(!canTest)("a server with certificates", () => {
  const CASES: readonly (readonly [string, () => object | null, string | null, string | RegExp | null])[] = [
    ["a right client", () => x509("client"), "localhost", null],
    ["by address", () => x509("client"), "127.0.0.1", null],
    ["another name", () => x509("client"), "other", "Certificate does not match the hostname other"],
    ["another address", () => x509("client"), "127.0.0.2", "Certificate does not match the hostname 127.0.0.2"],
    ["no name", () => x509("client"), null, "No hostname for certificate validation"],
    ["another CA", () => x509("wrong-ca"), "localhost", "The certificate hasn't got a known issuer"],
    ["no certificate", () => x509("bare"), "localhost", "hung up"],
    ["an expired certificate", () => x509("expired", { "sanity-check": false }), "localhost", "hung up"],
    ["a certificate of strangers", () => x509("stranger", { "sanity-check": false }), "localhost", "hung up"],
    ["a client that does not look", () => x509("client", { "verify-peer": false }), null, null],
    ["TLS 1.2 alone", () => x509("client", { priority: "NORMAL:-VERS-TLS1.3" }), "localhost", null],
    ["in the clear", () => null, "localhost", "TLS negotiation required before option 7 (go)"],
  ];

  const pairs: readonly (readonly [DaemonProgram, DaemonProgram])[] = hasJudge("qemu-storage-daemon")
    ? [
        ["tsd", "tsd"],
        ["tsd", "qemu-storage-daemon"],
        ["qemu-storage-daemon", "tsd"],
      ]
    : [["tsd", "tsd"]];
  it.each(pairs)(
    "%s, and %s as its client",
    async (program, clientProgram) => {
      await using server = await serve(x509("server"), { program });
      const found: unknown[] = [];
      for (const [name, creds, hostname] of CASES) {
        found.push([name, same(await open(clientProgram, server.socket, creds(), hostname))]);
      }
      expect(found).toEqual(CASES.map(([name, , , answer]) => [name, answer]));
    },
    60_000,
  );

  it("that has expired is not trusted", async () => {
    await using server = await serve(x509("expired-server", { "sanity-check": false }));
    expect(await open("tsd", server.socket, x509("client"))).toBe("The certificate is not trusted");
  });

  it("asks for no certificate without verify-peer", async () => {
    await using server = await serve(x509("server", { "verify-peer": false }));
    expect(await open("tsd", server.socket, x509("bare"))).toBe(null);
  });

  it("lets in whom the authz object allows, at the time", async () => {
    await using server = await serve(x509("server"), { authz: "who" });
    const { qmp } = server;
    const ask = async () => same(await open("tsd", server.socket, x509("client")));
    expect(await ask()).toBe("hung up");
    await qmp.command("object-add", { "qom-type": "authz-simple", id: "who", identity: "CN=other" });
    expect(await ask()).toBe("hung up");
    await qmp.command("qom-set", { path: "who", property: "identity", value: IDENTITY });
    expect(await ask()).toBe(null);
    await qmp.command("object-del", { id: "who" });
    writeFileSync(at("rules"), JSON.stringify({ rules: [{ match: "C=DE,*", policy: "allow", format: "glob" }] }));
    await qmp.command("object-add", { "qom-type": "authz-listfile", id: "who", filename: at("rules") });
    expect(await ask()).toBe(null);
    writeFileSync(at("rules"), "{}");
    expect(await ask()).toBe("hung up");
  }, 60_000);

  it.skipIf(!hasJudge("qemu-storage-daemon"))("is told the same name as by the reference", async () => {
    await using server = await serve(x509("server"), { authz: "who", program: "qemu-storage-daemon" });
    await server.qmp.command("object-add", { "qom-type": "authz-simple", id: "who", identity: IDENTITY });
    expect(await open("tsd", server.socket, x509("client"))).toBe(null);
  });
});

describe.skipIf(!canTest)("a server with keys", () => {
  const WITHOUT_KEY = /^TLS handshake failed: /;
  it.each<[DaemonProgram, DaemonProgram]>([
    ["tsd", "tsd"],
    ["tsd", "qemu-storage-daemon"],
    ["qemu-storage-daemon", "tsd"],
  ])(
    "%s, and %s as its client",
    async (program, clientProgram) => {
      if (!hasJudge("qemu-storage-daemon") && program !== clientProgram) return;
      await using server = await serve(psk("psk"), { program });
      const { socket } = server;
      expect(await open(clientProgram, socket, psk("psk"), null)).toBe(null);
      expect(await open(clientProgram, socket, psk("psk", { username: "bob" }), null)).toBe(null);
      expect(await open(clientProgram, socket, psk("psk", { priority: "NORMAL:-VERS-TLS1.3:+PSK" }), null)).toBe(null);
      expect(await open(clientProgram, socket, psk("psk2"), null)).toMatch(WITHOUT_KEY);
      expect(await open(clientProgram, socket, ANON, null)).toMatch(WITHOUT_KEY);
    },
    60_000,
  );

  it("is not taken for one with a certificate", async () => {
    await using server = await serve(x509("server", { "verify-peer": false }));
    expect(await open("tsd", server.socket, psk("psk"), null)).toMatch(WITHOUT_KEY);
  });
});

describe("a server without either", () => {
  it.each<[DaemonProgram, DaemonProgram]>([
    ["tsd", "tsd"],
    ["tsd", "qemu-storage-daemon"],
    ["qemu-storage-daemon", "tsd"],
  ])("%s, and %s as its client", async (program, clientProgram) => {
    if (!hasJudge("qemu-storage-daemon") && program !== clientProgram) return;
    await using server = await serve(ANON, { program });
    expect(await open(clientProgram, server.socket, ANON, null)).toBe(null);
  });
});
