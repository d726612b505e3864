import { describe, expect, it } from "vitest";
import { errnoText } from "../../../src/base/errno.js";
import { messageOf } from "../../../src/base/errors.js";
import { testGraph, type TestGraph } from "../../helpers/graph.js";
import { createImage, openImage, type Qcow2OpenOptions } from "../../helpers/qcow2-builder.js";

const KIB = 1024;
/** Where the first tables of an image lie that has 64 KiB clusters and data in its first four. */
const REFTABLE = 0x10000;
const REFBLOCK = 0x20000;
const L1 = 0x30000;
const L2 = 0x40000;
const DATA = 0x50000;
const COPIED = 1n << 63n;

interface Damage {
  readonly name: string;
  readonly edits: readonly (readonly [offset: number, value: bigint])[];
  readonly run: (test: TestGraph, image: Awaited<ReturnType<typeof openImage>>) => Promise<void>;
  readonly event: { readonly msg: string; readonly fatal: boolean; readonly offset?: number; readonly size?: number };
  readonly open?: Qcow2OpenOptions;
  readonly version?: "v2" | "v3";
}

const read: Damage["run"] = (_test, image) => image.backend.read(0, new Uint8Array(512));
const write: Damage["run"] = (_test, image) => image.backend.write(0, new Uint8Array(512).fill(1));
const allocate: Damage["run"] = (_test, image) => image.backend.write(1 << 20, new Uint8Array(512).fill(1));

const unalignedL2 = "L2 table offset 0x40200 unaligned (L1 index: 0)";
const overlaps = (name: string): string => `Preventing invalid write on metadata (overlaps with ${name})`;

/** As measured: the event, and what becomes of the request. */
const damages: Damage[] = [
  { name: "L1, read", edits: [[L1, COPIED | 0x40200n]], run: read, event: { msg: unalignedL2, fatal: true } },
  { name: "L1, write", edits: [[L1, COPIED | 0x40200n]], run: write, event: { msg: unalignedL2, fatal: true } },
  {
    name: "L1, read-only",
    edits: [[L1, COPIED | 0x40200n]],
    run: read,
    open: { "read-only": true },
    event: { msg: unalignedL2, fatal: false },
  },
  {
    name: "L2, read",
    edits: [[L2, COPIED | 0x50200n]],
    run: read,
    event: { msg: "Cluster allocation offset 0x50200 unaligned (L2 offset: 0x40000, L2 index: 0)", fatal: true },
  },
  {
    name: "L2, write",
    edits: [[L2, COPIED | 0x50200n]],
    run: write,
    event: { msg: "Data cluster offset 0x50200 unaligned (guest offset: 0)", fatal: true },
  },
  {
    name: "zero flag in version 2",
    edits: [[L2, COPIED | BigInt(DATA) | 1n]],
    version: "v2",
    run: read,
    event: { msg: "Zero cluster entry found in pre-v3 image (L2 offset: 0x40000, L2 index: 0)", fatal: true },
  },
  ...(
    [
      ["refcount table", REFTABLE],
      ["refcount block", REFBLOCK],
      ["active L1 table", L1],
      ["active L2 table", L2],
    ] as const
  ).map(([name, offset]): Damage => ({
    name: `data in the ${name}`,
    edits: [[L2, COPIED | BigInt(offset)]],
    run: write,
    event: { msg: overlaps(name), fatal: true, offset, size: 512 },
  })),
  {
    name: "refcounts of nothing",
    edits: [
      [REFBLOCK, 0n],
      [REFBLOCK + 8, 0n],
      [REFBLOCK + 16, 0n],
    ],
    run: allocate,
    event: { msg: overlaps("qcow2_header"), fatal: true, offset: 0, size: 512 },
  },
  {
    name: "no refcount block",
    edits: [[REFTABLE, 0n]],
    run: allocate,
    event: { msg: overlaps("refcount table"), fatal: true, offset: REFTABLE, size: 64 * KIB },
  },
  {
    name: "a refcount block that is not aligned",
    edits: [[REFTABLE, 0x20200n]],
    run: allocate,
    event: { msg: "Refblock offset 0x20200 unaligned (reftable index: 0)", fatal: true },
  },
  {
    name: "a free L2 table",
    edits: [[REFBLOCK + 8, 0x0000_0001_0001_0001n]],
    run: (_test, image) => image.backend.write(1 << 20, new Uint8Array(64 * KIB).fill(1)),
    event: { msg: overlaps("active L2 table"), fatal: true, offset: L2, size: 64 * KIB },
  },
];

async function damaged(test: TestGraph, { edits, version = "v3" }: Damage): Promise<void> {
  await createImage(test, "disk", { size: 64 << 20, version });
  {
    await using image = await openImage(test, "disk");
    await image.backend.write(0, new Uint8Array(256 * KIB).fill(5));
  }
  const bytes = Buffer.from(test.engine.contents("disk"));
  for (const [offset, value] of edits) bytes.writeBigUInt64BE(value, offset);
  test.engine.put("disk", bytes);
}

const incompatible = (test: TestGraph): number => Buffer.from(test.engine.contents("disk")).readUInt32BE(76);

describe("damage that is met", () => {
  it.each(damages)("is told, marked, and ends the use of the image: $name", async (damage) => {
    await using test = testGraph();
    await damaged(test, damage);
    {
      await using image = await openImage(test, "disk", damage.open);
      await expect(damage.run(test, image)).rejects.toThrow(errnoText(5));
      expect(test.events).toEqual([
        { name: "BLOCK_IMAGE_CORRUPTED", data: { device: "", "node-name": image.node.nodeName, ...damage.event } },
      ]);
      const { fatal, msg } = damage.event;
      const start = fatal ? "Marking image as corrupt" : "Image is corrupt";
      const kind = fatal ? "corruption" : "non-fatal corruption";
      expect(test.warnings).toEqual([`qcow2: ${start}: ${msg}; further ${kind} events will be suppressed`]);
      // Nothing works any more, or, where nothing could be marked, the rest goes on.
      const after = image.backend.read(32 << 20, new Uint8Array(512)).then(() => "well", messageOf);
      expect(await after).toBe(fatal ? "No medium found" : damage.name.startsWith("L1") ? errnoText(5) : "well");
      expect(test.events).toHaveLength(1);
    }
    expect(test.warnings).toHaveLength(1);
    expect(incompatible(test)).toBe(damage.event.fatal && damage.version !== "v2" ? 2 : 0);
    if (damage.event.fatal && damage.version !== "v2") {
      await expect(openImage(test, "disk")).rejects.toThrow("qcow2: Image is corrupt; cannot be opened read/write");
    }
  });

  it("lets a cluster go that cannot be freed", async () => {
    await using test = testGraph();
    await damaged(test, { ...damages[0]!, edits: [[L2, COPIED | 0x50200n]] });
    await using image = await openImage(test, "disk", { discard: "unmap" });
    await image.backend.discard(0, 64 * KIB);
    expect(test.events).toMatchObject([{ data: { msg: "Cannot free unaligned cluster 0x50200", fatal: false } }]);
    const data = new Uint8Array(512).fill(1);
    await image.backend.read(0, data);
    expect(data.every((byte) => byte === 0)).toBe(true);
    await image.backend.flush();
    expect(incompatible(test)).toBe(0);
  });

  it.each([0x4000_0000_0005_0000n, 0x4000_0000_1005_0000n, 0x7fff_ffff_ffff_ffffn])(
    "fails reads of compressed garbage, and writes that need it (%s)",
    async (entry) => {
      await using test = testGraph();
      await damaged(test, { ...damages[0]!, edits: [[L2, entry]] });
      await using image = await openImage(test, "disk");
      await expect(read(test, image)).rejects.toThrow(errnoText(5));
      await expect(write(test, image)).rejects.toThrow(errnoText(5));
      await expect(read(test, image)).rejects.toThrow(errnoText(5));
      await image.backend.write(0, new Uint8Array(64 * KIB).fill(9));
      await read(test, image);
      expect(test.events).toEqual([]);
    },
  );

  it("is not looked for with overlap-check=none", async () => {
    await using test = testGraph();
    await damaged(test, { ...damages[0]!, edits: [[L2, COPIED | BigInt(L1)]] });
    await using image = await openImage(test, "disk", { "overlap-check": "none" });
    await write(test, image);
    expect(test.events).toEqual([]);
  });
});

describe("an L1 entry that says it is nobody else's, and names no table", () => {
  it.each(["write", "zeroes", "discard"])("gets one (%s)", async (kind) => {
    await using test = testGraph();
    await damaged(test, { name: "", edits: [[L1, COPIED]], run: read, event: { msg: "", fatal: false } });
    {
      await using image = await openImage(test, "disk");
      const { backend } = image;
      if (kind === "write") await backend.write(0, new Uint8Array(64 * KIB).fill(7));
      else if (kind === "zeroes") await backend.writeZeroes(0, 64 * KIB);
      else await backend.discard(0, 64 * KIB);
      await backend.flush();
      const data = new Uint8Array(64 * KIB).fill(9);
      await backend.read(0, data);
      expect(data.every((byte) => byte === (kind === "write" ? 7 : 0))).toBe(true);
    }
    await using again = await openImage(test, "disk", { "read-only": true });
    const data = new Uint8Array(512).fill(9);
    await again.backend.read(0, data);
    expect(data[0]).toBe(kind === "write" ? 7 : 0);
  });
});
