import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LONG_OPTIONS } from "../../src/daemon/cli.js";
import { HELP } from "../../src/daemon/help.js";

const read = (name: string) => readFile(join(import.meta.dirname, "../..", name), "utf8");
const options = Object.keys(LONG_OPTIONS);

describe("the documentation of the command line", () => {
  it("has every option in the help text", () => {
    expect(options.filter((name) => !HELP.includes(`--${name}`))).toEqual([]);
  });

  it("has every option in the man page", async () => {
    const page = (await read("docs/tsd.1")).replaceAll("\\-", "-").replaceAll("\\ ", " ");
    expect(options.filter((name) => !page.includes(`--${name}`))).toEqual([]);
  });

  it("has every option in the completion", async () => {
    const completion = await read("completions/tsd.bash");
    expect(options.filter((name) => !completion.includes(`--${name}`))).toEqual([]);
  });

  it.skipIf(!existsSync("/bin/bash"))("completes", async () => {
    const script = `
      source completions/tsd.bash; compopt() { :; }
      COMP_LINE=$1; COMP_POINT=\${#1}; read -ra COMP_WORDS <<< "\${1//=/ = }"; COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
      _tsd; echo "\${COMPREPLY[*]}"`;
    const complete = (line: string) =>
      execFileSync("/bin/bash", ["-c", script, "bash", line], {
        cwd: join(import.meta.dirname, "../.."),
        encoding: "utf8",
      }).trim();
    expect(complete("tsd --bl")).toBe("--blockdev");
    expect(complete("tsd --blockdev qc")).toBe("qcow2");
    expect(complete("tsd --blockdev raw,read-only=o")).toBe("on off");
    expect(complete("tsd --log-level d")).toBe("debug");
  });
});
