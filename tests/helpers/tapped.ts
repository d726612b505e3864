import type { Socket } from "node:net";
import { Duplex } from "node:stream";

/** A socket for a TLS client, whose messages go through `send`, one by one: it passes them on to `socket`, or does not. */
export function tapped(socket: Socket, send: (message: Buffer) => void): Duplex {
  const stream = new Duplex({
    read: () => void socket.resume(),
    writev(chunks: readonly { readonly chunk: Buffer }[], done) {
      send(Buffer.concat(chunks.map(({ chunk }) => chunk)));
      done();
    },
    final(done) {
      socket.end();
      done();
    },
    destroy(error, done) {
      socket.destroy();
      done(error);
    },
  });
  socket.on("data", (bytes: Buffer) => {
    if (!stream.push(bytes)) socket.pause();
  });
  // A server that says no more has gone, whatever the client thinks of it.
  socket.on("end", () => void (stream.push(null), socket.end())).on("close", () => stream.destroy());
  return stream;
}
