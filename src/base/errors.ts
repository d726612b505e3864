import { AssertionError } from "./assert.js";
import { EBUSY, ECANCELED, EINVAL, EIO, ENOENT, ENOSPC, ENOTSUP, EPERM, EROFS, errnoText } from "./errno.js";

/** Small and stable: what callers branch on. A new driver adds messages, not kinds. */
export type BlockErrorKind =
  | "io"
  | "invalid"
  | "invalid-format"
  | "unsupported"
  | "corrupt"
  | "out-of-bounds"
  | "not-found"
  | "busy"
  | "read-only"
  | "no-space"
  | "permission-conflict"
  | "cancelled";

const ERRNO: Readonly<Record<BlockErrorKind, number>> = {
  io: EIO,
  invalid: EINVAL,
  "invalid-format": EINVAL,
  unsupported: ENOTSUP,
  corrupt: EIO,
  "out-of-bounds": EINVAL,
  "not-found": ENOENT,
  busy: EBUSY,
  "read-only": EROFS,
  "no-space": ENOSPC,
  "permission-conflict": EPERM,
  cancelled: ECANCELED,
};

/** The one error class of the block layer. The message is what a QMP client reads. */
export class BlockError extends Error {
  override readonly name = "BlockError";
  readonly errno: number;
  /** A second line for people: printed on stderr, never part of what a QMP client reads. */
  readonly hint: string | undefined;

  constructor(
    readonly kind: BlockErrorKind,
    message: string,
    options?: ErrorOptions & { readonly errno?: number; readonly hint?: string },
  ) {
    super(message, options);
    this.errno = options?.errno ?? ERRNO[kind];
    this.hint = options?.hint;
  }
}

/** An error of a system call: `message` followed by the text of `errno`. */
export function systemError(errno: number, message: string): BlockError {
  const kind: BlockErrorKind = errno === ENOSPC ? "no-space" : errno === ENOENT ? "not-found" : "io";
  return new BlockError(kind, `${message}: ${errnoText(errno)}`, { errno });
}

/** An I/O error that has no words of its own, such as the failure of a request. */
export function ioError(errno: number): BlockError {
  return new BlockError(errno === ENOSPC ? "no-space" : "io", errnoText(errno), { errno });
}

/** The one place where an exception of the slow path becomes the errno of a request. Bugs are not errors: they pass. */
export function errnoOf(error: unknown): number {
  if (error instanceof BlockError) return error.errno;
  if (error instanceof AssertionError || error instanceof TypeError || error instanceof RangeError) throw error;
  if (error instanceof Error && "errno" in error && typeof error.errno === "number") return Math.abs(error.errno);
  throw error;
}

/** The words of any error, for messages that quote another. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
