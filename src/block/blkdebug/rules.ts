import { EIO } from "../../base/errno.js";
import type {
  BlkdebugEvent,
  BlkdebugInjectErrorOptions,
  BlkdebugIOType,
  BlkdebugSetStateOptions,
} from "../../../qapi/generated/types.js";

/** From its event on, requests fail. */
export interface ErrorRule {
  readonly event: BlkdebugEvent;
  /** Only in this state; 0: in any. */
  readonly state: number;
  /** Null: all but block-status. */
  readonly iotype: BlkdebugIOType | null;
  /** 0: the request does not fail, and no later rule is asked. Below 0: it succeeds, and nothing is done. */
  readonly errno: number;
  /** Of 512 bytes; -1: any. Others below 0 are never met. */
  readonly sector: number;
  readonly once: boolean;
  readonly immediately: boolean;
}

interface StateRule {
  readonly event: BlkdebugEvent;
  /** Only in this state; 0: in any. */
  readonly state: number;
  readonly newState: number;
}

const SECTOR = 512;
const ANY_SECTOR = -1;
const FIRST_STATE = 1;

/** A state, a number, and the rules that the last event has activated. Of several that apply, the first counts. */
export class Rules {
  private state = FIRST_STATE;
  private errors: readonly ErrorRule[];
  private active: readonly ErrorRule[] = [];
  private readonly states: readonly StateRule[];

  constructor(injectError: readonly BlkdebugInjectErrorOptions[], setState: readonly BlkdebugSetStateOptions[]) {
    this.errors = injectError.map(errorRule);
    this.states = setState.map((rule) => ({
      event: rule.event,
      state: int32(rule.state ?? 0),
      newState: int32(rule.new_state),
    }));
    this.raise("none");
  }

  /** An event that activates no rule leaves active what was. */
  raise(event: BlkdebugEvent): void {
    const { state } = this;
    const applies = (rule: ErrorRule | StateRule): boolean =>
      rule.event === event && (rule.state === 0 || rule.state === state);
    const errors = this.errors.filter(applies);
    if (errors.length > 0) this.active = errors;
    this.state = this.states.find(applies)?.newState ?? state;
  }

  /** Why a request should not be carried out, which is no more so afterwards where it is to be once. */
  hit(iotype: BlkdebugIOType, offset: number, length: number): ErrorRule | null {
    const rule = this.find(iotype, offset, length);
    if (rule?.once === true) {
      this.errors = this.errors.filter((other) => other !== rule);
      this.active = this.active.filter((other) => other !== rule);
    }
    return rule;
  }

  /** As `hit`, but only asked. */
  find(iotype: BlkdebugIOType, offset: number, length: number): ErrorRule | null {
    for (const rule of this.active) {
      if (rule.iotype === null ? iotype === "block-status" : rule.iotype !== iotype) continue;
      const at = rule.sector * SECTOR;
      if (rule.sector !== ANY_SECTOR && (at < offset || at >= offset + length)) continue;
      return rule.errno === 0 ? null : rule;
    }
    return null;
  }
}

function errorRule(options: BlkdebugInjectErrorOptions): ErrorRule {
  const { event, state = 0, iotype = null, errno = EIO, sector = ANY_SECTOR } = options;
  const { once = false, immediately = false } = options;
  return { event, state: int32(state), iotype, errno: int32(errno), sector, once, immediately };
}

/** Of a longer number the lower bits, as the reference keeps it. */
function int32(value: number): number {
  return value | 0;
}
