import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseConfig, readConfig } from "../../../src/block/blkdebug/config.js";
import { NBD_CMD_FLUSH, NBD_CMD_READ, NBD_CMD_WRITE } from "../../../src/block/nbd/protocol.js";
import { BlkdebugBench, type Step } from "../../helpers/blkdebug.js";
import { hasJudge } from "../../helpers/judges.js";

const RULE = '[inject-error]\nevent = "none"\n';
const option = (name: string, value: string): string => `${RULE}${name} = "${value}"\n`;

/** What files say, with a character for each byte, and what is wrong with them. */
const BAD: readonly (readonly [text: string, message: string])[] = [
  ["   \n", "parse error"],
  [`${RULE}\r\n`, "parse error"],
  [`${RULE} \n`, "parse error"],
  [`${RULE}\0\n`, "parse error"],
  [" #x\n", "no group defined"],
  ['event = "x"\n', "no group defined"],
  [` ${RULE}`, "no group defined"],
  ["[]\n", "no group defined"],
  ["x".repeat(1023), "no group defined"],
  [`# ${"x".repeat(2000)}\n`, "no group defined"],
  ["[ inject-error ]\n", "There is no option group ' inject-error '"],
  ["[inject-error\n", "There is no option group 'inject-error\n'"],
  ['[inject-error ""]\n', `There is no option group 'inject-error ""'`],
  ['[inject-error"a"]\n', `There is no option group 'inject-error"a"'`],
  ["[inject-error a]\n", "There is no option group 'inject-error a'"],
  ["[Inject-error]\n", "There is no option group 'Inject-error'"],
  ['[foo "1"]\n', "There is no option group 'foo'"],
  ["[[x]]\n", "There is no option group '[x'"],
  [`[${"g".repeat(200)}]\n`, `There is no option group '${"g".repeat(63)}'`],
  ['[inject-error "1a"]\n', "Parameter 'id' expects an identifier"],
  ['[inject-error "a b"]\n', "Parameter 'id' expects an identifier"],
  ['[inject-error "a]\n', "Parameter 'id' expects an identifier"],
  [`[inject-error "a"]\nevent = "none"\n[inject-error "a"]\n`, "Duplicate ID 'a' for inject-error"],
  [`${RULE}[inject-error]\n`, "Missing event name for rule"],
  [`${RULE}[set-state]\n`, "Missing event name for rule"],
  ['[inject-error]event = "none"\n', "Missing event name for rule"],
  ['[inject-error]\nevent = ""\n', "invalid parameter value: "],
  ["[inject-error]\nevent = none\n", "invalid parameter value: "],
  ["[inject-error]\nevent\n", "invalid parameter value: "],
  ['[inject-error]\nevent = "none\n', "invalid parameter value: none\n"],
  ['[set-state]\nevent = "NONE"\n', "invalid parameter value: NONE"],
  ['[set-state]\nevent = "y"\n[inject-error]\nevent = "x"\n', "invalid parameter value: x"],
  [option("iotype", "bad"), "invalid parameter value: bad"],
  ['[inject-error]\nevent= "none"\n', "Invalid parameter 'event='"],
  ['[inject-error]\n = "none"\n', "Invalid parameter '='"],
  ['[inject-error]\nev\0ent = "none"\n', "Invalid parameter 'ev'"],
  [`${RULE} # c\n`, "Invalid parameter '#'"],
  [`${RULE}   [set-state]\n`, "Invalid parameter '[set-state]'"],
  [`${RULE}${"k".repeat(64)} = "x"\n`, `Invalid parameter '${"k".repeat(63)}'`],
  [`${RULE}[foo]\nbogus\n`, "There is no option group 'foo'"],
  ['[inject-error]\nevent = "x"\n[foo]\n', "There is no option group 'foo'"],
  [option("new_state", "1"), "Invalid parameter 'new_state'"],
  ...["x", "", "28 ", "5k", "5.0", "0x", "08"].map(
    (value) => [option("errno", value), "Parameter 'errno' expects a number"] as const,
  ),
  [option("errno", "18446744073709551616"), "Value '18446744073709551616' is too large for parameter 'errno'"],
  [option("sector", "-18446744073709551616"), "Value '-18446744073709551616' is too large for parameter 'sector'"],
  ...["1", "", "ON", "maybe"].map(
    (value) => [option("once", value), "Parameter 'once' expects 'on' or 'off'"] as const,
  ),
  ['[set-state]\nevent = "none"\nnew_state = "x"\n', "Parameter 'new_state' expects a number"],
  [`[set-state]\nevent = "\xc3\xbc"\n`, "invalid parameter value: ü"],
];

/** And those that are right. */
const GOOD: readonly string[] = [
  "",
  "\n",
  "# [foo]\n",
  RULE,
  RULE.trimEnd(),
  `\n\n${RULE}`,
  RULE.replaceAll("\n", "\r\n"),
  '[inject-error] x\n  event   =\t"none" x\n',
  `[inject-error  "a"] x\nevent = "none"\n[set-state "a"]\nevent = "none"\n`,
  `[inject-error "${"a".repeat(64)}"]\nevent = "none"\n`,
  '[inject-error]\nevent = "read_aio"\nevent = "none"\n',
  option("id", "x"),
  `${option("errno", "a")}errno = "28"\n`,
  `${RULE}#errno\n${option("errno", "28")}`,
  `# ${"x".repeat(1020)}\n${RULE}`,
  ...["-5", "0x1c", " 28", "010", "+5", "18446744073709551615", "0", "28"].map((value) => option("errno", value)),
  ...["-1", "1", "0"].map((value) => option("sector", value)),
  ...["on", "yes", "true", "y", "off", "no", "false", "n"].map((value) => option("once", value)),
  ...["1", "2"].map((value) => option("state", value)),
  ...["read", "write", "flush", "block-status"].map((value) => option("iotype", value)),
  `[set-state]\nevent = "none"\nnew_state = "2"\n[inject-error]\nevent = "pwritev"\nstate = "2"\n`,
  '[set-state]\nevent = "none"\n[inject-error]\nevent = "pwritev"\nstate = "1"\n',
];

describe("the configuration file of blkdebug", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tsd-config-"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it.each(BAD)("refuses %j", (text, message) => {
    expect(() => parseConfig(text)).toThrow(message);
  });

  it("gives the rules in their order", () => {
    const text = `${option("errno", "-1")}[set-state]\nevent = "l2_load"\n${option("once", "y")}`;
    expect(parseConfig(text)).toEqual({
      injectError: [
        { event: "none", errno: -1 },
        { event: "none", once: true },
      ],
      setState: [{ event: "l2_load", new_state: 0 }],
    });
  });

  it("is read from a file of a sensible size", async () => {
    const path = join(folder, "c");
    await writeFile(path, RULE);
    expect((await readConfig(path)).injectError).toEqual([{ event: "none" }]);
    await writeFile(path, Buffer.alloc((1 << 20) + 1, "\n"));
    await expect(readConfig(path)).rejects.toThrow("Cannot read config file: File too large");
    await expect(readConfig(folder)).rejects.toThrow("Cannot read config file: Is a directory");
    expect(await readConfig("/dev/null")).toEqual({ injectError: [], setState: [] });
    await expect(readConfig("/dev/zero")).rejects.toThrow("parse error");
    execFileSync("mkfifo", [join(folder, "pipe")]);
    await expect(readConfig(join(folder, "pipe"))).rejects.toThrow("Cannot read config file: Invalid argument");
    await expect(readConfig(join(folder, "nosuch"))).rejects.toThrow(
      "Could not read blkdebug config file: No such file or directory",
    );
  });

  it.skipIf(!hasJudge("qemu-storage-daemon"))(
    "is taken and refused as by the reference",
    { timeout: 120_000 },
    async () => {
      const steps: Step[] = [
        [NBD_CMD_READ, 0, 512],
        [NBD_CMD_READ, 512, 512],
        [NBD_CMD_WRITE, 0, 512],
        [NBD_CMD_READ, 0, 512],
        [NBD_CMD_FLUSH, 0, 0],
      ];
      const told: Record<string, unknown>[] = [];
      for (const program of ["qemu-storage-daemon", "tsd"] as const) {
        await using bench = await BlkdebugBench.start(program);
        const answers: Record<string, unknown> = {};
        for (const text of [...BAD.map(([bad]) => bad), ...GOOD]) {
          const config = await bench.put("c", Buffer.from(text, "latin1"));
          answers[text] = await bench.try([{ driver: "blkdebug", "node-name": "b", image: "f", config }], steps);
        }
        told.push(answers);
      }
      expect(told[1]).toEqual(told[0]);
    },
  );
});
