import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./processes.js";

const DAYS = "7";
const KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

/** An authority of the bench's own and a server named localhost, in the files that QEMU's programs look for. */
export async function makeCertificates(folder: string): Promise<void> {
  await mkdir(folder);
  const at = (name: string) => join(folder, name);
  const authority = ["-x509", "-days", DAYS, "-subj", "/CN=tsd bench", "-addext", "keyUsage=critical,keyCertSign"];
  await run("openssl", ["req", ...KEY, ...authority, "-keyout", at("ca-key.pem"), "-out", at("ca-cert.pem")]);
  await run("openssl", [
    ...["req", ...KEY, "-subj", "/CN=localhost", "-keyout", at("server-key.pem"), "-out", at("server.csr")],
  ]);
  await writeFile(
    at("server.ext"),
    "subjectAltName=DNS:localhost,IP:127.0.0.1\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\n",
  );
  await run("openssl", [
    ...["x509", "-req", "-in", at("server.csr"), "-CA", at("ca-cert.pem"), "-CAkey", at("ca-key.pem")],
    ...["-set_serial", "1", "-days", DAYS, "-extfile", at("server.ext"), "-out", at("server-cert.pem")],
  ]);
}
