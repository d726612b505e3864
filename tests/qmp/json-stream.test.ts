import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonDouble } from "../../src/base/json-double.js";
import { serializeJson } from "../../src/base/json-text.js";
import { JsonStream, NESTING_MAX, parseJson, VALUE_TOKENS_MAX } from "../../src/qmp/json-stream.js";
import type { JsonValue } from "../../src/qmp/json-value.js";
import { atEverySplit } from "../helpers/at-every-split.js";

type Item = { readonly value: JsonValue } | { readonly error: string };

function parsePieces(pieces: readonly Uint8Array[]): Item[] {
  const items: Item[] = [];
  const stream = new JsonStream({
    value: (value) => items.push({ value }),
    error: (error) => items.push({ error }),
    full: () => false,
  });
  for (const piece of pieces) expect(stream.feed(piece)).toBe(piece.length);
  return items;
}

/** Characters are bytes. */
const latin1 = (text: string) => Buffer.from(text, "latin1");
const parseAll = (text: string | Uint8Array) => parsePieces([typeof text === "string" ? Buffer.from(text) : text]);
const values = (text: string | Uint8Array) => parseAll(text).map((item) => ("value" in item ? item.value : item));
const errors = (text: string | Uint8Array) => parseAll(text).map((item) => ("error" in item ? item.error : item));
const plain = (value: unknown): unknown => structuredClone(value);

describe("JsonStream", () => {
  it("reads values whatever is or is not between them", () => {
    expect(values('{"a":1}{"a":2}\n[]\r\n\t"x"null true false 7 ').map(plain)).toEqual([
      { a: 1 },
      { a: 2 },
      [],
      "x",
      null,
      true,
      false,
      7,
    ]);
    expect(values('{\n"a"\n:\n[\n1\n,\n2\n]\n}').map(plain)).toEqual([{ a: [1, 2] }]);
  });

  it("waits for the end of a number or a keyword", () => {
    expect(values("12")).toEqual([]);
    expect(values("12 ")).toEqual([12]);
    expect(values("true")).toEqual([]);
    expect(values("[12]")).toEqual([[12]]);
  });

  it("keeps 64-bit integers exact and knows doubles from integers", () => {
    const text = `[9007199254740991, 9007199254740992, 18446744073709551615, -9223372036854775808, -0, 18446744073709551616,
      -9223372036854775809, 1.0, 1e3, -0.0, 0.5, 1e400, 1e-400]`;
    expect(values(text)).toEqual([
      [
        9007199254740991,
        9007199254740992n,
        18446744073709551615n,
        -9223372036854775808n,
        0,
        new JsonDouble(18446744073709551616),
        new JsonDouble(-9223372036854775808),
        new JsonDouble(1),
        new JsonDouble(1000),
        new JsonDouble(-0),
        0.5,
        new JsonDouble(Infinity),
        new JsonDouble(0),
      ],
    ]);
  });

  it("decodes strings of both kinds of quotes", () => {
    expect(values(`'it\\'s "x"'`)).toEqual([`it's "x"`]);
    expect(values(String.raw`"aA\u00e9\ud83d\ude00\n\/\b\f\r\t\\\"\' \u0000"`)).toEqual([
      "aA\u00e9\u{1f600}\n/\b\f\r\t\\\"' \0",
    ]);
    expect(values('"é€😀\x7f"')).toEqual(["é€😀\x7f"]);
    expect(values(latin1('"\xc0\x80"'))).toEqual(["\0"]);
  });

  it("makes any key a key of the object alone", () => {
    const [value] = values('{"__proto__":{"polluted":1},"constructor":2,"toString":3}');
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor", "toString"]);
    expect(Object.getPrototypeOf(value)).toBe(null);
    expect("polluted" in {}).toBe(false);
    expect(errors('{"__proto__":1,"__proto__":2}')).toEqual(["JSON parse error, duplicate key"]);
  });

  // What qemu-storage-daemon answers to each of these.
  const STRAY = (text: string) => `JSON parse error, stray '${text}'`;
  const VALUE_EXPECTED = "JSON parse error, expecting value";
  it.each<[string, unknown[]]>([
    ["nope ", ["JSON parse error, invalid keyword 'nope'"]],
    ["nullnull ", ["JSON parse error, invalid keyword 'nullnull'"]],
    ["[1,]", [VALUE_EXPECTED]],
    ["[,1]", [VALUE_EXPECTED]],
    ["[1,,2]", [VALUE_EXPECTED]],
    ["[:]", [VALUE_EXPECTED]],
    ["[1 2]", ["JSON parse error, expected separator in list"]],
    ['["a":1]', ["JSON parse error, expected separator in list"]],
    ['{"a"}', ["JSON parse error, missing : in object pair"]],
    ['{"a",1}', ["JSON parse error, missing : in object pair"]],
    ['{"a":}', [VALUE_EXPECTED]],
    ['{"a":1,}', [VALUE_EXPECTED]],
    ["{,}", [VALUE_EXPECTED]],
    ['{"a":1 "b":2}', ["JSON parse error, expected separator in dict"]],
    ['{"a":1,1}', ["JSON parse error, key is not a string in object"]],
    ["{1:2}", ["JSON parse error, key is not a string in object"]],
    ["{{}:1}", ["JSON parse error, key is not a string in object"]],
    ["{[nope]:1}", ["JSON parse error, invalid keyword 'nope'"]],
    ['{"a":1,"a":2}', ["JSON parse error, duplicate key"]],
    ['{"a":1,"a":nope}', ["JSON parse error, invalid keyword 'nope'"]],
    ['{"a":1,"b" nope}', ["JSON parse error, missing : in object pair"]],
    ['{"a":1]', ["JSON parse error, expected separator in dict"]],
    ['{"a":[1,}', []],
    ["}", [VALUE_EXPECTED]],
    ["[}1 ", [VALUE_EXPECTED, { value: 1 }]],
    ["{]1 ", [VALUE_EXPECTED, { value: 1 }]],
    ["tru{}", ["JSON parse error, invalid keyword 'tru'", { value: {} }]],
    ["1{}", [{ value: 1 }, { value: {} }]],
    ["1x ", [{ value: 1 }, "JSON parse error, invalid keyword 'x'"]],
    ["0e1 ", [{ value: 0 }, "JSON parse error, invalid keyword 'e'", { value: 1 }]],
    ["1-1 ", [{ value: 1 }, { value: -1 }]],
    ["[01]", [STRAY("01"), VALUE_EXPECTED]],
    ["[1.]", [STRAY("1.]")]],
    ["[+1]", [STRAY("+"), VALUE_EXPECTED]],
    ["1e ", [STRAY("1e ")]],
    ["1e+ ", [STRAY("1e+ ")]],
    ["--1 ", [STRAY("--")]],
    ["-01 ", [STRAY("-01")]],
    ['-{"a":"b"}', [STRAY("-{"), VALUE_EXPECTED, { value: "b" }, VALUE_EXPECTED]],
    ["//x\n1 ", [STRAY("/"), { value: 1 }]],
    ["/\t1 ", [STRAY("/")]],
    ["/ 1\n 2 ", [STRAY("/"), { value: 2 }]],
    ["/\x01 1 ", [STRAY("/"), STRAY("\x01")]],
    ["\x01\x02", [STRAY("\x01"), STRAY("\x02")]],
    ['["a\nb"]', [STRAY('"a\n'), VALUE_EXPECTED]],
    ["'a\nb'", [STRAY("'a\n")]],
    ['"a\x00b"', [STRAY('"a')]],
    ['"a\\\nb" ', [STRAY('"a\\\n')]],
    ["%d ", [STRAY("%")]],
    ["\xff{}", [STRAY("\ufffd"), { value: {} }]],
    ["\xff\xff", [STRAY("\ufffd"), STRAY("\ufffd")]],
    ['{"a": \xff{}', [STRAY("\ufffd"), { value: {} }]],
    ['"abc\xff{}', [STRAY('"abc\ufffd'), { value: {} }]],
    ['"a\\\xffb" ', [STRAY('"a\\\ufffd')]],
    ['"\xc3("', ["JSON parse error, invalid UTF-8 sequence in string"]],
    ['"\xed\xa0\x80"', ["JSON parse error, invalid UTF-8 sequence in string"]],
    ['"\xf4\x90\x80\x80"', ["JSON parse error, invalid UTF-8 sequence in string"]],
    ['"\xef\xbf\xbe"', ["JSON parse error, invalid UTF-8 sequence in string"]],
    ['"\xe0\x80\x80"', ["JSON parse error, invalid UTF-8 sequence in string"]],
    ['"\xc0\x81"', ["JSON parse error, invalid UTF-8 sequence in string"]],
    ['"\x80"', ["JSON parse error, invalid UTF-8 sequence in string"]],
    ['"\xfd\xbf"', ["JSON parse error, invalid UTF-8 sequence in string"]],
    ['"\xe2\x82"', ["JSON parse error, invalid UTF-8 sequence in string"]],
    [String.raw`"\x"`, ["JSON parse error, invalid escape sequence in string"]],
    [String.raw`["\x",nope]`, ["JSON parse error, invalid escape sequence in string"]],
    [String.raw`"\ud83dx"`, [String.raw`JSON parse error, \ud83d is not a valid Unicode character`]],
    [String.raw`"\ud83d\ud83d"`, [String.raw`JSON parse error, \ud83d is not a valid Unicode character`]],
    [String.raw`"\ud83d\ude0"`, [String.raw`JSON parse error, \ud83d is not a valid Unicode character`]],
    [String.raw`"\ude00"`, [String.raw`JSON parse error, \ude00 is not a valid Unicode character`]],
    [String.raw`"\u00G0"`, [String.raw`JSON parse error, \u00G0 is not a valid Unicode character`]],
    [String.raw`"\u12"`, [String.raw`JSON parse error, \u12" is not a valid Unicode character`]],
    [String.raw`'\u12'`, [String.raw`JSON parse error, \u12' is not a valid Unicode character`]],
    ["'\xed\xa0\x80\n", [STRAY("'\ufffd\n")]],
    [String.raw`"\u"`, [String.raw`JSON parse error, \u" is not a valid Unicode character`]],
    [String.raw`"\uFFFF"`, [String.raw`JSON parse error, \uFFFF is not a valid Unicode character`]],
    [String.raw`"\uD83F\uDFFE"`, [String.raw`JSON parse error, \uD83F\uDFFE is not a valid Unicode character`]],
  ])("answers %j as the reference, at every split", (text, expected) => {
    atEverySplit(latin1(text), (pieces) => {
      const items = parsePieces(pieces);
      expect(items.map((item) => ("error" in item ? item.error : { value: plain(item.value) }))).toEqual(expected);
    });
  });

  it("stops behind a value when the sink is full, and goes on from there", () => {
    const taken: JsonValue[] = [];
    const stream = new JsonStream({ value: (v) => taken.push(v), error: () => undefined, full: () => true });
    const bytes = Buffer.from("1 [2]3,");
    const stops: number[] = [];
    for (let at = 0; at < bytes.length;) {
      at = stream.feed(bytes, at);
      stops.push(at);
    }
    expect(taken).toEqual([1, [2], 3]);
    expect(stops).toEqual([1, 5, 6, 7]);
  });

  it("limits nesting, and goes on", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(parseAll(nested(NESTING_MAX)).map((item) => "value" in item)).toEqual([true]);
    const tooDeep = parseAll(nested(NESTING_MAX + 1));
    expect(tooDeep[0]).toEqual({ error: "JSON nesting depth limit exceeded" });
    expect(tooDeep.length).toBe(NESTING_MAX + 2);
    expect(values(`${"[".repeat(NESTING_MAX + 1)}{}`).map(plain)).toEqual([
      { error: "JSON nesting depth limit exceeded" },
      {},
    ]);
  });

  it("takes arrays of a million elements and limits the tokens of a value", () => {
    const [million] = values(`[${"1,".repeat(999_999)}1]`);
    expect((million as unknown[]).length).toBe(1_000_000);
    const tooMany = parseAll(`[${"1,".repeat(VALUE_TOKENS_MAX / 2)}`);
    expect(tooMany).toEqual([{ error: "JSON token count limit exceeded" }]);
  });

  it("takes a string of 8 MiB in small pieces, and limits the bytes of a value", () => {
    const long = `"${"x".repeat(8 << 20)}"`;
    expect((values(long)[0] as string).length).toBe(8 << 20);
    const bytes = Buffer.from(`"${"é".repeat(4 << 20)}"`);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, i) =>
      bytes.subarray(i * 1000, (i + 1) * 1000),
    );
    const [item] = parsePieces(pieces);
    expect(item !== undefined && "value" in item && (item.value as string).length).toBe(4 << 20);
    const piece = Buffer.alloc(1 << 20, 0x78);
    const items = parsePieces([
      Buffer.from('{"a":"'),
      ...Array.from({ length: 70 }, () => piece),
      Buffer.from('"}\n1 '),
    ]);
    expect(items).toEqual([{ error: "JSON token size limit exceeded" }, { error: VALUE_EXPECTED }, { value: 1 }]);
    expect(
      parsePieces([Buffer.from("["), ...Array.from({ length: 70 }, () => Buffer.from(`"${"x".repeat(1 << 20)}",`))])[0],
    ).toEqual({ error: "JSON token size limit exceeded" });
  });

  it("gives the same values whatever the pieces", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(fc.nat(60)), (documents, cuts) => {
        const bytes = Buffer.from(documents.map((document) => `${JSON.stringify(document)} `).join(""));
        const pieces: Buffer[] = [];
        let at = 0;
        for (const cut of cuts) {
          pieces.push(bytes.subarray(at, at + cut));
          at += cut;
        }
        pieces.push(bytes.subarray(Math.min(at, bytes.length)));
        const read = parsePieces(pieces).map((item) => ("value" in item ? serializeJson(item.value) : item));
        const whole = documents.map((document) => serializeJson(parseJson(JSON.stringify(document))));
        expect(read).toEqual(whole);
      }),
    );
  });

  it("survives any bytes, the same in any pieces", () => {
    const bytes = fc.array(
      fc.constantFrom(...`{}[]:,"'\\ u0d8-1.9eE+ntrufalse\n\t\x00\xff\xc3\xa9/`.split("")).map((c) => c.charCodeAt(0)),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(bytes, fc.nat(60), (list, cut) => {
        const data = Uint8Array.from(list);
        const show = (items: Item[]) => items.map((item) => ("error" in item ? item.error : serializeJson(item.value)));
        const whole = show(parsePieces([data]));
        expect(show(parsePieces([data.subarray(0, cut), data.subarray(cut)]))).toEqual(whole);
        expect(show(parsePieces([...data].map((byte) => Uint8Array.of(byte))))).toEqual(whole);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("parseJson", () => {
  it.each([
    ["{", "JSON parse error, premature EOI"],
    ['{"a":"b}', `JSON parse error, stray '"b}'`],
    ["{} x", "Expecting at most one JSON value"],
    ["{}{}", "Expecting at most one JSON value"],
    ["{nope}", "JSON parse error, invalid keyword 'nope'"],
    ["", "Expecting a JSON value"],
  ])("refuses %j", (text, message) => {
    expect(() => parseJson(text)).toThrow(new SyntaxError(message));
  });

  it("takes one value", () => {
    expect(plain(parseJson(' {"a": 12}\n'))).toEqual({ a: 12 });
    expect(parseJson("12")).toBe(12);
  });
});
