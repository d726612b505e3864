import { matchesGlob } from "./glob.js";
import { readRuleFile, type RuleFileState } from "./authz-listfile.js";
import type { ObjectStates } from "./object-type.js";
import type { QAuthZListPolicy, QAuthZListRule } from "../../qapi/generated/types.js";

export interface SimpleAuthzState {
  readonly type: "authz-simple";
  readonly identity: string;
}

/** The first rule that matches decides, else the policy. */
export interface RuleList {
  readonly rules: readonly QAuthZListRule[];
  readonly policy: QAuthZListPolicy;
}

export interface ListAuthzState extends RuleList {
  readonly type: "authz-list";
}

export type AuthzState = SimpleAuthzState | ListAuthzState | RuleFileState;

/**
 * May `identity`, by the object `id`? Whatever is wrong is a no, and told to `log`: there is no such object, it is of
 * another type, its file cannot be read.
 */
export async function isAuthorized(
  objects: ObjectStates,
  id: string,
  identity: string,
  log: (message: string) => void,
): Promise<boolean> {
  const state = objects.get(id);
  switch (state?.type) {
    case "authz-simple":
      return state.identity === identity;
    case "authz-list":
      return decide(state, identity);
    case "authz-listfile": {
      const rules = await readRuleFile(state, log);
      return rules !== null && decide(rules, identity);
    }
    case undefined:
      log(`No authorization object with id '${id}'`);
      return false;
    default:
      log(`Object with id '${id}' is no authorization object`);
      return false;
  }
}

function decide({ rules, policy }: RuleList, identity: string): boolean {
  const rule = rules.find((candidate) => matches(candidate, identity));
  return (rule?.policy ?? policy) === "allow";
}

function matches({ match, format }: QAuthZListRule, identity: string): boolean {
  return format === "glob" ? matchesGlob(match, identity) : match === identity;
}
