/**
 * A JSON number written with a fraction or an exponent whose value is integral (`1.0`, `1e3`), or an integer that does
 * not fit 64 bits: QMP does not take it where an integer is expected, and a plain number would not tell.
 */
export class JsonDouble {
  constructor(readonly value: number) {}
}
