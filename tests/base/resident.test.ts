import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { releaseFilePages } from "../../src/base/resident.js";

/** KiB of this process in memory that are pages of files. */
function fileKib(): number {
  return Number(/^RssFile:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "latin1"))![1]);
}

describe("releaseFilePages", () => {
  it("gives back most pages of files, and everything works as before", () => {
    const before = fileKib();
    releaseFilePages();
    expect(fileKib()).toBeLessThan(before / 2);
    // Code and constants of Node and of its libraries come back when they are used.
    expect(
      JSON.parse(JSON.stringify({ text: "ä".repeat(1000).normalize("NFD").length, big: String(2n ** 200n) })),
    ).toEqual({
      text: 2000,
      big: (2n ** 200n).toString(),
    });
    expect(new Intl.NumberFormat("en").format(1234567.5)).toBe("1,234,567.5");
  });
});
