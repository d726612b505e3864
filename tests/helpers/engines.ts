import { messageOf } from "../../src/base/errors.js";
import { libc } from "../../src/base/libc.js";
import { RingLoop } from "../../src/base/ring-loop.js";
import type { IoEngine } from "../../src/block/engine/engine.js";
import { ENGINE_CHOICES } from "../../src/block/engine/engine-choice.js";
import type { HostEngineOptions } from "../../src/block/engine/host-engine.js";
import { threadpoolEngine } from "../../src/block/engine/threadpool.js";
import { uringEngine } from "../../src/block/engine/uring.js";
import { RingSockets } from "../../src/nbd-server/ring-transport.js";

/** One ring serves all tests of a process. */
let loop: RingLoop | null | undefined;

/** Null, said once, where the host has none. */
export function testRing(): RingLoop | null {
  if (loop !== undefined) return loop;
  try {
    loop = RingLoop.create();
  } catch (error) {
    console.warn(`LEFT OUT: what needs io_uring (${messageOf(error)})`);
    loop = null;
  }
  return loop;
}

/** Sockets in the ring; null where there is none. */
export function testSockets(): RingSockets | null {
  const ring = testRing();
  const native = libc();
  return ring === null || native === null ? null : new RingSockets(ring, native);
}

export type EngineMaker = (options?: HostEngineOptions) => IoEngine;

/** Every engine for the host's files that this host can have. */
export function hostEngines(): readonly (readonly ["threadpool" | "uring", EngineMaker])[] {
  const ring = testRing();
  const native = libc();
  if (ring === null || native === null) return [["threadpool", threadpoolEngine]];
  return [
    ["threadpool", threadpoolEngine],
    ["uring", (options) => uringEngine(ring, { ...options, libc: options?.libc ?? native })],
  ];
}

/** `TSD_TEST_ENGINE=threadpool npm test` runs everything, daemons too, on the engine that is not the default one. */
export const TEST_ENGINE = ENGINE_CHOICES.find((name) => name === process.env["TSD_TEST_ENGINE"]) ?? "auto";

export function testEngine(): IoEngine {
  const engines = hostEngines();
  const [, make] = engines.find(([name]) => name === TEST_ENGINE) ?? engines[engines.length - 1]!;
  return make();
}
