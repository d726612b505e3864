import { expect } from "vitest";
import { NbdClient } from "../../src/block/nbd/client.js";
import { Random } from "../../src/block/engine/random.js";
import { NbdGuest, saw, SECTOR } from "./nbd-guest.js";
import { RegisterHistory } from "./register-history.js";
import type { BlockDeviceInfo, BlockExportInfo, JobInfo, SocketAddress } from "../../qapi/generated/types.js";

/** A daemon, or what one consists of. */
export interface TurmoilWorld {
  /** What the command returns, or the words in which it was refused. */
  execute(command: string, args?: object): Promise<{ readonly value: unknown } | { readonly refused: string }>;
  readonly address: SocketAddress;
  /** Options of the export, such as its iothread. */
  readonly exportOptions?: object;
  /** Let some I/O fail for a while; absent where nothing can be made to fail. */
  breakSomething?(random: Random): void;
}

export interface TurmoilFigures {
  reads: number;
  writes: number;
  failed: number;
  done: Record<string, number>;
  refused: Record<string, number>;
}

const SIZE = 1 << 20;
const GROWTH = 1 << 20;
const SIZE_MAX = 4 << 20;
const CHAIN_MAX = 5;

/**
 * One disk under guests, and everything that can be done to it meanwhile: snapshots, jobs, other options, another length,
 * the end of its export. What to do and when comes from the seed. All that guests and copies of the disk show is checked
 * as a history of registers.
 */
export class Turmoil {
  private readonly random: Random;
  private readonly history = new RegisterHistory();
  private readonly figures: TurmoilFigures = { reads: 0, writes: 0, failed: 0, done: {}, refused: {} };
  private files = 0;
  private jobs = 0;
  private size = SIZE;
  /** Images that are a copy of the disk as it was between the two moments, by job. */
  private readonly copies = new Map<string, { readonly node: string; readonly start: number; readonly end: number }>();
  private exported = false;
  private over = false;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly world: TurmoilWorld,
    seed: number,
  ) {
    this.random = new Random(seed);
  }

  /** Throws where a guest saw what cannot be. */
  async run(steps: number): Promise<TurmoilFigures> {
    await this.must("nbd-server-start", { addr: legacy(this.world.address) });
    await this.newImage("disk", SIZE, null);
    await this.share("disk");
    const host = { connect: () => this.connect(), sectors: SIZE / SECTOR };
    const guests = Array.from(
      { length: 2 },
      () => new NbdGuest(host, this.history, new Random(this.random.below(2 ** 31))),
    );
    const running = Promise.all(guests.map((guest) => guest.run(3)));
    try {
      for (let step = 0; step < steps; step++) await this.step();
      await this.endJobs();
      await this.checkAll();
    } finally {
      this.over = true;
      await this.world.execute("block-export-del", { id: "e", mode: "hard" });
      this.wake();
      await running;
    }
    for (const { figures } of guests) {
      this.figures.reads += figures.reads;
      this.figures.writes += figures.writes;
      this.figures.failed += figures.failed;
    }
    this.history.check();
    return this.figures;
  }

  // Guests.

  private async connect(): Promise<NbdClient | null> {
    for (;;) {
      if (this.over) return null;
      if (this.exported) {
        try {
          return await NbdClient.connect({ address: this.world.address, exportName: "e" });
        } catch {
          // It went in this moment.
          await new Promise(setImmediate);
          continue;
        }
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private wake(): void {
    for (const each of this.waiting.splice(0)) each();
  }

  private async share(node: string): Promise<void> {
    const more = this.world.exportOptions ?? {};
    await this.must("block-export-add", {
      type: "nbd",
      id: "e",
      name: "e",
      "node-name": node,
      writable: true,
      ...more,
    });
    this.exported = true;
    this.wake();
  }

  // Commands.

  private async try(command: string, args: object): Promise<boolean> {
    const reply = await this.world.execute(command, args);
    const counts = "refused" in reply ? this.figures.refused : this.figures.done;
    counts[command] = (counts[command] ?? 0) + 1;
    return !("refused" in reply);
  }

  private async must<T>(command: string, args: object = {}): Promise<T> {
    const reply = await this.world.execute(command, args);
    if ("refused" in reply) throw new Error(`${command}: ${reply.refused}`);
    return reply.value as T;
  }

  private async finished(job: string): Promise<string | undefined> {
    for (;;) {
      const found = (await this.must<JobInfo[]>("query-jobs")).find(({ id }) => id === job);
      if (found === undefined || found.status === "concluded") return found?.error;
      await new Promise(setImmediate);
    }
  }

  /** A new qcow2 image, of which nobody has a file, as a node of that name. */
  private async newImage(name: string, size: number, backing: string | null): Promise<boolean> {
    const filename = `${name}.q`;
    const file = { driver: "file", filename };
    for (const options of [
      { driver: "file", filename, size: 0 },
      { driver: "qcow2", file, size, "cluster-size": 4096 << (4 * this.random.below(2)) },
    ]) {
      const id = `create${(this.jobs += 1)}`;
      await this.must("blockdev-create", { "job-id": id, options });
      const error = await this.finished(id);
      await this.must("job-dismiss", { id });
      if (error !== undefined) return false;
    }
    return this.try("blockdev-add", { driver: "qcow2", "node-name": name, file, backing, discard: "unmap" });
  }

  private newName(): string {
    return `n${(this.files += 1)}`;
  }

  private nodes(): Promise<BlockDeviceInfo[]> {
    return this.must("query-named-block-nodes", { flat: true });
  }

  /** The node that the export is on: an image, or the filter of a job. */
  private async top(): Promise<string> {
    const exports = await this.must<BlockExportInfo[]>("query-block-exports");
    return exports.find(({ id }) => id === "e")!["node-name"];
  }

  // What happens.

  private async step(): Promise<void> {
    const { random } = this;
    const deeds = [
      () => this.snapshot(),
      () => this.snapshotInside(),
      () => this.commit(),
      () => this.stream(),
      () => this.mirror(),
      () => this.backup(),
      () => this.reopen(),
      () => this.bitmap(),
      () => this.removeNode(),
      () => this.moveJobsOn(),
      () => this.moveJobsOn(),
      () => this.moveJobsOn(),
    ];
    if (random.below(12) === 0) await this.exportAnew();
    else await deeds[random.below(deeds.length)]!();
    if (random.below(6) === 0) this.world.breakSomething?.(random);
    // Guests and jobs get some time of their own.
    for (let turns = random.below(40); turns > 0; turns--) await new Promise(setImmediate);
  }

  private async snapshot(): Promise<void> {
    const top = await this.top();
    const depth = (await this.nodes()).length;
    if (depth > 4 * CHAIN_MAX) return;
    const overlay = this.newName();
    if (!(await this.newImage(overlay, this.size, null))) return;
    const start = this.history.tick();
    if (!(await this.try("blockdev-snapshot", { node: top, overlay }))) {
      await this.try("blockdev-del", { "node-name": overlay });
      return;
    }
    await this.checkCopy(top, start, this.history.tick());
  }

  private async snapshotInside(): Promise<void> {
    const device = await this.top();
    const name = `s${this.random.below(3)}`;
    const command =
      this.random.below(2) === 0 ? "blockdev-snapshot-internal-sync" : "blockdev-snapshot-delete-internal-sync";
    await this.try(command, { device, name });
  }

  private async commit(): Promise<void> {
    const device = await this.top();
    const chain = await this.backingChain(device);
    const top = chain[this.random.below(chain.length)]!;
    await this.try("block-commit", { "job-id": this.newJob(), device, "top-node": top, ...this.jobOptions() });
  }

  private async stream(): Promise<void> {
    await this.try("block-stream", { "job-id": this.newJob(), device: await this.top(), ...this.jobOptions() });
  }

  private async mirror(): Promise<void> {
    const device = await this.top();
    const target = this.newName();
    if (!(await this.newImage(target, this.size, null))) return;
    const id = this.newJob();
    const mode = this.random.below(2) === 0 ? "background" : "write-blocking";
    const job = { "job-id": id, device, target, sync: "full", "copy-mode": mode, ...this.jobOptions() };
    if (!(await this.try("blockdev-mirror", job))) await this.try("blockdev-del", { "node-name": target });
  }

  private async backup(): Promise<void> {
    const device = await this.top();
    const target = this.newName();
    if (!(await this.newImage(target, this.size, null))) return;
    const id = this.newJob();
    const start = this.history.tick();
    const job = { "job-id": id, device, target, sync: "full", "auto-dismiss": false, ...this.jobOptions() };
    if (await this.try("blockdev-backup", job)) {
      this.copies.set(id, { node: target, start, end: this.history.tick() });
    } else await this.try("blockdev-del", { "node-name": target });
  }

  private async reopen(): Promise<void> {
    const all = (await this.nodes()).filter(({ drv, ...node }) => drv === "qcow2" && !isGenerated(node));
    const node = all[this.random.below(all.length)]!;
    const name = node["node-name"]!;
    const backing = (await this.backingChain(name))[1] ?? null;
    const options = {
      driver: "qcow2",
      "node-name": name,
      file: { driver: "file", filename: `${name}.q` },
      backing,
      discard: this.random.below(2) === 0 ? "unmap" : "ignore",
      cache: { direct: this.random.below(2) === 0 },
      "l2-cache-entry-size": 512 << this.random.below(3),
      "read-only": this.random.below(4) === 0,
    };
    await this.try("blockdev-reopen", { options: [options] });
  }

  private async bitmap(): Promise<void> {
    const args = { node: await this.top(), name: `b${this.random.below(2)}` };
    const persistent = this.random.below(2) === 0;
    if (this.random.below(2) === 0) await this.try("block-dirty-bitmap-add", { ...args, persistent });
    else await this.try("block-dirty-bitmap-remove", args);
  }

  private async removeNode(): Promise<void> {
    const named = (await this.nodes()).filter((node) => !isGenerated(node));
    const name = named[this.random.below(named.length)]!["node-name"]!;
    if ([...this.copies.values()].some(({ node }) => node === name)) return;
    await this.try("blockdev-del", { "node-name": name });
  }

  /** While nobody uses it, the disk can become longer. */
  private async exportAnew(): Promise<void> {
    const node = await this.top();
    // A job's filter may go with the job.
    if (node.startsWith("#")) return;
    this.exported = false;
    await this.must("block-export-del", { id: "e", mode: "hard" });
    while ((await this.must<BlockExportInfo[]>("query-block-exports")).length > 0) await new Promise(setImmediate);
    const size = this.size + GROWTH;
    if (size <= SIZE_MAX && (await this.try("block_resize", { "node-name": node, size }))) this.size = size;
    await this.share(node);
  }

  // Jobs.

  private newJob(): string {
    return `j${(this.jobs += 1)}`;
  }

  private jobOptions(): object {
    return { speed: this.random.below(3) === 0 ? 1 << 20 : 0 };
  }

  private async moveJobsOn(): Promise<void> {
    for (const { id, status, error } of await this.must<JobInfo[]>("query-jobs")) {
      if (status === "concluded") await this.concluded(id, error);
      else if (status === "ready") {
        if (this.random.below(3) === 0) await this.try("block-job-cancel", { device: id });
        else await this.try("job-complete", { id });
      } else if (this.random.below(8) === 0) await this.try("job-cancel", { id });
      else if (status === "paused" || status === "standby") await this.try("job-resume", { id });
      else if (this.random.below(6) === 0) await this.try("job-pause", { id });
      else if (this.random.below(3) === 0) await this.try("block-job-set-speed", { device: id, speed: 0 });
    }
  }

  private async concluded(id: string, error: string | undefined): Promise<void> {
    const copy = this.copies.get(id);
    await this.must("job-dismiss", { id });
    this.copies.delete(id);
    if (copy === undefined) return;
    if (error === undefined) await this.checkCopy(copy.node, copy.start, copy.end);
    await this.try("blockdev-del", { "node-name": copy.node });
  }

  private async endJobs(): Promise<void> {
    for (;;) {
      const jobs = await this.must<JobInfo[]>("query-jobs");
      if (jobs.length === 0) return;
      for (const { id, status, error } of jobs) {
        if (status === "concluded") await this.concluded(id, error);
        else if (status === "ready") await this.try("job-complete", { id });
        else if (status === "paused" || status === "standby") await this.try("job-resume", { id });
        else await this.try("block-job-set-speed", { device: id, speed: 0 });
      }
      await new Promise(setImmediate);
    }
  }

  // What the disk holds.

  /** The node shows what the disk was between the two moments. */
  private async checkCopy(node: string, start: number, end: number): Promise<void> {
    const data = await this.readNode(node);
    saw(this.history, 0, data.subarray(0, SIZE), start, end);
    expect(data.subarray(SIZE).every((byte) => byte === 0)).toBe(true);
  }

  private async checkAll(): Promise<void> {
    const start = this.history.tick();
    const data = await this.readNode(await this.top());
    saw(this.history, 0, data.subarray(0, SIZE), start, this.history.tick());
  }

  private async readNode(node: string): Promise<Uint8Array> {
    await this.must("block-export-add", { type: "nbd", id: "look", name: "look", "node-name": node });
    const client = await NbdClient.connect({ address: this.world.address, exportName: "look" });
    const data = new Uint8Array(client.info.size);
    for (let at = 0; at < data.length; at += GROWTH) await this.readPiece(client, at, data.subarray(at, at + GROWTH));
    await client.close();
    await this.must("block-export-del", { id: "look", mode: "hard" });
    return data;
  }

  /** Somebody breaks reads for a moment. */
  private async readPiece(client: NbdClient, offset: number, data: Uint8Array): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        await client.read(offset, data);
        return;
      } catch (error) {
        if (tries === 10) throw error;
      }
    }
  }

  /** Names of the images, the topmost first. */
  private async backingChain(top: string): Promise<string[]> {
    const all = await this.nodes();
    const byFile = new Map(all.filter(({ drv }) => drv === "qcow2").map((node) => [node.image.filename, node]));
    const chain: string[] = [];
    for (let at = all.find((node) => node["node-name"] === top); at !== undefined;) {
      chain.push(at["node-name"]!);
      at = at.backing_file === undefined ? undefined : byFile.get(at.backing_file);
    }
    return chain;
  }
}

function isGenerated({ "node-name": name }: { readonly "node-name"?: string }): boolean {
  return name?.startsWith("#") === true;
}

/** As nbd-server-start wants it. */
function legacy(address: SocketAddress): object {
  const { type, ...data } = address;
  return { type, data };
}
