import { EACCES, EIO, ENOENT, ENOTSUP } from "../../base/errno.js";
import { BlockError, ioError, messageOf } from "../../base/errors.js";
import { Lanes } from "../../base/lifecycle.js";
import { connectSession, type Session } from "./session.js";
import type { BlockdevOptionsSsh } from "../../../qapi/generated/types.js";

/** What every server takes and gives in one packet, bytes. */
const PIECE_BYTES = 32 * 1024;
/** So many requests are on their way at a time; the rest waits here. */
const REQUESTS_MAX = 32;
/** To close a file, at most. Milliseconds. */
const CLOSE_MS = 2_000;

/** Codes of SSH_FXP_STATUS. */
const EOF = 1;
const ERRNO: ReadonlyMap<number, number> = new Map([
  [2, ENOENT],
  [3, EACCES],
  [8, ENOTSUP],
]);

type Callback<T> = (error: Error | null | undefined, value?: T) => void;

/** Code of the server's answer; undefined where there was none. */
function statusOf(error: Error): number | undefined {
  const { code } = error as { code?: unknown };
  return typeof code === "number" ? code : undefined;
}

function asBlockError(error: Error): BlockError {
  return ioError(ERRNO.get(statusOf(error) ?? -1) ?? EIO);
}

/** A file on a server, open through SFTP. All reject with BlockError; once the connection is lost, at once. */
export class RemoteFile {
  /** Bytes. What is written behind it makes it longer. */
  size = 0;
  private handle: Buffer = Buffer.alloc(0);
  private readonly unanswered = new Set<(error: Error) => void>();
  private readonly lanes = new Lanes(REQUESTS_MAX);
  private lost = false;
  private hurried: NodeJS.Timeout | null = null;

  private constructor(private readonly session: Session) {
    const lose = (): void => this.lose();
    session.client.on("close", lose).on("error", lose);
    session.sftp.on("close", lose).on("error", lose);
  }

  /** `flags`: as of fopen. Rejects with BlockError in the reference's words. */
  static async open(options: BlockdevOptionsSsh, flags: "r" | "r+" | "w+"): Promise<RemoteFile> {
    const file = new RemoteFile(await connectSession(options));
    const { sftp } = file.session;
    try {
      file.handle = await file.ask<Buffer>(
        (done) => sftp.open(options.path, flags, done),
        (error) => {
          const code = statusOf(error);
          const why =
            code === undefined
              ? messageOf(error)
              : `SFTP server: ${messageOf(error)} (sftp error code: ${String(code)})`;
          const message = `failed to open remote file '${options.path}': ${why}`;
          return new BlockError("io", message, { cause: error, errno: asBlockError(error).errno });
        },
      );
      const { size } = await file.ask<{ size: number }>((done) => sftp.fstat(file.handle, done));
      if (!Number.isSafeInteger(size)) throw new BlockError("invalid", `Remote file '${options.path}' is too large`);
      file.size = size;
    } catch (error) {
      file.lose();
      throw error;
    }
    return file;
  }

  get user(): string {
    return this.session.user;
  }

  /** Nothing is answered any more: all that waits fails. */
  private lose(): void {
    if (this.hurried !== null) clearTimeout(this.hurried);
    this.lost = true;
    for (const fail of this.unanswered) fail(new Error("Connection lost"));
    this.unanswered.clear();
    this.session.client.destroy();
  }

  /** One request, when it is its turn. */
  private ask<T = unknown>(
    start: (done: Callback<T>) => void,
    explain: (error: Error) => BlockError = asBlockError,
  ): Promise<T> {
    return this.lanes.run(() => this.askNow(start, explain));
  }

  private askNow<T>(start: (done: Callback<T>) => void, explain: (error: Error) => BlockError): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const fail = (error: Error): void => reject(explain(error));
      if (this.lost) {
        fail(new Error("Connection lost"));
        return;
      }
      this.unanswered.add(fail);
      const done: Callback<T> = (error, value) => {
        this.unanswered.delete(fail);
        if (error === null || error === undefined) resolve(value as T);
        else fail(error);
      };
      try {
        start(done);
      } catch (error) {
        // The package refuses some requests by throwing.
        done(error as Error);
      }
    });
  }

  /** Zeroes behind the end. */
  async read(offset: number, data: Uint8Array): Promise<void> {
    await this.pieces(offset, data, async (at, piece) => {
      for (let got = 0; got < piece.length;) {
        const more = await this.readOnce(at + got, piece.subarray(got));
        if (more === 0) piece.fill(0, got);
        got = more === 0 ? piece.length : got + more;
      }
    });
  }

  /** How many bytes there were; 0 at the end of the file. */
  private readOnce(at: number, piece: Buffer): Promise<number> {
    return this.ask<number>((done) => {
      this.session.sftp.read(this.handle, piece, 0, piece.length, at, (error, count) => {
        if (error !== undefined && statusOf(error) === EOF) done(null, 0);
        else done(error, count);
      });
    });
  }

  async write(offset: number, data: Uint8Array): Promise<void> {
    await this.pieces(offset, data, (at, piece) =>
      this.ask((done) => this.session.sftp.write(this.handle, piece, 0, piece.length, at, done)),
    );
    this.size = Math.max(this.size, offset + data.length);
  }

  private async pieces(
    offset: number,
    data: Uint8Array,
    work: (at: number, piece: Buffer) => Promise<unknown>,
  ): Promise<void> {
    const buffer = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    const all: Promise<unknown>[] = [];
    for (let at = 0; at < buffer.length; at += PIECE_BYTES) {
      all.push(work(offset + at, buffer.subarray(at, at + PIECE_BYTES)));
    }
    // None writes to `data` any more when this ends.
    for (const result of await Promise.allSettled(all)) if (result.status === "rejected") throw result.reason;
  }

  /** False where the server cannot bring it to stable storage on request. */
  async sync(): Promise<boolean> {
    let refused = false;
    try {
      await this.ask((done) => {
        try {
          this.session.sftp.ext_openssh_fsync(this.handle, done);
        } catch {
          refused = true;
          done(null);
        }
      });
    } catch (error) {
      if (!(error instanceof BlockError) || error.errno !== ENOTSUP) throw error;
      refused = true;
    }
    return !refused;
  }

  async resize(size: number): Promise<void> {
    await this.ask((done) => this.session.sftp.fsetstat(this.handle, { size }, done));
    this.size = size;
  }

  /** What is not answered by then fails, and all that is asked afterwards. */
  hurry(patienceMs: number): void {
    if (this.hurried !== null) clearTimeout(this.hurried);
    this.hurried = setTimeout(() => this.lose(), patienceMs);
    this.hurried.unref();
  }

  async close(): Promise<void> {
    if (this.lost) return;
    this.hurry(CLOSE_MS);
    try {
      await this.ask((done) => this.session.sftp.close(this.handle, done));
    } finally {
      this.lose();
    }
  }
}
