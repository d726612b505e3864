import { describe, expect, it } from "vitest";
import { COMMAND_NAMES } from "../../qapi/generated/commands.js";
import { EVENT_NAMES } from "../../qapi/generated/events.js";
import { INTROSPECTION } from "../../qapi/generated/introspection.js";
import type { SchemaInfo } from "../../qapi/generated/types.js";
import { visit } from "../../src/qmp/visitor.js";
import { startDaemon } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";

type Entries = ReadonlyMap<string, SchemaInfo>;

function byName(entries: readonly SchemaInfo[]): Entries {
  return new Map(entries.map((entry) => [entry.name, entry]));
}

/** The names that an entry refers to. */
function references(entry: SchemaInfo): string[] {
  switch (entry["meta-type"]) {
    case "builtin":
    case "enum":
      return [];
    case "array":
      return [entry["element-type"]];
    case "object":
      return [...entry.members, ...(entry.variants ?? [])].map((part) => part.type);
    case "alternate":
      return entry.members.map((member) => member.type);
    case "command":
      return [entry["arg-type"], entry["ret-type"]];
    case "event":
      return [entry["arg-type"]];
  }
}

describe("introspection", () => {
  const entries = byName(INTROSPECTION);

  it("is of its own type", () => {
    expect(visit("[SchemaInfo]", INTROSPECTION, "json")).toEqual(INTROSPECTION);
  });

  it("describes every command and event", () => {
    const names = (kind: string) => INTROSPECTION.filter((entry) => entry["meta-type"] === kind).map((entry) => entry.name);
    expect(names("command").sort()).toEqual([...COMMAND_NAMES]);
    expect(names("event").sort()).toEqual([...EVENT_NAMES]);
  });

  it("describes every type that it mentions, once, and no other", () => {
    expect(entries.size).toBe(INTROSPECTION.length);
    const mentioned = new Set(INTROSPECTION.flatMap(references));
    for (const name of mentioned) expect(entries.has(name), name).toBe(true);
    for (const entry of INTROSPECTION) {
      const isType = entry["meta-type"] !== "command" && entry["meta-type"] !== "event";
      expect(mentioned.has(entry.name), entry.name).toBe(isType);
    }
  });

  it("names types by numbers, arrays by their element, and builtins by themselves", () => {
    for (const entry of INTROSPECTION) {
      if (entry["meta-type"] === "array") expect(entry.name).toBe(`[${entry["element-type"]}]`);
      else if (entry["meta-type"] === "builtin") expect(entry.name).toMatch(/^[a-z]+$/);
      else if (entry["meta-type"] !== "command" && entry["meta-type"] !== "event") expect(entry.name).toMatch(/^\d+$/);
    }
  });
});

/** Members that are younger than the reference that is installed. */
const YOUNG = new Set(["active", "allow-inactive", "discard-no-unref", "min-cluster-size", "handshake-max-seconds", "discard-source", "backing-mask-protocol", "sm4", "sm3", "detached-header", "header"]);

/** What our description has that the reference's has not, or has otherwise. */
class Comparison {
  readonly differences: string[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly ours: Entries,
    private readonly theirs: Entries,
  ) {}

  type(where: string, ours: string, theirs: string): void {
    if (this.seen.has(`${ours} ${theirs}`)) return;
    this.seen.add(`${ours} ${theirs}`);
    // Since 8.2 it is a union, by the type of the job.
    if (where === "query-block-jobs.ret[]") return;
    const a = this.ours.get(ours)!;
    const b = this.theirs.get(theirs)!;
    if (a["meta-type"] === "object" && b["meta-type"] === "object") this.object(where, a, b);
    else if (a["meta-type"] === "array" && b["meta-type"] === "array") {
      this.type(`${where}[]`, a["element-type"], b["element-type"]);
    } else if (a["meta-type"] === "enum" && b["meta-type"] === "enum") {
      const missing = a.values.filter((value) => !b.values.includes(value) && !YOUNG.has(value));
      if (missing.length > 0) this.differences.push(`${where}: values ${missing.join()}`);
    } else if (a["meta-type"] === "alternate" && b["meta-type"] === "alternate") {
      const kinds = (entries: Entries, types: readonly { readonly type: string }[]) =>
        types.map(({ type }) => entries.get(type)!["meta-type"]).sort().join();
      if (kinds(this.ours, a.members) !== kinds(this.theirs, b.members)) this.differences.push(`${where}: branches`);
    } else if (a["meta-type"] !== b["meta-type"] || (a["meta-type"] === "builtin" && a.name !== b.name)) {
      this.differences.push(`${where}: is ${a["meta-type"]} ${a.name}, not ${b["meta-type"]} ${b.name}`);
    }
  }

  private object(where: string, a: SchemaInfo & { "meta-type": "object" }, b: SchemaInfo & { "meta-type": "object" }): void {
    for (const member of a.members) {
      if (YOUNG.has(member.name)) continue;
      const other = b.members.find(({ name }) => name === member.name);
      if (other === undefined) this.differences.push(`${where}.${member.name}: not there`);
      else if ("default" in member !== "default" in other) this.differences.push(`${where}.${member.name}: optional`);
      else this.type(`${where}.${member.name}`, member.type, other.type);
      if (String(member.features) !== String(other?.features)) this.differences.push(`${where}.${member.name}: features`);
    }
    for (const { name, ...member } of b.members) {
      const missing = !a.members.some((other) => other.name === name);
      if (missing && !("default" in member)) this.differences.push(`${where}.${name}: lacks a mandatory member`);
    }
    if (a.tag !== undefined && a.tag !== b.tag) this.differences.push(`${where}: tag`);
    for (const variant of a.variants ?? []) {
      const other = b.variants?.find((candidate) => candidate.case === variant.case);
      if (other !== undefined) this.type(`${where}<${variant.case}>`, variant.type, other.type);
      else if (variant.case !== "file") this.differences.push(`${where}<${variant.case}>: not there`);
    }
  }
}

/** What only tsd has, or a reference since 8.2. */
const TSD_ONLY: ReadonlySet<string> = new Set(["x-query-io-engine", "block-job-change", "blockdev-set-active"]);

/** Members that came after 7.2: with 8.0, and two with 9.2. */
const NEWER = [
  // LUKS headers without a disk came with 9.0.
  "blockdev-create.options<luks>.file: optional",
  "format-specific.type: values file",
  "backend<socket>.data.reconnect-ms: not there",
  "backend<pty>.data.path: not there",
  "BLOCK_IO_ERROR.qom-path: not there",
];

describe.skipIf(!hasJudge("qemu-storage-daemon"))("introspection of qemu-storage-daemon", () => {
  it("has everything that ours has", async () => {
    await using daemon = await startDaemon({ program: "qemu-storage-daemon" });
    const theirs = byName(await daemon.qmp.command<SchemaInfo[]>("query-qmp-schema"));
    const ours = byName(INTROSPECTION);
    const comparison = new Comparison(ours, theirs);
    for (const entry of INTROSPECTION) {
      const other = theirs.get(entry.name);
      if (entry["meta-type"] === "command" && other?.["meta-type"] === "command") {
        comparison.type(entry.name, entry["arg-type"], other["arg-type"]);
        comparison.type(`${entry.name}.ret`, entry["ret-type"], other["ret-type"]);
        if (String(entry.features) !== String(other.features)) comparison.differences.push(`${entry.name}: features`);
      } else if (entry["meta-type"] === "event" && other?.["meta-type"] === "event") {
        comparison.type(entry.name, entry["arg-type"], other["arg-type"]);
      } else if (entry["meta-type"] === "command" || entry["meta-type"] === "event") {
        if (!TSD_ONLY.has(entry.name)) comparison.differences.push(`${entry.name}: not there`);
      }
    }
    expect(comparison.differences.filter((text) => !NEWER.some((newer) => text.endsWith(newer)))).toEqual([]);
  });
});
