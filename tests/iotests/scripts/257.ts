import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = MiB;

async function dirty(daemon: LoggedDaemon): Promise<string> {
  const nodes =
    await daemon.command<{ "node-name": string; "dirty-bitmaps"?: { name?: string; count: number }[] }[]>(
      "query-named-block-nodes",
    );
  const bitmaps = nodes.find((node) => node["node-name"] === "disk")?.["dirty-bitmaps"] ?? [];
  const found = bitmaps.find(({ name }) => name === "b");
  return found === undefined ? "no bitmap" : `${String(found.count)} bytes dirty`;
}

async function round(t: Script, daemon: LoggedDaemon, socket: string, sync: string, mode: string): Promise<void> {
  t.section(`sync=${sync}, bitmap-mode=${mode}`);
  await daemon.command("block-dirty-bitmap-add", { node: "disk", name: "b", granularity: 65536 });
  {
    await using client = await daemon.client(socket, "disk");
    await fill(client, 0, 128 * KiB, 0x11);
    await fill(client, 512 * KiB, 64 * KiB, 0x22);
  }
  t.log(`before: ${await dirty(daemon)}`);
  const target = `t-${sync}-${mode}`;
  await daemon.addImage(target, SIZE);
  const job = { "job-id": "j", device: "disk", target, sync, bitmap: "b", "bitmap-mode": mode };
  const reply = await daemon.log("blockdev-backup", { ...job, "auto-finalize": false });
  if (!("error" in reply)) {
    await daemon.logEvent("BLOCK_JOB_PENDING");
    {
      await using client = await daemon.client(socket, "disk");
      await fill(client, 768 * KiB, 64 * KiB, 0x33);
    }
    t.log(`pending, written to meanwhile: ${await dirty(daemon)}`);
    await daemon.log("job-finalize", { id: "j" });
    await daemon.logEvent("BLOCK_JOB_COMPLETED");
    await daemon.jobConcluded("j");
    t.log(`finalized: ${await dirty(daemon)}`);

    await daemon.addImage(`${target}-2`, SIZE);
    await daemon.command("blockdev-backup", { ...job, target: `${target}-2`, "auto-finalize": false });
    await daemon.logEvent("BLOCK_JOB_PENDING");
    await daemon.log("job-cancel", { id: "j" });
    await daemon.logEvent("BLOCK_JOB_CANCELLED");
    await daemon.jobConcluded("j");
    t.log(`another, cancelled: ${await dirty(daemon)}`);
  }
  await daemon.command("block-dirty-bitmap-remove", { node: "disk", name: "b" });
}

/** What becomes of the bitmap for every way to use one in a backup that succeeds, and in one that is cancelled. */
export const test: Iotest = {
  title: "bitmap sync modes of backups",
  formats: ["qcow2"],
  async run(t) {
    const socket = t.socket("nbd");
    const daemon = await t.daemon();
    await daemon.addImage("disk", SIZE);
    await daemon.command("nbd-server-start", { addr: { type: "unix", data: { path: socket } } });
    await daemon.command("block-export-add", { type: "nbd", id: "disk", "node-name": "disk", writable: true });
    for (const sync of ["bitmap", "incremental", "full", "top", "none"]) {
      for (const mode of ["on-success", "always", "never"]) await round(t, daemon, socket, sync, mode);
    }
    await daemon.stop();
  },
};
