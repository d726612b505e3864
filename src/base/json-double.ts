/**
 * A number that was written with a fraction or an exponent, or that no 64-bit integer holds, and whose value is
 * nevertheless integral: `1.0`, `1e3`, `1e30`. It is no integer to QMP, and a plain `number` could not tell.
 */
export class JsonDouble {
  constructor(readonly value: number) {}
}
