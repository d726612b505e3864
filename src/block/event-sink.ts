import type { EventName, Events } from "../../qapi/generated/events.js";

/** Send a QMP event to whoever listens. Never throws, never waits. */
export type EventSink = <N extends EventName>(name: N, data: Events[N]) => void;
