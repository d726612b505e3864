import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startDaemon, type DaemonProgram } from "../helpers/daemon.js";
import { makeQcow2 } from "../helpers/images.js";
import { hasJudge } from "../helpers/judges.js";
import type { QmpClient, QmpMessage } from "../helpers/qmp-client.js";

/**
 * Dialogues with qemu-storage-daemon 7.2 as they were recorded, line by line what was sent and what came, played again:
 * the same replies and events have to come, in the same order.
 */
type Line = { readonly send: QmpMessage } | { readonly recv: QmpMessage };

function recorded(scenario: string): Line[] {
  return readFileSync(join(import.meta.dirname, `golden/${scenario}.jsonl`), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

const SIZE = 16 << 20;
let tmp = "";

beforeEach(async () => {
  tmp = await mkdtemp(join(tmpdir(), "tsd-golden-"));
});

afterEach(async () => {
  await rm(tmp, { recursive: true, force: true });
});

/** Send what was sent, when everything before it has come; answer what came. */
async function replay(qmp: QmpClient, lines: readonly Line[]): Promise<QmpMessage[]> {
  const ours = new Set<QmpMessage>();
  const start = qmp.log.length;
  for (const line of lines) {
    if ("recv" in line) {
      if ("event" in line.recv) await qmp.waitEvent(String(line.recv["event"]));
      else await qmp.nextReply();
      continue;
    }
    if (line.send["execute"] === "job-pause") await untilAtRest(qmp, ours);
    await qmp.send(`${JSON.stringify(line.send)}\n`);
  }
  return qmp.log.slice(start).filter((message) => !ours.has(message));
}

/** The recording waited before it paused a job: its first piece has to be copied. */
async function untilAtRest(qmp: QmpClient, ours: Set<QmpMessage>): Promise<void> {
  for (;;) {
    const reply = await qmp.execute("query-jobs");
    ours.add(reply);
    const [job] = reply["return"] as QmpMessage[];
    if (job!["current-progress"] !== 0) return;
  }
}

function normal(message: QmpMessage): unknown {
  const { timestamp: _when, ...rest } = message;
  if (!Array.isArray(rest["return"])) return rest;
  return (rest["return"] as QmpMessage[]).map((entry) => {
    if (entry["node-name"] === undefined) return entry;
    // Of a node, only what is the same on every machine.
    return entry["node-name"] === "s"
      ? { bitmaps: entry["dirty-bitmaps"], ro: entry["ro"], drv: entry["drv"] }
      : "a node";
  });
}

async function expectSame(program: DaemonProgram, scenario: string): Promise<void> {
  const lines = recorded(scenario);
  await using daemon = await startDaemon({ tmp, program });
  const came = await replay(daemon.qmp, lines);
  const expected = lines.flatMap((line) => ("recv" in line ? [line.recv] : []));
  expect(came.map(normal)).toEqual(expected.map(normal));
}

describe.each(["tsd", "qemu-storage-daemon"] as const)("%s, asked as in the recording,", (program) => {
  describe.skipIf(program !== "tsd" && !hasJudge(program))("answers the same:", () => {
    it.each(["backup-full-auto", "backup-throttled-pause-resume-cancel", "mirror-complete"])("%s", async (scenario) => {
      await makeQcow2(tmp, SIZE, { "src.q": new Uint8Array(SIZE).fill(1), "dst.q": null });
      await expectSame(program, scenario);
    });

    it.each(["commit-active-complete", "commit-active-cancel-soft", "commit-active-cancel-force"])(
      "%s",
      async (scenario) => {
        const size = 1 << 20;
        await makeQcow2(tmp, size, { "base.q": null });
        await makeQcow2(tmp, size, { "top.q": new Uint8Array(size).fill(1) }, "base.q");
        await expectSame(program, scenario);
      },
    );

    it("stream", async () => {
      await makeQcow2(tmp, SIZE, { "base.q": new Uint8Array(SIZE).fill(1) });
      await makeQcow2(tmp, SIZE, { "top.q": null }, "base.q");
      await expectSame(program, "stream");
    });

    it("bitmaps over three sessions, the second of which is killed", async () => {
      await makeQcow2(tmp, SIZE, { "src.q": null });
      await expectSame(program, "bitmap-persist-session1");
      const killed = await startDaemon({ tmp, program });
      const lines = recorded("bitmap-inconsistent-session2-sigkill");
      const came = await replay(killed.qmp, lines);
      expect(came.map(normal)).toEqual(lines.flatMap((line) => ("recv" in line ? [normal(line.recv)] : [])));
      killed.kill("SIGKILL");
      await killed.exited;
      await expectSame(program, "bitmap-inconsistent-session3");
    });
  });
});
