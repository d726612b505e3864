import { BlockError } from "../base/errors.js";
import { QmpError } from "../base/qmp-error.js";
import type { ObjectOptions, ObjectPropertyInfo } from "../../qapi/generated/types.js";
import type { IoThreadOwner, ObjectType, UserObject } from "./object-type.js";
import { CONTAINER, listProperties, listTypeProperties, objectTypes, optionTypes, typenameOf } from "./qom-types.js";
import type { ObjectState } from "./state.js";

const ID = /^[A-Za-z][A-Za-z0-9\-._]*$/;
const OBJECTS = "/objects";
const CHARDEVS = "/chardevs";

interface Entry {
  readonly type: ObjectType;
  readonly object: UserObject;
  /** What `qom-get` answers: as given, or as set later. */
  readonly values: Map<string, unknown>;
}

/** What stands at a path: an object, a device, or the container of that path. */
type Found = Entry | QomDevice | "/" | typeof OBJECTS | typeof CHARDEVS;

/** What is shown beside the objects, and is no user's to change. */
export interface QomDevice {
  readonly typename: string;
  /** Values of the properties that its type has. */
  readonly shown: Readonly<Record<string, unknown>>;
}

export interface RegistryHost {
  readonly iothreads: IoThreadOwner;
  /** Check a property's value against its type of the schema; throws BlockError. */
  readonly validate: (type: string, name: string, value: unknown) => unknown;
  /** An object's state is new, or (undefined) the object has gone: every thread is to know. */
  readonly changed: (id: string, state: ObjectState | undefined) => void;
  /** All character devices, by id; null where there has never been one. Left out: there are none. */
  readonly chardevs?: () => ReadonlyMap<string, QomDevice> | null;
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
    if (typeof found !== "string")
      return isDevice(found) ? listTypeProperties(found.typename) : listProperties(found.type);
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
    if (property === "type") return nameOfType(found);
    if (isDevice(found)) {
      if (!Object.hasOwn(found.shown, property)) throw notFound(found.typename, property);
      return found.shown[property];
    }
    if (!optionTypes(found.type).has(property)) throw notFound(typenameOf(found.type), property);
    return found.object.get?.(property) ?? found.values.get(property) ?? "";
  }

  /** qom-set. Throws QmpError or BlockError. */
  set(path: string, property: string, value: unknown): void {
    const found = this.resolve(path);
    const typename = typeof found === "string" ? CONTAINER : nameOfType(found);
    const isShown =
      typeof found === "string"
        ? this.children(found).has(property)
        : isDevice(found) && Object.hasOwn(found.shown, property);
    if (property === "type" || isShown) {
      throw new BlockError("invalid", `Property '${typename}.${property}' is not writable`);
    }
    if (typeof found === "string" || isDevice(found)) throw notFound(typename, property);
    const type = optionTypes(found.type).get(property);
    if (type === undefined) throw notFound(typename, property);
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
    if (container === "/") return new Map(this.folders().map((folder) => [folder.slice(1), CONTAINER]));
    return new Map([...this.folder(container)!].map(([id, found]) => [id, nameOfType(found)])); // it was found there
  }

  private folders(): string[] {
    return [OBJECTS, CHARDEVS].filter((path) => this.folder(path) !== null);
  }

  /** What is in a folder at the root; null where there is no such folder. */
  private folder(path: string): ReadonlyMap<string, Entry | QomDevice> | null {
    if (path === OBJECTS) return this.hasFolder ? this.entries : null;
    return path === CHARDEVS ? (this.host.chardevs?.() ?? null) : null;
  }

  /** The object at a path, or the path of the container there. Only qom-list tells an ambiguous path from none at all. */
  private resolve(path: string): Found {
    const found = this.find(path);
    if (found === undefined || found === "ambiguous") {
      throw new QmpError("DeviceNotFound", `Device '${path}' not found`);
    }
    return found;
  }

  /** Whole paths, or ends of them. */
  private find(path: string): Found | "ambiguous" | undefined {
    const parts = path.split("/").filter((part) => part !== "");
    return path.startsWith("/") ? this.walk(parts) : this.search(parts);
  }

  private walk([folder, id, ...rest]: readonly string[]): Found | undefined {
    if (folder === undefined) return "/";
    const inside = this.folder(`/${folder}`);
    if (inside === null || rest.length > 0) return undefined;
    return id === undefined ? (`/${folder}` as Found) : inside.get(id);
  }

  private search(parts: readonly string[]): Found | "ambiguous" | undefined {
    const [id] = parts;
    // Everything ends with nothing.
    if (id === undefined) return "ambiguous";
    const inFolders = parts.length === 1 ? this.folders().map((path) => this.folder(path)?.get(id)) : [];
    const [found, another] = [...inFolders, this.walk(parts)].filter((each) => each !== undefined);
    return another === undefined ? found : "ambiguous";
  }
}

function isDevice(found: Entry | QomDevice): found is QomDevice {
  return "typename" in found;
}

function nameOfType(found: Entry | QomDevice): string {
  return isDevice(found) ? found.typename : typenameOf(found.type);
}

function notFound(typename: string, property: string): BlockError {
  return new BlockError("not-found", `Property '${typename}.${property}' not found`);
}
