import { listTypes } from "../../objects/qom-types.js";
import { defineObjectCommand } from "../command.js";

/** The types of objects. */
export const qomListTypes = defineObjectCommand("qom-list-types", (args) =>
  listTypes(args.implements, args.abstract ?? false),
);
