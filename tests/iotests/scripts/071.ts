import {
  NBD_CMD_FLUSH,
  NBD_CMD_READ,
  NBD_CMD_TRIM,
  NBD_CMD_WRITE,
  NBD_CMD_WRITE_ZEROES,
} from "../../../src/block/nbd/protocol.js";
import type { Step } from "../../helpers/blkdebug.js";
import { PlainNbd } from "../../helpers/plain-nbd.js";
import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 4 * MiB;
const NAMES = ["read", "write", "disconnect", "flush", "trim", "cache", "write zeroes"];

/** What each request of a guest is answered. */
async function logRequests(t: Script, daemon: LoggedDaemon, node: string, steps: readonly Step[]): Promise<void> {
  await daemon.command("block-export-add", { type: "nbd", id: "e", "node-name": node, name: "e", writable: true });
  {
    using client = await PlainNbd.connect(t.socket("nbd"), "e");
    for (const step of steps) {
      const [type, offset, length] = step;
      t.log(`${NAMES[type]!} ${String(offset)}+${String(length)}: ${String(await client.run(...step))}`);
    }
  }
  await daemon.command("block-export-del", { id: "e", mode: "hard" });
  await daemon.daemon.qmp.waitEvent("BLOCK_EXPORT_DELETED");
}

/** Rules that fail a guest's requests, the image's own, and a job's. */
export const test: Iotest = {
  title: "blkdebug",
  formats: ["qcow2"],
  async run(t) {
    const daemon = await t.daemon();
    await daemon.command("nbd-server-start", { addr: { type: "unix", data: { path: t.socket("nbd") } } });
    await daemon.createImage("disk", SIZE);
    const debug = { driver: "blkdebug", "node-name": "debug", image: "disk-file" };

    t.section("what cannot be");
    for (const options of [
      { align: 3 },
      { align: 4096, "max-transfer": 512 },
      { "opt-write-zero": 8192, "max-write-zero": 4096 },
      { "inject-error": [] },
      { "inject-error": [{ event: "nosuch" }] },
      { config: t.path("nosuch") },
      { image: "nosuch" },
    ]) {
      await daemon.log("blockdev-add", { ...debug, ...options });
    }

    t.section("a guest, right above");
    const rule = { event: "pwritev", iotype: "write" };
    await daemon.command("blockdev-add", { driver: "null-co", "node-name": "empty", size: SIZE });
    const counting = {
      ...{ ...debug, image: "empty", align: 512 },
      "inject-error": [
        { ...rule, state: 2, once: true, errno: 28 },
        { ...rule, state: 3, sector: 4095 },
      ],
      "set-state": [
        { event: "pwritev", state: 1, new_state: 2 },
        { event: "pwritev", state: 2, new_state: 3 },
      ],
    };
    await daemon.log("blockdev-add", counting);
    const write = (offset: number, length = 512): Step => [NBD_CMD_WRITE, offset, length];
    const far = 2 * MiB;
    await logRequests(t, daemon, "debug", [write(far), write(far), write(far), write(far - 512, 1024), write(MiB)]);
    await daemon.log("blockdev-reopen", { options: [{ ...counting, align: 4096 }] });
    await daemon.log("blockdev-del", { "node-name": "debug" });

    for (const [event, errno] of [
      ["cluster_alloc", 28],
      ["l2_alloc_write", 5],
      ["write_aio", 5],
      ["read_aio", 5],
      ["flush_to_disk", 5],
    ] as const) {
      t.section(`inside the image: ${event}`);
      await daemon.createImage(event, SIZE);
      const rules = { image: `${event}-file`, "inject-error": [{ event, errno, once: true, immediately: true }] };
      await daemon.log("blockdev-add", { ...debug, ...rules });
      await daemon.log("blockdev-add", { driver: t.format, "node-name": "disk", file: "debug" });
      const step = 64 * KiB;
      await logRequests(t, daemon, "disk", [
        [NBD_CMD_READ, 0, 4 * KiB],
        write(0, step),
        write(0, step),
        [NBD_CMD_READ, 0, step],
        [NBD_CMD_FLUSH, 0, 0],
        [NBD_CMD_FLUSH, 0, 0],
        [NBD_CMD_WRITE_ZEROES, step, step],
        [NBD_CMD_TRIM, 0, SIZE],
        [NBD_CMD_FLUSH, 0, 0],
      ]);
      await daemon.log("blockdev-del", { "node-name": "disk" });
      await daemon.log("blockdev-del", { "node-name": "debug" });
    }

    for (const policy of ["report", "ignore", "stop"]) {
      t.section(`a job that reads: ${policy}`);
      await daemon.addImage(`copy-${policy}`, SIZE);
      const source = { ...debug, "inject-error": [{ event: "read_aio", iotype: "read", once: true }] };
      await daemon.log("blockdev-add", source);
      await daemon.log("blockdev-add", { driver: t.format, "node-name": "disk", file: "debug" });
      {
        const options = { type: "nbd", id: "w", "node-name": "disk", name: "w", writable: true };
        await daemon.command("block-export-add", options);
        await using client = await daemon.client(t.socket("nbd"), "w");
        await fill(client, 0, 256 * KiB, 0x11);
      }
      await daemon.command("block-export-del", { id: "w", mode: "hard" });
      await daemon.daemon.qmp.waitEvent("BLOCK_EXPORT_DELETED");
      const args = { "job-id": "j", device: "disk", target: `copy-${policy}`, sync: "full" };
      await daemon.log("blockdev-backup", { ...args, "on-source-error": policy });
      await daemon.logEvent("BLOCK_JOB_ERROR");
      if (policy === "stop") {
        await daemon.daemon.qmp.waitEvent("JOB_STATUS_CHANGE", ({ status }: { status: string }) => status === "paused");
        await daemon.log("block-job-resume", { device: "j" });
      }
      await daemon.logEvent("BLOCK_JOB_COMPLETED");
      await daemon.log("blockdev-del", { "node-name": "disk" });
      await daemon.log("blockdev-del", { "node-name": "debug" });
    }
  },
};
