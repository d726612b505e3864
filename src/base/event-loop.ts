/**
 * The event loop of this thread, seen from C: what an embedder of libuv needs to wait in its place
 * (uv_backend_fd, https://docs.libuv.org/en/v1.x/loop.html).
 */
import { readlinkSync } from "node:fs";
import { loadNative, type NativeCall } from "./native.js";

const UV_TIMER = 13;

export class EventLoop {
  private constructor(
    /** Readable when there is something for libuv to do; also when another thread has a message for this one. */
    readonly fd: number,
    private readonly timer: bigint,
    private readonly isActive: NativeCall,
    private readonly dueIn: NativeCall,
  ) {}

  /** Milliseconds until the next timer of Node's is due; -1: there is none. */
  nextTimer(): number {
    return this.isActive(this.timer) === 0 ? -1 : this.dueIn(this.timer);
  }

  /**
   * The loop of the calling thread. The two C++ names are V8's and Node's interface for addons (v8-isolate.h, node.h).
   * Throws where they, or the timer, cannot be found.
   */
  static current(): EventLoop {
    const native = loadNative();
    const { koffi, bind } = native;
    const isolateOf = bind("_ZN2v87Isolate10GetCurrentEv", "void *", []) as unknown as () => bigint;
    const loopOf = bind("_ZN4node19GetCurrentEventLoopEPN2v87IsolateE", "void *", ["void *"]) as unknown as (
      isolate: bigint,
    ) => bigint;
    const loop = loopOf(isolateOf());
    const fd = bind("uv_backend_fd", "int", ["void *"])(loop);
    if (readlinkSync(`/proc/self/fd/${String(fd)}`) !== "anon_inode:[eventpoll]") {
      throw new Error("the event loop does not wait by epoll");
    }
    const typeOf = bind("uv_handle_get_type", "int", ["void *"]);
    const isActive = bind("uv_is_active", "int", ["void *"]);
    const dueIn = bind("uv_timer_get_due_in", "uint64_t", ["void *"]);
    // All timers of JavaScript are one of libuv's: the first that Node made in this loop. V8 makes others later.
    let timer: bigint | undefined;
    const visit = koffi.register(
      (handle: bigint) => {
        if (typeOf(handle) === UV_TIMER) timer ??= handle;
      },
      koffi.pointer(koffi.proto("void (void *handle, void *argument)")),
    );
    const walk = bind("uv_walk", "void", ["void *", "void *", "void *"]);
    walk(loop, visit, null);
    koffi.unregister(visit);
    if (timer === undefined) throw new Error("the event loop has no timer");
    const found = new EventLoop(fd, timer, isActive, dueIn);
    const probe = setTimeout(() => undefined, 1_000_000);
    const due = found.nextTimer();
    clearTimeout(probe);
    if (due < 0 || due > 1_000_000) throw new Error("the timer of the event loop cannot be found");
    return found;
  }
}
