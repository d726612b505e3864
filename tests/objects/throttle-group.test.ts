import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NbdClient } from "../../src/block/nbd/client.js";
import { startDaemon, type DaemonProgram } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";

type Line = readonly [command: string, args: Readonly<Record<string, unknown>>];

const E15 = 10 ** 15;

/** Limits that may be, and that may not. */
const LIMITS: readonly Readonly<Record<string, number>>[] = [
  {},
  { "iops-total": 10 },
  { "bps-total": E15 },
  { "bps-total": E15 + 1 },
  { "bps-total": -1 },
  { "iops-total": 10, "iops-read": 5 },
  { "bps-total": 10, "bps-write": 5 },
  { "bps-total": 5, "bps-total-max": 10, "bps-read-max": 4, "bps-read": 1 },
  { "bps-total-max": 10, "bps-read-max": 4 },
  { "bps-total": 10, "iops-read": 5, "iops-write": 3 },
  { "bps-total-max": 10 },
  { "bps-total": 10, "bps-total-max": 5 },
  { "bps-total": 10, "bps-total-max": -1 },
  { "bps-total": 10, "bps-total-max": 20, "bps-total-max-length": 0 },
  { "bps-total": 10, "bps-total-max": 20, "bps-total-max-length": -1 },
  { "bps-total": 10, "bps-total-max": 20, "bps-total-max-length": 2 ** 32 },
  { "bps-total": 10, "bps-total-max": 20, "bps-total-max-length": 2 ** 32 - 1 },
  { "bps-total": 10, "bps-total-max": E15, "bps-total-max-length": 2 },
  { "bps-total": 10, "bps-total-max": 10 ** 12, "bps-total-max-length": 1000 },
  { "bps-total": 10, "bps-total-max": 10 ** 12, "bps-total-max-length": 1001 },
  { "bps-total": 10, "bps-total-max-length": 5 },
  { "iops-total-max-length": 5 },
  { "iops-total-max-length": 1 },
  { "iops-total-max-length": -1 },
  { "iops-size": 5 },
  { "iops-size": -1, "iops-write": 1 },
  { "bps-total": -1, "iops-size": 1 },
  { "bps-total": -1, "bps-read": 1 },
  { "iops-total": -1, "bps-total-max-length": 0 },
  { "bps-write-max-length": 0, "bps-read-max-length": 3 },
  { "iops-read": -1, "iops-write-max-length": 0 },
];

const flat = (limits: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(limits).map(([name, value]) => [`x-${name}`, value]));

const group = (id: string, rest: object): Line => ["object-add", { "qom-type": "throttle-group", id, ...rest }];
const read = (path: string, property: string): Line => ["qom-get", { path, property }];
const change = (property: string, value: unknown): Line => ["qom-set", { path: "/objects/live", property, value }];
const node = (name: string, throttleGroup: string, file = "disk"): Line => [
  "blockdev-add",
  { driver: "throttle", "node-name": name, "throttle-group": throttleGroup, file },
];

const DIALOGUE: readonly Line[] = [
  ...LIMITS.flatMap((limits, i) => [group(`a${String(i)}`, { limits }), read(`a${String(i)}`, "limits")]),
  ...LIMITS.flatMap((limits, i) => [group(`b${String(i)}`, flat(limits)), read(`b${String(i)}`, "limits")]),
  group("both", { "x-bps-total": 100, limits: { "bps-total": 5, "iops-read": 3 } }),
  read("both", "limits"),
  read("both", "x-bps-total"),
  read("both", "x-iops-read-max-length"),
  group("wrong", { limits: 1 }),
  group("wrong", { limits: { x: 1 } }),
  group("wrong", { limits: { "bps-total": "1" } }),
  group("wrong", { "x-bps-total": 1.5 }),
  group("live", {}),
  ...LIMITS.flatMap((limits) => [change("limits", limits), read("live", "limits")]),
  change("limits", 5),
  change("x-bps-total", 5),
  change("x-bps-total", "x"),
  change("nope", 5),
  change("type", 5),
  ["qom-list", { path: "live" }],
  ["qom-list-properties", { typename: "throttle-group" }],
  ["qom-list-types", { implements: "throttle-group" }],
  ["blockdev-add", { driver: "null-co", "node-name": "disk", size: 65536 }],
  group("tg", {}),
  ["object-add", { "qom-type": "secret", id: "key", data: "x" }],
  node("t", "nope"),
  node("t", "key"),
  node("t", "nope", "nope"),
  node("t", "tg", "nope"),
  ["blockdev-add", { driver: "throttle", "node-name": "t", file: "disk" }],
  ["blockdev-add", { driver: "throttle", "node-name": "t", "throttle-group": "tg" }],
  node("t", "tg"),
  node("u", "tg"),
  ["object-del", { id: "tg" }],
  ["blockdev-del", { "node-name": "t" }],
  ["object-del", { id: "tg" }],
  ["blockdev-del", { "node-name": "u" }],
  ["object-del", { id: "tg" }],
  node("t", "tg"),
];

async function answers(program: DaemonProgram): Promise<unknown[]> {
  await using daemon = await startDaemon({ program });
  const found: unknown[] = [];
  for (const [command, args] of DIALOGUE) {
    const { return: value, error: failure } = await daemon.qmp.execute(command, args);
    const error = failure as { class: string; desc: string } | undefined;
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    const list = Array.isArray(value) ? (value as { name: string }[]).toSorted(byName) : value;
    found.push([command, JSON.stringify(args), error === undefined ? list : `${error.class}: ${error.desc}`]);
  }
  return found;
}

describe("a throttle-group", () => {
  it.skipIf(!hasJudge("qemu-storage-daemon"))("answers as the reference's", async () => {
    expect(await answers("tsd")).toEqual(await answers("qemu-storage-daemon"));
  });

  it("is one for the nodes of all iothreads", async () => {
    const args = ["--object", "iothread,id=io", "--object", "throttle-group,id=tg,limits.bps-total=1000"];
    await using daemon = await startDaemon({ args });
    const { qmp } = daemon;
    for (const name of ["a", "b"]) {
      await qmp.command("blockdev-add", { driver: "null-co", "node-name": name });
      const options = { driver: "throttle", "node-name": `t${name}`, "throttle-group": "tg", file: name };
      await qmp.command("blockdev-add", options);
    }
    await qmp.command("x-blockdev-set-iothread", { "node-name": "tb", iothread: "io" });
    const refused = { desc: "object 'tg' is in use, can not be deleted" };
    expect((await qmp.execute("object-del", { id: "tg" }))["error"]).toMatchObject(refused);
    await qmp.command("blockdev-del", { "node-name": "ta" });
    expect((await qmp.execute("object-del", { id: "tg" }))["error"]).toMatchObject(refused);
    await qmp.command("blockdev-del", { "node-name": "tb" });
    await qmp.command("object-del", { id: "tg" });
  });

  it("keeps nobody waiting when the daemon ends", async () => {
    // At this speed a write of 1 MiB takes twelve days.
    const args = ["--object", "iothread,id=io", "--object", "throttle-group,id=tg,limits.bps-total=1"];
    await using daemon = await startDaemon({ args });
    const { qmp } = daemon;
    const path = join(daemon.tmp, "nbd.sock");
    await qmp.command("nbd-server-start", { addr: { type: "unix", data: { path } } });
    const waiting: Promise<void>[] = [];
    for (const [name, place] of [
      ["a", {}],
      ["b", { iothread: "io" }],
    ] as const) {
      await qmp.command("blockdev-add", { driver: "null-co", "node-name": name, size: 16 << 20 });
      const node = { driver: "throttle", "node-name": `t${name}`, "throttle-group": "tg", file: name };
      await qmp.command("blockdev-add", node);
      await qmp.command("block-export-add", {
        type: "nbd",
        id: name,
        "node-name": `t${name}`,
        writable: true,
        ...place,
      });
      const client = await NbdClient.connect({ address: { type: "unix", path }, exportName: `t${name}` });
      for (let i = 0; i < 4; i++) waiting.push(client.write(i << 20, new Uint8Array(1 << 20)).catch(() => undefined));
      // It does not wait; when it is answered, the server has the writes.
      await client.flush();
    }
    expect((await daemon.stop()).code).toBe(0);
    await Promise.all(waiting);
  });
});
