import { once } from "node:events";
import { createHash } from "node:crypto";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo, type Server } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import ssh2 from "ssh2";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { EIO } from "../../../src/base/errno.js";
import {
  FLUSH,
  PERM_ALL,
  PERM_CONSISTENT_READ,
  PERM_RESIZE,
  PERM_WRITE,
  READ,
  WRITE,
  WRITE_ZEROES,
} from "../../../src/block/driver.js";
import { ssh } from "../../../src/block/ssh/driver.js";
import { Guest } from "../../helpers/backup.js";
import { runDaemon, startDaemon, type DaemonProgram } from "../../helpers/daemon.js";
import { addNode, testGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { startSshd, type Sshd } from "../../helpers/sshd.js";
import type { BlockdevOptionsSsh } from "../../../qapi/generated/types.js";

const SIZE = 64 * 1024;
const ANY = { mode: "none" } as const;
const bytes = (value: number, length = 512) => new Uint8Array(length).fill(value);

/** No home with keys and no agent, but those that a test gives. */
function use(home: string, agent = ""): void {
  vi.stubEnv("HOME", home);
  vi.stubEnv("SSH_AUTH_SOCK", agent);
}

afterEach(() => vi.unstubAllEnvs());

const sha256 = (key: string) => createHash("sha256").update(Buffer.from(key.split(" ")[1]!, "base64"));

describe.skipIf(!hasJudge("sshd") || !hasJudge("ssh-agent"))("ssh", () => {
  let sshd: Sshd;
  let home = "";
  let files = 0;
  beforeAll(async () => {
    sshd = await startSshd();
    home = await sshd.home(null);
  });
  afterAll(() => sshd[Symbol.asyncDispose]());

  const server = () => ({ host: "127.0.0.1", port: String(sshd.port) });

  /** A file on the server; its path there. */
  async function file(content: Uint8Array): Promise<string> {
    files += 1;
    const path = join(sshd.folder, `file${String(files)}`);
    await writeFile(path, content);
    return path;
  }

  const options = (path: string, more: Partial<BlockdevOptionsSsh> & { "read-only"?: boolean } = {}) =>
    ({ driver: "ssh", "node-name": "s", server: server(), path, "host-key-check": ANY, ...more }) as const;

  async function bench(content: Uint8Array) {
    use(home);
    const test = testGraph();
    const path = await file(content);
    const node = await addNode(test.graph, options(path));
    const guest = new Guest(test, node);
    // One who may make the file longer, as a format above does.
    const taken = PERM_CONSISTENT_READ | PERM_WRITE | PERM_RESIZE;
    test.graph.setPermissions(guest.backend, { taken, shared: PERM_ALL });
    return {
      test,
      node,
      guest,
      path,
      async [Symbol.asyncDispose]() {
        await guest[Symbol.asyncDispose]();
        await test[Symbol.asyncDispose]();
      },
    };
  }

  it("reads, writes, grows and flushes as a file does", async () => {
    await using s = await bench(bytes(1, 1000));
    expect(s.node.length).toBe(1024);
    expect(await s.guest.read(512, 512)).toEqual(Uint8Array.from([...bytes(1, 488), ...bytes(0, 24)]));
    const request = fc.record({
      write: fc.boolean(),
      at: fc.nat(SIZE),
      length: fc.integer({ min: 1, max: SIZE }),
      byte: fc.nat(255),
    });
    let model: Uint8Array = bytes(1, 1000);
    const run = async ({ write, at, length, byte }: { write: boolean; at: number; length: number; byte: number }) => {
      const end = at + length;
      if (write) {
        const longer = new Uint8Array(Math.max(model.length, end));
        longer.set(model);
        model = longer.fill(byte, at, end);
        expect(await s.guest.start(WRITE, at, length, bytes(byte, length))).toBe(0);
      }
      const expected = new Uint8Array(length);
      expected.set(model.subarray(at, end));
      expect(Buffer.compare(await s.guest.read(at, length), expected)).toBe(0);
    };
    await fc.assert(fc.asyncProperty(request, run), { numRuns: 60 });
    const many = Array.from({ length: 200 }, (_, i) => s.guest.start(WRITE, i * 512, 512, bytes(i)));
    expect(new Set(await Promise.all(many))).toEqual(new Set([0]));
    for (let i = 0; i < 200; i++) model.fill(i, i * 512, i * 512 + 512);
    expect(await s.guest.start(WRITE_ZEROES, 512, 5000)).toBe(0);
    model.fill(0, 512, 5512);
    expect(await s.guest.start(FLUSH, 0, 0)).toBe(0);
    expect(Buffer.compare(await readFile(s.path), model)).toBe(0);
    expect(s.test.warnings).toEqual([]);
  });

  it("takes a request of 32 MiB", async () => {
    await using s = await bench(new Uint8Array(0));
    const data = new Uint8Array(32 << 20).map((_, index) => index >> 12);
    await s.guest.write(0, data);
    expect(Buffer.compare(await s.guest.read(0, data.length), data)).toBe(0);
  });

  it("grows by truncation, and does not shrink", async () => {
    await using s = await bench(bytes(1, 1024));
    const { self } = s.node;
    await self.truncate!(4096, "off");
    expect([s.node.length, (await readFile(s.path)).length]).toEqual([4096, 4096]);
    await expect(self.truncate!(512, "off")).rejects.toThrow("ssh driver does not support shrinking files");
    await expect(self.truncate!(8192, "full")).rejects.toThrow("Unsupported preallocation mode 'full'");
  });

  it("creates files", async () => {
    use(home);
    const path = await file(bytes(1, 100));
    const { driver, server: where, "host-key-check": check } = options(path);
    const location = { server: where, path, "host-key-check": check };
    await ssh.create!({ driver, location, size: 4096 }, undefined as never);
    expect((await readFile(path)).equals(new Uint8Array(4096))).toBe(true);
  });

  it("says in its name how it was opened", async () => {
    await using s = await bench(bytes(1));
    const name = `ssh://${userInfo().username}@127.0.0.1:${String(sshd.port)}${s.path}?host_key_check=no`;
    expect(s.node.self.filename).toBe(name);
  });

  it("fails what waits when the connection is lost, and all that comes later", async () => {
    await using s = await bench(bytes(1, SIZE));
    sshd.signal("SIGSTOP");
    const reads = [0, 1, 2].map((i) => s.guest.start(READ, i * 512, 512, bytes(0)));
    sshd.signal("SIGKILL");
    expect(await Promise.all(reads)).toEqual([EIO, EIO, EIO]);
    expect(await s.guest.start(READ, 0, 512, bytes(0))).toBe(EIO);
    expect(await s.guest.start(WRITE, 0, 512, bytes(0))).toBe(EIO);
  });

  it("ends although the server answers nothing", async () => {
    await using s = await bench(bytes(1, SIZE));
    sshd.signal("SIGSTOP");
    const read = s.guest.start(READ, 0, 512, bytes(0));
    s.test.graph.hurry(50);
    expect(await read).toBe(EIO);
    sshd.signal("SIGKILL");
  });

  describe("who may open", () => {
    const opening = async (more: Partial<BlockdevOptionsSsh> & { "read-only"?: boolean }, path?: string) => {
      await using test = testGraph();
      const node = await addNode(test.graph, options(path ?? (await file(bytes(1))), more));
      await test.graph.path.run(node, READ, 0, 512, bytes(0));
    };
    const name = () => `[127.0.0.1]:${String(sshd.port)}`;

    it("knows the server by known_hosts, of any kind of key", async () => {
      for (const kind of ["ed25519", "ecdsa"] as const) {
        use(await sshd.home(`${name()} ${sshd.hostKeys[kind]}\n`));
        await opening({ "host-key-check": { mode: "known_hosts" } });
        await opening({ "host-key-check": undefined } as never);
      }
    });

    it("refuses servers that known_hosts does not know", async () => {
      use(home);
      await expect(opening({ "host-key-check": { mode: "known_hosts" } })).rejects.toThrow(
        "no host key was found in known_hosts",
      );
      const hash = sha256(sshd.hostKeys.ed25519).digest("base64").replace("=", "");
      const key = `host key (ssh-ed25519 key with fingerprint SHA256:${hash})`;
      const other = (await readFile(join(sshd.folder, "id.pub"), "utf8")).split(" ").slice(0, 2).join(" ");
      use(await sshd.home(`${name()} ${other}\n`));
      await expect(opening({ "host-key-check": { mode: "known_hosts" } })).rejects.toThrow(
        `${key} does not match the one in known_hosts; this may be a possible attack`,
      );
      use(await sshd.home(`${name()} ${sshd.hostKeys.ed25519}\n@revoked ${name()} ${sshd.hostKeys.ed25519}\n`));
      await expect(opening({ "host-key-check": { mode: "known_hosts" } })).rejects.toThrow(
        `${key} is revoked in known_hosts`,
      );
    });

    it("knows the server by the hash of its key", async () => {
      use(home);
      const hash = sha256(sshd.hostKeys.ed25519).digest("hex");
      await opening({ "host-key-check": { mode: "hash", type: "sha256", hash } });
      await opening({ "host-key-check": { mode: "hash", type: "sha256", hash: hash.toUpperCase() } });
      await expect(opening({ "host-key-check": { mode: "hash", type: "sha256", hash: "zz" } })).rejects.toThrow(
        `remote host ssh-ed25519 key fingerprint 'sha256:${hash}' does not match host_key_check 'sha256:zz'`,
      );
    });

    it("is let in with the agent's key, and not without a key", async () => {
      const stranger = await sshd.home(null, false);
      use(stranger);
      const refused = "failed to authenticate using publickey authentication and the identities held by your ssh-agent";
      await expect(opening({})).rejects.toThrow(refused);
      use(stranger, join(sshd.folder, "nobody-listens"));
      await expect(opening({})).rejects.toThrow(refused);
      use(home, join(sshd.folder, "nobody-listens"));
      await opening({});
      use(stranger, await sshd.agent());
      await opening({});
    });

    it("says what the server says of files", async () => {
      use(home);
      const missing = join(sshd.folder, "none");
      await expect(opening({}, missing)).rejects.toThrow(
        `failed to open remote file '${missing}': SFTP server: No such file (sftp error code: 2)`,
      );
      await expect(opening({ server: { host: "127.0.0.1", port: "x" } })).rejects.toThrow(
        "Use only numeric port value",
      );
      await expect(opening({ server: { host: "127.0.0.1", port: "1" } })).rejects.toThrow(
        "Failed to connect to '127.0.0.1:1': Connection refused",
      );
    });

    it.skipIf(process.getuid!() === 0)("opens read-only what cannot be written, where that will do", async () => {
      use(home);
      const path = await file(bytes(1));
      await chmod(path, 0o400);
      await expect(opening({}, path)).rejects.toThrow("Permission denied");
      await opening({ "auto-read-only": true } as never, path);
    });
  });

  /** The same requests of a daemon. */
  async function dialogue(program: DaemonProgram): Promise<unknown[]> {
    const agent = await sshd.agent();
    await using daemon = await startDaemon({
      program,
      env: { ...process.env, HOME: home, SSH_AUTH_SOCK: agent },
      args: ["--object", "iothread,id=io0"],
    });
    const { qmp } = daemon;
    const path = join(sshd.folder, "dialogue");
    await writeFile(path, bytes(1, 4096));
    const add = { ...options(path) };
    const replies: unknown[] = [];
    const ask = async (name: string, args: object) => {
      const { id: _, ...reply } = await qmp.execute(name, args);
      replies.push([name, args, reply]);
    };
    await ask("blockdev-add", { ...add, "host-key-check": { mode: "hash", type: "sha1", hash: "zz" } });
    await ask("blockdev-add", { ...add, server: { host: "127.0.0.1", port: "x" } });
    await ask("blockdev-add", { ...add, server: { host: "127.0.0.1" } });
    await ask("blockdev-add", { ...add, "host-key-check": { mode: "hash", type: "sha512", hash: "zz" } });
    await ask("blockdev-add", add);
    await ask("blockdev-reopen", { options: [add] });
    await ask("block_resize", { "node-name": "s", size: 8192 });
    await ask("block_resize", { "node-name": "s", size: 512 });
    await qmp.command("nbd-server-start", { addr: { type: "unix", data: { path: "nbd" } } });
    await ask("block-export-add", { type: "nbd", id: "e", "node-name": "s", writable: true, iothread: "io0" });
    replies.push((await readFile(path)).length);
    return replies;
  }

  it.skipIf(!hasJudge("qemu-storage-daemon"))("answers as the reference, also on another thread", async () => {
    const reference = await dialogue("qemu-storage-daemon");
    expect(await dialogue("tsd")).toEqual(reference);
  });
});

describe("ssh without a server", () => {
  it.each<[string, (peer: Server) => void, RegExp]>([
    ["hangs up", (peer) => peer.on("connection", (socket) => socket.destroy()), /^failed to establish SSH session: /],
    [
      "speaks otherwise",
      (peer) =>
        peer.on("connection", (socket) => socket.on("error", () => undefined).end("HTTP/1.1 400 no\r\n".repeat(9999))),
      /^failed to establish SSH session: /,
    ],
  ])("gives up where the other side %s", async (_title, behave, message) => {
    const peer = createServer();
    behave(peer);
    peer.listen(0, "127.0.0.1");
    await once(peer, "listening");
    await using test = testGraph();
    const where = { host: "127.0.0.1", port: String((peer.address() as AddressInfo).port) };
    const opening = test.graph.open({ driver: "ssh", server: where, path: "/a", "host-key-check": ANY });
    await expect(opening).rejects.toThrow(message);
    peer.close();
  });

  it("talks to no server that would pack what it sends", async () => {
    const { private: key } = ssh2.utils.generateKeyPairSync("ed25519");
    const packs = new ssh2.Server({ hostKeys: [key], algorithms: { compress: ["zlib@openssh.com"] } }, (client) =>
      client.on("error", () => undefined),
    );
    packs.listen(0, "127.0.0.1");
    await once(packs, "listening");
    await using test = testGraph();
    const where = { host: "127.0.0.1", port: String((packs.address() as AddressInfo).port) };
    const opening = test.graph.open({ driver: "ssh", server: where, path: "/a", "host-key-check": ANY });
    await expect(opening).rejects.toThrow("failed to establish SSH session: Handshake failed: no matching");
    packs.close();
  });

  it("says which package is missing", async () => {
    const hide =
      "import { register } from 'node:module';" +
      `register('data:text/javascript,' + encodeURIComponent(\`export async function resolve(name, context, next) {
        if (name === 'ssh2') throw Object.assign(new Error('no'), { code: 'ERR_MODULE_NOT_FOUND' });
        return next(name, context);
      }\`));`;
    vi.stubEnv("NODE_OPTIONS", `--import=data:text/javascript,${encodeURIComponent(hide)}`);
    const { code, stderr } = await runDaemon(["--blockdev", "ssh,node-name=s,server.host=h,server.port=1,path=/a"]);
    expect(stderr).toContain("The ssh driver needs the package ssh2, which is not installed (npm install ssh2)");
    expect(code).toBe(1);
  });
});
