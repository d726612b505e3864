import {
  BMP_STRING,
  derChildren,
  IA5_STRING,
  OBJECT_IDENTIFIER,
  oidText,
  PRINTABLE_STRING,
  readDer,
  SEQUENCE,
  SET,
  TELETEX_STRING,
  UNIVERSAL_STRING,
  UTF8_STRING,
  type DerValue,
} from "./der.js";

/** What attributes are called, as measured with qemu-storage-daemon 7.2 (GnuTLS 3.7); all others by their numbers. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["2.5.4.3", "CN"],
  ["2.5.4.4", "surName"],
  ["2.5.4.5", "serialNumber"],
  ["2.5.4.6", "C"],
  ["2.5.4.7", "L"],
  ["2.5.4.8", "ST"],
  ["2.5.4.9", "street"],
  ["2.5.4.10", "O"],
  ["2.5.4.11", "OU"],
  ["2.5.4.12", "title"],
  ["2.5.4.13", "description"],
  ["2.5.4.15", "businessCategory"],
  ["2.5.4.17", "postalCode"],
  ["2.5.4.41", "name"],
  ["2.5.4.42", "givenName"],
  ["2.5.4.43", "initials"],
  ["2.5.4.44", "generationQualifier"],
  ["2.5.4.46", "dnQualifier"],
  ["2.5.4.65", "pseudonym"],
  ["0.9.2342.19200300.100.1.1", "UID"],
  ["0.9.2342.19200300.100.1.25", "DC"],
  ["1.2.840.113549.1.9.1", "EMAIL"],
  ["1.3.6.1.4.1.311.60.2.1.3", "jurisdictionOfIncorporationCountryName"],
]);
/** Has a name, but its value is shown as that of an attribute without one. */
const TELEPHONE_NUMBER = "2.5.4.20";
/** Have no names, but their values are shown as text. */
const TEXT_WITHOUT_NAME: ReadonlySet<string> = new Set(["1.2.840.113549.1.9.7", "1.2.840.113549.1.9.20"]);

/**
 * A name in the form of RFC 4514, but first part first, as rules of the `authz` objects are written:
 * `C=DE,O=Example\, Inc.,CN=backup`. `name` is DER. Throws when it is malformed.
 */
export function distinguishedName(name: Buffer): string {
  const [sequence] = readDer(name);
  return derChildren(sequence, SEQUENCE)
    .map((set) => derChildren(set, SET).map(attributeText).join("+"))
    .join(",");
}

function attributeText(attribute: DerValue): string {
  const [type, value] = derChildren(attribute, SEQUENCE);
  if (type?.tag !== OBJECT_IDENTIFIER || value === undefined) throw new Error("unexpected value");
  const oid = oidText(type.content);
  const name = NAMES.get(oid);
  const text = name !== undefined || TEXT_WITHOUT_NAME.has(oid) ? stringOf(value) : null;
  const shown = oid === TELEPHONE_NUMBER ? "telephoneNumber" : (name ?? oid);
  return `${shown}=${text === null ? `#${value.whole.toString("hex")}` : escaped(text)}`;
}

/** Null for what is no string. */
function stringOf({ tag, content }: DerValue): string | null {
  switch (tag) {
    case UTF8_STRING:
    case PRINTABLE_STRING:
    case IA5_STRING:
      return content.toString("utf8");
    case TELETEX_STRING:
      return content.toString("latin1");
    case BMP_STRING:
      return content.length % 2 === 0 ? Buffer.from(content).swap16().toString("utf16le") : null;
    case UNIVERSAL_STRING:
      return content.length % 4 === 0 ? utf32(content) : null;
    default:
      return null;
  }
}

function utf32(content: Buffer): string | null {
  let text = "";
  for (let at = 0; at < content.length; at += 4) {
    const point = content.readUInt32BE(at);
    if (point > 0x10ffff) return null;
    text += String.fromCodePoint(point);
  }
  return text;
}

function escaped(text: string): string {
  return text
    .replace(/[",+<>;\\]/g, "\\$&")
    .replace(/^#/, "\\#")
    .replace(/^ +| +$/g, (spaces) => spaces.replaceAll(" ", "\\ "));
}
