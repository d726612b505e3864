import { unlink } from "node:fs/promises";
import { logContents, logNodes, openChain, startServer } from "../chain.js";
import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 4 * MiB;

async function chain(t: Script): Promise<LoggedDaemon> {
  const daemon = await t.daemon();
  await startServer(t, daemon);
  await openChain(t, daemon, ["base", "disk"], SIZE);
  // The reference opens it once more, as what the new image is above.
  await daemon.command("blockdev-reopen", {
    options: [{ driver: t.format, "node-name": "base", file: "base-file", "read-only": true }],
  });
  return daemon;
}

/** Into a file: what is in it for every `sync` while the guest goes on, and jobs that wait to be dismissed. */
export const test: Iotest = {
  title: "drive-backup",
  formats: ["qcow2"],
  async run(t) {
    const file = t.path(`copy.${t.format}`);
    const raw = t.path("copy.raw");
    for (const [sync, format] of [
      ["full", t.format],
      ["full", "raw"],
      ["top", t.format],
      ["none", t.format],
    ] as const) {
      t.section(`${sync}, ${format}`);
      const daemon = await chain(t);
      await daemon.command("block-export-add", {
        type: "nbd",
        id: "w",
        "node-name": "disk",
        name: "w",
        writable: true,
      });
      const target = format === "raw" ? raw : file;
      {
        await using client = await daemon.client(t.socket("nbd"), "w");
        await daemon.log("drive-backup", {
          ...{ "job-id": "j", device: "disk", target, format, sync, "auto-finalize": false },
        });
        if (sync !== "none") await daemon.logEvent("BLOCK_JOB_PENDING");
        // Twice, and across clusters: only the first time counts.
        await fill(client, 32 * KiB, 64 * KiB, 0xaa);
        await fill(client, 64 * KiB - 512, KiB, 0xbb);
        await Promise.all([0, 1, 2, 3].map((i) => fill(client, 2 * MiB + i * 16 * KiB, 16 * KiB, 0xc0 + i)));
        await client.writeZeroes(160 * KiB, 64 * KiB);
        if (sync === "none") {
          await daemon.log("block-job-cancel", { device: "j" });
          await daemon.logEvent("BLOCK_JOB_CANCELLED");
        } else {
          await daemon.log("job-finalize", { id: "j" });
          await daemon.logEvent("BLOCK_JOB_COMPLETED");
        }
        await daemon.jobConcluded("j");
      }
      await logNodes(t, daemon);
      await daemon.log("blockdev-add", {
        ...{ driver: format, "node-name": "copy", file: { driver: "file", filename: target }, "read-only": true },
        // Its backing file is open already.
        ...(sync === "full" ? {} : { backing: sync === "top" ? "base" : null }),
      });
      await logContents(t, daemon, "copy");
      await logContents(t, daemon, "disk");
      await daemon.stop();
      await unlink(target);
    }

    t.section("jobs that wait to be dismissed");
    const daemon = await chain(t);
    const backup = { "job-id": "j", device: "disk", target: file, sync: "top", format: t.format };
    await daemon.log("drive-backup", { ...backup, "auto-dismiss": false });
    await daemon.jobConcluded("j");
    await daemon.log("query-block-jobs");
    await daemon.log("drive-backup", backup);
    await daemon.log("block-job-dismiss", { id: "nosuch" });
    await daemon.log("block-job-dismiss", { id: "j" });
    await daemon.log("block-job-dismiss", { id: "j" });
    await daemon.log("query-block-jobs");

    t.section("too early");
    await daemon.log("drive-backup", { ...backup, "auto-dismiss": false, "auto-finalize": false });
    await daemon.logEvent("BLOCK_JOB_PENDING");
    await daemon.log("block-job-dismiss", { id: "j" });
    await daemon.log("block-job-finalize", { id: "j" });
    await daemon.jobConcluded("j");
    await daemon.log("block-job-finalize", { id: "j" });
    await daemon.log("block-job-cancel", { device: "j" });
    await daemon.log("block-job-dismiss", { id: "j" });

    t.section("one that was cancelled");
    await daemon.log("drive-backup", { ...backup, "auto-dismiss": false, "auto-finalize": false });
    await daemon.logEvent("BLOCK_JOB_PENDING");
    await daemon.log("job-cancel", { id: "j" });
    await daemon.jobConcluded("j");
    await daemon.log("query-jobs");
    await daemon.log("drive-backup", backup);
    await daemon.log("block-job-dismiss", { id: "j" });
    await daemon.stop();
  },
};
