import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NbdClient } from "../../src/block/nbd/client.js";
import { daemonPath, startDaemon, type Daemon, type DaemonProgram } from "../helpers/daemon.js";
import type { QmpEvent, QmpMessage } from "../helpers/qmp-client.js";
import { filterText, qmpLine, type FilterPlaces } from "./filters.js";

/** `nbd`: raw images that another daemon holds and serves; the daemon under test opens them over NBD. */
export type ImageFormat = "qcow2" | "raw" | "nbd";

/** What a script in `scripts/` exports as `test`. */
export interface Iotest {
  readonly title: string;
  readonly formats: readonly ImageFormat[];
  run(t: Script): Promise<void>;
}

export const MiB = 1 << 20;
export const KiB = 1 << 10;

/** What a script has at hand. All it logs is its output, which is compared with its `.out` file. */
export class Script implements AsyncDisposable {
  private readonly lines: string[] = [];
  private images = 0;
  private readonly daemons: LoggedDaemon[] = [];
  private readonly hidden: (readonly [text: string, name: string])[] = [];
  private imageServer: LoggedDaemon | undefined;

  private constructor(
    readonly format: ImageFormat,
    readonly program: DaemonProgram,
    readonly testDir: string,
    readonly sockDir: string,
  ) {}

  static async make(format: ImageFormat, program: DaemonProgram): Promise<Script> {
    const testDir = await mkdtemp(join(tmpdir(), "tsd-iotest-"));
    const sockDir = await mkdtemp(join(tmpdir(), "tsd-sock-"));
    return new Script(format, program, testDir, sockDir);
  }

  get output(): string {
    return `${this.lines.join("\n")}\n`;
  }

  private get places(): FilterPlaces {
    const { testDir, sockDir, driver, program } = this;
    return { testDir, sockDir, imageFormat: driver, program: daemonPath(program) };
  }

  /** Of the images, whatever they are reached by. */
  get driver(): "qcow2" | "raw" {
    return this.format === "nbd" ? "raw" : this.format;
  }

  /** A line of output, filtered. */
  log(text: string): void {
    for (const [volatile, name] of this.hidden) text = text.replaceAll(volatile, name);
    this.lines.push(filterText(text, this.places));
  }

  /** From now on `name` stands in the output for a text that is another one each time. */
  hide(text: string, name: string): void {
    this.hidden.push([text, name]);
  }

  /** A heading. */
  section(title: string): void {
    this.log(`\n--- ${title} ---\n`);
  }

  path(name: string): string {
    return join(this.testDir, name);
  }

  socket(name: string): string {
    return join(this.sockDir, name);
  }

  /** Start the daemon under test. It is stopped at the end of the script if not before. */
  async daemon(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<LoggedDaemon> {
    const daemon = new LoggedDaemon(this, await startDaemon({ program: this.program, args, tmp: this.sockDir, env }));
    this.daemons.push(daemon);
    return daemon;
  }

  /** Make a file that the server of images exports. Answers the options of a node that opens it there. */
  async serveImage(size: number): Promise<object> {
    const server = { type: "unix", path: this.socket("images") };
    this.imageServer ??= new LoggedDaemon(
      this,
      await startDaemon({
        ...{ program: this.program, tmp: this.sockDir },
        args: ["--nbd-server", `addr.type=unix,addr.path=${server.path}`],
      }),
    );
    this.images += 1;
    const name = `image-${String(this.images)}`;
    await this.imageServer.createFile(name, this.path(name), size);
    await this.imageServer.command("block-export-add", { type: "nbd", id: name, "node-name": name, writable: true });
    return { driver: "nbd", server, export: name };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const daemon of this.daemons) await daemon.stop();
    await this.imageServer?.stop();
    await rm(this.testDir, { recursive: true });
    await rm(this.sockDir, { recursive: true });
  }
}

/** A daemon whose dialogue is part of the output. */
export class LoggedDaemon {
  private stopped = false;

  constructor(
    private readonly script: Script,
    readonly daemon: Daemon,
  ) {}

  /** A command and its answer, both logged. */
  async log(name: string, args?: object): Promise<QmpMessage> {
    this.script.log(qmpLine({ execute: name, ...(args === undefined ? {} : { arguments: args }) }));
    const reply = await this.daemon.qmp.execute(name, args);
    this.script.log(qmpLine(reply));
    return reply;
  }

  /** A command that has to work and is no part of the output. */
  async command<T = unknown>(name: string, args?: object): Promise<T> {
    return this.daemon.qmp.command<T>(name, args);
  }

  /** Wait for an event and log it. */
  async logEvent(name: string, matches?: (data: never) => boolean): Promise<QmpEvent> {
    const event = await this.daemon.qmp.waitEvent(name, matches);
    this.script.log(qmpLine(event));
    return event;
  }

  /** Wait until a job has concluded, whether it stays or not. Not logged. */
  async jobConcluded(id: string): Promise<void> {
    await this.daemon.qmp.waitEvent(
      "JOB_STATUS_CHANGE",
      (data: { id: string; status: string }) => data.id === id && data.status === "concluded",
    );
  }

  /** Run a job that stays until dismissed (blockdev-create) to its end. Rejects when it failed. */
  async runJob(command: string, args: { readonly "job-id": string }): Promise<void> {
    const id = args["job-id"];
    await this.command(command, args);
    await this.jobConcluded(id);
    const jobs = await this.command<{ id: string; error?: string }[]>("query-jobs");
    await this.command("job-dismiss", { id });
    const error = jobs.find((job) => job.id === id)?.error;
    if (error !== undefined) throw new Error(error);
  }

  /**
   * Make an image of the script's format and open it as node `name`, on a node `name`-file. Not logged. The node is
   * opened without its backing file: what is copied into it goes into the new layer only.
   */
  async addImage(name: string, size: number, options: { readonly backing?: string } = {}): Promise<void> {
    await this.createImage(name, size, options);
    const { driver } = this.script;
    const backing = driver === "qcow2" ? { backing: null } : {};
    await this.command("blockdev-add", { driver, "node-name": name, file: `${name}-file`, ...backing });
  }

  /** Make an image, with its file open as node `name`-file. `backing`: the name of an image made before. */
  async createImage(name: string, size: number, options: { readonly backing?: string } = {}): Promise<void> {
    const { format } = this.script;
    const file = `${name}-file`;
    if (format === "nbd") {
      await this.command("blockdev-add", { ...(await this.script.serveImage(size)), "node-name": file });
      return;
    }
    await this.createFile(file, this.script.path(`${name}.${format}`), format === "qcow2" ? 0 : size);
    if (format !== "qcow2") return;
    const backing =
      options.backing === undefined
        ? {}
        : { "backing-file": this.script.path(`${options.backing}.${format}`), "backing-fmt": format };
    await this.runJob("blockdev-create", {
      "job-id": "create",
      ...{ options: { driver: format, file, size, ...backing } },
    });
  }

  /** Make a file, and open it as node `node`. */
  async createFile(node: string, filename: string, size: number): Promise<void> {
    await this.runJob("blockdev-create", { "job-id": "create", ...{ options: { driver: "file", filename, size } } });
    await this.command("blockdev-add", { driver: "file", "node-name": node, filename });
  }

  /** A client of an export. Its dialogue is not logged. */
  async client(socket: string, exportName: string, metaContexts: readonly string[] = []): Promise<NbdClient> {
    return NbdClient.connect({ address: { type: "unix", path: socket }, exportName, metaContexts });
  }

  /** Stop by SIGTERM and log how it ended. */
  async stop(): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    await this.daemon[Symbol.asyncDispose]();
  }

  /** End it at once, as a crash would. */
  async kill(): Promise<void> {
    this.daemon.kill("SIGKILL");
    await this.stop();
  }
}

/** All extents of a context over the whole export, one line each, neighbours merged. */
export async function statusLines(client: NbdClient, context: string): Promise<string[]> {
  const runs: { offset: number; length: number; flags: number }[] = [];
  for (let offset = 0; offset < client.info.size;) {
    const extents = (await client.blockStatus(offset, client.info.size - offset)).get(context);
    if (extents === undefined) throw new Error(`no extents for ${context}`);
    for (const { length, flags } of extents) {
      const last = runs.at(-1);
      if (last !== undefined && last.flags === flags) last.length += length;
      else runs.push({ offset, length, flags });
      offset += length;
    }
  }
  return runs.map(({ offset, length, flags }) => `${context} ${String(offset)}+${String(length)}: ${String(flags)}`);
}

/** Fill a range of the export with one byte, in pieces that every server takes. */
export async function fill(client: NbdClient, offset: number, length: number, byte: number): Promise<void> {
  const piece = Buffer.alloc(Math.min(length, MiB), byte);
  for (let done = 0; done < length; done += piece.length) {
    await client.write(offset + done, piece.subarray(0, Math.min(piece.length, length - done)));
  }
}

/** Runs of equal bytes of a whole export: `0x11 at 0+65536`. */
export async function contentLines(client: NbdClient): Promise<string[]> {
  const runs: { offset: number; length: number; byte: number }[] = [];
  const piece = Buffer.alloc(MiB);
  for (let offset = 0; offset < client.info.size; offset += piece.length) {
    const data = piece.subarray(0, Math.min(piece.length, client.info.size - offset));
    await client.read(offset, data);
    for (let i = 0; i < data.length; i++) {
      const last = runs.at(-1);
      if (last !== undefined && last.byte === data[i]) last.length += 1;
      else runs.push({ offset: offset + i, length: 1, byte: data[i]! });
    }
  }
  return runs.map(({ offset, length, byte }) => `0x${byte.toString(16)} at ${String(offset)}+${String(length)}`);
}
