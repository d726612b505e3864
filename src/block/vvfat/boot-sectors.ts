import { SECTOR_BYTES, type Layout } from "./layout.js";

/** The reference's, so that a guest takes ours for the same disk. */
const VOLUME_ID = 0xfabe1afd;
const DISK_SIGNATURE = 0xbe1afdfa;
const FSINFO_SECTOR = 1;
const BACKUP_SECTOR = 6;
const PARTITION_TYPES = { 12: 1, 16: 6, 32: 11 } as const;

/** The partition table and the sectors that describe the volume. `label` has eleven characters. */
export function writeBootSectors(head: Buffer, layout: Layout, label: string, used: number): void {
  if (layout.start > 0) writePartitionTable(head.subarray(0, SECTOR_BYTES), layout);
  const volume = head.subarray(layout.start * SECTOR_BYTES);
  writeVolume(volume.subarray(0, SECTOR_BYTES), layout, label);
  if (layout.fatType !== 32) return;
  const info = volume.subarray(FSINFO_SECTOR * SECTOR_BYTES, (FSINFO_SECTOR + 1) * SECTOR_BYTES);
  info.write("RRaA", 0, "latin1");
  info.write("rrAa", 484, "latin1");
  info.writeUInt32LE(layout.clusters - used, 488);
  info.writeUInt32LE(2 + used, 492);
  sign(info);
  volume.copy(volume, BACKUP_SECTOR * SECTOR_BYTES, 0, 2 * SECTOR_BYTES);
}

function writePartitionTable(sector: Buffer, layout: Layout): void {
  const { fatType, cylinders, heads, sectorsPerTrack, start, total } = layout;
  const lastCylinder = cylinders - 1;
  sector.writeUInt32LE(DISK_SIGNATURE, 0x1b8);
  // Active; from head 1, sector 1 of cylinder 0.
  sector.set([0x80, 1, 1, 0, PARTITION_TYPES[fatType]], 0x1be);
  sector.set([heads - 1, sectorsPerTrack | ((lastCylinder >> 2) & 0xc0), lastCylinder & 0xff], 0x1c3);
  sector.writeUInt32LE(start, 0x1c6);
  sector.writeUInt32LE(total, 0x1ca);
  sign(sector);
}

function writeVolume(sector: Buffer, layout: Layout, label: string): void {
  const { fatType, floppy, total, start } = layout;
  const large = fatType === 32;
  sector.set([0xeb, large ? 0x58 : 0x3e, 0x90], 0);
  sector.write("MSWIN4.1", 3, "latin1");
  sector.writeUInt16LE(SECTOR_BYTES, 11);
  sector[13] = layout.sectorsPerCluster;
  sector.writeUInt16LE(layout.reserved, 14);
  sector[16] = 2; // tables
  sector.writeUInt16LE(layout.rootEntries, 17);
  // The length stands in the one field or, where it does not fit or the volume is FAT32, in the other.
  if (total <= 0xffff && !large) sector.writeUInt16LE(total, 19);
  else sector.writeUInt32LE(total, 32);
  sector[21] = floppy ? 0xf0 : 0xf8;
  sector.writeUInt16LE(large ? 0 : layout.sectorsPerFat, 22);
  sector.writeUInt16LE(layout.sectorsPerTrack, 24);
  sector.writeUInt16LE(layout.heads, 26);
  sector.writeUInt32LE(start, 28);
  if (large) {
    sector.writeUInt32LE(layout.sectorsPerFat, 36);
    sector.writeUInt32LE(2, 44); // the root directory's cluster
    sector.writeUInt16LE(FSINFO_SECTOR, 48);
    sector.writeUInt16LE(BACKUP_SECTOR, 50);
  }
  const rest = sector.subarray(large ? 64 : 36);
  rest[0] = floppy ? 0 : 0x80;
  rest[2] = 0x29;
  rest.writeUInt32LE(VOLUME_ID, 3);
  rest.write(label, 7, "latin1");
  rest.write(`FAT${fatType}   `, 18, "latin1");
  sign(sector);
}

function sign(sector: Buffer): void {
  sector[510] = 0x55;
  sector[511] = 0xaa;
}
