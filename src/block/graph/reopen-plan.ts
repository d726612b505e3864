/** What `blockdev-reopen` asks for, checked against the open nodes: nothing is changed here. */
import { BlockError } from "../../base/errors.js";
import type { ChildRole, CommonOptions } from "../driver.js";
import type { BlockNode } from "../node.js";
import type { BlockdevOptions } from "../../../qapi/generated/types.js";
import type { BlockGraph } from "./graph.js";
import { checkCommon, inherit } from "./open.js";

/** Another node, or none, as a child of this name. */
export interface LinkChange {
  readonly name: string;
  readonly role: ChildRole;
  readonly to: BlockNode | null;
}

/** One node, and what it is to be. */
export interface Reopening {
  readonly node: BlockNode;
  readonly options: BlockdevOptions;
  readonly common: CommonOptions;
  readonly links: readonly LinkChange[];
}

/** A job relies on this child staying where it is. */
export type IsFrozen = (parent: BlockNode, child: BlockNode) => boolean;

interface Wanted {
  readonly options: BlockdevOptions;
  readonly common: CommonOptions;
  /** It follows its parent, and its own options are what they were. */
  readonly keepsOptions: boolean;
  readonly explicit: boolean;
}

type Loose = Readonly<Record<string, unknown>>;
const loose = (options: BlockdevOptions): Loose => options as unknown as Loose;

/** What every node may change; left out, each has its default. */
const COMMON_OPTIONS: ReadonlySet<string> = new Set([
  "driver",
  "node-name",
  "discard",
  "cache",
  "read-only",
  "auto-read-only",
  "detect-zeroes",
]);

/** Throws BlockError in the reference's words where something cannot be so. */
export function planReopen(graph: BlockGraph, list: readonly BlockdevOptions[], isFrozen: IsFrozen): Reopening[] {
  const wanted = new Map<BlockNode, Wanted>();
  for (const given of list) {
    const name = given["node-name"];
    if (name === undefined) throw new BlockError("invalid", "node-name not specified");
    const node = graph.lookup(name);
    if (node === undefined) throw new BlockError("not-found", `Failed to find node with node-name='${name}'`);
    // One that is named twice has what either says.
    const before = wanted.get(node);
    const options = before?.explicit === true ? { ...before.options, ...given } : given;
    want(wanted, node, { options, common: inherit(options, {}), keepsOptions: false, explicit: true });
  }
  return Array.from(wanted, ([node, { options, common, keepsOptions }]) => {
    check(node, options, common, keepsOptions);
    const links = keepsOptions ? [] : linkChanges(graph, node, options, isFrozen);
    checkUnchanged(node, options);
    return { node, options, common: { ...common, active: node.active }, links };
  });
}

/** The node, and the children that follow it because they were opened inline. */
function want(wanted: Map<BlockNode, Wanted>, node: BlockNode, entry: Wanted): void {
  if (!entry.explicit && wanted.get(node)?.explicit === true) return;
  wanted.set(node, entry);
  for (const { name, role, node: child } of node.children.values()) {
    if (child.inheritsFrom !== node) continue;
    const given = loose(entry.options)[name];
    const isReplaced = given === null || (typeof given === "string" && given !== child.nodeName);
    if (isReplaced && !entry.keepsOptions) continue;
    const keepsOptions = entry.keepsOptions || typeof given !== "object";
    const options = keepsOptions ? child.options : (given as BlockdevOptions);
    const common = inherit(options, { parent: entry.common, role });
    want(wanted, child, { options, common, keepsOptions, explicit: false });
  }
}

function check(node: BlockNode, options: BlockdevOptions, common: CommonOptions, keepsOptions: boolean): void {
  const { driver, nodeName } = node;
  if (options.driver !== driver.name) throw new BlockError("invalid", "Cannot change the option 'driver'");
  checkReopenable(node);
  if ("force-share" in options && common.forceShare !== node.forceShare) {
    throw new BlockError("invalid", "Cannot change the option 'force-share'");
  }
  checkCommon(common);
  const hasBacking = node.children.has("backing") || node.self.backingFilename !== undefined;
  if (driver.supportsBacking === true && !keepsOptions && !("backing" in options) && hasBacking) {
    throw new BlockError("invalid", `backing is missing for '${nodeName}'`);
  }
}

/** Throws BlockError where the driver has no way. */
export function checkReopenable({ driver, nodeName }: BlockNode): void {
  if (driver.reopen !== undefined) return;
  const message = `Block format '${driver.name}' used by node '${nodeName}' does not support reopening files`;
  throw new BlockError("unsupported", message);
}

function linkChanges(graph: BlockGraph, node: BlockNode, options: BlockdevOptions, isFrozen: IsFrozen): LinkChange[] {
  const changes: LinkChange[] = [];
  for (const name of ["backing", "file"]) {
    const given = loose(options)[name];
    const old = node.children.get(name);
    if (given === undefined) continue;
    if (typeof given === "object" && given !== null) {
      if (old?.node.inheritsFrom === node) continue;
      throw new BlockError("invalid", `Cannot change the option '${name}.driver'`);
    }
    const to = typeof given === "string" ? find(graph, given) : null;
    const fileRole = name === "file" ? node.driver.reopen?.fileRole?.(options) : undefined;
    const role = fileRole ?? old?.role ?? "backing";
    if (to === (old?.node ?? null) && role === (old?.role ?? role)) continue;
    if (old?.node.implicit === true) {
      // Users do not see the filter of a job that they did not name.
      if (to === belowImplicit(old.node)) continue;
      throw new BlockError("invalid", `Cannot replace implicit ${name} child of ${node.nodeName}`);
    }
    if (old !== undefined && to !== old.node && isFrozen(node, old.node)) {
      const link = `frozen '${name}' link from '${node.nodeName}' to '${old.node.nodeName}'`;
      throw new BlockError("busy", `Cannot change ${link}`);
    }
    changes.push({ name, role, to });
  }
  for (const { name, node: child } of node.children.values()) {
    const given = loose(options)[name];
    if (name === "backing" || name === "file" || typeof given !== "string" || given === child.nodeName) continue;
    throw new BlockError("invalid", `Cannot change the option '${name}'`);
  }
  return changes;
}

function belowImplicit(node: BlockNode): BlockNode {
  for (const child of node.children.values()) {
    if (node.implicit && (child.role === "filtered" || child.role === "backing")) return belowImplicit(child.node);
  }
  return node;
}

function find(graph: BlockGraph, nodeName: string): BlockNode {
  const node = graph.lookup(nodeName);
  if (node !== undefined) return node;
  throw new BlockError("not-found", `Cannot find device='' nor node-name='${nodeName}'`);
}

/** All but the options that may change must be as they were. */
function checkUnchanged(node: BlockNode, options: BlockdevOptions): void {
  const { changes = [], resets = [] } = node.driver.reopen ?? {};
  const before = flatten(node, node.options);
  const after = flatten(node, options);
  const isOneOf = (names: readonly string[], key: string): boolean => names.includes(key.split(".", 1)[0]!);
  for (const key of before.keys()) {
    if (after.has(key) || isOneOf(resets, key)) continue;
    throw new BlockError("invalid", `Option '${key}' cannot be reset to its default value`);
  }
  for (const [key, value] of after) {
    if (before.get(key) === value || isOneOf(resets, key) || isOneOf(changes, key)) continue;
    throw new BlockError("invalid", `Cannot change the option '${key}'`);
  }
  const name = options["node-name"];
  if (name !== undefined && (name !== node.nodeName || node.generatedName)) {
    throw new BlockError("invalid", "Cannot change the option 'node-name'");
  }
}

/** What the driver alone knows, as `server.path`. */
function flatten(node: BlockNode, options: BlockdevOptions): Map<string, string> {
  const flat = new Map<string, string>();
  const add = (key: string, value: unknown): void => {
    if (typeof value !== "object" || value === null) flat.set(key, String(value));
    else for (const [name, inner] of Object.entries(value)) add(`${key}.${name}`, inner);
  };
  for (const [key, value] of Object.entries(options)) {
    if (COMMON_OPTIONS.has(key) || key === "backing") continue;
    // Children may be others where they are called so; the rest stay, and those opened inline are asked themselves.
    const mayChange =
      key === "file" || (typeof value === "object" && node.children.get(key)?.node.inheritsFrom === node);
    if (!node.children.has(key) || !mayChange) add(key, value);
  }
  return flat;
}
