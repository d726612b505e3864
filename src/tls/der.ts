/** DER, as far as certificates need it (ITU-T X.690, RFC 5280). Everything is checked against what is there. */

export const SEQUENCE = 0x30;
export const SET = 0x31;
export const BOOLEAN = 0x01;
export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
export const OBJECT_IDENTIFIER = 0x06;
export const UTF8_STRING = 0x0c;
export const PRINTABLE_STRING = 0x13;
export const TELETEX_STRING = 0x14;
export const IA5_STRING = 0x16;
export const UNIVERSAL_STRING = 0x1c;
export const BMP_STRING = 0x1e;

/** One value: its tag, its content, and all of it. */
export interface DerValue {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

/** The values in `bytes`, one after the other. Throws when they are cut short or of a form that DER does not have. */
export function* readDer(bytes: Buffer): Generator<DerValue, undefined> {
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at]!;
    // Tags of more than one byte do not occur in certificates.
    if ((tag & 0x1f) === 0x1f) throw new Error("unexpected tag");
    const { length, next } = readLength(bytes, at + 1);
    if (length > bytes.length - next) throw new Error("value is cut short");
    yield { tag, content: bytes.subarray(next, next + length), whole: bytes.subarray(at, next + length) };
    at = next + length;
  }
}

function readLength(bytes: Buffer, at: number): { readonly length: number; readonly next: number } {
  const first = bytes[at];
  if (first === undefined) throw new Error("value is cut short");
  if (first < 0x80) return { length: first, next: at + 1 };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || at + 1 + count > bytes.length) throw new Error("unexpected length");
  return { length: bytes.readUIntBE(at + 1, count), next: at + 1 + count };
}

/** The values inside of a value that has to be of `tag`. */
export function derChildren(value: DerValue | undefined, tag: number): DerValue[] {
  if (value?.tag !== tag) throw new Error("unexpected value");
  return [...readDer(value.content)];
}

/** `1.2.840.113549` */
export function oidText(content: Buffer): string {
  const parts: bigint[] = [];
  let part = 0n;
  for (const byte of content) {
    part = (part << 7n) | BigInt(byte & 0x7f);
    if ((byte & 0x80) !== 0) continue;
    if (parts.length > 0) {
      parts.push(part);
    } else {
      const top = part < 80n ? part / 40n : 2n;
      parts.push(top, part - 40n * top);
    }
    part = 0n;
  }
  return parts.join(".");
}
