import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DISCARD, FLUSH, READ, WRITE, WRITE_ZEROES } from "../../../src/block/driver.js";
import { copyRange } from "../../../src/block/copy-range.js";
import type { BlockNode } from "../../../src/block/node.js";
import { ObjectRegistry } from "../../../src/objects/registry.js";
import { visitMember } from "../../../src/qmp/visitor.js";
import { Guest } from "../../helpers/backup.js";
import { addNode, testGraph, type TestGraph } from "../../helpers/graph.js";
import { until } from "../../helpers/turns.js";
import type { ThrottleLimits } from "../../../qapi/generated/types.js";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A graph with the throttle-group `tg`, and nodes `t0`, `t1`, … that have it. */
interface Bench extends AsyncDisposable {
  readonly test: TestGraph;
  readonly objects: ObjectRegistry;
  readonly nodes: readonly BlockNode[];
}

async function bench(limits: ThrottleLimits, count = 1): Promise<Bench> {
  const changed: ((id: string) => void)[] = [];
  const objects = new ObjectRegistry({
    validate: visitMember,
    iothreads: { add: () => undefined, isInUse: async () => false, remove: async () => undefined },
    changed: (id) => changed.forEach((tell) => tell(id)),
  });
  await objects.add({ "qom-type": "throttle-group", id: "tg", limits });
  const test = testGraph({}, [], objects.states);
  changed.push((id) => test.graph.objectChanged(id));
  const nodes: BlockNode[] = [];
  for (let i = 0; i < count; i++) {
    test.engine.put(`${String(i)}.img`, new Uint8Array(1 << 20));
    const file = { driver: "file", filename: `${String(i)}.img`, discard: "unmap" } as const;
    const name = `t${String(i)}`;
    nodes.push(
      await addNode(test.graph, {
        driver: "throttle",
        "node-name": name,
        "throttle-group": "tg",
        file,
        discard: "unmap",
      }),
    );
  }
  return {
    test,
    objects,
    nodes,
    async [Symbol.asyncDispose]() {
      await test[Symbol.asyncDispose]();
      await objects.delete("tg");
    },
  };
}

/** Let what can be done now be done: timers stand still. */
async function settle(): Promise<void> {
  for (let i = 0; i < 50; i++) await new Promise(setImmediate);
}

/** The clock goes on by so many milliseconds. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
}

/** Start so many requests; the answer is a count that grows as they are done. */
function many(guest: Guest, count: number, access: typeof READ | typeof WRITE = WRITE, length = 512): { done: number } {
  const counter = { done: 0 };
  for (let i = 0; i < count; i++) {
    void guest.start(access, 0, length, new Uint8Array(length)).then((errno) => {
      expect(errno).toBe(0);
      counter.done += 1;
    });
  }
  return counter;
}

describe("throttle", () => {
  it("passes everything through where there is no limit", async () => {
    await using b = await bench({});
    await using guest = new Guest(b.test, b.nodes[0]!);
    const counter = many(guest, 1000);
    await settle();
    expect(counter.done).toBe(1000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("lets go what the limit allows", async () => {
    await using b = await bench({ "iops-total": 100 });
    await using guest = new Guest(b.test, b.nodes[0]!);
    const counter = many(guest, 100);
    await settle();
    expect(counter.done).toBe(11);
    await pass(100);
    expect(counter.done).toBe(21);
    await pass(500);
    expect(counter.done).toBe(71);
    expect(vi.getTimerCount()).toBe(1);
    await pass(290);
    expect(counter.done).toBe(100);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("counts every kind of request, and lets reads and writes wait apart", async () => {
    await using b = await bench({ "iops-read": 10, "bps-write": 10_240 });
    await using guest = new Guest(b.test, b.nodes[0]!);
    const order: string[] = [];
    const start = (name: string, ...[access, length]: [Parameters<Guest["start"]>[0], number]) =>
      void guest
        .start(access, 0, length, new Uint8Array(length))
        .then((errno) => order.push(`${name} ${String(errno)}`));
    start("write", WRITE, 2048); // the bucket holds 1024
    start("zeroes", WRITE_ZEROES, 4096); // 100 ms
    start("discard", DISCARD, 8192); // 400 ms later
    start("write", WRITE, 512); // 800 ms later
    start("flush", FLUSH, 0);
    start("read", READ, 512);
    start("read", READ, 512);
    start("slow read", READ, 512);
    await settle();
    expect(order.sort()).toEqual(["flush 0", "read 0", "read 0", "write 0"]);
    for (const [ms, more] of [
      [100, ["slow read 0", "zeroes 0"]],
      [400, ["discard 0"]],
      [800, ["write 0"]],
    ] as const) {
      order.length = 0;
      await pass(ms - 1);
      expect(order).toEqual([]);
      await pass(1);
      expect(order.sort()).toEqual(more);
    }
  });

  it("keeps the data of what waits", async () => {
    await using b = await bench({ "iops-total": 10 });
    await using guest = new Guest(b.test, b.nodes[0]!);
    const bytes = (i: number) => new Uint8Array(512).fill(i + 1);
    const writes = Array.from({ length: 5 }, (_, i) => guest.write(i * 512, bytes(i)));
    await pass(500);
    await Promise.all(writes);
    await pass(1000);
    const read = guest.read(0, 5 * 512);
    expect(await read).toEqual(new Uint8Array(Buffer.concat([0, 1, 2, 3, 4].map(bytes))));
  });

  it("shares a group fairly, however much each member wants", async () => {
    await using b = await bench({ "iops-total": 100 }, 3);
    await using greedy = new Guest(b.test, b.nodes[0]!);
    await using modest = new Guest(b.test, b.nodes[1]!);
    await using third = new Guest(b.test, b.nodes[2]!);
    const counters = [many(greedy, 500), many(modest, 100), many(third, 100, READ)];
    await settle();
    const before = counters.map(({ done }) => done);
    await pass(1500);
    const gone = counters.map(({ done }, i) => done - before[i]!);
    expect(gone.reduce((a, c) => a + c)).toBe(150);
    for (const count of gone) expect(Math.abs(count - 50)).toBeLessThanOrEqual(1);
    await pass(10_000);
  });

  it("heeds new limits at once", async () => {
    await using b = await bench({ "iops-total": 1 });
    await using guest = new Guest(b.test, b.nodes[0]!);
    const counter = many(guest, 400);
    await pass(1000);
    expect(counter.done).toBeLessThan(4);
    const before = counter.done;
    b.objects.set("/objects/tg", "limits", { "iops-total": 100 });
    await settle();
    expect(counter.done - before).toBe(11);
    b.objects.set("/objects/tg", "limits", { "iops-total": 0 });
    await settle();
    expect(counter.done).toBe(400);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("lets everything go when the node is drained, and counts it", async () => {
    await using b = await bench({ "iops-total": 10 }, 2);
    await using guest = new Guest(b.test, b.nodes[0]!);
    await using other = new Guest(b.test, b.nodes[1]!);
    const counter = many(guest, 101);
    const behind = many(other, 3);
    await settle();
    expect(counter.done).toBe(2);
    await b.test.graph.drained([b.nodes[0]!], () => undefined);
    expect(counter.done).toBe(101);
    expect(behind.done).toBe(0);
    await pass(9000);
    const after = many(guest, 1);
    await settle();
    expect(after.done).toBe(0);
    await pass(3000);
    expect([behind.done, after.done]).toEqual([3, 1]);
  });

  it("is drained below a node that is", async () => {
    await using b = await bench({ "iops-total": 10 });
    const above = await addNode(b.test.graph, { driver: "raw", "node-name": "above", file: "t0" });
    await using guest = new Guest(b.test, above);
    const counter = many(guest, 100);
    await b.test.graph.drained([above], () => undefined);
    expect(counter.done).toBe(100);
  });

  it("keeps nobody waiting at the end of the daemon", async () => {
    await using b = await bench({ "bps-total": 1 });
    await using guest = new Guest(b.test, b.nodes[0]!);
    const counter = many(guest, 10);
    await settle();
    expect(counter.done).toBe(1);
    b.test.graph.hurry();
    await until(() => counter.done === 10, "all is done");
    many(guest, 10);
    await guest.idle();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("has a timer that no limit is too slow for", async () => {
    await using b = await bench({ "bps-total": 1 });
    await using guest = new Guest(b.test, b.nodes[0]!);
    const MONTH_MS = (1 << 20) * 1000 * 3;
    const counter = many(guest, 4, WRITE, 1 << 20);
    await pass(MONTH_MS - 1000);
    expect(counter.done).toBe(3);
    await pass(1000);
    expect(counter.done).toBe(4);
  });

  it("leaves no copy to the host", async () => {
    await using b = await bench({});
    const raw = await addNode(b.test.graph, { driver: "raw", "node-name": "raw", file: "t0" });
    expect(await copyRange(b.test.graph.path, raw, raw, 0, 512)).toBe(false);
  });

  it("keeps its group while it is there, and refuses one that is not", async () => {
    await using b = await bench({});
    await expect(b.objects.delete("tg")).rejects.toThrow("object 'tg' is in use, can not be deleted");
    const none = { driver: "throttle", "node-name": "x", "throttle-group": "nope", file: "t0" } as const;
    await expect(b.test.graph.open(none)).rejects.toThrow("Throttle group 'nope' does not exist");
  });
});
