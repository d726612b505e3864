import { listTypeProperties } from "../../objects/qom-types.js";
import { defineObjectCommand } from "../command.js";

/** The properties of a type. */
export const qomListProperties = defineObjectCommand("qom-list-properties", ({ typename }) =>
  listTypeProperties(typename),
);
