import type { ObjectState } from "../objects/state.js";
import type { EngineChoice } from "../block/engine/engine-choice.js";
import type { QmpErrorInfo } from "../qmp/dispatcher.js";

/** What the iothread is started with. */
export interface IoThreadOptions {
  readonly engine: EngineChoice;
}

/** Main thread → iothread. */
export type IoThreadRequest =
  | { readonly kind: "command"; readonly sequence: number; readonly command: string; readonly args: unknown }
  /** An object is new, has changed, or (undefined) has gone. Commands that follow see it so. */
  | { readonly kind: "object"; readonly id: string; readonly state: ObjectState | undefined }
  | { readonly kind: "shutdown" };

/** Iothread → main thread, in the order in which things happened there. */
export type IoThreadMessage =
  | { readonly kind: "return"; readonly sequence: number; readonly value: unknown }
  | {
      readonly kind: "error";
      readonly sequence: number;
      readonly error: QmpErrorInfo;
      /** For stderr only. */
      readonly hint: string | undefined;
    }
  | { readonly kind: "event"; readonly name: string; readonly data: unknown; readonly timestampUs: number }
  /** For the user: one line on stderr. */
  | { readonly kind: "warning"; readonly message: string }
  | { readonly kind: "log"; readonly level: "error" | "info" | "debug"; readonly message: string }
  /** Everything is closed; the thread ends. */
  | { readonly kind: "closed" };
