import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { knownContenders } from "../../bench/contenders.js";
import { replaceMarked } from "../../bench/docs.js";
import { JOBS, SCENARIOS } from "../../bench/jobs.js";
import { cpusIn } from "../../bench/proc.js";

const read = (name: string) => readFileSync(resolve(import.meta.dirname, "../..", name), "utf8");

/** `a-{b,c}` as a-b and a-c. */
function expand(text: string): string[] {
  const [, before = "", choices, after = ""] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(text) ?? [];
  return choices === undefined ? [text] : choices.split(",").flatMap((choice) => expand(`${before}${choice}${after}`));
}

describe("the jobs", () => {
  it("have ids of their own and a scenario that is there", () => {
    const ids = JOBS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(JOBS.filter(({ scenario }) => SCENARIOS[scenario] === undefined)).toEqual([]);
  });

  it("compare with contenders that exist", () => {
    const names = new Set(knownContenders("tsd", "qsd2").map(({ name }) => name));
    expect(JOBS.flatMap(({ also }) => also).filter((name) => !names.has(name))).toEqual([]);
  });

  it("have a goal against nbdkit only where nbdkit takes part", () => {
    expect(JOBS.filter(({ goals, also }) => goals.nbdkit !== undefined && !also.includes("nbdkit"))).toEqual([]);
  });

  it("are all explained in bench/README.md, and nothing else is", () => {
    const rows = [...read("bench/README.md").matchAll(/^\| `([^`]+)` +\|/gm)].map(([, text = ""]) => text);
    const explained = rows.filter((text) => !text.startsWith("--")).flatMap(expand);
    expect(explained.sort()).toEqual(JOBS.map(({ id }) => id).sort());
  });
});

describe("the pages that show figures", () => {
  it.each(["README.md", "docs/performance.md"])("%s has a place for them", (page) => {
    expect(replaceMarked(read(page), "FIGURES")).toContain("\n\nFIGURES\n\n");
  });

  it("are refused without one", () => {
    expect(() => replaceMarked("nothing", "FIGURES")).toThrow("no place marked");
  });
});

describe("cpusIn", () => {
  it("reads the kernel's lists", () => {
    expect(cpusIn("0-2,5,7-8")).toEqual([0, 1, 2, 5, 7, 8]);
    expect(cpusIn("3")).toEqual([3]);
  });
});
