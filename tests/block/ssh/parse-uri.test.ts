import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSshUri, sshFilename } from "../../../src/block/ssh/parse-uri.js";

describe("ssh://", () => {
  it.each<[string, object]>([
    ["ssh://h/a/b", { server: { host: "h", port: "22" }, path: "/a/b" }],
    ["ssh://u@h:2299/a", { server: { host: "h", port: "2299" }, path: "/a", user: "u" }],
    ["ssh://u:secret@h/a", { server: { host: "h", port: "22" }, path: "/a", user: "u" }],
    ["ssh://[::1]:2/a", { server: { host: "::1", port: "2" }, path: "/a" }],
    ["ssh://h/im%67%20x?x=y", { server: { host: "h", port: "22" }, path: "/img x" }],
    ["ssh://h/a?x=y&host_key_check=no", { "host-key-check": { mode: "none" } }],
    ["ssh://h/a?host_key_check=yes", { "host-key-check": { mode: "known_hosts" } }],
    ["ssh://h/a?host_key_check=sha1:4D:58", { "host-key-check": { mode: "hash", type: "sha1", hash: "4D:58" } }],
  ])("%s", (uri, expected) => {
    expect(parseSshUri(uri)).toMatchObject(expected);
  });

  it.each<[string, string]>([
    ["ssh:///a", "missing hostname in URI"],
    ["ssh://:2299/a", "missing hostname in URI"],
    ["ssh:foo", "missing hostname in URI"],
    ["ssh://h", "missing remote path in URI"],
    ["ssh://h:2299", "missing remote path in URI"],
    ["ssh://h/a?host_key_check=foo", "unknown host_key_check setting (foo)"],
    ["ssh://h/a?host_key_check=sha512:zz", "unknown host_key_check setting (sha512:zz)"],
    ["ssh://h/%zz", "Invalid escapes in '/%zz'"],
  ])("refuses %s", (uri, message) => {
    expect(() => parseSshUri(uri)).toThrow(message);
  });

  it("has no name for a path that begins nowhere", () => {
    expect(sshFilename({ server: { host: "h", port: "22" }, path: "a" }, "u")).toBeUndefined();
  });

  it("opens the same again by the name it gives", () => {
    const word = fc.stringMatching(/^[ -~äß]{1,12}$/).filter((text) => !text.includes(":"));
    const check = fc.constantFrom(
      undefined,
      { mode: "none" as const },
      { mode: "hash" as const, type: "md5" as const, hash: "a1" },
    );
    const host = fc.constantFrom("h", "::1", "example.org");
    fc.assert(
      fc.property(host, fc.array(word), word, check, (name, parts, user, how) => {
        const options = {
          server: { host: name, port: "2299" },
          path: `/${parts.join("/")}`,
          ...(how === undefined ? {} : { "host-key-check": how }),
        };
        expect(parseSshUri(sshFilename(options, user)!)).toEqual({ ...options, user });
      }),
    );
  });
});
