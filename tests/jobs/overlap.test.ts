import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startDaemon } from "../helpers/daemon.js";
import { makeQcow2 } from "../helpers/images.js";

/** Images in the chain, `n7` on top; the odd ones and the lowest hold data. */
const LAYERS = 8;
const SIZE = 8 << 20;
const DATA = 1 << 20;
/** Slow enough to be still there for the commands that follow. */
const SLOW = { speed: 1 };

type Step = readonly [command: string, args: Readonly<Record<string, unknown>>, refusal?: string];

const busy = (node: string, job: string): string =>
  `Node '${node}' is busy: block device is in use by block job: ${job}`;

/** The first step starts a job that stays; the others want some of its nodes. The answers are those of the reference. */
const SCENES: Readonly<Record<string, readonly Step[]>> = {
  "a stream": [
    ["block-stream", { "job-id": "s", device: "n4", "base-node": "n1", "filter-node-name": "filter", ...SLOW }],
    ["block-stream", { "job-id": "x", device: "n5", "base-node": "n2" }, busy("filter", "stream")],
    ["block-stream", { "job-id": "x", device: "n3", "base-node": "n2" }, busy("n3", "stream")],
    ["block-commit", { "job-id": "x", device: "n7", "base-node": "n4" }, busy("filter", "stream")],
    ["block-commit", { "job-id": "x", device: "n7", "top-node": "n3", "base-node": "n1" }, busy("n3", "stream")],
    // The header of n2 would have to change.
    ["block-commit", { "job-id": "x", device: "n7", "top-node": "n1", "base-node": "n0" }, busy("n2", "stream")],
    ["block-commit", { "job-id": "y", device: "n7", "top-node": "n6", "base-node": "n5", ...SLOW }],
  ],
  "a commit in the middle": [
    ["block-commit", { "job-id": "c", device: "n7", "top-node": "n5", "base-node": "n3", ...SLOW }],
    ["block-stream", { "job-id": "x", device: "n3" }, busy("n3", "commit")],
    ["block-stream", { "job-id": "x", device: "n6", "base-node": "n2" }, busy("n5", "commit")],
    ["block-stream", { "job-id": "x", device: "n4", "base-node": "n2" }, busy("n4", "commit")],
    ["block-stream", { "job-id": "x", device: "n6", "base-node": "n4" }, busy("n5", "commit")],
    ["block-stream", { "job-id": "x", device: "n7", "base-node": "n6" }, busy("n7", "commit")],
  ],
  "a commit of the top": [
    ["block-commit", { "job-id": "c", device: "n7", "base-node": "n3", "filter-node-name": "filter", ...SLOW }],
    ["block-stream", { "job-id": "x", device: "n7", "base-node": "n6" }, busy("n7", "commit")],
    ["block-stream", { "job-id": "x", device: "filter", "base-node": "n6" }, busy("filter", "commit")],
  ],
};

let tmp = "";

beforeEach(async () => {
  tmp = await mkdtemp(join(tmpdir(), "tsd-overlap-"));
});

afterEach(async () => {
  await rm(tmp, { recursive: true, force: true });
});

describe("jobs that want the nodes of", () => {
  it.each(Object.entries(SCENES))("%s are refused", async (_name, steps) => {
    for (let at = 0; at < LAYERS; at++) {
      const data = at === 0 || at % 2 === 1 ? new Uint8Array(DATA).fill(at + 1) : null;
      await makeQcow2(tmp, SIZE, { [`i${at}`]: data }, at > 0 ? `i${at - 1}` : undefined);
    }
    await using daemon = await startDaemon({ tmp });
    const { qmp } = daemon;
    for (let at = 0; at < LAYERS; at++) {
      const options = { driver: "qcow2", "node-name": `n${at}`, file: { driver: "file", filename: `i${at}` } };
      await qmp.command("blockdev-add", { ...options, ...(at > 0 ? { backing: `n${at - 1}` } : {}) });
    }
    for (const [command, args, refusal] of steps) {
      const { error } = await qmp.execute(command, args);
      expect([command, args, error]).toEqual([
        command,
        args,
        refusal === undefined ? undefined : { class: "GenericError", desc: refusal },
      ]);
    }
  });
});
