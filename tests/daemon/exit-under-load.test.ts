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

/** A daemon with a qcow2 image, and a client that has flushed something, asked for much more, and reads nothing. */
async function loaded(engine: string, breakDown = ""): Promise<Loaded> {
  const env = { NODE_OPTIONS: `--require=${BREAK_DOWN}`, BREAK_DOWN: breakDown };
  const daemon = await startDaemon({ args: ["--io-engine", engine], ...(breakDown === "" ? {} : { env }) });
  const { qmp, tmp } = daemon;
  const filename = join(tmp, "disk");
  await createImage(daemon, { driver: "file", filename, size: 0 });
  await qmp.command("blockdev-add", { driver: "file", "node-name": "f", filename });
  await createImage(daemon, { driver: "qcow2", file: "f", size: SIZE });
  await qmp.command("blockdev-add", { driver: "qcow2", "node-name": "n", file: "f" });
  const path = join(tmp, "nbd");
  await qmp.command("nbd-server-start", { addr: { type: "unix", data: { path } } });
  await qmp.command("block-export-add", { type: "nbd", id: "e", "node-name": "n", name: "n", writable: true });
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
  it.each(["SIGTERM", "quit", "nbd-server-stop"])("%s does not wait for the client", async (how) => {
    const { daemon, client, flushed } = await loaded(engine);
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

  it.each([
    ["process.exit", 3],
    ["worker.terminate", 1],
    ["an uncaught error", 1],
    ["an uncaught error in the iothread", 1],
  ])("%s ends all at once", async (how, code) => {
    const { daemon, client, flushed } = await loaded(engine, how);
    using _client = client.peer;
    const begun = performance.now();
    daemon.kill("SIGUSR2");
    expect((await daemon.exited).code).toBe(code);
    expect(performance.now() - begun).toBeLessThan(SOON_MS);
    await holds(daemon.tmp, flushed);
    await expect(daemon[Symbol.asyncDispose]()).rejects.toThrow(`the daemon ended with ${String(code)}`);
  });
});
