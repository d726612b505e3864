import { defineObject } from "./object-type.js";
import type { ListAuthzState } from "./authz.js";

/** The first rule that matches decides, else the policy. */
export const authzList = defineObject({
  name: "authz-list",
  parent: "authz",
  defaults: { policy: "deny", rules: [] },
  create({ policy = "deny", rules = [] }) {
    let state: ListAuthzState = { type: "authz-list", policy, rules };
    return {
      get state() {
        return state;
      },
      set(property, value) {
        state = { ...state, [property]: value };
      },
    };
  },
});
