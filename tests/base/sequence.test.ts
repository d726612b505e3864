import { Worker } from "node:worker_threads";
import { once } from "node:events";
import { expect, it } from "vitest";
import { Sequence } from "../../src/base/sequence.js";

it("counts on", () => {
  const sequence = new Sequence();
  expect([sequence.next(), sequence.next(), new Sequence(sequence.memory).next(), sequence.next()]).toEqual([
    1, 2, 3, 4,
  ]);
});

it("gives no number twice, whatever thread asks", async () => {
  const sequence = new Sequence();
  const each = 20_000;
  // As in the class: an atomic addition of one.
  const code = `const { workerData, parentPort } = require("node:worker_threads");
    const cell = new Uint32Array(workerData);
    for (let i = 0; i < ${String(each)}; i++) Atomics.add(cell, 0, 1);
    parentPort.postMessage(null);`;
  const worker = new Worker(code, { eval: true, workerData: sequence.memory });
  const own = Array.from({ length: each }, () => sequence.next());
  await once(worker, "message");
  await worker.terminate();
  expect(new Set(own).size).toBe(each);
  expect(sequence.next()).toBe(2 * each + 1);
});
