/** Lengths of nodes are whole sectors, as clients of block devices expect; what a file lacks of its last one reads as zeroes. */
export const SECTOR = 512;

export function roundUpToSector(length: number): number {
  const rest = length % SECTOR;
  return rest === 0 ? length : length + SECTOR - rest;
}
