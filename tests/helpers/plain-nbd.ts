import { getU32 } from "../../src/base/bytes.js";
import {
  NBD_CMD_READ,
  NBD_CMD_WRITE,
  NBD_OPT_GO,
  NBD_OPTION_REPLY_HEADER_BYTES,
  NBD_REP_ACK,
  NBD_REQUEST_BYTES,
  NBD_SIMPLE_REPLY_BYTES,
  writeRequest,
} from "../../src/block/nbd/protocol.js";
import { optionMessage, rawConnect, u, type RawPeer } from "./nbd.js";

/**
 * A client that knows no structured replies and no block sizes: the server has to take every request as it is, and
 * answers each with a number.
 */
export class PlainNbd implements Disposable {
  private constructor(private readonly peer: RawPeer) {}

  static async connect(path: string, name: string): Promise<PlainNbd> {
    const peer = await rawConnect({ type: "unix", path });
    await peer.take(18);
    peer.send(u(32, 3), optionMessage(NBD_OPT_GO, Buffer.concat([u(32, name.length), Buffer.from(name), u(16, 0)])));
    for (;;) {
      const header = await peer.take(NBD_OPTION_REPLY_HEADER_BYTES);
      const type = getU32(header, 12);
      const data = await peer.take(getU32(header, 16));
      if (type === NBD_REP_ACK) return new PlainNbd(peer);
      if (type >= 2 ** 31) throw new Error(`no export: ${data.toString()}`);
    }
  }

  /** The error of the reply; what is written is bytes of 1. */
  async run(type: number, offset: number, length: number): Promise<number> {
    const request = Buffer.alloc(NBD_REQUEST_BYTES);
    writeRequest(request, 0, { flags: 0, type, cookieHigh: 0, cookieLow: 1, offset, length });
    this.peer.send(request, type === NBD_CMD_WRITE ? Buffer.alloc(length, 1) : "");
    const error = getU32(await this.peer.take(NBD_SIMPLE_REPLY_BYTES), 4);
    if (type === NBD_CMD_READ && error === 0) await this.peer.take(length);
    return error;
  }

  [Symbol.dispose](): void {
    this.peer[Symbol.dispose]();
  }
}
