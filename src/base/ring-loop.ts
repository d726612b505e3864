/* hot path: enter → reap → users → what they queued, once a turn */
/**
 * One loop for an io_uring and for libuv: the thread waits in `io_uring_enter`, and libuv's own epoll descriptor is
 * one of the things that it waits for there (`POLL_ADD`). Each turn is a `setImmediate`: enter, tell the users, return to
 * Node, which polls once without waiting (1.0 us for all of that). So a message from another thread, `process.exit`,
 * `worker.terminate()`, Node's sockets, timers and the thread pool end a wait as they would end libuv's.
 */
import { EventLoop } from "./event-loop.js";
import { FOREVER, IoUring, type RingUser } from "./io-uring.js";
import { isTurnWanted, runTurn } from "./turns.js";

const POLLIN = 1;
/**
 * Turns without waiting after libuv had something to do: what Node's own modules put off by `setImmediate` is then done,
 * too. Nobody knows of those but Node, hence the limit of a wait: it is a rare thing's longest delay.
 */
const TURNS_AFTER_LIBUV = 2;
const WAIT_MAX_MS = 500;
/** How often one turn goes back to the kernel for what is done at once (reads of cached pages). */
const ROUNDS_MAX = 4;

export class RingLoop implements RingUser {
  private readonly pollId: number;
  private polling = false;
  private scheduled = false;
  private running = false;
  private urgent = false;
  private turnsToGo = 0;
  private closed = false;

  private constructor(
    readonly ring: IoUring,
    private readonly events: EventLoop,
  ) {
    this.pollId = ring.register(this);
  }

  /** Throws, in words for the log, where this thread can have none. */
  static create(): RingLoop {
    const events = EventLoop.current();
    return new RingLoop(IoUring.create(), events);
  }

  /** Entries were made: hand them over with the next system call, at the end of this turn or in the next one. */
  submitLater(): void {
    if (!this.running) this.wake();
  }

  /** Entries were made that may be done at once: hand them over in this turn. */
  submitSoon(): void {
    this.urgent = true;
    if (!this.running) this.wake();
  }

  /** Nothing of the users' may be under way. */
  close(): void {
    this.closed = true;
    this.ring.close();
  }

  /** Of the poll: libuv has something to do. It does so when this turn is over. */
  onRingDone(): void {
    this.polling = false;
    this.turnsToGo = TURNS_AFTER_LIBUV;
  }

  private wake(): void {
    // Called from one of Node's callbacks, which may have put off something.
    this.turnsToGo = TURNS_AFTER_LIBUV;
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(this.turn);
  }

  private readonly turn = (): void => {
    this.scheduled = false;
    if (this.closed) return;
    this.running = true;
    try {
      runTurn(this.body);
    } finally {
      this.running = false;
      if (this.ring.inFlight > (this.polling ? 1 : 0)) this.schedule();
    }
  };

  private readonly body = (): void => {
    const { ring } = this;
    if (!this.polling) {
      this.polling = true;
      ring.poll(this.pollId, this.events.fd, POLLIN);
    }
    this.wait();
    for (let round = 1; ring.reap() > 0 && this.urgent && round < ROUNDS_MAX; round++) {
      this.urgent = false;
      ring.enter(0, FOREVER);
    }
  };

  private wait(): void {
    this.urgent = false;
    if (this.turnsToGo > 0 || isTurnWanted() || this.ring.hasCompletions) {
      if (this.turnsToGo > 0) this.turnsToGo -= 1;
      this.ring.enter(0, FOREVER);
      return;
    }
    const due = this.events.nextTimer();
    if (due >= 0 && due < WAIT_MAX_MS) {
      // A timer that is due runs when this turn is over, and does what it likes.
      this.turnsToGo = TURNS_AFTER_LIBUV;
      this.ring.enter(due === 0 ? 0 : 1, due);
    } else {
      this.ring.enter(1, WAIT_MAX_MS);
    }
  }
}
