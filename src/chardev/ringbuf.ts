import { Writable } from "node:stream";
import { BlockError } from "../base/errors.js";
import type { ChardevRingbuf } from "../../qapi/generated/types.js";
import { ChardevConnection } from "./connection.js";
import { Device, type Opening } from "./device.js";

const SIZE_DEFAULT = 65536;
/** Beyond this the C daemon asks for memory that the host has not, and dies. */
const SIZE_MAX = 2 ** 30;

/** The newest bytes. */
export class Ring {
  private readonly bytes: Buffer;
  private start = 0;
  private length = 0;

  /** `size` is a power of two. */
  constructor(size: number) {
    this.bytes = Buffer.alloc(size);
  }

  write(data: Uint8Array): void {
    const size = this.bytes.length;
    const kept = data.length > size ? data.subarray(data.length - size) : data;
    const at = (this.start + this.length) % size;
    const first = Math.min(kept.length, size - at);
    this.bytes.set(kept.subarray(0, first), at);
    this.bytes.set(kept.subarray(first), 0);
    const lost = Math.max(0, this.length + kept.length - size);
    this.start = (this.start + lost) % size;
    this.length += kept.length - lost;
  }

  /** At most `count` bytes, the oldest, which are gone then. */
  read(count: number): Buffer {
    const size = this.bytes.length;
    const taken = Buffer.alloc(Math.min(count, this.length));
    const first = Math.min(taken.length, size - this.start);
    this.bytes.copy(taken, 0, this.start, this.start + first);
    this.bytes.copy(taken, first, 0, taken.length - first);
    this.start = (this.start + taken.length) % size;
    this.length -= taken.length;
    return taken;
  }
}

/** `ringbuf` and `memory`: output stays in memory until somebody takes it out. */
export class RingbufDevice extends Device {
  private readonly connection: ChardevConnection;
  readonly ring: Ring;

  constructor(
    opening: Opening,
    private readonly name: "ringbuf" | "memory",
    { size }: ChardevRingbuf,
  ) {
    super(opening);
    const bytes = size === undefined || size === 0 ? SIZE_DEFAULT : size;
    if (bytes < 0 || !Number.isInteger(Math.log2(bytes))) {
      throw new BlockError("invalid", "size of ringbuf chardev must be power of two");
    }
    if (bytes > SIZE_MAX) {
      throw new BlockError("invalid", `size of ringbuf chardev must be at most ${String(SIZE_MAX)}`);
    }
    this.ring = new Ring(bytes);
    const output = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        this.ring.write(chunk);
        done();
      },
    });
    this.connection = new ChardevConnection(this.slot, {
      input: null,
      output,
      endsWithInput: false,
      log: this.host.log,
      onClosed: () => undefined,
    });
  }

  filename(): string {
    return this.name;
  }

  protected closeConnections(): Promise<void> {
    return this.connection.close();
  }
}
