import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { expect, it } from "vitest";
import { SocketTransport, type TransportSink } from "../../src/nbd-server/transport.js";
import { until } from "../helpers/turns.js";

/** The two ends of a connection; the first is ours. */
async function pair(): Promise<[Socket, Socket]> {
  const server = createServer({ allowHalfOpen: true }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const peer = connect((server.address() as AddressInfo).port, "127.0.0.1").on("error", () => undefined);
  const [socket] = (await once(server, "connection")) as [Socket];
  server.close();
  return [socket, peer];
}

class Heard implements TransportSink {
  readonly receiveTarget = null;
  readonly calls: string[] = [];
  onData(bytes: Uint8Array): void {
    this.calls.push(Buffer.from(bytes).toString());
  }
  onPlaced(): void {
    this.calls.push("placed");
  }
  onWritten(): void {
    this.calls.push("written");
  }
  onEnd(): void {
    this.calls.push("end");
  }
  onClosed(): void {
    this.calls.push("closed");
  }
}

it("tells of a client that went before the transport was started", async () => {
  const [socket, peer] = await pair();
  const transport = new SocketTransport(socket);
  // Not by `once`, which an `error` before it ends.
  const closed = new Promise((resolve) => socket.once("close", resolve));
  peer.resetAndDestroy();
  await closed;
  const heard = new Heard();
  transport.start(heard);
  expect(heard.calls).toEqual([]);
  await until(() => heard.calls.length > 0, "it is told");
  expect(heard.calls).toEqual(["closed"]);
});

it("tells of the end of what a client sends, which came before the transport was started", async () => {
  const [socket, peer] = await pair();
  const transport = new SocketTransport(socket);
  const end = once(socket, "end");
  peer.end();
  await end;
  const heard = new Heard();
  transport.start(heard);
  await until(() => heard.calls.length > 0, "it is told");
  transport.destroy();
  await until(() => heard.calls.length > 1, "it is closed");
  expect(heard.calls).toEqual(["end", "closed"]);
  peer.destroy();
});

it("hands on what had come before, and then the end", async () => {
  const [socket, peer] = await pair();
  const transport = new SocketTransport(socket);
  peer.end("first");
  await until(() => socket.readableLength > 0, "it is here");
  const heard = new Heard();
  transport.start(heard);
  await until(() => heard.calls.length > 1, "both are told");
  transport.destroy();
  await until(() => heard.calls.length > 2, "it is closed");
  expect(heard.calls).toEqual(["first", "end", "closed"]);
  peer.destroy();
});
