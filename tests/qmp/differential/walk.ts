import { Pair, type Line } from "./pair.js";
import { NODES, OBJECTS, type Scene } from "./setup.js";
import type { Coverage } from "./coverage.js";
import { isObject, type JsonObject, type SharedSchema } from "./shared-schema.js";

/** What is looked at after a command that worked. */
const AFTERWARDS: readonly Line[] = [
  ["query-named-block-nodes", { flat: true }],
  ["query-block-exports", {}],
  ["query-jobs", {}],
  ["query-chardev", {}],
  ["qom-list", { path: "/objects" }],
];

export interface Difference {
  /** Command and arguments; after ` then `, what was asked afterwards. */
  readonly line: string;
  readonly ours: string;
  readonly theirs: string;
  /** More than one thing may have been wrong with the arguments. */
  readonly mixed: boolean;
}

/** What one command left: nothing, something that only a rebuild takes away, or daemons that are of no use any more. */
type Left = "nothing" | "something" | "ruins";

/** Goes through scenes with two daemons, and puts back what each command changed before it tries the next. */
export class Walker {
  readonly differences: Difference[] = [];
  asked = 0;
  succeeded = 0;
  rebuilds = 0;
  starts = 0;
  private pair: Pair | undefined;
  /** What stands in both daemons, as JSON; undefined: more or less than any scene has before it. */
  private standing: string | undefined;
  private mixed = false;
  private last = "";

  constructor(
    private readonly schema: SharedSchema,
    private readonly files: string,
    private readonly coverage: Coverage,
    /** On which inputs the reference ends or hangs: it is not asked, tsd is. */
    private readonly endsReference: (line: string) => boolean,
  ) {}

  async walk(scene: Scene, variations: readonly JsonObject[], mixed = false): Promise<void> {
    this.mixed = mixed;
    for (const args of variations) {
      const pair = await this.ready(scene.before ?? []);
      const count = this.differences.length;
      const left = await this.tryOne(pair, scene, args);
      this.asked += 1;
      if (left === "ruins") await this.stop();
      else if (left === "something" || this.differences.length > count) this.standing = undefined;
    }
  }

  async stop(): Promise<void> {
    const { pair } = this;
    this.pair = undefined;
    await pair?.stop();
  }

  /** Two daemons in which stands what SETUP and `before` make, and nothing else. */
  private async ready(before: readonly Line[]): Promise<Pair> {
    const wanted = JSON.stringify(before);
    if (this.pair !== undefined && this.standing === wanted) return this.pair;
    if (this.pair !== undefined) {
      const [ours, theirs] = await this.pair.takeDown();
      // The reference may end of it, some time after a blockdev-reopen.
      this.compare(`${this.last} then all is taken down`, [ours, typeof theirs === "string" ? [] : theirs]);
      if (JSON.stringify([ours, theirs]) !== "[[],[]]") await this.stop();
      this.rebuilds += 1;
    }
    if (this.pair === undefined) {
      this.pair = await Pair.start(this.schema, this.files);
      await this.pair.setUp(OBJECTS);
      this.starts += 1;
    }
    await this.pair.setUp([...NODES, ...before]);
    this.standing = wanted;
    return this.pair;
  }

  private async tryOne(pair: Pair, scene: Scene, args: JsonObject): Promise<Left> {
    const { command, before = [], undo, fresh } = scene;
    const line = `${command} ${JSON.stringify(args)}`;
    this.last = line;
    if (this.endsReference(line)) return this.askOurs(pair, line, command, args);
    const { moments } = pair;
    const answers = await pair.ask(command, args);
    if (answers.some((answer) => typeof answer === "string")) {
      this.compare(line, answers);
      return "ruins";
    }
    const worked = answers.map((answer) => "return" in (answer as object));
    this.coverage.note(command, args, scene.base, worked[0]! && worked[1]!);
    if (!this.compare(line, answers)) {
      if (!worked.some(Boolean)) return "nothing";
      // What only one of them has goes too.
      for (const [inverse, more] of undo?.(args) ?? []) {
        const undone = await pair.ask(inverse, more);
        if (!undone.some((answer) => isObject(answer) && "return" in answer)) return "ruins";
      }
      return "something";
    }
    if (!worked[0]) return "nothing";
    this.succeeded += 1;
    await pair.endJobs(new Set(before.map(([, { "job-id": id }]) => id as string)));
    const seen = await Promise.all(AFTERWARDS.map(([query, more]) => pair.ask(query, more)));
    for (const [i, [query]] of AFTERWARDS.entries()) this.compare(`${line} then ${query}`, seen[i]!);
    this.compare(`${line} then its events`, pair.eventsSince(moments));
    if (fresh === true) return "ruins";
    if (undo === undefined) return "something";
    for (const [inverse, more] of undo(args)) {
      const undone = await pair.ask(inverse, more);
      if (!this.compare(`${line} then ${inverse}`, undone) || !("return" in (undone[0] as object))) return "ruins";
    }
    return "nothing";
  }

  private async askOurs(pair: Pair, line: string, command: string, args: JsonObject): Promise<Left> {
    const answer = await pair.ours.ask(command, args);
    if (typeof answer === "object") return "return" in answer ? "ruins" : "nothing";
    this.compare(line, [answer, "not asked"]);
    return "ruins";
  }

  /** Notes what is different, and nothing else. */
  private compare(line: string, [ours, theirs]: readonly [ours: unknown, theirs: unknown]): boolean {
    if (JSON.stringify(ours) === JSON.stringify(theirs)) return true;
    const [less, more] = differing(ours, theirs).map((part) => JSON.stringify(part)) as [string, string];
    this.differences.push({ line, ours: less, theirs: more, mixed: this.mixed });
    return false;
  }
}

/** Names of things: they are kept where something beside them differs. */
const NAMES = new Set(["node-name", "id", "name", "drv"]);

/** What of two values, both with their members in order, is not the same. */
function differing(ours: unknown, theirs: unknown): [ours: unknown, theirs: unknown] {
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    const [left, right] = [without(ours, theirs), without(theirs, ours)];
    if (left.length !== right.length) return [left, right];
    const pairs = left.map((each, i) => differing(each, right[i]));
    return [pairs.map(([own]) => own), pairs.map(([, other]) => other)];
  }
  if (!isObject(ours) || !isObject(theirs)) return [ours, theirs];
  const parts: [JsonObject, JsonObject] = [{}, {}];
  for (const name of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const same = JSON.stringify(ours[name]) === JSON.stringify(theirs[name]);
    if (same && !NAMES.has(name)) continue;
    const [own, other] = differing(ours[name], theirs[name]);
    if (name in ours) parts[0][name] = own;
    if (name in theirs) parts[1][name] = other;
  }
  return parts;
}

function without(values: readonly unknown[], others: readonly unknown[]): unknown[] {
  const known = new Set(others.map((value) => JSON.stringify(value)));
  return values.filter((value) => !known.has(JSON.stringify(value)));
}
