/**
 * A broken invariant is a bug of ours, never something a peer or an image can cause: it ends the iothread, with the
 * message in the log. Messages are constant text, so that nothing is built on the fast path.
 */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}

/** Thrown by {@link assert}; no `catch` of ours turns it into the error of a request. */
export class AssertionError extends Error {
  override readonly name = "AssertionError";
}
