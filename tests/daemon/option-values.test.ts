import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseKeyval } from "../../src/daemon/keyval.js";
import { parseQemuOpts, QemuOptsError, type QemuOptType } from "../../src/daemon/qemu-opts.js";
import { validateKeyval } from "../../src/qmp/validate.js";
import { hasJudge } from "../helpers/judges.js";

const REFERENCE = "qemu-storage-daemon";

function reference(...args: string[]): { stdout: string; stderr: string } {
  return spawnSync(REFERENCE, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 30_000 });
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  return error instanceof QemuOptsError && error.hint !== undefined ? `${error.message}\n${error.hint}` : error.message;
}

const MEMBERS: ReadonlySet<string> = new Set(["chardev", "id", "mode", "pretty"]);
const UNEXPECTED = /^Parameter '(.*)' is unexpected$/;

const text = (words: readonly string[]) => fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 });

const TYPES = new Map<string, QemuOptType>([
  ...["backend", "path"].map((name): [string, QemuOptType] => [name, "string"]),
  ...["server", "wait", "nodelay", "delay", "append"].map((name): [string, QemuOptType] => [name, "bool"]),
  ["width", "number"],
  ["size", "size"],
]);

/** Warnings, errors and hints of `--chardev`. */
function compareChardev(value: string): void {
  const lines: string[] = [];
  try {
    const grammar = { implied: "backend", types: TYPES, hasId: true };
    const { help } = parseQemuOpts(value, grammar, (message) => lines.push(`warning: ${message}`));
    if (help) lines.push("help");
  } catch (error) {
    lines.push(messageOf(error));
  }
  const { stderr, stdout } = reference("--chardev", value, "--monitor", "nope");
  const theirs = stderr
    .replaceAll(`${REFERENCE}: --chardev ${value}: `, "")
    .replace(`${REFERENCE}: --monitor nope: chardev "nope" not found\n`, "");
  expect(lines.map((line) => `${line}\n`).join("")).toBe(stdout === "" ? theirs : `${theirs}help\n`);
}

describe.skipIf(!hasJudge(REFERENCE))("random values of options, against the reference", () => {
  it("reads key=value,… alike", () => {
    const words = [
      "a",
      "b.c",
      "0",
      "1",
      ".",
      "..",
      ",",
      ",,",
      "=",
      "==",
      "help",
      "?",
      "chardev",
      "mode",
      "pretty",
      "id",
    ];
    const more = ["on", "off", "=on", "x.0=1", ",x.1=2", "x.0.y=", "_", "-", "__r_z", "é", " ", "A", "a=1", ",b=2"];
    fc.assert(
      fc.property(text([...words, ...more, "mode=control", "pretty=on", "no"]), (parts) => {
        const value = parts.join("");
        const ask = (only?: string): string => {
          try {
            const { value: object, help } = parseKeyval(value, "chardev");
            if (help) return "Help is not available for this option";
            const asked = Object.entries(object).filter(
              ([key]) => only === undefined || key === only || MEMBERS.has(key),
            );
            // No device has that name, so the reference always ends.
            return `chardev "${validateKeyval("MonitorOptions", Object.fromEntries(asked)).chardev}" not found`;
          } catch (error) {
            return messageOf(error);
          }
        };
        const ours = ask();
        const { stderr } = reference("--monitor", value);
        const theirs = stderr.replace(`${REFERENCE}: --monitor ${value}: `, "").replace(/\n$/, "");
        // Of several it names the one that its hash table has first.
        const named = UNEXPECTED.test(ours) ? UNEXPECTED.exec(theirs)?.[1] : undefined;
        expect(named === undefined ? ours : ask(named)).toBe(theirs);
      }),
      { numRuns: 200 },
    );
  });

  it("reads the options of character devices alike", () => {
    const words = [
      "id",
      "id=a",
      "=",
      "on",
      ",",
      ",,",
      ",path",
      ",server",
      ",server=on",
      ",wait=off",
      ",width=",
      "10",
      "0x",
    ];
    const more = [
      "-",
      ",size=",
      "1K",
      "1.5M",
      "0",
      ",no",
      ",noserver",
      ",help",
      ",?",
      ",id=b",
      ",nodelay",
      ",x=1",
      "e",
    ];
    fc.assert(
      fc.property(text([...words, ...more]), (parts) => {
        compareChardev(`null,id=c${parts.join("")}`);
      }),
      { numRuns: 200 },
    );
  });

  it.each(
    `0 010 1. 1.0 1.5 1.5B .5 1.5k 1.K 0.1k +5 -0 -5 1e3 1E 1ee 1kk inf 15.999E 16E 17179869184G 18446744073709551615
    18446744073709551616 99999999999999999999 1.00000000000000000000001k 0x 0x10 0X1f +0x1 -0x1 00x1 0x1.5 0x1B 0x10e 0x1K
    0x1p 0x1p2 0x1KK 0xFFFFFFFFFFFFFFFF 0x10000000000000000 0xFFFFFFFFFFFFFFK`.split(/\s+/),
  )("reads a size of %s alike", (size) => compareChardev(`null,id=c,size=${size}`));
});
