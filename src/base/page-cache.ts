/** What the host keeps of a file in memory (posix_fadvise(2), mincore(2)). */
import { loadNative, type NativeCall } from "./native.js";
import { sleepOneTurn } from "./turns.js";

const POSIX_FADV_DONTNEED = 4;
const PROT_READ = 1;
const MAP_SHARED = 1;
const PAGE = 4096;
/** How much is looked at in one turn, bytes; a multiple of any page. */
const WINDOW = 128 << 20;

type AsyncCall = (...args: (number | ((error: Error | null, result: number) => void))[]) => void;

/** Throws where koffi cannot be loaded. */
export class PageCache {
  private readonly errno: () => number;
  private readonly fadvise: NativeCall & { readonly async: AsyncCall };
  private readonly mmap: NativeCall;
  private readonly mincore: NativeCall;
  private readonly munmap: NativeCall;

  constructor() {
    const { koffi, bind } = loadNative();
    this.errno = () => koffi.errno();
    // koffi gives every function this second face.
    this.fadvise = bind("posix_fadvise", "int", ["int", "int64_t", "int64_t", "int"]) as PageCache["fadvise"];
    this.mmap = bind("mmap", "int64_t", ["void *", "size_t", "int", "int", "int", "int64_t"]);
    this.mincore = bind("mincore", "int", ["int64_t", "size_t", "void *"]);
    this.munmap = bind("munmap", "int", ["int64_t", "size_t"]);
  }

  /** Forget what is not dirty, locked or mapped. Resolves with an errno, on a thread of koffi's. */
  drop(fd: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.fadvise.async(fd, 0, 0, POSIX_FADV_DONTNEED, (error, errno) => {
        if (error === null) resolve(errno);
        else reject(error);
      });
    });
  }

  /** Is any of the first `length` bytes in memory? Or which call failed, and how. */
  async holds(fd: number, length: number): Promise<boolean | { readonly call: string; readonly errno: number }> {
    const pages = new Uint8Array(Math.ceil(Math.min(WINDOW, length) / PAGE));
    for (let offset = 0; offset < length; offset += WINDOW) {
      const size = Math.min(WINDOW, length - offset);
      const address = this.mmap(null, size, PROT_READ, MAP_SHARED, fd, offset);
      if (address === -1) return { call: "mmap", errno: this.errno() };
      const result = this.mincore(address, size, pages);
      const errno = result < 0 ? this.errno() : 0;
      this.munmap(address, size);
      if (errno !== 0) return { call: "mincore", errno };
      // Of each byte only the lowest bit says something.
      const count = Math.ceil(size / PAGE);
      for (let page = 0; page < count; page++) if ((pages[page]! & 1) !== 0) return true;
      await sleepOneTurn();
    }
    return false;
  }
}
