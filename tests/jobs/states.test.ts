import { describe, expect, it } from "vitest";
import { checkTransition, checkVerb, TRANSITIONS, VERBS, type JobVerb } from "../../src/jobs/states.js";
import type { JobStatus } from "../../qapi/generated/types.js";

const STATES = Object.keys(TRANSITIONS) as JobStatus[];

/** What qemu-storage-daemon 7.2 answered, asked with every verb in every state that a client can reach. */
const MEASURED: Readonly<Record<string, readonly JobVerb[]>> = {
  running: ["pause", "resume", "cancel", "set-speed"],
  paused: ["pause", "resume", "cancel", "set-speed"],
  ready: ["pause", "resume", "cancel", "complete", "set-speed"],
  standby: ["pause", "resume", "cancel", "complete", "set-speed"],
  waiting: ["cancel"],
  pending: ["cancel", "finalize"],
  concluded: ["dismiss"],
};

describe("the verb table", () => {
  it.each(Object.keys(MEASURED))("takes in state %s what the reference takes", (status) => {
    for (const verb of Object.keys(VERBS) as JobVerb[]) {
      // Younger than that: where the speed may change, all may.
      if (verb === "change") continue;
      const check = () => checkVerb("j", status as JobStatus, verb);
      if (MEASURED[status]!.includes(verb)) expect(check).not.toThrow();
      else expect(check).toThrow(`Job 'j' in state '${status}' cannot accept command verb '${verb}'`);
    }
  });
});

describe("the table of states", () => {
  it("lets every pair through that it lists, and no other", () => {
    for (const from of STATES) {
      for (const to of STATES) {
        const check = () => checkTransition(from, to);
        if (TRANSITIONS[from].includes(to)) expect(check).not.toThrow();
        else expect(check).toThrow("a job moves along its table of states");
      }
    }
  });

  it("leads from every state to null, and from there nowhere", () => {
    for (const from of STATES) {
      const seen = new Set<JobStatus>([from]);
      for (const state of seen) for (const next of TRANSITIONS[state]) seen.add(next);
      expect(seen.has("null")).toBe(true);
    }
    expect(TRANSITIONS.null).toEqual([]);
  });
});
