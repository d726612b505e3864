import type { XDbgBlockGraph } from "../../qapi/generated/types.js";
import { startDaemon, type DaemonProgram } from "./daemon.js";
import type { QmpClient, QmpMessage } from "./qmp-client.js";

/**
 * A command; or one that begins a job, whose end is waited for, and whose events, which come when they like, are not told;
 * or a look at the edges of the graph, or at the nodes, of which what is the same on every machine is told.
 */
export type DialogueStep = Command | { readonly job: Command } | "edges" | "nodes";

type Command = readonly [command: string, args?: object];

/** What a daemon answers and tells, line by line, with what was asked. Names that were made up are all the same. */
export async function dialogue(
  program: DaemonProgram,
  tmp: string,
  steps: readonly DialogueStep[],
): Promise<readonly string[]> {
  await using daemon = await startDaemon({ program, tmp });
  const { qmp } = daemon;
  const lines: string[] = [];
  let seen = qmp.log.length;
  for (const step of steps) {
    if (step === "edges") lines.push(...(await edges(qmp)));
    else if (step === "nodes") lines.push(...(await nodes(qmp)));
    else if ("job" in step) {
      await qmp.command(...step.job);
      await qmp.waitEvent("JOB_STATUS_CHANGE", ({ status }) => status === "null");
      lines.push(`> ${JSON.stringify(step.job)} is over`);
    } else {
      const reply = await qmp.execute(...step);
      lines.push(`> ${step[0]} ${JSON.stringify(step[1] ?? {})}`);
      const news = qmp.log.slice(seen).filter((message) => message !== reply);
      lines.push(...[...news, reply].map((message) => plain(message)));
    }
    seen = qmp.log.length;
  }
  return lines.map((line) => anonymous(line).replaceAll(tmp, "TMP"));
}

/** Without the names that were made up. */
function anonymous(line: string): string {
  return line.replaceAll(/#block\d+/g, "#block");
}

async function edges(qmp: QmpClient): Promise<string[]> {
  const graph = await qmp.command<XDbgBlockGraph>("x-debug-query-block-graph");
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  return graph.edges
    .map(({ parent, child, name, perm, "shared-perm": shared }) => {
      const ends = `${names.get(parent) ?? "?"} ${name} ${names.get(child) ?? "?"}`;
      return anonymous(`  ${ends} takes ${[...perm].sort().join()} shares ${[...shared].sort().join()}`);
    })
    .sort();
}

const OF_A_NODE = ["drv", "ro", "file", "backing_file", "encrypted", "detect_zeroes", "cache"] as const;

async function nodes(qmp: QmpClient): Promise<string[]> {
  const all = await qmp.command<QmpMessage[]>("query-named-block-nodes", { flat: true });
  return all
    .map((node) => {
      const { "virtual-size": size, snapshots } = node["image"] as QmpMessage;
      const facts = OF_A_NODE.map((name) => `${name}=${asText(node[name])}`);
      const kept = ((snapshots ?? []) as QmpMessage[]).map(({ id, name }) => `${String(id)}:${String(name)}`);
      const name = String(node["node-name"]);
      return anonymous(`  ${name} ${facts.join(" ")} size=${String(size)} snapshots=${kept.join()}`);
    })
    .sort();
}

/** In one order, also inside of a name that is JSON. */
function asText(value: unknown): string {
  if (typeof value !== "string") return value === undefined ? "none" : JSON.stringify(ordered(value));
  return value.startsWith("json:") ? `json:${JSON.stringify(ordered(JSON.parse(value.slice(5))))}` : value;
}

function ordered(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, ordered(inner)]),
  );
}

/** Without what no two runs share: the moment. */
function plain(message: QmpMessage): string {
  const { timestamp: _when, ...rest } = message;
  const text = JSON.stringify(ordered(rest));
  return text.replaceAll(/"(date-sec|date-nsec|vm-clock-sec|vm-clock-nsec)":\d+/g, '"$1":0');
}
