import { QmpError } from "../base/qmp-error.js";
import { BlockError } from "../base/errors.js";
import { SHAPES } from "../../qapi/generated/shapes.js";
import type { ObjectPropertyInfo, ObjectTypeInfo } from "../../qapi/generated/types.js";
import { OBJECT_TYPES } from "./index.js";
import type { ObjectType } from "./object-type.js";

interface QomType {
  readonly parent: string | null;
  readonly abstract: boolean;
  /** A trait: no type has it as its parent, but some have it. */
  readonly interface?: boolean;
  /** Options that all types below it have: a struct of the schema. */
  readonly options?: string;
  /** What it shows that is no option: names, and the types of their values. */
  readonly shows?: readonly (readonly [name: string, type: string])[];
}

export const CONTAINER = "container";
const USER_CREATABLE = "user-creatable";
const TYPE_PROPERTY: ObjectPropertyInfo = { name: "type", type: "string" };

/** By the name that `object-add` takes. */
export const objectTypes: ReadonlyMap<string, ObjectType> = new Map(
  // Each type is called with the options of its own name only.
  Object.entries(OBJECT_TYPES) as unknown as [string, ObjectType][],
);

/** How the tree of types calls it. */
export function typenameOf(type: ObjectType): string {
  return type.typename ?? type.name;
}

const byTypename: ReadonlyMap<string, ObjectType> = new Map(
  [...objectTypes.values()].map((type) => [typenameOf(type), type]),
);

const TYPES: ReadonlyMap<string, QomType> = new Map<string, QomType>([
  ["object", { parent: null, abstract: true }],
  ["interface", { parent: null, abstract: true, interface: true }],
  [USER_CREATABLE, { parent: "interface", abstract: true, interface: true }],
  [CONTAINER, { parent: "object", abstract: false }],
  ["authz", { parent: "object", abstract: true }],
  ["event-loop-base", { parent: "object", abstract: true, options: "EventLoopBaseProperties" }],
  ["secret_common", { parent: "object", abstract: true, options: "SecretCommonProperties" }],
  ["tls-creds", { parent: "object", abstract: true, options: "TlsCredsProperties" }],
  ["chardev", { parent: "object", abstract: true }],
  ["chardev-fd", { parent: "chardev", abstract: true }],
  ...["file", "pipe", "serial", "stdio"].map((kind) => chardev(kind, "chardev-fd")),
  ...["mux", "null", "parallel", "pty", "ringbuf", "udp"].map((kind) => chardev(kind, "chardev")),
  chardev("memory", "chardev-ringbuf"),
  chardev("socket", "chardev", [
    ["connected", "bool"],
    ["addr", "SocketAddress"],
  ]),
  ...[...byTypename].map(([name, { parent }]): [string, QomType] => [name, { parent, abstract: false }]),
]);

function chardev(kind: string, parent: string, shows: QomType["shows"] = []): [string, QomType] {
  return [`chardev-${kind}`, { parent, abstract: false, shows }];
}

/** qom-list-types. */
export function listTypes(implementing: string | undefined, abstract: boolean): ObjectTypeInfo[] {
  const found: ObjectTypeInfo[] = [];
  for (const [name, type] of TYPES) {
    if (type.abstract && !abstract) continue;
    if (implementing !== undefined && !isA(name, implementing)) continue;
    const parent = type.parent === null ? {} : { parent: type.parent };
    found.push({ name, ...(type.abstract ? { abstract: true } : {}), ...parent });
  }
  return found;
}

function isA(name: string, ancestor: string): boolean {
  const isCreatable = ancestor === USER_CREATABLE || ancestor === "interface";
  if (isCreatable && byTypename.has(name)) return true;
  for (let at: string | null = name; at !== null; at = TYPES.get(at)!.parent) if (at === ancestor) return true;
  return false;
}

/** qom-list-properties. Throws QmpError, or BlockError for a name that is no type of objects. */
export function listTypeProperties(typename: string): ObjectPropertyInfo[] {
  const found = TYPES.get(typename);
  if (found === undefined) throw new QmpError("DeviceNotFound", `Class '${typename}' not found`);
  if (found.interface === true) throw new BlockError("invalid", "Parameter 'typename' expects a QOM type");
  const type = byTypename.get(typename);
  if (type !== undefined) return listProperties(type);
  return propertiesOf(new Map([...membersOf(found.options), ...(found.shows ?? [])]));
}

/** The properties of every object of a type: the options of `object-add`, and `type`. */
export function listProperties(type: ObjectType): ObjectPropertyInfo[] {
  return propertiesOf(optionTypes(type));
}

/** Of the schema, by name, without those that every object has. */
export function optionTypes(type: ObjectType): ReadonlyMap<string, string> {
  const union = SHAPES["ObjectOptions"]!;
  return membersOf(union.kind === "object" ? union.variants[type.name] : undefined);
}

function membersOf(name: string | undefined): ReadonlyMap<string, string> {
  const struct = name === undefined ? undefined : SHAPES[name];
  return new Map(struct?.kind === "object" ? struct.members.map((member) => [member.name, member.type]) : []);
}

function propertiesOf(options: ReadonlyMap<string, string>): ObjectPropertyInfo[] {
  return [TYPE_PROPERTY, ...[...options].map(([name, option]) => ({ name, type: propertyType(option) }))];
}

/** In the words of the older type system that these commands speak. */
function propertyType(option: string): string {
  const name = option.replace(/^\[(.*)\]$/, "$1");
  if (name === "str") return "string";
  return /^u?int\d*$/.test(name) ? "int" : name;
}
