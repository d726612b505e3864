/** Reads FAT volumes by the published layout, and knows nothing of how tsd or others make them. */

export interface FatFile {
  /** Null for directories. */
  readonly data: Buffer | null;
  readonly short: string;
  readonly modified: number;
  /** Zeroes behind its end, where its last cluster is longer. */
  readonly clean: boolean;
}

interface Volume {
  readonly type: 12 | 16 | 32;
  readonly bytes: Buffer;
  readonly table: Buffer;
  readonly clusterBytes: number;
  readonly dataAt: number;
  readonly clusters: number;
  readonly used: Set<number>;
}

/** Every file and directory of the volume by its path. Throws Error where anything is not as it has to be. */
export function readFat(image: Buffer, partitioned: boolean): { type: 12 | 16 | 32; files: Map<string, FatFile> } {
  check(!partitioned || image.readUInt16LE(510) === 0xaa55, "no partition table");
  const start = partitioned ? image.readUInt32LE(0x1c6) * 512 : 0;
  if (partitioned) check(start + image.readUInt32LE(0x1ca) * 512 === image.length, "the partition is not the disk");
  const bytes = image.subarray(start);
  check(bytes.readUInt16LE(510) === 0xaa55 && bytes.readUInt16LE(11) === 512, "no boot sector");
  check(bytes.readUInt32LE(28) * 512 === start, "hidden sectors");
  const reserved = bytes.readUInt16LE(14);
  const fatSectors = bytes.readUInt16LE(22) || bytes.readUInt32LE(36);
  const total = bytes.readUInt16LE(19) || bytes.readUInt32LE(32);
  check(total * 512 === bytes.length, "length of the volume");
  const rootEntries = bytes.readUInt16LE(17);
  const rootAt = (reserved + bytes[16]! * fatSectors) * 512;
  const dataAt = rootAt + rootEntries * 32;
  const clusterBytes = bytes[13]! * 512;
  const clusters = Math.floor((bytes.length - dataAt) / clusterBytes);
  // Only their number tells the type.
  const type = clusters < 4085 ? 12 : clusters < 65525 ? 16 : 32;
  check((type === 32) === (bytes.readUInt16LE(22) === 0), "FAT32 by one field and not by the other");
  const table = bytes.subarray(reserved * 512, (reserved + fatSectors) * 512);
  check(table.length * 8 >= (clusters + 2) * type, "the table is too short");
  check(table.equals(bytes.subarray((reserved + fatSectors) * 512, rootAt)), "the two tables differ");
  const volume = { type, bytes, table, clusterBytes, dataAt, clusters, used: new Set<number>() } as const;
  check((next(volume, 0) & 0xff) === bytes[21], "media byte");
  const files = new Map<string, FatFile>();
  const root = type === 32 ? chain(volume, bytes.readUInt32LE(44)) : bytes.subarray(rootAt, dataAt);
  list(volume, root, "", files);
  for (let cluster = 2; cluster < clusters + 2; cluster++) {
    check((next(volume, cluster) !== 0) === volume.used.has(cluster), `cluster ${cluster} belongs to nobody`);
  }
  return { type, files };
}

function check(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(`FAT: ${message}`);
}

function next({ type, table }: Volume, cluster: number): number {
  if (type === 32) return table.readUInt32LE(cluster * 4) & 0x0fffffff;
  if (type === 16) return table.readUInt16LE(cluster * 2);
  const pair = table.readUInt16LE(Math.floor(cluster * 1.5));
  return cluster % 2 === 0 ? pair & 0xfff : pair >> 4;
}

function chain(volume: Volume, first: number): Buffer {
  const end = volume.type === 32 ? 0x0ffffff8 : volume.type === 16 ? 0xfff8 : 0xff8;
  const parts: Buffer[] = [];
  for (let cluster = first; cluster < end; cluster = next(volume, cluster)) {
    check(cluster >= 2 && cluster < volume.clusters + 2, `cluster ${cluster} is outside`);
    check(!volume.used.has(cluster), `cluster ${cluster} is used twice`);
    volume.used.add(cluster);
    const at = volume.dataAt + (cluster - 2) * volume.clusterBytes;
    parts.push(volume.bytes.subarray(at, at + volume.clusterBytes));
  }
  return Buffer.concat(parts);
}

function list(volume: Volume, directory: Buffer, path: string, files: Map<string, FatFile>): void {
  let long = "";
  let sum = -1;
  const shorts = new Set<string>();
  for (let at = 0; at < directory.length && directory[at] !== 0; at += 32) {
    const entry = directory.subarray(at, at + 32);
    const attributes = entry[11]!;
    if (attributes === 0x0f) {
      if ((entry[0]! & 0x40) !== 0) long = "";
      sum = entry[13]!;
      const piece = Buffer.concat([entry.subarray(1, 11), entry.subarray(14, 26), entry.subarray(28, 32)]);
      long = piece.toString("utf16le") + long;
      continue;
    }
    if ((attributes & 8) !== 0) continue;
    const short = entry.toString("latin1", 0, 11);
    check(!shorts.has(short), `${path}/${short} is there twice`);
    shorts.add(short);
    let name = [short.slice(0, 8).trimEnd(), short.slice(8).trimEnd()].filter((part) => part !== "").join(".");
    if (long !== "") {
      let expected = 0;
      for (const byte of entry.subarray(0, 11)) expected = ((expected >> 1) + (expected << 7) + byte) & 0xff;
      check(sum === expected, `checksum of ${long}`);
      name = long.replace(/\0.*$/s, "");
    }
    long = "";
    if (short.startsWith(".")) continue;
    const cluster = entry.readUInt16LE(26) + (volume.type === 32 ? entry.readUInt16LE(20) * 65536 : 0);
    const size = entry.readUInt32LE(28);
    const isDirectory = (attributes & 0x10) !== 0;
    check(!files.has(`${path}/${name}`), `${path}/${name} is there twice`);
    const content = cluster === 0 ? Buffer.alloc(0) : chain(volume, cluster);
    check(isDirectory || (content.length >= size && content.length - size < volume.clusterBytes), `length of ${name}`);
    const clean = isDirectory || content.subarray(size).every((byte) => byte === 0);
    const modified = entry.readUInt32LE(22);
    files.set(`${path}/${name}`, { data: isDirectory ? null : content.subarray(0, size), short, modified, clean });
    if (isDirectory) list(volume, content, `${path}/${name}`, files);
  }
}
