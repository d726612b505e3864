import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDaemon, type Daemon, type DaemonProgram } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";
import { connectQmp } from "../helpers/qmp-client.js";

/** Sent before the bytes of a case; null: nothing. */
const NEGOTIATE = '{"execute":"qmp_capabilities"}';
const NEGOTIATE_OOB = '{"execute":"qmp_capabilities","arguments":{"enable":["oob"]}}';
const LAST = { execute: "query-jobs", id: "last" };

type Case = readonly [opening: string | null, bytes: string];

const negotiated = (...texts: readonly string[]): Case[] => texts.map((text) => [NEGOTIATE, text]);
const withId = (...ids: readonly string[]): Case[] =>
  negotiated(...ids.map((id) => `{"execute":"query-jobs","id":${id}}`));

/** Characters are bytes. */
const CASES: readonly Case[] = [
  ...negotiated(
    "1 2 3 ",
    "{} ",
    '{"execute":1}',
    '{"execute":"query-jobs","bogus":1}',
    '{"execute":"query-jobs","exec-oob":"query-jobs"}',
    '{"exec-oob":"query-jobs","id":4}',
    '{"execute":"query-jobs","arguments":[]}',
    '{"execute":"query-jobs","arguments":null}',
    '{"execute":"nope","arguments":[]}',
    '{"execute":"nope"}',
    '{"execute":""}',
    '{"execute":"e\\u0000x"}',
    '{"execute":"query-jobs","arguments":{"x":1}}',
    '{"execute":"query-jobs"}{"execute":"query-jobs"}',
    "{\n\t'execute' :\r\n'query-jobs' }",
    '{"execute":"blockdev-del","arguments":{"node-name":"a\\"\\u20ac\\u0001\\u007f/"}}',
    '{"execute":"blockdev-del","arguments":{"node-name":"a","__proto__":1}}',
    '{"execute":"blockdev-del","arguments":{"constructor":1}}',
    '{"execute":"blockdev-del","arguments":{}}',
    '{"execute":"job-cancel","arguments":{"id":"x"}}',
    '{"execute":"block-job-cancel","arguments":{"device":"x"}}',
    '{"execute":"qmp_capabilities"}',
    '{"execute":"qmp_capabilities","arguments":{"x":1}}',
    '{"execute":"quit","arguments":{"a":1}}',
    '{"execute":"query-jobs",}',
    '{"execute":"query-jobs","execute":"query-jobs"}',
    '{"a"}',
    '{"a":}',
    "{1:2}",
    '{"a":1 "b":2}',
    "[1 2]",
    "[1,]",
    "}",
    "] ",
    "nope ",
    "-{}",
    "//x\n",
    "%d ",
    "1x ",
    "0e1 ",
    "00 ",
    "[}",
    "{]",
    "\xff",
    "\xff\xff",
    '{"execute": \xff',
    '"abc\xff',
    "\x00",
    "\x01\x02",
    "\xef\xbb\xbf",
    "/\t1\n",
    "/ 1\n 2 ",
    '"a\nb"\n',
    '"\xc3("',
    '"\xed\xa0\x80"',
    '"\xf5\x80\x80\x80"',
    '"\xef\xbf\xbe"',
    '"\\ud83d"',
    '"\\ude00"',
    '"\\x"',
    '"\\u12"',
    "[".repeat(1024) + "]".repeat(1024),
    "[".repeat(1025) + "]".repeat(1025),
    '{"a":'.repeat(1025),
  ),
  ...withId(
    "null",
    "0",
    "-0",
    "18446744073709551615",
    "-9223372036854775808",
    "0.5",
    "1.0",
    "1e5",
    "true",
    '"x"',
    "[]",
    '{"b":1,"a":[{},[2]]}',
    '"\\u0000\\u20ac\\ud83d\\ude00\\n\\/\\b"',
    "01",
    "1.",
    "+1",
    "-",
    '"\x7f"',
    '"\x01"',
  ),
  ...[
    '{"execute":"query-jobs"}',
    '{"execute":"nope"}',
    '{"execute":1}',
    "1 ",
    "{} ",
    '{"execute":"query-version","bogus":1}',
    '{"exec-oob":"qmp_capabilities"}',
    '{"execute":"query-jobs","arguments":[]}',
    '{"execute":"qmp_capabilities","arguments":{"enable":["oob"]},"id":1}',
    '{"execute":"qmp_capabilities","arguments":{"enable":["oob","oob"]}}',
    '{"execute":"qmp_capabilities","arguments":{"enable":"oob"}}',
    '{"execute":"qmp_capabilities","arguments":{"enable":[1]}}',
    '{"execute":"qmp_capabilities","arguments":{"enable":["x"]}}',
    '{"execute":"qmp_capabilities","arguments":{"enable":null}}',
    '{"execute":"qmp_capabilities","arguments":{"x":1}}',
    '{"execute":"qmp_capabilities"}{"execute":"query-jobs","id":1}{"execute":"qmp_capabilities"}',
  ].map((text): Case => [null, text]),
  ...[
    '{"exec-oob":"query-jobs"}',
    '{"exec-oob":"nope"}',
    '{"exec-oob":1}',
    '{"exec-oob":"query-jobs","arguments":1}',
    '{"exec-oob":"query-jobs","execute":"query-jobs"}',
    '{"exec-oob":"qmp_capabilities"}',
    '{"id":1,"zz":2,"arguments":{}}',
  ].map((text): Case => [NEGOTIATE_OOB, text]),
];

/** Everything a fresh connection answers, up to the reply to a last command that both daemons know. */
async function dialogue(path: string, [opening, bytes]: Case): Promise<unknown> {
  await using qmp = await connectQmp(path);
  await qmp.nextReply();
  const end = `\n\xff${opening === null ? NEGOTIATE : ""}${JSON.stringify(LAST)}`;
  await qmp.send(Buffer.from(`${opening ?? ""}${bytes}${end}`, "latin1"));
  for (;;) {
    const reply = await qmp.nextReply();
    if (reply["id"] === "last") return qmp.log.slice(1);
  }
}

describe.skipIf(!hasJudge("qemu-storage-daemon"))("QMP's wire", () => {
  let tmp = "";
  const daemons: Daemon[] = [];

  async function start(program: DaemonProgram): Promise<void> {
    const args = ["--chardev", `socket,id=c,path=${program},server=on,wait=off`, "--monitor", "c"];
    daemons.push(await startDaemon({ program, tmp, args }));
  }

  beforeAll(async () => {
    tmp = await mkdtemp(join(tmpdir(), "tsd-wire-"));
    await start("tsd");
    await start("qemu-storage-daemon");
  });
  afterAll(async () => {
    for (const daemon of daemons) await daemon[Symbol.asyncDispose]();
    await rm(tmp, { recursive: true });
  });

  it.each(CASES.map(([opening, bytes]) => [bytes.slice(0, 80), [opening, bytes] as const] as const))(
    "answers %j as the reference",
    async (_name, bytes) => {
      const ours = await dialogue(join(tmp, "tsd"), bytes);
      const reference = await dialogue(join(tmp, "qemu-storage-daemon"), bytes);
      expect(ours).toEqual(reference);
    },
  );

  it("answers anything as the reference", async () => {
    const pieces = [
      ...[
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        '"a"',
        "'b'",
        '"execute"',
        '"query-jobs"',
        '"id"',
        "1",
        "-0",
        "1e3",
        "true",
        "nope",
      ],
      ...[
        " ",
        "\n",
        "\t",
        '"\\ud83d"',
        '"\\x"',
        '"\xc3\xa9"',
        '"\xc3"',
        "\xff",
        "\x00",
        "\x01",
        '"',
        "'",
        "-",
        "/",
        "%",
        "A",
      ],
      ...[
        "\x7f",
        "\xc3",
        "0",
        "1.",
        "1e",
        '"\n"',
        "\\",
        "_",
        '{"execute":"query-jobs"}',
        '"\xed\xa0\x80"',
        '"\\u12',
        "01",
      ],
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), async (words) => {
        const bytes = [NEGOTIATE, words.join("")] as const;
        const ours = await dialogue(join(tmp, "tsd"), bytes);
        expect(ours).toEqual(await dialogue(join(tmp, "qemu-storage-daemon"), bytes));
      }),
      { numRuns: 300 },
    );
  });
});
