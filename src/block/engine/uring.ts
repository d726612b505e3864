/* hot path: one entry of the ring for each transfer */
/**
 * The engine on io_uring: what may have to wait is an entry of the ring that the iothread's loop turns on.
 *
 * Measured as in `host-engine.ts`, CPU us per 4 KiB operation, one call each against one ring entry each:
 *
 *   read    alone 2.1 and 2.8 · 2 together 2.5 and 2.5 · 4: 2.45 and 2.1 · 16: 2.4 and 1.9 · 64: 2.3 and 1.8
 *   write   alone 3.1 and 10 · 4: 2.8 and 6.7 · 16: 3.3 and 6.6 · 64: 2.75 and 5.3
 *
 * So the ring saves a little where many cached reads go together (nothing where system calls are cheap). To have them at
 * once is worth more: some are answered while the others are made (`READS_AT_ONCE` of the NBD server). Buffered writes take a
 * kernel thread each, so they are made at once as well (`host-engine.ts`), unless they are large: then it copies while the
 * iothread receives.
 */
import type { RingUser } from "../../base/io-uring.js";
import type { Libc } from "../../base/libc.js";
import type { RingLoop } from "../../base/ring-loop.js";
import type { IoEngine } from "./engine.js";
import { HostEngine, type HostEngineOptions, type SlowWay } from "./host-engine.js";
import type { HostFile } from "./host-file.js";
import { moveByThreads } from "./threadpool.js";
import type { TransferTask } from "./transfer-task.js";

/** Entries of this engine that may be under way; more wait in its queue. A quarter of what the ring has room for. */
const TRANSFERS_MAX = 1024;

/** One entry of a transfer. Pooled; keeps its id. */
class Move implements RingUser {
  readonly id: number;
  task: TransferTask | null = null;

  constructor(private readonly way: RingWay) {
    this.id = way.loop.ring.register(this);
  }

  onRingDone(result: number): void {
    const task = this.task!;
    this.task = null;
    this.way.free.push(this);
    task.moved(result);
    // It may have made another entry.
    this.way.submit();
  }
}

class RingWay implements SlowWay {
  readonly name = "uring";
  readonly transfersMax = TRANSFERS_MAX;
  readonly free: Move[] = [];
  private made = false;

  constructor(
    readonly loop: RingLoop,
    private readonly libc: Libc,
  ) {}

  move(
    task: TransferTask,
    file: HostFile,
    isRead: boolean,
    data: Uint8Array,
    start: number,
    length: number,
    offset: number,
  ): void {
    if (file.byThreads) {
      moveByThreads(task, file, isRead, data, start, length, offset);
      return;
    }
    const move = this.free.pop() ?? new Move(this);
    move.task = task;
    const address = this.libc.addressOf(data) + start;
    const { ring } = this.loop;
    const isBuffered = file.alignment === 1;
    // Else cached bytes are copied inside the call, on the iothread, and the writes of a copy wait meanwhile: backups of 256 MiB
    // 1520 and with it 1890 MB/s (raw), 1300 and 1640 (qcow2). A guest's own reads of 256 KiB lose a third by it.
    if (isRead) ring.read(move.id, file.fd, address, length, offset, isBuffered && task.operation.background === true);
    else ring.write(move.id, file.fd, address, length, offset, isBuffered);
    this.made = true;
  }

  readonly fdatasync = (fd: number, done: (errno: number) => void): void => {
    this.call(
      (result) => done(result < 0 ? -result : 0),
      (id) => this.loop.ring.fdatasync(id, fd),
    );
  };

  readonly fallocate: Libc["fallocate"] = (fd, mode, offset, length, done) => {
    const answer = (result: number): void => done(result < 0 ? -1 : result, result < 0 ? -result : 0);
    this.call(answer, (id) => this.loop.ring.fallocate(id, fd, mode, offset, length));
  };

  submit(): void {
    if (!this.made) return;
    this.made = false;
    this.loop.submitSoon();
  }

  close(): void {
    for (const move of this.free) this.loop.ring.unregister(move.id);
    this.free.length = 0;
  }

  /** Off the hot path: these take a kernel thread anyway. */
  private call(done: (result: number) => void, make: (id: number) => void): void {
    const { ring } = this.loop;
    const user: RingUser = {
      onRingDone: (result) => {
        ring.unregister(id);
        done(result);
      },
    };
    const id = ring.register(user);
    make(id);
    this.made = true;
    this.submit();
  }
}

/** Needs koffi: `loop` could not be there without. */
export function uringEngine(loop: RingLoop, options: HostEngineOptions & { readonly libc: Libc }): IoEngine {
  return new HostEngine(new RingWay(loop, options.libc), options);
}
