/** A thread that pours into buckets as fast as it can. */
import { workerData } from "node:worker_threads";
import { LeakyBuckets } from "../../src/base/leaky-buckets.js";

const { memory, takes } = workerData as { memory: SharedArrayBuffer; takes: number };
const buckets = new LeakyBuckets(memory);
for (let i = 0; i < takes; i++) buckets.take(true, 1, 0, true);
