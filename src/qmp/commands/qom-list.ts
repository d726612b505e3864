import { defineObjectCommand } from "../command.js";

/** The properties of an object, and what is below it. */
export const qomList = defineObjectCommand("qom-list", ({ path }, objects) => objects.list(path));
