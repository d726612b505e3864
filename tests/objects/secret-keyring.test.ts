import { describe, expect, it } from "vitest";
import { errnoText } from "../../src/base/errno.js";
import { loadNative } from "../../src/base/native.js";
import { OBJECT_TYPES } from "../../src/objects/index.js";
import type { IoThreadOwner, ObjectStates } from "../../src/objects/object-type.js";
import { startDaemon, type DaemonProgram } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";

const SYS_ADD_KEY = process.arch === "arm64" ? 217 : 248;
const PROCESS_KEYRING = -2;
const SESSION_KEYRING = -3;

/** The serial of a new key, or the reason why there is none. */
function addKey(description: string, bytes: Buffer, keyring: number): number | string {
  const { bind, koffi } = loadNative();
  const call = bind("syscall", "long", ["long", "void *", "void *", "void *", "size_t", "long"]);
  const terminated = (word: string) => Buffer.from(`${word}\0`);
  const serial = call(SYS_ADD_KEY, terminated("user"), terminated(description), bytes, bytes.length, keyring);
  return serial < 0 ? errnoText(koffi.errno()) : serial;
}

const probe = addKey("tsd-test", Buffer.from("probe"), PROCESS_KEYRING);
if (typeof probe === "string") console.warn(`LEFT OUT: secret_keyring: the kernel gives no keys: ${probe}`);

const iothreads: IoThreadOwner = { add: () => undefined, isInUse: async () => false, remove: async () => undefined };

async function bytesOf(serial: number, options: object = {}, objects: ObjectStates = new Map()): Promise<string> {
  const given = { "qom-type": "secret_keyring", id: "k", serial, ...options } as const;
  const { state } = await OBJECT_TYPES.secret_keyring.create(given, { objects, iothreads });
  return state.type === "secret" ? Buffer.from(state.bytes).toString("latin1") : state.type;
}

describe.skipIf(typeof probe === "string")("a secret in a keyring", () => {
  it.each([
    ["as it is", Buffer.from([0, 255, 7]), {}, "\0\u00ff\u0007"],
    ["in Base64", Buffer.from("cGFzcw=="), { format: "base64" }, "pass"],
    ["long", Buffer.alloc(32_767, "x"), {}, "x".repeat(32_767)],
  ])("is read %s", async (_, bytes, options, expected) => {
    const serial = addKey("tsd-test", bytes, PROCESS_KEYRING);
    if (typeof serial === "string") throw new Error(serial);
    expect(await bytesOf(serial, options)).toBe(expected);
  });
});

describe.skipIf(typeof probe === "string" || !hasJudge("qemu-storage-daemon"))(
  "secret_keyring, with the reference",
  () => {
    it("answers the same", async () => {
      // A wrong one too: not a key that anybody has, the session's keyring itself, none.
      const key = addKey("tsd-test", Buffer.from("open sesame"), SESSION_KEYRING);
      if (typeof key === "string") throw new Error(key);
      const ask = async (program: DaemonProgram): Promise<unknown[]> => {
        await using daemon = await startDaemon({ program });
        const answers: unknown[] = [];
        for (const serial of [key, 12345, -1, 0, 2 ** 31]) {
          const given = { "qom-type": "secret_keyring", id: "k", serial };
          const { return: value, error } = await daemon.qmp.execute("object-add", given);
          answers.push(value ?? error);
          if (serial === key) await daemon.qmp.execute("object-del", { id: "k" });
        }
        const typename = { typename: "secret_keyring" };
        const properties = await daemon.qmp.execute("qom-list-properties", typename);
        return [answers, properties];
      };
      const [ours] = await ask("tsd");
      const [theirs] = await ask("qemu-storage-daemon");
      expect(ours).toEqual(theirs);
    });
  },
);
