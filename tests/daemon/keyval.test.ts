import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KeyvalError, parseKeyval } from "../../src/daemon/keyval.js";

const parse = (text: string, implied: string | null = "driver") => parseKeyval(text, implied);
const value = (text: string, implied: string | null = "driver"): unknown =>
  JSON.parse(JSON.stringify(parse(text, implied).value));

describe("parseKeyval", () => {
  it.each<[string, unknown]>([
    ["", {}],
    ["x", { driver: "x" }],
    ["x,", { driver: "x" }],
    ["driver=x", { driver: "x" }],
    ["x,a=1,a=2", { driver: "x", a: "2" }],
    ["x,a=1,,2,b=", { driver: "x", a: "1,2", b: "" }],
    ["x,a=b=c", { driver: "x", a: "b=c" }],
    ["x,a.b.c=1,a.b.d=2", { driver: "x", a: { b: { c: "1", d: "2" } } }],
    ["x,a.0=p,a.1=q", { driver: "x", a: ["p", "q"] }],
    ["x,a.01=q,a.00=p", { driver: "x", a: ["p", "q"] }],
    ["x,a.1.n=q,a.0.n=p", { driver: "x", a: [{ n: "p" }, { n: "q" }] }],
    ["x,__com.redhat_y.z=1", { driver: "x", "__com.redhat_y": { z: "1" } }],
    ["x,___y=1", { driver: "x", ___y: "1" }],
    ["x,A_b-c=1", { driver: "x", "A_b-c": "1" }],
    ["x,node-name=help", { driver: "x", "node-name": "help" }],
  ])("reads %j", (text, expected) => {
    expect(value(text)).toEqual(expected);
    expect(parse(text).help).toBe(false);
  });

  it.each(["help", "?", "x,help", "x,?,a=1", "driver=x,help", "?,a.1=b"])("sees the help in %j", (text) => {
    expect(parse(text).help).toBe(true);
  });

  it.each<[string, string]>([
    ["x,a", "Expected '=' after parameter 'a'"],
    ["driver=x,x", "Expected '=' after parameter 'x'"],
    ["help,x", "Expected '=' after parameter 'x'"],
    ["x,a=1,b,,c", "Expected '=' after parameter 'b'"],
    ["=x", "Invalid parameter ''"],
    [",", "Invalid parameter ''"],
    [",,", "Invalid parameter ''"],
    ["x,=y", "Invalid parameter ''"],
    ["x,,=y", "Invalid parameter ''"],
    ["help,,x", "Invalid parameter ''"],
    ["x,a.=1", "Invalid parameter 'a.'"],
    ["x,.a=1", "Invalid parameter '.a'"],
    ["x,a..b=1", "Invalid parameter 'a..b'"],
    ["x,0=1", "Invalid parameter '0'"],
    ["x,a.1b=1", "Invalid parameter 'a.1b'"],
    ["x,a.-1=1", "Invalid parameter 'a.-1'"],
    ["x,_a=1", "Invalid parameter '_a'"],
    ["x,a.b=1,a.b.c", "Parameters 'a.b.*' used inconsistently"],
    ["x,__x_1=1", "Invalid parameter '__x_1'"],
    ["x,a b=1", "Invalid parameter 'a b'"],
    ["x,é=1", "Invalid parameter 'é'"],
    ["x,a.b=1,a=2", "Parameters 'a.*' used inconsistently"],
    ["x,a=1,a.b=2", "Parameters 'a.*' used inconsistently"],
    ["x,a.0=1,a.b=2", "Parameters 'a.*' used inconsistently"],
    ["x,a.0=1,a.2=2", "Parameter 'a.1' missing"],
    ["x,a.99999999999=1", "Parameter 'a.0' missing"],
    ["x,a.0.b=1,a.0.c.1=2", "Parameter 'a.0.c.0' missing"],
    [`x,${"a".repeat(128)}=1`, `Parameter '${"a".repeat(128)}' is too long`],
    [`x,b.${"a".repeat(128)}.c=1`, `Parameter fragment '${"a".repeat(128)}' is too long`],
  ])("refuses %j", (text, message) => {
    expect(() => parse(text)).toThrow(new KeyvalError(message));
  });

  it("has no implied key where there is none", () => {
    expect(() => parse("x", null)).toThrow(new KeyvalError("Expected '=' after parameter 'x'"));
    expect(value("a=1", null)).toEqual({ a: "1" });
  });

  it("keeps keys from the prototype", () => {
    expect(() => parse("x,__proto__=1")).toThrow(KeyvalError);
    const { value: object } = parse("x,constructor=2");
    expect(Object.getPrototypeOf(object)).toBe(null);
    expect(object["constructor"]).toBe("2");
  });

  it("reads back whatever is written in it", () => {
    const key = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_-]{0,5}$/).filter((name) => name !== "help");
    const object = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { depthSize: "small" },
        fc.string(),
        fc.dictionary(key, tie("node"), { minKeys: 1, maxKeys: 3 }),
        fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
      ),
    }));
    const write = (path: string, node: unknown): string[] =>
      typeof node === "string"
        ? [`${path}=${node.replaceAll(",", ",,")}`]
        : Object.entries(node as object).flatMap(([name, child]) =>
            write(path === "" ? name : `${path}.${name}`, child),
          );
    fc.assert(
      fc.property(fc.dictionary(key, object.node, { maxKeys: 4 }), (tree) => {
        expect(value(write("", tree).join(","), null)).toEqual(JSON.parse(JSON.stringify(tree)));
      }),
    );
  });

  it("answers or refuses any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "0", ".", ",", "=", "_", "help", "?") }), (text) => {
        try {
          parse(text);
        } catch (error) {
          expect(error).toBeInstanceOf(KeyvalError);
        }
      }),
    );
  });
});
