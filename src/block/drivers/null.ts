import { EFBIG } from "../../base/errno.js";
import { BlockError, systemError } from "../../base/errors.js";
import {
  OPAQUE,
  READ,
  STATUS,
  ZERO,
  type Access,
  type BlockDriver,
  type DriverNode,
  type DriverOptions,
  type Extent,
} from "../driver.js";
import { LENGTH_MAX } from "../io-path.js";
import { roundUpToSector } from "./sector.js";

const DEFAULT_SIZE = 2 ** 30;
const NS_PER_MS = 1e6;

/**
 * Takes everything and keeps nothing. Reads give zeroes even without `read-zeroes` (which leaves their content open):
 * the buffer they go to may hold somebody else's data.
 */
class NullNode implements DriverNode {
  constructor(
    readonly length: number,
    /** Only where it says all: a node above may be called like this one then. */
    readonly filename: string | undefined,
    private readonly readZeroes: boolean,
    private readonly latencyNs: number,
  ) {}

  map(access: Access, offset: number, length: number, out: Extent): void {
    const isZero = (access === READ && this.latencyNs === 0) || (access === STATUS && this.readZeroes);
    out.status = isZero ? ZERO : OPAQUE;
    out.child = null;
    out.offset = offset;
    out.length = length;
  }

  async read(_offset: number, data: Uint8Array): Promise<void> {
    await this.delay();
    data.fill(0);
  }

  write(): Promise<void> {
    return this.delay();
  }

  writeZeroes(): Promise<void> {
    return this.delay();
  }

  discard(): Promise<void> {
    return this.delay();
  }

  flush(): Promise<void> {
    return this.delay();
  }

  async allocatedSize(): Promise<number> {
    return 0;
  }

  /** Timers are no finer than a millisecond: shorter latencies are rounded up to one. */
  private async delay(): Promise<void> {
    if (this.latencyNs === 0) return;
    await new Promise((resolve) => setTimeout(resolve, Math.ceil(this.latencyNs / NS_PER_MS)));
  }
}

type NullName = "null-co" | "null-aio";

function open(name: NullName, options: DriverOptions<NullName>): DriverNode {
  const { size = DEFAULT_SIZE, "latency-ns": latencyNs = 0, "read-zeroes": readZeroes = false } = options;
  if (size < 0) throw new BlockError("invalid", "Parameter 'size' expects a non-negative number below 2^64");
  if (latencyNs < 0) throw new BlockError("invalid", "latency-ns is invalid");
  if (size > LENGTH_MAX) throw systemError(EFBIG, "Could not refresh total sector count");
  const isPlain = options.size === undefined && options["read-zeroes"] === undefined;
  return new NullNode(roundUpToSector(size), isPlain ? `${name}://` : undefined, readZeroes, latencyNs);
}

/** `null-co` and `null-aio` differ only in how the reference completes them. */
export function nullDriver<N extends NullName>(name: N): BlockDriver<N> {
  return {
    name,
    kind: "protocol",
    transparent: false,
    reopen: { keeps: () => true },
    open: async (options) => open(name, options),
  };
}
