import { describe, expect, it } from "vitest";
import { RegisterHistory } from "../helpers/register-history.js";

type Operation = readonly ["w" | "r", number: number, start: number, end: number];

/** On register 0. Infinity: the write has not ended, or failed. */
function check(...operations: readonly Operation[]): () => void {
  const history = new RegisterHistory();
  for (const [kind, number, start] of operations) if (kind === "w") history.writing(0, number, start);
  for (const [kind, number, start, end] of operations) {
    if (kind === "r") history.read(0, number, start, end);
    else if (end < Infinity) history.written(0, number, end);
  }
  return () => history.check();
}

describe("a history of registers", () => {
  it.each<[string, Operation[]]>([
    [
      "one after the other",
      [
        ["w", 1, 1, 2],
        ["r", 1, 3, 4],
        ["w", 2, 5, 6],
        ["r", 2, 7, 8],
      ],
    ],
    [
      "a read that sees a write under way",
      [
        ["w", 1, 1, 10],
        ["r", 1, 2, 3],
        ["r", 1, 4, 5],
      ],
    ],
    [
      "a read that does not yet",
      [
        ["w", 1, 1, 10],
        ["r", 0, 2, 3],
        ["r", 1, 4, 5],
      ],
    ],
    [
      "two writes at once, in either order",
      [
        ["w", 1, 1, 10],
        ["w", 2, 1, 10],
        ["r", 2, 2, 3],
        ["r", 1, 4, 12],
      ],
    ],
    [
      "a failed write that took effect late",
      [
        ["w", 1, 1, Infinity],
        ["r", 0, 5, 6],
        ["r", 1, 20, 21],
      ],
    ],
    [
      "a failed write that did not",
      [
        ["w", 1, 1, Infinity],
        ["r", 0, 20, 21],
      ],
    ],
  ])("is possible: %s", (_name, operations) => {
    expect(check(...operations)).not.toThrow();
  });

  it.each<[string, Operation[]]>([
    [
      "a lost write",
      [
        ["w", 1, 1, 2],
        ["r", 0, 3, 4],
      ],
    ],
    [
      "a write that is undone",
      [
        ["w", 1, 1, 2],
        ["w", 2, 3, 4],
        ["r", 2, 5, 6],
        ["r", 1, 7, 8],
      ],
    ],
    [
      "a read that goes back",
      [
        ["w", 1, 1, 10],
        ["r", 1, 2, 3],
        ["r", 0, 4, 5],
      ],
    ],
    [
      "a value between two reads of another",
      [
        ["w", 1, 1, 2],
        ["w", 2, 4, 5],
        ["r", 1, 6, 7],
      ],
    ],
    [
      "two that take turns",
      [
        ["w", 1, 1, 20],
        ["w", 2, 1, 20],
        ["r", 1, 2, 3],
        ["r", 2, 4, 5],
        ["r", 1, 6, 7],
      ],
    ],
  ])("is not: %s", (_name, operations) => {
    expect(check(...operations)).toThrow(/sector 0/);
  });

  it("knows what nobody wrote", () => {
    expect(() => check(["r", 7, 1, 2])).toThrow("nobody wrote");
  });
});
