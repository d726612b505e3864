/* hot path: one push a connection and turn */
/**
 * The next turn of this thread's loop. What the iothread runs uses `nextTurn` in place of `setImmediate`, for who waits
 * for the kernel instead of libuv (`ring-loop.ts`) must know when there is something left to do.
 */

let queue: (() => void)[] = [];
let spare: (() => void)[] = [];
let armed = false;
let inside = false;

/** Call `callback` after everything that this turn completes, and after timers and sockets had theirs if it comes again. */
export function nextTurn(callback: () => void): void {
  queue.push(callback);
  if (!armed && !inside) arm();
}

export function sleepOneTurn(): Promise<void> {
  return new Promise(nextTurn);
}

/** Somebody waits for the next turn. */
export function isTurnWanted(): boolean {
  return queue.length > 0;
}

/** Carry out `body` as a turn: what it wants for later is called at its end, once. */
export function runTurn(body: () => void): void {
  inside = true;
  try {
    body();
    callQueued();
  } finally {
    inside = false;
    if (queue.length > 0 && !armed) arm();
  }
}

function arm(): void {
  armed = true;
  setImmediate(onImmediate);
}

function onImmediate(): void {
  armed = false;
  callQueued();
}

function callQueued(): void {
  const callbacks = queue;
  queue = spare;
  spare = callbacks;
  let at = 0;
  try {
    while (at < callbacks.length) callbacks[at++]!();
  } finally {
    // One that throws is a bug, and ends the process; until then the others are not forgotten.
    for (; at < callbacks.length; at++) nextTurn(callbacks[at]!);
    callbacks.length = 0;
  }
}
