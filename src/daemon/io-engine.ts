import { messageOf } from "../base/errors.js";
import { ENGINE_CHOICES, type EngineChoice } from "../block/engine/engine-choice.js";

/** The value of `--io-engine`. An engine that is asked for by name must work, and that is found out before all else. */
export async function chooseEngine(
  text: string,
): Promise<{ readonly choice: EngineChoice } | { readonly error: string }> {
  const choice = ENGINE_CHOICES.find((name) => name === text);
  if (choice === undefined) return { error: `'${text}' is not an I/O engine: ${ENGINE_CHOICES.join(", ")}` };
  if (choice === "uring") {
    try {
      const { RingLoop } = await import("../base/ring-loop.js");
      RingLoop.create().close();
    } catch (error) {
      return { error: `io_uring cannot be used here: ${messageOf(error)}` };
    }
  }
  return { choice };
}
