import { assert } from "../base/assert.js";
import { BlockError } from "../base/errors.js";
import type { JobStatus } from "../../qapi/generated/types.js";

/** Where a job may go from each state. */
export const TRANSITIONS: { readonly [S in JobStatus]: readonly JobStatus[] } = {
  undefined: ["created"],
  created: ["running", "aborting", "null"],
  running: ["paused", "ready", "waiting", "aborting"],
  paused: ["running"],
  ready: ["standby", "waiting", "aborting"],
  standby: ["ready"],
  waiting: ["pending", "aborting"],
  pending: ["aborting", "concluded"],
  aborting: ["aborting", "concluded"],
  concluded: ["null"],
  null: [],
};

export type JobVerb = "cancel" | "pause" | "resume" | "set-speed" | "change" | "complete" | "finalize" | "dismiss";

/** In which states a job takes a verb. */
export const VERBS: { readonly [V in JobVerb]: readonly JobStatus[] } = {
  cancel: ["created", "running", "paused", "ready", "standby", "waiting", "pending"],
  pause: ["created", "running", "paused", "ready", "standby"],
  resume: ["created", "running", "paused", "ready", "standby"],
  "set-speed": ["created", "running", "paused", "ready", "standby"],
  change: ["created", "running", "paused", "ready", "standby"],
  complete: ["ready", "standby"],
  finalize: ["pending"],
  dismiss: ["concluded"],
};

/** A transition that the table lacks is a bug of ours. */
export function checkTransition(from: JobStatus, to: JobStatus): void {
  assert(TRANSITIONS[from].includes(to), "a job moves along its table of states");
}

/** Throws `Job '…' in state '…' cannot accept command verb '…'`. */
export function checkVerb(id: string, status: JobStatus, verb: JobVerb): void {
  if (VERBS[verb].includes(status)) return;
  throw new BlockError("invalid", `Job '${id}' in state '${status}' cannot accept command verb '${verb}'`);
}
