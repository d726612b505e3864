import { logContents, logNodes, startServer, withExport } from "../chain.js";
import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = MiB;

async function disks(t: Script): Promise<LoggedDaemon> {
  const daemon = await t.daemon();
  await startServer(t, daemon);
  for (const name of ["disk", "copy"]) await daemon.addImage(name, SIZE);
  await withExport(t, daemon, "disk", (client) => fill(client, 0, 128 * KiB, 0x11));
  return daemon;
}

const BACKUP = { "job-id": "j", device: "disk", target: "copy", sync: "full" };
const CBW = { driver: "copy-before-write", "node-name": "cbw", file: "disk", target: "copy" };

/** Who else uses the disk or the target, and cannot stand the filter; all is as before when it is refused. */
export const test: Iotest = {
  title: "permissions of copy-before-write",
  formats: ["qcow2"],
  async run(t) {
    t.section("users of the target");
    for (const [what, user] of [
      ["an export that writes", { type: "nbd", id: "e", "node-name": "copy", writable: true }],
      ["an export that reads", { type: "nbd", id: "e", "node-name": "copy" }],
    ] as const) {
      t.log(what);
      const daemon = await disks(t);
      await daemon.command("block-export-add", user);
      await daemon.log("blockdev-backup", { ...BACKUP, "auto-finalize": false });
      await daemon.log("blockdev-add", CBW);
      await logNodes(t, daemon);
      await daemon.stop();
    }

    t.section("users of the disk");
    let daemon = await disks(t);
    await daemon.log("block-export-add", { type: "nbd", id: "w", "node-name": "disk", writable: true });
    await daemon.log("blockdev-add", CBW);
    await daemon.log("blockdev-backup", { ...BACKUP, "auto-finalize": false, "filter-node-name": "filter" });
    await daemon.logEvent("BLOCK_JOB_PENDING");
    await logNodes(t, daemon);
    await daemon.log("block-export-add", { type: "nbd", id: "w2", "node-name": "disk", writable: true });
    await daemon.log("block-export-add", { type: "nbd", id: "t", "node-name": "copy", writable: true });
    await daemon.log("block-export-add", { type: "nbd", id: "r", "node-name": "copy", name: "r" });
    await daemon.log("job-finalize", { id: "j" });
    await daemon.jobConcluded("j");
    await daemon.log("block-export-add", { type: "nbd", id: "w2", "node-name": "disk", name: "w2", writable: true });
    await daemon.stop();

    t.section("the filter first, users then");
    daemon = await disks(t);
    await daemon.log("blockdev-add", CBW);
    for (const [id, node] of [
      ["direct", "disk"],
      ["target", "copy"],
      ["through", "cbw"],
    ] as const) {
      const { error } = await daemon.log("block-export-add", { type: "nbd", id, "node-name": node, writable: true });
      if (error !== undefined) continue;
      await daemon.command("block-export-del", { id });
      await daemon.logEvent("BLOCK_EXPORT_DELETED");
    }
    await daemon.log("blockdev-add", { driver: t.format, "node-name": "twice", file: "copy-file" });
    for (const args of [{ file: "cbw" }, { target: "disk" }, { target: "cbw" }]) {
      const { error } = await daemon.log("blockdev-add", { ...CBW, "node-name": "cbw2", ...args });
      if (error === undefined) await daemon.log("blockdev-del", { "node-name": "cbw2" });
    }
    for (const device of ["disk", "cbw"]) {
      const { error } = await daemon.log("blockdev-backup", { ...BACKUP, device });
      if (error === undefined) await daemon.jobConcluded("j");
    }
    await daemon.log("blockdev-del", { "node-name": "cbw" });

    t.section("what cannot be made");
    await daemon.command("blockdev-add", { driver: "null-co", "node-name": "small", size: 64 * KiB });
    await daemon.command("blockdev-add", { driver: "null-co", "node-name": "ro", size: SIZE, "read-only": true });
    for (const args of [
      { target: "nosuch" },
      { file: "nosuch" },
      { target: "small" },
      { target: "ro" },
      { target: "disk-file" },
      { bitmap: { node: "disk", name: "nosuch" } },
      { bitmap: { node: "nosuch", name: "b" } },
      { "on-cbw-error": "nosuch" },
      { "cbw-timeout": -1 },
    ]) {
      const { error } = await daemon.log("blockdev-add", { ...CBW, ...args });
      if (error === undefined) await daemon.command("blockdev-del", { "node-name": "cbw" });
    }
    await logNodes(t, daemon);
    await logContents(t, daemon, "disk");
    await daemon.stop();
  },
};
