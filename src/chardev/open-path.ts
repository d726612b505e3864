import { openSync } from "node:fs";
import { errnoText } from "../base/errno.js";
import { BlockError } from "../base/errors.js";

/** The BlockError for an error of node:fs, in the reference's words. Throws `error` itself when it is not one. */
export function openError(verb: "open" | "create", path: string, error: unknown): BlockError {
  if (!(error instanceof Error && "errno" in error && typeof error.errno === "number")) throw error;
  const errno = Math.abs(error.errno);
  return new BlockError("io", `Could not ${verb} '${path}': ${errnoText(errno)}`, { errno, cause: error });
}

/** Throws BlockError. */
export function openPath(path: string, flags: number): number {
  try {
    return openSync(path, flags, 0o666);
  } catch (error) {
    throw openError("open", path, error);
  }
}
