import { describe, expect, it } from "vitest";
import { startDaemon, type DaemonProgram } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";

const make = (id: string, options: object = {}): [string, object] => [
  "object-add",
  { "qom-type": "main-loop", id, ...options },
];
const property = { path: "/objects/ml", property: "thread-pool-max" };

const DIALOGUE: readonly [string, object][] = [
  make("ml", { "thread-pool-max": 0 }),
  make("ml", { "thread-pool-min": 65 }),
  make("ml", { "thread-pool-max": 2 ** 31 }),
  make("ml", { "aio-max-batch": -1 }),
  make("ml", { "aio-max-batch": 3 }),
  make("ml2"),
  ["qom-get", property],
  // Of paths that mean nothing, or more than one thing.
  ...["", "nope"].flatMap((path): [string, object][] => [
    ["qom-list", { path }],
    ["qom-get", { ...property, path }],
    ["qom-set", { ...property, path, value: 1 }],
  ]),
  ["qom-set", { ...property, value: 9 }],
  // And is not changed here; the reference keeps the value that it has just refused.
  ["qom-set", { ...property, value: 0 }],
  ["object-del", { id: "ml" }],
  make("ml2"),
];

describe("the object main-loop", () => {
  it.skipIf(!hasJudge("qemu-storage-daemon"))("answers as the reference", async () => {
    const replies = async (program: DaemonProgram) => {
      await using daemon = await startDaemon({ program });
      const answers: unknown[] = [];
      for (const [name, args] of DIALOGUE) answers.push([name, args, await daemon.qmp.execute(name, args)]);
      return answers;
    };
    expect(await replies("tsd")).toEqual(await replies("qemu-storage-daemon"));
  });
});
