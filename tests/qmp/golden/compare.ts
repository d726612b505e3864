import type { QmpMessage } from "../../helpers/qmp-client.js";
import { qmpLine } from "../../iotests/filters.js";
import type { SharedSchema } from "../differential/shared-schema.js";
import type { Line } from "./play.js";
import type { Dialogue, Other, Step } from "./script.js";

/** A command, and what came until the next. */
export interface Exchange {
  readonly send: QmpMessage;
  readonly came: readonly QmpMessage[];
}

/** What comes before the first command, of which there should be nothing, is of a command without a name. */
export function exchangesOf(lines: readonly Line[]): Exchange[] {
  const exchanges: { send: QmpMessage; came: QmpMessage[] }[] = [{ send: {}, came: [] }];
  for (const line of lines) {
    if ("send" in line) exchanges.push({ send: line.send, came: [] });
    else exchanges.at(-1)!.came.push(line.recv);
  }
  return exchanges.filter(({ send, came }) => "execute" in send || came.length > 0);
}

/** Lists in the order of a hash table. */
const UNORDERED = new Set(["query-chardev", "qom-list", "qom-list-properties", "qom-list-types"]);

/** As text, and only what both daemons may say: the rest is for the comparison of their schemas. */
function shared(schema: SharedSchema, { send, came }: Exchange): string {
  const said = came.map((message) => {
    if ("event" in message)
      return { ...message, data: schema.project(message["data"], schema.dataOf(String(message["event"]))) };
    if (!("return" in message)) return message;
    const value = schema.project(message["return"], schema.returnOf(String(send["execute"])));
    const isList = Array.isArray(value) && UNORDERED.has(String(send["execute"]));
    return { return: isList ? value.map((entry) => qmpLine(entry)).sort() : value };
  });
  return qmpLine(said);
}

const asks = (step: Step) => !("wait" in step) && !("atRest" in step);
const otherOf = (step: Step | undefined): Other | undefined => (step !== undefined && "ask" in step ? step : undefined);

function told({ tsd }: Other): readonly QmpMessage[] {
  return typeof tsd === "string" ? [{ error: { class: "GenericError", desc: tsd } }] : tsd;
}

/**
 * Where what tsd said is not what has to come: the recording, or what the script has instead of it. A line for each; also for
 * one where the script has something else, which the recording has too.
 */
export function differences(
  schema: SharedSchema,
  { steps }: Dialogue,
  [ours, theirs]: readonly [ours: readonly Line[], theirs: readonly Line[]],
): string[] {
  const questions = steps.filter(asks);
  const [own, recorded] = [exchangesOf(ours), exchangesOf(theirs)];
  if (recorded.length !== questions.length) return ["the recording is of another script"];
  return recorded.flatMap((exchange, i) => {
    const other = otherOf(questions[i]);
    const line = JSON.stringify(exchange.send);
    if (line !== JSON.stringify(own[i]?.send)) return [`${line} is not in the script`];
    const [said, reference] = [own[i]!, exchange].map((each) => shared(schema, each));
    const wanted = other === undefined ? reference : shared(schema, { ...exchange, came: told(other) });
    if (said !== wanted) return [`${line}\n  tsd:      ${said!}\n  expected: ${wanted!}`];
    return other !== undefined && said === reference ? [`${line}: no difference (${other.why})`] : [];
  });
}
