import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { EIO } from "../../../src/base/errno.js";
import { REQ_COMPRESSED } from "../../../src/block/driver.js";
import {
  NBD_CMD_FLUSH,
  NBD_CMD_READ,
  NBD_CMD_TRIM,
  NBD_CMD_WRITE,
  NBD_CMD_WRITE_ZEROES,
} from "../../../src/block/nbd/protocol.js";
import { BlkdebugBench, type Step } from "../../helpers/blkdebug.js";
import { testGraph, type TestGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { createImage, openImage, type OpenImage, type Qcow2CreateOptions } from "../../helpers/qcow2-builder.js";
import { QemuFolder } from "../../helpers/qemu-img.js";
import type { BlkdebugEvent, BlkdebugInjectErrorOptions, BlockdevOptions } from "../../../qapi/generated/types.js";

const KIB = 1024;
const MIB = 1 << 20;
const CLUSTER = 64 * KIB;
const bytes = (value: number, length: number) => new Uint8Array(length).fill(value);

interface Bench extends AsyncDisposable {
  readonly test: TestGraph;
  readonly image: OpenImage;
  /** The events since the last call. */
  events(): BlkdebugEvent[];
}

async function bench(
  options: Qcow2CreateOptions,
  rules: readonly BlkdebugInjectErrorOptions[] = [],
  backing?: BlockdevOptions,
): Promise<Bench> {
  const test = testGraph();
  await createImage(test, "a.q", options);
  const file = {
    driver: "blkdebug",
    "node-name": "b",
    image: { driver: "file", filename: "a.q" },
    ...(rules.length > 0 ? { "inject-error": [...rules] } : {}),
  } as const;
  const node = await test.graph.open({
    driver: "qcow2",
    file,
    discard: "unmap",
    ...(backing === undefined ? {} : { backing }),
  });
  const backend = test.graph.backend(node, { taken: 0x0b, shared: 0x0f }, { description: "the test" });
  let seen: BlkdebugEvent[] = [];
  const { self } = test.graph.findNode("b");
  const raise = self.debugEvent!.bind(self);
  self.debugEvent = (event) => {
    seen.push(event);
    raise(event);
  };
  return {
    test,
    image: { node, backend, [Symbol.asyncDispose]: () => backend[Symbol.asyncDispose]() },
    events: () => {
      const events = seen;
      seen = [];
      return events;
    },
    async [Symbol.asyncDispose]() {
      await backend[Symbol.asyncDispose]();
      await test[Symbol.asyncDispose]();
    },
  };
}

describe("a qcow2 image above blkdebug", () => {
  it("tells of what it allocates, writes and flushes", async () => {
    await using b = await bench({ size: 4 * MIB });
    const { backend } = b.image;
    b.events();
    await backend.write(4 * KIB, bytes(1, 4 * KIB));
    const counted = ["refblock_alloc", "refblock_load"];
    const table = ["cluster_alloc", ...counted, "l2_alloc_write", "l2_load"];
    expect(b.events()).toEqual([...table, "cluster_alloc", ...counted, "cluster_alloc_space", "write_aio"]);
    await backend.write(8 * KIB, bytes(1, 4 * KIB));
    expect(b.events()).toEqual(["write_aio"]);
    await backend.writeZeroes(8 * KIB, 4 * KIB);
    expect(b.events()).toEqual(["write_aio"]);
    await backend.write(CLUSTER, bytes(1, CLUSTER));
    expect(b.events()).toEqual(["cluster_alloc", ...counted, "write_aio"]);
    await backend.read(0, bytes(0, 2 * CLUSTER));
    expect(b.events()).toEqual(["read_aio"]);
    await backend.read(MIB, bytes(0, CLUSTER));
    expect(b.events()).toEqual([]);
    await backend.flush();
    expect(b.events()).toEqual(["flush_to_os", "flush_to_disk", "refblock_update_part", "l2_update", "l1_update"]);
    await backend.flush();
    expect(b.events()).toEqual(["flush_to_os"]);
    await backend.discard(0, CLUSTER);
    await backend.flush();
    await b.image.node.self.drained?.(true);
    expect(b.events()).toEqual(["flush_to_os", "flush_to_disk", "l2_update", "cluster_free", ...counted]);
  });

  it("tells of what it copies", async () => {
    await using b = await bench({ size: 4 * MIB }, [], { driver: "null-co", size: 4 * MIB });
    const { backend } = b.image;
    await backend.read(0, bytes(0, 512));
    expect(b.events()).toEqual(["read_backing_aio"]);
    await backend.write(4 * KIB, bytes(1, 4 * KIB));
    expect(b.events().slice(-4)).toEqual(["cow_read", "read_backing_aio", "write_aio", "cow_write"]);
  });

  it("tells of compressed clusters", async () => {
    await using b = await bench({ size: 4 * MIB });
    const { backend } = b.image;
    await backend.write(0, bytes(1, CLUSTER), REQ_COMPRESSED);
    expect(b.events().slice(-5)).toEqual([
      "cluster_alloc_bytes",
      "refblock_alloc",
      "refblock_load",
      "l2_update_compressed",
      "write_compressed",
    ]);
    await backend.read(0, bytes(0, 512));
    expect(b.events()).toEqual(["read_compressed"]);
  });

  it("tells of tables that grow and shrink", async () => {
    await using b = await bench({ size: 32 * KIB, "cluster-size": 512, "refcount-bits": 64 });
    const { self } = b.image.node;
    await b.image.backend.write(0, bytes(1, 32 * KIB));
    b.events();
    await self.truncate!(4 * MIB, "off");
    expect(b.events().filter((event) => event.startsWith("l1_grow"))).toEqual([
      "l1_grow_alloc_table",
      "l1_grow_write_table",
      "l1_grow_activate_table",
    ]);
    await b.image.backend.write(0, bytes(1, 4 * MIB));
    await b.image.backend.flush();
    const growth = b.events().filter((event) => /^ref.*_(grow|hookup|write|blocks|table)$/.test(event));
    expect(new Set(growth)).toEqual(
      new Set([
        "reftable_grow",
        "refblock_alloc_write_blocks",
        "refblock_alloc_write_table",
        "refblock_alloc_switch_table",
        "refblock_alloc_write",
        "refblock_alloc_hookup",
      ]),
    );
    expect(growth.indexOf("refblock_alloc_write_table")).toBe(growth.indexOf("refblock_alloc_write_blocks") + 1);
    await self.truncate!(64 * KIB, "off");
    const shrinking = b.events().filter((event) => event.startsWith("l1_"));
    expect([shrinking[0], shrinking.at(-1)]).toEqual(["l1_shrink_write_table", "l1_shrink_free_l2_clusters"]);
  });

  it("tells of tables that snapshots share", async () => {
    await using b = await bench({ size: 4 * MIB });
    await b.image.backend.write(0, bytes(1, CLUSTER));
    await b.image.node.self.snapshots!.create("s");
    b.events();
    await b.image.backend.write(0, bytes(2, CLUSTER));
    expect(b.events().filter((event) => event.startsWith("l2_alloc"))).toEqual(["l2_alloc_cow_read", "l2_alloc_write"]);
  });

  it("is told of errors at the moment of each event, and stays intact", async () => {
    const events = [
      "l1_update",
      "l2_update",
      "l2_alloc_write",
      "write_aio",
      "refblock_update_part",
      "flush_to_disk",
    ] as const;
    for (const event of events) {
      await using b = await bench({ size: 4 * MIB }, [
        { event, once: true, iotype: event === "flush_to_disk" ? "flush" : "write" },
      ]);
      const { backend } = b.image;
      const isLate = !["l2_alloc_write", "write_aio"].includes(event);
      const write = backend.write(0, bytes(7, CLUSTER));
      if (isLate) await write;
      else await expect(write).rejects.toMatchObject({ errno: EIO });
      if (isLate) await expect(backend.flush()).rejects.toMatchObject({ errno: EIO });
      await backend.write(0, bytes(8, CLUSTER));
      await backend.flush();
      const read = bytes(0, CLUSTER);
      await backend.read(0, read);
      expect(Buffer.compare(read, bytes(8, CLUSTER))).toBe(0);
    }
  });

  it("hears nothing where nobody listens", async () => {
    const test = testGraph();
    await using _ = test;
    await createImage(test, "a.q", { size: MIB });
    await using image = await openImage(test, "a.q");
    expect(image.node.children.get("file")!.isDebugged).toBe(false);
    await image.backend.write(0, bytes(1, 512));
  });
});

/** Events, and which step each of their first occurrences lets fail; `image`: how qemu-io has prepared it. */
const SAME: readonly (readonly [
  image: readonly string[],
  steps: readonly Step[],
  Readonly<Partial<Record<BlkdebugEvent, readonly number[]>>>,
])[] = [
  [
    [],
    [
      [NBD_CMD_WRITE, 0, 4 * KIB],
      [NBD_CMD_FLUSH, 0, 0],
      [NBD_CMD_READ, 0, 4 * KIB],
      [NBD_CMD_WRITE, 4 * KIB, 4 * KIB],
      [NBD_CMD_WRITE, CLUSTER, CLUSTER],
      [NBD_CMD_FLUSH, 0, 0],
    ],
    {
      reftable_load: [-1],
      cluster_alloc: [0, 0, 4],
      refblock_alloc: [0, 0, 4],
      refblock_load: [0, 0, 4],
      l2_alloc_write: [0],
      cluster_alloc_space: [0],
      write_aio: [0, 3, 4],
      read_aio: [2],
      flush_to_os: [1, 5],
      flush_to_disk: [1, 5],
    },
  ],
  [
    ["write 0 1M", "write -c 1M 64k"],
    [
      [NBD_CMD_READ, 0, 4 * KIB],
      [NBD_CMD_READ, MIB, 4 * KIB],
      [NBD_CMD_WRITE_ZEROES, 4 * KIB, 4 * KIB],
      [NBD_CMD_WRITE_ZEROES, CLUSTER, CLUSTER],
      [NBD_CMD_FLUSH, 0, 0],
      [NBD_CMD_WRITE, MIB + 4 * KIB, 4 * KIB],
      [NBD_CMD_TRIM, 2 * CLUSTER, CLUSTER],
      [NBD_CMD_FLUSH, 0, 0],
    ],
    {
      l2_load: [0],
      read_aio: [0],
      read_compressed: [1],
      write_aio: [2, 5],
      l2_update: [4, 7],
      cow_read: [5],
      cow_write: [5],
      flush_to_os: [4, 7],
    },
  ],
];

describe.skipIf(!hasJudge("qemu-storage-daemon") || !hasJudge("qemu-io"))(
  "a qcow2 image above blkdebug, against the installed reference",
  () => {
    it("raises the same events in the same requests", { timeout: 120_000 }, async () => {
      await using folder = await QemuFolder.make();
      await using reference = await BlkdebugBench.start("qemu-storage-daemon");
      await using tsd = await BlkdebugBench.start("tsd");
      const shared = { driver: "qcow2", "node-name": "q", file: "b", discard: "unmap" };
      for (const [prepare, steps, expected] of SAME) {
        await folder.tool("qemu-img", "create", "-q", "-f", "qcow2", "t.q", "4M");
        for (const command of prepare) await folder.tool("qemu-io", "-f", "qcow2", "-c", command, "t.q");
        const contents = await readFile(folder.path("t.q"));
        for (const [event, moments] of Object.entries(expected)) {
          for (const program of [reference, tsd]) {
            const seen: number[] = [];
            for (let n = 1; n <= moments.length; n++) {
              await program.put("t.q", contents);
              const counting = Array.from({ length: n - 1 }, (_, i) => ({ event, state: i + 1, new_state: i + 2 }));
              const debug = {
                ...{ driver: "blkdebug", "node-name": "b", image: "f", discard: "unmap" },
                "inject-error": [{ event, state: n }],
                ...(counting.length > 0 ? { "set-state": counting } : {}),
              };
              const answers = await program.try([debug, shared], steps, "t.q");
              seen.push(typeof answers === "string" ? -1 : answers.findIndex((error) => error !== 0));
            }
            expect([event, ...seen]).toEqual([event, ...moments]);
          }
        }
      }
    });
  },
);
