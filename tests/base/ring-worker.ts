/** A thread whose ring waits for a FIFO that nobody writes to, and that does what messages say meanwhile. */
import { execFileSync } from "node:child_process";
import { constants, openSync } from "node:fs";
import { setImmediate, setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import { deflateRaw } from "node:zlib";
import { RingLoop } from "../../src/base/ring-loop.js";
import { sleepOneTurn } from "../../src/base/turns.js";

const POLLIN = 1;
const port = parentPort!;
const fifo = workerData as string;
execFileSync("mkfifo", [fifo]);
const loop = RingLoop.create();
const id = loop.ring.register({ onRingDone: (result) => port.postMessage(`the FIFO: ${String(result)}`) });
loop.ring.poll(id, openSync(fifo, constants.O_RDWR), POLLIN);
loop.submitLater();

const tasks: Readonly<Record<string, () => Promise<unknown>>> = {
  echo: () => Promise.resolve(),
  timer: () => setTimeout(20),
  immediates: async () => {
    for (let i = 0; i < 5; i++) await setImmediate();
  },
  turns: async () => {
    for (let i = 0; i < 100; i++) await sleepOneTurn();
  },
  threads: async () => {
    for (let i = 0; i < 50; i++) await promisify(deflateRaw)(Buffer.alloc(1000));
  },
  throw: () => {
    queueMicrotask(() => {
      throw new Error("on purpose");
    });
    return Promise.resolve();
  },
};

port.on("message", (name: string) => void tasks[name]!().then(() => port.postMessage(name)));
port.postMessage("ready");
