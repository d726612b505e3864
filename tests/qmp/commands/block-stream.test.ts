import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startDaemon, type DaemonProgram } from "../../helpers/daemon.js";
import { makeQcow2 } from "../../helpers/images.js";
import { hasJudge } from "../../helpers/judges.js";
import type { QmpMessage } from "../../helpers/qmp-client.js";

const SIZE = 1 << 20;
let tmp = "";

beforeEach(async () => {
  tmp = await mkdtemp(join(tmpdir(), "tsd-stream-"));
});

afterEach(async () => {
  await rm(tmp, { recursive: true, force: true });
});

/** Refused by both, or over before the reply. `l3` is above `l2` is above `l1` is above `l0`, which is read-only. */
const COMMANDS: readonly (readonly [string, Record<string, unknown>])[] = [
  ["block-stream", { device: "l3" }],
  ["block-stream", { "job-id": "j", device: "nope" }],
  ["block-stream", { "job-id": "1", device: "l3" }],
  ["block-stream", { "job-id": "1", device: "l3", "filter-node-name": "l0" }],
  ["block-stream", { "job-id": "1", device: "l3", speed: -1 }],
  ["block-stream", { "job-id": "j", device: "l3", speed: -1 }],
  ["block-stream", { "job-id": "j", device: "l3", "filter-node-name": "l0", speed: -1 }],
  ["block-stream", { "job-id": "j", device: "l3", "filter-node-name": "#x" }],
  ["block-stream", { "job-id": "j", device: "l3", "on-error": "foo" }],
  ["block-stream", { "job-id": "j", device: "l3", base: "l9.q" }],
  ["block-stream", { "job-id": "j", device: "l3", base: "l3.q" }],
  ["block-stream", { "job-id": "j", device: "l3", base: "" }],
  ["block-stream", { "job-id": "j", device: "l3", base: "l0.q", "base-node": "l0", bottom: "l0" }],
  ["block-stream", { "job-id": "j", device: "l3", base: "l0.q", bottom: "l0" }],
  ["block-stream", { "job-id": "j", device: "l3", "base-node": "l0", bottom: "l0" }],
  ["block-stream", { "job-id": "j", device: "l3", "base-node": "nope" }],
  ["block-stream", { "job-id": "j", device: "l3", "base-node": "l3" }],
  ["block-stream", { "job-id": "j", device: "l1", "base-node": "l2" }],
  ["block-stream", { "job-id": "j", device: "l3", bottom: "nope" }],
  ["block-stream", { "job-id": "j", device: "l1", bottom: "l2" }],
  ["block-stream", { "job-id": "j", device: "l3", "backing-file": "x" }],
  ["block-stream", { "job-id": "j", device: "l3", bottom: "l1", "backing-file": "x" }],
  ["block-stream", { "job-id": "j", device: "l3", "base-node": "l0", "backing-file": "", speed: -1 }],
  // Nothing to copy: the end comes before the reply.
  ["block-stream", { "job-id": "j", device: "l0" }],
  ["block-stream", { "job-id": "j", device: "l3", bottom: "l3" }],
  ["block-stream", { "job-id": "j", device: "l2", "base-node": "l1", "backing-file": "./l1.q" }],
];

async function answers(program: DaemonProgram): Promise<unknown[]> {
  for (let at = 0; at < 4; at++) {
    await makeQcow2(
      tmp,
      SIZE,
      { [`l${at}.q`]: new Uint8Array(65536 * (at + 1)).fill(at + 1) },
      at > 0 ? `l${at - 1}.q` : undefined,
    );
  }
  await using daemon = await startDaemon({ tmp, program });
  const { qmp } = daemon;
  for (let at = 0; at < 4; at++) {
    await qmp.command("blockdev-add", {
      ...{ driver: "qcow2", "node-name": `l${at}`, file: { driver: "file", filename: `l${at}.q` } },
      ...(at === 0 ? { "read-only": true } : { backing: `l${at - 1}` }),
    });
  }
  const from = qmp.log.length;
  for (const [command, args] of COMMANDS) await qmp.execute(command, args);
  const nodes = await qmp.command<{ "node-name": string; ro: boolean; image: object }[]>("query-named-block-nodes");
  const named = nodes.filter((node) => node["node-name"].startsWith("l"));
  const said = qmp.log.slice(from, -1).map(({ timestamp: _when, ...message }: QmpMessage) => message);
  return [
    ...said,
    ...named.map(({ "node-name": name, ro, image }) => [
      name,
      ro,
      (image as Record<string, unknown>)["backing-filename"],
    ]),
  ];
}

describe("block-stream", () => {
  it.skipIf(!hasJudge("qemu-storage-daemon"))("refuses what qemu-storage-daemon does, in its words", async () => {
    const ours = await answers("tsd");
    expect(ours).toEqual(await answers("qemu-storage-daemon"));
    expect(ours.length).toBeGreaterThan(COMMANDS.length);
  });
});
