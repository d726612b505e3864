import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EventHub } from "../../src/qmp/events.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("EventHub", () => {
  function record(hub: EventHub): unknown[] {
    const seen: unknown[] = [];
    hub.subscribe((message) => seen.push((JSON.parse(message.text(false)) as { data: unknown }).data));
    return seen;
  }

  it("passes events to every subscriber, until it unsubscribes", () => {
    const hub = new EventHub();
    const first = record(hub);
    const second: string[] = [];
    const unsubscribe = hub.subscribe(({ event }) => second.push(event));
    hub.emit("A", 1, 0);
    unsubscribe();
    hub.emit("B", 2, 0);
    expect(first).toEqual([1, 2]);
    expect(second).toEqual(["A"]);
  });

  it("sends errors of one source once a second: the first, then the last", () => {
    const hub = new EventHub();
    const seen = record(hub);
    for (let i = 1; i <= 5; i++) hub.emit("BLOCK_IO_ERROR", { "node-name": "a", i }, 0);
    hub.emit("BLOCK_IO_ERROR", { "node-name": "b", i: 1 }, 0);
    hub.emit("JOB_STATUS_CHANGE", "job", 0);
    expect(seen).toEqual([{ "node-name": "a", i: 1 }, { "node-name": "b", i: 1 }, "job"]);
    vi.advanceTimersByTime(1000);
    expect(seen.slice(3)).toEqual([{ "node-name": "a", i: 5 }]);
    hub.emit("BLOCK_IO_ERROR", { "node-name": "a", i: 6 }, 0);
    expect(seen).toHaveLength(4);
    vi.advanceTimersByTime(1000);
    expect(seen).toHaveLength(5);
    vi.advanceTimersByTime(1000);
    hub.emit("BLOCK_IO_ERROR", { "node-name": "a", i: 7 }, 0);
    expect(seen).toHaveLength(6);
    hub.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
