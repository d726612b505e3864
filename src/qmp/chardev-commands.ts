import type { Chardevs } from "../chardev/registry.js";
import type { ChardevCommand } from "./command.js";
import type { ChardevCommandName } from "./commands.js";
import { chardevAdd } from "./commands/chardev-add.js";
import { chardevChange } from "./commands/chardev-change.js";
import { chardevRemove } from "./commands/chardev-remove.js";
import { chardevSendBreak } from "./commands/chardev-send-break.js";
import { queryChardev } from "./commands/query-chardev.js";
import { queryChardevBackends } from "./commands/query-chardev-backends.js";
import { ringbufRead } from "./commands/ringbuf-read.js";
import { ringbufWrite } from "./commands/ringbuf-write.js";

type ChardevCommandTable = { readonly [N in ChardevCommandName]: ChardevCommand<N> };

const chardevCommands = {
  "chardev-add": chardevAdd,
  "chardev-change": chardevChange,
  "chardev-remove": chardevRemove,
  "chardev-send-break": chardevSendBreak,
  "query-chardev": queryChardev,
  "query-chardev-backends": queryChardevBackends,
  "ringbuf-read": ringbufRead,
  "ringbuf-write": ringbufWrite,
} satisfies ChardevCommandTable;

type Run = (args: unknown, chardevs: Chardevs) => unknown;

/** Commands on character devices, which the main thread owns: they wait for their turn among those of the iothread. */
export const CHARDEV_COMMANDS: ReadonlyMap<string, Run> = new Map(
  Object.entries(chardevCommands).map(([name, command]): [string, Run] => [
    name,
    // The dispatcher has checked the arguments against the schema.
    (args, chardevs) => command.run(args as never, chardevs),
  ]),
);
