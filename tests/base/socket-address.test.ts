import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ECANCELED, ECONNREFUSED, ENOENT } from "../../src/base/errno.js";
import { connectSocket, resolveSocketAddress, socketAddressName } from "../../src/base/socket-address.js";
import type { SocketAddress, SocketAddressInet } from "../../qapi/generated/types.js";
import { freePort } from "../helpers/nbd.js";

let tmp: string;
beforeAll(async () => {
  tmp = await mkdtemp(join(tmpdir(), "tsd-address-"));
});
afterAll(() => rm(tmp, { recursive: true, force: true }));

const inet = (host: string, port: string, more: object = {}): SocketAddressInet => ({
  type: "inet",
  host,
  port,
  ...more,
});
const unix = (path: string, more: object = {}): SocketAddress => ({ type: "unix", path, ...more });

async function listening(where: string | { host: string; port: number }): Promise<Server> {
  const server = createServer((socket) => socket.end("hello"));
  if (typeof where === "string") server.listen(where);
  else server.listen(where);
  await once(server, "listening");
  return server;
}

async function hello(address: SocketAddress): Promise<string> {
  const socket = await connectSocket(address, { timeoutMs: 10_000 });
  let text = "";
  socket.on("data", (bytes) => (text += bytes.toString()));
  await once(socket, "close");
  return text;
}

describe("socketAddressName", () => {
  it("names an address as messages do", () => {
    expect(socketAddressName(unix("/run/s"))).toBe("/run/s");
    expect(socketAddressName(inet("::1", "http"))).toBe("::1:http");
    expect(socketAddressName({ type: "fd", str: "3" })).toBe("3");
  });
});

describe("resolveSocketAddress", () => {
  it("reads numbers, service names, and no port at all", async () => {
    const port = async (text: string): Promise<unknown> => (await resolveSocketAddress(inet("127.0.0.1", text)))[0];
    expect(await port("80")).toMatchObject({ port: 80 });
    expect(await port("")).toMatchObject({ port: 0 });
    await expect(port("70000")).rejects.toThrow(
      "address resolution failed for 127.0.0.1:70000: Servname not supported for ai_socktype",
    );
    await expect(port("bogus")).rejects.toThrow(
      "address resolution failed for 127.0.0.1:bogus: Servname not supported",
    );
    await expect(port("-1")).rejects.toThrow("Servname not supported");
    await expect(port("80 ")).rejects.toThrow("Servname not supported");
    await expect(resolveSocketAddress(inet("127.0.0.1", "http", { numeric: true }))).rejects.toThrow("Servname");
  });

  it("takes families as the reference does", async () => {
    const hosts = async (address: SocketAddressInet): Promise<unknown> =>
      (await resolveSocketAddress(address)).map((target) => ("host" in target ? target.host : target));
    expect(await hosts(inet("127.0.0.1", "1"))).toEqual(["127.0.0.1"]);
    expect(await hosts(inet("127.0.0.1", "1", { ipv6: true }))).toEqual(["::ffff:127.0.0.1"]);
    expect(await hosts(inet("127.0.0.1", "1", { ipv4: false }))).toEqual(["::ffff:127.0.0.1"]);
    expect(await hosts(inet("::1", "1", { ipv4: true, ipv6: true }))).toEqual(["::1"]);
    await expect(hosts(inet("::1", "1", { ipv6: false }))).rejects.toThrow("Address family for hostname not supported");
    await expect(hosts(inet("::1", "1", { ipv4: false, ipv6: false }))).rejects.toThrow(
      "Cannot disable IPv4 and IPv6 at same time",
    );
    await expect(hosts(inet("", "1"))).rejects.toThrow("address resolution failed for :1: Name or service not known");
    await expect(hosts(inet("nosuch.invalid", "1"))).rejects.toThrow("nosuch.invalid:1");
    await expect(hosts(inet("localhost", "1", { numeric: true }))).rejects.toThrow("Name or service not known");
  });

  it("takes no file descriptors", async () => {
    const outcome = resolveSocketAddress({ type: "fd", str: "7" });
    await expect(outcome).rejects.toThrow("only QEMU supports file descriptor passing");
  });

  it("knows how long a path may be", async () => {
    const longest = "/" + "x".repeat(106);
    expect(await resolveSocketAddress(unix(longest))).toEqual([{ path: longest }]);
    await expect(resolveSocketAddress(unix(`${longest}x`))).rejects.toThrow(
      `UNIX socket path '${longest}x' is too long`,
    );
    expect(await resolveSocketAddress(unix("a", { abstract: true }))).toEqual([{ path: "\0a" }]);
    const padded = await resolveSocketAddress(unix("a", { abstract: true, tight: false }));
    expect(padded).toEqual([{ path: `\0a${"\0".repeat(106)}` }]);
  });
});

describe("connectSocket", () => {
  it("connects to a path, to an abstract name, and to a port", async () => {
    const path = join(tmp, "s.sock");
    const name = `tsd-test-${String(process.pid)}`;
    const port = await freePort();
    const servers = [await listening(path), await listening(`\0${name}`), await listening({ host: "127.0.0.1", port })];
    expect(await hello(unix(path))).toBe("hello");
    expect(await hello(unix(name, { abstract: true }))).toBe("hello");
    expect(await hello(inet("127.0.0.1", String(port), { "keep-alive": true }))).toBe("hello");
    expect(await hello(inet("localhost", String(port)))).toBe("hello");
    for (const server of servers) server.close();
  });

  it("says why it cannot connect", async () => {
    const port = String(await freePort());
    const missing = join(tmp, "missing.sock");
    await expect(connectSocket(unix(missing))).rejects.toMatchObject({
      errno: ENOENT,
      message: `Failed to connect to '${missing}': No such file or directory`,
    });
    await expect(connectSocket(unix(""))).rejects.toThrow("Failed to connect to '': Connection refused");
    for (const host of ["127.0.0.1", "localhost"]) {
      await expect(connectSocket(inet(host, port))).rejects.toMatchObject({
        errno: ECONNREFUSED,
        message: `Failed to connect to '${host}:${port}': Connection refused`,
      });
    }
  });

  it("stops when it is told to", async () => {
    const signal = AbortSignal.abort();
    await expect(connectSocket(inet("127.0.0.1", "1"), { signal })).rejects.toMatchObject({ errno: ECANCELED });
  });
});
