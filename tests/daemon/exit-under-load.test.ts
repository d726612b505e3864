import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NBD_CMD_READ, NBD_CMD_WRITE } from "../../src/block/nbd/protocol.js";
import { startDaemon, type Daemon } from "../helpers/daemon.js";
import { hostEngines } from "../helpers/engines.js";
import { rawConnect } from "../helpers/nbd.js";
import { TestClient } from "../nbd-server/harness.js";

const SIZE = 64 << 20;
const SOON_MS = 1000;

/** A daemon, and a client that has asked for much and reads nothing. */
async function loaded(engine: string): Promise<{ daemon: Daemon; client: TestClient }> {
  const daemon = await startDaemon({ args: ["--io-engine", engine] });
  const disk = join(daemon.tmp, "disk");
  await writeFile(disk, "");
  await truncate(disk, SIZE);
  const path = join(daemon.tmp, "nbd");
  await daemon.qmp.command("nbd-server-start", { addr: { type: "unix", data: { path } } });
  await daemon.qmp.command("blockdev-add", { driver: "file", "node-name": "n", filename: disk });
  await daemon.qmp.command("block-export-add", { type: "nbd", id: "e", "node-name": "n", name: "n", writable: true });
  const client = new TestClient(await rawConnect({ type: "unix", path }));
  await client.open("n");
  client.peer.socket.pause();
  for (let cookie = 0; cookie < 64; cookie++) {
    const offset = (cookie * SIZE) / 64;
    if (cookie % 2 === 0) client.send({ type: NBD_CMD_READ, offset, length: 1 << 20, cookie });
    else client.send({ type: NBD_CMD_WRITE, offset, data: Buffer.alloc(1 << 16, cookie), cookie });
  }
  return { daemon, client };
}

describe.each(hostEngines().map(([name]) => name))("with requests in flight on %s", (engine) => {
  it.each(["SIGTERM", "quit", "nbd-server-stop"])("%s does not wait for the client", async (how) => {
    const { daemon, client } = await loaded(engine);
    await using _daemon = daemon;
    using _client = client.peer;
    const begun = performance.now();
    if (how === "SIGTERM") daemon.kill("SIGTERM");
    else await daemon.qmp.command(how);
    if (how !== "nbd-server-stop") expect((await daemon.exited).code).toBe(0);
    expect(performance.now() - begun).toBeLessThan(SOON_MS);
  });
});
