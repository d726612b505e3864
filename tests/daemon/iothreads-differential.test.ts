/** The same dialogue about iothreads with tsd and with the reference. */
import { describe, expect, it } from "vitest";
import type { DaemonProgram } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";
import type { QmpMessage } from "../helpers/qmp-client.js";
import { exportOf, started } from "./iothreads-harness.js";

describe.skipIf(!hasJudge("qemu-storage-daemon"))("the reference", () => {
  /** Not in it: removing an iothread that is in use, which ends the reference with a failed assertion. */
  const dialogue: readonly (readonly [string, object])[] = [
    ["x-blockdev-set-iothread", { "node-name": "nope", iothread: "io0" }],
    ["x-blockdev-set-iothread", { "node-name": "a", iothread: "nope" }],
    ["x-blockdev-set-iothread", { "node-name": "a" }],
    ["x-blockdev-set-iothread", { "node-name": "a", iothread: 3 }],
    ["x-blockdev-set-iothread", { "node-name": "a", iothread: "io0" }],
    ["x-blockdev-set-iothread", { "node-name": "a", iothread: null }],
    ["block-export-add", exportOf("a", { id: "e0", iothread: "nope" })],
    ["block-export-add", exportOf("nope", { id: "e0", iothread: "nope" })],
    ["block-export-add", exportOf("a", { id: "0", iothread: "nope" })],
    ["block-export-add", exportOf("a", { id: "e0", iothread: "io1", "fixed-iothread": "yes" })],
    ["block-export-add", exportOf("a", { id: "e0", name: "e0", iothread: "io1" })],
    ["block-export-add", exportOf("a", { id: "e0", name: "e1", iothread: "nope" })],
    ["block-export-add", exportOf("a", { id: "e1", name: "e1", iothread: "io0", "fixed-iothread": true })],
    ["block-export-add", exportOf("a", { id: "e2", name: "e2", iothread: "io1", "fixed-iothread": true })],
    ["block-export-add", exportOf("a", { id: "e2", name: "e2", iothread: "io1" })],
    ["block-export-add", exportOf("a", { id: "e3", name: "e2" })],
    ["x-blockdev-set-iothread", { "node-name": "a", iothread: "nope" }],
    ["x-blockdev-set-iothread", { "node-name": "a", iothread: "io1" }],
    ["x-blockdev-set-iothread", { "node-name": "a", iothread: "io1", force: true }],
    ["x-blockdev-set-iothread", { "node-name": "a", iothread: null, force: true }],
    ["blockdev-add", { driver: "raw", "node-name": "r", file: "a" }],
    ["x-blockdev-set-iothread", { "node-name": "r", iothread: "io1" }],
    ["block-export-add", exportOf("b", { id: "e4", name: "e4", iothread: "io1", "fixed-iothread": true })],
    ["blockdev-backup", { "job-id": "j", device: "a", target: "b", sync: "full" }],
    ["block-export-add", exportOf("c", { id: "e5", name: "e5", iothread: "io1" })],
    ["query-block-exports", {}],
    ["block-export-del", { id: "e5" }],
    ["block-export-del", { id: "e5" }],
    ["query-block-exports", {}],
    ["nbd-server-stop", {}],
    ["query-block-exports", {}],
    ["object-add", { "qom-type": "iothread", id: "io0" }],
    ["object-add", { "qom-type": "iothread", id: "io2", "poll-max-ns": -1 }],
    ["object-add", { "qom-type": "iothread", id: "io2", "aio-max-batch": -5, "poll-max-ns": 1 }],
    ["object-add", { "qom-type": "iothread", id: "io2", "thread-pool-min": 10, "thread-pool-max": 5 }],
    ["object-add", { "qom-type": "iothread", id: "io2", "thread-pool-max": 0 }],
    ["object-add", { "qom-type": "iothread", id: "io2", "poll-grow": 3 }],
    ["qom-get", { path: "/objects/io2", property: "poll-grow" }],
    ["qom-get", { path: "/objects/io2", property: "poll-max-ns" }],
    ["qom-get", { path: "/objects/io2", property: "thread-pool-max" }],
    ["qom-set", { path: "/objects/io2", property: "thread-pool-max", value: -3 }],
    ["qom-set", { path: "/objects/io2", property: "poll-shrink", value: 7 }],
    ["qom-get", { path: "/objects/io2", property: "poll-shrink" }],
    ["object-del", { id: "io2" }],
    ["object-del", { id: "io2" }],
  ];

  it("answers the same", async () => {
    const answers = async (program: DaemonProgram): Promise<QmpMessage[]> => {
      await using daemon = await started(program);
      const log = [];
      for (const [command, args] of dialogue) {
        const reply = await daemon.qmp.execute(command, args);
        const entries = Array.isArray(reply["return"])
          ? reply["return"].map((entry: object) => Object.fromEntries(Object.entries(entry).sort()))
          : reply["return"];
        log.push({ command, ...reply, ...(entries === undefined ? {} : { return: entries }) });
      }
      return log;
    };
    const [ours, theirs] = [await answers("tsd"), await answers("qemu-storage-daemon")];
    expect(ours).toEqual(theirs);
  });
});
