import { constants, promises as fs } from "node:fs";
import { EIO } from "../../base/errno.js";
import { BlockError, ioError } from "../../base/errors.js";
import type { Entry } from "./tree.js";

/** So many reads go on at once, and so many files stay open. */
const OPEN_MAX = 16;
/** A pipe that has taken the place of a file must not hold us up. */
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;

interface OpenFile {
  readonly handle: Promise<fs.FileHandle>;
  readers: number;
}

/** Reads the host's files, of which it keeps a few open: those that were read last. */
export class HostFiles {
  /** The one that nobody has read for the longest time comes first. */
  private readonly files = new Map<Entry, OpenFile>();
  private readonly waiting: (() => void)[] = [];
  private reading = 0;

  /** Zeroes where the file has become shorter. Rejects with EIO where there is no such file any more. */
  async read(entry: Entry, position: number, data: Uint8Array): Promise<void> {
    if (this.reading === OPEN_MAX) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.reading += 1;
    const file = this.use(entry);
    try {
      const handle = await file.handle;
      let done = 0;
      while (done < data.length) {
        const { bytesRead } = await handle.read(data, done, data.length - done, position + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      data.fill(0, done);
    } catch (error) {
      if (error instanceof BlockError) throw error;
      throw new BlockError("io", `Could not read ${entry.path.toString()}`, { cause: error });
    } finally {
      file.readers -= 1;
      const next = this.waiting.shift();
      if (next === undefined) this.reading -= 1;
      else next();
    }
  }

  /** Nobody reads any more. */
  async close(): Promise<void> {
    const open = [...this.files.values()];
    this.files.clear();
    for (const { handle } of open) await (await handle).close();
  }

  private use(entry: Entry): OpenFile {
    const known = this.files.get(entry);
    this.files.delete(entry);
    const file = known ?? { handle: this.open(entry, this.evict()), readers: 0 };
    file.readers += 1;
    this.files.set(entry, file);
    return file;
  }

  /** With one file a reader, and this reader without one yet, a file that nobody reads is among those kept. */
  private evict(): OpenFile | undefined {
    if (this.files.size < OPEN_MAX) return undefined;
    for (const [entry, file] of this.files) {
      if (file.readers > 0) continue;
      this.files.delete(entry);
      return file;
    }
    return undefined;
  }

  private async open(entry: Entry, evicted: OpenFile | undefined): Promise<fs.FileHandle> {
    try {
      if (evicted !== undefined) await (await evicted.handle).close();
      const handle = await fs.open(entry.path, FLAGS);
      if ((await handle.stat()).isFile()) return handle;
      await handle.close();
      throw ioError(EIO);
    } catch (error) {
      this.files.delete(entry);
      throw error;
    }
  }
}
