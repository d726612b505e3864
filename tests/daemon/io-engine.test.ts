import { execa } from "execa";
import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { daemonPath, runDaemon, startDaemon } from "../helpers/daemon.js";
import { testRing } from "../helpers/engines.js";
import { hasJudge } from "../helpers/judges.js";

const WITHOUT = resolve(import.meta.dirname, "../helpers/without-io-uring.py");
const SIZE = 1 << 20;

describe("--io-engine", () => {
  it("forces an engine, and x-query-io-engine tells", async () => {
    const wanted = testRing() === null ? (["threadpool"] as const) : (["threadpool", "uring"] as const);
    for (const engine of wanted) {
      await using daemon = await startDaemon({ args: ["--io-engine", engine] });
      expect(await daemon.qmp.command("x-query-io-engine")).toEqual({ engine, requested: engine });
    }
  });

  it("takes io_uring where it may by default", async () => {
    await using daemon = await startDaemon({ args: ["--io-engine", "auto"] });
    const engine = testRing() === null ? "threadpool" : "uring";
    expect(await daemon.qmp.command("x-query-io-engine")).toMatchObject({ engine, requested: "auto" });
  });

  it("refuses engines that do not exist", async () => {
    expect(await runDaemon(["--io-engine", "magic"])).toMatchObject({
      code: 1,
      stderr: "tsd: --io-engine magic: 'magic' is not an I/O engine: auto, threadpool, uring\n",
    });
  });
});

describe.runIf(hasJudge("python3"))("where io_uring is forbidden", () => {
  const prefix = ["python3", WITHOUT] as const;

  it("ends when it must have it", async () => {
    const { exitCode, stderr } = await execa("python3", [WITHOUT, daemonPath(), "--io-engine", "uring"], {
      reject: false,
    });
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      "tsd: --io-engine uring: io_uring cannot be used here: io_uring_setup: Operation not permitted",
    );
  });

  it("serves with the other engine, and says so in the log and in QMP", async () => {
    await using daemon = await startDaemon({ prefix, args: ["--io-engine", "auto", "--log-level", "info"] });
    expect(await daemon.qmp.command("x-query-io-engine")).toEqual({
      engine: "threadpool",
      requested: "auto",
      reason: "io_uring_setup: Operation not permitted",
    });
    const line = "I/O engine: threadpool (no io_uring: io_uring_setup: Operation not permitted)";
    expect(daemon.stderr().split(line)).toHaveLength(2);
    if (!hasJudge("qemu-img")) return;
    const content = randomBytes(SIZE);
    const disk = join(daemon.tmp, "disk");
    const copy = join(daemon.tmp, "copy");
    await writeFile(disk, content);
    const addr = { type: "unix", data: { path: join(daemon.tmp, "nbd") } };
    await daemon.qmp.command("nbd-server-start", { addr });
    await daemon.qmp.command("blockdev-add", { driver: "file", "node-name": "n", filename: disk });
    await daemon.qmp.command("block-export-add", { type: "nbd", id: "e", "node-name": "n", name: "n" });
    const uri = `nbd+unix:///n?socket=${join(daemon.tmp, "nbd")}`;
    await execa("qemu-img", ["convert", "-f", "raw", "-O", "raw", uri, copy]);
    expect(Buffer.compare(await readFile(copy), content)).toBe(0);
  });
});
