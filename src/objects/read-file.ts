import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { EFBIG, errnoText } from "../base/errno.js";
import { messageOf } from "../base/errors.js";

/** Keys, certificates and lists of rules are smaller than this, in bytes. */
const FILE_MAX = 1024 * 1024;

/** A file could not be read: at which step, and in the words of strerror(3). */
export class ReadError extends Error {
  override readonly name = "ReadError";

  constructor(
    readonly step: "open" | "read",
    message: string,
    readonly errno: number,
  ) {
    super(message);
  }
}

/** All of a small file, or of a pipe. Rejects with ReadError. */
export async function readSmallFile(path: string): Promise<Buffer> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY);
  } catch (error) {
    throw readError("open", error);
  }
  try {
    return await readAll(file);
  } catch (error) {
    throw error instanceof ReadError ? error : readError("read", error);
  } finally {
    await file.close();
  }
}

async function readAll(file: FileHandle): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(16 * 1024), 0, 16 * 1024, null);
    if (bytesRead === 0) return Buffer.concat(chunks);
    length += bytesRead;
    if (length > FILE_MAX) throw new ReadError("read", errnoText(EFBIG), EFBIG);
    chunks.push(buffer.subarray(0, bytesRead));
  }
}

function readError(step: "open" | "read", error: unknown): ReadError {
  const errno = error instanceof Error && "errno" in error && typeof error.errno === "number" ? -error.errno : 0;
  return new ReadError(step, errno > 0 ? errnoText(errno) : messageOf(error), errno);
}
