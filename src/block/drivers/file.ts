import { BlockError } from "../../base/errors.js";
import { PERM_ALL, PERM_RESIZE, PERM_WRITE, defineDriver, type BlockDriver, type CreateContext } from "../driver.js";
import { PermissionLocks } from "./file-locks.js";
import { HOST_REOPEN, openHostNode } from "./host-node.js";
import type { BlockdevCreateOptions } from "../../../qapi/generated/types.js";

/** Where the host's file system can, it is asked to allocate in steps of this. */
const EXTENT_SIZE_HINT = 1 << 20;
const EXTENT_SIZE_HINT_MAX = 0xffff_ffff;
const CREATE_PERMISSIONS = { taken: PERM_WRITE | PERM_RESIZE, shared: PERM_ALL & ~PERM_RESIZE };

async function create(options: BlockdevCreateOptions, context: CreateContext): Promise<void> {
  if (options.driver !== "file") throw new BlockError("invalid", "Driver does not support blockdev-create");
  const { filename, size, preallocation = "off", nocow = false } = options;
  const extentSizeHint = options["extent-size-hint"] ?? EXTENT_SIZE_HINT;
  if (preallocation === "metadata") {
    throw new BlockError("unsupported", "Unsupported preallocation mode: metadata");
  }
  if (extentSizeHint > EXTENT_SIZE_HINT_MAX) throw new BlockError("invalid", "Extent size hint is too large");
  await context.engine.create(filename, size, preallocation, {
    nocow,
    extentSizeHint,
    guard: (locks) => new PermissionLocks(locks, filename).change(CREATE_PERMISSIONS),
  });
}

/** A regular file of the host. */
export const file: BlockDriver<"file"> = defineDriver<"file">({
  name: "file",
  kind: "protocol",
  transparent: false,
  reopen: HOST_REOPEN,
  open: (options, context) => openHostNode("file", "file", options, context),
  create,
});
