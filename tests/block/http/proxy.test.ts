import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect, type AddressInfo, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { READ } from "../../../src/block/driver.js";
import { proxyOf } from "../../../src/block/http/proxy.js";
import { SERVER_EXTENSIONS, makeCertificate } from "../../helpers/certificates.js";
import { startDaemon, type DaemonProgram } from "../../helpers/daemon.js";
import { addNode, testGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import type { BlockdevOptions } from "../../../qapi/generated/types.js";

const FILE = new Uint8Array(4096).map((_, index) => index >> 4);
const CREDENTIALS = `Basic ${Buffer.from("me:123456").toString("base64")}`;

function serve(request: IncomingMessage, response: ServerResponse): void {
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
  if (range === null) {
    response.writeHead(200, { "content-length": FILE.length, "accept-ranges": "bytes" }).end();
    return;
  }
  const [start, end] = [Number(range[1]), Number(range[2])];
  response.writeHead(206, {
    "content-length": end - start + 1,
    "content-range": `bytes ${String(start)}-${String(end)}/${String(FILE.length)}`,
  });
  response.end(FILE.subarray(start, end + 1));
}

async function listening(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

async function ended(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, "close");
}

/** A proxy that knows `me` with the password of the secret `s`, and answers for all web servers itself. */
class ProxyServer implements AsyncDisposable {
  /** Method, target and host. */
  readonly asked: string[] = [];
  /** What the server behind it would get to know of us. */
  readonly credentials: (string | undefined)[] = [];
  private readonly sockets = new Set<Socket>();
  /** What CONNECT leads to, whatever it names. */
  tunnelTo = 0;
  answer = 200;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async start(): Promise<ProxyServer> {
    const server = createServer();
    const made = new ProxyServer(server, await listening(server));
    server.on("request", (request, response) => {
      made.asked.push(`${request.method!} ${request.url!} host ${request.headers.host!}`);
      made.credentials.push(request.headers.authorization);
      if (!made.lets(request)) response.writeHead(407, { "proxy-authenticate": "Basic realm=x" }).end();
      else serve(request, response);
    });
    server.on("connect", (request: IncomingMessage, socket: Socket) => {
      made.asked.push(`CONNECT ${request.url!} host ${request.headers.host!}`);
      // From now on they are nobody's but ours.
      made.sockets.add(socket);
      socket.on("error", () => undefined);
      const answer = made.lets(request) ? made.answer : 407;
      if (answer !== 200) {
        socket.end(`HTTP/1.1 ${String(answer)} no\r\nContent-Length: 0\r\n\r\n`);
        return;
      }
      const there = connect(made.tunnelTo, "127.0.0.1");
      made.sockets.add(there);
      there.on("error", () => socket.destroy());
      there.on("connect", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        socket.pipe(there).pipe(socket);
      });
    });
    return made;
  }

  private lets({ headers }: IncomingMessage): boolean {
    return headers["proxy-authorization"] === CREDENTIALS;
  }

  get address(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await ended(this.server);
  }
}

const ME = { "proxy-username": "me", "proxy-password-secret": "s" } as const;

beforeEach(() => {
  for (const name of ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"]) {
    vi.stubEnv(name, undefined);
  }
});
afterEach(() => vi.unstubAllEnvs());

async function contents(options: BlockdevOptions): Promise<Uint8Array> {
  await using test = testGraph();
  const node = await addNode(test.graph, options);
  const data = new Uint8Array(FILE.length);
  await test.graph.path.run(node, READ, 0, data.length, data);
  return data;
}

describe("http through a proxy", () => {
  const url = "http://images.invalid:81/disk?x=1#f";
  const options = { driver: "http", "node-name": "h", url, "read-only": true } as const;

  it("has the proxy fetch it, which knows us by name and password", async () => {
    await using proxy = await ProxyServer.start();
    vi.stubEnv("http_proxy", proxy.address);
    expect(await contents({ ...options, ...ME })).toEqual(FILE);
    const target = "http://images.invalid:81/disk?x=1 host images.invalid:81";
    expect(proxy.asked).toEqual([`HEAD ${target}`, `GET ${target}`]);
    vi.stubEnv("http_proxy", `me:123456@127.0.0.1:${String(proxy.port)}/`);
    expect(await contents(options)).toEqual(FILE);
  });

  it("tells the server behind the proxy who the URL says we are, and no text of a URL is too odd", async () => {
    await using proxy = await ProxyServer.start();
    vi.stubEnv("http_proxy", proxy.address);
    await contents({ ...options, ...ME, url: "http://you:a%ff%3a@images.invalid/disk" });
    expect(proxy.credentials.pop()).toEqual(`Basic ${btoa("you:a%ff%3a")}`);
    await contents({ ...options, ...ME, url: "http://you:a%3a@images.invalid/disk" });
    expect(proxy.credentials.pop()).toEqual(`Basic ${btoa("you:a:")}`);
  });

  it("says that the proxy refuses us", async () => {
    await using proxy = await ProxyServer.start();
    vi.stubEnv("all_proxy", proxy.address);
    await expect(contents(options)).rejects.toThrow(
      "CURL: Error opening file: The requested URL returned error: 407 " +
        "(the proxy wants to know who we are: proxy-username, proxy-password-secret)",
    );
    await expect(contents({ ...options, "proxy-username": "you" })).rejects.toThrow(
      "(the proxy does not accept proxy-username and proxy-password-secret)",
    );
    await expect(contents({ ...options, "proxy-password-secret": "none" })).rejects.toThrow("No secret with id 'none'");
  });

  it("names the proxy that does not answer", async () => {
    vi.stubEnv("http_proxy", "http://127.0.0.1:1");
    await expect(contents(options)).rejects.toThrow(
      "Failed to connect to 127.0.0.1 port 1: Couldn't connect to server",
    );
    vi.stubEnv("http_proxy", "http://proxy.invalid:1");
    await expect(contents(options)).rejects.toThrow("Could not resolve proxy: proxy.invalid");
    vi.stubEnv("http_proxy", "socks9://u:p@127.0.0.1:1");
    await expect(contents(options)).rejects.toThrow("Unsupported proxy scheme for 'socks9://127.0.0.1:1'");
  });

  it("has a name that says who we are to the proxy", async () => {
    await using proxy = await ProxyServer.start();
    vi.stubEnv("http_proxy", proxy.address);
    await using test = testGraph();
    expect((await addNode(test.graph, { ...options, ...ME })).self.filename).toBeUndefined();
  });
});

describe.skipIf(!hasJudge("openssl"))("https through a proxy", () => {
  async function bench() {
    const folder = await mkdtemp(join(tmpdir(), "tsd-proxy-"));
    const made = makeCertificate(folder, "server", { subject: "/CN=images.invalid", extensions: SERVER_EXTENSIONS });
    const server = createTlsServer({ cert: readFileSync(made.certificate), key: readFileSync(made.key) }, serve);
    const headers: IncomingMessage["headers"][] = [];
    const names: (string | false | null)[] = [];
    server.on("request", (request: IncomingMessage) => headers.push(request.headers));
    server.on("secureConnection", (socket) => names.push(socket.servername ?? null));
    const proxy = await ProxyServer.start();
    proxy.tunnelTo = await listening(server);
    vi.stubEnv("https_proxy", proxy.address);
    return {
      proxy,
      headers,
      names,
      async [Symbol.asyncDispose]() {
        await proxy[Symbol.asyncDispose]();
        await ended(server);
        await rm(folder, { recursive: true });
      },
    };
  }
  const url = "https://images.invalid/disk";
  const options = { driver: "https", "node-name": "h", url, "read-only": true, sslverify: false } as const;

  it("reads through a tunnel that is kept, of which the proxy alone sees who we are to it", async () => {
    await using b = await bench();
    await using test = testGraph();
    const node = await addNode(test.graph, { ...options, ...ME, readahead: 0 });
    for (let at = 0; at < FILE.length; at += 512) {
      const data = new Uint8Array(512);
      await test.graph.path.run(node, READ, at, data.length, data);
      expect(data).toEqual(FILE.subarray(at, at + 512));
    }
    expect(new Set(b.proxy.asked)).toEqual(new Set(["CONNECT images.invalid:443 host images.invalid:443"]));
    expect(new Set(b.names)).toEqual(new Set(["images.invalid"]));
    // The first answer may still be on its way out when the first read begins.
    expect(b.proxy.asked.length).toBeLessThanOrEqual(2);
    expect(b.headers).toHaveLength(9);
    expect(b.headers.filter((headers) => "proxy-authorization" in headers)).toEqual([]);
  });

  it("opens no more tunnels than requests go on at once", async () => {
    await using b = await bench();
    await using test = testGraph();
    const node = await addNode(test.graph, { ...options, ...ME, readahead: 0 });
    const reads = Array.from({ length: 100 }, async (_, i) => {
      const data = new Uint8Array(512);
      await test.graph.path.run(node, READ, 32 * i, data.length, data);
      expect(data).toEqual(FILE.subarray(32 * i, 32 * i + 512));
    });
    await Promise.all(reads);
    // And that of the first question, which may not be free again.
    expect(b.proxy.asked.length).toBeLessThanOrEqual(9);
  });

  it("looks at the server's certificate through the tunnel", async () => {
    await using b = await bench();
    await expect(contents({ ...options, ...ME, sslverify: true })).rejects.toThrow(/self.signed certificate/);
    expect(b.headers).toEqual([]);
  });

  it("says why there is no tunnel", async () => {
    await using b = await bench();
    await expect(contents(options)).rejects.toThrow(
      "CURL: Error opening file: CONNECT tunnel failed, response 407 (the proxy wants to know who we are",
    );
    b.proxy.answer = 503;
    await expect(contents({ ...options, ...ME })).rejects.toThrow("CONNECT tunnel failed, response 503");
  });

  it("waits no longer for a tunnel than for anything else", async () => {
    const silent = createServer();
    const sockets: Socket[] = [];
    silent.on("connect", (_request, socket: Socket) => sockets.push(socket));
    vi.stubEnv("https_proxy", `127.0.0.1:${String(await listening(silent))}`);
    await expect(contents({ ...options, timeout: 1 })).rejects.toThrow("Operation timed out after 1000 milliseconds");
    for (const socket of sockets) socket.destroy();
    await ended(silent);
  });
});

describe("which proxy", () => {
  it.each<[string, Record<string, string>, string | null]>([
    ["http://h/", {}, null],
    ["http://h/", { http_proxy: "p" }, "http://p/"],
    ["http://h/", { HTTP_PROXY: "p" }, null],
    ["http://h/", { http_proxy: "https://p:8443" }, "https://p:8443/"],
    ["http://h/", { http_proxy: "", all_proxy: "q" }, null],
    ["http://h/", { ALL_PROXY: "q" }, "http://q/"],
    ["https://h/", { http_proxy: "p" }, null],
    ["https://h/", { HTTPS_PROXY: "p" }, "http://p/"],
    ["https://h/", { https_proxy: "o", HTTPS_PROXY: "p" }, "http://o/"],
    ["http://h/", { http_proxy: "p", no_proxy: "*" }, null],
    ["http://a.b.c/", { http_proxy: "p", no_proxy: "x, b.c" }, null],
    ["http://a.b.c/", { http_proxy: "p", NO_PROXY: ".B.C" }, null],
    ["http://ab.c/", { http_proxy: "p", no_proxy: "b.c" }, "http://p/"],
    ["http://10.1.2.3/", { http_proxy: "p", no_proxy: "10.0.0.0/8" }, null],
    ["http://11.1.2.3/", { http_proxy: "p", no_proxy: "10.0.0.0/8,x/8,11.1.2.3/99" }, "http://p/"],
    ["http://11.1.2.3/", { http_proxy: "p", no_proxy: "2.3" }, "http://p/"],
    ["http://[fd00::1]/", { http_proxy: "p", no_proxy: "fd00::/8" }, null],
    ["http://[fd00::1]/", { http_proxy: "p", no_proxy: "[fd00::1]" }, null],
  ])("%s with %j: %s", (url, env, expected) => {
    expect(proxyOf(new URL(url), env, undefined)?.url.href ?? null).toBe(expected);
  });

  it("is who the options say rather than the address", () => {
    const url = new URL("http://h/");
    const env = { http_proxy: "http://u%40:p@p" };
    const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;
    expect(proxyOf(url, env, undefined)?.authorization).toBe(basic("u@:p"));
    expect(proxyOf(url, env, "me:x")?.authorization).toBe(basic("me:x"));
    expect(proxyOf(url, { http_proxy: "p" }, undefined)?.authorization).toBeUndefined();
  });
});

/** What a proxy hears from a daemon. */
async function heard(program: DaemonProgram): Promise<{ asked: string[]; reply: unknown }> {
  await using proxy = await ProxyServer.start();
  const env = { ...process.env, http_proxy: proxy.address, no_proxy: "" } as Record<string, string>;
  await using daemon = await startDaemon({ program, env, args: ["--object", "secret,id=s,data=123456"] });
  const url = "http://images.invalid:81/disk";
  const options = { driver: "http", "node-name": "h", url, "read-only": true, ...ME };
  const { id: _, ...reply } = await daemon.qmp.execute("blockdev-add", options);
  return { asked: [...proxy.asked], reply };
}

describe.skipIf(!hasJudge("qemu-storage-daemon"))("a proxy beside the reference", () => {
  it("is asked the same", async () => {
    const reference = await heard("qemu-storage-daemon");
    expect(reference.asked).toHaveLength(1);
    expect(await heard("tsd")).toEqual(reference);
  });
});
