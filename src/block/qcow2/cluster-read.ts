import { EIO } from "../../base/errno.js";
import { ioError } from "../../base/errors.js";
import { decompressCluster } from "./compress.js";
import {
  COMPRESSED,
  compressedRange,
  entryOffset,
  hex,
  HI_COMPRESSED,
  INVALID,
  LO_ZERO,
  NORMAL,
  UNALLOCATED,
  type ClusterType,
} from "./format.js";
import type { Qcow2Image } from "./image.js";

/** Uncompressed clusters kept: small reads in a row of a compressed image inflate each cluster once. */
const INFLATED_MAX = 4;

/** Clusters of one request that are read at once. */
const LANES = 4;

interface Inflated {
  readonly hi: number;
  readonly lo: number;
  readonly freedGeneration: number;
  readonly data: Promise<Uint8Array>;
}

/** Reads guest bytes wherever they lie: what `map` calls OPAQUE, and the rest of a cluster that is written in part. */
export class ClusterReader {
  private inflated: Inflated[] = [];

  constructor(private readonly image: Qcow2Image) {}

  /** Fill `data` with the disk's bytes from `offset`; zeroes behind its end. */
  async read(offset: number, data: Uint8Array): Promise<void> {
    const { clusterSize } = this.image.geometry;
    const first = clusterSize - (offset % clusterSize);
    if (data.length <= first) return this.readInCluster(offset, data);
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next < data.length) {
        const start = next;
        next = start === 0 ? first : start + clusterSize;
        await this.readInCluster(offset + start, data.subarray(start, Math.min(next, data.length)));
      }
    };
    const lanes = Math.min(LANES, Math.ceil(data.length / clusterSize));
    for (const result of await Promise.allSettled(Array.from({ length: lanes }, lane))) {
      if (result.status === "rejected") throw result.reason;
    }
  }

  private async readInCluster(offset: number, data: Uint8Array): Promise<void> {
    const { map, file, geometry } = this.image;
    file.checkUsable();
    if (offset + data.length > map.virtualSize) {
      const inside = Math.max(0, map.virtualSize - offset);
      data.fill(0, inside);
      if (inside === 0) return;
      data = data.subarray(0, inside);
    }
    const slice = await map.load(offset);
    const entry = map.entryIndex(offset);
    const hi = slice?.words[2 * entry] ?? 0;
    const lo = slice?.words[2 * entry + 1] ?? 0;
    const within = offset % geometry.clusterSize;
    const type = map.typeOf(hi, lo);
    if (this.isMisplaced(type, offset, hi, lo)) throw await this.invalidEntry(offset, hi, lo);
    switch (type) {
      case NORMAL:
        return this.image.data.child.read(entryOffset(hi, lo) + within, data);
      case COMPRESSED:
        data.set((await this.inflate(hi, lo)).subarray(within, within + data.length));
        return;
      case INVALID:
        throw await this.invalidEntry(offset, hi, lo);
      case UNALLOCATED:
        if (map.backing !== null) return map.backing.read(offset, data);
        data.fill(0);
        return;
      default:
        data.fill(0);
    }
  }

  /** Does the range, inside one cluster of the given type, read as zeroes for sure? */
  isZero(type: ClusterType, offset: number): boolean {
    const { backing } = this.image.map;
    if (type === UNALLOCATED) return backing === null || offset >= backing.length;
    return type !== NORMAL && type !== COMPRESSED;
  }

  /** Does the entry name another place of the external data file than the only one that it may? */
  isMisplaced(type: ClusterType, offset: number, hi: number, lo: number): boolean {
    const { external, clusterSize } = this.image.geometry;
    return external && type === NORMAL && entryOffset(hi, lo) !== offset - (offset % clusterSize);
  }

  /** Tell the world about an entry that cannot be; returns the error to throw. */
  async invalidEntry(offset: number, hi: number, lo: number, toWrite = false): Promise<Error> {
    const { file, map, geometry } = this.image;
    const entry = Math.floor(offset / geometry.clusterSize) % geometry.l2Entries;
    const where = `(L2 offset: ${hex(map.tableOffset(offset))}, L2 index: ${hex(entry)})`;
    const { clusterSize, version, external } = geometry;
    const host = entryOffset(hi, lo);
    const guest = offset - (offset % clusterSize);
    if (external && (hi & HI_COMPRESSED) !== 0) {
      return file.corrupt(`Compressed cluster entry found in image with external data file ${where}`);
    }
    if (external && host !== guest) {
      const places = `host cluster offset ${hex(host)} does not match guest cluster offset: ${hex(guest)}`;
      return file.corrupt(`External data file ${places}, L2 index: ${hex(entry)})`);
    }
    if (host % clusterSize === 0) {
      if (version === 2 && (lo & LO_ZERO) !== 0) {
        return file.corrupt(`Zero cluster entry found in pre-v3 image ${where}`);
      }
      return ioError(EIO);
    }
    if (!toWrite) return file.corrupt(`Cluster allocation offset ${hex(host)} unaligned ${where}`);
    return file.corrupt(`Data cluster offset ${hex(host)} unaligned (guest offset: ${hex(guest)})`);
  }

  private inflate(hi: number, lo: number): Promise<Uint8Array> {
    const { freedGeneration } = this.image;
    const known = this.inflated.find(
      (one) => one.hi === hi && one.lo === lo && one.freedGeneration === freedGeneration,
    );
    if (known !== undefined) return known.data;
    const data = this.inflateFresh(hi, lo);
    const one = { hi, lo, freedGeneration, data };
    this.inflated.unshift(one);
    this.inflated.length = Math.min(this.inflated.length, INFLATED_MAX);
    data.catch(() => {
      this.inflated = this.inflated.filter((other) => other !== one);
    });
    return data;
  }

  private async inflateFresh(hi: number, lo: number): Promise<Uint8Array> {
    const { geometry, file, header } = this.image;
    const range = compressedRange(hi, lo, geometry.clusterBits);
    if (range.offset + range.length > Number.MAX_SAFE_INTEGER) throw ioError(EIO);
    const packed = new Uint8Array(range.length);
    await file.child.read(range.offset, packed);
    return decompressCluster(header.compressionType, packed, geometry.clusterSize);
  }
}
