import { logContents, startServer, withExport } from "../chain.js";
import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 8 * MiB;
const GRANULARITY = 64 * KiB;

async function disk(t: Script, sync: string, throttled: boolean): Promise<LoggedDaemon> {
  const daemon = await t.daemon(["--object", "throttle-group,id=tg"]);
  await startServer(t, daemon);
  await daemon.addImage("disk", SIZE);
  await withExport(t, daemon, "disk", (client) => fill(client, 0, 128 * KiB, 0x11));
  await daemon.addImage("copy", SIZE);
  if (throttled) {
    await daemon.command("blockdev-add", {
      ...{ driver: "throttle", "node-name": "slow", "throttle-group": "tg", file: "copy" },
    });
  }
  await daemon.command("block-export-add", { type: "nbd", id: "w", "node-name": "disk", name: "w", writable: true });
  await daemon.log("blockdev-mirror", {
    ...{ "job-id": "j", device: "disk", target: throttled ? "slow" : "copy", sync, "filter-node-name": "filter" },
    ...{ "copy-mode": "write-blocking", granularity: GRANULARITY, "auto-dismiss": false },
  });
  return daemon;
}

async function finish(t: Script, daemon: LoggedDaemon, target: string): Promise<void> {
  await daemon.log("job-complete", { id: "j" });
  await daemon.jobConcluded("j");
  const [job] = await daemon.command<{ error?: string }[]>("query-jobs");
  t.log(`concluded: ${job!.error ?? "no error"}`);
  await daemon.command("block-export-del", { id: "w", mode: "hard" });
  await daemon.logEvent("BLOCK_EXPORT_DELETED");
  for (const node of ["disk", target]) await logContents(t, daemon, node);
  await daemon.stop();
}

/** What guests write goes to both sides before they hear that it is done: nothing is left to be copied. */
export const test: Iotest = {
  title: "mirror that writes to both sides",
  formats: ["qcow2", "raw", "nbd"],
  async run(t) {
    for (const sync of ["full", "none"]) {
      t.section(`${sync}: writes of every kind when it is ready`);
      const daemon = await disk(t, sync, false);
      await daemon.daemon.qmp.waitEvent("BLOCK_JOB_READY");
      {
        await using client = await daemon.client(t.socket("nbd"), "w");
        await fill(client, MiB, 128 * KiB, 0xaa);
        await fill(client, 2 * MiB + 512, 512, 0xbb);
        await fill(client, 3 * MiB - 4 * KiB, 8 * KiB, 0xcc);
        await client.writeZeroes(MiB + 64 * KiB, 64 * KiB);
        await client.writeZeroes(2 * MiB + 768, 128);
        await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((i) => fill(client, 4 * MiB + i * 4 * KiB, 8 * KiB, 0xd0)));
        await client.flush();
      }
      await finish(t, daemon, "copy");
    }

    t.section("while it copies: what it has passed, what it is at, what is to come");
    const daemon = await disk(t, "full", true);
    await daemon.command("qom-set", { path: "tg", property: "limits", value: { "bps-write": 4 * MiB } });
    {
      await using client = await daemon.client(t.socket("nbd"), "w");
      for (const at of [0, 2 * MiB + 4 * KiB, 7 * MiB]) await fill(client, at, 4 * KiB, 0xee);
      await Promise.all([1, 2, 3, 4].map((i) => fill(client, i * GRANULARITY - 2 * KiB, 4 * KiB, 0xf0 + i)));
      await client.writeZeroes(6 * MiB, GRANULARITY);
      await daemon.command("qom-set", { path: "tg", property: "limits", value: { "bps-write": 0 } });
      await daemon.daemon.qmp.waitEvent("BLOCK_JOB_READY");
      await fill(client, 5 * MiB, GRANULARITY, 0xef);
    }
    await finish(t, daemon, "slow");
  },
};
