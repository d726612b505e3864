import { defineObjectCommand } from "../command.js";

/** A property of an object. */
export const qomGet = defineObjectCommand("qom-get", ({ path, property }, objects) => objects.get(path, property));
