import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyType, knownKeys } from "../../../src/block/ssh/known-hosts.js";

/** A public key of this type, by its first string. */
function key(type: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(type.length);
  return Buffer.concat([length, Buffer.from(type), Buffer.from("the rest")]);
}

const ED = `ssh-ed25519 ${key("ssh-ed25519").toString("base64")}`;

function hashed(name: string): string {
  const salt = Buffer.from("0123456789abcdef0123");
  return `|1|${salt.toString("base64")}|${createHmac("sha1", salt).update(name).digest("base64")}`;
}

describe("known_hosts", () => {
  it.each<[string, string, number, boolean]>([
    ["example.org", "example.org", 22, true],
    ["Example.ORG", "example.org", 22, true],
    ["example.org", "Example.org", 22, true],
    ["example.org", "example.org", 2222, false],
    ["[example.org]:2222", "example.org", 2222, true],
    ["a,example.org,b", "example.org", 22, true],
    ["*.org", "example.org", 22, true],
    ["*.org", "example.com", 22, false],
    ["ex?mple.*", "example.org", 22, true],
    ["*.org,!example.org", "example.org", 22, false],
    ["!example.org,*.org", "example.org", 22, false],
    ["[*]:2222", "example.org", 2222, true],
    [hashed("example.org"), "example.org", 22, true],
    [hashed("example.com"), "example.org", 22, false],
    [hashed("[example.org]:2222"), "example.org", 2222, true],
    ["|2|a|b", "example.org", 22, false],
    ["|1|a", "example.org", 22, false],
  ])("%s is about %s at port %d: %s", (hosts, host, port, isThere) => {
    expect(knownKeys(`\n${hosts} ${ED} comment\n`, host, port)).toHaveLength(isThere ? 1 : 0);
  });

  it("passes over what is no key, and knows the revoked", () => {
    const text = [
      "# h a comment",
      "",
      "h ssh-ed25519",
      "h ssh-ed25519 AAAA",
      `h ssh-rsa ${ED.split(" ")[1]!}`,
      `@cert-authority h ${ED}`,
      `@revoked h ${ED}`,
      `h ${ED}`,
    ].join("\r\n");
    expect(knownKeys(text, "h", 22).map(({ type, revoked }) => [type, revoked])).toEqual([
      ["ssh-ed25519", true],
      ["ssh-ed25519", false],
    ]);
  });

  it("takes any text, and no pattern for long", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, host) => void knownKeys(`${text} ${ED}\n`, host, 22)));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof keyType(Buffer.from(bytes)) === "string"));
    expect(knownKeys(`${"*a".repeat(5000)}b ${ED}`, "a".repeat(20_000), 22)).toEqual([]);
  });
});
