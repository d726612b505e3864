import { BlockError } from "../../base/errors.js";

export const SECTOR_BYTES = 512;
export type FatType = 12 | 16 | 32;

/** Where the parts of an image lie. All numbers count sectors, but where they say otherwise. */
export interface Layout {
  readonly fatType: FatType;
  readonly floppy: boolean;
  readonly cylinders: number;
  readonly heads: number;
  readonly sectorsPerTrack: number;
  /** Where the volume begins: behind the partition table, where there is one. */
  readonly start: number;
  /** Of the volume; from here on all counts from its begin. */
  readonly total: number;
  readonly reserved: number;
  readonly sectorsPerFat: number;
  /** Entries of the root directory; 0 with FAT32, where it is made of clusters as others are. */
  readonly rootEntries: number;
  readonly dataStart: number;
  readonly sectorsPerCluster: number;
  readonly clusterBytes: number;
  readonly clusters: number;
}

/**
 * The layout for `fat-type` (0: the usual one). Sizes are the reference's; clusters too, but where those would be so large
 * that a volume has fewer than its type needs: systems tell the type by their number. Throws BlockError.
 */
export function layoutFor(fatTypeOption: number, floppy: boolean): Layout {
  if (fatTypeOption !== 0 && fatTypeOption !== 12 && fatTypeOption !== 16 && fatTypeOption !== 32) {
    throw new BlockError("invalid", "Valid FAT types are only 12, 16 and 32");
  }
  const fatType = fatTypeOption === 0 ? (floppy ? 12 : 16) : fatTypeOption;
  if (floppy && fatType === 32) throw new BlockError("invalid", "A floppy disk is too small for FAT32");
  const cylinders = floppy ? 80 : fatType === 12 ? 64 : 1024;
  const heads = floppy ? 2 : 16;
  // Who asks for FAT12 gets a disk of 1.44 MB, who does not care one of 2.88 MB.
  const sectorsPerTrack = floppy ? (fatTypeOption === 12 ? 18 : 36) : 63;
  const start = floppy ? 0 : sectorsPerTrack;
  const total = cylinders * heads * sectorsPerTrack - start;
  const sectorsPerCluster = fatType === 32 ? 8 : floppy && fatType === 16 ? 1 : 16;
  const reserved = fatType === 32 ? 32 : 1;
  const rootEntries = fatType === 32 ? 0 : 512;
  const entries = Math.floor(total / sectorsPerCluster) + 2;
  const sectorsPerFat = Math.ceil((entries * fatType) / 8 / SECTOR_BYTES);
  const dataStart = reserved + 2 * sectorsPerFat + (rootEntries * 32) / SECTOR_BYTES;
  return {
    fatType,
    floppy,
    cylinders,
    heads,
    sectorsPerTrack,
    start,
    total,
    reserved,
    sectorsPerFat,
    rootEntries,
    dataStart,
    sectorsPerCluster,
    clusterBytes: sectorsPerCluster * SECTOR_BYTES,
    clusters: Math.floor((total - dataStart) / sectorsPerCluster),
  };
}
