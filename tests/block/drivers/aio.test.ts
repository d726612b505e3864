/** The option `aio` of files: who makes the calls that may have to wait, and that all do the same. */
import * as fs from "node:fs";
import { randomBytes } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE } from "../../../src/block/driver.js";
import { addNode } from "../../helpers/graph.js";
import { hostEngines, testRing } from "../../helpers/engines.js";
import { hostGraph } from "../../helpers/host-graph.js";
import type { BlockdevAioOptions } from "../../../qapi/generated/types.js";

const READ_WRITE = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL };
const OWNER = { description: "an unnamed block device" };
/** Too much to be done at once. */
const BYTES = 1 << 17;
/** Ends inside a block. */
const SIZE = 2 * BYTES + 77;

afterEach(() => {
  vi.restoreAllMocks();
});

const CASES = hostEngines().flatMap(([engine, make]) =>
  [undefined, "threads", "native", "io_uring"].flatMap((aio) =>
    [false, true].map((direct) => ({ engine, make, aio: aio as BlockdevAioOptions | undefined, direct })),
  ),
);

describe.runIf(testRing() !== null)("a file", () => {
  it.each(CASES)("on $engine with aio=$aio, O_DIRECT $direct", async ({ engine, make, aio, direct }) => {
    const { ring } = testRing()!;
    const calls = [vi.spyOn(ring, "read"), vi.spyOn(ring, "write")];
    await using host = await hostGraph(make());
    const content = randomBytes(SIZE);
    fs.writeFileSync(host.path("a"), content);
    const options = { driver: "file", "node-name": "f", filename: host.path("a"), cache: { direct } } as const;
    const opened = addNode(host.graph, { ...options, ...(aio === undefined ? {} : { aio }) });
    if (aio === "native" && !direct) {
      await expect(opened).rejects.toThrow("aio=native was specified, but it requires cache.direct=on");
      return;
    }
    const node = await opened;
    await using backend = host.graph.backend(node, READ_WRITE, OWNER);
    const data = randomBytes(BYTES);
    await backend.write(4096, data);
    await backend.flush();
    data.copy(content, 4096);
    const found = Buffer.alloc(node.length, 0xee);
    await backend.read(0, found);
    expect(found.subarray(0, SIZE).equals(content)).toBe(true);
    expect(found.subarray(SIZE).every((byte) => byte === 0)).toBe(true);
    expect(fs.readFileSync(host.path("a")).subarray(0, SIZE).equals(content)).toBe(true);
    const isInRing = engine === "uring" && aio !== "threads";
    expect(calls.map((call) => call.mock.calls.length > 0)).toEqual([isInRing, isInRing]);
  });
});
