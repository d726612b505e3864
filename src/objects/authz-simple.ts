import { defineObject } from "./object-type.js";
import type { SimpleAuthzState } from "./authz.js";

/** One identity may. */
export const authzSimple = defineObject({
  name: "authz-simple",
  parent: "authz",
  defaults: {},
  create({ identity }) {
    let state: SimpleAuthzState = { type: "authz-simple", identity };
    return {
      get state() {
        return state;
      },
      set(_property, value) {
        state = { type: "authz-simple", identity: value as string };
      },
    };
  },
});
