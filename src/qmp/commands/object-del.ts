import { defineObjectCommand } from "../command.js";

/** Remove an object. */
export const objectDel = defineObjectCommand("object-del", ({ id }, objects) => objects.delete(id));
