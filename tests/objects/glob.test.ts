import fc from "fast-check";
import { execaSync } from "execa";
import { describe, expect, it } from "vitest";
import { matchesGlob } from "../../src/objects/glob.js";
import { hasJudge } from "../helpers/judges.js";

describe("a pattern", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["", [""], ["a"]],
    ["*", ["", "a", "a/b", ".a"], []],
    ["a*b", ["ab", "a-b", "aabb"], ["a", "b", "abc"]],
    ["*a*b*", ["ab", "xaxbx"], ["ba"]],
    ["?", ["a", "/"], ["", "ab"]],
    ["[abc]", ["a", "c"], ["d", "", "ab"]],
    ["[a-c]x", ["ax", "bx"], ["dx", "-x"]],
    ["[!a-c]", ["d", "-"], ["a", "b"]],
    ["[]]", ["]"], ["["]],
    ["[!]]", ["["], ["]"]],
    ["[a-]", ["a", "-"], ["b"]],
    ["[a", ["[a"], ["a"]],
    ["\\*", ["*"], ["a", "\\*"]],
    ["\\[a]", ["[a]"], ["a"]],
    ["[\\]]", ["]"], ["\\"]],
    ["CN=*,O=x", ["CN=a,O=x", "CN=,O=x"], ["CN=a,O=y", "xCN=a,O=x"]],
  ])("%j", (pattern, yes, no) => {
    expect(yes.filter((text) => !matchesGlob(pattern, text))).toEqual([]);
    expect(no.filter((text) => matchesGlob(pattern, text))).toEqual([]);
  });

  it("takes no time that a hostile one could make long", () => {
    const text = "a".repeat(20_000);
    const start = performance.now();
    expect(matchesGlob(`${"*a".repeat(50)}b`, text)).toBe(false);
    // Minutes, if every star were tried against every other.
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it.skipIf(!hasJudge("python3"))("is what fnmatch(3) has", () => {
    const piece = fc.constantFrom("a", "b", "*", "?", "[ab]", "[!a]", "\\a", "\\*", "-", ",");
    const pairs = fc.sample(
      fc.tuple(
        fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join("")),
        fc.stringMatching(/^[ab*,-]{0,6}$/),
      ),
      2000,
    );
    const script = `
import ctypes, json, sys
c = ctypes.CDLL(None)
print(json.dumps([c.fnmatch(p.encode(), t.encode(), 0) == 0 for p, t in json.load(sys.stdin)]))`;
    const { stdout } = execaSync("python3", ["-c", script], { input: JSON.stringify(pairs) });
    const expected = JSON.parse(stdout) as boolean[];
    const wrong = pairs.filter(([pattern, text], i) => matchesGlob(pattern, text) !== expected[i]);
    expect(wrong).toEqual([]);
  });
});
