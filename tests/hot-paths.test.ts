import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const MARK = "/* hot path";

/** Banned where each request passes, with the reason or what to write instead. */
const BANNED: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.BigIntLiteral, "bigint: two 32-bit halves, or a number below 2 ** 53"],
  [ts.SyntaxKind.SpreadElement, "spread: a loop"],
  [ts.SyntaxKind.SpreadAssignment, "spread: name the fields"],
]);

/** Banned in `map` besides: it answers for every run of every request, and may not allocate, throw or wait. */
const BANNED_IN_MAP: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.ArrowFunction, "closure: a method"],
  [ts.SyntaxKind.FunctionExpression, "closure: a method"],
  [ts.SyntaxKind.ObjectLiteralExpression, "object: fill in what the caller owns"],
  [ts.SyntaxKind.ArrayLiteralExpression, "array: fill in what the caller owns"],
  [ts.SyntaxKind.TemplateExpression, "text: constant messages"],
  [ts.SyntaxKind.NewExpression, "new: reuse"],
  [ts.SyntaxKind.ThrowStatement, "throw: answer OPAQUE, and throw there"],
  [ts.SyntaxKind.AwaitExpression, "await: answer PREPARE"],
]);

function isAsync(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)
  );
}

/** What happens once, or waits anyway, may take its time; and what says that it is off the path. */
function isOffThePath(node: ts.Node): boolean {
  if (!ts.isFunctionLike(node)) return false;
  if (ts.isConstructorDeclaration(node) || isAsync(node) || node.type?.getText().startsWith("Promise<") === true)
    return true;
  return ts.getJSDocCommentsAndTags(node).some((comment) => comment.getText().includes("Off the hot path"));
}

function isMap(node: ts.Node): boolean {
  return ts.isMethodDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === "map" && !isAsync(node);
}

function isCallOf(node: ts.Node, name: string): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;
}

/** What the text has on its hot path and should not have: `line: what`. */
function sins(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const report = (node: ts.Node, what: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${name}:${String(line + 1)}: ${what}`);
  };
  const visit = (node: ts.Node, inMap: boolean): void => {
    if (isOffThePath(node)) return;
    const what = BANNED.get(node.kind) ?? (inMap ? BANNED_IN_MAP.get(node.kind) : undefined);
    if (what !== undefined) report(node, what);
    if (isCallOf(node, "BigInt")) report(node, "BigInt: two 32-bit halves, or a number below 2 ** 53");
    if (isCallOf(node, "assert") && node.arguments.some(ts.isTemplateExpression)) {
      report(node, "text made for an assert that holds: a constant message");
    }
    ts.forEachChild(node, (child) => visit(child, inMap || isMap(node)));
  };
  visit(source, false);
  return found;
}

const hotFiles = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => `src/${name}`)
  .filter((name) => readFileSync(join(root, name), "utf8").startsWith(MARK))
  .sort();

describe(`files that begin with ${MARK}`, () => {
  it("are there", () => {
    expect(hotFiles).toEqual(expect.arrayContaining(["src/block/io-path.ts", "src/nbd-server/transmission.ts"]));
  });

  it.each(hotFiles)("%s keeps its path clear", (name) => {
    expect(sins(name, readFileSync(join(root, name), "utf8"))).toEqual([]);
  });

  it("are looked at closely", () => {
    const text = `class A {
      constructor(b: B) { f(...b); }
      async slow() { f(...this.b); }
      fast() { assert(x, \`\${x}\`); f(...this.b); return BigInt(1) + 1n; }
      map() { const f = () => [1]; if (f) throw new Error("x"); }
    }`;
    expect(sins("a", text).map((sin) => sin.split(": ").slice(0, 2).join(" "))).toEqual([
      "a:4 text made for an assert that holds",
      "a:4 spread",
      "a:4 BigInt",
      "a:4 bigint",
      "a:5 closure",
      "a:5 array",
      "a:5 throw",
      "a:5 new",
    ]);
  });
});
