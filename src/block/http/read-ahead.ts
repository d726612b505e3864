/** Pieces kept or under way. */
const PIECES_MAX = 8;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly data: Promise<Uint8Array>;
}

/** Fetches more than is asked for, and keeps the last pieces: reads that follow one another cost one trip. */
export class ReadAhead {
  /** The one that was used last is first. */
  private pieces: Piece[] = [];

  constructor(
    private readonly size: number,
    /** Bytes behind what is asked for. */
    private readonly ahead: number,
    private readonly fetch: (offset: number, length: number) => Promise<Uint8Array>,
  ) {}

  /** The range lies inside the file. */
  async read(offset: number, data: Uint8Array): Promise<void> {
    const end = offset + data.length;
    const piece = this.pieces.find((one) => one.start <= offset && one.end >= end) ?? this.start(offset, end);
    this.pieces = [piece, ...this.pieces.filter((one) => one !== piece)].slice(0, PIECES_MAX);
    const bytes = await piece.data;
    data.set(bytes.subarray(offset - piece.start, end - piece.start));
  }

  private start(offset: number, wanted: number): Piece {
    const end = Math.min(this.size, wanted + this.ahead);
    const data = this.fetch(offset, end - offset);
    const piece: Piece = { start: offset, end, data };
    data.catch(() => {
      // Whoever waits for it hears of the failure; the next one tries again.
      this.pieces = this.pieces.filter((one) => one !== piece);
    });
    return piece;
  }
}
