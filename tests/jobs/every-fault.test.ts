import { expect, it } from "vitest";
import { EIO, ENOSPC, errnoText } from "../../src/base/errno.js";
import { READ } from "../../src/block/driver.js";
import type { BlockNode } from "../../src/block/node.js";
import { createImage } from "../../src/jobs/create.js";
import { blockStream } from "../../src/qmp/commands/block-stream.js";
import { blockdevCreate } from "../../src/qmp/commands/blockdev-create.js";
import { blockdevMirror } from "../../src/qmp/commands/blockdev-mirror.js";
import { driveMirror } from "../../src/qmp/commands/drive-mirror.js";
import { driveBackup } from "../../src/qmp/commands/drive-backup.js";
import { xBlockdevAmend } from "../../src/qmp/commands/x-blockdev-amend.js";
import type { Commands } from "../../qapi/generated/commands.js";
import type { BlockdevOptions } from "../../qapi/generated/types.js";
import { Guest, type JobBench } from "../helpers/backup.js";
import { chainBench, CLUSTER, openChain, type ChainBench } from "../helpers/commit.js";
import { addNode } from "../helpers/graph.js";
import { checkFile } from "../helpers/qcow2-check.js";

type StreamArguments = Commands["block-stream"]["arguments"];
type MirrorArguments = Commands["blockdev-mirror"]["arguments"];

const SIZE = 6 * CLUSTER;
/** No job below needs so many requests. */
const REQUESTS_MAX = 1000;

/** What a job works on. A kind of job is one line in `JOBS`, and a function that sets such a scene up. */
interface Scene {
  /** The command; answers the words of its refusal, or null. */
  start(): Promise<string | null>;
  /** The guest's disk: reads the same before and after, whatever becomes of the job. */
  readonly disk: BlockNode;
  /** qcow2 files that must be consistent in the end. */
  readonly images: readonly string[];
  /** The job has succeeded. */
  succeeded(): Promise<void>;
  /** The job was refused, or has failed. */
  failed?(): void;
}

const JOBS: readonly (readonly [string, (bench: ChainBench) => Promise<Scene>])[] = [
  ["backup, full", (bench) => backupScene(bench, {})],
  ["backup by the file system", (bench) => backupScene(bench, { "x-perf": { "use-copy-range": true } })],
  ["backup, by a bitmap", (bench) => backupScene(bench, { sync: "incremental", bitmap: "b" })],
  ["backup, what the top holds", (bench) => backupScene(bench, { sync: "top" })],
  ["drive-backup", driveBackupScene],
  ["mirror", (bench) => mirrorScene(bench, {})],
  ["mirror, writing to both", (bench) => mirrorScene(bench, { "copy-mode": "write-blocking" })],
  ["drive-mirror", driveMirrorScene],
  ["create", createScene],
  ["stream", (bench) => streamScene(bench, {})],
  ["stream, above a base", (bench) => streamScene(bench, { "base-node": "base" })],
  ["stream of a layer that is read-only", (bench) => streamScene(bench, { device: "mid" })],
  ["amend", amendScene],
  ["commit, active", (bench) => commitScene(bench, "top")],
  ["commit, intermediate", (bench) => commitScene(bench, "mid")],
];

async function contents(bench: JobBench, node: BlockNode): Promise<Uint8Array> {
  const data = new Uint8Array(node.length);
  await bench.test.graph.path.run(node, READ, 0, data.length, data);
  return data;
}

async function newImage(bench: JobBench, name: string, extra: Partial<BlockdevOptions> = {}): Promise<BlockNode> {
  const { graph, engine } = bench.test;
  await engine.create(`${name}.q`, 0, "off");
  const file = { driver: "file", filename: `${name}.q` } as const;
  await createImage(graph, graph.options.drivers.get("qcow2")!, { driver: "qcow2", file, size: SIZE });
  return addNode(graph, { driver: "qcow2", "node-name": name, file, ...extra } as BlockdevOptions);
}

/** An image with data, zeroes and clusters that nobody wrote. */
async function newSource(bench: JobBench): Promise<BlockNode> {
  const node = await newImage(bench, "s");
  await using guest = new Guest(bench.test, node);
  await guest.write(0, new Uint8Array(2 * CLUSTER).fill(1));
  await guest.write(3 * CLUSTER + 512, new Uint8Array(CLUSTER).fill(2));
  return node;
}

async function backupScene(bench: ChainBench, args: Parameters<JobBench["backup"]>[0]): Promise<Scene> {
  const disk = await newSource(bench);
  const target = await newImage(bench, "t");
  const bitmap = disk.bitmaps.add("b", CLUSTER);
  bitmap.set(0, SIZE);
  return {
    disk,
    images: ["s.q", "t.q"],
    start: () => bench.backup(args),
    async succeeded() {
      expect(Buffer.compare(await contents(bench, target), await contents(bench, disk))).toBe(0);
      expect(disk.bitmaps.get("b").count).toBe(args.bitmap === undefined ? SIZE : 0);
    },
    failed() {
      expect(disk.bitmaps.get("b").count).toBe(SIZE);
    },
  };
}

/** A volume whose second password is replaced. */
async function amendScene(bench: ChainBench): Promise<Scene> {
  const { graph, engine } = bench.test;
  await engine.create("luks", 0, "off");
  const file = { driver: "file", filename: "luks" } as const;
  const volume = { driver: "luks", "key-secret": "s", file } as const;
  // Short keys, for there are hundreds of volumes to make and open.
  const cipher = { "cipher-alg": "aes-128", "cipher-mode": "cbc", "ivgen-alg": "plain64", "iter-time": 0 } as const;
  await createImage(graph, graph.options.drivers.get("luks")!, { ...volume, ...cipher, size: SIZE });
  const disk = await addNode(graph, { ...volume, "node-name": "l" });
  await using guest = new Guest(bench.test, disk);
  await guest.write(0, new Uint8Array(SIZE).fill(3));
  const slot = { driver: "luks", state: "active", keyslot: 1, "iter-time": 0 } as const;
  await disk.self.amend!({ ...slot, "new-secret": "bad" }, false);
  const opens = async (secret: string): Promise<void> => {
    await graph.close(await graph.open({ ...volume, "key-secret": secret, "read-only": true, "force-share": true }));
  };
  return {
    disk,
    images: [],
    start: () => {
      const options = { ...slot, "new-secret": "n" };
      return bench.command(xBlockdevAmend, { "job-id": "j", "node-name": "l", options, force: true });
    },
    async succeeded() {
      await opens("n");
      await opens("s");
      await expect(opens("bad")).rejects.toThrow("Invalid password");
    },
  };
}

async function driveBackupScene(bench: ChainBench): Promise<Scene> {
  const disk = await newSource(bench);
  return {
    disk,
    images: ["s.q"],
    start: () => bench.command(driveBackup, { "job-id": "j", device: "s", target: "new.q", sync: "full" }),
    async succeeded() {
      const file = { driver: "file", filename: "new.q" } as const;
      const copy = await addNode(bench.test.graph, { driver: "qcow2", "node-name": "copy", file });
      expect(Buffer.compare(await contents(bench, copy), await contents(bench, disk))).toBe(0);
      await bench.test.graph.close(copy);
    },
  };
}

async function mirrorScene(bench: ChainBench, args: Partial<MirrorArguments>): Promise<Scene> {
  const disk = await newSource(bench);
  const target = await newImage(bench, "t");
  const before = await contents(bench, disk);
  const all = { "job-id": "j", device: "s", target: "t", sync: "full", ...args } as const;
  return {
    disk,
    images: ["s.q", "t.q"],
    start: () => bench.command(blockdevMirror, all),
    async succeeded() {
      expect(Buffer.compare(await contents(bench, target), before)).toBe(0);
    },
  };
}

async function driveMirrorScene(bench: ChainBench): Promise<Scene> {
  const disk = await newSource(bench);
  const before = await contents(bench, disk);
  const args = { "job-id": "j", device: "s", target: "new.q", sync: "full" } as const;
  return {
    disk,
    images: ["s.q"],
    start: () => bench.command(driveMirror, args),
    async succeeded() {
      const file = { driver: "file", filename: "new.q" } as const;
      const copy = await addNode(bench.test.graph, { driver: "qcow2", "node-name": "copy", file });
      expect(Buffer.compare(await contents(bench, copy), before)).toBe(0);
      await bench.test.graph.close(copy);
    },
  };
}

async function createScene(bench: ChainBench): Promise<Scene> {
  const disk = await newSource(bench);
  await bench.test.engine.create("new.q", 0, "off");
  const file = { driver: "file", filename: "new.q" } as const;
  return {
    disk,
    images: ["s.q"],
    start: () => bench.command(blockdevCreate, { "job-id": "j", options: { driver: "qcow2", file, size: SIZE } }),
    async succeeded() {
      expect(await checkFile(bench.test, "new.q")).toMatchObject({ corruptions: 0, leaks: 0 });
    },
  };
}

async function streamScene(bench: ChainBench, args: Partial<StreamArguments>): Promise<Scene> {
  const size = SIZE;
  const [, mid, top] = await openChain(bench, { base: { size }, mid: { size }, top: { size } });
  const { device = "top", "base-node": base } = args;
  return {
    disk: top!,
    images: ["base.q", "mid.q", "top.q"],
    start: () => bench.command(blockStream, { "job-id": "j", device, ...args }),
    async succeeded() {
      const image = device === "top" ? top! : mid!;
      expect(image.children.get("backing")?.node.nodeName).toBe(base);
      expect(image.self.backingFilename ?? "").toBe(base === undefined ? "" : `${base}.q`);
    },
  };
}

async function commitScene(bench: ChainBench, layer: "top" | "mid"): Promise<Scene> {
  const size = SIZE;
  const [base, , top] = await openChain(bench, { base: { size }, mid: { size }, top: { size } });
  const before = await contents(bench, top!);
  return {
    disk: top!,
    images: ["base.q", "mid.q", "top.q"],
    start: () => bench.commit(layer === "top" ? {} : { "top-node": "mid" }),
    async succeeded() {
      if (layer === "top") expect(Buffer.compare(await contents(bench, base!), before)).toBe(0);
      else expect(top!.self.backingFilename).toBe("base.q");
    },
  };
}

/** Complete what gets ready, dismiss what stays; answers the error of a job that stayed. */
async function seeThrough({ jobs }: ChainBench): Promise<string | null> {
  let completed = false;
  for (let turns = 0; ; turns++) {
    expect(turns, "the job ends").toBeLessThan(100_000);
    const [job] = jobs.list();
    if (job === undefined) return null;
    if (job.status === "ready" && !completed) {
      completed = true;
      await jobs.complete("j", "job");
    }
    if (job.status === "concluded") {
      await jobs.dismiss("j", "job");
      return job.error ?? null;
    }
    await new Promise(setImmediate);
  }
}

/** Everything that a job may leave behind. A commit that succeeds moves users, who may write: that is not `strict`. */
function census({ test: { graph, engine } }: JobBench, strict: boolean) {
  return {
    openFiles: engine.openFiles,
    nodes: graph.nodes().map((node) => ({
      name: node.nodeName,
      observers: node.writeObservers,
      bitmaps: node.bitmaps.info().map(({ name, busy }) => ({ name, busy })),
      ...(strict ? { parents: node.parents.size, readOnly: node.readOnly } : {}),
    })),
  };
}

/** Let the request after `n` others fail. Answers whether there was one. */
async function failAt(n: number, errno: number, setUp: (bench: ChainBench) => Promise<Scene>): Promise<boolean> {
  await using bench = chainBench({ seed: 1 });
  const { engine, graph } = bench.test;
  const scene = await setUp(bench);
  const before = await contents(bench, scene.disk);
  const left = [census(bench, false), census(bench, true)];
  engine.inject({ errno, after: n });
  const refusal = await scene.start();
  const stayed = await seeThrough(bench);
  const hit = engine.faultsHit > 0;
  engine.clearFaults();
  const text = errnoText(errno);
  const told = bench.told.filter((line) => line.includes("BLOCK_JOB_COMPLETED") && line.includes(text));
  const failed = refusal !== null || stayed !== null || told.length > 0;
  if (bench.told.includes("j created")) {
    // A job that the command itself gives up never gets that far.
    const ends = bench.told
      .filter((line) => /^j (aborting|concluded|null)$/.test(line))
      .slice(refusal === null ? 0 : -1);
    if (refusal !== null) expect(ends).toEqual(["j null"]);
    else expect(ends).toEqual(failed ? ["j aborting", "j concluded", "j null"] : ["j concluded", "j null"]);
  }
  if (failed) {
    expect(refusal ?? stayed ?? text).toContain(text);
    expect(hit).toBe(true);
    scene.failed?.();
    expect(census(bench, true)).toEqual(left[1]);
  } else {
    // Not every failure is one of the job: who cannot say where holes are is read.
    await scene.succeeded();
    expect(census(bench, false)).toEqual(left[0]);
  }
  expect(Buffer.compare(await contents(bench, scene.disk), before), "the guest's disk").toBe(0);
  await graph.closeAll();
  for (const image of scene.images) {
    expect(await checkFile(bench.test, image), image).toMatchObject({ corruptions: 0 });
  }
  return hit;
}

// Hundreds of runs each: 20 s on a quiet machine.
it.each(JOBS)(
  "a job that fails at its n-th request, for every n, leaves nothing behind: %s",
  async (_name, setUp) => {
    for (const errno of [EIO, ENOSPC]) {
      let n = 0;
      for (; ; n++) {
        expect(n).toBeLessThan(REQUESTS_MAX);
        try {
          if (!(await failAt(n, errno, setUp))) break;
        } catch (error) {
          throw new Error(`request ${String(n)}, errno ${String(errno)}`, { cause: error });
        }
      }
      expect(n).toBeGreaterThan(5);
    }
  },
  180_000,
);
