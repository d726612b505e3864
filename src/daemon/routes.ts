/** Whom a command concerns: where there are several iothreads, that decides which of them runs it. */
import { ARGUMENT_TYPES, SHAPES } from "../../qapi/generated/shapes.js";
import type { CommandName } from "../../qapi/generated/commands.js";

/** Arguments, at any depth, that name a node, whatever the command. */
const NODE_ARGUMENTS: ReadonlySet<string> = new Set([
  "node",
  "node-name",
  "device",
  "base-node",
  "top-node",
  "bottom",
  "image-node-name",
  "replaces",
  "overlay",
  "parent",
]);
/** Types whose `target` is a node; elsewhere it is a file or a bitmap. */
const TARGET_IS_NODE = /^Blockdev(Backup|Mirror)/;

/** What a command names. */
export type Concern =
  | { readonly kind: "nodes"; readonly names: readonly string[] }
  | { readonly kind: "job"; readonly id: string }
  | { readonly kind: "export"; readonly id: string };

/** `args` have passed the validator. */
export function concernOf(command: string, args: unknown): Concern {
  const { id, device, name } = args as Readonly<Record<string, string>>;
  if (command.startsWith("job-")) return { kind: "job", id: id! };
  if (command.startsWith("block-job-")) return { kind: "job", id: (id ?? device)! };
  if (command === "block-export-del") return { kind: "export", id: id! };
  if (command === "nbd-server-remove") return { kind: "export", id: name! };
  const names = new Set<string>();
  const type = ARGUMENT_TYPES[command as CommandName];
  // To open a node is to give it a name; to open it again is to mention it.
  const walk = new NodeNames(names, command === "blockdev-reopen");
  if (type !== null) walk.value(type, args);
  return { kind: "nodes", names: [...names] };
}

/** Follows the schema through arguments, and collects what stands where a node is meant. */
class NodeNames {
  constructor(
    private readonly names: Set<string>,
    private readonly optionsMention: boolean,
  ) {}

  value(type: string, value: unknown): void {
    if (Array.isArray(value)) {
      for (const item of value) this.value(type.slice(1, -1), item);
      return;
    }
    const shape = SHAPES[type];
    if (shape?.kind === "alternate") this.alternate(type, shape.branches, value);
    else if (shape?.kind === "object") this.object(type, value as Readonly<Record<string, unknown>>);
  }

  private alternate(type: string, branches: readonly string[], value: unknown): void {
    if (typeof value === "string" && type.startsWith("BlockdevRef")) this.names.add(value);
    const branch = branches.find((each) => SHAPES[each]?.kind === "object");
    if (branch !== undefined && typeof value === "object" && value !== null) this.value(branch, value);
  }

  private object(type: string, value: Readonly<Record<string, unknown>>): void {
    const shape = SHAPES[type];
    if (shape?.kind !== "object") return;
    for (const member of shape.members) {
      const given = value[member.name];
      if (given === undefined) continue;
      if (typeof given === "string" && this.isNode(type, member.name)) this.names.add(given);
      else this.value(member.type, given);
    }
    const variant = shape.tag === null ? undefined : shape.variants[value[shape.tag] as string];
    if (variant !== undefined) this.object(variant, value);
  }

  private isNode(type: string, member: string): boolean {
    if (type === "BlockdevOptions") return member === "node-name" && this.optionsMention;
    return member === "target" ? TARGET_IS_NODE.test(type) : NODE_ARGUMENTS.has(member);
  }
}

/** All that might be a name, an id, or nothing of the kind. */
export function wordsOf(value: unknown, words = new Set<string>()): Set<string> {
  if (typeof value === "string") words.add(value);
  else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) wordsOf(each, words);
  return words;
}
