/** What `key=value,…` stands for: every scalar is a string. */
export type KeyvalValue = string | KeyvalValue[] | KeyvalObject;
export interface KeyvalObject {
  [key: string]: KeyvalValue;
}

export interface Keyval {
  readonly value: KeyvalObject;
  /** `help` or `?` stood among the parameters. */
  readonly help: boolean;
}

/** In the words of the reference. */
export class KeyvalError extends Error {
  override readonly name = "KeyvalError";
}

/** Characters of one piece of a dotted key. */
const FRAGMENT_MAX = 127;
/** A name of QAPI, that of a vendor (`__com.example_name`) included. */
const NAME = /^(?:__[A-Za-z0-9.-]*_)?[A-Za-z][A-Za-z0-9_-]*/;
const INDEX = /^[0-9]+/;

/** A node of the tree before it is known which nodes are lists. Keys are user input, hence maps. */
type Tree = Map<string, Tree | string>;

/**
 * Parse `key=value,…`. A comma in a value is written twice. Dotted keys nest; pieces that are all numbers make a list.
 * The last of equal keys counts. A first parameter without `=` is the value of `impliedKey`. Throws KeyvalError.
 */
export function parseKeyval(text: string, impliedKey: string | null): Keyval {
  const tree: Tree = new Map();
  let help = false;
  let at = 0;
  let implied = impliedKey;
  while (at < text.length) {
    const helpEnd = endOfHelp(text, at);
    if (helpEnd >= 0) {
      help = true;
      at = helpEnd;
    } else {
      at = parseParameter(text, at, implied, tree);
    }
    implied = null;
  }
  // Who asks for help is not told what else is wrong.
  return { value: help ? scalarsOf(tree) : toObject(tree, ""), help };
}

/** `help` or `?` alone between commas: the position behind it and its comma, or -1. */
function endOfHelp(text: string, at: number): number {
  const length = text.startsWith("help", at) ? 4 : text.startsWith("?", at) ? 1 : 0;
  if (length === 0) return -1;
  const end = at + length;
  if (end === text.length) return end;
  return text[end] === "," ? end + 1 : -1;
}

/** Answers where the next one begins. */
function parseParameter(text: string, start: number, implied: string | null, tree: Tree): number {
  const match = /[=,]/.exec(text.slice(start));
  const end = match === null ? text.length : start + match.index;
  const hasValue = text[end] === "=";
  if (implied !== null && end > start && !hasValue) {
    // The short form knows no double comma.
    put(tree, [implied], text.slice(start, end));
    return end + 1;
  }
  const fragments = splitKey(text.slice(start, end));
  if (!hasValue) {
    nodeAbove(tree, fragments);
    throw new KeyvalError(`Expected '=' after parameter '${text.slice(start, end)}'`);
  }
  let at = end + 1;
  let value = "";
  for (; at < text.length; at++) {
    if (text[at] === ",") {
      at += 1;
      if (text[at] !== ",") break;
    }
    value += text[at]!;
  }
  put(tree, fragments, value);
  return at;
}

function splitKey(key: string): string[] {
  const fragments: string[] = [];
  let at = 0;
  do {
    if (fragments.length > 0) at += 1;
    const rest = key.slice(at);
    // A number is an index, which cannot come first.
    const fragment = (fragments.length > 0 ? INDEX.exec(rest) : null)?.[0] ?? NAME.exec(rest)?.[0] ?? "";
    const next = key[at + fragment.length];
    if (fragment === "" || (next !== undefined && next !== ".")) throw new KeyvalError(`Invalid parameter '${key}'`);
    if (fragment.length > FRAGMENT_MAX) {
      const what = fragment === key ? "Parameter" : "Parameter fragment";
      throw new KeyvalError(`${what} '${fragment}' is too long`);
    }
    fragments.push(fragment);
    at += fragment.length;
  } while (at < key.length);
  return fragments;
}

function put(tree: Tree, fragments: readonly string[], value: string): void {
  const node = nodeAbove(tree, fragments);
  const key = keyOf(fragments.at(-1)!);
  if (node.get(key) instanceof Map) throw inconsistent(fragments);
  node.set(key, value);
}

/** The node that the last piece of the key belongs to. */
function nodeAbove(tree: Tree, fragments: readonly string[]): Tree {
  let node = tree;
  for (const [depth, fragment] of fragments.slice(0, -1).entries()) {
    const key = keyOf(fragment);
    let child = node.get(key);
    if (typeof child === "string") throw inconsistent(fragments.slice(0, depth + 1));
    if (child === undefined) {
      child = new Map<string, Tree | string>();
      node.set(key, child);
    }
    node = child;
  }
  return node;
}

/** `01` and `1` are one index. */
function keyOf(fragment: string): string {
  return INDEX.test(fragment) ? fragment.replace(/^0+(?=\d)/, "") : fragment;
}

function inconsistent(fragments: readonly string[]): KeyvalError {
  return new KeyvalError(`Parameters '${fragments.join(".")}.*' used inconsistently`);
}

function scalarsOf(tree: Tree): KeyvalObject {
  const object = Object.create(null) as KeyvalObject;
  for (const [key, child] of tree) if (typeof child === "string") object[key] = child;
  return object;
}

function toObject(tree: Tree, prefix: string): KeyvalObject {
  // No prototype: a key is only a key.
  const object = Object.create(null) as KeyvalObject;
  for (const [key, child] of tree) object[key] = toValue(child, `${prefix}${key}`);
  return object;
}

function toValue(child: Tree | string, path: string): KeyvalValue {
  if (typeof child === "string") return child;
  const keys = [...child.keys()];
  const indices = keys.filter((key) => INDEX.test(key));
  if (indices.length === 0) return toObject(child, `${path}.`);
  if (indices.length < keys.length) throw new KeyvalError(`Parameters '${path}.*' used inconsistently`);
  return indices.map((_, index) => {
    const item = child.get(String(index));
    if (item === undefined) throw new KeyvalError(`Parameter '${path}.${index}' missing`);
    return toValue(item, `${path}.${index}`);
  });
}
