import { BlockError } from "../../base/errors.js";
import { defineCommand } from "../command.js";

/** Add a child to a node whose children come and go, or take one away. */
export const xBlockdevChange = defineCommand(
  "x-blockdev-change",
  async ({ parent: parentName, child: childName, node: nodeName }, { graph }) => {
    const parent = graph.findNode(parentName);
    if ((childName === undefined) === (nodeName === undefined)) {
      const message =
        childName === undefined
          ? "Either child or node must be specified"
          : "The parameters child and node are in conflict";
      throw new BlockError("invalid", message);
    }
    const list = parent.self.childList;
    if (childName !== undefined) {
      const child = parent.children.get(childName);
      if (child === undefined) {
        throw new BlockError("not-found", `Node '${parentName}' does not have child '${childName}'`);
      }
      if (list === undefined || child.role !== list.role) {
        throw new BlockError("invalid", `The node ${parentName} does not support removing a child`);
      }
      await graph.drained([parent], (transaction) => {
        list.checkRemoval(child);
        transaction.detach(child);
      });
      return;
    }
    const node = graph.lookup(nodeName!);
    if (node === undefined) throw new BlockError("not-found", `Node '${nodeName!}' not found`);
    if (list === undefined) {
      throw new BlockError("invalid", `The node ${parentName} does not support adding a child`);
    }
    await graph.drained([parent, node], (transaction) => {
      if (node.parents.size > 0) {
        throw new BlockError("busy", `The node ${nodeName!} already has a parent`);
      }
      transaction.attach(parent, list.nameFor(node), list.role, node);
    });
  },
);
