import { messageOf } from "../../base/errors.js";
import { libc } from "../../base/libc.js";
import { RingLoop } from "../../base/ring-loop.js";
import type { EngineChoice } from "./engine-choice.js";
import type { IoEngine } from "./engine.js";
import { threadpoolEngine } from "./threadpool.js";
import { uringEngine } from "./uring.js";

export interface OpenedEngine {
  readonly engine: IoEngine;
  /** The loop of the engine `uring`; null with the other. */
  readonly ring: RingLoop | null;
  /** Why io_uring is not used though nobody ruled it out. */
  readonly reason: string | null;
}

/** The engine of the calling thread. With `uring` it throws, in words for people, where there can be none. */
export function openEngine(choice: EngineChoice, warn: (message: string) => void): OpenedEngine {
  let reason: string | null = null;
  if (choice !== "threadpool") {
    try {
      const native = libc();
      // RingLoop says why that could not be loaded.
      const ring = RingLoop.create();
      if (native !== null) return { engine: uringEngine(ring, { libc: native }), ring, reason };
      ring.close();
    } catch (error) {
      if (choice === "uring") throw error;
      reason = messageOf(error);
    }
  }
  return { engine: threadpoolEngine({ warn }), ring: null, reason };
}
