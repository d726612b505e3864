import { openChain, startServer } from "../chain.js";
import { qmpLine } from "../filters.js";
import { KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 4 * MiB;

/** Every state and event of the job since the last call, without how far it is; then the list of jobs. */
async function logEvents(t: Script, daemon: LoggedDaemon, seen: { count: number }): Promise<void> {
  // The reply comes after what was told before.
  const jobs = await daemon.command<{ id: string; type: string; status: string; error?: string }[]>("query-jobs");
  const { log } = daemon.daemon.qmp;
  for (const message of log.slice(seen.count)) {
    const { event, data } = message as { event?: string; data: { status?: string; error?: string } };
    if (event === "JOB_STATUS_CHANGE") t.log(`  ${data.status!}`);
    else if (event !== undefined) t.log(`  ${event}${data.error === undefined ? "" : `: ${data.error}`}`);
  }
  seen.count = log.length;
  for (const { type, status, error } of jobs) t.log(`  query-jobs: ${qmpLine({ type, status, error })}`);
}

/** A job to its end, by the `job-` commands, with all that clients hear of it. */
async function life(
  t: Script,
  daemon: LoggedDaemon,
  [command, args]: readonly [string, object],
  { finalize, dismiss }: { readonly finalize: boolean; readonly dismiss: boolean },
): Promise<void> {
  t.section(`${command}, auto-finalize ${String(finalize)}, auto-dismiss ${String(dismiss)}`);
  const { qmp } = daemon.daemon;
  // The reference may have told that of a job that was cancelled meanwhile.
  while (qmp.events.some(({ event }) => event === "BLOCK_JOB_READY")) await qmp.waitEvent("BLOCK_JOB_READY");
  const seen = { count: qmp.log.length };
  const concluded = daemon.jobConcluded("j");
  await daemon.log(command, {
    ...{ "job-id": "j", device: "disk", ...args, "auto-finalize": finalize, "auto-dismiss": dismiss },
  });
  if (command === "blockdev-mirror" || command === "block-commit") {
    await qmp.waitEvent("BLOCK_JOB_READY");
    await logEvents(t, daemon, seen);
    await daemon.log("job-finalize", { id: "j" });
    await daemon.log("job-complete", { id: "j" });
  }
  if (!finalize) {
    await qmp.waitEvent("BLOCK_JOB_PENDING");
    await logEvents(t, daemon, seen);
    for (const verb of ["job-pause", "job-complete", "job-dismiss"]) await daemon.log(verb, { id: "j" });
    await daemon.log("job-finalize", { id: "j" });
  }
  await concluded;
  await logEvents(t, daemon, seen);
  if (!dismiss) {
    for (const verb of ["job-cancel", "job-finalize"]) await daemon.log(verb, { id: "j" });
    await daemon.log("job-dismiss", { id: "j" });
    await logEvents(t, daemon, seen);
  }
  await daemon.log("job-dismiss", { id: "j" });
}

/** Pausing and resuming with both families of commands, and the life of each kind of job. */
export const test: Iotest = {
  title: "the life of jobs",
  formats: ["qcow2"],
  async run(t) {
    t.section("paused by the one command, resumed by the other");
    const daemon = await t.daemon();
    await startServer(t, daemon);
    await openChain(t, daemon, ["base", "disk"], SIZE);
    await daemon.addImage("copy", SIZE);
    await daemon.log("blockdev-mirror", {
      ...{ "job-id": "j", device: "disk", target: "copy", sync: "full", speed: 64 * KiB },
    });
    const id = { job: { id: "j" }, "block-job": { device: "j" } };
    const isPaused = async () => (await daemon.command<{ paused: boolean }[]>("query-block-jobs"))[0]!.paused;
    for (const pausing of ["job", "block-job"] as const) {
      for (const resuming of ["job", "block-job"] as const) {
        await daemon.log(`${pausing}-pause`, id[pausing]);
        t.log(`paused: ${String(await isPaused())}`);
        await daemon.log(`${pausing}-pause`, id[pausing]);
        await daemon.log(`${resuming}-resume`, id[resuming]);
        t.log(`paused: ${String(await isPaused())}`);
        await daemon.log(`${resuming}-resume`, id[resuming]);
      }
    }
    await daemon.log("job-cancel", { id: "j" });
    await daemon.jobConcluded("j");
    for (const [name, args] of [
      ["job-pause", { id: "j" }],
      ["job-resume", { id: "j" }],
      ["block-job-pause", { device: "j" }],
      ["block-job-resume", { device: "j" }],
      ["job-complete", { id: "j" }],
      ["job-cancel", {}],
    ] as const) {
      await daemon.log(name, args);
    }

    // Nobody uses the disk: it is after each of them as it was.
    for (const job of [
      ["blockdev-backup", { target: "copy", sync: "full" }],
      ["blockdev-mirror", { target: "copy", sync: "full" }],
      ["block-commit", {}],
      ["block-stream", {}],
    ] as const) {
      for (const finalize of [true, false]) {
        for (const dismiss of [true, false]) await life(t, daemon, job, { finalize, dismiss });
      }
    }
    await daemon.stop();
  },
};
