/** From one moment to another, milliseconds of `performance.now`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const WORD = "stop ";

/** Ends a `stoppable` job of the load generator, and says which part of it counts; stands for nothing between jobs. */
export function stopLine({ from, to }: Span): string {
  const { timeOrigin } = performance;
  return `${WORD}${JSON.stringify({ from: from + timeOrigin, to: to + timeOrigin })}\n`;
}

export const isStopLine = (line: string): boolean => line.startsWith(WORD);

/** In the clock of this process. */
export function spanOf(line: string): Span {
  const { from, to } = JSON.parse(line.slice(WORD.length)) as Span;
  const { timeOrigin } = performance;
  return { from: from - timeOrigin, to: to - timeOrigin };
}
