import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Results } from "../../bench/results.js";
import { hasJudge } from "../helpers/judges.js";

const ROOT = resolve(import.meta.dirname, "../..");
const LONG = 120_000;
const hasTools = hasJudge("qemu-img") && hasJudge("qemu-io") && existsSync("/usr/bin/taskset");

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "bench-test-"))));
afterEach(() => rm(folder, { recursive: true }));

const start = (...args: string[]) =>
  execa(process.execPath, ["--import", "tsx", "bench/main.ts", "--folder", folder, ...args], {
    cwd: ROOT,
    reject: false,
    stdin: "ignore",
  });

/** Processes that have the test's folder on their command line: servers, for their sockets and disks are there. */
function leftOver(): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      } catch {
        return []; // it has just ended
      }
    })
    .filter((line) => line.includes(folder));
}

describe.skipIf(!hasTools)("npm run bench", () => {
  it(
    "has figures in the end, and leaves nothing behind",
    async () => {
      const json = join(folder, "figures.json");
      const svg = join(folder, "plot.svg");
      const ids = ["raw-4k-randread-qd16", "raw-4k-randwrite-qd1", "qcow2-allocating-4k", "backup-qcow2-loaded"];
      ids.push("chain1-4k-randread-qd16", "qmp-pipelined", "memory");
      const run = await start(
        ...["--against", "", "--rounds", "1", "--seconds", "0.05", "--size", "16"],
        ...["--jobs", `^(${ids.join("|")})$`, "--json", json, "--svg", svg],
      );
      expect(run.stderr.split("\n").filter((line) => !line.endsWith(" …"))).toEqual([]);
      expect(run.exitCode).toBe(0);
      const { rows, notes, engine } = JSON.parse(readFileSync(json, "utf8")) as Results;
      expect(notes).toEqual([]);
      expect(engine).toMatch(/^(threadpool|uring)$/);
      expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
      for (const { id, samples } of rows) {
        const [sample] = samples["tsd"]!;
        expect(sample?.value, id).toBeGreaterThan(0);
        if (id.includes("4k")) expect(sample?.p50, id).toBeGreaterThan(0);
        if (id.startsWith("raw")) expect(samples["null"]?.[0]?.clientCpuUs, id).toBeGreaterThan(0);
        expect(run.stdout).toContain(rows.find((row) => row.id === id)!.title);
      }
      expect(readFileSync(svg, "utf8")).toContain("</svg>");
      expect(await readdir(folder)).toEqual(["figures.json", "plot.svg"]);
      expect(leftOver()).toEqual([]);
    },
    LONG,
  );

  it(
    "leaves nothing behind when it is interrupted",
    async () => {
      const run = start("--against", "", "--rounds", "1000", "--size", "16", "--jobs", "^raw-4k-randread-qd16$");
      await once(run.stderr, "data");
      // It names a job when the servers for it run.
      expect(leftOver().length).toBeGreaterThan(2);
      run.kill("SIGINT");
      expect((await run).exitCode).toBe(130);
      expect(await readdir(folder)).toEqual([]);
      expect(leftOver()).toEqual([]);
    },
    LONG,
  );
});

describe("npm run bench, without measuring", () => {
  it("lists its jobs", async () => {
    const run = await start("--list");
    expect(run.stdout).toMatch(/^raw-4k-randread-qd1 .* op\/s +≥ 1\.8 × reference, ≥ 1\.1 × nbdkit/m);
  });

  it.each([
    [["--jobs", "nothing-like-this"], "no job matches"],
    [["--against", "someone", "--jobs", "memory"], "--against knows no 'someone'"],
    [["--rounds", "none"], "--rounds takes a number"],
    [["--wrong"], "--wrong"],
  ])("refuses %j", async (args, message) => {
    const run = await start(...args);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toMatch(new RegExp(`^bench: .*${message}`));
    expect(run.stderr.split("\n")).toHaveLength(1);
    expect(await readdir(folder)).toEqual([]);
  });
});
