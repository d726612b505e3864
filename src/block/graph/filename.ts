import { posix } from "node:path";
import { BlockError } from "../../base/errors.js";
import { serializeJson } from "../../base/json-text.js";
import { parseNbdFilename } from "../nbd/parse-uri.js";
import { parseSshUri } from "../ssh/parse-uri.js";
import type { BlockNode } from "../node.js";
import type { BlockdevOptions } from "../../../qapi/generated/types.js";

/** `nbd:`, `json:`, `http:`: a protocol prefix; a colon after a slash is part of a path. */
function protocolOf(filename: string): string | null {
  const match = /^([A-Za-z0-9+.-]+):/.exec(filename);
  return match === null ? null : match[1]!;
}

/** The name under which the backing file of `node` is opened: relative names are relative to the overlay. */
export function fullBackingFilename(node: BlockNode, filename: string): string {
  if (protocolOf(filename) !== null || posix.isAbsolute(filename)) return filename;
  const file = node.children.get("file");
  const overlay = plainFilename(file === undefined ? node : file.node);
  if (overlay === null || overlay.startsWith("json:")) {
    throw new BlockError("invalid", `Cannot use relative backing file names for '${overlay ?? filenameOf(node)}'`);
  }
  return posix.join(posix.dirname(overlay), filename);
}

/**
 * The options that a pseudo-filename stands for: `json:{…}`, `nbd:…`, `file:…`, `null-co://`, or a path. Throws
 * BlockError.
 */
export function protocolOptions(filename: string, validate: (options: unknown) => BlockdevOptions): BlockdevOptions {
  if (filename.startsWith("json:")) {
    let value: unknown;
    try {
      value = JSON.parse(filename.slice(5));
    } catch (error) {
      throw new BlockError("invalid", "Could not parse the JSON options", { cause: error });
    }
    return validate(value);
  }
  const protocol = protocolOf(filename);
  if (protocol === null) return { driver: "file", filename };
  if (protocol === "file") return { driver: "file", filename: filename.slice(5) };
  if (protocol === "nbd" || protocol.startsWith("nbd+")) return parseNbdFilename(filename);
  if (protocol === "http" || protocol === "https") return { driver: protocol, url: filename };
  if (protocol === "null-co" || protocol === "null-aio") {
    if (filename === `${protocol}://`) return { driver: protocol };
    throw new BlockError("invalid", `The only allowed filename for this driver is '${protocol}://'`);
  }
  if (protocol === "ssh") return { driver: "ssh", ...parseSshUri(filename) };
  if (protocol === "fat") return vvfatOptions(filename.slice(4));
  if (protocol === "blkdebug") return blkdebugOptions(filename.slice(9), validate);
  throw new BlockError("invalid", `Unknown protocol '${protocol}'`);
}

const VERIFY = "blkverify:";

/** The two names in `blkverify:RAW:TEST`; null: it is no such name. The first has no colon. Throws BlockError. */
export function verifyFilenames(filename: string): readonly [raw: string, test: string] | null {
  if (!filename.startsWith(VERIFY)) return null;
  const [, raw, test] = /^([^:]*):(.*)$/s.exec(filename.slice(VERIFY.length)) ?? [];
  if (raw === undefined || test === undefined) {
    throw new BlockError("invalid", "blkverify requires raw copy and original image path");
  }
  if (raw === "" || test === "") throw new BlockError("invalid", "The 'file' block driver requires a file name");
  return [raw, test];
}

/** `[fat-type:][floppy:][rw:]DIR`, in any order. */
function vvfatOptions(words: string): BlockdevOptions {
  const match = /^((?:(?:12|16|32|floppy|rw):)*)(.*)$/s.exec(words)!;
  const flags = match[1]!.split(":");
  const fatType = flags.findLast((flag) => /^\d/.test(flag));
  return {
    driver: "vvfat",
    dir: match[2]!,
    ...(fatType === undefined ? {} : { "fat-type": Number(fatType) }),
    ...(flags.includes("floppy") ? { floppy: true } : {}),
    ...(flags.includes("rw") ? { rw: true } : {}),
  };
}

/** `[CONFIG]:IMAGE`; no colon in the name of the file with the rules. */
function blkdebugOptions(words: string, validate: (options: unknown) => BlockdevOptions): BlockdevOptions {
  const colon = words.indexOf(":");
  if (colon < 0) throw new BlockError("invalid", "blkdebug requires both config file and image path");
  const config = words.slice(0, colon);
  const image = protocolOptions(words.slice(colon + 1), validate);
  return { driver: "blkdebug", image, ...(config === "" ? {} : { config }) };
}

/** Names say nothing of it. `lasting`: nor of what goes with its job, whether users know of it or not. */
function isUnnamed(node: BlockNode, lasting: boolean): boolean {
  return node.implicit || (lasting && node.ofJob);
}

/** A name that opens the same node again without more options, or null. */
export function plainFilename(node: BlockNode, lasting = false): string | null {
  if (node.driver.kind === "protocol") return node.opened ? (node.self.filename ?? null) : null;
  if (node.driver.name === "blkverify") return verifyFilename(node, lasting);
  if (node.driver.name === "blkdebug") return blkdebugFilename(node, lasting);
  if (node.driver.kind === "filter") {
    if (node.driver.ownName === true && !isUnnamed(node, lasting)) return null;
    const filtered = [...node.children.values()].find((child) => child.role === "filtered");
    return filtered === undefined ? null : plainFilename(filtered.node, lasting);
  }
  const file = node.children.get("file");
  if (file === undefined || hasOwnOptions(node, lasting)) return null;
  const { driver } = file.node;
  return driver.kind === "protocol" || NAMED_AS_PROTOCOLS.has(driver.name) ? plainFilename(file.node, lasting) : null;
}

/** `blkverify:RAW:TEST`, where both have plain names. */
function verifyFilename(node: BlockNode, lasting: boolean): string | null {
  const [raw, test] = ["raw", "test"].map((name) => plainFilename(node.children.get(name)!.node, lasting));
  return raw === null || test === null ? null : `${VERIFY}${raw!}:${test!}`;
}

/** Filters that have a plain name of their own. */
const NAMED_AS_PROTOCOLS: ReadonlySet<string> = new Set(["blkdebug", "blkverify"]);

/** `blkdebug:CONFIG:IMAGE`, where it has no other options. */
function blkdebugFilename(node: BlockNode, lasting: boolean): string | null {
  const { config = "", ...others } = ownOptions(node);
  const image = node.children.get("image");
  const plain = image === undefined ? null : nameOf(image.node, lasting);
  if (plain === null || plain.startsWith("json:") || Object.keys(others).length > 0) return null;
  return `blkdebug:${String(config)}:${plain}`;
}

/** Options that change what the node shows, so that a plain name would open something else. */
function hasOwnOptions(node: BlockNode, lasting: boolean): boolean {
  return Object.keys(ownOptions(node)).length > 0 || backingIsOverridden(node, lasting);
}

/** Would the node have another backing file, or none, if it were opened by its name alone? */
function backingIsOverridden(node: BlockNode, lasting: boolean): boolean {
  const { options } = node;
  if (options.driver !== "qcow2" || !node.opened) return false;
  const backing = node.children.get("backing");
  const stated = node.self.backingFilename;
  // Where nobody said otherwise, what is there was opened by the header's word, or came there later (a snapshot).
  if (options.backing === undefined) return stated === undefined && backing !== undefined;
  if (backing === undefined || stated === undefined) return stated !== undefined || backing !== undefined;
  // As the header has it: a relative name never equals one that opens the same from anywhere.
  const plain = plainFilename(backing.node, lasting);
  return plain === null ? !stated.startsWith("json:") || stated !== nameOf(backing.node, lasting) : stated !== plain;
}

function contentOptions(node: BlockNode, lasting: boolean): Record<string, unknown> {
  const kept = ownOptions(node);
  if (!backingIsOverridden(node, lasting)) return kept;
  const backing = node.children.get("backing");
  return { ...kept, backing: backing === undefined ? null : treeOf(backing.node, lasting) };
}

function ownOptions(node: BlockNode): Record<string, unknown> {
  const { options } = node;
  const kept: Record<string, unknown> = {};
  if (options.driver === "raw") {
    if (options.offset !== undefined) kept["offset"] = options.offset;
    if (options.size !== undefined) kept["size"] = options.size;
  }
  if (options.driver === "luks") kept["key-secret"] = options["key-secret"];
  if (options.driver === "qcow2" && options.encrypt?.["key-secret"] !== undefined) {
    kept["encrypt.key-secret"] = options.encrypt["key-secret"];
  }
  if (options.driver === "null-co" || options.driver === "null-aio") {
    if (options.size !== undefined) kept["size"] = options.size;
    if (options["read-zeroes"] !== undefined) kept["read-zeroes"] = options["read-zeroes"];
  }
  if (options.driver === "quorum") {
    const { "vote-threshold": threshold, "rewrite-corrupted": rewrite, "read-pattern": pattern, blkverify } = options;
    if (pattern !== undefined) kept["read-pattern"] = pattern;
    if (blkverify !== undefined) kept["blkverify"] = blkverify;
    if (rewrite !== undefined) kept["rewrite-corrupted"] = rewrite;
    kept["vote-threshold"] = threshold;
  }
  if (options.driver === "blkdebug") addFlat(kept, "", withoutKeys(options, NOT_BLKDEBUGS_OWN));
  if (options.driver === "blklogwrites") {
    const { "log-append": append, "log-sector-size": sectorBytes } = options;
    if (append !== undefined) kept["log-append"] = append;
    if (sectorBytes !== undefined) kept["log-sector-size"] = sectorBytes;
  }
  if (options.driver === "throttle") kept["throttle-group"] = options["throttle-group"];
  return kept;
}

/** What is no part of its name, or stands for a child. */
const NOT_BLKDEBUGS_OWN: ReadonlySet<string> = new Set(["image", "take-child-perms", "unshare-child-perms"]);

function withoutKeys(options: object, keys: ReadonlySet<string>): object {
  return Object.fromEntries(
    Object.entries(options).filter(([key]) => !keys.has(key) && !COMMON.has(key) && key !== "driver"),
  );
}

/** Members of lists and objects as the reference writes them: `inject-error.0.event`. */
function addFlat(kept: Record<string, unknown>, prefix: string, value: object): void {
  for (const [key, member] of Object.entries(value) as [string, unknown][]) {
    if (typeof member === "object" && member !== null) addFlat(kept, `${prefix}${key}.`, member);
    else kept[`${prefix}${key}`] = member;
  }
}

/** The node as a tree of options, for the `json:` form. */
function treeOf(node: BlockNode, lasting: boolean): Record<string, unknown> {
  const { driver } = node;
  if (isUnnamed(node, lasting))
    for (const child of node.children.values()) if (child.role === "filtered") return treeOf(child.node, lasting);
  if (driver.kind === "protocol") {
    return Object.fromEntries(Object.entries(node.options).filter(([key]) => !COMMON.has(key)));
  }
  const tree: Record<string, unknown> = { ...contentOptions(node, lasting), driver: driver.name };
  for (const child of node.children.values()) {
    if (child.role === "backing") continue;
    // Items of an array: `children.0`. Their numbers may have gaps, the array has none.
    const [list, item] = child.name.split(".") as [string, string | undefined];
    if (item === undefined) tree[list] = treeOf(child.node, lasting);
    else tree[list] = [...((tree[list] as unknown[] | undefined) ?? []), treeOf(child.node, lasting)];
  }
  return tree;
}

/** Options that change nothing of what a node shows. */
const COMMON: ReadonlySet<string> = new Set([
  "latency-ns",
  "node-name",
  "discard",
  "cache",
  "read-only",
  "auto-read-only",
  "force-share",
  "detect-zeroes",
  "active",
  "aio",
  "aio-max-batch",
  "locking",
  "drop-cache",
  "x-check-cache-dropped",
]);

/** The name of a node for users: a plain one where that opens the same, else `json:{…}`. */
export function filenameOf(node: BlockNode): string {
  return nameOf(node, false);
}

/**
 * The name of a node for headers. Filters of jobs are no part of it, those with a name of their own neither: QEMU's
 * daemon writes them down, as a stream or a snapshot above them ends, and then nothing opens the image.
 */
export function lastingFilename(node: BlockNode): string {
  return nameOf(node, true);
}

function nameOf(node: BlockNode, lasting: boolean): string {
  if (node.driver.kind === "filter" && (node.driver.ownName !== true || isUnnamed(node, lasting))) {
    const filtered = [...node.children.values()].find((child) => child.role === "filtered");
    if (filtered !== undefined) return nameOf(filtered.node, lasting);
  }
  if (node.driver.name === "null-co" || node.driver.name === "null-aio") {
    if (!hasOwnOptions(node, lasting)) return `${node.driver.name}://`;
  } else {
    const plain = plainFilename(node, lasting);
    if (plain !== null) return plain;
  }
  return `json:${serializeJson(treeOf(node, lasting))}`;
}
