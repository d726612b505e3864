import { expect } from "vitest";
import { BlockError } from "../../src/base/errors.js";
import { Random } from "../../src/block/engine/random.js";
import { NbdClient } from "../../src/block/nbd/client.js";
import { NbdGuest, saw, SECTOR, sectorsOf, type GuestFigures, type GuestHost } from "./nbd-guest.js";
import { RegisterHistory } from "./register-history.js";
import { Control, isGenerated, type Figures, type KeptBitmap, type TurmoilWorld } from "./turmoil-control.js";
import type { SocketAddress } from "../../qapi/generated/types.js";

export interface TurmoilFigures extends GuestFigures {
  done: Figures;
  refused: Figures;
}

const SIZE = 1 << 20;
const GROWTH = 1 << 20;
const SIZE_MAX = 4 << 20;
const NODES_MAX = 20;

/** What is known of the disk, whoever has it. */
export class Disk {
  history = new RegisterHistory();
  /** Names of its images, the topmost first; empty: there is none yet. */
  chain: string[] = [];
  /** Names of all images that it had or was copied to. */
  readonly images: string[] = [];
  /** Names given so far. */
  names = 0;
  /** Whoever had it last did not close it. */
  crashed = false;
  /** Images that were read-only then, and the bitmaps that they keep; null: nobody knows. */
  frozen: Map<string, KeptBitmap[]> | null = null;

  /** Throws where the disk may not read as it does: here with nobody else about. */
  found(data: Uint8Array): void {
    const { history } = this;
    if (!this.crashed) saw(history, 0, data.subarray(0, SIZE), history.tick(), history.tick());
    else this.recovered(sectorsOf(data.subarray(0, SIZE)));
    expect(data.subarray(SIZE).every((byte) => byte === 0)).toBe(true);
    this.history.check();
  }

  /** What was found is what there is from now on. */
  private recovered(sectors: readonly (readonly number[])[]): void {
    for (const [sector, numbers] of sectors.entries()) {
      for (const number of numbers) this.history.readAfterCrash(sector, number);
    }
    this.history.check();
    this.history = new RegisterHistory(sectors.map(([number]) => number!));
    this.crashed = false;
  }
}

/**
 * One disk under guests, and everything that can be done to it meanwhile: snapshots, jobs, other options, another length,
 * the end of its export. What to do and when comes from the seed. All that guests and copies of the disk show is checked
 * as a history of registers.
 */
export class Turmoil implements GuestHost {
  readonly sectors = SIZE / SECTOR;
  calm = false;
  private readonly random: Random;
  private readonly control: Control;
  private size = SIZE;
  /** Images that are a copy of the disk as it was between the two moments, by job. */
  private readonly copies = new Map<string, { readonly node: string; readonly start: number; readonly end: number }>();
  /** Jobs that may put another image on top. */
  private readonly pivoting = new Set<string>();
  private guests: readonly NbdGuest[] = [];
  private running: Promise<unknown> = Promise.resolve();
  private exported = false;
  private over = false;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly world: TurmoilWorld,
    seed: number,
    readonly disk = new Disk(),
  ) {
    this.random = new Random(seed);
    this.control = new Control(world, this.random);
  }

  private get history(): RegisterHistory {
    return this.disk.history;
  }

  /** Throws where somebody saw what cannot be, and where anything is left behind. All is closed in the end. */
  async run(steps: number): Promise<TurmoilFigures> {
    const { control, disk, world } = this;
    await this.begin();
    try {
      await this.steps(steps);
      world.mend();
      this.calm = true;
      await this.endJobs();
      disk.chain = await control.chainFrom(await control.top());
      // A header that could not be written says what it said before.
      if (world.breakSomething === undefined) await control.checkHeaders(disk.chain);
    } finally {
      await this.endGuests();
    }
    const bitmaps = await control.persistentBitmaps();
    await this.closeAll();
    await control.openChain(disk.chain);
    disk.found(await control.readNode(disk.chain[0]!));
    const kept = [...bitmaps].filter(([name]) => disk.chain.includes(name));
    expect(await control.persistentBitmaps()).toEqual(new Map(kept));
    await this.closeAll();
    await control.must("nbd-server-stop");
    return this.figures();
  }

  /** As `run`, but in the middle of something `kill` ends the daemon. Its images stay as they are then. */
  async runAndCrash(steps: number, kill: () => Promise<unknown>): Promise<TurmoilFigures> {
    const { control, disk, world, random } = this;
    await this.begin();
    await this.steps(steps);
    this.calm = true;
    while ((await control.queryJobs()).some(({ id }) => this.pivoting.has(id))) await this.world.turn();
    this.calm = false;
    disk.chain = await control.chainFrom(await control.top());
    const frozen = new Set((await control.nodes()).filter(({ ro }) => ro).map(nameOf));
    disk.frozen = new Map([...(await control.persistentBitmaps())].filter(([name]) => frozen.has(name)));
    // Deeds that leave the images of the disk what they are, or nothing but guests and jobs.
    const deeds = [() => this.snapshotInside(), () => this.reopen(), () => this.bitmap(), () => this.backup()];
    const which = random.below(deeds.length + 2);
    if (which === 1) disk.frozen = null;
    const deed = deeds[which]?.().catch((error: unknown) => error);
    for (let turns = random.below(10); turns > 0; turns--) await world.turn();
    this.over = true;
    await kill();
    disk.crashed = true;
    this.wake();
    await Promise.all([this.running, deed]);
    return this.figures();
  }

  private figures(): TurmoilFigures {
    const sum: GuestFigures = { reads: 0, writes: 0, trims: 0, failed: 0, left: 0 };
    for (const { figures } of this.guests) {
      for (const key of Object.keys(sum) as (keyof GuestFigures)[]) sum[key] += figures[key];
    }
    return { ...sum, done: this.control.done, refused: this.control.refused };
  }

  private async begin(): Promise<void> {
    const { control, disk } = this;
    await control.must("nbd-server-start", { addr: legacy(this.world.address) });
    if (disk.chain.length === 0) {
      expect(await this.newImage("disk")).toBe(true);
      disk.chain = ["disk"];
    } else {
      await control.openChain(disk.chain);
      if (disk.crashed) await this.checkBitmaps();
      const data = await control.readNode(disk.chain[0]!);
      this.size = data.length;
      disk.found(data);
    }
    await this.share(disk.chain[0]!);
    const { random, history } = this;
    this.guests = Array.from({ length: 2 }, () => new NbdGuest(this, history, new Random(random.below(2 ** 31))));
    this.running = Promise.all(this.guests.map((guest) => guest.run(3)));
  }

  /** After a crash bitmaps of images that were written to are not to be trusted, if they are there. */
  private async checkBitmaps(): Promise<void> {
    const { control, disk } = this;
    if (disk.frozen === null) return;
    const found = await control.persistentBitmaps();
    for (const name of disk.chain) {
      const bitmaps = found.get(name) ?? [];
      const kept = disk.frozen.get(name);
      if (kept !== undefined) expect(bitmaps).toEqual(kept);
      else expect(bitmaps.filter(({ inconsistent, recording }) => inconsistent !== true || recording)).toEqual([]);
    }
  }

  private async closeAll(): Promise<void> {
    await this.control.closeAll();
    expect(await this.control.nodes()).toEqual([]);
    expect(await this.world.leftovers()).toEqual([]);
  }

  // Guests.

  async connect(): Promise<NbdClient | null> {
    for (;;) {
      if (this.over) return null;
      if (this.exported) {
        try {
          const { address } = this.world;
          return await NbdClient.connect({ address, exportName: "e", metaContexts: ["base:allocation"] });
        } catch (error) {
          if (!(error instanceof BlockError)) throw error;
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
    await this.control.share(node);
    this.exported = true;
    this.wake();
  }

  private async unshare(): Promise<void> {
    this.exported = false;
    await this.control.unshare();
    this.history.settle();
  }

  private async endGuests(): Promise<void> {
    this.over = true;
    await this.unshare();
    this.wake();
    await this.running;
  }

  // What happens.

  private async steps(count: number): Promise<void> {
    for (let step = 0; step < count; step++) await this.step();
  }

  private async step(): Promise<void> {
    const { random, world } = this;
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
    if (random.below(6) === 0) world.breakSomething?.(random);
    this.calm = random.below(3) === 0;
    // Guests and jobs get some time of their own.
    for (let turns = random.below(40); turns > 0; turns--) await world.turn();
  }

  private async snapshot(): Promise<void> {
    const { control } = this;
    const top = await control.top();
    if ((await control.nodes()).length > NODES_MAX) return;
    const overlay = this.newName();
    if (!(await this.newImage(overlay))) return;
    const start = this.history.tick();
    if (!(await control.try("blockdev-snapshot", { node: top, overlay }))) {
      await control.try("blockdev-del", { "node-name": overlay });
      return;
    }
    await this.checkCopy(top, start, this.history.tick());
  }

  private async snapshotInside(): Promise<void> {
    const device = await this.control.top();
    const name = `s${this.random.below(3)}`;
    const command =
      this.random.below(2) === 0 ? "blockdev-snapshot-internal-sync" : "blockdev-snapshot-delete-internal-sync";
    await this.control.try(command, { device, name });
  }

  private async commit(): Promise<void> {
    const device = await this.control.top();
    const chain = await this.control.chainFrom(device);
    const top = chain[this.random.below(chain.length)]!;
    const more = { "on-error": this.onError(), ...this.speed() };
    await this.control.try("block-commit", { "job-id": this.control.newJob(), device, "top-node": top, ...more });
  }

  private async stream(): Promise<void> {
    const { control, random } = this;
    const job = control.newJob();
    const chain = await control.chainFrom(await control.top());
    const at = random.below(chain.length);
    const base = chain[at + 1 + random.below(chain.length - at)];
    const more = {
      ...(base === undefined ? {} : { "base-node": base }),
      ...(random.below(3) === 0 ? { "filter-node-name": `filter-${job}` } : {}),
      "on-error": this.onError(),
      ...this.speed(),
    };
    await control.try("block-stream", { "job-id": job, device: chain[at], ...more });
  }

  private async mirror(): Promise<void> {
    const mode = this.random.below(2) === 0 ? "background" : "write-blocking";
    await this.copy("blockdev-mirror", this.control.newJob(), { "copy-mode": mode });
  }

  private async backup(): Promise<void> {
    const id = this.control.newJob();
    const start = this.history.tick();
    const node = await this.copy("blockdev-backup", id, { "auto-dismiss": false });
    if (node !== null) this.copies.set(id, { node, start, end: this.history.tick() });
  }

  /** Answers the node of the new image, null where the job does not begin. */
  private async copy(command: string, id: string, more: object): Promise<string | null> {
    const { control } = this;
    const device = await control.top();
    const target = this.newName();
    if (!(await this.newImage(target))) return null;
    const errors = { "on-source-error": this.onError(), "on-target-error": this.onError() };
    const job = { "job-id": id, device, target, sync: "full", ...errors, ...this.speed(), ...more };
    if (await control.try(command, job)) return target;
    await control.try("blockdev-del", { "node-name": target });
    return null;
  }

  private onError(): string {
    return ["report", "stop", "enospc"][this.random.below(3)]!;
  }

  private speed(): object {
    return { speed: this.random.below(3) === 0 ? 1 << 20 : 0 };
  }

  private async reopen(): Promise<void> {
    const all = (await this.control.nodes()).filter(
      ({ drv, ...node }) => drv === "qcow2" && !isGenerated(nameOf(node)),
    );
    const name = nameOf(all[this.random.below(all.length)]!);
    const backing = (await this.control.chainFrom(name))[1] ?? null;
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
    await this.control.try("blockdev-reopen", { options: [options] });
  }

  private async bitmap(): Promise<void> {
    const args = { node: await this.control.top(), name: `b${this.random.below(2)}` };
    const persistent = this.random.below(2) === 0;
    if (this.random.below(2) === 0) await this.control.try("block-dirty-bitmap-add", { ...args, persistent });
    else await this.control.try("block-dirty-bitmap-remove", args);
  }

  private async removeNode(): Promise<void> {
    const named = (await this.control.nodes()).map(nameOf).filter((name) => !isGenerated(name));
    const name = named[this.random.below(named.length)]!;
    if ([...this.copies.values()].some(({ node }) => node === name)) return;
    await this.control.try("blockdev-del", { "node-name": name });
  }

  /** The disk becomes longer, while clients use it or not; while nobody uses it, it can go to another iothread. */
  private async exportAnew(): Promise<void> {
    const { control, random, world } = this;
    const node = await control.top();
    // A job's filter may go with the job.
    if (isGenerated(node)) return;
    const isShared = random.below(2) === 0;
    if (!isShared) await this.unshare();
    const size = this.size + GROWTH;
    if (size <= SIZE_MAX && (await control.try("block_resize", { "node-name": node, size }))) this.size = size;
    if (isShared) await this.unshare();
    if (world.iothreads.length > 0) {
      const iothread = world.iothreads[random.below(world.iothreads.length + 1)] ?? null;
      await control.try("x-blockdev-set-iothread", { "node-name": node, iothread, force: random.below(2) === 0 });
    }
    await this.share(node);
  }

  private async newImage(name: string): Promise<boolean> {
    if (!(await this.control.createImage(name, this.size))) return false;
    this.disk.images.push(name);
    return this.control.addImage(name);
  }

  private newName(): string {
    return `n${(this.disk.names += 1)}`;
  }

  // Jobs.

  private async moveJobsOn(): Promise<void> {
    const { control, random } = this;
    for (const { id, status, error } of await control.queryJobs()) {
      if (status === "concluded") await this.concluded(id, error);
      else if (status === "ready") {
        if (random.below(3) === 0) await control.try("block-job-cancel", { device: id });
        else await this.complete(id);
      } else if (random.below(8) === 0) await control.try("job-cancel", { id });
      else if (status === "paused" || status === "standby") await control.try("job-resume", { id });
      else if (random.below(6) === 0) await control.try("job-pause", { id });
      else if (random.below(3) === 0) await control.try("block-job-set-speed", { device: id, speed: 0 });
    }
  }

  private async complete(id: string): Promise<void> {
    this.pivoting.add(id);
    await this.control.try("job-complete", { id });
  }

  private async concluded(id: string, error: string | undefined): Promise<void> {
    const copy = this.copies.get(id);
    await this.control.must("job-dismiss", { id });
    this.copies.delete(id);
    if (copy === undefined) return;
    if (error === undefined) await this.checkCopy(copy.node, copy.start, copy.end);
    await this.control.try("blockdev-del", { "node-name": copy.node });
  }

  private async endJobs(): Promise<void> {
    const { control } = this;
    for (;;) {
      const jobs = await control.queryJobs();
      if (jobs.length === 0) return;
      for (const { id, status, error } of jobs) {
        if (status === "concluded") await this.concluded(id, error);
        else if (status === "ready") await this.complete(id);
        else if (status === "paused" || status === "standby") await control.try("job-resume", { id });
        else await control.try("block-job-set-speed", { device: id, speed: 0 });
      }
      await this.world.turn();
    }
  }

  /** The node shows what the disk was between the two moments. */
  private async checkCopy(node: string, start: number, end: number): Promise<void> {
    const data = await this.control.readNode(node);
    saw(this.history, 0, data.subarray(0, SIZE), start, end);
    expect(data.subarray(SIZE).every((byte) => byte === 0)).toBe(true);
  }
}

function nameOf(node: { readonly "node-name"?: string }): string {
  return node["node-name"]!;
}

/** As nbd-server-start wants it. */
function legacy(address: SocketAddress): object {
  const { type, ...data } = address;
  return { type, data };
}
