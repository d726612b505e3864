import { QmpError } from "../../src/base/qmp-error.js";
import { BlockError } from "../../src/base/errors.js";
import type { MemoryEngineOptions } from "../../src/block/engine/memory.js";
import type { BlockNode } from "../../src/block/node.js";
import { createImage } from "../../src/jobs/create.js";
import type { CommandName, Commands } from "../../qapi/generated/commands.js";
import type { QmpCommand } from "../../src/qmp/command.js";
import { blockCommit } from "../../src/qmp/commands/block-commit.js";
import { Guest, jobBench, type JobBench } from "./backup.js";
import { addNode } from "./graph.js";

export const CLUSTER = 65536;

export interface ChainBench extends JobBench {
  /** Run a command; answers the words of the refusal, or null. Either is told, between the events. */
  command<N extends CommandName>(command: QmpCommand<N>, args: Commands[N]["arguments"]): Promise<string | null>;
  commit(args?: Partial<Commands["block-commit"]["arguments"]>): Promise<string | null>;
  /** Resolves when a line was told that `pattern` matches; fails after many turns. */
  until(pattern: RegExp): Promise<void>;
}

export function chainBench(options: MemoryEngineOptions = {}): ChainBench {
  const bench = jobBench(options);
  const { told, context } = bench;
  const command = async <N extends CommandName>(run: QmpCommand<N>, args: Commands[N]["arguments"]) => {
    try {
      await run.run(args, context);
      told.push("return");
      return null;
    } catch (error) {
      if (!(error instanceof BlockError) && !(error instanceof QmpError)) throw error;
      told.push(`error ${error.message}`);
      return error.message;
    }
  };
  return {
    ...bench,
    command,
    commit: (args = {}) => command(blockCommit, { "job-id": "j", device: "top", ...args }),
    async until(pattern) {
      for (let turns = 0; !told.some((line) => pattern.test(line)); turns++) {
        if (turns > 100_000) throw new Error(`never told: ${String(pattern)}; but: ${told.join(", ")}`);
        await new Promise(setImmediate);
      }
    },
    [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose](),
  };
}

export interface LayerOptions {
  readonly size: number;
  /** Default: every one but the topmost is read-only, as backing files that an image names are. */
  readonly readOnly?: boolean;
}

/** The layers as qcow2 images `<name>.q`, lowest first, each the backing file of the next; opened under their names. */
export async function openChain(bench: JobBench, names: Readonly<Record<string, LayerOptions>>): Promise<BlockNode[]> {
  const { graph, engine } = bench.test;
  const nodes: BlockNode[] = [];
  const top = Object.keys(names).at(-1);
  for (const [name, { size, readOnly = name !== top }] of Object.entries(names)) {
    const below = nodes.at(-1);
    await engine.create(`${name}.q`, 0, "off");
    const file = { driver: "file", filename: `${name}.q` } as const;
    await createImage(graph, graph.options.drivers.get("qcow2")!, {
      driver: "qcow2",
      file,
      size,
      ...(below === undefined ? {} : { "backing-file": `${below.nodeName}.q`, "backing-fmt": "qcow2" }),
    });
    const options = { driver: "qcow2", "node-name": name, file, backing: below?.nodeName ?? null } as const;
    // Written to while it is the topmost one.
    const node = await addNode(graph, { ...options, "read-only": false, discard: "unmap" });
    nodes.push(node);
    if (readOnly) {
      await fill(bench, node);
      await graph.close(node);
      nodes.pop();
      nodes.push(await addNode(graph, { ...options, "read-only": true }));
    }
  }
  return nodes;
}

/** Some clusters with bytes that tell the layer, from the second on and in steps that differ. */
async function fill(bench: JobBench, node: BlockNode): Promise<void> {
  await using guest = new Guest(bench.test, node);
  const mark = node.nodeName.charCodeAt(0) + node.nodeName.length;
  const step = CLUSTER * (1 + (mark % 3));
  for (let at = (mark % 2) * CLUSTER; at + 8192 <= node.length; at += step) {
    await guest.write(at + 4096, new Uint8Array(4096).fill(mark));
  }
}
