import { BlockBackend } from "../backend.js";
import { PERM_CONSISTENT_READ, PERM_RESIZE, PERM_WRITE, PERM_WRITE_UNCHANGED } from "../driver.js";
import type { BlockNode } from "../node.js";
import type { BlockGraph } from "./graph.js";
import type {
  BlockPermission,
  XDbgBlockGraph,
  XDbgBlockGraphEdge,
  XDbgBlockGraphNode,
} from "../../../qapi/generated/types.js";

const PERMISSION_NAMES: readonly (readonly [bit: number, name: BlockPermission])[] = [
  [PERM_RESIZE, "resize"],
  [PERM_WRITE_UNCHANGED, "write-unchanged"],
  [PERM_WRITE, "write"],
  [PERM_CONSISTENT_READ, "consistent-read"],
];

/** x-debug-query-block-graph: the nodes, whoever holds them, and with which permissions. */
export function debugGraph(graph: BlockGraph): XDbgBlockGraph {
  const ids = new Map<BlockNode | BlockBackend | string, number>();
  const nodes: XDbgBlockGraphNode[] = [];
  const edges: XDbgBlockGraphEdge[] = [];
  const idOf = (key: BlockNode | BlockBackend | string, type: XDbgBlockGraphNode["type"], name: string): number => {
    let id = ids.get(key);
    if (id === undefined) {
      id = ids.size + 1;
      ids.set(key, id);
      nodes.unshift({ id, type, name });
    }
    return id;
  };
  const holderOf = (backend: BlockBackend): number => {
    const { jobId } = backend.owner;
    return jobId === undefined ? idOf(backend, "block-backend", "") : idOf(jobId, "block-job", jobId);
  };
  const link = (
    parent: number,
    name: string,
    node: BlockNode,
    { taken, shared }: BlockBackend["permissions"],
  ): void => {
    const child = idOf(node, "block-driver", node.nodeName);
    edges.unshift({ parent, child, name, perm: permissionNames(taken), "shared-perm": permissionNames(shared) });
  };
  const newestFirst = graph.nodes();
  for (const node of newestFirst.toReversed()) {
    for (const parent of node.parents) {
      if (!(parent instanceof BlockBackend)) continue;
      link(holderOf(parent), parent.owner.childName ?? "root", node, parent.permissions);
    }
  }
  for (const node of newestFirst) {
    const id = idOf(node, "block-driver", node.nodeName);
    for (const child of [...node.children.values()].toReversed()) link(id, child.name, child.node, child.permissions);
  }
  return { nodes, edges };
}

function permissionNames(bits: number): BlockPermission[] {
  return PERMISSION_NAMES.filter(([bit]) => (bits & bit) !== 0).map(([, name]) => name);
}

/** Of several threads, whose graphs have nothing in common. */
export function joinGraphs(graphs: readonly XDbgBlockGraph[]): XDbgBlockGraph {
  const nodes: XDbgBlockGraphNode[] = [];
  const edges: XDbgBlockGraphEdge[] = [];
  for (const graph of graphs) {
    const base = nodes.length;
    nodes.push(...graph.nodes.map((node) => ({ ...node, id: base + node.id })));
    edges.push(...graph.edges.map((edge) => ({ ...edge, parent: base + edge.parent, child: base + edge.child })));
  }
  return { nodes, edges };
}
