import { BlockError } from "../../base/errors.js";
import { DirectoryWriter, ENTRY_BYTES, entriesFor } from "./directory.js";
import { SECTOR_BYTES, type Layout } from "./layout.js";
import { tooMany, type Entry } from "./tree.js";
import { writeBootSectors } from "./boot-sectors.js";

/** Clusters count from here. */
const FIRST_CLUSTER = 2;
const DIRECTORY_ENTRIES_MAX = 65_536;

/** Clusters that belong together: a file, whose bytes the host has, or a directory, whose bytes are here. */
export interface Run {
  readonly entry: Entry;
  /** From the first one of all. */
  readonly first: number;
  readonly bytes: Buffer | null;
}

/** All of an image but the files. */
export interface Image {
  /** Everything in front of the clusters. */
  readonly head: Buffer;
  /** In the order of their clusters, without gaps. */
  readonly runs: readonly Run[];
  /** Clusters in use. */
  readonly used: number;
}

/** Give everything below `root` its place. `label` has eleven characters. Throws BlockError in the reference's words. */
export function buildImage(root: Entry, dir: string, layout: Layout, label: string): Image {
  const runs: Run[] = [];
  const lengths: number[] = [];
  let used = 0;

  function place(entry: Entry, length: number, bytes: Buffer | null): void {
    const clusters = Math.ceil(length / layout.clusterBytes);
    if (clusters === 0) return;
    entry.cluster = FIRST_CLUSTER + used;
    runs.push({ entry, first: used, bytes });
    lengths.push(clusters);
    used += clusters;
    if (used <= layout.clusters) return;
    const megabytes = (layout.total / 2000).toFixed(2);
    throw new BlockError("invalid", `Directory does not fit in FAT${layout.fatType} (capacity ${megabytes} MB)`);
  }

  function placeAll(directory: Entry): void {
    for (const entry of directory.children!) {
      if (entry.children === null) {
        place(entry, entry.size, null);
        continue;
      }
      const length = slots(entry, 2) * ENTRY_BYTES;
      if (length > DIRECTORY_ENTRIES_MAX * ENTRY_BYTES) throw tooMany(dir, "Too many entries in directory");
      place(entry, length, Buffer.alloc(roundUp(length, layout.clusterBytes)));
      placeAll(entry);
    }
  }

  const rootSlots = slots(root, label.trim() === "" ? 0 : 1);
  if (rootSlots > (layout.rootEntries || DIRECTORY_ENTRIES_MAX)) {
    throw tooMany(dir, "Too many entries in root directory");
  }
  const head = Buffer.alloc((layout.start + layout.dataStart) * SECTOR_BYTES);
  const rootLength = Math.max(1, rootSlots) * ENTRY_BYTES;
  const rootBytes =
    layout.rootEntries > 0
      ? head.subarray(head.length - layout.rootEntries * ENTRY_BYTES)
      : Buffer.alloc(roundUp(rootLength, layout.clusterBytes));
  if (layout.rootEntries === 0) place(root, rootLength, rootBytes);
  placeAll(root);
  writeDirectory(new DirectoryWriter(rootBytes), root, label);
  writeSubdirectories(root, root, runs);
  writeBootSectors(head, layout, label, used);
  writeTables(head, layout, lengths);
  return { head, runs, used };
}

function slots({ children }: Entry, more: number): number {
  return children!.reduce((sum, entry) => sum + entriesFor(entry), more);
}

function roundUp(value: number, unit: number): number {
  return Math.ceil(value / unit) * unit;
}

function writeDirectory(writer: DirectoryWriter, directory: Entry, label: string): void {
  if (label.trim() !== "") writer.label(label);
  for (const entry of directory.children!) writer.entry(entry);
}

/** Only now, for a directory has to tell where all that is in it begins. */
function writeSubdirectories(directory: Entry, root: Entry, runs: readonly Run[]): void {
  const bytesOf = new Map(runs.map(({ entry, bytes }) => [entry, bytes]));
  const walk = (parent: Entry): void => {
    for (const entry of parent.children!) {
      if (entry.children === null) continue;
      const writer = new DirectoryWriter(bytesOf.get(entry)!);
      writer.dots(".", entry, entry.cluster);
      writer.dots("..", parent, parent === root ? 0 : parent.cluster);
      writeDirectory(writer, entry, "");
      walk(entry);
    }
  };
  walk(directory);
}

/** Both tables: what lies in one run is a chain of clusters, each of which names the next. */
function writeTables(head: Buffer, layout: Layout, lengths: readonly number[]): void {
  const { fatType, start, reserved, sectorsPerFat } = layout;
  const at = (start + reserved) * SECTOR_BYTES;
  const length = sectorsPerFat * SECTOR_BYTES;
  const table = head.subarray(at, at + length);
  const end = fatType === 32 ? 0x0fffffff : (1 << fatType) - 1;
  setCluster(table, fatType, 0, (end & ~0xff) | (layout.floppy ? 0xf0 : 0xf8));
  setCluster(table, fatType, 1, end);
  let cluster = FIRST_CLUSTER;
  for (const clusters of lengths) {
    const last = cluster + clusters - 1;
    for (; cluster < last; cluster++) setCluster(table, fatType, cluster, cluster + 1);
    setCluster(table, fatType, cluster++, end);
  }
  table.copy(head, at + length);
}

function setCluster(table: Buffer, fatType: number, cluster: number, value: number): void {
  if (fatType === 32) table.writeUInt32LE(value, 4 * cluster);
  else if (fatType === 16) table.writeUInt16LE(value, 2 * cluster);
  else {
    // Twelve bits: two clusters share the middle one of three bytes.
    const at = cluster + (cluster >> 1);
    const before = table.readUInt16LE(at);
    table.writeUInt16LE((cluster & 1) === 1 ? (before & 0x000f) | (value << 4) : (before & 0xf000) | value, at);
  }
}
