/** What is told when credentials are made, by both daemons. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { derChildren, readDer, SEQUENCE } from "../../src/tls/der.js";
import { distinguishedName } from "../../src/tls/distinguished-name.js";
import { parsePriority } from "../../src/tls/priority.js";
import {
  AUTHORITY_EXTENSIONS,
  CLIENT_EXTENSIONS,
  makeCertificate,
  makeCredentials,
  SERVER_EXTENSIONS,
} from "../helpers/certificates.js";
import { startDaemon, type DaemonProgram } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";

const NO_CA = "basicConstraints=critical,CA:FALSE";
const USAGE = "keyUsage=critical,digitalSignature,keyEncipherment";

describe.skipIf(!hasJudge("openssl") || !hasJudge("qemu-storage-daemon"))("credentials", () => {
  let folder: string;
  const at = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tsd-creds-"));
    const ca = makeCertificate(at("ca"), "ca", { subject: "/CN=CA", extensions: AUTHORITY_EXTENSIONS });
    const other = makeCertificate(at("other"), "ca", { subject: "/CN=Other", extensions: AUTHORITY_EXTENSIONS });
    const server = (name: string, extensions: readonly string[], more: object = {}) =>
      makeCredentials(at(name), ca, "server", { extensions, ...more });
    server("ok", SERVER_EXTENSIONS);
    server("expired", SERVER_EXTENSIONS, { days: -1 });
    server("is-ca", ["basicConstraints=CA:TRUE", USAGE]);
    server("bare", ["subjectKeyIdentifier=hash"]);
    server("no-signature", [NO_CA, "keyUsage=critical,keyEncipherment"]);
    server("no-signature-not-critical", [NO_CA, "keyUsage=keyEncipherment"]);
    server("for-client", [NO_CA, USAGE, "extendedKeyUsage=critical,clientAuth"]);
    server("for-client-not-critical", [NO_CA, USAGE, "extendedKeyUsage=clientAuth"]);
    server("for-any", [NO_CA, USAGE, "extendedKeyUsage=critical,anyExtendedKeyUsage"]);
    server("sha1", SERVER_EXTENSIONS, { digest: "sha1" });
    server("other-ca", SERVER_EXTENSIONS, { authority: other });
    copyFileSync(ca.certificate, at("other-ca/ca-cert.pem"));
    for (const [name, extensions, days] of [
      ["ca-bare", ["subjectKeyIdentifier=hash"], 30],
      ["ca-no-ca", [NO_CA], 30],
      ["ca-no-sign", ["basicConstraints=critical,CA:TRUE", "keyUsage=critical,digitalSignature"], 30],
      ["ca-no-sign-not-critical", ["basicConstraints=critical,CA:TRUE", "keyUsage=digitalSignature"], 30],
      ["ca-expired", AUTHORITY_EXTENSIONS, -1],
    ] as const) {
      const authority = makeCertificate(at(name), "authority", { subject: `/CN=${name}`, extensions, days });
      makeCredentials(at(name), authority, "server");
    }
    makeCredentials(at("client"), ca, "client");
    makeCredentials(at("client-expired"), ca, "client", { days: -1 });
    makeCredentials(at("client-for-server"), ca, "client", {
      extensions: [...CLIENT_EXTENSIONS.slice(0, 2), "extendedKeyUsage=critical,serverAuth"],
    });
    const copy = (name: string, ...files: string[]) => {
      mkdirSync(at(name));
      for (const file of files) copyFileSync(at(`ok/${file}`), at(`${name}/${file}`));
    };
    copy("empty");
    copy("no-cert", "ca-cert.pem");
    copy("no-key", "ca-cert.pem", "server-cert.pem");
    copy("no-ca", "server-cert.pem", "server-key.pem");
    for (const [name, broken] of [
      ["bad-ca", "ca-cert.pem"],
      ["bad-cert", "server-cert.pem"],
      ["bad-key", "server-key.pem"],
      ["bad-crl", "ca-crl.pem"],
      ["bad-dh", "dh-params.pem"],
    ] as const) {
      copy(name, "ca-cert.pem", "server-cert.pem", "server-key.pem");
      writeFileSync(at(`${name}/${broken}`), "junk\n");
    }
    copy("mismatch", "ca-cert.pem", "server-cert.pem");
    copyFileSync(at("bare/server-key.pem"), at("mismatch/server-key.pem"));
    copy("encrypted", "ca-cert.pem", "server-cert.pem");
    const key = ["-in", at("ok/server-key.pem"), "-out", at("encrypted/server-key.pem"), "-passout", "pass:letmein"];
    execFileSync("openssl", ["pkcs8", "-topk8", ...key], { stdio: "ignore" });
    mkdirSync(at("psk"));
    writeFileSync(at("psk/keys.psk"), "qemu:00112233445566778899aabbccddeeff\n");
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true }));

  const FOLDERS = ["ok", "expired", "is-ca", "bare", "no-signature", "no-signature-not-critical", "for-client"].concat(
    ["for-client-not-critical", "for-any", "sha1", "other-ca", "ca-bare", "ca-no-ca", "ca-no-sign"],
    ["ca-no-sign-not-critical", "ca-expired", "empty", "no-cert", "no-key", "no-ca", "bad-ca", "bad-cert", "bad-key"],
    ["bad-crl", "bad-dh", "mismatch", "encrypted"],
  );

  async function answers(program: DaemonProgram): Promise<unknown[]> {
    await using daemon = await startDaemon({ program, tmp: folder });
    const found: unknown[] = [];
    let count = 0;
    const ask = async (type: string, options: object) => {
      const { error } = await daemon.qmp.execute("object-add", {
        "qom-type": type,
        id: `o${String(++count)}`,
        ...options,
      });
      found.push([type, options, (error as { desc: string } | undefined)?.desc ?? null]);
    };
    for (const dir of FOLDERS) await ask("tls-creds-x509", { dir, endpoint: "server" });
    for (const dir of ["client", "client-expired", "client-for-server", "no-cert", "empty"]) {
      await ask("tls-creds-x509", { dir });
    }
    for (const dir of ["expired", "other-ca", "is-ca"]) {
      await ask("tls-creds-x509", { dir, endpoint: "server", "sanity-check": false });
    }
    await ask("tls-creds-x509", {});
    await daemon.qmp.command("object-add", { "qom-type": "secret", id: "right", data: "letmein" });
    await daemon.qmp.command("object-add", { "qom-type": "secret", id: "wrong", data: "letmeout" });
    for (const passwordid of ["right", "wrong", "nope"]) {
      await ask("tls-creds-x509", { dir: "encrypted", endpoint: "server", passwordid });
    }
    for (const options of [
      { dir: "psk" },
      { dir: "psk", endpoint: "server" },
      { dir: "psk", username: "nope" },
      { dir: "psk", endpoint: "server", username: "qemu" },
      { dir: "empty" },
      {},
    ]) {
      await ask("tls-creds-psk", options);
    }
    await ask("tls-creds-anon", {});
    await ask("tls-creds-anon", { endpoint: "server", dir: "bad-dh" });
    return found;
  }

  it("are refused in the words of the reference", async () => {
    expect(await answers("tsd")).toEqual(await answers("qemu-storage-daemon"));
  }, 60_000);
});

describe("a priority", () => {
  it.each<[string | null, object]>([
    [null, { minVersion: "TLSv1.2", maxVersion: "TLSv1.3", honorCipherOrder: false }],
    ["NORMAL:-VERS-TLS1.3", { maxVersion: "TLSv1.2" }],
    ["NORMAL:-VERS-ALL:+VERS-TLS1.3", { minVersion: "TLSv1.3", ciphers: expect.stringMatching(/^TLS_AES_256/) }],
    ["NORMAL:!VERS-TLS1.0:-CIPHER-ALL:+AES-128-GCM:%SERVER_PRECEDENCE", { honorCipherOrder: true }],
    ["NONE:+VERS-TLS1.3:+AES-256-GCM:+GROUP-X25519", { ciphers: "TLS_AES_256_GCM_SHA384", ecdhCurve: "X25519" }],
  ])("%s", (text, expected) => {
    expect(parsePriority(text, "certificate")).toMatchObject(expected);
  });

  it("always has what the credentials need", () => {
    expect(parsePriority("NORMAL", "psk").ciphers).toMatch(/:DHE-PSK-/);
    const anon = { maxVersion: "TLSv1.2", ciphers: expect.stringMatching(/^ADH-/) };
    expect(parsePriority("NORMAL", "anon")).toMatchObject(anon);
    expect(parsePriority("NORMAL", "certificate").ciphers).toMatch(/:AES256-GCM/);
    expect(parsePriority("PFS", "certificate").ciphers).not.toMatch(/:AES256-GCM/);
  });

  it.each(["BOGUS", "", "NORMAL:+VERS-TLS1.0", "NORMAL:AES", "NORMAL:+ALL", "NORMAL:-CIPHER-ALL", "constructor"])(
    "%j is refused, or is the usual one",
    (text) => {
      if (text === "") expect(parsePriority(text, "certificate")).toEqual(parsePriority(null, "certificate"));
      else expect(() => parsePriority(text, "certificate")).toThrow(`Unable to set TLS session priority ${text}: `);
    },
  );
});

describe("DER", () => {
  const hex = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");
  /** SEQUENCE of SETs of one attribute: OID (hex), tag and value. */
  const nameOf = (...attributes: readonly [string, number, Buffer][]) => {
    const wrap = (tag: number, ...parts: readonly Buffer[]) => {
      const content = Buffer.concat(parts);
      return Buffer.concat([Buffer.from([tag, content.length]), content]);
    };
    const sets = attributes.map(([oid, tag, value]) => wrap(0x31, wrap(0x30, wrap(6, hex(oid)), wrap(tag, value))));
    return wrap(0x30, ...sets);
  };
  const text = (value: string) => Buffer.from(value, "utf8");

  it("names are written as GnuTLS does", () => {
    const name = nameOf(
      ["550406", 0x13, text("DE")],
      ["55040a", 0x0c, text(' My "Org", <x>; a+b\\ ')],
      ["550403", 0x0c, text("#a=ü")],
      ["550403", 0x1e, hex("00e9")],
      ["550414", 0x0c, text("1")],
      ["2a864886f70d010902", 0x0c, text("un")],
      ["0992268993f22c640101", 0x0c, text("joe")],
    );
    expect(distinguishedName(name)).toBe(
      'C=DE,O=\\ My \\"Org\\"\\, \\<x\\>\\; a\\+b\\\\\\ ,CN=\\#a=ü,CN=é,telephoneNumber=#0c0131,1.2.840.113549.1.9.2=#0c02756e,UID=joe',
    );
  });

  it.each(["30", "3005", "308000", "30850000000001", "1f0100", "3003020500"])("%s is malformed", (bytes) => {
    expect(() => {
      const [value] = readDer(hex(bytes));
      for (const child of derChildren(value, SEQUENCE)) derChildren(child, SEQUENCE);
    }).toThrow();
  });
});
