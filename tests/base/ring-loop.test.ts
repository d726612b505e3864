import { execa } from "execa";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EventLoop } from "../../src/base/event-loop.js";
import { nextTurn } from "../../src/base/turns.js";
import { testRing } from "../helpers/engines.js";

/** tsx compiles it: a thread of its own knows nothing of vitest. */
const WORKER = `import("tsx/esm/api").then(({ tsImport }) => tsImport("./ring-worker.ts", ${JSON.stringify(import.meta.url)}))`;
/** What waits for the kernel must be woken at once: far less than a wait's own limit would explain is not measurable. */
const SOON_MS = 1000;

let dir: string;
let worker: Worker | null = null;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "tsd-ring-"));
});
afterEach(async () => {
  await worker?.terminate();
  worker = null;
  await rm(dir, { recursive: true });
});

async function waitingWorker(): Promise<Worker> {
  worker = new Worker(WORKER, { eval: true, workerData: join(dir, "fifo") });
  expect(await once(worker, "message")).toEqual(["ready"]);
  return worker;
}

describe.runIf(testRing() !== null)("a thread that waits in io_uring_enter", () => {
  it("hears messages, timers, immediates and the thread pool, and its own ring", async () => {
    const thread = await waitingWorker();
    for (const name of ["echo", "timer", "immediates", "turns", "threads", "echo"]) {
      thread.postMessage(name);
      expect(await once(thread, "message")).toEqual([name]);
    }
    writeFileSync(join(dir, "fifo"), "x");
    expect(await once(thread, "message")).toEqual(["the FIFO: 1"]);
  });

  it("can be terminated", async () => {
    const thread = await waitingWorker();
    thread.postMessage("echo");
    await once(thread, "message");
    const begun = performance.now();
    await thread.terminate();
    expect(performance.now() - begun).toBeLessThan(SOON_MS);
  });

  it("ends by an error that nobody catches", async () => {
    const thread = await waitingWorker();
    thread.postMessage("throw");
    const [error] = (await once(thread, "error")) as [Error];
    expect(error.message).toBe("on purpose");
  });

  it.each([
    ["process.exit", "process.exit(7)", 7],
    ["an uncaught error", "throw new Error('on purpose')", 1],
  ])("does not hold up %s of the main thread", async (_name, end, code) => {
    const script = `
      const { Worker } = require("node:worker_threads");
      const worker = new Worker(${JSON.stringify(WORKER)}, { eval: true, workerData: ${JSON.stringify(join(dir, "fifo"))} });
      let left = 2;
      worker.on("message", () => {
        if (--left > 0) return worker.postMessage("echo");
        process.stdout.write(String(Date.now()));
        setTimeout(() => { ${end} }, 1);
      });`;
    const { exitCode, stdout } = await execa(process.execPath, ["-e", script], { reject: false });
    expect(Date.now() - Number(stdout)).toBeLessThan(SOON_MS);
    expect(exitCode).toBe(code);
  });
});

describe.runIf(testRing() !== null)("the event loop seen from C", () => {
  it("knows when the next timer is due", () => {
    const loop = EventLoop.current();
    const early = setTimeout(() => undefined, 200);
    expect(loop.nextTimer()).toBeGreaterThanOrEqual(0);
    expect(loop.nextTimer()).toBeLessThanOrEqual(200);
    clearTimeout(early);
  });
});

describe("nextTurn", () => {
  it("calls in order, and those that are added meanwhile in the turn after", async () => {
    const seen: string[] = [];
    const turnOf = { now: 0 };
    await new Promise<void>((resolve) => {
      nextTurn(() => {
        seen.push(`a${String(turnOf.now)}`);
        setImmediate(() => (turnOf.now += 1));
        nextTurn(() => {
          seen.push(`c${String(turnOf.now)}`);
          resolve();
        });
      });
      nextTurn(() => seen.push(`b${String(turnOf.now)}`));
    });
    expect(seen).toEqual(["a0", "b0", "c1"]);
  });
});
