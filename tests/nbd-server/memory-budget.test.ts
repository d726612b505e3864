import { afterEach, describe, expect, it, vi } from "vitest";
import { NBD_CMD_READ } from "../../src/block/nbd/protocol.js";
import {
  MemoryBudget,
  OWN_BYTES,
  SHARED_BYTES,
  STALLED_MS,
  type BudgetHolder,
} from "../../src/nbd-server/memory-budget.js";
import { until } from "../helpers/turns.js";
import { DISK_BYTES, serve, type Serving, type TestClient } from "./harness.js";

const MIB = 1 << 20;

afterEach(() => {
  vi.useRealTimers();
});

/** What 100 clients may make the server hold. */
const BOUND = SHARED_BYTES + 100 * OWN_BYTES;
const READS = 32;

/** A client that asks for 32 MiB and reads nothing of it. */
async function deafClient(serving: Serving): Promise<TestClient> {
  const client = await serving.client();
  await client.open("n");
  client.peer.socket.pause();
  const read = { type: NBD_CMD_READ, length: DISK_BYTES };
  client.send(...Array.from({ length: READS }, (_, cookie) => ({ ...read, cookie })));
  return client;
}

describe("memory for all clients of the NBD server", () => {
  it(
    "is bounded while none of them reads its replies, and those that do are served",
    { timeout: 120_000 },
    async () => {
      await using serving = await serve();
      await serving.exports.add({ type: "nbd", id: "e", "node-name": "n", writable: true });
      const before = process.memoryUsage().arrayBuffers;
      for (let i = 0; i < 99; i++) await deafClient(serving);
      const { budget } = serving.server;
      await until(() => budget.sharedBytes > SHARED_BYTES - MIB, "what all share is taken");
      expect(budget.sharedBytes).toBeLessThanOrEqual(SHARED_BYTES);
      // The buffers themselves, and as much again for sockets and views.
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1.5 * BOUND);
      // The hundredth: what it may hold of its own is enough for anything but very large requests.
      const good = await serving.client();
      await good.open("n");
      for (let i = 0; i < 10; i++) expect(await good.read(0, DISK_BYTES)).toHaveLength(DISK_BYTES);
      expect(serving.server.connectionCount).toBe(100);
    },
  );

  it("is taken back from those who do nothing with it while others wait", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
    await using serving = await serve();
    await serving.exports.add({ type: "nbd", id: "e", "node-name": "n", writable: true });
    for (let i = 0; i < 10; i++) await deafClient(serving);
    const { budget } = serving.server;
    await until(() => budget.sharedBytes > SHARED_BYTES - MIB, "what all share is taken");
    const good = await serving.client();
    await good.open("n");
    // It wants more at once than its own, but reads.
    good.send(...Array.from({ length: 8 }, (_, cookie) => ({ type: NBD_CMD_READ, length: DISK_BYTES, cookie })));
    for (let i = 0; i < 8; i++) expect((await good.answer())?.payload).toHaveLength(DISK_BYTES);
    await vi.advanceTimersByTimeAsync(2 * STALLED_MS);
    await until(() => serving.server.connectionCount < 11, "those who do nothing are disconnected");
    expect(await good.read(0, DISK_BYTES)).toHaveLength(DISK_BYTES);
    expect(serving.log).toContain("does nothing while others wait for the memory that it holds");
  });
});

class Holder implements BudgetHolder {
  waitsForClient = true;
  progress = 0;
  calls: string[] = [];
  constructor(
    private readonly name: string,
    private readonly told: string[],
  ) {}
  roomAgain(): void {
    this.told.push(`room ${this.name}`);
  }
  stalled(): void {
    this.told.push(`stalled ${this.name}`);
  }
}

describe("MemoryBudget", () => {
  it("lets everybody have their own, and the shared part in the order of asking", async () => {
    const told: string[] = [];
    const budget = new MemoryBudget();
    const [a, b, c] = ["a", "b", "c"].map((name) => budget.open(new Holder(name, told)));
    expect(budget.admits(a!, SHARED_BYTES + OWN_BYTES + 1)).toBe(false);
    budget.leave(a!);
    expect(budget.admits(a!, SHARED_BYTES + OWN_BYTES)).toBe(true);
    budget.count(a!, SHARED_BYTES + OWN_BYTES);
    expect(budget.admits(b!, OWN_BYTES + MIB)).toBe(false);
    expect(budget.admits(b!, OWN_BYTES + MIB)).toBe(false);
    expect(budget.admits(c!, OWN_BYTES + 1)).toBe(false);
    expect(budget.admits(c!, OWN_BYTES)).toBe(true);
    expect(budget.admits(c!, OWN_BYTES + 1)).toBe(false);
    expect(told).toEqual([]);
    budget.count(a!, OWN_BYTES + SHARED_BYTES - 2 * MIB);
    await until(() => told.length > 0, "the first is told");
    // It did not ask, so nobody behind it is.
    expect(told).toEqual(["room b"]);
    expect(budget.admits(c!, OWN_BYTES + 1)).toBe(false);
    expect(budget.admits(b!, OWN_BYTES + MIB)).toBe(true);
    await until(() => told.length > 1, "the next is told");
    expect(told).toEqual(["room b", "room c"]);
    expect(budget.admits(c!, OWN_BYTES + 1)).toBe(true);
    budget.close(a!);
    expect(budget.sharedBytes).toBe(0);
  });

  it("has only those dropped that hold something, wait for their client, and do nothing for a while", () => {
    vi.useFakeTimers();
    const told: string[] = [];
    const budget = new MemoryBudget();
    const holders = ["deaf", "slow", "disk", "small", "asks"].map((name) => new Holder(name, told));
    const [deaf, slow, disk, small, asks] = holders.map((holder) => budget.open(holder));
    holders[2]!.waitsForClient = false;
    budget.count(small!, OWN_BYTES);
    for (const account of [deaf!, slow!, disk!]) budget.count(account, OWN_BYTES + SHARED_BYTES / 4);
    // Nobody waits: nobody is in anybody's way.
    vi.advanceTimersByTime(10 * STALLED_MS);
    expect(budget.admits(asks!, OWN_BYTES + SHARED_BYTES)).toBe(false);
    vi.advanceTimersByTime(STALLED_MS);
    holders[1]!.progress += 1;
    expect(told).toEqual([]);
    vi.advanceTimersByTime(STALLED_MS);
    expect(told).toEqual(["stalled deaf"]);
    budget.close(deaf!);
    budget.leave(asks!);
    vi.advanceTimersByTime(10 * STALLED_MS);
    expect(told).toEqual(["stalled deaf"]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
