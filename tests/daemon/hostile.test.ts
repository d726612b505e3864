import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { join } from "node:path";
import { startDaemon, type Daemon } from "../helpers/daemon.js";
import { connectQmp, type QmpClient } from "../helpers/qmp-client.js";

/** Bad input on a QMP socket: it gets its error, and the daemon serves on. */
describe("a hostile QMP client", () => {
  let daemon: Daemon;

  beforeAll(async () => {
    daemon = await startDaemon({
      args: ["--chardev", "socket,id=c,path=qmp,server=on,wait=off", "--monitor", "c"],
    });
  });
  afterAll(async () => {
    await daemon[Symbol.asyncDispose]();
  });

  async function connect(negotiate = true): Promise<QmpClient> {
    const qmp = await connectQmp(join(daemon.tmp, "qmp"));
    if (negotiate) await qmp.negotiate();
    return qmp;
  }

  /** The first reply to `data` and the daemon's health. */
  async function firstReply(...pieces: (string | Uint8Array)[]): Promise<unknown> {
    await using qmp = await connect();
    const reply = qmp.nextReply();
    // The client may be cut off meanwhile, which is an answer too.
    for (const piece of pieces) await qmp.send(piece).catch(() => undefined);
    const answer = await reply;
    await healthy();
    return answer;
  }

  async function healthy(): Promise<void> {
    expect(await daemon.qmp.command("query-jobs")).toEqual([]);
  }

  const generic = (desc: string) => ({ error: { class: "GenericError", desc } });

  it("sends a string of 8 MiB", async () => {
    const name = "x".repeat(8 << 20);
    const reply = await firstReply(JSON.stringify({ execute: "blockdev-del", arguments: { "node-name": name } }));
    expect(reply).toEqual(generic(`Failed to find node with node-name='${name}'`));
  });

  it("sends a string of 70 MiB", async () => {
    const pieces = Array.from({ length: 70 }, () => Buffer.alloc(1 << 20, 0x78));
    const reply = await firstReply('{"execute":"', ...pieces, '"}');
    expect(reply).toEqual(generic("JSON token size limit exceeded"));
  });

  it("sends a million elements, and two", async () => {
    const array = (length: number) => `[${"1,".repeat(length - 1)}1]`;
    expect(await firstReply(`{"execute":"query-jobs","arguments":{"a":${array(1_000_000)}}}`)).toEqual(
      generic("Parameter 'a' is unexpected"),
    );
    expect(await firstReply(`{"execute":"query-jobs","id":${"[1,".repeat(0)}${array(1_048_570)}}`)).toHaveProperty(
      "id",
    );
  });

  it("nests deeply", async () => {
    expect(await firstReply("[".repeat(100_000))).toEqual(generic("JSON nesting depth limit exceeded"));
    expect(await firstReply(`{"execute":"query-jobs","id":${"[".repeat(1023)}${"]".repeat(1023)}}`)).toHaveProperty(
      "return",
    );
    const deep = `${'{"driver":"raw","file":'.repeat(500)}1${"}".repeat(500)}`;
    expect(await firstReply(`{"execute":"blockdev-add","arguments":${deep}}`)).toHaveProperty("error");
  });

  it.each([
    ["__proto__", '{"execute":"blockdev-add","arguments":{"driver":"null-co","node-name":"a","__proto__":{"x":1}}}'],
    ["constructor", '{"execute":"blockdev-add","arguments":{"driver":"null-co","node-name":"a","constructor":{}}}'],
    ["prototype driver", '{"execute":"blockdev-add","arguments":{"driver":"__proto__","node-name":"a"}}'],
    ["prototype command", '{"execute":"__proto__"}'],
    ["toString command", '{"execute":"toString"}'],
    ["hasOwnProperty argument", '{"execute":"query-jobs","arguments":{"hasOwnProperty":1}}'],
    ["a huge size", '{"execute":"blockdev-add","arguments":{"driver":"null-co","node-name":"a","size":1e300}}'],
    [
      "2 ** 63",
      '{"execute":"blockdev-add","arguments":{"driver":"null-co","node-name":"a","size":9223372036854775808}}',
    ],
    ["2 ** 53 + 1", '{"execute":"block_resize","arguments":{"node-name":"a","size":9007199254740993}}'],
    ["a negative size", '{"execute":"blockdev-add","arguments":{"driver":"null-co","node-name":"a","size":-1}}'],
    ["a zero byte in a name", '{"execute":"blockdev-add","arguments":{"driver":"null-co","node-name":"a\\u0000b"}}'],
    [
      "a zero byte in a path",
      '{"execute":"blockdev-add","arguments":{"driver":"file","node-name":"a","filename":"/tmp/\\u0000"}}',
    ],
    [
      "a path of 100 KiB",
      `{"execute":"blockdev-add","arguments":{"driver":"file","node-name":"a","filename":"${"/a".repeat(50_000)}"}}`,
    ],
  ])("uses %s", async (_name, request) => {
    expect(await firstReply(request)).toHaveProperty("error");
    expect("x" in {}).toBe(false);
    expect(await daemon.qmp.command("query-named-block-nodes")).toEqual([]);
  });

  it("sends garbage", async () => {
    let seed = 1;
    const garbage = Uint8Array.from({ length: 200_000 }, () => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return seed >>> 24;
    });
    expect(await firstReply(garbage)).toHaveProperty("error");
  });

  it("leaves in the middle of everything", async () => {
    const request = '{"execute":"query-named-block-nodes","arguments":{"flat":true},"id":"é"}';
    for (let cut = 0; cut <= request.length; cut += 3) {
      const qmp = await connect(false);
      await qmp.send(`{"execute":"qmp_capabilities"}${request.slice(0, cut)}`);
      await qmp[Symbol.asyncDispose]();
    }
    await healthy();
  });

  it("asks and never reads", async () => {
    const qmp = await connect();
    qmp.socket.pause();
    const chunk = Buffer.from('{"execute":"query-qmp-schema"}\n'.repeat(1000));
    // The kernel's buffers fill, then nothing more is taken: that is the point.
    for (let i = 0; i < 100 && qmp.socket.write(chunk); i++);
    for (let i = 0; i < 50; i++) await healthy();
    await qmp[Symbol.asyncDispose]();
    await healthy();
  });

  it("comes with many connections at once", async () => {
    const clients = await Promise.all(Array.from({ length: 200 }, () => connect(false).catch(() => undefined)));
    await healthy();
    for (const qmp of clients) await qmp?.[Symbol.asyncDispose]();
    await using next = await connect();
    expect(await next.command("query-jobs")).toEqual([]);
  });

  it("is answered out of any state after 0xFF", async () => {
    for (const start of ['{"a":[', '"abc', "'", '{"execute":"x', "tru", "[[[[", "-", '"\\u12']) {
      await using qmp = await connect();
      await qmp.send(
        Buffer.concat([Buffer.from(start), Buffer.of(0xff), Buffer.from('{"execute":"query-jobs","id":7}')]),
      );
      for (;;) {
        const reply = await qmp.nextReply();
        if (reply["id"] !== 7) continue;
        expect(reply).toEqual({ return: [], id: 7 });
        break;
      }
    }
  });
});
