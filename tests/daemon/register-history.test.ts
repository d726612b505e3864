import { describe, expect, it } from "vitest";
import { RegisterHistory, type HistoryWrite } from "../helpers/register-history.js";

/**
 * One register's events, told by words: `a:w1` begins a write of 1, `a:t` one that discards, which `a.` ends and after `a?` may never have happened;
 * `a!` ends one that is stable then; `a:r` begins a read, which `a.1` ends with 1; `a:f` begins a flush, which `a.` ends;
 * `over` says that no write goes on, and `crash1` that 1 is found after a crash.
 */
function told(words: string): RegisterHistory {
  const history = new RegisterHistory();
  const writes = new Map<string, HistoryWrite>();
  const starts = new Map<string, number>();
  for (const word of words.split(" ")) {
    const [, name = "", mark = "", rest = ""] = /^([a-z])([:.?!])(.*)$/.exec(word) ?? [];
    const write = writes.get(name);
    if (word === "over") history.settle();
    else if (word.startsWith("crash")) history.readAfterCrash(0, Number(word.slice(5)));
    else if (mark === ":" && rest.startsWith("w")) writes.set(name, history.write(0, 1, Number(rest.slice(1))));
    else if (mark === ":" && rest === "t") writes.set(name, history.trim(0, 1));
    else if (mark === ":") starts.set(name, history.tick());
    else if (mark === "?") write!.over();
    else if (write !== undefined) {
      write.done();
      if (mark === "!") history.forced(0, 1, write);
    } else if (rest === "") history.flushed(starts.get(name)!);
    else history.read(0, Number(rest), starts.get(name)!, history.tick());
  }
  return history;
}

describe("a history of registers", () => {
  it.each([
    ["one after the other", "a:w1 a. b:r b.1 c:w2 c. d:r d.2"],
    ["a read that sees a write under way", "a:w1 b:r b.1 c:r c.1 a."],
    ["a read that does not yet", "a:w1 b:r b.0 c:r c.1 a."],
    ["two writes at once, in either order", "a:w1 b:w2 c:r c.2 d:r a. b. d.1"],
    ["a failed write that happened", "a:w1 b:r b.0 a? c:r c.1"],
    ["a failed write that did not", "a:w1 a? b:r b.0 c:r c.0"],
    ["a lost write that happens late", "a:w1 b:r b.0 c:w2 c. d:r d.2 e:r e.1"],
    ["a lost write that happened before nobody was there any more", "a:w1 b:r b.0 over c:r c.1"],
    ["a write that ends when nobody is there any more", "a:w1 over a. b:r b.1"],
    ["zeroes twice, and what was between", "a:w0 a. b:w1 b. c:r c.1 d:w0 d. e:r e.0"],
    ["a discard that did something or did not", "a:w1 a. b:t b? c:r c.1 d:r d.0 e:r e.1"],
    ["a discard before a write", "a:t b:w1 a? b. c:r c.1"],
    ["after a crash, what was flushed", "a:w1 a. f:f f. b:w2 b. crash1"],
    ["after a crash, what came after the flush", "a:w1 a. f:f f. b:w2 b. c:w3 c. crash2"],
    ["after a crash, what nobody flushed", "a:w1 a. b:w2 b. crash0"],
    ["after a crash, what came after what had to be stable", "a:w1 a! b:w2 b. crash2"],
  ])("is possible: %s (%s)", (_name, words) => {
    expect(() => told(words).check()).not.toThrow();
  });

  it.each([
    ["a lost write", "a:w1 a. b:r b.0"],
    ["a write that is undone", "a:w1 a. b:w2 b. c:r c.2 d:r d.1"],
    ["a read that goes back", "a:w1 b:r b.1 c:r c.0 a."],
    ["a value between two reads of another", "a:w1 a. b:r c:w2 c. d:r d.1 b.1"],
    ["two that take turns", "a:w1 b:w2 c:r c.1 d:r d.2 e:r e.1 a. b."],
    ["a failed write that comes and goes", "a:w1 a? b:r b.1 c:r c.0"],
    ["a failed write that happens later", "a:w1 a? b:r b.0 c:r c.1"],
    ["a write that happens when nobody is there any more", "a:w1 over b:r b.0 c:r c.1"],
    ["zeroes that come back", "a:w0 a. b:w1 b. c:r c.0"],
    ["a discard that is undone by more than it was", "a:w1 a. b:w2 b. c:t c? d:r d.1"],
    ["a discard before a write that is done", "a:w1 a. b:t b? c:w2 c. d:r d.0"],
    ["after a crash, less than was flushed", "a:w1 a. b:w2 b. f:f f. crash1"],
    ["after a crash, less than had to be stable", "a:w1 a. b:w2 b! crash1"],
    ["after a crash, zeroes that were flushed, undone", "a:w1 a. b:w0 b. c:r c.0 f:f f. crash1"],
  ])("is not: %s (%s)", (_name, words) => {
    expect(() => told(words).check()).toThrow(/sector 0/);
  });

  it("knows what nobody wrote", () => {
    expect(() => told("a:r a.7")).toThrow("nobody wrote");
  });
});
