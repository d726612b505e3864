import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDaemon, type DaemonProgram } from "../../helpers/daemon.js";
import { makeQcow2 } from "../../helpers/images.js";
import { hasJudge } from "../../helpers/judges.js";

const SIZE = 1 << 20;
let tmp = "";

beforeEach(async () => {
  tmp = await mkdtemp(join(tmpdir(), "tsd-mirror-"));
  await makeQcow2(tmp, SIZE, {
    "s.q": new Uint8Array(SIZE).fill(1),
    "d.q": null,
    "b.q": null,
    "r.q": null,
    "x.q": null,
    "y.q": null,
  });
  await makeQcow2(tmp, SIZE / 2, { "short.q": null });
});

afterEach(async () => {
  await rm(tmp, { recursive: true, force: true });
});

/** What is wrong with it, and what the daemon says: as qemu-storage-daemon 7.2 does. */
const REFUSED: readonly (readonly [args: Readonly<Record<string, unknown>>, text: string])[] = [
  [{ device: "x" }, "Cannot find device='x' nor node-name='x'"],
  [{ target: "x" }, "Cannot find device='x' nor node-name='x'"],
  [{ target: "s" }, "Can't mirror node into itself"],
  [{ sync: "incremental" }, "Sync mode 'incremental' not supported"],
  [{ sync: "bitmap" }, "Sync mode 'bitmap' not supported"],
  [{ granularity: 100 }, "Parameter 'granularity' expects a value in range [512B, 64MB]"],
  [{ granularity: 1000 }, "Parameter 'granularity' expects a power of 2"],
  [{ granularity: 1 << 30 }, "Parameter 'granularity' expects a value in range [512B, 64MB]"],
  [{ "buf-size": -1 }, "Invalid parameter 'buf-size'"],
  [{ speed: -1 }, "Parameter 'speed' expects a non-negative value"],
  [{ replaces: "x" }, "Failed to find node with node-name='x'"],
  [
    { replaces: "sf" },
    "Cannot replace 'sf' by a node mirrored from 's', because it cannot be guaranteed that doing so would not lead to an abrupt change of visible data",
  ],
  [{ target: "ro" }, "Block node is read-only"],
  [
    { target: "sf" },
    "Permission conflict on node 'sf': permissions 'consistent read, write, resize' are both required by node 's' (uses node 'sf' as 'file' child) and unshared by an unnamed block device (uses node 'sf' as 'root' child).",
  ],
  [
    { device: "r", target: "rf" },
    "Permission conflict on node 'rf': permissions 'consistent read' are both required by node 'r' (uses node 'rf' as 'file' child) and unshared by an unnamed block device (uses node 'rf' as 'root' child).",
  ],
  [{ device: "backup-filter" }, "Need a root block node"],
  [{ "filter-node-name": "s" }, "Duplicate nodes with node-name='s'"],
  [{ "filter-node-name": "1x" }, "Invalid node-name: '1x'"],
  [{ "job-id": undefined }, "Invalid job ID ''"],
  [{ "job-id": "bad id" }, "Invalid job ID 'bad id'"],
  [{ device: "sf" }, "Need a root block node"],
  [{ "copy-mode": "x" }, "Parameter 'copy-mode' does not accept value 'x'"],
];

describe.each(["tsd", "qemu-storage-daemon"] as const satisfies DaemonProgram[])("blockdev-mirror of %s", (program) => {
  describe.skipIf(program !== "tsd" && !hasJudge(program))("refuses", () => {
    it("what cannot be, and stays as it was", async () => {
      await using daemon = await startDaemon({ tmp, program });
      const { qmp } = daemon;
      const add = async (name: string, filename: string, more = {}): Promise<void> => {
        const file = { driver: "file", filename, "node-name": `${name}f` };
        const reply = await qmp.execute("blockdev-add", { driver: "qcow2", "node-name": name, file, ...more });
        expect(reply["return"]).toEqual({});
      };
      await add("s", "s.q");
      await add("d", "d.q");
      await add("ro", "b.q", { "read-only": true });
      await add("short", "short.q");
      await add("r", "r.q", { driver: "raw" });
      await add("from", "x.q");
      await add("to", "y.q");
      const backup = { device: "from", target: "to", sync: "none", "filter-node-name": "backup-filter" };
      expect(await qmp.execute("blockdev-backup", { "job-id": "b", ...backup })).toHaveProperty("return");
      for (const [args, text] of REFUSED) {
        const all = { "job-id": "j", device: "s", target: "d", sync: "full", ...args };
        const reply = await qmp.execute("blockdev-mirror", JSON.parse(JSON.stringify(all)) as object);
        expect(reply["error"], JSON.stringify(args)).toEqual({ class: "GenericError", desc: text });
      }
      expect((await qmp.execute("query-jobs"))["return"]).toMatchObject([{ id: "b" }]);
      await qmp.execute("blockdev-mirror", { "job-id": "j", device: "s", target: "short", sync: "full" });
      const ended = await qmp.waitEvent("BLOCK_JOB_COMPLETED");
      expect(ended["data"]).toMatchObject({ error: "Source and target image have different sizes", len: 0 });
    });
  });
});
