import * as fs from "node:fs";
import { promisify } from "node:util";
import { ZERO_CHUNK } from "../../base/bytes.js";
import { EIO } from "../../base/errno.js";
import { systemError } from "../../base/errors.js";
import type { Libc } from "../../base/libc.js";

const writeFile = promisify(fs.write);
const syncFile = promisify(fs.fsync);

/**
 * Give the range blocks of the host: `falloc` by asking for them, `full` by writing zeroes. Rejects with BlockError,
 * the range then being partly allocated.
 */
export async function preallocate(
  fd: number,
  offset: number,
  length: number,
  how: "falloc" | "full",
  libc: Libc | null,
): Promise<void> {
  if (how === "falloc" && libc !== null) {
    const errno = await new Promise<number>((resolve) => {
      libc.fallocate(fd, 0, offset, length, (_result, error) => resolve(error));
    });
    if (errno !== 0) throw systemError(errno, "Could not preallocate new data");
    return;
  }
  try {
    for (let done = 0; done < length;) {
      const { bytesWritten } = await writeFile(
        fd,
        ZERO_CHUNK,
        0,
        Math.min(ZERO_CHUNK.length, length - done),
        offset + done,
      );
      done += bytesWritten;
    }
    await syncFile(fd);
  } catch (error) {
    const errno = error instanceof Error && "errno" in error ? Math.abs(Number(error.errno)) : EIO;
    throw systemError(errno, "Could not write zeros for preallocation");
  }
}
