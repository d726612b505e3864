import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BlockJobInfo } from "../../../qapi/generated/types.js";
import { startDaemon, type DaemonProgram } from "../../helpers/daemon.js";
import { eventLine, type JobEventData } from "../../helpers/jobs.js";
import type { QmpClient, QmpMessage } from "../../helpers/qmp-client.js";
import { qmpLine } from "../../iotests/filters.js";
import type { Command, Dialogue, Step } from "./script.js";

/**
 * A line of a recording. What came for one command has the reply first, and then what each job told, in its order: a job that
 * has begun races with the reply, and with the next.
 */
export type Line = { readonly send: QmpMessage } | { readonly recv: QmpMessage };

/** How long one dialogue may take: after that the daemon is killed, and the dialogue fails. */
const LIMIT = ["timeout", "-k", "1", "20"];

/**
 * Carry out a dialogue with the client of a daemon that works in the folder `tmp`, where nothing stands yet. Answers what was
 * sent and what came, in order, without what no two runs share. Rejects when the daemon ends, does not say what is waited for,
 * or has a job left at the end.
 */
export async function play(qmp: QmpClient, tmp: string, dialogue: Dialogue): Promise<Line[]> {
  const { before = [], steps } = dialogue;
  const player = new Player(qmp, tmp);
  for (const step of before) await player.step(step, true);
  player.heard();
  const start = player.lines.length;
  for (const step of steps) await player.step(step, false);
  await player.end();
  return player.lines.slice(start);
}

/** The same, with a daemon of its own in a folder with a copy of `files`. */
export async function playAlone(program: DaemonProgram, dialogue: Dialogue, files: string): Promise<Line[]> {
  const tmp = await mkdtemp(join(tmpdir(), "tsd-golden-"));
  try {
    await cp(files, tmp, { recursive: true });
    await using daemon = await startDaemon({ tmp, program, prefix: LIMIT });
    return await play(daemon.qmp, tmp, dialogue);
  } finally {
    await rm(tmp, { recursive: true, force: true });
  }
}

const isStart = ({ event, data }: QmpMessage) =>
  event === "JOB_STATUS_CHANGE" && (data as JobEventData).status === "created";

/** Of which job or export an event tells. */
function subject({ data }: QmpMessage): string {
  const { id, device } = (data ?? {}) as JobEventData;
  return id ?? device ?? "";
}

class Player {
  readonly lines: Line[] = [];
  /** Up to where in the client's log `lines` has it. */
  private written: number;
  /** After the last event that was waited for, or where the last command was sent. */
  private awaited: number;
  /** What the player itself asked for. */
  private readonly hidden = new Set<QmpMessage>();
  /** A job has begun, and no step has waited for anything since. */
  private unwatched = false;

  constructor(
    private readonly qmp: QmpClient,
    private readonly tmp: string,
  ) {
    this.written = this.awaited = qmp.log.length;
  }

  /** `mustWork`: an error reply rejects. */
  async step(step: Step, mustWork: boolean): Promise<void> {
    try {
      if ("wait" in step || "atRest" in step) this.unwatched = false;
      if ("wait" in step) await this.untilTold(step.wait);
      else if ("atRest" in step) await this.untilAtRest(step.atRest);
      else await this.ask("ask" in step ? step.ask : step, mustWork);
    } catch (error) {
      this.heard();
      const last = this.lines.slice(-8).map((line) => JSON.stringify(line));
      throw new Error(`at ${JSON.stringify(step)}, after\n${last.join("\n")}`, { cause: error });
    }
  }

  /** Write down what has come. */
  heard(): void {
    const news = this.qmp.log.slice(this.written).filter((message) => !this.hidden.has(message));
    news.sort((a, b) => (subject(a) < subject(b) ? -1 : subject(a) > subject(b) ? 1 : 0));
    this.lines.push(...news.map((message) => ({ recv: this.plain(message) })));
    this.written = this.qmp.log.length;
  }

  /** Nothing can come any more. */
  async end(): Promise<void> {
    if (!this.qmp.closed) {
      const jobs = await this.qmp.execute("query-jobs");
      this.hidden.add(jobs);
      if (JSON.stringify(jobs["return"]) !== "[]") throw new Error(`left at the end: ${JSON.stringify(jobs)}`);
    }
    this.heard();
  }

  private async ask([command, args]: Command, mustWork: boolean): Promise<void> {
    if (this.unwatched) throw new Error("nobody has waited for the job");
    this.heard();
    this.lines.push({ send: { execute: command, ...(args === undefined ? {} : { arguments: args }) } });
    this.awaited = this.qmp.log.length;
    const reply = await this.qmp.execute(command, args);
    this.unwatched = "return" in reply && this.qmp.log.slice(this.written).some(isStart);
    if (command === "quit" && "return" in reply) await this.qmp.untilClosed();
    if (mustWork && "error" in reply) throw new Error(JSON.stringify(reply["error"]));
  }

  private async untilTold(line: string): Promise<void> {
    for (;;) {
      const at = this.qmp.log.slice(this.awaited).findIndex((message) => {
        if (!("event" in message)) return false;
        const told = eventLine(String(message["event"]), message["data"] as object);
        return told === line || told.startsWith(`${line} `);
      });
      if (at >= 0) {
        this.awaited += at + 1;
        return;
      }
      await this.more();
    }
  }

  private async untilAtRest(id: string): Promise<void> {
    for (;;) {
      const reply = await this.qmp.execute("query-block-jobs");
      this.hidden.add(reply);
      const found = (reply["return"] as BlockJobInfo[]).find(({ device }) => device === id);
      if (found!.offset > 0 && !found!.busy) return;
    }
  }

  /** Until something has come. Rejects when nothing can come any more. */
  private async more(): Promise<void> {
    if (this.qmp.closed) throw new Error("the daemon has closed the connection");
    const { socket } = this.qmp;
    await new Promise<void>((resolve) => {
      const done = () => {
        socket.off("data", done).off("close", done);
        resolve();
      };
      socket.on("data", done).on("close", done);
    });
  }

  /** In one order of members, without moments, and with the same name for what is made up. */
  private plain(message: QmpMessage): QmpMessage {
    const text = qmpLine(message)
      .replaceAll(this.tmp, "TMP")
      .replace(/#block\d+/g, "#block")
      // The monitor's own: each tells another end of it.
      .replace(/"unix:[^"]*"(?=,"frontend-open":true,"label":"helper-qmp")/g, '"unix:"')
      .replace(/ after \d+ ms/g, "")
      .replace(/\/dev\/pts\/\d+/g, "/dev/pts/N")
      .replace(/"((?:date|vm-clock)-n?sec)":\d+/g, '"$1":0');
    return JSON.parse(text) as QmpMessage;
  }
}
