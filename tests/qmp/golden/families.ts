import type { Family } from "./script.js";
import { BACKUP } from "./scripts/backup.js";
import { BITMAPS } from "./scripts/bitmaps.js";
import { CHARDEVS } from "./scripts/chardevs.js";
import { COMMIT } from "./scripts/commit.js";
import { EXPORTS } from "./scripts/exports.js";
import { MIRROR } from "./scripts/mirror.js";
import { NODES_OF_EACH_DRIVER } from "./scripts/nodes.js";
import { OBJECTS_AND_QOM } from "./scripts/objects.js";
import { QUERIES_OF_ALL } from "./scripts/queries.js";
import { REOPEN } from "./scripts/reopen.js";
import { SIZES } from "./scripts/sizes.js";
import { SNAPSHOTS } from "./scripts/snapshots.js";
import { STREAM } from "./scripts/stream.js";
import { TRANSACTIONS } from "./scripts/transactions.js";
import { VERBS } from "./scripts/verbs.js";

/** By the names of the files with their recordings. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  backup: BACKUP,
  bitmaps: BITMAPS,
  chardevs: CHARDEVS,
  commit: COMMIT,
  exports: EXPORTS,
  mirror: MIRROR,
  nodes: NODES_OF_EACH_DRIVER,
  objects: OBJECTS_AND_QOM,
  queries: QUERIES_OF_ALL,
  reopen: REOPEN,
  sizes: SIZES,
  snapshots: SNAPSHOTS,
  stream: STREAM,
  transactions: TRANSACTIONS,
  verbs: VERBS,
};
