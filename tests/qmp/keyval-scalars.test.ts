import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBool, parseInteger, parseSize } from "../../src/qmp/keyval-scalars.js";
import { hasJudge } from "../helpers/judges.js";

describe("parseBool", () => {
  it("takes four words for each, in small letters", () => {
    expect(["on", "yes", "true", "y"].map(parseBool)).toEqual([true, true, true, true]);
    expect(["off", "no", "false", "n"].map(parseBool)).toEqual([false, false, false, false]);
    expect(["", "1", "0", "ON", "True", " on", "on "].map(parseBool)).toEqual(Array(7).fill(undefined));
  });
});

describe("parseInteger", () => {
  it.each([
    ["0", 0n],
    ["-0", 0n],
    ["5", 5n],
    ["+5", 5n],
    ["-5", -5n],
    [" \t\n5", 5n],
    ["0x1F", 31n],
    ["-0X1f", -31n],
    ["010", 8n],
    ["00", 0n],
    ["99999999999999999999", 99999999999999999999n],
  ])("reads %j", (text, value) => expect(parseInteger(text)).toBe(value));

  it.each(["", " ", "x", "5 ", "5.0", "1k", "1e3", "08", "0x", "0xg", "0b1", "--5", "+ 5", "5x", "٣", "9".repeat(200)])(
    "refuses %j",
    (text) => expect(parseInteger(text)).toBeUndefined(),
  );

  it("reads back every 64-bit integer in every base", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }), (value) => {
        const [sign, magnitude] = value < 0n ? ["-", -value] : ["", value];
        expect(parseInteger(String(value))).toBe(value);
        expect(parseInteger(`${sign}0x${magnitude.toString(16)}`)).toBe(value);
        expect(parseInteger(`${sign}0${magnitude.toString(8)}`)).toBe(value);
      }),
    );
  });
});

/** What qemu-img makes of a size is seen from the file it creates, in whole sectors. */
const SIZES: readonly (readonly [text: string, bytes: bigint])[] = [
  ["0", 0n],
  ["010", 10n],
  ["08", 8n],
  ["0x200", 512n],
  ["0X200", 512n],
  ["0x2k", 2048n],
  ["1.0", 1n],
  ["1.", 1n],
  ["1b", 1n],
  ["1B", 1n],
  ["\t5", 5n],
  [" 1k", 1024n],
  ["+1k", 1024n],
  ["1.k", 1024n],
  ["1K", 1024n],
  ["1.5K", 1536n],
  ["1.00001k", 1024n],
  ["1.9999k", 2047n],
  ["0.1M", 104857n],
  ["1.5G", 1610612736n],
  ["2T", 2n * 2n ** 40n],
];
const BAD_SIZES = ["", "k", "-1", "1.5", "1.5b", "1k ", "1kb", "0x1.8k", "0x", "0xg", "0b1", "1e3", "1e1k", "1.5e1k"];
BAD_SIZES.push("1_000", "inf", "nan", "1..5k", "1.5.5k", "1.+5k", "1. 5k", "1.0x5k", ".5k", ".5");

describe("parseSize", () => {
  it.each(SIZES)("reads %j", (text, bytes) => expect(parseSize(text)).toBe(bytes));
  it.each(BAD_SIZES)("refuses %j", (text) => expect(parseSize(text)).toBeUndefined());

  it("knows suffixes up to exbibytes", () => {
    expect(["1k", "1M", "1G", "1T", "1P", "1E", "16e"].map(parseSize)).toEqual(
      [10n, 20n, 30n, 40n, 50n, 60n, 64n].map((bits) => 2n ** bits),
    );
  });

  it("refuses what is too long to be a number, however it begins", () => {
    expect(parseSize(`0.${"9".repeat(200)}k`)).toBeUndefined();
  });
});

describe.skipIf(!hasJudge("qemu-img"))("sizes of qemu-img", () => {
  it("are the same", async () => {
    const tmp = await mkdtemp(join(tmpdir(), "tsd-sizes-"));
    try {
      for (const [text, bytes] of SIZES) {
        const path = join(tmp, "disk");
        await execa("qemu-img", ["create", "-f", "raw", "-o", `size=${text}`, path]);
        const { size } = await stat(path);
        expect(BigInt(size), text).toBe(((bytes + 511n) / 512n) * 512n);
      }
      for (const text of BAD_SIZES) {
        const made = await execa("qemu-img", ["create", "-f", "raw", "-o", `size=${text}`, join(tmp, "bad")], {
          reject: false,
        });
        expect(made.exitCode, text).toBe(1);
      }
    } finally {
      await rm(tmp, { recursive: true });
    }
  });
});
