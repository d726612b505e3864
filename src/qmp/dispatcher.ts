import { AssertionError } from "../base/assert.js";
import { messageOf } from "../base/errors.js";
import { QmpError, type QmpErrorClass } from "../base/qmp-error.js";
import { isJsonObject, type JsonObject, type JsonValue } from "./json-value.js";

/** A request whose form is right. */
export interface QmpRequest {
  readonly command: string;
  readonly args: JsonObject | undefined;
  /** Out of band: before requests that wait. */
  readonly oob: boolean;
}

/** The `error` member of a reply. */
export interface QmpErrorInfo {
  readonly class: QmpErrorClass;
  readonly desc: string;
}

/** Check the form of a request, member by member in the order they were sent. Throws QmpError. */
export function readRequest(value: JsonValue, oobEnabled: boolean): QmpRequest {
  if (!isJsonObject(value)) throw new QmpError("GenericError", "QMP input must be a JSON object");
  let command: string | undefined;
  let oob = false;
  let args: JsonObject | undefined;
  for (const [key, member] of Object.entries(value)) {
    if (key === "execute" || (key === "exec-oob" && oobEnabled)) {
      if (typeof member !== "string") throw new QmpError("GenericError", `QMP input member '${key}' must be a string`);
      if (command !== undefined) {
        throw new QmpError("GenericError", "QMP input member 'execute' clashes with 'exec-oob'");
      }
      command = member;
      oob = key === "exec-oob";
    } else if (key === "arguments") {
      if (!isJsonObject(member)) {
        throw new QmpError("GenericError", "QMP input member 'arguments' must be an object");
      }
      args = member;
    } else if (key !== "id") {
      throw new QmpError("GenericError", `QMP input member '${key}' is unexpected`);
    }
  }
  if (command === undefined) throw new QmpError("GenericError", "QMP input lacks member 'execute'");
  return { command, args, oob };
}

/** The one place where an error becomes a QMP class. A broken invariant is no answer to a client: it passes. */
export function errorInfo(error: unknown): QmpErrorInfo {
  if (error instanceof AssertionError) throw error;
  if (error instanceof QmpError) return { class: error.errorClass, desc: error.message };
  return { class: "GenericError", desc: messageOf(error) };
}

export interface DispatcherOptions {
  /** Resolves when the command line has been carried out: no client sees, or disturbs, a daemon half set up. */
  readonly begun: Promise<void>;
  /** Throws BlockError for arguments that do not fit the schema; answers them as the handlers want them. */
  readonly validate: (command: string, args: JsonObject | undefined) => unknown;
  /** Commands answered here, at once. */
  readonly local: ReadonlyMap<string, (args: unknown) => unknown>;
  /** All other commands. */
  readonly remote: ReadonlySet<string>;
  /** Runs one of `remote`. Never called while a call is under way. */
  readonly run: (command: string, args: unknown) => Promise<unknown>;
}

/**
 * Runs commands for every session: one remote command at a time, first come, first served, as every client of the
 * reference may rely on. Negotiation is the session's own.
 */
export class QmpDispatcher {
  private tail: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(private readonly options: DispatcherOptions) {}

  /** The daemon ends: what runs is answered, sessions take no more requests. */
  close(): void {
    this.closed = true;
  }

  get isClosed(): boolean {
    return this.closed;
  }

  has(command: string): boolean {
    return this.options.local.has(command) || this.options.remote.has(command);
  }

  /** Rejects with what `errorInfo` takes. */
  async execute(command: string, args: JsonObject | undefined): Promise<unknown> {
    const { begun, local, validate, run } = this.options;
    await begun;
    const valid = this.validateArguments(validate, command, args);
    const handler = local.get(command);
    if (handler !== undefined) return handler(valid);
    const result = this.tail.then(() => run(command, valid));
    this.tail = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  private validateArguments(validate: DispatcherOptions["validate"], command: string, args: JsonObject | undefined) {
    if (!this.has(command)) throw new QmpError("CommandNotFound", `The command ${command} has not been found`);
    return validate(command, args);
  }
}
