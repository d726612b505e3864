/** How the examples talk: headings, explanations, what goes over the wire, results. Plain text where it is no terminal. */
import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

const coloured = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
const styled = (style: Style, text: string) => (coloured ? styleText(style, text) : text);

export const mebibytes = (bytes: number): string => `${String(Math.round((bytes / (1 << 20)) * 10) / 10)} MiB`;

export function heading(text: string): void {
  console.log(`\n${styled("bold", text)}`);
}

/** What the next commands are for. */
export function explain(text: string): void {
  console.log(styled("cyan", `  # ${text}`));
}

export function wire(direction: "->" | "<-", message: object): void {
  console.log(styled("dim", `  ${direction} ${JSON.stringify(message)}`));
}

export function result(text: string): void {
  console.log(styled("green", `  = ${text}`));
}
