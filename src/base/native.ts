/**
 * C functions in this process, called through koffi. `libc.ts`, `io-uring.ts`, `event-loop.ts`, `keyctl.ts`, `sockets.ts`,
 * `page-cache.ts`, `resident.ts` and `vsock.ts` are the only ones that may use this; `libzstd.ts` loads a library of its own.
 */
import { createRequire } from "node:module";

type Koffi = typeof import("koffi");
/** What goes to C: numbers, addresses in 64 bits, memory. */
export type NativeArgument = number | bigint | Uint8Array | Uint32Array | null;
export type NativeCall = (...args: NativeArgument[]) => number;

export interface Native {
  readonly koffi: Koffi;
  /** A function of the C library, or of whatever else is linked into this program. Throws where there is none. */
  readonly bind: (name: string, result: string, args: readonly string[]) => NativeCall;
}

/** Throws where koffi cannot be loaded, or where nobody has looked up the numbers of the system calls. */
export function loadNative(): Native {
  if (process.platform !== "linux" || (process.arch !== "x64" && process.arch !== "arm64")) {
    throw new Error(`no system call table for ${process.platform} on ${process.arch}`);
  }
  const require = createRequire(import.meta.url);
  // createRequire knows no types; this is the module that package.json pins.
  const koffi = require("koffi") as Koffi;
  const library = koffi.load(null);
  return {
    koffi,
    // koffi types what it makes as any; the shapes are given by those who call this.
    bind: (name, result, args) => library.func(name, result, [...args]) as NativeCall,
  };
}
