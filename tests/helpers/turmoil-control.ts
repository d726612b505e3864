import { basename } from "node:path";
import { expect } from "vitest";
import { NbdClient } from "../../src/block/nbd/client.js";
import type { Random } from "../../src/block/engine/random.js";
import type {
  BlockDeviceInfo,
  BlockDirtyBitmapSha256,
  BlockDirtyInfo,
  BlockExportInfo,
  JobInfo,
  SocketAddress,
  XDbgBlockGraph,
} from "../../qapi/generated/types.js";

/** A daemon, or what one consists of. */
export interface TurmoilWorld {
  /** What the command returns, or the words in which it was refused. */
  execute(command: string, args?: object): Promise<{ readonly value: unknown } | { readonly refused: string }>;
  readonly address: SocketAddress;
  /** Objects that exports and nodes may be moved to. */
  readonly iothreads: readonly string[];
  /** Everybody gets some time. */
  turn(): Promise<unknown>;
  /** Let some I/O fail for a while; absent where nothing can be made to fail. */
  breakSomething?(random: Random): void;
  /** Nothing fails any more. */
  mend(): void;
  /** What is there still, in words, when every node has been closed. */
  leftovers(): Promise<string[]>;
}

export type Figures = Record<string, number>;

/** A persistent bitmap and what it holds; null: that cannot be told. */
export interface KeptBitmap extends BlockDirtyInfo {
  readonly sha256: string | null;
}

const SHA256 = "x-debug-block-dirty-bitmap-sha256";

const PIECE = 1 << 20;

/** What somebody does who has a daemon's monitor. */
export class Control {
  readonly done: Figures = {};
  readonly refused: Figures = {};
  private jobs = 0;

  constructor(
    readonly world: TurmoilWorld,
    private readonly random: Random,
  ) {}

  async try(command: string, args: object): Promise<boolean> {
    const reply = await this.world.execute(command, args);
    const counts = "refused" in reply ? this.refused : this.done;
    counts[command] = (counts[command] ?? 0) + 1;
    return !("refused" in reply);
  }

  async must<T>(command: string, args: object = {}): Promise<T> {
    const reply = await this.world.execute(command, args);
    if ("refused" in reply) throw new Error(`${command} ${JSON.stringify(args)}: ${reply.refused}`);
    return reply.value as T;
  }

  newJob(): string {
    return `j${(this.jobs += 1)}`;
  }

  queryJobs(): Promise<JobInfo[]> {
    return this.must("query-jobs");
  }

  /** Rejects with the error of the job. */
  private async finished(job: string): Promise<string | undefined> {
    for (;;) {
      const found = (await this.queryJobs()).find(({ id }) => id === job);
      if (found === undefined || found.status === "concluded") return found?.error;
      await this.world.turn();
    }
  }

  /** A new qcow2 image, of which nobody has a file. */
  async createImage(name: string, size: number): Promise<boolean> {
    const filename = `${name}.q`;
    for (const options of [
      { driver: "file", filename, size: 0 },
      { driver: "qcow2", file: { driver: "file", filename }, size, "cluster-size": 4096 << (4 * this.random.below(2)) },
    ]) {
      const id = this.newJob();
      await this.must("blockdev-create", { "job-id": id, options });
      const error = await this.finished(id);
      await this.must("job-dismiss", { id });
      if (error !== undefined) return false;
    }
    return true;
  }

  /** An image as a node of its name. */
  addImage(name: string): Promise<boolean> {
    return this.try("blockdev-add", imageOptions(name, null));
  }

  /** Images as nodes of their names, each upon the next. */
  async openChain(chain: readonly string[]): Promise<void> {
    let backing: string | null = null;
    for (const name of chain.toReversed()) {
      await this.must("blockdev-add", imageOptions(name, backing));
      backing = name;
    }
  }

  nodes(): Promise<BlockDeviceInfo[]> {
    return this.must("query-named-block-nodes", { flat: true });
  }

  /** The node that the export is on: an image, or the filter of a job. */
  async top(): Promise<string> {
    const exports = await this.must<BlockExportInfo[]>("query-block-exports");
    return exports.find(({ id }) => id === "e")!["node-name"];
  }

  /** Names of the images, the topmost first. */
  async chainFrom(top: string): Promise<string[]> {
    const { nodes, edges } = await this.must<XDbgBlockGraph>("x-debug-query-block-graph");
    const names = new Map(nodes.map(({ id, name }) => [id, name]));
    const chain: string[] = [];
    for (let at = nodes.find(({ type, name }) => type === "block-driver" && name === top)?.id; at !== undefined;) {
      if (!isGenerated(names.get(at)!)) chain.push(names.get(at)!);
      const below = edges.filter(({ parent }) => parent === at);
      at = (below.find(({ name }) => name === "backing") ?? below.find(({ name }) => name === "file"))?.child;
    }
    return chain;
  }

  /** Who names a backing file names that of the image that is there. Those that were put above another name none. */
  async checkHeaders(chain: readonly string[]): Promise<void> {
    const nodes = new Map((await this.nodes()).map((node) => [node["node-name"]!, node]));
    for (const [at, name] of chain.entries()) {
      const stated = nodes.get(name)!.image["backing-filename"];
      if (stated === undefined) continue;
      const isJson = stated.startsWith("json:");
      const { file } = JSON.parse(isJson ? stated.slice(5) : "{}") as { file?: { filename: string } };
      expect(basename(file?.filename ?? stated), name).toBe(`${chain[at + 1]}.q`);
    }
  }

  /** By image, the bitmaps that it is to keep, by name: lists have those that were loaded in another order. */
  async persistentBitmaps(): Promise<Map<string, KeptBitmap[]>> {
    const found = new Map<string, KeptBitmap[]>();
    for (const { "node-name": node, "dirty-bitmaps": bitmaps = [] } of await this.nodes()) {
      const kept: KeptBitmap[] = [];
      for (const info of bitmaps) {
        if (!info.persistent) continue;
        const isReadable = info.inconsistent !== true && !info.busy;
        const digest = isReadable ? await this.must<BlockDirtyBitmapSha256>(SHA256, { node, name: info.name }) : null;
        kept.push({ ...info, sha256: digest?.sha256 ?? null });
      }
      kept.sort((a, b) => (a.name! < b.name! ? -1 : 1));
      if (kept.length > 0) found.set(node!, kept);
    }
    return found;
  }

  async share(node: string): Promise<void> {
    const { iothreads } = this.world;
    const iothread = iothreads[this.random.below(iothreads.length + 1)];
    const more = iothread === undefined ? {} : { iothread };
    const options = { type: "nbd", id: "e", name: "e", "node-name": node, writable: true, ...more };
    await this.must("block-export-add", options);
  }

  /** Resolves when nothing of it is under way any more. */
  async unshare(): Promise<void> {
    await this.must("block-export-del", { id: "e", mode: "hard" });
    while ((await this.must<BlockExportInfo[]>("query-block-exports")).length > 0) await this.world.turn();
  }

  async readNode(node: string): Promise<Uint8Array> {
    await this.must("block-export-add", { type: "nbd", id: "look", name: "look", "node-name": node });
    const client = await NbdClient.connect({ address: this.world.address, exportName: "look" });
    const data = new Uint8Array(client.info.size);
    for (let at = 0; at < data.length; at += PIECE) await readPiece(client, at, data.subarray(at, at + PIECE));
    await client.close();
    await this.must("block-export-del", { id: "look", mode: "hard" });
    while ((await this.must<BlockExportInfo[]>("query-block-exports")).some(({ id }) => id === "look"))
      await this.world.turn();
    return data;
  }

  /** Every node goes, those that nobody needs first. */
  async closeAll(): Promise<void> {
    for (;;) {
      const named = (await this.nodes()).map((node) => node["node-name"]!).filter((name) => !isGenerated(name));
      if (named.length === 0) return;
      const gone = [];
      for (const name of named) if (await this.try("blockdev-del", { "node-name": name })) gone.push(name);
      if (gone.length === 0) await this.must("blockdev-del", { "node-name": named[0] });
    }
  }
}

/** Somebody breaks reads for a moment. */
async function readPiece(client: NbdClient, offset: number, data: Uint8Array): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await client.read(offset, data);
      return;
    } catch (error) {
      if (tries === 10) throw error;
    }
  }
}

function imageOptions(name: string, backing: string | null): object {
  const file = { driver: "file", filename: `${name}.q` };
  return { driver: "qcow2", "node-name": name, file, backing, discard: "unmap" };
}

/** No image: the node of a file, or the filter of a job. */
export function isGenerated(name: string): boolean {
  return name.startsWith("#") || name.startsWith("filter");
}
