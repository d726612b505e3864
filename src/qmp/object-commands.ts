import type { ObjectCommand } from "./command.js";
import type { ObjectCommandName } from "./commands.js";
import { objectAdd } from "./commands/object-add.js";
import { objectDel } from "./commands/object-del.js";
import { qomGet } from "./commands/qom-get.js";
import { qomList } from "./commands/qom-list.js";
import { qomListProperties } from "./commands/qom-list-properties.js";
import { qomListTypes } from "./commands/qom-list-types.js";
import { qomSet } from "./commands/qom-set.js";
import type { ObjectRegistry } from "../objects/registry.js";

type ObjectCommandTable = { readonly [N in ObjectCommandName]: ObjectCommand<N> };

const objectCommands = {
  "object-add": objectAdd,
  "object-del": objectDel,
  "qom-get": qomGet,
  "qom-list": qomList,
  "qom-list-properties": qomListProperties,
  "qom-list-types": qomListTypes,
  "qom-set": qomSet,
} satisfies ObjectCommandTable;

type Run = (args: unknown, objects: ObjectRegistry) => unknown;

/** Commands on objects, which the main thread owns: they wait for their turn among those of the iothread. */
export const OBJECT_COMMANDS: ReadonlyMap<string, Run> = new Map(
  Object.entries(objectCommands).map(([name, command]): [string, Run] => [
    name,
    // The dispatcher has checked the arguments against the schema.
    (args, objects) => command.run(args as never, objects),
  ]),
);
