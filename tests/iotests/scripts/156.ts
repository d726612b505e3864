import { copyFile, unlink } from "node:fs/promises";
import { logContents, logNodes, openChain, startServer } from "../chain.js";
import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 4 * MiB;

async function migrate(t: Script, daemon: LoggedDaemon, withBase: boolean): Promise<void> {
  const file = (name: string) => t.path(`${name}.${t.format}`);
  await startServer(t, daemon);
  await openChain(t, daemon, ["base"], SIZE);
  await daemon.command("block-export-add", { type: "nbd", id: "w", "node-name": "base", name: "w", writable: true });
  await using client = await daemon.client(t.socket("nbd"), "w");

  await daemon.log("blockdev-snapshot-sync", {
    ...{ "node-name": "base", "snapshot-node-name": "disk", "snapshot-file": file("disk"), format: t.format },
  });
  await fill(client, MiB, 64 * KiB, 0xaa);
  // The backing file that its header names is not there yet.
  await daemon.createImage("new", SIZE, { backing: "new-base" });
  await daemon.command("blockdev-del", { "node-name": "new-file" });
  await daemon.log("drive-mirror", {
    ...{ "job-id": "j", device: "disk", target: file("new"), mode: "existing", sync: "top", format: t.format },
    ...{ "node-name": "new" },
  });
  await daemon.logEvent("BLOCK_JOB_READY");
  await fill(client, 2 * MiB, 64 * KiB, 0xbb);

  if (withBase) await copyFile(file("base"), file("new-base"));
  await daemon.log("job-complete", { id: "j" });
  await daemon.logEvent("BLOCK_JOB_COMPLETED");
  await daemon.jobConcluded("j");
  // The reference lets the guest go over to what it has, without the lower half of the disk; tsd lets it stay.
  if (!withBase) return;
  await fill(client, 3 * MiB, 64 * KiB, 0xcc);
  await logNodes(t, daemon);

  await daemon.log("blockdev-del", { "node-name": "base" });
  await daemon.command("blockdev-del", { "node-name": "base-file" });
  for (const name of ["base", "disk"]) await unlink(file(name));
  await logContents(t, daemon, "new");
}

/** The top layer is mirrored while its backing file is copied by other means; the guest goes on with the two copies. */
export const test: Iotest = {
  title: "a disk moves, with its backing file behind it",
  formats: ["qcow2"],
  async run(t) {
    t.section("the backing file arrives in time");
    let daemon = await t.daemon();
    await migrate(t, daemon, true);
    await daemon.stop();
    for (const name of ["new", "new-base"]) await unlink(t.path(`${name}.${t.format}`));

    t.section("it does not");
    daemon = await t.daemon();
    await migrate(t, daemon, false);
    await daemon.stop();
  },
};
