import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { libc } from "../../src/base/libc.js";
import { Sockets } from "../../src/base/sockets.js";
import { startDaemon, type Daemon, type DaemonProgram } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";

function hasMptcp(): boolean {
  if (libc() === null) return false;
  const sockets = new Sockets();
  const fd = sockets.multipath("127.0.0.1");
  if (fd >= 0) sockets.close(fd);
  return fd >= 0;
}

/** How many sockets of Multipath TCP there are where the daemon runs: the third column. */
function socketsOf({ pid }: Daemon): number {
  const table = readFileSync(`/proc/${String(pid)}/net/protocols`, "ascii");
  return Number(/^MPTCP +\d+ +(\d+)/m.exec(table)![1]);
}

const inet = (port: string) => ({ host: "127.0.0.1", port, mptcp: true });
const listenAt = (port: string): [string, object] => ["nbd-server-start", { addr: { type: "inet", data: inet(port) } }];
const nbd = (port: string) => ({
  driver: "nbd",
  "node-name": "c",
  "read-only": true,
  server: { type: "inet", ...inet(port) },
  export: "n",
});
/** Another network, with a loopback of its own. */
const alone = (setting: "0" | "1") => [
  ...["unshare", "--net", "sh", "-c"],
  `ip link set lo up && echo ${setting} > /proc/sys/net/mptcp/enabled && exec "$@"`,
  "sh",
];
const isRoot = process.getuid?.() === 0;

/** Of which nobody has taken hold, as far as one can know. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return String(port);
}

const share: readonly [string, object][] = [
  ["blockdev-add", { driver: "null-co", "node-name": "n", size: 65_536, "read-zeroes": true }],
  ["block-export-add", { type: "nbd", id: "e", "node-name": "n" }],
];
const chardev = (server: boolean, port: string) => ({
  id: server ? "server" : "client",
  backend: {
    type: "socket",
    data: { addr: { type: "inet", data: inet(port) }, server, ...(server ? { wait: false } : {}) },
  },
});

/** All of its disk is read, over whatever connects the two. */
async function readAll({ qmp }: Daemon): Promise<void> {
  await qmp.command("blockdev-add", { driver: "null-co", "node-name": "t", size: 65_536 });
  await qmp.command("blockdev-backup", { "job-id": "j", device: "c", target: "t", sync: "full" });
  const { data } = await qmp.waitEvent("BLOCK_JOB_COMPLETED");
  expect(data).toMatchObject({ offset: 65_536 });
  expect(data).not.toHaveProperty("error");
}

describe.skipIf(!hasMptcp())("Multipath TCP", () => {
  it.skipIf(!isRoot)("is what the sockets of NBD and of character devices are of", async () => {
    await using daemon = await startDaemon({ prefix: alone("1") });
    const { qmp } = daemon;
    expect(socketsOf(daemon)).toBe(0);
    await qmp.command(...listenAt("10809"));
    // The kernel counts one twice that is told twice to listen.
    const serving = socketsOf(daemon);
    expect(serving).toBeGreaterThan(0);
    for (const step of share) await qmp.command(...step);
    await qmp.command("blockdev-add", nbd("10809"));
    expect(socketsOf(daemon)).toBe(serving + 2);
    await readAll(daemon);
    const before = socketsOf(daemon);
    await qmp.command("chardev-add", chardev(true, "10808"));
    const listening = socketsOf(daemon);
    expect(listening).toBeGreaterThan(before);
    await qmp.command("chardev-add", chardev(false, "10808"));
    expect(socketsOf(daemon)).toBeGreaterThan(listening);
    const { error } = await qmp.execute("blockdev-add", { ...nbd("1"), "node-name": "d" });
    expect(error).toMatchObject({ desc: "Failed to connect to '127.0.0.1:1': Connection refused" });
  });

  it.skipIf(!hasJudge("qemu-storage-daemon")).each<readonly [server: DaemonProgram, client: DaemonProgram]>([
    ["tsd", "qemu-storage-daemon"],
    ["qemu-storage-daemon", "tsd"],
  ])("carries NBD between the server of %s and a client of %s", async (server, program) => {
    await using serving = await startDaemon({ program: server });
    const port = await freePort();
    await serving.qmp.command(...listenAt(port));
    for (const step of share) await serving.qmp.command(...step);
    await using client = await startDaemon({ program });
    await client.qmp.command("blockdev-add", nbd(port));
    await readAll(client);
  });
});

describe.skipIf(!isRoot || !hasJudge("qemu-storage-daemon") || !hasMptcp())("a host without Multipath TCP", () => {
  it("is told of as the reference tells", async () => {
    const answers: unknown[] = [];
    for (const program of ["tsd", "qemu-storage-daemon"] as const) {
      await using daemon = await startDaemon({ program, prefix: alone("0") });
      const steps: readonly [string, object][] = [
        listenAt("10809"),
        ["blockdev-add", nbd("10809")],
        ["blockdev-add", { ...nbd("1"), server: { type: "inet", ...inet("1"), host: "::1" } }],
        ["chardev-add", chardev(true, "10808")],
        ["chardev-add", chardev(false, "10808")],
      ];
      const replies = [];
      for (const step of steps) replies.push((await daemon.qmp.execute(...step))["error"]);
      answers.push(replies);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).not.toContain(undefined);
  });
});
