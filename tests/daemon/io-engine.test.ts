import { execa } from "execa";
import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { NbdClient } from "../../src/block/nbd/client.js";
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

interface Refusal {
  readonly what: string;
  readonly errno: "EPERM" | "ENOSYS";
  readonly reason: string;
}

const REFUSALS: readonly Refusal[] = [
  {
    what: "by a filter of system calls, or by kernel.io_uring_disabled",
    ...{ errno: "EPERM", reason: "io_uring_setup: Operation not permitted" },
  },
  {
    what: "because the kernel has none",
    ...{ errno: "ENOSYS", reason: "io_uring_setup: Function not implemented" },
  },
];

describe.runIf(hasJudge("python3")).each(REFUSALS)("where io_uring cannot be had, $what", (refusal) => {
  const prefix = ["python3", WITHOUT, refusal.errno] as const;
  const { reason } = refusal;

  it("ends when it must have it", async () => {
    const [program, ...words] = [...prefix, daemonPath(), "--io-engine", "uring"];
    const { exitCode, stderr } = await execa(program, words, { reject: false, timeout: 30_000 });
    expect(exitCode).toBe(1);
    expect(stderr).toBe(`tsd: --io-engine uring: io_uring cannot be used here: ${reason}`);
  });

  it("serves with the other engine, and says so in QMP and once in the log, whatever iothreads there are", async () => {
    const args = ["--io-engine", "auto", "--log-level", "info", "--object", "iothread,id=other"];
    await using daemon = await startDaemon({ prefix, args });
    const expected = { engine: "threadpool", requested: "auto", reason };
    expect(await daemon.qmp.command("x-query-io-engine")).toEqual(expected);
    const content = randomBytes(SIZE);
    const disk = join(daemon.tmp, "disk");
    await writeFile(disk, content);
    const address = { type: "unix", path: join(daemon.tmp, "nbd") } as const;
    await daemon.qmp.command("nbd-server-start", { addr: { type: "unix", data: { path: address.path } } });
    await daemon.qmp.command("blockdev-add", { driver: "file", "node-name": "n", filename: disk });
    const exported = { type: "nbd", id: "e", "node-name": "n", name: "n", writable: true };
    await daemon.qmp.command("block-export-add", { ...exported, iothread: "other" });
    {
      await using client = await NbdClient.connect({ address, exportName: "n" });
      const found = Buffer.alloc(SIZE);
      await client.read(0, found);
      expect(found.equals(content)).toBe(true);
      await client.write(0, content.subarray(4096));
      await client.flush();
      expect((await readFile(disk)).subarray(0, SIZE - 4096).equals(content.subarray(4096))).toBe(true);
    }
    const line = `I/O engine: threadpool (no io_uring: ${reason})`;
    expect(daemon.stderr().split("I/O engine: ")).toHaveLength(2);
    expect(daemon.stderr()).toContain(line);
  });
});
