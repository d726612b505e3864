import { BlockError } from "../base/errors.js";
import type { BlockNode } from "../block/node.js";
import { JobTransaction } from "../jobs/transaction.js";
import type { TransactionAction as ActionUnion, TransactionArguments } from "../../qapi/generated/types.js";
import type { CommandContext } from "./command.js";

export type ActionType = ActionUnion["type"];
/** The arguments of one kind of action: those of the command of the same name. */
export type ActionData<T extends ActionType> = Extract<ActionUnion, { type: T }>["data"];

/** An action that is done but may still be undone. Exactly one of commit and abort is called, then clean. */
export interface PreparedAction {
  /** Make it final: start the job, drop what was kept to undo. Cannot fail. */
  commit?(): void | Promise<void>;
  /** Undo it: another action failed. Cannot fail. */
  abort?(): void | Promise<void>;
  clean?(): void | Promise<void>;
}

/** What a kind of action does in a transaction. One per command that may be part of one, beside the command. */
export interface TransactionAction<T extends ActionType> {
  readonly type: T;
  /** Starts a job, so that `completion-mode` grouped means something. */
  readonly groupable: boolean;
  /** The node whose requests are held back until all actions are prepared; where it is missing, `prepare` says so. */
  node?(data: ActionData<T>, context: CommandContext): BlockNode | undefined;
  /**
   * Do it, except for what cannot be undone. Later actions of the transaction already see it. Rejects with BlockError,
   * having changed nothing. `group`: the jobs that end together; null where each job is on its own.
   */
  prepare(
    data: ActionData<T>,
    context: CommandContext,
    group: JobTransaction | null,
  ): PreparedAction | Promise<PreparedAction>;
}

export type ActionTable = { readonly [T in ActionType]: TransactionAction<T> };

/**
 * Do all actions in their order, or none. Guest requests to the nodes concerned wait while actions are prepared, so
 * that all of them take effect at one moment. Rejects with the error of the first action that fails.
 */
export async function runTransaction(
  table: ActionTable,
  args: TransactionArguments,
  context: CommandContext,
): Promise<void> {
  const grouped = args.properties?.["completion-mode"] === "grouped";
  const group = grouped ? new JobTransaction() : null;
  const steps = args.actions.map((action) => bind(table, action));
  const nodes = new Set<BlockNode>();
  for (const step of steps) {
    const node = step.node(context);
    if (node !== undefined) nodes.add(node);
  }
  const prepared = await context.graph.drainedAsync([...nodes], () => prepareAll(steps, context, group));
  for (const action of prepared) await action.commit?.();
  for (const action of prepared) await action.clean?.();
}

/** Do one action, with its node's requests held back as in a transaction: what a command is that may be part of one. */
export async function runAction<T extends ActionType>(
  action: TransactionAction<T>,
  data: ActionData<T>,
  context: CommandContext,
): Promise<void> {
  const node = action.node?.(data, context);
  const prepared = await context.graph.drainedAsync(node === undefined ? [] : [node], async () =>
    action.prepare(data, context, null),
  );
  await prepared.commit?.();
  await prepared.clean?.();
}

async function prepareAll(
  steps: readonly Step[],
  context: CommandContext,
  group: JobTransaction | null,
): Promise<PreparedAction[]> {
  const prepared: PreparedAction[] = [];
  try {
    for (const step of steps) prepared.push(await step.prepare(context, group));
    return prepared;
  } catch (error) {
    for (const action of prepared.toReversed()) await action.abort?.();
    for (const action of prepared) await action.clean?.();
    throw error;
  }
}

/** An action with its arguments. */
interface Step {
  node(context: CommandContext): BlockNode | undefined;
  prepare(context: CommandContext, group: JobTransaction | null): PreparedAction | Promise<PreparedAction>;
}

function bind(table: ActionTable, action: ActionUnion): Step {
  // The table has, for each type, the action that takes its data; the compiler cannot follow that through the union.
  const kind = table[action.type] as TransactionAction<ActionType>;
  const { data } = action;
  return {
    node: (context) => kind.node?.(data, context),
    prepare: (context, group) => {
      if (group !== null && !kind.groupable) {
        throw new BlockError(
          "unsupported",
          `Action '${kind.type}' does not support Transaction property completion-mode = grouped`,
        );
      }
      return kind.prepare(data, context, group);
    },
  };
}
