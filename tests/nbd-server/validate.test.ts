import { describe, expect, it } from "vitest";
import { EXTENDED, SIMPLE, STRUCTURED, type ReplyMode } from "../../src/nbd-server/reply.js";
import {
  BAD_FLAGS,
  BAD_TYPE,
  INACTIVE,
  NO_CONTEXT,
  NO_LENGTH,
  PAST_END,
  READ_ONLY,
  VALID,
  isTooLong,
  refusalText,
  validateRequest,
} from "../../src/nbd-server/validate.js";

const SIZE = 1 << 20;
const [READ, WRITE, DISC, FLUSH, TRIM, CACHE, ZEROES, STATUS] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

function check(
  type: number,
  more: { offset?: number; length?: number; flags?: number } = {},
  rules: { mode?: ReplyMode; writable?: boolean; inactive?: boolean; hasContexts?: boolean } = {},
) {
  const header = { type, offset: 0, length: 512, flags: 0, cookieHigh: 0, cookieLow: 0, ...more };
  return validateRequest(header, {
    mode: STRUCTURED,
    writable: true,
    inactive: false,
    size: SIZE,
    hasContexts: true,
    ...rules,
  });
}

describe("validateRequest", () => {
  it("keeps every command inside the export", () => {
    for (const type of [READ, WRITE, FLUSH, TRIM, CACHE, ZEROES, STATUS, 99]) {
      const inside = type === 99 ? BAD_TYPE : VALID;
      expect(check(type, { offset: SIZE - 512 })).toBe(inside);
      expect(check(type, { offset: SIZE - 511 })).toBe(PAST_END);
      expect(check(type, { offset: SIZE + 1, length: 0 })).toBe(PAST_END);
      expect(check(type, { offset: 2 ** 53 })).toBe(PAST_END);
      expect(check(type, { offset: 2 ** 64, length: 2 ** 64 })).toBe(PAST_END);
      expect(check(type, { offset: 1, length: 2 ** 64 })).toBe(PAST_END);
    }
  });

  it("lets clients of an inactive export only read", () => {
    for (const type of [READ, WRITE, FLUSH, TRIM, CACHE, ZEROES, STATUS]) {
      expect(check(type, {}, { inactive: true })).toBe(type === READ ? VALID : INACTIVE);
    }
    expect(check(WRITE, {}, { inactive: true, writable: false })).toBe(READ_ONLY);
    expect(check(99, {}, { inactive: true })).toBe(BAD_TYPE);
  });

  it("knows which flags go with which command", () => {
    const allowed: readonly (readonly [number, ReplyMode, number])[] = [
      [READ, SIMPLE, 1],
      [READ, STRUCTURED, 1 | 4],
      [WRITE, STRUCTURED, 1],
      [WRITE, EXTENDED, 1 | 32],
      [FLUSH, STRUCTURED, 1],
      [TRIM, EXTENDED, 1],
      [CACHE, STRUCTURED, 1],
      [ZEROES, SIMPLE, 1 | 2 | 16],
      [STATUS, STRUCTURED, 1 | 8],
      [STATUS, EXTENDED, 1 | 8 | 32],
    ];
    for (const [type, mode, mask] of allowed) {
      for (let bit = 0; bit < 16; bit++) {
        const expected = (mask & (1 << bit)) !== 0 ? VALID : BAD_FLAGS;
        expect(check(type, { flags: 1 << bit }, { mode })).toBe(expected);
      }
    }
  });

  it("looks at the export before the range, and at the range before flags and type", () => {
    for (const type of [WRITE, TRIM, ZEROES]) {
      expect(check(type, { offset: 2 ** 60, flags: 0x8000 }, { writable: false })).toBe(READ_ONLY);
    }
    for (const type of [READ, FLUSH, CACHE, STATUS]) expect(check(type, {}, { writable: false })).toBe(VALID);
    expect(check(99, { offset: 2 ** 60, flags: 0x8000 })).toBe(PAST_END);
    expect(check(99, { flags: 0x8000 })).toBe(BAD_FLAGS);
    expect(check(99)).toBe(BAD_TYPE);
    expect(check(DISC)).toBe(BAD_TYPE);
    expect(check(STATUS, { length: 0 }, { hasContexts: false })).toBe(NO_LENGTH);
    expect(check(STATUS, {}, { hasContexts: false })).toBe(NO_CONTEXT);
  });

  it("bounds what needs a buffer, and nothing else", () => {
    const header = { offset: 0, length: (32 << 20) + 1, flags: 0, cookieHigh: 0, cookieLow: 0 };
    for (const type of [READ, WRITE, CACHE]) expect(isTooLong({ ...header, type }, false)).toBe(true);
    for (const type of [TRIM, ZEROES, STATUS, 99]) {
      expect(isTooLong({ ...header, type }, false)).toBe(false);
      expect(isTooLong({ ...header, type }, true)).toBe(true);
    }
    expect(isTooLong({ ...header, length: 32 << 20, type: READ }, true)).toBe(false);
  });

  it("tells 64-bit numbers exactly", () => {
    const header = { type: READ, offset: 2 ** 64, length: 512, flags: 0, cookieHigh: 0, cookieLow: 0 };
    const wide = { offsetHigh: 0xffffffff, offsetLow: 0xfffffe01, lengthHigh: 0, lengthLow: 512 };
    expect(refusalText(PAST_END, header, wide, SIZE)).toBe(
      "operation past EOF; From: 18446744073709551105, Len: 512, Size: 1048576",
    );
  });
});
