/** What fio wrote it reads back, on every path that a guest's data can take, on both engines. */
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDaemon, type Daemon } from "../helpers/daemon.js";
import { hostEngines } from "../helpers/engines.js";
import { createImage } from "../helpers/images.js";
import { hasJudge } from "../helpers/judges.js";

const run = promisify(execFile);
const SIZE = 16 << 20;
const FIO = [
  ...["--name=verify", "--ioengine=nbd", "--rw=randwrite", "--size=8M", "--iodepth=32"],
  ...["--verify=crc32c", "--verify_fatal=1", "--verify_backlog=64"],
];

/** `blockMin`: what the export says is its least. */
const fio = ({ tmp }: Daemon, blockMin = 512) =>
  run("fio", [...FIO, `--bsrange=${String(blockMin)}-128k`, `--uri=nbd+unix:///n?socket=${join(tmp, "nbd")}`], {
    cwd: tmp,
  });

async function start(engine: string): Promise<Daemon> {
  const daemon = await startDaemon({ args: ["--io-engine", engine] });
  expect(await daemon.qmp.command("x-query-io-engine")).toMatchObject({ engine });
  return daemon;
}

function listen({ qmp, tmp }: Daemon, tls: object = {}): Promise<unknown> {
  return qmp.command("nbd-server-start", { addr: { type: "unix", data: { path: join(tmp, "nbd") } }, ...tls });
}

function addExport({ qmp }: Daemon): Promise<unknown> {
  return qmp.command("block-export-add", { type: "nbd", id: "e", "node-name": "n", name: "n", writable: true });
}

/** Of a raw image, and of one whose data shows through two others. */
type Shape = "raw" | "qcow2" | "chain";
const PATHS = (["raw", "qcow2", "chain"] as const).flatMap((shape: Shape) => [
  { shape, direct: false },
  { shape, direct: true },
]);

describe.skipIf(!hasJudge("fio")).each(hostEngines().map(([name]) => name))("the engine %s", (engine) => {
  let daemon: Daemon;
  beforeAll(async () => {
    daemon = await start(engine);
    await listen(daemon);
  });
  afterAll(() => daemon[Symbol.asyncDispose]());

  async function makeImage(name: string, backing: object): Promise<void> {
    const filename = join(daemon.tmp, name);
    await createImage(daemon, { driver: "file", filename, size: 0 });
    await daemon.qmp.command("blockdev-add", { driver: "file", "node-name": "f", filename });
    await createImage(daemon, { driver: "qcow2", file: "f", size: SIZE, ...backing });
    await daemon.qmp.command("blockdev-del", { "node-name": "f" });
  }

  it.each(PATHS)("holds what fio verifies on a $shape image (O_DIRECT: $direct)", async ({ shape, direct }) => {
    const { qmp, tmp } = daemon;
    const base = join(tmp, "base");
    const data = randomBytes(SIZE);
    const cache = { direct };
    const file = (name: string) => ({ driver: "file", filename: join(tmp, name), cache });
    let node: object = file("base");
    await writeFile(base, shape === "chain" ? data : "");
    await truncate(base, SIZE);
    if (shape === "chain") {
      await makeImage("middle", { "backing-file": base, "backing-fmt": "raw" });
      const raw = { driver: "raw", cache, file: file("base"), "read-only": true };
      node = { driver: "qcow2", cache, file: file("middle"), backing: raw, "read-only": true };
      await makeImage("top", { "backing-file": join(tmp, "middle"), "backing-fmt": "qcow2" });
      node = { driver: "qcow2", cache, file: file("top"), backing: node };
    } else if (shape === "qcow2") {
      await makeImage("top", {});
      node = { driver: "qcow2", cache, file: file("top") };
    }
    await qmp.command("blockdev-add", { ...node, "node-name": "n" });
    await addExport(daemon);
    // Of a raw image the host's blocks are the export's.
    await fio(daemon, shape === "raw" && direct ? 4096 : 512);
    await qmp.command("block-export-del", { id: "e", mode: "hard" });
    await qmp.waitEvent("BLOCK_EXPORT_DELETED");
    await qmp.command("blockdev-del", { "node-name": "n" });
    if (shape === "chain") expect((await readFile(base)).equals(data)).toBe(true);
    if (shape !== "raw" && hasJudge("qemu-img")) await run("qemu-img", ["check", "-q", join(tmp, "top")]);
  });

  it("holds what fio verifies through TLS, between two daemons", async () => {
    await using server = await start(engine);
    const keys = join(server.tmp, "keys");
    await mkdir(keys);
    await writeFile(join(keys, "keys.psk"), `qemu:${randomBytes(32).toString("hex")}\n`);
    const creds = (endpoint: string) => ({ "qom-type": "tls-creds-psk", id: "tls", dir: keys, endpoint });
    const disk = join(server.tmp, "disk");
    await writeFile(disk, "");
    await truncate(disk, SIZE);
    await server.qmp.command("object-add", creds("server"));
    await server.qmp.command("blockdev-add", { driver: "file", "node-name": "n", filename: disk });
    await listen(server, { "tls-creds": "tls" });
    await addExport(server);
    await daemon.qmp.command("object-add", creds("client"));
    const remote = { type: "unix", path: join(server.tmp, "nbd") };
    await daemon.qmp.command("blockdev-add", {
      ...{ driver: "nbd", "node-name": "n", export: "n", server: remote, "tls-creds": "tls" },
    });
    await addExport(daemon);
    await fio(daemon);
    await daemon.qmp.command("nbd-server-stop");
    await daemon.qmp.command("blockdev-del", { "node-name": "n" });
  });
});
