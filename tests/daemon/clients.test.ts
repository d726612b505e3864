/** What is not ours talks QMP to the daemon; and many at once do. */
import { connect } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { startDaemon } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";
import { connectQmp } from "../helpers/qmp-client.js";

const SERVER = ["--chardev", "socket,id=c,path=qmp,server=on,wait=off", "--monitor", "c"];
const CLIENTS_MAX = 64;

/** What a program of Python's tells of a daemon that it ends. */
async function python(script: string): Promise<unknown> {
  const daemon = await startDaemon({ args: SERVER });
  const path = join(import.meta.dirname, "../helpers", script);
  const { stdout } = await execa("python3", [path, join(daemon.tmp, "qmp")], { timeout: 30_000 });
  expect(await daemon.exited).toMatchObject({ code: 0 });
  await daemon[Symbol.asyncDispose]();
  return JSON.parse(stdout);
}

describe("clients that are not ours", () => {
  it.skipIf(!hasJudge("python3"))("plain Python, as management programs do it", async () => {
    expect(await python("qmp_client.py")).toEqual({
      oob: true,
      package: expect.stringMatching(/^tsd /),
      early: "CommandNotFound",
      again: "CommandNotFound",
      schema: true,
      row: [[], [], [], [], []],
      job: 1 << 20,
      error: { class: "GenericError", desc: "Failed to find node with node-name='nobody'" },
      end: "the daemon has hung up",
    });
  });

  it.skipIf(!hasJudge("qemu.qmp"))("the package qemu.qmp", async () => {
    expect(await python("qemu_qmp_client.py")).toEqual({
      package: expect.stringMatching(/^tsd /),
      job: 1 << 20,
      error: "Failed to find node with node-name='nobody'",
    });
  });
});

describe("more QMP clients than one socket serves", () => {
  it("turns the last away without a word, and nobody else notices", async () => {
    await using daemon = await startDaemon({ args: [...SERVER, "--log-level", "info"] });
    const path = join(daemon.tmp, "qmp");
    const clients = await Promise.all(Array.from({ length: CLIENTS_MAX }, () => connectQmp(path)));
    await Promise.all(clients.map((client) => client.negotiate()));
    const surplus = connect(path);
    const received: Buffer[] = [];
    surplus.on("data", (bytes) => received.push(bytes));
    // The end of the stream, and no error: nothing was reset.
    await once(surplus, "end");
    await once(surplus, "close");
    expect(received).toEqual([]);
    expect(daemon.stderr()).toContain("more than 64 clients; one was turned away");
    await Promise.all(clients.map(async (client) => expect(await client.command("query-jobs")).toEqual([])));
    // As soon as one leaves there is room for another.
    const [leaver] = clients;
    leaver!.socket.end();
    await leaver!.untilClosed();
    await using next = await connectQmp(path);
    await next.negotiate();
    for (const client of clients.slice(1)) await client[Symbol.asyncDispose]();
  });
});
