/** Entry of an iothread: a worker that owns all that touches its nodes. What crosses to and from it is QMP (ARCHITECTURE.md). */
import { parentPort, workerData } from "node:worker_threads";
import { assert } from "../base/assert.js";
import { BlockError, messageOf } from "../base/errors.js";
import { libc } from "../base/libc.js";
import { Sequence } from "../base/sequence.js";
import { drivers } from "../block/drivers/index.js";
import { openEngine } from "../block/engine/open-engine.js";
import { BlockGraph } from "../block/graph/graph.js";
import { JobScheduler } from "../jobs/scheduler.js";
import { ExportRegistry } from "../nbd-server/export-registry.js";
import { RingSockets } from "../nbd-server/ring-transport.js";
import { NbdServer } from "../nbd-server/server.js";
import type { ObjectState } from "../objects/state.js";
import type { CommandContext } from "../qmp/command.js";
import { commands } from "../qmp/commands.js";
import { errorInfo } from "../qmp/dispatcher.js";
import { validateType } from "../qmp/validate.js";
import {
  NO_NAMES,
  isList,
  type IoThreadMessage,
  type IoThreadOptions,
  type IoThreadRequest,
} from "./iothread-protocol.js";
import { placed, setNamesElsewhere, tasks, type TaskName } from "./iothread-tasks.js";

/** How long a shutdown waits for commands that run, before it takes the nodes from under them. */
const COMMANDS_GRACE_MS = 5000;
/** How long a shutdown that somebody has asked for twice waits for a remote server that answers nothing. */
const IMPATIENT_MS = 1000;

type Post = (message: IoThreadMessage) => void;

type Handler = (args: unknown, context: CommandContext) => unknown;
const handlers: ReadonlyMap<string, Handler> = new Map(
  Object.entries(commands).map(([name, command]): [string, Handler] => [
    name,
    // The main thread has checked the arguments against the schema.
    (args, context) => command.run(args as never, context),
  ]),
);

/** The link's types see to it that a task gets its own arguments. */
const runTask = tasks as Readonly<Record<TaskName, (args: unknown, context: CommandContext) => unknown>>;

/** Everything the commands work on. */
export interface IoContext extends CommandContext, AsyncDisposable {
  /** As the main thread tells. */
  readonly objects: Map<string, ObjectState>;
}

/** Build the graph, the jobs and the NBD server. `post` gets the events, in order. Disposing it closes all of them. */
function createContext(post: Post, options: IoThreadOptions): IoContext {
  const { shared } = options;
  const warn = (message: string, verbatim = false) => post({ kind: "warning", message, verbatim });
  const notice = (message: string) => post({ kind: "notice", message });
  const log = (message: string) => post({ kind: "log", level: "info", message });
  const emit: CommandContext["emit"] = (name, data) => {
    post({ kind: "event", name, data, timestampUs: nowUs() });
  };
  const { engine, ring, reason } = openEngine(options.engine, warn);
  const why = reason === null ? "" : ` (no io_uring: ${reason})`;
  post({ kind: "engine", message: `I/O engine: ${engine.name}${why}` });
  const objects = new Map<string, ObjectState>();
  const graph = new BlockGraph({
    engine,
    drivers,
    objects,
    emit,
    warn,
    validateOptions: (value) => validateType("BlockdevOptions", value),
    ranks: new Sequence(shared.ranks),
    generatedNames: new Sequence(shared.generatedNames),
  });
  const native = libc();
  const sockets = ring === null || native === null ? null : new RingSockets(ring, native);
  const jobs = new JobScheduler(emit, undefined, new Sequence(shared.jobs));
  const nbdServer = new NbdServer(log, (note) => post({ kind: "nbd", note }), sockets);
  const exports = new ExportRegistry(graph, nbdServer, emit, new Sequence(shared.exports));
  return {
    objects,
    graph,
    jobs,
    exports,
    nbdServer,
    emit,
    notice,
    engine: { wanted: options.engine, name: ring === null ? "threadpool" : "uring", reason },
    /** The order of the reference: exports, jobs, nodes. Each step is taken whatever became of the one before. */
    async [Symbol.asyncDispose]() {
      const step = async (what: string, close: () => Promise<void>) => {
        try {
          await close();
        } catch (error) {
          post({ kind: "log", level: "error", message: `while closing ${what}: ${messageOf(error)}` });
          warn(`while closing ${what}: ${messageOf(error)}`);
        }
      };
      // Once more, for what commands have opened meanwhile.
      graph.hurry();
      await step("the NBD server", async () => {
        if (nbdServer.isListening) await nbdServer.stop();
        else await nbdServer.empty();
      });
      await step("the exports", () => exports.closeAll());
      await step("the jobs", () => jobs.cancelAll());
      await step("the nodes", () => graph.closeAll());
      await step("the I/O engine", async () => {
        await engine.close();
        ring?.close();
      });
    },
  };
}

/** Answers the messages of the main thread. */
class IoThread {
  private readonly running = new Set<Promise<void>>();
  private closing = false;

  constructor(
    private readonly context: IoContext,
    private readonly post: Post,
  ) {}

  message(request: IoThreadRequest): void {
    if (request.kind === "shutdown") {
      void this.shutdown();
      return;
    }
    if (request.kind === "object") {
      const { id, state } = request;
      if (state === undefined) this.context.objects.delete(id);
      else this.context.objects.set(id, state);
      this.context.graph.objectChanged(id);
      return;
    }
    if (request.kind === "nbd") {
      this.context.nbdServer.receive(request.note);
      return;
    }
    if (this.closing) return;
    const running = this.run(request).finally(() => this.running.delete(running));
    this.running.add(running);
  }

  private async run(request: IoThreadRequest & { kind: "command" | "task" }): Promise<void> {
    const { sequence } = request;
    try {
      this.post({ kind: "return", sequence, value: await this.answer(request) });
    } catch (error) {
      const what = request.kind === "task" ? request.task : request.command;
      if (isBug(error)) this.post({ kind: "log", level: "error", message: `${what}: ${error.stack ?? ""}` });
      const hint = error instanceof BlockError ? error.hint : undefined;
      this.post({ kind: "error", sequence, error: errorInfo(error), hint });
    }
  }

  private async answer(request: IoThreadRequest & { kind: "command" | "task" }): Promise<unknown> {
    const { context } = this;
    if (request.kind === "task") {
      setNamesElsewhere(context, NO_NAMES);
      return runTask[request.task](request.args, context);
    }
    const { command, args, elsewhere } = request;
    const handler = handlers.get(command);
    assert(handler !== undefined, "the main thread sends commands of the table only");
    setNamesElsewhere(context, elsewhere);
    const value = await handler(args, context);
    return request.placed && isList(command) ? placed(command, value as unknown[], context) : value;
  }

  private async shutdown(): Promise<void> {
    if (this.closing) {
      this.context.graph.hurry(IMPATIENT_MS);
      return;
    }
    this.closing = true;
    this.context.graph.hurry();
    const grace = new Promise((resolve) => setTimeout(resolve, COMMANDS_GRACE_MS).unref());
    await Promise.race([Promise.allSettled(this.running), grace]);
    await this.context[Symbol.asyncDispose]();
    this.post({ kind: "closed" });
    parentPort?.close();
  }
}

/** The client gets the message all the same; the stack goes to the log. */
function isBug(error: unknown): error is Error {
  return error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
}

if (parentPort !== null) {
  const port = parentPort;
  const post: Post = (message) => port.postMessage(message);
  const thread = new IoThread(createContext(post, workerData as IoThreadOptions), post);
  port.on("message", (request: IoThreadRequest) => thread.message(request));
}

/** Wall-clock time in microseconds. Date.now() knows no more than milliseconds, but follows when the clock is set. */
function nowUs(): number {
  const ms = Date.now();
  const fine = performance.timeOrigin + performance.now();
  return Math.floor((Math.abs(fine - ms) < 2 ? fine : ms) * 1000);
}
