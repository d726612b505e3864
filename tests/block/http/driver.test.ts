import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Deferred } from "../../../src/base/lifecycle.js";
import { PERM_ALL, PERM_CONSISTENT_READ } from "../../../src/block/driver.js";
import type { BlockNode } from "../../../src/block/node.js";
import { protocolOptions } from "../../../src/block/graph/filename.js";
import { startDaemon } from "../../helpers/daemon.js";
import { addNode, testGraph, type TestGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import type { BlockdevOptions } from "../../../qapi/generated/types.js";

const SIZE = 3 * 1024 * 1024 + 700;
const FILE = randomBytes(SIZE);

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A web server of one file. What it should do otherwise stands before. */
class FileServer implements AsyncDisposable {
  readonly asked: string[] = [];
  readonly headers: IncomingMessage["headers"][] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(special: Answer = () => undefined): Promise<FileServer> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const made = new FileServer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/disk`);
    server.on("request", (request, response) => {
      made.asked.push(`${request.method} ${request.url} ${request.headers.range ?? ""}`.trim());
      made.headers.push(request.headers);
      special(request, response);
      if (!response.headersSent && !held.has(response)) serve(request, response);
    });
    return made;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, "close");
  }
}

/** Answers that never come. */
const held = new WeakSet<ServerResponse>();

function serve(request: IncomingMessage, response: ServerResponse): void {
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
  if (request.method === "HEAD" || range === null) {
    response.writeHead(200, { "content-length": SIZE, "accept-ranges": "bytes" });
    response.end(request.method === "HEAD" ? undefined : FILE);
    return;
  }
  const [start, end] = [Number(range[1]), Number(range[2])];
  const headers = { "content-length": end - start + 1, "content-range": `bytes ${start}-${end}/${SIZE}` };
  response.writeHead(206, headers).end(FILE.subarray(start, end + 1));
}

/** To one that nobody asked for. */
function switchProtocol({ socket }: IncomingMessage, response: ServerResponse): void {
  held.add(response);
  socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: upgrade\r\n\r\n");
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location, "content-length": 0 }).end();
}

type HttpOptions = Partial<Extract<BlockdevOptions, { driver: "http" }>>;

function openHttp(test: TestGraph, url: string, options: HttpOptions = {}): Promise<BlockNode> {
  return addNode(test.graph, { driver: "http", "node-name": "h", url, "read-only": true, ...options });
}

async function read(test: TestGraph, node: BlockNode, offset: number, length: number): Promise<Buffer> {
  const permissions = { taken: PERM_CONSISTENT_READ, shared: PERM_ALL };
  await using backend = test.graph.backend(node, permissions, { description: "a test" });
  const data = Buffer.alloc(length, 0xee);
  await backend.read(offset, data);
  return data;
}

describe("the http driver", () => {
  it("reads any range, and zeroes behind the end", async () => {
    await using server = await FileServer.start();
    await using test = testGraph();
    const node = await openHttp(test, server.url);
    expect(node.length).toBe(Math.ceil(SIZE / 512) * 512);
    expect(node.self.filename).toBe(server.url);
    const whole = Buffer.concat([FILE, Buffer.alloc(node.length - SIZE)]);
    expect(Buffer.compare(await read(test, node, 0, node.length), whole)).toBe(0);
    const ranges = fc.array(fc.tuple(fc.nat(SIZE), fc.integer({ min: 1, max: 200_000 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(ranges, async (asked) => {
        await Promise.all(
          asked.map(async ([offset, most]) => {
            const length = Math.min(most, node.length - offset);
            const data = await read(test, node, offset, length);
            expect(Buffer.compare(data, whole.subarray(offset, offset + length))).toBe(0);
          }),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("reads ahead, and asks once for what several wait for", async () => {
    await using server = await FileServer.start();
    await using test = testGraph();
    const node = await openHttp(test, server.url);
    await Promise.all([read(test, node, 0, 4096), read(test, node, 4000, 96), read(test, node, 100, 512)]);
    await read(test, node, 200_000, 1000);
    expect(server.asked).toEqual(["HEAD /disk", "GET /disk bytes=0-266239"]);
    await read(test, node, 600_000, 1000);
    expect(server.asked.slice(2)).toEqual(["GET /disk bytes=600000-863143"]);
  });

  it("follows redirections, and tells secrets to nobody but the server that was named", async () => {
    await using second = await FileServer.start();
    const target = second.url.replace("/disk", "/other");
    await using first = await FileServer.start((_request, response) => {
      response.writeHead(302, { location: target }).end();
    });
    await using test = testGraph();
    const options = { cookie: "a=b", username: "me", "password-secret": "s" };
    const node = await openHttp(test, first.url, options);
    expect(Buffer.compare(await read(test, node, 512, 512), FILE.subarray(512, 1024))).toBe(0);
    expect(first.headers[0]).toMatchObject({ cookie: "a=b", authorization: `Basic ${btoa("me:123456")}` });
    for (const headers of second.headers) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.authorization).toBeUndefined();
    }
    expect(second.asked[0]).toBe("HEAD /other");
    expect(node.self.filename).toBeUndefined();
  });

  it.each<[string, Answer, string]>([
    ["no file", (_, response) => response.writeHead(404).end(), "The requested URL returned error: 404"],
    [
      "no length",
      (_, response) => response.writeHead(200, { "accept-ranges": "bytes", connection: "close" }).end(),
      "Server didn't report file size.",
    ],
    [
      "no ranges",
      (_, response) => response.writeHead(200, { "content-length": 9 }).end(),
      "Server does not support 'range' (byte ranges).",
    ],
    [
      "a circle",
      (_, response) => response.writeHead(302, { location: "/again" }).end(),
      "Maximum (10) redirects followed",
    ],
    [
      "a way out",
      (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
      'Protocol "file" not supported or disabled',
    ],
    ["no answer", (request) => request.socket.destroy(), "socket hang up"],
    ["another protocol", switchProtocol, "The server switches to another protocol"],
  ])("refuses a server that has %s", async (_name, answer, message) => {
    await using server = await FileServer.start(answer);
    await using test = testGraph();
    await expect(openHttp(test, server.url)).rejects.toThrow(`CURL: Error opening file: ${message}`);
  });

  it.each<[string, Answer]>([
    ["an error", (_, response) => response.writeHead(500).end()],
    ["another protocol", switchProtocol],
    ["a circle", (_, response) => response.writeHead(302, { location: "/again" }).end()],
    ["a name of ours that is no text", (_, response) => redirect(response, "http://%ff:%zz@127.0.0.1:1/")],
    ["a way to no port", (_, response) => redirect(response, "http://127.0.0.1:0/")],
    ["a way to no URL", (_, response) => redirect(response, "http://[")],
    ["all of it", (_, response) => response.writeHead(200, { "content-length": SIZE }).end(FILE)],
    ["another range", (_, response) => response.writeHead(206, { "content-range": `bytes 0-511/${SIZE}` }).end("x")],
    ["a file of another size", (_, response) => response.writeHead(206, { "content-range": "bytes 512-1023/9" }).end()],
    [
      "too little",
      (_, response) => {
        response.writeHead(206, { "content-range": `bytes 512-1023/${SIZE}`, "content-length": 512 });
        response.write("short", () => response.destroy());
      },
    ],
    [
      "too much",
      (_, response) => {
        response.writeHead(206, { "content-range": `bytes 512-1023/${SIZE}` }).end(FILE.subarray(0, 1024));
      },
    ],
    [
      "something packed",
      (_, response) => {
        const headers = { "content-range": `bytes 512-1023/${SIZE}`, "content-encoding": "gzip" };
        response.writeHead(206, headers).end(FILE.subarray(0, 512));
      },
    ],
  ])("fails a read when the server sends %s, and only that", async (_name, answer) => {
    let broken = true;
    await using server = await FileServer.start((request, response) => {
      if (request.method === "GET" && broken) answer(request, response);
    });
    await using test = testGraph();
    const node = await openHttp(test, server.url, { readahead: 0 });
    await expect(read(test, node, 512, 512)).rejects.toThrow("Input/output error");
    broken = false;
    expect(Buffer.compare(await read(test, node, 512, 512), FILE.subarray(512, 1024))).toBe(0);
  });

  it("gives up on a server that hangs, by the timeout and when the node is to close", async () => {
    const asked = new Deferred();
    await using server = await FileServer.start((request, response) => {
      if (request.method !== "GET") return;
      held.add(response);
      asked.resolve();
    });
    await using test = testGraph();
    const node = await openHttp(test, server.url, { timeout: 1 });
    await expect(read(test, node, 0, 512)).rejects.toThrow("Input/output error");
    await test.graph.close(node);
    const patient = await openHttp(test, server.url, { timeout: 0 });
    const answer = expect(read(test, patient, 0, 512)).rejects.toThrow();
    await asked.promise;
    patient.self.hurry!(0);
    await answer;
    await expect(read(test, patient, 0, 512)).rejects.toThrow("Input/output error");
  });

  it("reads no answer for ever that it does not want", async () => {
    const left = new Deferred();
    await using second = await FileServer.start();
    await using first = await FileServer.start((request, response) => {
      response.writeHead(302, { location: second.url });
      if (request.method === "HEAD") return response.end();
      const more = (): unknown => !response.destroyed && response.write(Buffer.alloc(65536), more);
      response.on("close", left.resolve);
      return more();
    });
    await using test = testGraph();
    const node = await openHttp(test, first.url, { timeout: 0 });
    expect(Buffer.compare(await read(test, node, 512, 512), FILE.subarray(512, 1024))).toBe(0);
    await left.promise;
  });

  it("is what a URL means where a filename is asked for", () => {
    const validate = (value: unknown): BlockdevOptions => value as BlockdevOptions;
    expect(protocolOptions("http://h/x?y", validate)).toEqual({ driver: "http", url: "http://h/x?y" });
    expect(protocolOptions("https://h/x", validate)).toEqual({ driver: "https", url: "https://h/x" });
  });
});

const REFUSED: readonly Readonly<Record<string, unknown>>[] = [
  { "read-only": false },
  { readahead: 1000 },
  { readahead: -512 },
  { timeout: -1 },
  { timeout: 20_000 },
  { url: "https://127.0.0.1/x" },
  { url: "foo" },
  { url: "HTTP://127.0.0.1/x" },
  { driver: "https" },
  { cookie: "a=b", "cookie-secret": "s" },
  { "cookie-secret": "zz" },
  { "password-secret": "zz" },
];

describe.skipIf(!hasJudge("qemu-storage-daemon"))("the http driver, beside the reference's", () => {
  it("refuses what that refuses, in its words", async () => {
    await using server = await FileServer.start();
    const args = ["--object", "secret,id=s,data=123456"];
    await using ours = await startDaemon({ args });
    await using theirs = await startDaemon({ program: "qemu-storage-daemon", args });
    for (const options of REFUSED) {
      const node = { driver: "http", "node-name": "h", url: server.url, "read-only": true, ...options };
      const words = async (daemon: typeof ours): Promise<unknown> =>
        daemon.qmp.command("blockdev-add", node).then(
          () => null,
          (error: unknown) => (error as Error).message,
        );
      const expected = await words(theirs);
      expect(expected).not.toBeNull();
      expect([options, await words(ours)]).toEqual([options, expected]);
    }
  });
});
