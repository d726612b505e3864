/** libzstd through koffi, for versions of Node whose zlib has no zstd (before 22.15). Loaded when it is first needed. */
import { createRequire } from "node:module";

export interface Libzstd {
  /** One frame. Rejects when the library fails. */
  compress(data: Uint8Array): Promise<Uint8Array>;
  /** What `frame`, exactly one, holds; undefined where it is none or holds more than `size` bytes. */
  decompress(frame: Uint8Array, size: number): Promise<Uint8Array | undefined>;
}

const LEVEL = 3;
/** Calls at a time: koffi has few threads and refuses to queue many. */
const CALLS_MAX = 8;

type Call = (...args: (number | Uint8Array)[]) => number;
type AsyncCall = (...args: (number | Uint8Array | ((error: Error | null, result: number) => void))[]) => void;

let loaded: Libzstd | undefined;

/** Throws where koffi or the library cannot be loaded. */
export function libzstd(): Libzstd {
  loaded ??= load();
  return loaded;
}

function load(): Libzstd {
  const require = createRequire(import.meta.url);
  // createRequire knows no types; this is the module that package.json pins.
  const koffi = require("koffi") as typeof import("koffi");
  const library = koffi.load("libzstd.so.1");
  // koffi types what it makes as any; the shapes are given by the lines below.
  const compress = library.func("ZSTD_compress", "size_t", ["void *", "size_t", "void *", "size_t", "int"]) as {
    readonly async: AsyncCall;
  };
  const decompress = library.func("ZSTD_decompress", "size_t", ["void *", "size_t", "void *", "size_t"]) as {
    readonly async: AsyncCall;
  };
  const bound = library.func("ZSTD_compressBound", "size_t", ["size_t"]) as Call;
  const isError = library.func("ZSTD_isError", "uint", ["size_t"]) as Call;
  const turns = new Turns(CALLS_MAX);
  const call = async (
    of: { readonly async: AsyncCall },
    ...args: (number | Uint8Array)[]
  ): Promise<number | undefined> => {
    await turns.take();
    try {
      return await new Promise((resolve, reject) => {
        of.async(...args, (error: Error | null, result: number) => {
          if (error !== null) reject(error);
          else resolve(isError(result) === 0 ? result : undefined);
        });
      });
    } finally {
      turns.give();
    }
  };
  return {
    async compress(data) {
      const packed = new Uint8Array(bound(data.length));
      const length = await call(compress, packed, packed.length, data, data.length, LEVEL);
      if (length === undefined) throw new Error("ZSTD_compress failed");
      return packed.subarray(0, length);
    },
    async decompress(frame, size) {
      const data = new Uint8Array(size);
      const length = await call(decompress, data, size, frame, frame.length);
      return length === undefined ? undefined : data.subarray(0, length);
    },
  };
}

/** So many at a time; the others wait in their order. */
class Turns {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  async take(): Promise<void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  give(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.free += 1;
    else next();
  }
}
