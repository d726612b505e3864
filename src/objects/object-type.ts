import type { ObjectOptions, ObjectType as ObjectTypeName } from "../../qapi/generated/types.js";
import type { ObjectState } from "./state.js";

export type OptionsOf<N extends ObjectTypeName> = Extract<ObjectOptions, { "qom-type": N }>;

/** The states of all objects by their ids: what commands, drivers and servers see of them, on whatever thread. */
export type ObjectStates = ReadonlyMap<string, ObjectState>;

/** What a type may use while it makes an object. */
export interface ObjectContext {
  readonly objects: ObjectStates;
  readonly iothreads: IoThreadOwner;
}

/** Who has the iothreads; objects come and go with them. */
export interface IoThreadOwner {
  add(id: string): void;
  /** Something keeps it: exports or jobs, or nodes that cannot leave it. */
  isInUse(id: string): Promise<boolean>;
  remove(id: string): Promise<void>;
}

/** An object, on the main thread, which owns it. */
export interface UserObject {
  /** What its users need: plain data, posted to every thread, and again when `set` has replaced it. */
  readonly state: ObjectState;
  /** qom-get, where the answer is not just what was given or set. */
  get?(property: string): unknown;
  /**
   * qom-set: the value fits the schema. Throws BlockError. Left out where what is set later has no effect, as with
   * files that have been read.
   */
  set?(property: string, value: unknown): void;
  /** It cannot go. Left out where users keep what they need of it. */
  inUse?(): boolean | Promise<boolean>;
  close?(): Promise<void>;
}

/** A type of objects: one file here, one line in the table, its options in `qapi/qom.json`. */
export interface ObjectType<N extends ObjectTypeName = ObjectTypeName> {
  /** As `object-add` takes it. */
  readonly name: N;
  /** As `qom-list` shows it, where that is another. */
  readonly typename?: string;
  /** One of the abstract types of `qom-types.ts`. */
  readonly parent: string;
  /** What `qom-get` answers for options that were not given, other than empty strings. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The only properties that can be set later; all can where it is left out. */
  readonly settable?: readonly string[];
  /** Read what the options name, and check it. Throws BlockError in the reference's words. */
  create(options: OptionsOf<N>, context: ObjectContext): Promise<UserObject> | UserObject;
}

export function defineObject<N extends ObjectTypeName>(type: ObjectType<N>): ObjectType<N> {
  return type;
}
