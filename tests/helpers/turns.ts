import { expect } from "vitest";

/**
 * Turns of the event loop until `condition` holds, for what happens in this process and tells nobody. Fails after so many
 * turns that it would have happened.
 */
export async function until(condition: () => boolean, what: string): Promise<void> {
  for (let turns = 0; !condition(); turns++) {
    expect(turns, what).toBeLessThan(100_000);
    await new Promise(setImmediate);
  }
}
