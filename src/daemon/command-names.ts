import { ARGUMENT_TYPES } from "../../qapi/generated/shapes.js";
import type { CommandName } from "../../qapi/generated/commands.js";
import type { MonitorCommandName } from "../qmp/commands.js";

/** Every command of the schema. */
export const COMMAND_NAMES = Object.keys(ARGUMENT_TYPES) as CommandName[];

const MONITOR_COMMANDS: Readonly<Record<MonitorCommandName, true>> = {
  qmp_capabilities: true,
  "query-commands": true,
  "query-qmp-schema": true,
  "query-version": true,
  quit: true,
};

/** Answered on the main thread. */
export function isMonitorCommand(name: string): name is MonitorCommandName {
  return Object.hasOwn(MONITOR_COMMANDS, name);
}
