import { stat } from "node:fs/promises";
import { startServer, withExport } from "../chain.js";
import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 8 * MiB;

/** How to start a backup of `disk`: into a node, or into a file. */
const COMMANDS = ["blockdev-backup", "drive-backup"] as const;

async function disk(t: Script): Promise<LoggedDaemon> {
  const daemon = await t.daemon();
  await startServer(t, daemon);
  await daemon.addImage("disk", SIZE);
  await daemon.addImage("copy", SIZE);
  await withExport(t, daemon, "disk", (client) => fill(client, 0, 4 * MiB, 0x11));
  return daemon;
}

function target(t: Script, command: (typeof COMMANDS)[number]): object {
  const into = command === "blockdev-backup" ? "copy" : t.path(`made.${t.format}`);
  return { "job-id": "j", device: "disk", sync: "full", target: into };
}

async function logJob(t: Script, daemon: LoggedDaemon): Promise<void> {
  const jobs = await daemon.command<{ speed: number; paused: boolean; len: number }[]>("query-block-jobs");
  for (const { speed, paused, len } of jobs) {
    t.log(`a job of speed ${String(speed)}${paused ? ", paused" : ""}, ${String(len)} bytes`);
  }
  if (jobs.length === 0) t.log("no job");
}

async function cancelled(t: Script, daemon: LoggedDaemon): Promise<void> {
  const { data } = await daemon.daemon.qmp.waitEvent("BLOCK_JOB_CANCELLED");
  // How far it came depends on the moment.
  const { device, type, len, speed } = data as { device: string; type: string; len: number; speed: number };
  t.log(`cancelled: ${device}, ${type}, ${String(len)} bytes, speed ${String(speed)}`);
  await logJob(t, daemon);
}

/** Into a node and into a file: paused, slowed down, cancelled, compressed; and all that is refused. */
export const test: Iotest = {
  title: "blockdev-backup and drive-backup",
  formats: ["qcow2"],
  async run(t) {
    for (const command of COMMANDS) {
      t.section(`${command}: paused, and to the end`);
      let daemon = await disk(t);
      await daemon.log(command, { ...target(t, command), speed: 64 * KiB });
      await daemon.log("block-job-pause", { device: "j" });
      await logJob(t, daemon);
      await daemon.log("block-job-set-speed", { device: "j", speed: 0 });
      await logJob(t, daemon);
      await daemon.log("block-job-cancel", { device: "j" });
      await daemon.log("block-job-resume", { device: "j" });
      await daemon.logEvent("BLOCK_JOB_COMPLETED");
      await daemon.jobConcluded("j");
      await logJob(t, daemon);

      t.section(`${command}: speeds, and cancelled`);
      await daemon.log(command, { ...target(t, command), speed: 64 * KiB });
      for (const speed of [-1, 1, 64 * KiB]) {
        await daemon.log("block-job-set-speed", { device: "j", speed });
        await logJob(t, daemon);
      }
      await daemon.log("block-job-set-speed", { device: "nosuch", speed: 1 });
      await daemon.log(command, target(t, command));
      await daemon.log(command, { ...target(t, command), "job-id": "k" });
      await daemon.log("block-job-cancel", { device: "j" });
      await cancelled(t, daemon);

      t.section(`${command}: compressed`);
      if (command === "blockdev-backup") {
        await daemon.command("blockdev-del", { "node-name": "copy" });
        await daemon.command("blockdev-del", { "node-name": "copy-file" });
        await daemon.addImage("copy", SIZE);
      }
      await daemon.log(command, { ...target(t, command), compress: true });
      await daemon.logEvent("BLOCK_JOB_COMPLETED");
      await daemon.jobConcluded("j");
      const file = t.path(command === "drive-backup" ? `made.${t.format}` : `copy.${t.format}`);
      await daemon.stop();
      t.log(`the file is small: ${String((await stat(file)).size < MiB)}`);

      t.section(`${command}: refused`);
      daemon = await disk(t);
      await daemon.command("blockdev-add", { driver: "null-co", "node-name": "small", size: MiB });
      await daemon.command("blockdev-add", { driver: "null-co", "node-name": "large", size: 2 * SIZE });
      const wrong =
        command === "blockdev-backup"
          ? [
              { target: "nosuch" },
              { target: "disk" },
              { target: "small" },
              { target: "large" },
              { target: "disk-file" },
            ]
          : [
              { target: t.path("nosuch/x") },
              { mode: "existing", target: t.path("nosuch") },
              { format: "nosuch" },
              { format: "null-co" },
              { target: t.path(`disk.${t.format}`) },
              { mode: "existing", target: t.path(`disk.${t.format}`) },
              { format: "raw", compress: true },
            ];
      for (const args of [
        ...wrong,
        { device: "nosuch" },
        { "job-id": "1" },
        { "job-id": "" },
        { sync: "nosuch" },
        { sync: "bitmap" },
        { sync: "full", bitmap: "nosuch" },
        { speed: -1 },
        { "filter-node-name": "disk" },
        { "on-source-error": "nosuch" },
        { "x-perf": { "max-workers": 0 } },
        { "x-perf": { "max-chunk": -1 } },
        { "x-perf": { "max-chunk": 1 } },
      ]) {
        await daemon.log(command, { ...target(t, command), ...args });
      }
      await logJob(t, daemon);
      await daemon.stop();
    }
  },
};
