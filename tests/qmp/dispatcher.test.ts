import { describe, expect, it } from "vitest";
import { AssertionError } from "../../src/base/assert.js";
import { BlockError } from "../../src/base/errors.js";
import { Deferred } from "../../src/base/lifecycle.js";
import { QmpError } from "../../src/base/qmp-error.js";
import { errorInfo, QmpDispatcher, readRequest } from "../../src/qmp/dispatcher.js";
import { parseJson } from "../../src/qmp/json-stream.js";

describe("readRequest", () => {
  it("takes a request apart", () => {
    expect(readRequest(parseJson('{"execute":"x","id":1}'), false)).toEqual({
      command: "x",
      args: undefined,
      oob: false,
    });
    expect(readRequest(parseJson('{"arguments":{"a":1},"exec-oob":"x"}'), true)).toMatchObject({
      command: "x",
      oob: true,
    });
  });

  it.each([
    ["[]", "QMP input must be a JSON object"],
    ["1.0", "QMP input must be a JSON object"],
    ['{"id":1}', "QMP input lacks member 'execute'"],
    ['{"exec-oob":"x"}', "QMP input member 'exec-oob' is unexpected"],
    ['{"execute":"x","arguments":1.0}', "QMP input member 'arguments' must be an object"],
    ['{"execute":"x","__proto__":{}}', "QMP input member '__proto__' is unexpected"],
  ])("refuses %s", (text, message) => {
    expect(() => readRequest(parseJson(text), false)).toThrow(new QmpError("GenericError", message));
  });
});

describe("errorInfo", () => {
  it("gives every error its class", () => {
    expect(errorInfo(new QmpError("DeviceNotFound", "a"))).toEqual({ class: "DeviceNotFound", desc: "a" });
    expect(errorInfo(new BlockError("io", "b", { hint: "c" }))).toEqual({ class: "GenericError", desc: "b" });
    expect(errorInfo(new Error("d"))).toEqual({ class: "GenericError", desc: "d" });
  });

  it("lets a broken invariant through", () => {
    expect(() => errorInfo(new AssertionError("x"))).toThrow(AssertionError);
  });
});

describe("QmpDispatcher", () => {
  function dispatcher(run: (command: string) => Promise<unknown>, begun: Promise<void> = Promise.resolve()) {
    return new QmpDispatcher({
      begun,
      validate: (_command, args) => args,
      local: new Map([["local", () => run("local")]]),
      remote: new Set(["remote", "other"]),
      run,
    });
  }
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  it("lets requests wait until the daemon is ready", async () => {
    const ran: string[] = [];
    const begun = new Deferred();
    const waiting = dispatcher((command) => Promise.resolve(ran.push(command)), begun.promise);
    const both = [waiting.execute("remote", undefined), waiting.execute("local", undefined)];
    await settle();
    expect(ran).toEqual([]);
    begun.resolve();
    await Promise.all(both);
    expect(ran.sort()).toEqual(["local", "remote"]);
  });

  it("runs one remote command at a time, whether it fails or not, and local ones at once", async () => {
    const ends: ((ok: boolean) => void)[] = [];
    const ran: string[] = [];
    const subject = dispatcher((command) => {
      ran.push(command);
      if (command === "local") return Promise.resolve();
      return new Promise((resolve, reject) => {
        ends.push((ok) => {
          if (ok) resolve(command);
          else reject(new BlockError("io", "no"));
        });
      });
    });
    const first = subject.execute("remote", undefined);
    const second = subject.execute("other", undefined);
    await subject.execute("local", undefined);
    expect(ran.sort()).toEqual(["local", "remote"]);
    ends[0]!(false);
    await expect(first).rejects.toThrow("no");
    await settle();
    ends[1]!(true);
    expect(await second).toBe("other");
  });

  it("does not know what is in neither table", async () => {
    const subject = dispatcher(() => Promise.resolve());
    expect(subject.has("toString")).toBe(false);
    await expect(subject.execute("toString", undefined)).rejects.toThrow("The command toString has not been found");
  });
});
