import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { JsonDouble } from "../../src/base/json-double.js";
import { serializeJson } from "../../src/base/json-text.js";
import { parseJson } from "../../src/qmp/json-stream.js";

/** The same value, members by the alphabet. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, sorted(member)]));
}

const GOLDEN = join(import.meta.dirname, "../qmp/golden");

describe("serializeJson", () => {
  it("writes back what was read", () => {
    const text = `[1.0, 9007199254740993, 18446744073709551615, -0.0, 0.1, 1e+30, "\\u20AC\\uD83D\\uDE00\\u007F\\"", {"__proto__": []}, null]`;
    expect(serializeJson(parseJson(text))).toBe(text);
    expect(JSON.parse(serializeJson(new JsonDouble(Infinity)))).toBe(Infinity);
  });

  it("leaves out members that are undefined", () => {
    expect(serializeJson({ a: undefined, b: [] })).toBe('{"b": []}');
  });

  it("indents as the reference does", () => {
    expect(serializeJson({ return: {}, id: { a: [], c: [1, [2]] } }, true)).toBe(
      '{\n    "return": {\n    },\n    "id": {\n        "a": [\n        ],\n        "c": [\n            1,\n            [\n                2\n            ]\n        ]\n    }\n}',
    );
  });

  it.each(readdirSync(GOLDEN).filter((name) => name.endsWith(".jsonl")))(
    "writes members in the order of the replies of qemu-storage-daemon in %s",
    (scenario) => {
      const messages = readFileSync(join(GOLDEN, scenario), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as { recv?: unknown })
        .flatMap(({ recv }) => (recv === undefined ? [] : [recv]));
      expect(messages.length).toBeGreaterThan(0);
      for (const message of messages) {
        expect(JSON.stringify(parseJson(serializeJson(sorted(message))))).toBe(JSON.stringify(message));
      }
    },
  );

  it("writes the later of two members of one bucket first", () => {
    expect(serializeJson({ qemu: { major: 7, minor: 2, micro: 22 }, package: "" })).toBe(
      '{"qemu": {"micro": 22, "minor": 2, "major": 7}, "package": ""}',
    );
  });
});
