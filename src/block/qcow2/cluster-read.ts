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
  ZERO_ALLOCATED,
  ZERO_PLAIN,
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
    const { map, file } = this.image;
    file.checkUsable();
    if (offset + data.length > map.virtualSize) {
      const inside = Math.max(0, map.virtualSize - offset);
      data.fill(0, inside);
      if (inside === 0) return;
      data = data.subarray(0, inside);
    }
    for (let done = 0; done < data.length;) done += await this.readRun(offset + done, data.subarray(done));
  }

  /** The start of `data`, as far as it has one state; how much that was. */
  private async readRun(offset: number, data: Uint8Array): Promise<number> {
    const { map, geometry, file } = this.image;
    const slice = await map.load(offset);
    if (slice === undefined) return this.readBacking(offset, data);
    const { words } = slice;
    const at = map.entryIndex(offset);
    const hi = words[at]!;
    const lo = words[at + 1]!;
    const unit = map.unitOf(offset);
    const type = map.entries.typeAt(words, unit);
    if (type === INVALID || (type === NORMAL && this.isMisplaced(type, offset, hi, lo))) {
      throw await this.invalidEntry(offset, hi, lo);
    }
    const same = map.entries.sameFrom(words, unit) * geometry.unitSize - (offset % geometry.unitSize);
    if (same < data.length) data = data.subarray(0, same);
    const within = offset % geometry.clusterSize;
    if (type === NORMAL) {
      file.raise("read_aio");
      await this.image.bytes.read(offset, entryOffset(hi, lo) + within, data);
    } else if (type === COMPRESSED) data.set((await this.inflate(hi, lo)).subarray(within, within + data.length));
    else if (type === UNALLOCATED) return this.readBacking(offset, data);
    else data.fill(0);
    return data.length;
  }

  private async readBacking(offset: number, data: Uint8Array): Promise<number> {
    const { backing } = this.image.map;
    if (backing === null) data.fill(0);
    else {
      this.image.file.raise("read_backing_aio");
      await backing.read(offset, data);
    }
    return data.length;
  }

  /** Does the range, inside one unit of the given type, read as zeroes for sure? */
  isZero(type: ClusterType, offset: number): boolean {
    const { backing } = this.image.map;
    if (type === UNALLOCATED) return backing === null || offset >= backing.length;
    return type === ZERO_PLAIN || type === ZERO_ALLOCATED;
  }

  /** Does the entry name another place of the external data file than the only one that it may? */
  isMisplaced(type: ClusterType, offset: number, hi: number, lo: number): boolean {
    const { external, clusterSize } = this.image.geometry;
    if (!external || (type !== NORMAL && type !== ZERO_ALLOCATED)) return false;
    return entryOffset(hi, lo) !== offset - (offset % clusterSize);
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
      if (geometry.units > 1) return file.corrupt(`Invalid cluster entry found${toWrite ? "" : " "} ${where}`);
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
    file.raise("read_compressed");
    await file.child.read(range.offset, packed);
    return decompressCluster(header.compressionType, packed, geometry.clusterSize);
  }
}
