import { BlockError } from "../base/errors.js";
import { QmpError } from "../base/qmp-error.js";
import type { ObjectOptions, ObjectPropertyInfo } from "../../qapi/generated/types.js";
import type { IoThreadOwner, ObjectType, UserObject } from "./object-type.js";
import { CONTAINER, listProperties, objectTypes, optionTypes, typenameOf } from "./qom-types.js";
import type { ObjectState } from "./state.js";

const ID = /^[A-Za-z][A-Za-z0-9\-._]*$/;
const OBJECTS = "/objects";

interface Entry {
  readonly type: ObjectType;
  readonly object: UserObject;
  /** What `qom-get` answers: as given, or as set later. */
  readonly values: Map<string, unknown>;
}

export interface RegistryHost {
  readonly iothreads: IoThreadOwner;
  /** Check a property's value against its type of the schema; throws BlockError. */
  readonly validate: (type: string, name: string, value: unknown) => unknown;
  /** An object's state is new, or (undefined) the object has gone: every thread is to know. */
  readonly changed: (id: string, state: ObjectState | undefined) => void;
}

/** All objects of the daemon, on the main thread. The calls that wait must not overlap: the dispatcher sees to it. */
export class ObjectRegistry {
  /** The newest last. */
  private readonly entries = new Map<string, Entry>();
  readonly states = new Map<string, ObjectState>();
  /** The folder is there once there has been an object. */
  private hasFolder = false;

  constructor(private readonly host: RegistryHost) {}

  /** object-add, `--object`. Rejects with BlockError in the reference's words; then no object is left. */
  async add(options: ObjectOptions): Promise<void> {
    const { id } = options;
    if (!ID.test(id)) {
      const hint = "Identifiers consist of letters, digits, '-', '.', '_', starting with a letter.";
      throw new BlockError("invalid", "Parameter 'id' expects an identifier", { hint });
    }
    if (this.entries.has(id)) {
      throw new BlockError("busy", `attempt to add duplicate property '${id}' to object (type 'container')`);
    }
    const type = objectTypes.get(options["qom-type"])!;
    const object = await type.create(options, { objects: this.states, iothreads: this.host.iothreads });
    const values = new Map(Object.entries({ ...type.defaults, ...options }));
    this.entries.set(id, { type, object, values });
    this.hasFolder = true;
    this.publish(id, object.state);
  }

  /** object-del. */
  async delete(id: string): Promise<void> {
    const entry = this.entries.get(id);
    if (entry === undefined) throw new BlockError("not-found", `object '${id}' not found`);
    if ((await entry.object.inUse?.()) === true) {
      throw new BlockError("busy", `object '${id}' is in use, can not be deleted`);
    }
    this.entries.delete(id);
    this.publish(id, undefined);
    await entry.object.close?.();
  }

  private publish(id: string, state: ObjectState | undefined): void {
    if (state === undefined) this.states.delete(id);
    else this.states.set(id, state);
    this.host.changed(id, state);
  }

  /** qom-list. Throws QmpError or BlockError. */
  list(path: string): ObjectPropertyInfo[] {
    if (this.find(path) === "ambiguous") throw new BlockError("invalid", `Path '${path}' is ambiguous`);
    const found = this.resolve(path);
    if (typeof found !== "string") return listProperties(found.type);
    const type: ObjectPropertyInfo = { name: "type", type: "string" };
    return [type, ...[...this.children(found)].map(([name, child]) => ({ name, type: `child<${child}>` }))];
  }

  /** qom-get. Throws QmpError or BlockError. */
  get(path: string, property: string): unknown {
    const found = this.resolve(path);
    if (typeof found === "string") {
      if (property === "type") return CONTAINER;
      if (!this.children(found).has(property)) throw notFound(CONTAINER, property);
      return found === "/" ? `/${property}` : `${found}/${property}`;
    }
    if (property === "type") return typenameOf(found.type);
    if (!optionTypes(found.type).has(property)) throw notFound(typenameOf(found.type), property);
    return found.object.get?.(property) ?? found.values.get(property) ?? "";
  }

  /** qom-set. Throws QmpError or BlockError. */
  set(path: string, property: string, value: unknown): void {
    const found = this.resolve(path);
    const typename = typeof found === "string" ? CONTAINER : typenameOf(found.type);
    const isChild = typeof found === "string" && this.children(found).has(property);
    if (property === "type" || isChild) {
      throw new BlockError("invalid", `Property '${typename}.${property}' is not writable`);
    }
    const type = typeof found === "string" ? undefined : optionTypes(found.type).get(property);
    if (typeof found === "string" || type === undefined) throw notFound(typename, property);
    if (found.type.settable?.includes(property) === false) {
      throw new BlockError("invalid", "Property cannot be set after initialization");
    }
    const checked = this.host.validate(type, property, value);
    const { object, values } = found;
    object.set?.(property, checked);
    values.set(property, checked);
    if (object.set !== undefined) this.publish(values.get("id") as string, object.state);
  }

  /** Close what objects hold open, the newest first. */
  async close(): Promise<void> {
    for (const { object } of [...this.entries.values()].reverse()) await object.close?.();
    this.entries.clear();
  }

  /** Names and types of what stands below a container. */
  private children(container: string): ReadonlyMap<string, string> {
    if (container === "/") return new Map(this.hasFolder ? [["objects", CONTAINER]] : []);
    return new Map([...this.entries].map(([id, { type }]) => [id, typenameOf(type)]));
  }

  /** The object at a path, or the path of the container there. Only qom-list tells an ambiguous path from none at all. */
  private resolve(path: string): Entry | string {
    const found = this.find(path);
    if (found === undefined || found === "ambiguous") {
      throw new QmpError("DeviceNotFound", `Device '${path}' not found`);
    }
    return found;
  }

  /** Whole paths, or ends of them. */
  private find(path: string): Entry | string | undefined {
    const parts = path.split("/").filter((part) => part !== "");
    return path.startsWith("/") ? this.walk(parts) : this.search(parts);
  }

  private walk([folder, id, ...rest]: readonly string[]): Entry | string | undefined {
    if (folder === undefined) return "/";
    if (folder !== "objects" || !this.hasFolder || rest.length > 0) return undefined;
    return id === undefined ? OBJECTS : this.entries.get(id);
  }

  private search(parts: readonly string[]): Entry | string | undefined {
    // Everything ends with nothing.
    if (parts.length === 0) return "ambiguous";
    const inFolder = parts.length === 1 ? this.entries.get(parts[0]!) : undefined;
    const atRoot = this.walk(parts);
    return inFolder !== undefined && atRoot !== undefined ? "ambiguous" : (inFolder ?? atRoot);
  }
}

function notFound(typename: string, property: string): BlockError {
  return new BlockError("not-found", `Property '${typename}.${property}' not found`);
}
