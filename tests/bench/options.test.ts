import { describe, expect, it } from "vitest";
import { HELP, parseOptions } from "../../bench/options.js";

describe("parseOptions", () => {
  it("has defaults, and smaller ones for --quick", () => {
    expect(parseOptions([])).toMatchObject({
      rounds: 3,
      seconds: 1,
      size: 256,
      against: ["qsd", "nbdkit", "qemu-nbd"],
    });
    expect(parseOptions(["--quick"])).toMatchObject({ rounds: 2, seconds: 0.2, size: 64 });
    expect(parseOptions(["--quick", "--rounds", "7"])).toMatchObject({ rounds: 7, seconds: 0.2 });
  });

  it("takes jobs by pattern", () => {
    expect(parseOptions(["--jobs", "^raw-.*qd1$"])?.jobs.test("raw-4k-randread-qd1")).toBe(true);
    expect(() => parseOptions(["--jobs", "("])).toThrow("--jobs takes a regular expression, not '('");
  });

  it("puts a second reference beside the first", () => {
    expect(parseOptions(["--reference", "/opt/qsd"])).toMatchObject({
      reference: "/opt/qsd",
      against: ["qsd", "qsd2", "nbdkit", "qemu-nbd"],
    });
  });

  it("collects the pieces of a run", () => {
    expect(parseOptions(["--from", "a.json", "--from", "b.json"])?.from).toEqual(["a.json", "b.json"]);
  });

  it.each([
    ["--rounds", "0", "--rounds takes a number from 1 to 1000"],
    ["--rounds", "1.5", "--rounds takes a number from 1 to 1000"],
    ["--rounds", "", "--rounds takes a number from 1 to 1000"],
    ["--seconds", "soon", "--seconds takes a number from 0.05 to 3600"],
    ["--size", "100", "--size takes a multiple of 16 from 16 to 1048576"],
    ["--size", "-16", "--size"],
  ])("refuses %s '%s'", (name, value, message) => {
    expect(() => parseOptions([`${name}=${value}`])).toThrow(message);
  });

  it("refuses what it does not know", () => {
    expect(() => parseOptions(["--fast"])).toThrow("--fast");
    expect(() => parseOptions(["fast"])).toThrow("fast");
  });

  it("answers null when only help is wanted, and names every option there", () => {
    expect(parseOptions(["--help"])).toBeNull();
    const names = Object.keys(parseOptions([])!).map((name) => (name === "writeDocs" ? "write-docs" : name));
    expect(names.filter((name) => !HELP.includes(`--${name}`))).toEqual([]);
  });
});
