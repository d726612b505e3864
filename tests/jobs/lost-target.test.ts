import { describe, expect, it } from "vitest";
import * as P from "../../src/block/nbd/protocol.js";
import { startDaemon } from "../helpers/daemon.js";
import { scriptedServer, serveMemory } from "../helpers/nbd.js";
import { until } from "../helpers/turns.js";

const SIZE = 8 << 20;
const SERVED = { size: SIZE, flags: P.NBD_FLAG_HAS_FLAGS | P.NBD_FLAG_SEND_FLUSH };

describe("a job whose target has lost its server, for up to an hour", () => {
  it.each(["blockdev-mirror", "blockdev-backup"])("%s ends at once where it is cancelled by force", async (command) => {
    const memory = Buffer.alloc(SIZE);
    await using server = await scriptedServer(async (peer, index) => {
      if (index === 0) await serveMemory(peer, SERVED, [], memory, 1);
    });
    await using daemon = await startDaemon();
    const { qmp } = daemon;
    await qmp.command("blockdev-add", { driver: "null-co", "node-name": "source", size: SIZE });
    const file = { driver: "nbd", server: server.address, "reconnect-delay": 3600 };
    await qmp.command("blockdev-add", { driver: "raw", "node-name": "target", file });
    await qmp.command(command, { "job-id": "j", device: "source", target: "target", sync: "full" });
    await until(() => server.connections() > 1, "the node tries to connect again");
    await qmp.command("block-job-cancel", { device: "j", force: true });
    await qmp.waitEvent("BLOCK_JOB_CANCELLED");
    expect(await qmp.command("query-block-jobs")).toEqual([]);
  });
});
