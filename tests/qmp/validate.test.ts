import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommandName } from "../../qapi/generated/commands.js";
import { ARGUMENT_TYPES, SHAPES } from "../../qapi/generated/shapes.js";
import { VALIDATORS } from "../../qapi/generated/validators.js";
import { BlockError } from "../../src/base/errors.js";
import { JsonDouble } from "../../src/base/json-double.js";
import { parseJson } from "../../src/qmp/json-stream.js";
import { validateArguments, validateKeyval, validateType, type OptionsType } from "../../src/qmp/validate.js";
import { visit } from "../../src/qmp/visitor.js";
import { runDaemon, startDaemon } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";
import { COMMAND_ERRORS, OPTION_ERRORS } from "./argument-errors.js";

/** The message of the BlockError that `run` throws; undefined when it throws none. */
function refusal(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof BlockError) return error.message;
    throw error;
  }
}

function refusalOf(command: string, args: string): string | undefined {
  return refusal(() => validateArguments(command as CommandName, parseJson(args)));
}

const OPTIONS: Readonly<Record<string, readonly [type: OptionsType, impliedKey: string]>> = {
  blockdev: ["BlockdevOptions", "driver"],
  export: ["BlockExportOptions", "type"],
  monitor: ["MonitorOptions", "chardev"],
  "nbd-server": ["NbdServerOptions", ""],
};

/** As the keyval parser of the command line reads it, but for its errors. */
function readKeyval(text: string, impliedKey: string): unknown {
  const root: Record<string, unknown> = {};
  for (const [index, part] of text.split(",").entries()) {
    const [key, value] = part.includes("=") ? part.split(/=(.*)/s) : [index === 0 ? impliedKey : part, part];
    const path = key!.split(".");
    let at = root;
    for (const step of path.slice(0, -1)) at = (at[step] ??= {}) as Record<string, unknown>;
    at[path.at(-1)!] = value;
  }
  const lists = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, member]) => [key, lists(member)] as const);
    const isList = entries.length > 0 && entries.every(([key], index) => key === String(index));
    return isList ? entries.map(([, member]) => member) : Object.fromEntries(entries);
  };
  return lists(root);
}

function refusalOfOption(option: string, value: string): string | undefined {
  const [type, impliedKey] = OPTIONS[option]!;
  return refusal(() => validateKeyval(type, readKeyval(value, impliedKey)));
}

describe("validateArguments", () => {
  it.each(COMMAND_ERRORS)("%s %s", (command, args, message) => {
    expect(refusalOf(command, args)).toBe(message);
  });

  it("takes arguments that are left out as an empty object", () => {
    expect(validateArguments("query-jobs", undefined)).toEqual({});
    expect(refusal(() => validateArguments("job-pause", undefined))).toBe("Parameter 'id' is missing");
  });

  it("hands on what the compiled validator accepts as it is", () => {
    const args = { driver: "raw", "node-name": "r", file: { driver: "file", filename: "x" }, offset: 512 };
    expect(validateArguments("blockdev-add", args)).toBe(args);
  });

  it("takes a value of the tag that has no further members", () => {
    const args = { "job-id": "c0", options: { driver: "null-co" } };
    expect(validateArguments("blockdev-create", args)).toEqual(args);
  });

  it("refuses integers that are right but that a number cannot hold", () => {
    const limit = "expects a value below 2^53";
    for (const value of ["9007199254740992", "9007199254740993", "9223372035781033984"]) {
      expect(refusalOf("block_resize", `{"node-name":"n","size":${value}}`)).toBe(`Parameter 'size' ${limit}`);
      const backup = `{"device":"a","target":"b","sync":"full","speed":${value}}`;
      const args = `{"actions":[{"type":"blockdev-backup","data":${backup}}]}`;
      expect(refusalOf("transaction", args)).toBe(`Parameter 'actions[0].data.speed' ${limit}`);
    }
    expect(refusalOf("block_resize", `{"node-name":"n","size":9007199254740991}`)).toBeUndefined();
    const create = (size: string) => `{"job-id":"j","options":{"driver":"file","filename":"f","size":${size}}}`;
    expect(refusalOf("blockdev-create", create("18446744073709551615"))).toBe(`Parameter 'options.size' ${limit}`);
    expect(refusalOf("blockdev-create", create("-1"))).toBe(`Parameter 'options.size' ${limit}`);
    expect(refusalOf("block-job-set-speed", `{"device":"j","speed":-9223372036854775808}`)).toBe(
      "Parameter 'speed' expects a value above -2^53",
    );
  });

  it("hands on a size that the job refuses in words of its own", () => {
    const create = (size: string) =>
      validateArguments(
        "blockdev-create",
        parseJson(`{"job-id":"j","options":{"driver":"qcow2","file":"f","size":${size}}}`),
      );
    expect(create("9223372036854775296")).toMatchObject({ options: { size: 9223372036854775296n } });
    expect(create("-512")).toMatchObject({ options: { size: 2n ** 64n - 512n } });
    expect(create("9007199254740991")).toMatchObject({ options: { size: Number.MAX_SAFE_INTEGER } });
  });

  const min = "-9223372036854775808";
  const max = "9223372036854775807";
  const backup = (members: string) => `{"device":"a","target":"b","sync":"full",${members}}`;
  it.each([
    ["block_resize", `{"node-name":"n","size":${min}}`, "Parameter 'size' expects a >0 size"],
    ["block_resize", `{"node-name":"n","size":${max}}`, `offset(${max}) exceeds maximum(9223372035781033984)`],
    ["blockdev-backup", backup(`"speed":${min}`), "Parameter 'speed' expects a non-negative value"],
    ["blockdev-backup", backup(`"x-perf":{"max-workers":${max}}`), "max-workers must be between 1 and 2147483647"],
    [
      "blockdev-backup",
      backup(`"x-perf":{"max-chunk":${min}}`),
      "max-chunk must be zero (which means no limit) or positive",
    ],
    [
      "blockdev-add",
      `{"driver":"raw","file":{"driver":"raw","file":"f","offset":${min}}}`,
      "Parameter 'offset' expects a non-negative number below 2^64",
    ],
  ])("has the words of the reference where it refuses %s %s anyway", (command, args, message) => {
    expect(refusalOf(command, args)).toBe(message);
  });

  it("has the reference's words for a latency beyond 64 bits", () => {
    const args = (latency: string) => `{"driver":"null-co","node-name":"n","latency-ns":${latency}}`;
    expect(refusalOf("blockdev-add", args("-1"))).toBe("latency-ns is invalid");
    expect(refusalOf("blockdev-add", args("18446744073709551615"))).toBe("latency-ns is invalid");
  });

  it("takes no member from a prototype and gives none to it", () => {
    const inherited = Object.create({ id: "x" }) as object;
    expect(refusal(() => validateArguments("job-pause", inherited))).toBe("Parameter 'id' is missing");
    const own = JSON.parse('{"id":"x","__proto__":{"polluted":true}}') as object;
    expect(refusal(() => validateArguments("job-pause", own))).toBe("Parameter '__proto__' is unexpected");
    for (const key of ["constructor", "toString", "hasOwnProperty", "valueOf"]) {
      expect(refusal(() => validateArguments("job-pause", { id: "x", [key]: 1 }))).toBe(
        `Parameter '${key}' is unexpected`,
      );
      expect(refusal(() => validateArguments("blockdev-add", { driver: key }))).toBe(
        `Parameter 'driver' does not accept value '${key}'`,
      );
    }
    expect(refusal(() => validateArguments("blockdev-add", { driver: "__proto__" }))).toBe(
      "Parameter 'driver' does not accept value '__proto__'",
    );
    const bare = Object.assign(Object.create(null) as object, { id: "x" });
    expect(validateArguments("job-pause", bare)).toEqual({ id: "x" });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("survives the deepest nesting that the reader lets through", () => {
    let node: object = { driver: "null-co", "node-name": 5 };
    for (let depth = 0; depth < 1024; depth++) node = { driver: "raw", file: node };
    const path = `${"file.".repeat(1024)}node-name`;
    const message = `Invalid parameter type for '${path}', expected: string`;
    expect(refusal(() => validateArguments("blockdev-add", node))).toBe(message);
  });
});

describe("validateType", () => {
  it("says what QMP says", () => {
    const refuse = (text: string) => refusal(() => validateType("BlockdevOptions", parseJson(text)));
    expect(refuse('{"driver":"null-co","node-name":"a","size":"1M"}')).toBe(
      "Invalid parameter type for 'size', expected: integer",
    );
    expect(refuse('{"driver":"raw","node-name":"a","file":[]}')).toBe(
      "Invalid parameter type for 'file', expected: BlockdevRef",
    );
    expect(refuse("[]")).toBe("Invalid parameter type for 'null', expected: object");
    const value = { driver: "null-co" as const, "node-name": "a", size: 4096 };
    expect(validateType("BlockdevOptions", value)).toEqual(value);
  });
});

describe("validateKeyval", () => {
  it.each(OPTION_ERRORS)("--%s %s", (option, value, message) => {
    expect(refusalOfOption(option, value)).toBe(message);
  });

  it("refuses every type of object while there is none", () => {
    const refuse = (value: object) => refusal(() => validateKeyval("ObjectOptions", value));
    expect(refuse({ "qom-type": "x" })).toBe("Parameter 'qom-type' does not accept value 'x'");
    expect(refuse({ id: "x" })).toBe("Parameter 'qom-type' is missing");
  });

  it("reads scalars", () => {
    const options = { driver: "null-co", "node-name": "5", size: " +0x10", "latency-ns": "010", "read-zeroes": "y" };
    expect(validateKeyval("BlockdevOptions", { ...options, "read-only": "no" })).toEqual({
      driver: "null-co",
      "node-name": "5",
      size: 16,
      "latency-ns": 8,
      "read-zeroes": true,
      "read-only": false,
    });
    const bitmaps = ["b0", { node: "n", name: "b1" }];
    const nbd = { type: "nbd", id: "e", "node-name": "n", bitmaps };
    expect(validateKeyval("BlockExportOptions", nbd)).toEqual(nbd);
  });

  it("takes suffixes for sizes only", () => {
    const cbw = { driver: "copy-before-write", file: "a", target: "b" };
    const size = (text: string) => validateKeyval("BlockdevOptions", { ...cbw, "min-cluster-size": text });
    expect(size("64k")).toMatchObject({ "min-cluster-size": 65536 });
    expect(refusal(() => size("64x"))).toBe("Parameter 'min-cluster-size' expects size");
    expect(refusal(() => size("8E"))).toBe("Parameter 'min-cluster-size' expects a value below 2^53");
    expect(refusal(() => size("16E"))).toBe("Parameter 'min-cluster-size' expects size");
    expect(refusal(() => validateKeyval("BlockdevOptions", { ...cbw, "cbw-timeout": "1k" }))).toBe(
      "Parameter 'cbw-timeout' expects integer",
    );
  });
});

describe("the compiled validators and the visitor", () => {
  const anyJson = fc.jsonValue({ maxDepth: 3 });

  it("never disagree on what the validators accept", () => {
    for (const [command, type] of Object.entries(ARGUMENT_TYPES)) {
      if (type === null) continue;
      fc.assert(
        fc.property(valueOf(type), (value) => {
          const accepted = VALIDATORS[type]!(value);
          const message = refusal(() => visit(type, value, "json"));
          if (accepted) expect(message, command).toBeUndefined();
          else expect(message, command).toBeDefined();
          if (accepted) expect(visit(type, value, "json")).toEqual(value);
        }),
        { numRuns: 200 },
      );
      fc.assert(
        fc.property(anyJson, (value) => {
          if (VALIDATORS[type]!(value)) expect(refusal(() => visit(type, value, "json"))).toBeUndefined();
        }),
        { numRuns: 50 },
      );
    }
  });
});

/** Integers on which the reference and a number of 53 bits agree, and some that both refuse. */
const INTEGER_TEXTS = ["0", "1", "-1", "255", "65535", "65536", "4294967295", "4294967296", "9007199254740991"];
/** Values that are wrong for most types. */
const WRONG = fc.constantFrom<unknown>(null, true, "bogus", 1.5, [], {}, ["x"], { x: 1 }, new JsonDouble(1));
/** Members that are younger than the reference that is installed. */
const YOUNG = new Set(["discard-no-unref", "min-cluster-size", "handshake-max-seconds", "discard-source"]);

/** Values of a type, now and then with a mistake in them: at most one unexpected member for each object. */
function valueOf(type: string, depth = 0): fc.Arbitrary<unknown> {
  const right = rightValueOf(type, depth);
  return fc.oneof({ weight: 30, arbitrary: right }, { weight: 1, arbitrary: WRONG });
}

function rightValueOf(type: string, depth: number): fc.Arbitrary<unknown> {
  if (type.startsWith("[")) return fc.array(valueOf(type.slice(1, -1), depth), { maxLength: 3 });
  if (/^(u?int\d*|size)$/.test(type)) {
    // A negative number is an unsigned one beyond 2^53: only one side refuses it.
    const texts = INTEGER_TEXTS.filter((text) => !(text === "-1" && /^(uint64|size)$/.test(type)));
    return fc.constantFrom(...texts).map(Number);
  }
  if (type === "str") return fc.constantFrom("", "a", "b0");
  if (type === "bool") return fc.boolean();
  if (type === "null") return fc.constant(null);
  if (type === "any") return fc.constantFrom<unknown>(null, true, 1, "a", [1], { b: 2 });
  const shape = SHAPES[type]!;
  if (shape.kind === "enum") return fc.constantFrom(...shape.values);
  if (shape.kind === "alternate") {
    const branches = depth < 2 ? shape.branches : shape.branches.filter((branch) => SHAPES[branch]?.kind !== "object");
    return fc.oneof(...branches.map((branch) => valueOf(branch, depth + 1)));
  }
  if (shape.tag === null) return objectOf(shape.members, depth);
  const tags = SHAPES[shape.members.find((member) => member.name === shape.tag)!.type]!;
  if (tags.kind !== "enum") throw new Error("a tag is an enum");
  return fc.constantFrom(...tags.values).chain((tag) => {
    const variant = SHAPES[shape.variants[tag] ?? ""];
    const further = variant?.kind === "object" ? variant.members : [];
    const members = [...shape.members.filter((member) => member.name !== shape.tag), ...further];
    return objectOf(members, depth).map((value) => ({ ...value, [shape.tag!]: tag }));
  });
}

function objectOf(
  members: readonly { readonly name: string; readonly type: string; readonly optional: boolean }[],
  depth: number,
): fc.Arbitrary<Record<string, unknown>> {
  const known = members.filter((member) => !YOUNG.has(member.name));
  const properties = known.map(
    ({ name, type, optional }) =>
      [name, fc.option(valueOf(type, depth + 1), { freq: optional ? 1 : 40, nil: undefined })] as const,
  );
  const extra = fc.option(fc.constant(1), { freq: 1, nil: undefined });
  const unexpected = fc.oneof({ weight: 20, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: extra });
  return fc.record({ ...Object.fromEntries(properties), unexpected }).map((value) => {
    return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
  });
}

function toText(value: unknown): string {
  if (value instanceof JsonDouble) return value.value.toFixed(1);
  if (Array.isArray(value)) return `[${value.map(toText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, member]) => `${JSON.stringify(key)}:${toText(member)}`)
    .join(",")}}`;
}

describe.skipIf(!hasJudge("qemu-storage-daemon"))("argument errors of qemu-storage-daemon", () => {
  it("are the ones recorded", async () => {
    await using daemon = await startDaemon({ program: "qemu-storage-daemon" });
    for (const [command, args, message] of COMMAND_ERRORS) {
      await daemon.qmp.send(`{"execute":"${command}","arguments":${args}}\n`);
      const reply = await daemon.qmp.nextReply();
      expect(reply["error"], `${command} ${args}`).toEqual({ class: "GenericError", desc: message });
    }
  });

  it("are the ones recorded for options", async () => {
    for (const [option, value, message] of OPTION_ERRORS) {
      const exit = await runDaemon([`--${option}`, value], { program: "qemu-storage-daemon" });
      expect(exit.stderr).toBe(`qemu-storage-daemon: --${option} ${value}: ${message}\n`);
      expect(exit.code).toBe(1);
    }
  });

  it("are found for random arguments, too", async () => {
    await using daemon = await startDaemon({ program: "qemu-storage-daemon" });
    for (const [command, type] of Object.entries(ARGUMENT_TYPES)) {
      // tsd's own, and those younger than the installed reference.
      if (["x-query-io-engine", "block-job-change", "blockdev-set-active"].includes(command)) continue;
      const values = type === null ? [{}] : fc.sample(rightValueOf(type, 0), { numRuns: 150, seed: 7 });
      for (const value of values) {
        if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof JsonDouble)
          continue;
        // Looked at last: if nothing else is wrong this is, so that no command is ever run.
        const members = Object.entries(value).filter(([key]) => key !== "unexpected");
        const args = toText({ ...Object.fromEntries(members), zzz: 1 });
        // LUKS images without a file of their own (a detached header alone) are younger than the installed reference.
        if (command === "blockdev-create" && args.includes('"luks"') && !args.includes('"file"')) continue;
        await daemon.qmp.send(`{"execute":"${command}","arguments":${args}}\n`);
        const reply = await daemon.qmp.nextReply();
        const desc = refusalOf(command, args);
        expect(reply["error"], `${command} ${args}`).toEqual({ class: "GenericError", desc });
      }
    }
  });
});
