import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/base/errors.js";
import { encodeHeader, featureTable, parseHeader, setExtension } from "../../../src/block/qcow2/header.js";
import { EXT_FEATURE_TABLE } from "../../../src/block/qcow2/format.js";
import { testGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { QemuFolder, SECRET_ARGUMENTS } from "../../helpers/qemu-img.js";
import { createImage, LUKS, openImage, openOptions } from "../../helpers/qcow2-builder.js";

/** What to change in a good image: bytes at offsets. Opened read-only unless `writable`. */
interface Breakage {
  readonly name: string;
  readonly edits: readonly (readonly [offset: number, width: 1 | 4 | 8, value: bigint | number])[];
  readonly cut?: number;
  readonly writable?: boolean;
  readonly version2?: boolean;
  /** Of an encrypted image, with its password. */
  readonly luks?: boolean;
  /** What we say, where it is not what the reference says: a feature of a later issue. */
  readonly ours?: string;
}

const u32 = 0xffff_ffff;
/** The first of its header extensions, and what that points to. */
const LUKS_EXTENSION = 0x70;
const LUKS_AT = 0x30000;

const breakages: Breakage[] = [
  { name: "magic", edits: [[0, 4, 1]] },
  { name: "version 1", edits: [[4, 4, 1]] },
  { name: "version 4", edits: [[4, 4, 4]] },
  ...[0, 8, 22, 63, u32].map((bits) => ({ name: `cluster bits ${bits}`, edits: [[20, 4, bits]] as const })),
  ...[0, 71, 72, 103, 104, 105, 111, 112, 113, 120, 65536, 65537, u32].map((length) => ({
    name: `header length ${length}`,
    edits: [[100, 4, length]] as const,
  })),
  { name: "a data file", edits: [[72, 8, 4n]] },
  { name: "extended L2", edits: [[72, 8, 16n]] },
  {
    name: "extended L2 with small clusters",
    edits: [
      [72, 8, 16n],
      [20, 4, 13],
    ],
  },
  ...[1n << 5n, 1n << 6n, 1n << 63n, (1n << 63n) | 32n, (1n << 64n) - 1n, 8n, 2n, 1n].map((bits) => ({
    name: `incompatible features ${bits.toString(16)}`,
    edits: [[72, 8, bits]] as const,
  })),
  { name: "a corrupt image, to be written", edits: [[72, 8, 2n]], writable: true },
  ...[7, 8, 64, u32].map((order) => ({ name: `refcount order ${order}`, edits: [[96, 4, order]] as const })),
  { name: "AES without a password", edits: [[32, 4, 1]] },
  { name: "LUKS without header", edits: [[32, 4, 2]] },
  ...[3, u32].map((method) => ({ name: `encryption ${method}`, edits: [[32, 4, method]] as const })),
  ...[0, 1, 3].map((method) => ({ name: `LUKS called ${method}`, edits: [[32, 4, method]] as const, luks: true })),
  { name: "LUKS", edits: [], luks: true },
  { name: "LUKS and another header", edits: [[LUKS_EXTENSION, 4, 0x12345678]], luks: true },
  ...[0, 8, 15, 17, 24].map((length) => ({
    name: `LUKS pointer of ${length}`,
    edits: [[LUKS_EXTENSION + 4, 4, length]] as const,
    luks: true,
  })),
  ...[0n, 512n, 1n, 0x10000n, 1n << 40n, 1n << 63n, (1n << 64n) - 65536n, (1n << 64n) - 1n].map((offset) => ({
    name: `LUKS header at ${offset}`,
    edits: [[LUKS_EXTENSION + 8, 8, offset]] as const,
    luks: true,
  })),
  ...[0n, 591n, 592n, 4096n, 130000n, 1n << 40n, 1n << 62n, (1n << 64n) - 1n].map((length) => ({
    name: `LUKS header of ${length}`,
    edits: [[LUKS_EXTENSION + 16, 8, length]] as const,
    luks: true,
  })),
  { name: "no LUKS magic", edits: [[LUKS_AT, 4, 0]], luks: true },
  { name: "LUKS payload at its beginning", edits: [[LUKS_AT + 104, 4, 0]], luks: true },
  { name: "LUKS payload far behind", edits: [[LUKS_AT + 104, 4, u32]], luks: true },
  { name: "LUKS slot behind the payload", edits: [[LUKS_AT + 248, 4, 0xffffff]], luks: true },
  {
    name: "LUKS slot behind the header",
    edits: [
      [LUKS_AT + 104, 4, u32],
      [LUKS_AT + 248, 4, 0xffffff],
    ],
    luks: true,
  },
  { name: "no LUKS header in the file", edits: [], cut: LUKS_AT, luks: true },
  { name: "no key material in the file", edits: [], cut: LUKS_AT + 5000, luks: true },
  {
    name: "backing offset behind the cluster",
    edits: [
      [8, 8, 65537n],
      [16, 4, 5],
    ],
  },
  {
    name: "backing offset huge",
    edits: [
      [8, 8, 1n << 63n],
      [16, 4, 5],
    ],
  },
  {
    name: "backing name too long",
    edits: [
      [8, 8, 0x300n],
      [16, 4, 1024],
    ],
  },
  {
    name: "backing name past the cluster",
    edits: [
      [8, 8, 65530n],
      [16, 4, 100],
    ],
  },
  { name: "backing name length without offset", edits: [[16, 4, 100]] },
  { name: "size above L1", edits: [[24, 8, 1n << 40n]] },
  { name: "size 2^61", edits: [[24, 8, 1n << 61n]] },
  { name: "size 2^63 - 1", edits: [[24, 8, (1n << 63n) - 1n]] },
  { name: "size not of whole sectors", edits: [[24, 8, 1000n]] },
  ...[0, u32, 4194305].map((size) => ({ name: `L1 size ${size}`, edits: [[36, 4, size]] as const })),
  ...[0x30001n, 0x30200n, 1n << 63n].map((at) => ({ name: `L1 offset ${at}`, edits: [[40, 8, at]] as const })),
  ...[0x10001n, 1n << 63n].map((at) => ({ name: `refcount table offset ${at}`, edits: [[48, 8, at]] as const })),
  ...[0, 129, 128, u32].map((clusters) => ({
    name: `refcount table of ${clusters}`,
    edits: [[56, 4, clusters]] as const,
  })),
  {
    name: "too many snapshots",
    edits: [
      [60, 4, 65537],
      [64, 8, 0x40000n],
    ],
  },
  {
    name: "snapshot offset not aligned",
    edits: [
      [60, 4, 1],
      [64, 8, 0x40001n],
    ],
  },
  {
    name: "snapshots behind the end",
    edits: [
      [60, 4, 1],
      [64, 8, 0x40000n],
    ],
  },
  {
    name: "snapshots of L1",
    edits: [
      [60, 4, 65536],
      [64, 8, 0x10000n],
    ],
  },
  {
    name: "garbage for a snapshot",
    edits: [
      [60, 4, 1],
      [64, 8, 0x40000n],
      [0x40020, 8, (1n << 64n) - 1n],
      [0x40028, 8, (1n << 64n) - 1n],
    ],
  },
  { name: "compression without its bit", edits: [[104, 1, 1]] },
  { name: "compression bit without compression", edits: [[72, 8, 8n]] },
  {
    name: "unknown compression",
    edits: [
      [72, 8, 8n],
      [104, 1, 2],
    ],
  },
  {
    name: "zstd",
    edits: [
      [72, 8, 8n],
      [104, 1, 1],
    ],
  },
  ...[0xffff, 0x7fffffff, u32, 49].map((length) => ({
    name: `extension of ${length}`,
    edits: [[0x74, 4, length]] as const,
  })),
  {
    name: "long backing format",
    edits: [
      [0x70, 4, 0xe2792aca],
      [0x74, 4, 200],
    ],
  },
  {
    name: "encryption header without encryption",
    edits: [
      [0x70, 4, 0x0537be77],
      [0x74, 4, 16],
    ],
  },
  {
    name: "short bitmaps extension",
    edits: [
      [0x70, 4, 0x23852875],
      [0x74, 4, 16],
      [88, 8, 1n],
    ],
  },
  {
    name: "no bitmaps in the extension",
    edits: [
      [0x70, 4, 0x23852875],
      [0x74, 4, 24],
      [88, 8, 1n],
      [0x78, 8, 0n],
    ],
  },
  { name: "a file of 71 bytes", edits: [], cut: 71 },
  { name: "a file of 72 bytes", edits: [], cut: 72 },
  { name: "a file of no bytes", edits: [], cut: 0 },
  { name: "a file without L1", edits: [], cut: 0x30000 },
  { name: "version 2 has no refcount order", edits: [[96, 4, 9]], version2: true },
  { name: "unknown autoclear bits", edits: [[88, 8, 0xff00n]], writable: true },
];

function broken(good: Uint8Array, { edits, cut }: Breakage): Buffer {
  const end = Math.max(good.length, ...edits.map(([offset, width]) => offset + width));
  const bytes = Buffer.alloc(end);
  bytes.set(good);
  for (const [offset, width, value] of edits) {
    if (width === 8) bytes.writeBigUInt64BE(BigInt(value), offset);
    else bytes.writeUIntBE(Number(value), offset, width);
  }
  return cut === undefined ? bytes : bytes.subarray(0, cut);
}

async function theirAnswer(folder: QemuFolder, { writable, luks }: Breakage): Promise<string> {
  const image = luks === true ? [...SECRET_ARGUMENTS, "--image-opts"] : ["-f", "qcow2"];
  const options = "driver=qcow2,encrypt.format=luks,encrypt.key-secret=s,file.filename=disk";
  const name = luks === true ? options : "disk";
  const args = [...image, ...(writable === true ? [] : ["-r"]), "-c", "read 0 512", name];
  try {
    await promisify(execFile)("qemu-io", args, { cwd: folder.folder });
    return "opened";
  } catch (error) {
    const text = (error as { stderr: string }).stderr;
    return text.split("\n", 1)[0]!.replace(/^qemu-io: can't open( device disk)?: /, "");
  }
}

describe.skipIf(!hasJudge("qemu-io"))("broken headers get the reference's answer", () => {
  it.each(breakages)("$name", async (breakage) => {
    await using folder = await QemuFolder.make();
    await using test = testGraph();
    const encryption = breakage.luks === true ? { encrypt: LUKS } : {};
    const version = breakage.version2 === true ? "v2" : "v3";
    await createImage(test, "good", { size: 64 << 20, version, ...encryption });
    const bytes = broken(test.engine.contents("good"), breakage);
    await folder.put("disk", bytes);
    test.engine.put("disk", bytes);
    const writable = breakage.writable === true;
    const theirs = await theirAnswer(folder, breakage);
    let ours = "opened";
    try {
      await using image = await openImage(test, "disk", { ...openOptions(encryption), "read-only": !writable });
      await image.backend.read(0, new Uint8Array(512));
    } catch (error) {
      ours = messageOf(error);
    }
    expect(ours).toBe(breakage.ours ?? theirs);
    expect(test.graph.nodes()).toEqual([]);
  });
});

describe("the header", () => {
  it("names unknown features from the image's own table", () => {
    const image = new Uint8Array(65536);
    const header = parseHeader(newHeader(), true);
    const table = Buffer.concat([featureTable(), Buffer.alloc(48)]);
    table[table.length - 47] = 40;
    table.write("time travel", table.length - 46);
    setExtension(header, EXT_FEATURE_TABLE, table);
    header.incompatible.hi = (1 << 8) | (1 << 9);
    image.set(encodeHeader(header));
    expect(() => parseHeader(image, false)).toThrow(
      "Unsupported qcow2 feature(s): time travel, Unknown incompatible feature: 20000000000",
    );
  });

  it("keeps what it does not know: fields behind the end and extensions", () => {
    const image = new Uint8Array(65536);
    const header = parseHeader(newHeader(), true);
    header.unknownFields = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
    setExtension(header, 0x12345678, Buffer.from("unknown"));
    header.backingName = Buffer.from("base");
    image.set(encodeHeader(header));
    const again = parseHeader(image, true);
    expect(again.unknownFields).toEqual(header.unknownFields);
    expect(Buffer.from(encodeHeader(again)).equals(encodeHeader(header))).toBe(true);
    expect(again.extensions.map(({ type }) => type)).toEqual([0x12345678]);
  });
});

/** The smallest header that is one. */
function newHeader(): Uint8Array {
  const bytes = Buffer.alloc(65536);
  bytes.writeUInt32BE(0x514649fb, 0);
  bytes.writeUInt32BE(3, 4);
  bytes.writeUInt32BE(16, 20);
  bytes.writeUInt32BE(65536, 52);
  bytes.writeUInt32BE(1, 56);
  bytes.writeUInt32BE(4, 96);
  bytes.writeUInt32BE(104, 100);
  return bytes;
}
