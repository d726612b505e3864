import type { QmpMessage } from "../../helpers/qmp-client.js";
import { NODES, OBJECTS } from "../differential/setup.js";

export type Command = readonly [command: string, args?: object];

/** A command to which tsd, on purpose, says something else than the recording. */
export interface Other {
  readonly ask: Command;
  /** Why, in words. */
  readonly why: string;
  /** What tsd says until the next command, as recordings have it; the text of an error; or nothing but success. */
  readonly tsd: readonly QmpMessage[] | string;
}

/**
 * A command; or wait for an event (as `eventLine` writes it, or its first words) that came after the last command and the last
 * wait; or until that block
 * job has done something and has nothing in flight.
 */
export type Step = Command | Other | { readonly wait: string } | { readonly atRest: string };

/** What one daemon is asked, from its start on. The files of the scenes (`makeFiles`) are in its folder. */
export interface Dialogue {
  /** Has to work, and is not written down. */
  readonly before?: readonly Step[];
  readonly steps: readonly Step[];
}

/** Dialogues about one thing, by what they are about. A family has one file here, and one with its recording. */
export type Family = Readonly<Record<string, Dialogue>>;

/** What stands in most dialogues before the first command. */
export const STANDING: readonly Step[] = [...OBJECTS, ...NODES];

export const other = (why: string, ask: Command, tsd: Other["tsd"] = [{ return: {} }]): Other => ({ ask, why, tsd });

/** Each of these members in turn, with the others as in `good`; where one has several values, each of them. */
export function each(command: string, good: object, changed: Readonly<Record<string, readonly unknown[]>>): Command[] {
  return Object.entries(changed).flatMap(([name, values]) =>
    values.map((value): Command => [command, { ...good, [name]: value }]),
  );
}

/** A command that starts a job, and its end. */
export const job = (
  command: string,
  args: { readonly "job-id": string; readonly [name: string]: unknown },
  end = "null",
): Step[] => [[command, args], { wait: `${args["job-id"]} ${end}` }];

/** A node, and its end. */
export const briefly = (args: { readonly "node-name": string; readonly [name: string]: unknown }): Command[] => [
  ["blockdev-add", args],
  ["blockdev-del", { "node-name": args["node-name"] }],
];
