import { defineObjectCommand } from "../command.js";

/** Write a property of an object. */
export const qomSet = defineObjectCommand("qom-set", ({ path, property, value }, objects) => {
  objects.set(path, property, value);
});
