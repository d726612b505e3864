import { createCipheriv, randomBytes } from "node:crypto";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ObjectOptions } from "../../qapi/generated/types.js";
import { isAuthorized } from "../../src/objects/authz.js";
import { OBJECT_TYPES } from "../../src/objects/index.js";
import type { IoThreadOwner } from "../../src/objects/object-type.js";
import { objectTypes } from "../../src/objects/qom-types.js";
import { ObjectRegistry } from "../../src/objects/registry.js";
import { secretBytes, secretText } from "../../src/objects/secret.js";
import type { ObjectState } from "../../src/objects/state.js";
import { visitMember } from "../../src/qmp/visitor.js";
import { startDaemon, type DaemonProgram } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tsd-objects-"));
});
afterAll(() => rm(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

const NO_IOTHREADS: IoThreadOwner = {
  add: () => undefined,
  isInUse: async () => false,
  remove: async () => undefined,
};

/** A registry, and what a worker would know of it: what was posted, through the clone that a post makes. */
function createRegistry() {
  const worker = new Map<string, ObjectState>();
  const registry = new ObjectRegistry({
    validate: visitMember,
    iothreads: NO_IOTHREADS,
    changed: (id, state) => {
      if (state === undefined) worker.delete(id);
      else worker.set(id, structuredClone(state));
    },
  });
  return { registry, worker };
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

describe("a secret", () => {
  const key = randomBytes(32);
  const iv = randomBytes(16);
  const encrypt = (clear: string) => {
    const cipher = createCipheriv("aes-256-cbc", key, iv);
    return Buffer.concat([cipher.update(clear), cipher.final()]);
  };
  const encrypted = { keyid: "key", iv: iv.toString("base64") };

  it.each<[string, object, string]>([
    ["as it is", { data: "pass word\n" }, "pass word\n"],
    ["empty", { data: "" }, ""],
    ["in Base64", { data: "cGFzcw==", format: "base64" }, "pass"],
    ["in Base64 with line ends", { data: "cGFz\ncw==\n", format: "base64" }, "pass"],
    ["encrypted", { data: encrypt("pass").toString("base64"), format: "base64", ...encrypted }, "pass"],
    [
      "encrypted, in whole blocks",
      { data: encrypt("0123456789abcdef").toString("base64"), format: "base64", ...encrypted },
      "0123456789abcdef",
    ],
    ["encrypted, and empty", { data: "", format: "base64", ...encrypted }, ""],
  ])("is read: %s", async (_name, options, clear) => {
    const { registry, worker } = createRegistry();
    await registry.add({ "qom-type": "secret", id: "key", data: key.toString("base64"), format: "base64" });
    await registry.add({ "qom-type": "secret", id: "s", ...options });
    expect(text(secretBytes(worker, "s"))).toBe(clear);
    expect(secretText(worker, "s")).toBe(clear);
  });

  it("is read from a file, once", async () => {
    await writeFile(at("raw"), encrypt("in a file"));
    const { registry, worker } = createRegistry();
    await registry.add({ "qom-type": "secret", id: "key", data: key.toString("base64"), format: "base64" });
    await registry.add({ "qom-type": "secret", id: "s", file: at("raw"), ...encrypted });
    await rm(at("raw"));
    expect(secretText(worker, "s")).toBe("in a file");
  });

  it("is refused when the file is larger than a secret can be", async () => {
    await writeFile(at("large"), Buffer.alloc(1024 * 1024 + 1));
    const { registry, worker } = createRegistry();
    await expect(registry.add({ "qom-type": "secret", id: "s", file: at("large") })).rejects.toThrow("File too large");
    expect(worker.size).toBe(0);
  });

  it("may be bytes, but is no password then", async () => {
    const { registry, worker } = createRegistry();
    await registry.add({ "qom-type": "secret", id: "s", data: "//79", format: "base64" });
    expect([...secretBytes(worker, "s")]).toEqual([255, 254, 253]);
    expect(() => secretText(worker, "s")).toThrow("Data from secret s is not valid UTF-8");
  });
});

describe("authorization", () => {
  const log: string[] = [];
  const ask = (states: ReadonlyMap<string, ObjectState>, identity: string) =>
    isAuthorized(states, "a", identity, (message) => log.push(message));

  it("authz-simple lets one in, and another when that is set", async () => {
    const { registry, worker } = createRegistry();
    await registry.add({ "qom-type": "authz-simple", id: "a", identity: "CN=x" });
    expect([await ask(worker, "CN=x"), await ask(worker, "CN=y"), await ask(worker, "")]).toEqual([true, false, false]);
    registry.set("a", "identity", "CN=y");
    expect([await ask(worker, "CN=x"), await ask(worker, "CN=y")]).toEqual([false, true]);
  });

  it("authz-list lets the first rule that matches decide, else the policy", async () => {
    const { registry, worker } = createRegistry();
    await registry.add({
      "qom-type": "authz-list",
      id: "a",
      rules: [
        { match: "CN=bad*", policy: "deny", format: "glob" },
        { match: "CN=*", policy: "allow", format: "glob" },
        { match: "*", policy: "allow", format: "exact" },
      ],
    });
    const answers = async () => {
      const found = [];
      for (const identity of ["CN=good", "CN=bad1", "*", "O=x"]) found.push(await ask(worker, identity));
      return found;
    };
    expect(await answers()).toEqual([true, false, true, false]);
    registry.set("/objects/a", "policy", "allow");
    expect(await answers()).toEqual([true, false, true, true]);
    registry.set("/objects/a", "rules", [{ match: "O=x", policy: "deny" }]);
    expect(await answers()).toEqual([true, true, true, false]);
  });

  it("is a no without an object of such a type", async () => {
    const { registry, worker } = createRegistry();
    log.length = 0;
    expect(await ask(worker, "CN=x")).toBe(false);
    await registry.add({ "qom-type": "secret", id: "a", data: "x" });
    expect(await ask(worker, "CN=x")).toBe(false);
    expect(log).toEqual(["No authorization object with id 'a'", "Object with id 'a' is no authorization object"]);
  });

  it("authz-listfile is read again when the file has changed, and lets nobody in while it is broken", async () => {
    const write = async (content: string) => {
      await writeFile(at("new"), content);
      await rename(at("new"), at("list"));
    };
    const { registry, worker } = createRegistry();
    await write('{"rules": [{"match": "CN=x", "policy": "allow"}]}');
    await registry.add({ "qom-type": "authz-listfile", id: "a", filename: at("list") });
    await registry.add({ "qom-type": "authz-listfile", id: "once", filename: at("list"), refresh: false });
    expect(await ask(worker, "CN=x")).toBe(true);
    log.length = 0;
    for (const broken of ["{", "[]", "null", '{"rules": 1}', '{"rules": [{"match": "x"}]}', '{"id": "x", "x": 1}']) {
      await write(broken);
      expect(await ask(worker, "CN=x"), broken).toBe(false);
    }
    expect(log.length).toBe(6);
    expect(log[0]).toBe(`Unable to read ${at("list")}: it is not JSON`);
    await write('{"policy": "allow"}');
    expect(await ask(worker, "CN=z")).toBe(true);
    await rm(at("list"));
    expect(await ask(worker, "CN=z")).toBe(false);
    expect(log.at(-1)).toMatch(/^Unable to read .*no such file/i);
    expect(await isAuthorized(worker, "once", "CN=x", () => undefined)).toBe(true);
    await expect(registry.add({ "qom-type": "authz-listfile", id: "b", filename: at("list") })).rejects.toThrow(
      `Unable to read ${at("list")}`,
    );
  });
});

describe("the registry", () => {
  it("has a type for each of the schema, by its own name", () => {
    expect(Object.entries(OBJECT_TYPES).filter(([name, type]) => type.name !== name)).toEqual([]);
    expect([...objectTypes.keys()]).toEqual(Object.keys(OBJECT_TYPES));
  });

  it("asks an object whether it can go, and closes it then", async () => {
    const { registry, worker } = createRegistry();
    await registry.add({ "qom-type": "secret", id: "s", data: "x" });
    let busy = true;
    const calls: string[] = [];
    const state = registry.states.get("s")!;
    const type = objectTypes.get("secret")!;
    const objects = objectTypes as Map<string, typeof type>;
    objects.set("secret", {
      ...type,
      create: () => ({ state, inUse: () => busy, close: async () => void calls.push("closed") }),
    });
    try {
      await registry.add({ "qom-type": "secret", id: "t", data: "x" });
    } finally {
      objects.set("secret", type);
    }
    await expect(registry.delete("t")).rejects.toThrow("object 't' is in use, can not be deleted");
    expect(worker.has("t")).toBe(true);
    busy = false;
    await registry.delete("t");
    expect([worker.has("t"), calls]).toEqual([false, ["closed"]]);
    await registry.close();
    expect(registry.list("/objects")).toHaveLength(1);
  });
});

type Line = readonly [command: string, args: object];

const add = (options: object): Line => ["object-add", options];
const secret = (id: string, options: Partial<ObjectOptions> | object): Line =>
  add({ "qom-type": "secret", id, ...options });
const KEY = Buffer.alloc(32, 7).toString("base64");
const IV = Buffer.alloc(16, 1).toString("base64");

/** Sent to both daemons. Lists of properties are compared as sets: the reference has them in no order. */
const DIALOGUE: readonly Line[] = [
  ["qom-list", { path: "/objects" }],
  ["qom-list", { path: "" }],
  ["qom-list", { path: "/nope" }],
  secret("s0", { data: "letmein" }),
  secret("s0", { data: "letmein" }),
  secret("s0", { file: "/nope" }),
  ...["1x", "", "a b", "_", "a/b"].map((id) => secret(id, { data: "x" })),
  secret("s.-_1", { data: "x" }),
  add({ "qom-type": "nope", id: "x" }),
  add({ id: "x" }),
  add({ "qom-type": "secret" }),
  secret("x", {}),
  secret("x", { data: "x", file: "/nope" }),
  secret("x", { file: "/nope" }),
  secret("x", { file: "" }),
  secret("x", { file: "/" }),
  secret("x", { data: "x", bogus: 1 }),
  secret("x", { data: "%", format: "base64" }),
  secret("x", { data: "a b", format: "base64" }),
  secret("x", { data: "YQ==\r", format: "base64" }),
  secret("x", { data: "YQ==", keyid: "nope" }),
  secret("x", { data: "YQ==", keyid: "s0" }),
  secret("key", { data: KEY, format: "base64" }),
  secret("x", { data: "YQ==", keyid: "key" }),
  secret("x", { data: "YQ==", keyid: "key", iv: "%" }),
  secret("x", { data: "YQ==", keyid: "key", iv: "AAAA" }),
  secret("x", { data: "YQ==", keyid: "key", iv: IV }),
  secret("x", { data: "YQ==", format: "base64", keyid: "key", iv: IV }),
  secret("x", { data: "0123456789abcdef", keyid: "key", iv: IV }),
  secret("empty", { data: "", keyid: "key", iv: IV }),
  secret("b64", { data: "YWI", format: "base64" }),
  add({ "qom-type": "authz-simple", id: "simple" }),
  add({ "qom-type": "authz-simple", id: "simple", identity: "CN=x" }),
  secret("x", { data: "YQ==", keyid: "simple" }),
  add({ "qom-type": "authz-list", id: "list" }),
  add({ "qom-type": "authz-list", id: "x", policy: "nope" }),
  add({ "qom-type": "authz-list", id: "x", rules: [{ match: "x" }] }),
  add({ "qom-type": "authz-listfile", id: "x" }),
  ...["/objects", "/objects/", "objects", "//objects//s0", "/objects/s0", "s0", "objects/s0", "simple", "list"].map(
    (path): Line => ["qom-list", { path }],
  ),
  ...["/objects/nope", "nope", "/objects/s0/x", "s0/x", "type"].map((path): Line => ["qom-list", { path }]),
  ...[
    ["/", "type"],
    ["/", "objects"],
    ["/", "nope"],
    ["/objects", "type"],
    ["/objects", "s0"],
    ["/objects", "nope"],
    ["s0", "type"],
    ["s0", "data"],
    ["s0", "file"],
    ["s0", "format"],
    ["s0", "keyid"],
    ["s0", "nope"],
    ["b64", "data"],
    ["b64", "format"],
    ["nope", "type"],
    ["simple", "identity"],
    ["list", "policy"],
    ["list", "rules"],
  ].map(([path, property]): Line => ["qom-get", { path, property }]),
  ...[
    ["s0", "data", "new"],
    ["s0", "data", 4],
    ["s0", "format", "nope"],
    ["s0", "format", "base64"],
    ["s0", "type", "x"],
    ["s0", "nope", "x"],
    ["/objects", "s0", 1],
    ["/objects", "type", 1],
    ["/objects", "nope", 1],
    ["nope", "type", 1],
    ["list", "policy", "allow"],
    ["list", "rules", 1],
    ["list", "rules", [{ match: "x" }]],
    ["list", "rules", [{ match: "x", policy: "nope" }]],
    ["list", "rules", [{ match: "x", policy: "allow", format: "glob" }]],
  ].map(([path, property, value]): Line => ["qom-set", { path, property, value }]),
  ["qom-get", { path: "s0", property: "data" }],
  ["qom-get", { path: "list", property: "rules" }],
  ["qom-get", { path: "list", property: "policy" }],
  ...["secret", "secret_common", "authz-simple", "authz-list", "authz-list-file", "authz-listfile", "authz"].map(
    (typename): Line => ["qom-list-properties", { typename }],
  ),
  ...["object", "container", "user-creatable", "nope", ""].map((typename): Line => [
    "qom-list-properties",
    { typename },
  ]),
  ["qom-list-types", { implements: "secret_common" }],
  ["qom-list-types", { implements: "authz", abstract: true }],
  ["qom-list-types", { implements: "container" }],
  ["qom-list-types", { implements: "nope" }],
  ["object-del", { id: "nope" }],
  ["object-del", { id: "s0" }],
  ["object-del", { id: "s0" }],
  ["qom-list", { path: "/objects" }],
];

const CHARDEVS = [
  ...[
    "null,id=n",
    "ringbuf,id=r",
    "memory,id=m",
    "udp,id=u,host=127.0.0.1,port=9",
    "pty,id=p",
    "file,id=f,path=/dev/null",
  ],
  "socket,id=s,path=chardev.sock,server=on,wait=off",
];
const CHARDEV_TYPES = [
  "chardev",
  "chardev-fd",
  "chardev-socket",
  "chardev-udp",
  "chardev-mux",
  "chardev-memory",
  "chardev-x",
];
/** With these devices, and an object that has the name of one of them. */
const OF_CHARDEVS: readonly Line[] = [
  ...[
    "/",
    "/chardevs",
    "chardevs",
    "/chardevs/s",
    "s",
    "chardevs/s",
    "/chardevs/none",
    "/objects",
    "r",
    "/chardevs/s/x",
  ].map((path): Line => ["qom-list", { path }]),
  ...[
    ["/", "chardevs"],
    ["/chardevs", "s"],
    ["/chardevs", "none"],
    ["/chardevs", "type"],
    ["s", "connected"],
    ["s", "addr"],
    ["s", "type"],
    ["s", "none"],
    ["s", "toString"],
    ["m", "constructor"],
    ["m", "type"],
    ["u", "connected"],
  ].map(([path, property]): Line => ["qom-get", { path, property }]),
  ...[
    ["s", "connected", true],
    ["s", "addr", {}],
    ["s", "type", "x"],
    ["s", "none", "x"],
    ["s", "toString", "x"],
    ["/chardevs", "s", "x"],
  ].map(([path, property, value]): Line => ["qom-set", { path, property, value }]),
  add({ "qom-type": "secret", id: "s", data: "x" }),
  ...["s", "/objects/s", "/chardevs/s", "/"].map((path): Line => ["qom-list", { path }]),
  ["qom-get", { path: "s", property: "type" }],
  ...["chardev", "chardev-fd", "chardev-ringbuf"].flatMap((type): Line[] => [
    ["qom-list-types", { implements: type }],
    ["qom-list-types", { implements: type, abstract: true }],
  ]),
  ...CHARDEV_TYPES.map((typename): Line => ["qom-list-properties", { typename }]),
  ["chardev-remove", { id: "r" }],
  ["qom-list", { path: "/chardevs" }],
];

/** Types and properties that the reference has and its next versions drop, or that have no place here. */
const ABSENT = new Set(["loaded", "secret_keyring"]);

function sorted(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const known = value.filter((entry) => !ABSENT.has((entry as { name: string }).name));
  return known.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

async function answers(program: DaemonProgram, dialogue: readonly Line[], chardevs: readonly string[] = []) {
  await using daemon = await startDaemon({ program, args: chardevs.flatMap((chardev) => ["--chardev", chardev]) });
  const found: unknown[] = [];
  for (const [command, args] of dialogue) {
    const { return: value, error: failure } = await daemon.qmp.execute(command, args);
    const error = failure as { class: string; desc: string } | undefined;
    const entry = (item: unknown) =>
      typeof item === "object" && item !== null ? Object.fromEntries(Object.entries(item).sort()) : item;
    const list = Array.isArray(value) ? sorted(value.map(entry)) : value;
    found.push([command, JSON.stringify(args), error === undefined ? list : `${error.class}: ${error.desc}`]);
  }
  return found;
}

describe("commands on objects", () => {
  it.skipIf(!hasJudge("qemu-storage-daemon"))("answer as the reference", async () => {
    expect(await answers("tsd", DIALOGUE)).toEqual(await answers("qemu-storage-daemon", DIALOGUE));
  });

  it.skipIf(!hasJudge("qemu-storage-daemon"))("show character devices as the reference", async () => {
    const reference = await answers("qemu-storage-daemon", OF_CHARDEVS, CHARDEVS);
    expect(await answers("tsd", OF_CHARDEVS, CHARDEVS)).toEqual(reference);
  });

  it("see what the command line made, and what came before in the same breath", async () => {
    await using daemon = await startDaemon({ args: ["--object", "secret,id=key,data=x,,y"] });
    const list = daemon.qmp.command<{ name: string }[]>("qom-list", { path: "/objects" });
    const added = daemon.qmp.command("object-add", { "qom-type": "secret", id: "b", data: "x" });
    const again = daemon.qmp.command<{ name: string }[]>("qom-list", { path: "/objects" });
    await added;
    expect((await list).map(({ name }) => name)).toEqual(["type", "key"]);
    expect((await again).map(({ name }) => name)).toEqual(["type", "key", "b"]);
    expect(await daemon.qmp.command("qom-get", { path: "key", property: "data" })).toBe("x,y");
  });
});
