import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import type { BlockJobInfo } from "../../qapi/generated/types.js";
import { startDaemon, type Daemon, type DaemonProgram } from "../helpers/daemon.js";
import { eventLine } from "../helpers/jobs.js";
import { hasJudge } from "../helpers/judges.js";
import type { QmpMessage } from "../helpers/qmp-client.js";

/** A command; or wait for an event (as `eventLine` writes it), or until job `j` has nothing in flight. */
type Step = readonly [command: string, args?: object] | { readonly wait: string } | { readonly atRest: string };

const SIZE = 4 << 20;
const backup = (args: object = {}): Step => [
  "blockdev-backup",
  { "job-id": "j", device: "s", target: "t", sync: "full", ...args },
];
/** Every verb of both families, on job `j`. */
const VERBS: readonly Step[] = ["pause", "resume", "complete", "finalize", "dismiss"].flatMap((verb): Step[] => [
  [`job-${verb}`, { id: "j" }],
  [`block-job-${verb}`, { [verb === "finalize" || verb === "dismiss" ? "id" : "device"]: "j" }],
]);
const verbsBut = (...changing: readonly string[]) =>
  VERBS.filter((step) => !("wait" in step) && !("atRest" in step) && !changing.some((verb) => step[0].endsWith(verb)));
const speed = (value: number): Step => ["block-job-set-speed", { device: "j", speed: value }];
const QUERIES: readonly Step[] = [["query-jobs"], ["query-block-jobs"]];
const grouped = (...actions: readonly object[]): Step => [
  "transaction",
  {
    properties: { "completion-mode": "grouped" },
    actions: actions.map((data) => ({ type: "blockdev-backup", data: { sync: "full", ...data } })),
  },
];

const DIALOGUES: Readonly<Record<string, readonly Step[]>> = {
  "verbs on a job that runs, and is paused": [
    backup({ speed: 65536 }),
    { atRest: "j" },
    ...verbsBut("pause"),
    speed(-1),
    speed(32768),
    ...QUERIES,
    ["block-job-pause", { device: "j" }],
    ...verbsBut("resume"),
    speed(65536),
    ...QUERIES,
    ["block-job-cancel", { device: "j" }],
    ["job-resume", { id: "j" }],
    ["job-pause", { id: "j" }],
    ["block-job-cancel", { device: "j", force: true }],
    ...QUERIES,
  ],
  "verbs on a job that is pending": [
    backup({ "auto-finalize": false }),
    { wait: "j BLOCK_JOB_PENDING" },
    ...verbsBut("finalize"),
    speed(1),
    ...QUERIES,
    ["job-finalize", { id: "j" }],
    backup({ "auto-finalize": false }),
    { wait: "j BLOCK_JOB_PENDING" },
    ["block-job-cancel", { device: "j" }],
  ],
  "verbs on a job that is concluded": [
    backup({ "auto-dismiss": false }),
    { wait: "j concluded" },
    ...verbsBut("dismiss"),
    ["job-cancel", { id: "j" }],
    ["block-job-cancel", { device: "j", force: true }],
    speed(1),
    ...QUERIES,
    backup(),
    ["block-job-dismiss", { id: "j" }],
    ...VERBS,
  ],
  "verbs on a job that waits for others": [
    grouped({ "job-id": "j", device: "s", target: "t" }, { "job-id": "k", device: "s2", target: "t2", speed: 65536 }),
    { wait: "j waiting" },
    { atRest: "k" },
    ...VERBS,
    speed(1),
    ["query-jobs"],
    ["job-cancel", { id: "j" }],
    ["query-jobs"],
  ],
  "grouped jobs that are kept, one of them cancelled": [
    grouped(
      { "job-id": "j", device: "s", target: "t", speed: 65536, "auto-dismiss": false },
      { "job-id": "k", device: "s2", target: "t2", "auto-dismiss": false },
    ),
    { wait: "k waiting" },
    { atRest: "j" },
    ["job-cancel", { id: "j" }],
    ...QUERIES,
    ["job-dismiss", { id: "j" }],
    ["quit"],
  ],
  "bitmaps during a job": [
    ["block-dirty-bitmap-add", { node: "s", name: "b" }],
    backup({ sync: "none", bitmap: "b", "bitmap-mode": "on-success" }),
    backup({ speed: 65536, bitmap: "b", "bitmap-mode": "always" }),
    { atRest: "j" },
    ["block-dirty-bitmap-remove", { node: "s", name: "b" }],
    ["block-dirty-bitmap-clear", { node: "s", name: "b" }],
    ["block-dirty-bitmap-disable", { node: "s", name: "b" }],
    ["block-dirty-bitmap-add", { node: "s", name: "b" }],
    ["blockdev-del", { "node-name": "s" }],
    ["blockdev-del", { "node-name": "t" }],
    ["job-cancel", { id: "j" }],
    ["block-dirty-bitmap-remove", { node: "s", name: "b" }],
    ["blockdev-del", { "node-name": "s" }],
  ],
  "creating images": [
    ["blockdev-create", { "job-id": "c", options: { driver: "null-co" } }],
    ["blockdev-create", { "job-id": "#c", options: { driver: "file", filename: "x", size: 512 } }],
    ["blockdev-create", { "job-id": "c", options: { driver: "qcow2", file: "nope", size: 512 } }],
    { wait: "c concluded" },
    ["query-jobs"],
    ["query-block-jobs"],
    ["block-job-dismiss", { id: "c" }],
    ["blockdev-create", { "job-id": "c", options: { driver: "file", filename: "x", size: 512 } }],
    ["job-cancel", { id: "c" }],
    ["job-dismiss", { id: "c" }],
  ],
  "an end with a job at work": [backup({ speed: 65536 }), { atRest: "j" }, ["quit"]],
};

async function play(program: DaemonProgram, steps: readonly Step[]): Promise<string[]> {
  const tmp = await mkdtemp(join(tmpdir(), "tsd-jobs-"));
  try {
    await using daemon = await startDaemon({ tmp, program });
    const { qmp } = daemon;
    for (const name of ["s", "s2", "t", "t2"]) {
      const bytes = new Uint8Array(SIZE).fill(name.startsWith("s") ? 1 : 0);
      await writeFile(join(tmp, `${name}.img`), bytes);
      const file = { driver: "file", filename: join(tmp, `${name}.img`) };
      await qmp.command("blockdev-add", { driver: "raw", "node-name": name, file });
    }
    const start = qmp.log.length;
    const hidden = new Set<QmpMessage>();
    let seen = start;
    for (const step of steps) {
      if ("wait" in step) seen = await untilTold(daemon, seen, step.wait);
      else if ("atRest" in step) await untilAtRest(daemon, step.atRest, hidden);
      else await qmp.execute(step[0], step[1]);
    }
    return qmp.log.slice(start).flatMap((message) => (hidden.has(message) ? [] : [lineOf(message, tmp)]));
  } finally {
    await rm(tmp, { recursive: true, force: true });
  }
}

/** Answers where the message after that event is in the log. */
async function untilTold({ qmp }: Daemon, from: number, line: string): Promise<number> {
  const told = (message: QmpMessage) => "event" in message && lineOf(message, "") === line;
  for (;;) {
    const at = qmp.log.slice(from).findIndex(told);
    if (at >= 0) return from + at + 1;
    await new Promise((resolve) => qmp.socket.once("data", resolve));
  }
}

async function untilAtRest({ qmp }: Daemon, id: string, hidden: Set<QmpMessage>): Promise<void> {
  for (;;) {
    const reply = await qmp.execute("query-block-jobs");
    hidden.add(reply);
    const job = (reply["return"] as BlockJobInfo[]).find(({ device }) => device === id);
    if (job!.offset > 0 && !job!.busy) return;
  }
}

function lineOf(message: QmpMessage, tmp: string): string {
  if ("event" in message) return eventLine(String(message["event"]), message["data"] as object);
  const error = message["error"] as { class: string; desc: string } | undefined;
  if (error !== undefined) return `! ${error.class}: ${error.desc}`.replaceAll(tmp, "TMP");
  return `return ${JSON.stringify(message["return"], (_key, value: unknown) => sorted(value))}`;
}

/** Members in one order. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const REFERENCE = "qemu-storage-daemon";

describe.skipIf(!hasJudge(REFERENCE))("tsd and the reference say the same, in the same order, to", () => {
  it.each(Object.keys(DIALOGUES))("%s", async (name) => {
    const [ours, theirs] = await Promise.all([play("tsd", DIALOGUES[name]!), play(REFERENCE, DIALOGUES[name]!)]);
    expect(ours).toEqual(theirs);
    expect(ours.length).toBeGreaterThanOrEqual(5);
  });
});

const FLEECING = ["read -P 1 0 64k", "read -P 4 1M 64k", "read 1M 192k", "read 960k 128k"];

/** What qemu-io says of a fleecing export while the guest writes and the reader discards. */
async function fleece(program: DaemonProgram): Promise<string[]> {
  const tmp = await mkdtemp(join(tmpdir(), "tsd-fleece-"));
  try {
    await using daemon = await startDaemon({ tmp, program });
    const { qmp } = daemon;
    for (const name of ["s", "t"]) {
      await writeFile(join(tmp, `${name}.img`), new Uint8Array(SIZE).fill(name === "s" ? 1 : 0));
      const file = { driver: "file", filename: join(tmp, `${name}.img`) };
      await qmp.command("blockdev-add", { driver: "raw", "node-name": name, discard: "unmap", file });
    }
    await qmp.command("block-dirty-bitmap-add", { node: "s", name: "b" });
    await qmp.command("nbd-server-start", { addr: { type: "unix", data: { path: join(tmp, "nbd") } } });
    const share = (id: string, node: string) =>
      qmp.command("block-export-add", { type: "nbd", id, "node-name": node, name: id, writable: true });
    const said: string[] = [];
    const io = async (name: string, ...commands: string[]) => {
      const args = [
        "-f",
        "raw",
        ...commands.flatMap((command) => ["-c", command]),
        `nbd+unix:///${name}?socket=${tmp}/nbd`,
      ];
      const { stdout, stderr } = await execa("qemu-io", args, { reject: false });
      const lines = `${stdout}\n${stderr}`.split("\n").filter((line) => line !== "" && !line.includes("ops;"));
      said.push(`${name}: ${lines.join(" | ")}`);
    };
    await share("before", "s");
    await io("before", "write -P 4 1M 128k");
    await qmp.command("block-export-del", { id: "before", mode: "hard" });
    await qmp.command("blockdev-add", {
      driver: "copy-before-write",
      "node-name": "cbw",
      file: "s",
      target: "t",
      bitmap: { node: "s", name: "b" },
    });
    await qmp.command("blockdev-add", { driver: "snapshot-access", "node-name": "sa", file: "cbw", discard: "unmap" });
    await share("guest", "cbw");
    await share("snap", "sa");
    await io("snap", ...FLEECING);
    await io("guest", "write -P 5 1M 64k", "write -P 5 0 64k", "read -P 5 1M 64k");
    await io("snap", ...FLEECING, "write 1M 64k", "write -z 1M 64k", "discard 1M 64k");
    await io("snap", ...FLEECING, "read -P 4 1088k 64k");
    for (const id of ["guest", "snap"]) await qmp.command("block-export-del", { id, mode: "hard" });
    for (const node of ["sa", "cbw", "s", "t"]) await qmp.command("blockdev-del", { "node-name": node });
    return said;
  } finally {
    await rm(tmp, { recursive: true, force: true });
  }
}

describe.skipIf(!hasJudge(REFERENCE) || !hasJudge("qemu-io"))("fleecing", () => {
  it("looks to an NBD client as with the reference", async () => {
    const [ours, theirs] = await Promise.all([fleece("tsd"), fleece(REFERENCE)]);
    expect(ours).toEqual(theirs);
  });
});
