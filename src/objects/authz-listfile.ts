import { stat } from "node:fs/promises";
import { BlockError, messageOf } from "../base/errors.js";
import type { RuleList } from "./authz.js";
import { defineObject } from "./object-type.js";
import { readSmallFile } from "./read-file.js";

/** What a thread knows of the file; each thread looks for itself whether it has changed. */
export interface RuleFileState {
  readonly type: "authz-listfile";
  readonly filename: string;
  readonly refresh: boolean;
  /** Null where the file has become unreadable: then nobody may. */
  rules: RuleList | null;
  /** Of the file that `rules` were read from. */
  stamp: string;
}

/** The rules are in a file, which is looked at again at each use. */
export const authzListfile = defineObject({
  name: "authz-listfile",
  typename: "authz-list-file",
  parent: "authz",
  defaults: { refresh: true },
  async create({ filename, refresh = true }) {
    try {
      // In this order: what is written in between is found changed at the next look.
      const stamp = await stampOf(filename);
      const rules = await loadRules(filename);
      return { state: { type: "authz-listfile", filename, refresh, rules, stamp } };
    } catch (error) {
      throw new BlockError("io", unreadable(filename, error), { cause: error });
    }
  },
});

/** The rules of the file as it is now, unless it is not to be read again. Null, and a word to `log`, when it is broken. */
export async function readRuleFile(state: RuleFileState, log: (message: string) => void): Promise<RuleList | null> {
  if (!state.refresh) return state.rules;
  try {
    const stamp = await stampOf(state.filename);
    if (stamp === state.stamp) return state.rules;
    state.rules = await loadRules(state.filename);
    state.stamp = stamp;
  } catch (error) {
    state.rules = null;
    state.stamp = "";
    log(unreadable(state.filename, error));
  }
  return state.rules;
}

async function stampOf(filename: string): Promise<string> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(filename, { bigint: true });
  return [dev, ino, size, mtimeNs, ctimeNs].join(" ");
}

async function loadRules(filename: string): Promise<RuleList> {
  const { VALIDATORS } = await import("../../qapi/generated/validators.js");
  const value = parse((await readSmallFile(filename)).toString("utf8"));
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  // The options of an `authz-list`, but for its name.
  const options = isObject ? { ...value, "qom-type": "authz-list", id: "file" } : null;
  if (!VALIDATORS["ObjectOptions"]!(options)) throw new Error("it has no rules as authz-list takes them");
  const { rules = [], policy = "deny" } = value as Partial<RuleList>;
  return { rules, policy };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The words of JSON.parse quote the file, which may be another than was meant.
    throw new Error("it is not JSON", { cause: error });
  }
}

function unreadable(filename: string, error: unknown): string {
  return `Unable to read ${filename}: ${messageOf(error)}`;
}
