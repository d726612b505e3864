/** Every way in which the daemon or its server ends, while requests are in flight: at once, and what was flushed is there. */
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { NBD_CMD_FLUSH, NBD_CMD_READ, NBD_CMD_WRITE } from "../../src/block/nbd/protocol.js";
import { startDaemon, type Daemon } from "../helpers/daemon.js";
import { hostEngines } from "../helpers/engines.js";
import { createImage } from "../helpers/images.js";
import { hasJudge } from "../helpers/judges.js";
import { rawConnect } from "../helpers/nbd.js";
import { TestClient } from "../nbd-server/harness.js";

const run = promisify(execFile);
const SIZE = 64 << 20;
const SOON_MS = 1000;
const FLUSHED_BYTES = 300_000;
const BREAK_DOWN = resolve(import.meta.dirname, "../helpers/break-down.cjs");

interface Loaded {
  readonly daemon: Daemon;
  readonly client: TestClient;
  /** Of the beginning of the disk. */
  readonly flushed: Buffer;
}

/** "main" has all that nobody has moved; the other one is an object's. */
const IOTHREADS = ["main", "other"] as const;
type Iothread = (typeof IOTHREADS)[number];

/**
 * A daemon with a qcow2 image on one of its iothreads, and a client that has flushed something, asked for much more, and
 * reads nothing.
 */
async function loaded(engine: string, iothread: Iothread, breakDown = ""): Promise<Loaded> {
  const env = { NODE_OPTIONS: `--require=${BREAK_DOWN}`, BREAK_DOWN: breakDown };
  const args = ["--io-engine", engine, ...(iothread === "main" ? [] : ["--object", `iothread,id=${iothread}`])];
  const daemon = await startDaemon({ args, ...(breakDown === "" ? {} : { env }) });
  const { qmp, tmp } = daemon;
  const filename = join(tmp, "disk");
  await createImage(daemon, { driver: "file", filename, size: 0 });
  await qmp.command("blockdev-add", { driver: "file", "node-name": "f", filename });
  await createImage(daemon, { driver: "qcow2", file: "f", size: SIZE });
  await qmp.command("blockdev-add", { driver: "qcow2", "node-name": "n", file: "f" });
  const path = join(tmp, "nbd");
  await qmp.command("nbd-server-start", { addr: { type: "unix", data: { path } } });
  await qmp.command("block-export-add", {
    ...{ type: "nbd", id: "e", "node-name": "n", name: "n", writable: true },
    ...(iothread === "main" ? {} : { iothread, "fixed-iothread": true }),
  });
  const client = new TestClient(await rawConnect({ type: "unix", path }));
  await client.open("n");
  const flushed = randomBytes(FLUSHED_BYTES);
  expect(await client.refusal({ type: NBD_CMD_WRITE, data: flushed })).toEqual([0, ""]);
  expect(await client.refusal({ type: NBD_CMD_FLUSH })).toEqual([0, ""]);
  client.peer.socket.pause();
  for (let cookie = 1; cookie < 64; cookie++) {
    const offset = (cookie * SIZE) / 64;
    if (cookie % 2 === 0) client.send({ type: NBD_CMD_READ, offset, length: 1 << 20, cookie });
    else client.send({ type: NBD_CMD_WRITE, offset, data: Buffer.alloc(1 << 16, cookie), cookie });
  }
  return { daemon, client, flushed };
}

/** Clusters that nothing points to are no loss. */
async function holds(folder: string, flushed: Buffer): Promise<void> {
  if (!hasJudge("qemu-img")) return;
  await run("qemu-img", ["check", "-q", "disk"], { cwd: folder }).catch((error: unknown) => {
    expect((error as { code: number }).code).toBe(3);
  });
  await run("qemu-img", ["convert", "-O", "raw", "disk", "copy"], { cwd: folder });
  expect((await readFile(join(folder, "copy"))).subarray(0, flushed.length).equals(flushed)).toBe(true);
}

describe.each(hostEngines().map(([name]) => name))("with requests in flight on %s", (engine) => {
  const stops = ["SIGTERM", "quit", "nbd-server-stop"].flatMap((how) => IOTHREADS.map((each) => [how, each] as const));
  it.each(stops)("%s does not wait for the client of the iothread %s", async (how, iothread) => {
    const { daemon, client, flushed } = await loaded(engine, iothread);
    await using _daemon = daemon;
    using _client = client.peer;
    const begun = performance.now();
    if (how === "SIGTERM") daemon.kill("SIGTERM");
    else await daemon.qmp.command(how);
    if (how !== "nbd-server-stop") expect((await daemon.exited).code).toBe(0);
    expect(performance.now() - begun).toBeLessThan(SOON_MS);
    expect((await daemon.stop()).code).toBe(0);
    await holds(daemon.tmp, flushed);
  });

  it.each<readonly [string, number, Iothread]>([
    ["process.exit", 3, "main"],
    ["worker.terminate", 1, "main"],
    ["an uncaught error", 1, "main"],
    ["an uncaught error in the iothread", 1, "main"],
    ["process.exit", 3, "other"],
    ["an uncaught error in the other iothread", 1, "other"],
  ])("%s ends all at once (%i), its requests on the iothread %s", async (how, code, iothread) => {
    const { daemon, client, flushed } = await loaded(engine, iothread, how);
    using _client = client.peer;
    const begun = performance.now();
    daemon.kill("SIGUSR2");
    expect((await daemon.exited).code).toBe(code);
    expect(performance.now() - begun).toBeLessThan(SOON_MS);
    await holds(daemon.tmp, flushed);
    await expect(daemon[Symbol.asyncDispose]()).rejects.toThrow(`the daemon ended with ${String(code)}`);
  });
});
