import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer, Socket, type AddressInfo } from "node:net";
import { existsSync, fstatSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { libc } from "../../src/base/libc.js";
import { Sockets } from "../../src/base/sockets.js";
import { lend } from "../../src/base/vsock.js";
import { dialogue, type DialogueStep } from "../helpers/dialogue.js";
import { hasJudge } from "../helpers/judges.js";

const BYTES = Buffer.alloc(3 << 20, "vsock");

/** Node has opened them as sockets of Unix; here they are of TCP, for vsock needs a machine and its host. */
describe.skipIf(libc() === null)("a descriptor that is lent to Node", () => {
  it("listens, accepts, sends, receives and closes", async () => {
    const fd = new Sockets().listen({ host: "127.0.0.1", port: 0 });
    // One that Node does know, to learn the port.
    const known = createServer().listen({ fd: libc()!.dup(fd) });
    const { port } = known.address() as AddressInfo;
    const server = createServer({ allowHalfOpen: true }, (socket) => socket.pipe(socket));
    lend(fd, (lent) => server.listen({ fd: lent }));
    await once(server, "listening");
    expect(() => fstatSync(fd)).toThrow("EBADF");
    known.close();
    const client = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    client.end(BYTES);
    expect((await buffer(client)).equals(BYTES)).toBe(true);
    server.close();
    await once(server, "close");
    await expect(once(connect(port, "127.0.0.1"), "connect")).rejects.toThrow("ECONNREFUSED");
  });

  it("is a connection, with a buffer of the caller's", async () => {
    await using folder = await temporary();
    const server = createServer({ allowHalfOpen: true }, (socket) => socket.pipe(socket)).listen(
      join(folder.path, "s"),
    );
    await once(server, "listening");
    const inner = connect(join(folder.path, "s"));
    await once(inner, "connect");
    const { _handle: handle } = inner as Socket & { _handle: { fd: number } };
    const parts: Buffer[] = [];
    const room = Buffer.alloc(65_536);
    const onread = {
      buffer: room,
      callback: (count: number) => parts.push(Buffer.from(room.subarray(0, count))) > 0,
    };
    const socket = lend(libc()!.dup(handle.fd), (lent) => new Socket({ fd: lent, allowHalfOpen: true, ...{ onread } }));
    socket.end(BYTES);
    await once(socket, "end");
    expect(Buffer.concat(parts).equals(BYTES)).toBe(true);
    inner.destroy();
    server.close();
    await once(server, "close");
  });
});

const vsock = (cid: string, port: string) => ({ type: "vsock", data: { cid, port } });
const serve = (cid: string, port: string): DialogueStep => ["nbd-server-start", { addr: vsock(cid, port) }];
const nbd = (cid: string, port: string): DialogueStep => [
  "blockdev-add",
  { driver: "nbd", "node-name": "c", server: { type: "vsock", cid, port } },
];
const chardev = (id: string, server: boolean, cid: string, port: string): DialogueStep => [
  "chardev-add",
  { id, backend: { type: "socket", data: { addr: vsock(cid, port), server, ...(server ? { wait: false } : {}) } } },
];
const ANY = "4294967295";

describe.skipIf(!hasJudge("qemu-storage-daemon") || libc() === null || !existsSync("/dev/vsock"))("vsock", () => {
  it("listens, and is refused, as in the reference", async () => {
    const port = String(1_000_000 + process.pid);
    const steps: readonly DialogueStep[] = [
      ...["x", "", "-1", "0x3", "99999999999"].flatMap((bad) => [serve(bad, port), serve("1", bad), nbd(bad, "1")]),
      nbd("1", "x"),
      serve("77", port),
      serve(ANY, port),
      ["nbd-server-stop"],
      serve(ANY, port),
      chardev("busy", true, ANY, port),
      ["nbd-server-stop"],
      chardev("server", true, ANY, port),
      serve(ANY, port),
      ["chardev-remove", { id: "server" }],
      nbd("1", port),
    ];
    const answers = [];
    for (const program of ["tsd", "qemu-storage-daemon"] as const) {
      await using folder = await temporary();
      answers.push(await dialogue(program, folder.path, steps));
    }
    expect(answers[0]).toEqual(answers[1]);
    // Somebody did listen.
    expect(answers[0]!.join("\n")).toContain("Failed to bind socket: Address already in use");
  });
});

async function temporary(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), "tsd-vsock-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}
