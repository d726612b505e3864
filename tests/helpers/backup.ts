import { expect } from "vitest";
import { QmpError } from "../../src/base/qmp-error.js";
import { BlockError } from "../../src/base/errors.js";
import type { BlockBackend } from "../../src/block/backend.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_RESIZE, PERM_WRITE } from "../../src/block/driver.js";
import { ioError } from "../../src/base/errors.js";
import type { MemoryEngineOptions } from "../../src/block/engine/memory.js";
import type { BlockNode } from "../../src/block/node.js";
import { BlockRequest } from "../../src/block/request.js";
import { JobScheduler } from "../../src/jobs/scheduler.js";
import type { CommandContext } from "../../src/qmp/command.js";
import { blockdevBackup } from "../../src/qmp/commands/blockdev-backup.js";
import type { BlockdevBackup, BlockdevOptions } from "../../qapi/generated/types.js";
import { addNode, testGraph, type TestGraph } from "./graph.js";
import { eventLine, type JobEventData } from "./jobs.js";
import { until } from "./turns.js";

/** A graph with jobs, and everything they tell, replies and all, in order. */
export interface JobBench extends AsyncDisposable {
  readonly test: TestGraph;
  readonly jobs: JobScheduler;
  readonly context: CommandContext;
  readonly told: string[];
  /** Make a file of these bytes and open it as a raw node. */
  raw(name: string, bytes: Uint8Array, options?: Partial<BlockdevOptions>): Promise<BlockNode>;
  /** blockdev-backup; answers the words of the refusal, or null. */
  backup(args: Partial<BlockdevBackup>): Promise<string | null>;
  /** Resolves when no job is left; fails after many turns. */
  ended(): Promise<void>;
}

export function jobBench(options: MemoryEngineOptions = {}): JobBench {
  const test = testGraph(options);
  const told: string[] = [];
  const jobs = new JobScheduler((name, data) => told.push(eventLine(name, data as JobEventData)));
  // Exports and the server stay out of it.
  const context = { graph: test.graph, jobs, emit: () => undefined } as unknown as CommandContext;
  return {
    test,
    jobs,
    context,
    told,
    async raw(name, bytes, extra = {}) {
      test.engine.put(`${name}.img`, bytes);
      const file = { driver: "file", filename: `${name}.img`, discard: "unmap" } as const;
      return addNode(test.graph, { driver: "raw", "node-name": name, file, ...extra } as BlockdevOptions);
    },
    async backup(args) {
      try {
        const defaults = { "job-id": "j", device: "s", target: "t", sync: "full" } as const;
        await blockdevBackup.run({ ...defaults, ...args }, context);
        told.push("return");
        return null;
      } catch (error) {
        if (!(error instanceof BlockError) && !(error instanceof QmpError)) throw error;
        told.push(`error ${error.message}`);
        return error.message;
      }
    },
    async ended() {
      await until(() => jobs.list().length === 0, "the jobs end");
    },
    async [Symbol.asyncDispose]() {
      await jobs.cancelAll();
      await test[Symbol.asyncDispose]();
      expect(test.engine.openFiles, "no file stays open").toBe(0);
    },
  };
}

/** A guest: an export's hold on a node, with requests that may overlap. */
export class Guest implements AsyncDisposable {
  readonly backend: BlockBackend;
  private readonly running = new Set<Promise<number>>();

  constructor(test: TestGraph, node: BlockNode) {
    this.backend = test.graph.backend(
      node,
      { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL & ~PERM_RESIZE },
      { description: "an unnamed block device" },
    );
  }

  get inFlight(): number {
    return this.running.size;
  }

  /** Start a request; resolves with its errno. */
  start(access: BlockRequest["access"], offset: number, length: number, data?: Uint8Array, flags = 0): Promise<number> {
    const { backend } = this;
    const done = new Promise<number>((resolve) => {
      const request = new BlockRequest({ onRequestDone: ({ error }) => resolve(error) });
      request.access = access;
      request.offset = offset;
      request.length = length;
      request.flags = flags;
      if (data !== undefined) request.data = data;
      backend.start(request);
    });
    backend.submit();
    this.running.add(done);
    void done.then(() => this.running.delete(done));
    return done;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const data = new Uint8Array(length);
    const errno = await this.start(0, offset, length, data);
    if (errno !== 0) throw ioError(errno);
    return data;
  }

  async write(offset: number, data: Uint8Array): Promise<void> {
    const errno = await this.start(1, offset, data.length, data);
    if (errno !== 0) throw ioError(errno);
  }

  async idle(): Promise<void> {
    await Promise.all(this.running);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.idle();
    await this.backend[Symbol.asyncDispose]();
  }
}
