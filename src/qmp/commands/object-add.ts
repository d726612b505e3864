import { defineObjectCommand } from "../command.js";

/** Make an object. */
export const objectAdd = defineObjectCommand("object-add", (args, objects) => objects.add(args));
