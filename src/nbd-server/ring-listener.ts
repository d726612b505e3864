import { EAGAIN, ECANCELED, EINTR } from "../base/errno.js";
import { Deferred } from "../base/lifecycle.js";
import type { RingUser } from "../base/io-uring.js";
import { SOCK_CLOEXEC } from "../base/sockets.js";
import { systemError } from "../base/errors.js";
import type { Listen, Listener } from "./listener.js";
import type { RingSockets } from "./ring-transport.js";

const ECONNABORTED = 103;
/** After an accept that failed, for want of descriptors mostly. */
const RETRY_MS = 100;

/** `accept` gets the descriptors of clients, and owns them. */
export function ringSockets(shared: RingSockets, accept: (fd: number) => void): Listen {
  return async (where) => {
    const fd = shared.sockets.listen(where);
    if (fd < 0) throw systemError(-fd, "listen");
    return new RingListener(shared, fd, accept);
  };
}

/** Accepts clients through the ring. */
class RingListener implements RingUser, Listener {
  private readonly id: number;
  private readonly closed = new Deferred();
  private closing = false;
  private timer: NodeJS.Timeout | null = null;

  /** `fd` listens, and belongs to this now. */
  constructor(
    private readonly shared: RingSockets,
    private readonly fd: number,
    private readonly accept: (fd: number) => void,
  ) {
    this.id = shared.loop.ring.register(this);
    this.next();
  }

  onRingDone(result: number): void {
    if (this.closing) {
      if (result >= 0) this.shared.sockets.close(result);
      this.finish();
      return;
    }
    if (result >= 0) {
      this.shared.sockets.tune(result);
      this.accept(result);
    } else if (result !== -EINTR && result !== -EAGAIN && result !== -ECONNABORTED && result !== -ECANCELED) {
      this.timer = setTimeout(() => {
        this.timer = null;
        this.next();
      }, RETRY_MS);
      return;
    }
    this.next();
  }

  /** Not by shutdown(2): an inherited socket may be another process's, too. */
  close(): Promise<void> {
    if (!this.closing) {
      this.closing = true;
      if (this.timer === null) this.cancel();
      else {
        clearTimeout(this.timer);
        this.finish();
      }
    }
    return this.closed.promise;
  }

  private next(): void {
    if (this.closing) {
      this.finish();
      return;
    }
    const { loop } = this.shared;
    loop.ring.accept(this.id, this.fd, SOCK_CLOEXEC);
    loop.submitLater();
  }

  private cancel(): void {
    const { loop } = this.shared;
    const { ring } = loop;
    const canceller = { onRingDone: () => ring.unregister(id) };
    const id = ring.register(canceller);
    ring.cancel(id, this.id);
    loop.submitLater();
  }

  private finish(): void {
    this.shared.loop.ring.unregister(this.id);
    this.shared.sockets.close(this.fd);
    this.closed.resolve();
  }
}
