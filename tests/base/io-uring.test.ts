/** What kernels of other ages answer when they are asked for an io_uring. */
import { readdirSync, readlinkSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { EINVAL, ENOMEM, EPERM } from "../../src/base/errno.js";
import { IoUring } from "../../src/base/io-uring.js";
import type { Native, NativeCall } from "../../src/base/native.js";
import { testRing } from "../helpers/engines.js";

/** How io_uring_setup of an old kernel answers: by the flags that are asked for, and with features that are there. */
interface Kernel {
  readonly refuses: number;
  readonly errno: number;
  readonly lacks: number;
  /** A filter of system calls forbids io_uring_enter. */
  readonly entersNot?: boolean;
}

const kernel = vi.hoisted<{ now: Kernel | null; asked: number[] }>(() => ({ now: null, asked: [] }));

vi.mock("../../src/base/native.js", async (original) => {
  const { loadNative } = await original<typeof import("../../src/base/native.js")>();
  return {
    loadNative(): Native {
      const native = loadNative();
      let errno = 0;
      return {
        koffi: { ...native.koffi, errno: () => errno || native.koffi.errno() },
        bind(name, result, args) {
          const call = native.bind(name, result, args);
          if (name !== "syscall") return call;
          // io_uring_enter has more arguments than io_uring_setup.
          if (args.length !== 3) {
            return (...words) => {
              if (kernel.now?.entersNot !== true) return call(...words);
              errno = kernel.now.errno;
              return -1;
            };
          }
          const setup: NativeCall = (...words) => {
            const params = words[2] as Uint32Array;
            kernel.asked.push(params[2]!);
            if (kernel.now === null) return call(...words);
            errno = (params[2]! & kernel.now.refuses) === 0 ? 0 : kernel.now.errno;
            if (errno !== 0) return -1;
            const fd = call(...words);
            params[5]! &= ~kernel.now.lacks;
            return fd;
          };
          return setup;
        },
      };
    },
  };
});

afterEach(() => {
  kernel.now = null;
  kernel.asked = [];
});

/** <linux/io_uring.h> */
const CQSIZE = 1 << 3;
const SUBMIT_ALL = 1 << 7;
const COOP_TASKRUN = 1 << 8;
const SINGLE_ISSUER = 1 << 12;
const DEFER_TASKRUN = 1 << 13;
const EXT_ARG = 1 << 8;
/** The best first. */
const WISHES = [CQSIZE | SUBMIT_ALL | SINGLE_ISSUER | DEFER_TASKRUN, CQSIZE | SUBMIT_ALL | COOP_TASKRUN, CQSIZE];

const rings = (): number =>
  readdirSync("/proc/self/fd").filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === "anon_inode:[io_uring]";
    } catch (error) {
      // The folder's own has gone by now.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      return false;
    }
  }).length;

describe.runIf(testRing() !== null)("an io_uring", () => {
  it.each<[string, number, number]>([
    ["6.1", 0, 1],
    ["5.19", SINGLE_ISSUER, 2],
    ["5.11", SUBMIT_ALL, 3],
  ])("of Linux %s is taken as it is, and works", (_version, refuses, times) => {
    kernel.now = { refuses, errno: EINVAL, lacks: 0 };
    const ring = IoUring.create();
    expect(kernel.asked.slice(0, times)).toEqual(WISHES.slice(0, times));
    const results: number[] = [];
    const id = ring.register({ onRingDone: (result) => results.push(result) });
    ring.read(id, -1, 0, 0, 0, false);
    ring.enter(1, 1000);
    ring.reap();
    expect(results).toEqual([-9]);
    ring.close();
  });

  it("of a kernel before Linux 5.11 is left alone", () => {
    const before = rings();
    kernel.now = { refuses: 0, errno: 0, lacks: EXT_ARG };
    expect(() => IoUring.create()).toThrow("the io_uring of this kernel is too old (before Linux 5.11)");
    expect(rings()).toBe(before);
  });

  // Node 24 would not start.
  it("that nobody may enter is left alone", () => {
    const before = rings();
    kernel.now = { refuses: 0, errno: EPERM, lacks: 0, entersNot: true };
    expect(() => IoUring.create()).toThrow("io_uring_enter: Operation not permitted");
    expect(rings()).toBe(before);
  });

  it("that cannot be had is asked for once, and the reason given", () => {
    kernel.now = { refuses: CQSIZE, errno: ENOMEM, lacks: 0 };
    expect(() => IoUring.create()).toThrow("io_uring_setup: Cannot allocate memory");
    expect(kernel.asked).toHaveLength(1);
  });
});
