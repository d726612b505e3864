import { BlockError } from "../../base/errors.js";
import { EINVAL } from "../../base/errno.js";
import type { EngineOpenOptions } from "./engine.js";

export type HostFileKind = "regular" | "block-device" | "character-device" | "other";

/** `file` takes regular files, `host_device` and `host_cdrom` devices, in the reference's words. Throws BlockError. */
export function checkFileKind(filename: string, wanted: EngineOpenOptions["kind"], found: HostFileKind): void {
  if (wanted === "file") {
    if (found === "regular") return;
    throw new BlockError("invalid", `'file' driver requires '${filename}' to be a regular file`, { errno: EINVAL });
  }
  if (found === "block-device" || found === "character-device") return;
  const message = `'${wanted === "cdrom" ? "host_cdrom" : "host_device"}' driver requires '${filename}' to be either a character or block device`;
  throw new BlockError("invalid", message, { errno: EINVAL });
}
