import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDaemon, type Daemon, type DaemonProgram } from "../../helpers/daemon.js";
import type { QmpMessage } from "../../helpers/qmp-client.js";
import { isObject, type JsonObject, type SharedSchema } from "./shared-schema.js";

const PATIENCE_MS = 5_000;
const PATIENCE_FOR_JOBS_MS = 60_000;
const SILENT = Symbol("no answer");

export type Line = readonly [command: string, args: JsonObject];

/** One of the two daemons, in a folder of its own with the same files in it. */
export class Side {
  private readonly staying = new Set<string>();
  /** Jobs that were told to end. */
  private readonly leaving = new Set<string>();

  private constructor(
    readonly daemon: Daemon,
    private readonly files: string,
    readonly tmp: string,
    private readonly patienceMs: number,
  ) {}

  /** `patienceMs`: how long an answer may take before it counts as none. */
  static async start(program: DaemonProgram, files: string, patienceMs = PATIENCE_MS): Promise<Side> {
    const tmp = await mkdtemp(join(tmpdir(), "tsd-differential-"));
    const side = new Side(await startDaemon({ program, tmp }), files, tmp, patienceMs);
    await side.restoreFiles();
    return side;
  }

  async setUp(lines: readonly Line[]): Promise<void> {
    for (const [command, args] of lines) {
      await this.daemon.qmp.command(command, args);
      this.noteJobs(command, args);
      await this.untilJobsRest();
    }
  }

  /** Take all jobs, exports and nodes away, and put the files back. What is left of them, or of the daemon. */
  async takeDown(): Promise<unknown> {
    await this.endJobs(new Set());
    const exports = await this.ask("query-block-exports", {});
    for (const { id } of listOf(exports)) await this.ask("block-export-del", { id, mode: "hard" });
    await this.ask("nbd-server-stop", {});
    let nodes: readonly JsonObject[];
    let before = Infinity;
    for (;;) {
      nodes = listOf(await this.ask("query-named-block-nodes", { flat: true }));
      if (nodes.length === 0 || nodes.length >= before) break;
      before = nodes.length;
      for (const node of nodes) await this.ask("blockdev-del", { "node-name": node["node-name"] });
    }
    await this.restoreFiles();
    const jobs = await this.ask("query-jobs", {});
    return typeof jobs === "string" ? jobs : [...nodes, ...listOf(jobs)];
  }

  /** As `takeDown`, and all objects and character devices but the monitor's too. Is nothing left? */
  async takeAllDown(): Promise<boolean> {
    const left = await this.takeDown();
    const isClear = JSON.stringify(left) === "[]" && (await this.takeAway("object-del", () => this.objects()));
    return isClear && this.takeAway("chardev-remove", () => this.chardevs());
  }

  /** One may be of use to another: until none goes any more. */
  private async takeAway(command: string, list: () => Promise<readonly unknown[]>): Promise<boolean> {
    for (let before = Infinity; ;) {
      const ids = await list();
      if (ids.length === 0 || ids.length >= before) return ids.length === 0;
      before = ids.length;
      for (const id of ids) await this.ask(command, { id });
    }
  }

  private async objects(): Promise<readonly unknown[]> {
    const names = listOf(await this.ask("qom-list", { path: "/objects" })).map(({ name }) => name);
    return names.filter((name) => name !== "type");
  }

  private async chardevs(): Promise<readonly unknown[]> {
    const labels = listOf(await this.ask("query-chardev", {})).map(({ label }) => label);
    return labels.filter((label) => label !== "helper-qmp");
  }

  private async restoreFiles(): Promise<void> {
    const had = new Set(await readdir(this.files));
    for (const name of await readdir(this.tmp)) {
      if (!had.has(name) && !name.startsWith("qmp")) await rm(join(this.tmp, name), { recursive: true });
    }
    await cp(this.files, this.tmp, { recursive: true });
  }

  /** Remember what jobs may stay concluded: all others go by themselves. */
  private noteJobs(command: string, args: JsonObject): void {
    const stays = ["blockdev-create", "x-blockdev-amend"].includes(command) || args["auto-dismiss"] === false;
    const id = args["job-id"];
    if (typeof id !== "string") return;
    this.leaving.delete(id);
    if (stays) this.staying.add(id);
    else this.staying.delete(id);
  }

  /** The reply; a string when there is none. */
  async ask(command: string, args: JsonObject): Promise<QmpMessage | string> {
    try {
      this.noteJobs(command, args);
      const reply = await withPatience(this.daemon.qmp.execute(command, args), this.patienceMs);
      if (reply === SILENT) return "no answer";
      if (/job-(cancel|complete)$/.test(command) && "return" in reply)
        this.leaving.add(String(args["id"] ?? args["device"]));
      return reply;
    } catch {
      return "the daemon ended";
    }
  }

  /** Wait until no job does anything, and end those in states that only a command ends, unless they are in `keep`. */
  async endJobs(keep: ReadonlySet<string>): Promise<void> {
    await this.untilJobsRest();
    for (const [id, status] of this.statuses()) {
      if (keep.has(id) || status === "null") continue;
      if (status !== "concluded") {
        await this.ask("job-cancel", { id });
        await this.untilEnded(id);
      }
      if (this.statuses().get(id) === "concluded") await this.ask("job-dismiss", { id });
    }
  }

  /** Until each job has gone, or is in a state that only a command ends. */
  async untilJobsRest(): Promise<void> {
    while (!this.jobsRest()) {
      if ((await withPatience(this.daemon.qmp.waitEvent("JOB_STATUS_CHANGE"), PATIENCE_FOR_JOBS_MS)) === SILENT) return;
    }
  }

  private async untilEnded(id: string): Promise<void> {
    const ended = () => {
      const status = this.statuses().get(id);
      return status === "null" || (status === "concluded" && this.staying.has(id));
    };
    while (!ended())
      if ((await withPatience(this.daemon.qmp.waitEvent("JOB_STATUS_CHANGE"), PATIENCE_FOR_JOBS_MS)) === SILENT) return;
  }

  private jobsRest(): boolean {
    const held = new Set(this.events("BLOCK_JOB_PENDING").map((data) => data["id"]));
    return [...this.statuses()].every(([id, status]) => {
      if (status === "pending") return held.has(id);
      if (status === "concluded") return this.staying.has(id);
      if (status === "ready") return !this.leaving.has(id);
      return status === "null" || status === "standby";
    });
  }

  private statuses(): Map<string, string> {
    return new Map(this.events("JOB_STATUS_CHANGE").map((data) => [String(data["id"]), String(data["status"])]));
  }

  /** Where the log is now, for `eventsSince`. */
  get moment(): number {
    return this.daemon.qmp.log.length;
  }

  /** What was told, for each job, export, … in its order: there is none between two of them. */
  eventsSince(moment: number, project: (event: string, data: unknown) => unknown): JsonObject {
    const told = new Map<string, string[]>();
    for (const { event, data } of this.daemon.qmp.log.slice(moment)) {
      if (typeof event !== "string") continue;
      const { id, device, "qom-path": path } = (data ?? {}) as JsonObject;
      const whose = String(id ?? device ?? path);
      const line = `${event} ${JSON.stringify(sorted(project(event, data)))}`;
      told.set(whose, [...(told.get(whose) ?? []), line]);
    }
    return Object.fromEntries([...told].map(([whose, lines]) => [whose, lines.join(", ")]));
  }

  private events(name: string): JsonObject[] {
    return this.daemon.qmp.log.filter((message) => message["event"] === name).map(({ data }) => data as JsonObject);
  }

  async stop(): Promise<void> {
    // What it has open may keep it busy for long: nobody needs its last words.
    this.daemon.kill("SIGKILL");
    await this.daemon.exited;
    await this.daemon.qmp[Symbol.asyncDispose]();
    await rm(this.tmp, { recursive: true, force: true });
  }

  /** `value` without what is different each time. */
  masked(value: unknown): unknown {
    const text = JSON.stringify(value)
      .replaceAll(this.tmp, "TMP")
      .replace(/#block\d+/g, "#block")
      .replace(/after \d+ ms/g, "after N ms")
      .replace(/\/dev\/pts\/\d+/g, "/dev/pts/N")
      .replace(/"unix:[^"]*"(?=,"frontend-open":true|,"label":"helper-qmp")/g, '"unix:"');
    return JSON.parse(text);
  }
}

/** Nothing, where the daemon does not answer. */
function listOf(answer: QmpMessage | string): readonly JsonObject[] {
  return typeof answer === "string" ? [] : (answer["return"] as JsonObject[]);
}

async function withPatience<T>(promise: Promise<T>, ms: number): Promise<T | typeof SILENT> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<typeof SILENT>((resolve) => {
    timer = setTimeout(() => resolve(SILENT), ms);
  });
  try {
    return await Promise.race([promise, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Both daemons, asked the same. */
export class Pair {
  private constructor(
    private readonly schema: SharedSchema,
    readonly ours: Side,
    readonly theirs: Side,
  ) {}

  static async start(schema: SharedSchema, files: string): Promise<Pair> {
    const [ours, theirs] = await Promise.all([Side.start("tsd", files), Side.start("qemu-storage-daemon", files)]);
    return new Pair(schema, ours, theirs);
  }

  async setUp(lines: readonly Line[]): Promise<void> {
    await Promise.all([this.ours.setUp(lines), this.theirs.setUp(lines)]);
  }

  async takeDown(): Promise<[ours: unknown, theirs: unknown]> {
    return Promise.all([this.ours.takeDown(), this.theirs.takeDown()]);
  }

  /** What both answer, as far as it can be compared. */
  async ask(command: string, args: JsonObject): Promise<[ours: unknown, theirs: unknown]> {
    const replies = await Promise.all([this.ours.ask(command, args), this.theirs.ask(command, args)]);
    const [ours, theirs] = replies.map((reply) => {
      if (typeof reply === "string" || !("return" in reply)) return typeof reply === "string" ? reply : reply["error"];
      return { return: this.schema.project(reply["return"], this.schema.returnOf(command)) };
    });
    return [sorted(this.ours.masked(ours)), sorted(this.theirs.masked(theirs))];
  }

  async endJobs(keep: ReadonlySet<string>): Promise<void> {
    await Promise.all([this.ours.endJobs(keep), this.theirs.endJobs(keep)]);
  }

  get moments(): readonly [ours: number, theirs: number] {
    return [this.ours.moment, this.theirs.moment];
  }

  eventsSince([ours, theirs]: readonly [ours: number, theirs: number]): [ours: unknown, theirs: unknown] {
    const project = (event: string, data: unknown) => this.schema.project(data, this.schema.dataOf(event));
    return [
      sorted(this.ours.masked(this.ours.eventsSince(ours, project))),
      sorted(this.theirs.masked(this.theirs.eventsSince(theirs, project))),
    ];
  }

  async stop(): Promise<void> {
    await Promise.all([this.ours.stop(), this.theirs.stop()]);
  }
}

/** Sizes on the disk are the file system's; times are the clock's. */
const CLOCK_OR_HOST = new Set(["actual-size", "date-sec", "date-nsec", "vm-clock-sec", "vm-clock-nsec"]);

/** Lists and members in one order: neither daemon promises one. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value === "string" && value.startsWith("json:"))
    return `json:${JSON.stringify(sorted(JSON.parse(value.slice(5))))}`;
  if (!isObject(value)) return value;
  if (value["label"] === "helper-qmp") return "the monitor";
  const entries = Object.entries(value).filter(([name]) => !CLOCK_OR_HOST.has(name));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, sorted(each)]));
}
