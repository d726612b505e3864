/** Ends a `stoppable` job of the load generator; stands for nothing between jobs. */
export const STOP_LINE = "stop\n";
