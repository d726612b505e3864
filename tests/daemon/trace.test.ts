import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LOG_LEVELS, type LogLevel } from "../../src/daemon/logger.js";
import { applyTraceFile, applyTracePattern } from "../../src/daemon/trace.js";
import { runDaemon, startDaemon } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";

let tmp = "";
beforeAll(async () => {
  tmp = await mkdtemp(join(tmpdir(), "tsd-trace-"));
});
afterAll(() => rm(tmp, { recursive: true }));

class Levels {
  readonly on = new Set<LogLevel>();
  trace(level: LogLevel, on: boolean): void {
    if (on) this.on.add(level);
    else this.on.delete(level);
  }
}

describe("--trace", () => {
  it.each([
    ["debug", ["debug"], true],
    ["*", LOG_LEVELS, true],
    ["?????", ["fatal", "error", "debug", "trace"], true],
    ["*r*", ["error", "warn", "trace"], true],
    ["nbd_*", [], true],
    ["nbd_send", [], false],
    ["info.", [], false],
    ["(info|debug)", [], false],
    ["", [], false],
  ] as const)("chooses with %j", (pattern, levels, known) => {
    const target = new Levels();
    expect(applyTracePattern(pattern, target)).toBe(known);
    expect([...target.on]).toEqual(levels);
  });

  it("reads patterns from a file, and takes back what has a minus", async () => {
    const path = join(tmp, "events");
    await writeFile(path, "# all but\n*\n\n-*r*\n-foo\nbar\n");
    const target = new Levels();
    const unknown: unknown[] = [];
    applyTraceFile(path, target, (line, name) => unknown.push([line, name]));
    expect([...target.on]).toEqual(["fatal", "info", "debug"]);
    expect(unknown).toEqual([
      [5, "foo"],
      [6, "bar"],
    ]);
  });

  it.skipIf(!hasJudge("qemu-storage-daemon"))("complains of the same lines of a file as the reference", async () => {
    const path = join(tmp, "wrong");
    await writeFile(path, "# c\n\nfoo\n-bar\nfoo*\n");
    const args = ["--trace", `events=${path}`, "--blockdev", "x"];
    const ours = await runDaemon(args);
    const theirs = await runDaemon(args, { program: "qemu-storage-daemon" });
    expect(ours.code).toBe(theirs.code);
    expect(ours.stderr).toBe(theirs.stderr.replaceAll("qemu-storage-daemon:", "tsd:"));
  });

  it.each([
    [["--trace", "debug"], ["debug"]],
    [
      ["--trace", "debug", "--log-level", "info"],
      ["info", "debug"],
    ],
    [["--trace", "*", "--trace", "-debug"], ["info"]],
    [[], ["info"]],
  ])("logs only the levels of %j", async (args, levels) => {
    const file = join(tmp, `log-${String(Math.random())}`);
    {
      await using daemon = await startDaemon({ args: [...args, "--trace", `file=${file}`] });
      await daemon.qmp.command("query-jobs");
    }
    const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
    const seen = new Set(lines.map((line) => (JSON.parse(line) as { level: number }).level));
    const numbers: Record<string, number> = { info: 30, debug: 20 };
    expect([...seen].sort()).toEqual(levels.map((level) => numbers[level]).sort());
  });
});
