import { stat } from "node:fs/promises";
import { openChain, startServer, withExport } from "../chain.js";
import { contentLines, fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 4 * MiB;

/** What clients hear from here to the end of the daemon, without how far the jobs have come. */
async function logToTheEnd(t: Script, daemon: LoggedDaemon, end: () => Promise<unknown>): Promise<void> {
  const { qmp } = daemon.daemon;
  const before = qmp.log.length;
  await end();
  await qmp.untilClosed();
  for (const message of qmp.log.slice(before)) {
    const { event, data = {} } = message as { event?: string; data?: Readonly<Record<string, string>> };
    const { id, device, status, type } = data;
    if (event === undefined) t.log(JSON.stringify(message));
    else t.log([event, id ?? device, status ?? type ?? ""].join(" "));
  }
  const { code, stderr } = await daemon.daemon.exited;
  t.log(`ended with ${String(code)}${stderr === "" ? "" : `: ${stderr}`}`);
  await daemon.stop();
}

const JOBS = [
  ["block-stream", {}],
  ["block-commit", {}],
  ["blockdev-mirror", { target: "copy", sync: "full" }],
  ["blockdev-backup", { target: "copy", sync: "full" }],
] as const;

async function start(t: Script): Promise<LoggedDaemon> {
  const daemon = await t.daemon();
  await startServer(t, daemon);
  await openChain(t, daemon, ["base", "disk"], SIZE);
  for (const name of ["base", "disk"]) {
    await withExport(t, daemon, name, (client) => fill(client, MiB, 2 * MiB, 0xaa));
  }
  await daemon.addImage("copy", SIZE);
  return daemon;
}

/** The daemon ends while a job runs, is paused, is ready, or waits: it is told of, and the images are whole. */
export const test: Iotest = {
  title: "the end of the daemon while jobs run",
  formats: ["qcow2"],
  async run(t) {
    for (const [command, args] of JOBS) {
      t.section(`${command} ${JSON.stringify(args)}, and quit`);
      const daemon = await start(t);
      await daemon.log(command, { "job-id": "j", device: "disk", speed: 64 * KiB, ...args });
      await logToTheEnd(t, daemon, () => daemon.command("quit"));
    }

    t.section("one that is paused, one that is concluded, and an export; by signal");
    let daemon = await start(t);
    const backup = (id: string, more: object) => ({
      ...{ "job-id": id, device: "disk", sync: "full", target: t.path(`${id}.img`), format: "raw", ...more },
    });
    await daemon.log("drive-backup", backup("paused", { speed: 64 * KiB }));
    await daemon.log("job-pause", { id: "paused" });
    await daemon.log("drive-backup", backup("concluded", { "auto-dismiss": false }));
    await daemon.jobConcluded("concluded");
    await daemon.command("block-export-add", { type: "nbd", id: "e", "node-name": "base" });
    await logToTheEnd(t, daemon, async () => daemon.daemon.kill("SIGTERM"));

    t.section("one that is ready");
    daemon = await start(t);
    await daemon.log("blockdev-mirror", { "job-id": "j", device: "disk", target: "copy", sync: "full" });
    await daemon.logEvent("BLOCK_JOB_READY");
    await logToTheEnd(t, daemon, () => daemon.command("quit"));

    t.section("the images are whole");
    daemon = await t.daemon();
    await startServer(t, daemon);
    for (const name of ["base", "disk", "copy"]) {
      const file = { driver: "file", filename: t.path(`${name}.${t.format}`) };
      await daemon.command("blockdev-add", { driver: t.format, "node-name": name, file, "read-only": true });
    }
    for (const name of ["disk", "copy"]) {
      await withExport(
        t,
        daemon,
        name,
        async (client) => {
          for (const line of await contentLines(client)) t.log(line);
        },
        false,
      );
    }
    t.log(`${String((await stat(t.path("concluded.img"))).size)} bytes`);
    await daemon.stop();
  },
};
