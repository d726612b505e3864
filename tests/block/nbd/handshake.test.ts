import { describe, expect, it } from "vitest";
import { BlockError } from "../../../src/base/errors.js";
import { exportInfo, listExports, listMetaContexts, NbdClient } from "../../../src/block/nbd/client.js";
import * as P from "../../../src/block/nbd/protocol.js";
import {
  blockSizeReply,
  exportInfoReply,
  greeting,
  optionReply,
  scriptedServer,
  serveHandshake,
  u,
  type RawPeer,
} from "../../helpers/nbd.js";

type Script = (peer: RawPeer) => Promise<void>;

const MIB = 1 << 20;
const FLAGS = P.NBD_FLAG_HAS_FLAGS | P.NBD_FLAG_SEND_FLUSH;
const ACK = optionReply(P.NBD_OPT_GO, P.NBD_REP_ACK);
const INFO = exportInfoReply(MIB, FLAGS);

const connectTo =
  (exportName: string, metaContexts: readonly string[] = []) =>
  async (script: Script): Promise<NbdClient> => {
    await using server = await scriptedServer(script);
    const options = { address: server.address, exportName, metaContexts, extendedHeaders: false };
    const client = await NbdClient.connect(options);
    client.destroy();
    return client;
  };

/** Says `bytes`, whatever the client says. */
const says =
  (...bytes: (Uint8Array | string)[]): Script =>
  async (peer) => {
    peer.send(...bytes);
    peer.end();
    await peer.rest();
  };

/** Greets, then answers the first option with `replies`. */
const first =
  (...replies: Uint8Array[]): Script =>
  async (peer) => {
    peer.send(greeting());
    await peer.take(4);
    await peer.option();
    peer.send(...replies);
    peer.end();
    await peer.rest();
  };

/** Refuses everything up to NBD_OPT_GO, which it answers with `replies`. */
const go =
  (...replies: Uint8Array[]): Script =>
  async (peer) => {
    peer.send(greeting());
    await peer.take(4);
    for (let message = await peer.option(); message !== undefined; message = await peer.option()) {
      if (message.option === P.NBD_OPT_GO) break;
      peer.send(optionReply(message.option, P.NBD_REP_ERR_UNSUP));
    }
    peer.send(...replies);
    peer.end();
    await peer.rest();
  };

/** Grants structured replies, answers SET_META_CONTEXT with `replies`, then opens the export. */
const meta =
  (...replies: Uint8Array[]): Script =>
  async (peer) => {
    peer.send(greeting());
    await peer.take(4);
    await peer.option();
    peer.send(optionReply(P.NBD_OPT_STRUCTURED_REPLY, P.NBD_REP_ACK));
    await peer.option();
    peer.send(...replies);
    if ((await peer.option())?.option === P.NBD_OPT_GO) peer.send(INFO, ACK);
    await peer.rest();
  };

const silence: Script = async (peer) => {
  await peer.rest();
};
const sr = (type: number, data = "", length?: number): Buffer =>
  optionReply(P.NBD_OPT_STRUCTURED_REPLY, type, data, length);
const goReply = (type: number, data: Uint8Array | string = ""): Buffer => optionReply(P.NBD_OPT_GO, type, data);
const info = (...parts: Uint8Array[]): Buffer => goReply(P.NBD_REP_INFO, Buffer.concat(parts));
const context = (id: number, name: string): Buffer =>
  optionReply(P.NBD_OPT_SET_META_CONTEXT, P.NBD_REP_META_CONTEXT, Buffer.concat([u(32, id), Buffer.from(name)]));
const contextAck = (data = ""): Buffer => optionReply(P.NBD_OPT_SET_META_CONTEXT, P.NBD_REP_ACK, data);

const OLDSTYLE = Buffer.concat([
  Buffer.from("NBDMAGIC"),
  u(32, 0x4202, 0x81861253),
  u(64, MIB),
  u(32, FLAGS),
  Buffer.alloc(124),
]);
const EOF = "Unexpected end-of-file before all data were read";

/** The words are those of qemu-storage-daemon 7.2 for the same bytes. */
const REFUSED: readonly [string, Script, string][] = [
  ["nothing", says(), `Failed to read initial magic: ${EOF}`],
  ["half a magic", says("NBD"), `Failed to read initial magic: ${EOF}`],
  ["HTTP", says("HTTP/1.1 400 Bad request\r\n"), "Bad initial magic received: 0x485454502f312e31"],
  ["another second magic", says("NBDMAGICxxxxxxxxxxxx"), "Bad server magic received: 0x7878787878787878"],
  ["no second magic", says("NBDMAGIC"), `Failed to read server magic: ${EOF}`],
  ["no flags", says("NBDMAGICIHAVEOPT"), `Failed to read server flags: ${EOF}`],
  ["an oldstyle server, for a named export", says(OLDSTYLE), "Server does not support non-empty export names"],
  ["no answer to the first option", first(), `Failed to read option reply: ${EOF}`],
  ["half an option reply", first(sr(1).subarray(0, 19)), `Failed to read option reply: ${EOF}`],
  ["a wrong option reply magic", first(Buffer.alloc(20, 0x78)), "Unexpected option reply magic"],
  ["a reply to another option", first(goReply(1)), "Unexpected option type 7 (go), expected 8 (structured reply)"],
  ["an ACK with data", first(sr(1, "abc")), "Option 8 ('structured reply') response length is 3 (it should be zero)"],
  [
    "an ACK of 4 GiB",
    first(sr(1, "", 0xffffffff)),
    "Option 8 ('structured reply') response length is 4294967295 (it should be zero)",
  ],
  [
    "a reply of another kind",
    first(sr(3, "abc")),
    "Server answered option 8 (structured reply) with unexpected reply 3 (info)",
  ],
  [
    "an error message of 4 GiB",
    first(sr(P.NBD_REP_ERR_UNSUP, "", 0xffffffff)),
    "server error 2147483649 (unsupported) message is too long",
  ],
  [
    "an error message that does not come",
    first(sr(P.NBD_REP_ERR_UNSUP, "", 100)),
    `Failed to read option error message: ${EOF}`,
  ],
  ["GO without an export", go(ACK), "broken server omitted NBD_INFO_EXPORT"],
  ["an export without flags", go(exportInfoReply(MIB, 0), ACK), "broken server omitted NBD_INFO_EXPORT"],
  ["an ACK of GO with data", go(INFO, goReply(1, "xx")), "server sent invalid NBD_REP_ACK"],
  ["a short export info", go(info(u(16, 0), u(64, MIB)), ACK), "remaining export info len 8 is unexpected size"],
  [
    "a long export info",
    go(info(u(16, 0), u(64, MIB), u(32, 1)), ACK),
    "remaining export info len 12 is unexpected size",
  ],
  ["half an info type", go(info(Buffer.alloc(1)), ACK), "NBD_REP_INFO length 1 is too short"],
  [
    "a short block size info",
    go(INFO, info(u(16, 3), u(32, 1, 2)), ACK),
    "remaining export info len 8 is unexpected size",
  ],
  ["minimum block 0", go(INFO, blockSizeReply(0, 4096, MIB), ACK), "server minimum block size 0 is not a power of two"],
  ["minimum block 3", go(INFO, blockSizeReply(3, 4096, MIB), ACK), "server minimum block size 3 is not a power of two"],
  [
    "minimum block 2^31",
    go(INFO, blockSizeReply(2 ** 31, 2 ** 31, 2 ** 31), ACK),
    "server minimum block size 2147483648 is not valid",
  ],
  ["preferred block 3", go(INFO, blockSizeReply(1, 3, MIB), ACK), "server preferred block size 3 is not valid"],
  [
    "preferred below minimum",
    go(INFO, blockSizeReply(4096, 512, MIB), ACK),
    "server preferred block size 512 is not valid",
  ],
  [
    "maximum below minimum",
    go(INFO, blockSizeReply(4096, 4096, 1000), ACK),
    "server maximum block size 1000 is not valid",
  ],
  ["maximum block 1", go(INFO, blockSizeReply(1, 1, 1), ACK), "server maximum block size 1 is not valid"],
  ["maximum block 0", go(INFO, blockSizeReply(1, 4096, 0), ACK), "server maximum block size 0 is not valid"],
  [
    "a size that is no multiple of the block",
    go(blockSizeReply(4096, 4096, MIB), exportInfoReply(MIB + 512, FLAGS), ACK),
    "export size 1049088 is not multiple of minimum block size 4096",
  ],
  [
    "a size of 2^63 - 1",
    go(info(u(16, 0), u(32, 0x7fffffff, 0xffffffff), u(16, FLAGS)), ACK),
    "Could not refresh total sector count: File too large",
  ],
  [
    "a size of 2^64 - 1",
    go(info(u(16, 0), u(32, 0xffffffff, 0xffffffff), u(16, FLAGS)), ACK),
    "Could not refresh total sector count: File too large",
  ],
  ["an unknown export", go(goReply(P.NBD_REP_ERR_UNKNOWN, "no")), "Requested export not available"],
  ["block sizes", go(goReply(P.NBD_REP_ERR_BLOCK_SIZE_REQD)), "Server requires INFO_BLOCK_SIZE for option 7 (go)"],
  ["a shutdown", go(goReply(P.NBD_REP_ERR_SHUTDOWN)), "Server shutting down before option 7 (go)"],
  ["a policy", go(goReply(P.NBD_REP_ERR_POLICY, "x".repeat(5000))), "Denied by server for option 7 (go)"],
  ["an invalid option", go(goReply(P.NBD_REP_ERR_INVALID, "b\0\xff")), "Invalid parameters for option 7 (go)"],
  ["a platform", go(goReply(P.NBD_REP_ERR_PLATFORM)), "Server lacks support for option 7 (go)"],
  ["TLS", go(goReply(P.NBD_REP_ERR_TLS_REQD)), "TLS negotiation required before option 7 (go)"],
  ["an unknown error", go(goReply(0x80000077)), "Unknown error code when asking for option 7 (go)"],
  ["another reply to GO", go(INFO, goReply(2)), "unexpected reply type 2 (server), expected 3 (info)"],
  ["a hangup after half of GO", go(INFO), `Failed to read option reply: ${EOF}`],
];

const REFUSED_CONTEXTS: readonly [string, Script, string][] = [
  [
    "a context twice",
    meta(context(0, "base:allocation"), context(1, "base:allocation")),
    "Server answered with more than one context",
  ],
  [
    "another context",
    meta(context(0, "qemu:x")),
    "Failed to negotiate meta context 'base:allocation', server answered with different context 'qemu:x'",
  ],
  [
    "a context without name",
    meta(optionReply(10, 4, "abcd")),
    "Failed to negotiate meta context, server answered with unexpected length 4",
  ],
  [
    "a context name of 4 GiB",
    meta(optionReply(10, 4, "", 0xffffffff)),
    "Failed to negotiate meta context, server answered with unexpected length 4294967295",
  ],
  ["an ACK with data", meta(context(0, "base:allocation"), contextAck("x")), "Unexpected length to ACK response"],
  [
    "another reply",
    meta(optionReply(10, 2)),
    "Server answered option 10 (set meta context) with unexpected reply 2 (server)",
  ],
];

describe("the handshake", () => {
  it.each(REFUSED)("refuses %s", async (_name, script, message) => {
    const outcome = connectTo("exp")(script);
    await expect(outcome).rejects.toThrow(BlockError);
    await expect(outcome).rejects.toThrow(new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`));
  });

  it.each(REFUSED_CONTEXTS)("refuses, of meta contexts, %s", async (_name, script, message) => {
    await expect(connectTo("exp", ["base:allocation"])(script)).rejects.toThrow(message);
  });

  it("keeps what the server said of its refusal as the cause", async () => {
    const refused = await connectTo("exp")(go(goReply(P.NBD_REP_ERR_UNKNOWN, "export 'exp' not present"))).catch(
      (error: unknown) => error,
    );
    expect((refused as BlockError).cause).toBe("server reported: export 'exp' not present");
  });

  it("does without structured replies whatever error the server gives", async () => {
    for (const error of [P.NBD_REP_ERR_POLICY, P.NBD_REP_ERR_INVALID, P.NBD_REP_ERR_TLS_REQD, 0x80000077]) {
      const client = await connectTo("exp")(async (peer) => {
        peer.send(greeting());
        await peer.take(4);
        await peer.option();
        peer.send(optionReply(P.NBD_OPT_STRUCTURED_REPLY, error, "no"));
        await peer.option();
        peer.send(INFO, ACK);
        await peer.rest();
      });
      expect(client.structuredReplies).toBe(false);
    }
  });

  it("does without meta contexts where the server has none", async () => {
    for (const reply of [
      contextAck(),
      optionReply(10, P.NBD_REP_ERR_UNSUP),
      optionReply(10, P.NBD_REP_ERR_UNKNOWN, "no"),
    ]) {
      const client = await connectTo("exp", ["base:allocation"])(meta(reply));
      expect(client.metaContexts).toEqual([]);
      await expect(client.blockStatus(0, 1)).rejects.toThrow("No meta context was negotiated");
    }
  });

  it("passes over infos that it does not know, and takes the last of each", async () => {
    const client = await connectTo("exp")(
      go(
        info(u(16, 77), Buffer.from("abc")),
        info(u(16, 78), Buffer.alloc(100_000)),
        info(u(16, 1), Buffer.from("näme")),
        INFO,
        exportInfoReply(2 * MIB, FLAGS),
        ACK,
      ),
    );
    expect(client.info).toMatchObject({ size: 2 * MIB, flags: FLAGS, name: "näme", description: undefined });
  });

  it("opens an export of a server that knows no GO, after a look at its list", async () => {
    const script =
      (listed: readonly string[]): Script =>
      async (peer) => {
        peer.send(greeting(P.NBD_FLAG_FIXED_NEWSTYLE));
        await peer.take(4);
        for (let message = await peer.option(); message !== undefined; message = await peer.option()) {
          const { option, data } = message;
          if (option === P.NBD_OPT_EXPORT_NAME) {
            expect(data.toString()).toBe("exp");
            peer.send(u(64, MIB), u(16, FLAGS), Buffer.alloc(124));
            break;
          }
          if (option !== P.NBD_OPT_LIST) peer.send(optionReply(option, P.NBD_REP_ERR_UNSUP));
          else {
            const listings = listed.map((name) =>
              optionReply(option, P.NBD_REP_SERVER, Buffer.concat([u(32, name.length), Buffer.from(name)])),
            );
            peer.send(...listings, optionReply(option, P.NBD_REP_ACK));
          }
        }
        await peer.rest();
      };
    expect((await connectTo("exp")(script(["other", "exp"]))).info).toMatchObject({ size: MIB, flags: FLAGS });
    await expect(connectTo("exp")(script(["other"]))).rejects.toThrow("Requested export not available");
  });

  it("speaks to a server that is not fixed newstyle", async () => {
    const client = await connectTo("exp")(async (peer) => {
      peer.send(greeting(0));
      expect(await peer.take(4)).toEqual(Buffer.alloc(4));
      expect(await peer.option()).toEqual({ option: P.NBD_OPT_EXPORT_NAME, data: Buffer.from("exp") });
      peer.send(u(64, MIB), u(16, FLAGS), Buffer.alloc(124));
      await peer.rest();
    });
    expect(client.info).toMatchObject({ size: MIB, flags: FLAGS, minimumBlock: 0 });
  });

  it("speaks to an oldstyle server, for the export without a name", async () => {
    const client = await connectTo("")(says(OLDSTYLE));
    expect(client.info).toMatchObject({ size: MIB, flags: FLAGS });
    const flags = Buffer.concat([OLDSTYLE.subarray(0, 24), u(32, 0x10001), Buffer.alloc(124)]);
    await expect(connectTo("")(says(flags))).rejects.toThrow("Unexpected export flags 10001x");
  });

  it("asks for extended headers first, and lets structured replies be when it gets them", async () => {
    const asked: number[] = [];
    await using server = await scriptedServer(async (peer) => {
      peer.send(greeting());
      await peer.take(4);
      for (let message = await peer.option(); message !== undefined; message = await peer.option()) {
        asked.push(message.option);
        if (message.option !== P.NBD_OPT_GO) peer.send(optionReply(message.option, P.NBD_REP_ACK));
        else peer.send(INFO, ACK);
      }
    });
    const client = await NbdClient.connect({ address: server.address });
    expect(client).toMatchObject({ extendedHeaders: true, structuredReplies: true });
    expect(asked).toEqual([P.NBD_OPT_EXTENDED_HEADERS, P.NBD_OPT_GO]);
    client.destroy();
  });

  it("refuses to send names that are too long", async () => {
    await expect(connectTo("x".repeat(4097))(go())).rejects.toThrow("export name too long to send to server");
    await expect(connectTo("exp", ["x".repeat(4097)])(meta())).rejects.toThrow("context too long to send to server");
  });

  it("gives up on a server that says nothing, or does not stop talking", async () => {
    await using silent = await scriptedServer(silence);
    await expect(NbdClient.connect({ address: silent.address, timeoutMs: 30 })).rejects.toThrow("Connection timed out");
    await using chatty = await scriptedServer(async (peer) => {
      peer.send(greeting());
      await peer.take(4);
      await peer.option();
      while (!peer.socket.destroyed) {
        for (let i = 0; i < 100; i++)
          peer.send(optionReply(P.NBD_OPT_LIST, P.NBD_REP_SERVER, Buffer.concat([u(32, 0)])));
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    await expect(listExports({ address: chatty.address, timeoutMs: 5_000 })).rejects.toThrow(
      "Server lists too many exports",
    );
    await using flood = await scriptedServer(async (peer) => {
      peer.socket.on("error", () => undefined);
      peer.send(Buffer.alloc(8 * MIB, 0x41));
      await peer.rest();
    });
    await expect(listExports({ address: flood.address })).rejects.toThrow(
      "Bad initial magic received: 0x4141414141414141",
    );
  });

  it("stops when it is told to", async () => {
    await using silent = await scriptedServer(silence);
    const abort = new AbortController();
    const outcome = NbdClient.connect({ address: silent.address, signal: abort.signal });
    setImmediate(() => abort.abort());
    await expect(outcome).rejects.toThrow("Operation canceled");
    await expect(NbdClient.connect({ address: silent.address, signal: abort.signal })).rejects.toThrow(
      "Operation canceled",
    );
  });
});

async function listed(script: Script): Promise<unknown> {
  await using server = await scriptedServer(script);
  return await listExports({ address: server.address });
}

describe("questions without transmission", () => {
  it("list the exports with their descriptions", async () => {
    const listing = (name: string, description: string): Buffer =>
      optionReply(
        P.NBD_OPT_LIST,
        P.NBD_REP_SERVER,
        Buffer.concat([u(32, Buffer.byteLength(name)), Buffer.from(name + description)]),
      );
    await using server = await scriptedServer(
      first(listing("", "empty"), listing("naïve", ""), optionReply(P.NBD_OPT_LIST, P.NBD_REP_ACK)),
    );
    expect(await listExports({ address: server.address })).toEqual([
      { name: "", description: "empty" },
      { name: "naïve", description: "" },
    ]);
  });

  it("refuse broken listings", async () => {
    const list = (...replies: Buffer[]): Promise<unknown> => {
      return listed(first(...replies));
    };
    const reply = (data: Uint8Array | string, length?: number): Buffer =>
      optionReply(P.NBD_OPT_LIST, P.NBD_REP_SERVER, data, length);
    await expect(list(reply("abc"))).rejects.toThrow("incorrect option length");
    await expect(list(reply(Buffer.concat([u(32, 5), Buffer.from("abcd")])))).rejects.toThrow(
      "incorrect option name length",
    );
    await expect(list(reply(u(32, 0xffffffff)))).rejects.toThrow("incorrect option name length");
    await expect(list(reply("", 0xffffffff))).rejects.toThrow("incorrect option length");
    await expect(list(optionReply(P.NBD_OPT_LIST, P.NBD_REP_ACK, "x"))).rejects.toThrow(
      "length too long for option end",
    );
    await expect(list(optionReply(P.NBD_OPT_LIST, P.NBD_REP_ERR_POLICY))).rejects.toThrow(
      "Denied by server for option 3 (list)",
    );
    await expect(list(optionReply(P.NBD_OPT_LIST, P.NBD_REP_ERR_UNSUP))).rejects.toThrow(
      "Unsupported option type 3 (list)",
    );
  });

  it("need a server with options", async () => {
    await using server = await scriptedServer((peer) => serveHandshake(peer, { size: MIB, flags: FLAGS }));
    await expect(exportInfo({ address: server.address })).rejects.toThrow("Unsupported option type 6 (info)");
    expect(await listMetaContexts({ address: server.address }).catch((error: unknown) => String(error))).toEqual([]);
    await using old = await scriptedServer(says(OLDSTYLE));
    await expect(listExports({ address: old.address })).rejects.toThrow("Server does not support options");
  });
});
