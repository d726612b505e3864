import { describe, expect, it } from "vitest";
import { readCommandLine, UsageError, type CliItem } from "../../src/daemon/cli.js";

const read = (...argv: string[]): CliItem[] => [...readCommandLine(argv)];

describe("readCommandLine", () => {
  it("keeps the order and what was typed", () => {
    expect(read("--blockdev", "a", "stray", "--export=b", "-T", "c", "-Td")).toEqual([
      { kind: "option", name: "blockdev", value: "a", typed: "--blockdev a" },
      { kind: "stray", typed: "stray" },
      { kind: "option", name: "export", value: "b", typed: "--export=b" },
      { kind: "option", name: "trace", value: "c", typed: "-T c" },
      { kind: "option", name: "trace", value: "d", typed: "-Td" },
    ]);
  });

  it("takes long options cut short, joined short options, and `--`", () => {
    expect(read("--b", "x", "-hV", "--", "--bogus").map((item) => item.kind === "option" && item.name)).toEqual([
      "blockdev",
      "help",
      "version",
    ]);
  });

  it("takes an empty value and one that looks like an option", () => {
    expect(read("--pidfile=", "--monitor", "--x")).toEqual([
      { kind: "option", name: "pidfile", value: "", typed: "--pidfile=" },
      { kind: "option", name: "monitor", value: "--x", typed: "--monitor --x" },
    ]);
  });

  it.each<[string[], string]>([
    [["--x"], "unrecognized option '--x'"],
    [["--x=1"], "unrecognized option '--x=1'"],
    [["--blockdev"], "option '--blockdev' requires an argument"],
    [["--help=1"], "option '--help' doesn't allow an argument"],
    [["--l", "x"], "option '--l' is ambiguous; possibilities: '--log-file' '--log-level'"],
    [["-x"], "invalid option -- 'x'"],
    [["-blockdev"], "invalid option -- 'b'"],
    [["-T"], "option requires an argument -- 'T'"],
  ])("refuses %j", (argv, message) => {
    expect(() => read(...argv)).toThrow(new UsageError(message));
  });

  it("shows what stands before a bad word", () => {
    const items = readCommandLine(["--help", "--x"]);
    expect(items.next().value).toMatchObject({ name: "help" });
    expect(() => items.next()).toThrow(UsageError);
  });
});
