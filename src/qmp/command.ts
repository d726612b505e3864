import type { Chardevs } from "../chardev/registry.js";
import type { BlockGraph } from "../block/graph/graph.js";
import type { EventSink } from "../block/event-sink.js";
import type { JobScheduler } from "../jobs/scheduler.js";
import type { ExportRegistry } from "../nbd-server/export-registry.js";
import type { NbdServer } from "../nbd-server/server.js";
import type { ObjectStates } from "../objects/object-type.js";
import type { ObjectRegistry } from "../objects/registry.js";
import type { IoEngineName } from "../../qapi/generated/types.js";
import type { Commands, CommandName } from "../../qapi/generated/commands.js";

/** How I/O reaches the host. */
export interface EngineInUse {
  readonly wanted: string;
  readonly name: IoEngineName;
  /** Why `auto` did not take the best one. */
  readonly reason: string | null;
}

/** What a command may use. Built once in the iothread; tests build their own, with the memory engine. */
export interface CommandContext {
  readonly objects: ObjectStates;
  readonly graph: BlockGraph;
  readonly jobs: JobScheduler;
  readonly exports: ExportRegistry;
  readonly nbdServer: NbdServer;
  readonly emit: EventSink;
  /** A line that scripts may read on stdout. Left out: nobody does. */
  readonly notice?: (message: string) => void;
  readonly engine: EngineInUse;
}

export interface QmpCommand<N extends CommandName> {
  readonly name: N;
  /** `args` have passed the validator. Throws BlockError or QmpError; the dispatcher makes the reply. */
  run(
    args: Commands[N]["arguments"],
    context: CommandContext,
  ): Commands[N]["returns"] | Promise<Commands[N]["returns"]>;
}

/** A command on objects: run on the main thread. */
export interface ObjectCommand<N extends CommandName> {
  readonly name: N;
  /** As of a QmpCommand. */
  run(
    args: Commands[N]["arguments"],
    objects: ObjectRegistry,
  ): Commands[N]["returns"] | Promise<Commands[N]["returns"]>;
}

/** A command on character devices: run on the main thread. */
export interface ChardevCommand<N extends CommandName> {
  readonly name: N;
  /** As of a QmpCommand. */
  run(args: Commands[N]["arguments"], chardevs: Chardevs): Commands[N]["returns"] | Promise<Commands[N]["returns"]>;
}

export function defineChardevCommand<N extends CommandName>(name: N, run: ChardevCommand<N>["run"]): ChardevCommand<N> {
  return { name, run };
}

export function defineObjectCommand<N extends CommandName>(name: N, run: ObjectCommand<N>["run"]): ObjectCommand<N> {
  return { name, run };
}

export function defineCommand<N extends CommandName>(name: N, run: QmpCommand<N>["run"]): QmpCommand<N> {
  return { name, run };
}
