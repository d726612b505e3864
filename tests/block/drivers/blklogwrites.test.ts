import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EIO, ENOSPC, EPERM } from "../../../src/base/errno.js";
import { blockStatus } from "../../../src/block/block-status.js";
import { DISCARD, FLUSH, READ, REQ_FUA, WRITE, WRITE_ZEROES } from "../../../src/block/driver.js";
import { OP_WRITE } from "../../../src/block/engine/engine.js";
import type { MemoryEngineOptions } from "../../../src/block/engine/memory.js";
import { Random } from "../../../src/block/engine/random.js";
import { buildUp, closeDescriptors, connectedNodes, takeDown } from "../../../src/block/graph/move.js";
import { Guest } from "../../helpers/backup.js";
import { startDaemon, type DaemonProgram } from "../../helpers/daemon.js";
import { addNode, testGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { QemuFolder } from "../../helpers/qemu-img.js";
import { FUA, readLog, replay, shortly } from "../../helpers/write-log.js";
import type { BlockdevOptionsBlklogwrites } from "../../../qapi/generated/types.js";

const SIZE = 64 * 1024;
const bytes = (value: number, length = 512) => new Uint8Array(length).fill(value);

type Options = Partial<BlockdevOptionsBlklogwrites>;

/** `l` shows `disk`, full of ones, and logs to `log`. */
async function bench(options: Options = {}, engine?: MemoryEngineOptions, log: Uint8Array = new Uint8Array(0)) {
  const test = testGraph(engine);
  test.engine.put("disk", bytes(1, SIZE));
  test.engine.put("log", log);
  for (const name of ["disk", "log"]) {
    await addNode(test.graph, { driver: "file", "node-name": name, filename: name, discard: "unmap" });
  }
  const common = { driver: "blklogwrites", "node-name": "l", file: "disk", log: "log", discard: "unmap" } as const;
  // A manual engine does nothing by itself.
  let opening = engine?.manual === true;
  const opened = addNode(test.graph, { ...common, ...options }).finally(() => (opening = false));
  while (opening) await test.engine.runUntilIdle();
  const node = await opened;
  const guest = new Guest(test, node);
  return {
    test,
    node,
    guest,
    disk: () => test.engine.contents("disk"),
    bytes: () => test.engine.contents("log"),
    log: () => readLog(test.engine.contents("log")),
    entries: () => readLog(test.engine.contents("log")).entries.map(shortly),
    flush: async () => expect(await guest.start(FLUSH, 0, 0)).toBe(0),
    async [Symbol.asyncDispose]() {
      await guest[Symbol.asyncDispose]();
      await test[Symbol.asyncDispose]();
    },
  };
}

describe("blklogwrites", () => {
  it("logs what changes the disk, and nothing else", async () => {
    await using l = await bench();
    await l.guest.write(1024, bytes(7, 1024));
    expect(await l.guest.start(WRITE_ZEROES, 4096, 512)).toBe(0);
    expect(await l.guest.start(DISCARD, 8192, 4096)).toBe(0);
    expect(await l.guest.read(1024, 512)).toEqual(bytes(7));
    // The superblock hears of them with the flush.
    expect(l.entries()).toEqual([]);
    await l.flush();
    await l.flush();
    expect(l.entries()).toEqual(["write 2+2", "write 8+1", "discard 16+8", "flush"]);
    expect(await l.guest.start(WRITE, 0, 512, bytes(3), REQ_FUA)).toBe(0);
    expect(l.entries().slice(4)).toEqual(["fua 0+1", "flush"]);
    expect(replay(l.log(), bytes(1, SIZE))).toEqual(l.disk());
    expect(l.log().end).toBe(l.bytes().length);
  });

  it("logs whole sectors, with what lies around a change, and leaves the disk as long as it is", async () => {
    await using l = await bench({ "log-sector-size": 4096 });
    expect(l.node.self.requestAlignment).toBe(4096);
    await l.guest.write(100, bytes(7, 10));
    expect(await l.guest.start(WRITE_ZEROES, 4000, 5000)).toBe(0);
    await l.guest.write(SIZE - 512, bytes(9));
    expect(await l.guest.start(DISCARD, 100, 8000)).toBe(0);
    expect(await l.guest.start(DISCARD, 100, 8192 + 4096)).toBe(0);
    await l.flush();
    expect(l.entries()).toEqual(["write 0+1", "write 0+3", "write 15+1", "discard 1+2", "flush"]);
    expect(replay(l.log(), bytes(1, SIZE))).toEqual(l.disk());
    expect(l.disk().length).toBe(SIZE);
  });

  it("tells in the superblock of so many entries without a flush", async () => {
    await using l = await bench({ "log-super-update-interval": 3 });
    const told: number[] = [];
    for (let i = 0; i < 7; i++) {
      await l.guest.write(i * 512, bytes(i));
      told.push(l.entries().length);
    }
    expect(told).toEqual([0, 0, 3, 3, 3, 6, 6]);
  });

  it("puts behind a flush what is not known to be flushed", async () => {
    await using l = await bench({}, { manual: true });
    const { engine } = l.test;
    const done: string[] = [];
    const start = (what: string, access: typeof WRITE | typeof FLUSH, at: number) =>
      void l.guest.start(access, at, access === WRITE ? 512 : 0, access === WRITE ? bytes(5) : undefined).then(() => {
        done.push(what);
      });
    start("first", WRITE, 0);
    await engine.runUntilIdle();
    start("flush", FLUSH, 0);
    start("second", WRITE, 512);
    await engine.runUntilIdle();
    start("last flush", FLUSH, 0);
    await engine.runUntilIdle();
    expect(done.toSorted()).toEqual(["first", "flush", "last flush", "second"]);
    expect(l.entries()).toEqual(["write 0+1", "flush", "write 1+1", "flush"]);
  });

  it("takes back the place of an entry that failed", async () => {
    await using l = await bench();
    await l.guest.write(0, bytes(2));
    l.test.engine.inject({ filename: "log", kinds: [OP_WRITE], errno: ENOSPC });
    expect(await l.guest.start(WRITE, 512, 512, bytes(3))).toBe(ENOSPC);
    l.test.engine.inject({ filename: "disk", kinds: [OP_WRITE], errno: EIO });
    expect(await l.guest.start(WRITE, 1024, 512, bytes(3))).toBe(EIO);
    await l.guest.write(1536, bytes(4));
    await l.flush();
    expect(l.entries()).toEqual(["write 0+1", "write 3+1", "flush"]);
  });

  it("is what the disk is, whatever comes at once", async () => {
    const property = fc.asyncProperty(fc.integer(), fc.constantFrom(32, 512, 4096), async (seed, sector) => {
      await using l = await bench({ "log-sector-size": sector }, { seed, order: "random", shortTransfers: 0.2 });
      const random = new Random(seed);
      for (let round = 0; round < 8; round++) {
        const all = Array.from({ length: 6 }, () => {
          const offset = random.below(16 * 1024);
          const length = 1 + random.below(8 * 1024);
          const kind = random.below(10);
          if (kind === 0) return l.guest.start(FLUSH, 0, 0);
          if (kind === 1) return l.guest.start(DISCARD, offset, length);
          if (kind < 4) return l.guest.start(WRITE_ZEROES, offset, length);
          return l.guest.start(WRITE, offset, length, bytes(random.below(256), length), kind === 5 ? REQ_FUA : 0);
        });
        expect(await Promise.all(all)).toEqual(all.map(() => 0));
        await l.flush();
        expect(Buffer.compare(replay(l.log(), bytes(1, SIZE)), l.disk())).toBe(0);
      }
    });
    await fc.assert(property, { numRuns: 40 });
  });

  it("has in front of each flush all that was answered before it began", async () => {
    const property = fc.asyncProperty(fc.integer(), async (seed) => {
      await using l = await bench({}, { seed, order: "random" });
      const random = new Random(seed);
      const answered = new Set<number>();
      const write = async (value: number): Promise<void> => {
        await l.guest.write(value * 512, bytes(value));
        answered.add(value);
      };
      const flush = async (): Promise<void> => {
        const before = [...answered];
        await l.flush();
        const { entries } = l.log();
        const covered = entries.slice(
          0,
          entries.findLastIndex((entry) => shortly(entry) === "flush"),
        );
        const logged = new Set(covered.map(({ data }) => data[0]));
        expect(before.filter((value) => !logged.has(value))).toEqual([]);
      };
      const all: Promise<void>[] = [];
      for (let value = 2; value < 60; value++) {
        all.push(write(value));
        if (random.below(4) === 0) all.push(flush());
        if (random.below(3) === 0) await Promise.race(all);
      }
      await Promise.all(all);
    });
    await fc.assert(property, { numRuns: 20 });
  });

  it("shows what the disk shows, and logs nothing of a read-only one", async () => {
    await using test = testGraph();
    test.engine.put("disk", bytes(1, SIZE));
    test.engine.put("log", bytes(0));
    const [file, log] = ["disk", "log"].map((filename) => ({ driver: "file" as const, filename }));
    const common = { driver: "blklogwrites", "node-name": "l", file: file!, log: log! } as const;
    const node = await addNode(test.graph, { ...common, "read-only": true });
    const data = new Uint8Array(512);
    await test.graph.path.run(node, READ, 0, 512, data);
    expect(data).toEqual(bytes(1));
    expect((await blockStatus(node, 0, 512)).data).toBe(true);
    const write = test.graph.path.run(node, WRITE, 0, 512, data);
    await expect(write).rejects.toMatchObject({ errno: EPERM });
    await test.graph.path.flush(node);
    expect(test.engine.contents("log")).toEqual(bytes(0));
  });

  it("goes on with its log on another thread", async () => {
    const l = await bench();
    await using from = l.test;
    await l.guest.write(0, bytes(2));
    await l.guest[Symbol.asyncDispose]();
    const taken = await takeDown(from.graph, connectedNodes([l.node]));
    await buildUp(from.graph, taken);
    closeDescriptors(taken);
    const moved = from.graph.findNode("l");
    await using guest = new Guest(from, moved);
    await guest.write(512, bytes(3));
    expect(await guest.start(FLUSH, 0, 0)).toBe(0);
    expect(l.entries()).toEqual(["write 0+1", "flush", "write 1+1", "flush"]);
  });
});

/** A superblock and entries by hand. */
function madeLog(
  { magic = 0x6a736677736872n, version = 1n, entries = 0n, sector = 512 },
  ...made: readonly (readonly bigint[])[]
): Uint8Array {
  const log = new Uint8Array(4096);
  const view = new DataView(log.buffer);
  [magic, version, entries].forEach((value, index) => view.setBigUint64(index * 8, value, true));
  view.setUint32(24, sector, true);
  let at = 512;
  for (const entry of made) {
    entry.forEach((value, index) => view.setBigUint64(at + index * 8, value, true));
    at += 512 * (1 + Number(entry[1]));
  }
  return log.subarray(0, Math.max(512, at));
}

describe("blklogwrites: log-append", () => {
  it("goes on behind the last entry, with the log's own sectors", async () => {
    const log = madeLog({ entries: 2n }, [0n, 1n, 0n, 0n], [0n, 0n, 8n, 3n]);
    await using l = await bench({ "log-append": true }, {}, log);
    await l.guest.write(1024, bytes(9));
    await l.flush();
    expect(l.entries()).toEqual(["write 0+1", "flags 8 0+0", "write 2+1", "flush"]);
  });

  it("begins a log where there is nothing", async () => {
    await using l = await bench({ "log-append": true });
    await l.guest.write(1024, bytes(9));
    await l.flush();
    expect(l.entries()).toEqual(["write 2+1", "flush"]);
    expect(l.log().sectorBytes).toBe(512);
  });

  it("begins anew where it is not asked for", async () => {
    await using l = await bench({}, {}, madeLog({ entries: 1n }, [0n, 1n, 0n, 0n]));
    expect(l.entries()).toEqual([]);
  });

  it.each<[Uint8Array, string]>([
    [bytes(0, 100), "Invalid log superblock magic"],
    [madeLog({ magic: 1n }), "Invalid log superblock magic"],
    [madeLog({ version: 2n }), "Unsupported log version 2"],
    [madeLog({ sector: 0 }), "Invalid log sector size 0"],
    [madeLog({ sector: 513 }), "Invalid log sector size 513"],
    [madeLog({ sector: 1 << 24 }), "Invalid log sector size 16777216"],
    [madeLog({ entries: 1n }, [0n, 1n, 64n, 0n]), "Invalid flags 0x40 in log entry 0"],
    [madeLog({ entries: 3n }, [0n, 1n, 0n, 0n]), "Log entry 1 of 3 lies behind the end of the log"],
    [madeLog({ entries: 1n << 63n }, [0n, 1n, 0n, 0n]), "Log entry 1 of Infinity lies behind the end of the log"],
    [madeLog({ entries: 1n }, [0n, 1n, 0n, 0n]).subarray(0, 1024), "The last log entry ends behind the end of the log"],
    [madeLog({ entries: 1n }, [0n, 0n, 0n, 0n]).fill(255, 520, 528), "The last log entry ends behind"],
  ])("refuses a log that is none (%#)", async (log, message) => {
    await expect(bench({ "log-append": true }, {}, log)).rejects.toThrow(message);
  });

  it.each<[Options, string]>([
    [{ "log-sector-size": 0 }, "Invalid log sector size 0"],
    [{ "log-sector-size": 16 }, "Invalid log sector size 16"],
    [{ "log-sector-size": 513 }, "Invalid log sector size 513"],
    [{ "log-sector-size": 16 << 20 }, "Invalid log sector size 16777216"],
    [{ "log-sector-size": 2 ** 31 }, "Invalid log sector size 2147483648"],
    [{ "log-super-update-interval": 0 }, "Invalid log superblock update interval 0"],
    [{ "log-append": true, "log-sector-size": 512 }, "log-append and log-sector-size are mutually exclusive"],
  ])("refuses %j", async (options, message) => {
    await expect(bench(options)).rejects.toThrow(message);
  });
});

describe.skipIf(!hasJudge("qemu-storage-daemon") || !hasJudge("qemu-io"))("blklogwrites beside the reference", () => {
  /** The log and the disk after the same requests. */
  async function logged(program: DaemonProgram, options: object, sessions: readonly (readonly string[])[]) {
    await using daemon = await startDaemon({ program, args: ["--object", "iothread,id=io0"] });
    const { qmp, tmp } = daemon;
    await writeFile(join(tmp, "disk"), bytes(1, SIZE));
    await writeFile(join(tmp, "log"), "");
    await qmp.command("nbd-server-start", { addr: { type: "unix", data: { path: "nbd" } } });
    await using folder = await QemuFolder.make();
    for (const [index, commands] of sessions.entries()) {
      const file = (name: string) => ({ driver: "file", filename: name, discard: "unmap" });
      const append = index === 0 ? options : { "log-append": true };
      const common = { driver: "blklogwrites", "node-name": "l", discard: "unmap" };
      await qmp.command("blockdev-add", { ...common, file: file("disk"), log: file("log"), ...append });
      const reopened = await qmp.execute("blockdev-reopen", { options: [{ ...common, file: "disk", log: "log" }] });
      const refused = "Block format 'blklogwrites' used by node 'l' does not support reopening files";
      expect(reopened).toMatchObject({ error: { desc: refused } });
      // The reference ends itself at times when the client of another thread leaves.
      const thread = program === "tsd" ? { iothread: "io0" } : {};
      await qmp.command("block-export-add", { type: "nbd", id: "e", "node-name": "l", writable: true, ...thread });
      const uri = `nbd+unix:///l?socket=${join(tmp, "nbd")}`;
      await folder.tool("qemu-io", "-t", "writeback", "-f", "raw", ...commands.flatMap((each) => ["-c", each]), uri);
      const deleted = qmp.waitEvent("BLOCK_EXPORT_DELETED");
      await qmp.command("block-export-del", { id: "e", mode: "hard" });
      await deleted;
      await qmp.command("blockdev-del", { "node-name": "l" });
    }
    return { log: await readFile(join(tmp, "log")), disk: await readFile(join(tmp, "disk")) };
  }

  const REQUESTS: readonly (readonly string[])[] = [
    [
      "write -P 2 0 4k",
      "write -P 3 8k 512",
      "flush",
      "flush",
      "write -z 12k 8k",
      "write -P 4 100 20",
      "write -P 5 1000 4k",
    ],
    [
      "discard 8k 4k",
      "write -z -u 20k 4k",
      "flush",
      "write -P 6 0 64k",
      "discard 0 64k",
      "write -P 7 32k 8k",
      "read 0 4k",
    ],
  ];

  it.each([{}, { "log-sector-size": 4096 }, { "log-super-update-interval": 1 }])(
    "makes the same log (%j)",
    async (options) => {
      const reference = await logged("qemu-storage-daemon", options, REQUESTS);
      const ours = await logged("tsd", options, REQUESTS);
      expect(readLog(ours.log).entries.map(shortly)).toEqual(readLog(reference.log).entries.map(shortly));
      expect(ours.log.equals(reference.log)).toBe(true);
      expect(ours.disk.equals(reference.disk)).toBe(true);
      expect(Buffer.from(replay(readLog(ours.log), bytes(1, SIZE))).equals(ours.disk)).toBe(true);
    },
  );

  it("says of FUA writes that they were, which 7.2 does not", async () => {
    const { log } = await logged("tsd", {}, [["write -f -P 2 0 4k", "write -P 3 8k 512"]]);
    expect(readLog(log).entries.map(shortly)).toEqual(["fua 0+8", "flush", "write 16+1", "flush"]);
    expect(readLog(log).entries[0]!.flags).toBe(FUA);
  });
});
