import { assert } from "../../base/assert.js";
import { EINTR, EINVAL, ENOSYS, ENOTSUP, EXDEV } from "../../base/errno.js";
import type { Libc } from "../../base/libc.js";
import type { EngineFile } from "./engine.js";
import { HostFile } from "./host-file.js";

/** As many at a time: koffi has a limit, and other calls want their share of it. */
const RUNNING_MAX = 16;

/**
 * `copyRange` for engines of host files: copy_file_range(2) on koffi's threads. XFS and btrfs share the blocks; ext4
 * copies in the kernel, which is no faster than reading and writing with a warm buffer (1 GiB in the page cache: 0.35 s
 * of CPU against 0.33).
 */
export class RangeCopies {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly libc: Libc) {}

  /** Resolves with an errno. One that says "never" is remembered. */
  async copy(
    source: EngineFile,
    sourceOffset: number,
    target: EngineFile,
    targetOffset: number,
    length: number,
  ): Promise<number> {
    assert(source instanceof HostFile && target instanceof HostFile, "the files were opened by this engine");
    if (!target.copyRange) return ENOTSUP;
    await this.enter();
    try {
      for (let done = 0; done < length;) {
        const moved = await this.call(source.fd, sourceOffset + done, target.fd, targetOffset + done, length - done);
        if (moved === -EINTR) continue;
        // The source ends here; what it is taken to hold behind its end is for the caller to know.
        if (moved === 0) return ENOTSUP;
        if (moved < 0) {
          if (isNever(-moved)) target.copyRange = false;
          return -moved;
        }
        done += moved;
      }
      return 0;
    } finally {
      this.leave();
    }
  }

  private call(from: number, fromOffset: number, to: number, toOffset: number, length: number): Promise<number> {
    return new Promise((resolve) => {
      this.libc.copyFileRange(from, fromOffset, to, toOffset, length, (result, errno) => {
        resolve(result < 0 ? -errno : result);
      });
    });
  }

  private async enter(): Promise<void> {
    if (this.running >= RUNNING_MAX) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
  }

  /** Whoever waits longest takes the place over. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.running -= 1;
    else next();
  }
}

/** Other file systems, or one that cannot: the next piece would fare no better. */
function isNever(errno: number): boolean {
  return errno === EXDEV || errno === ENOTSUP || errno === ENOSYS || errno === EINVAL;
}
