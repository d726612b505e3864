import { logContents, logNodes, openChain, startServer, withExport } from "../chain.js";
import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 4 * MiB;

async function logBitmaps(t: Script, daemon: LoggedDaemon, node: string): Promise<void> {
  const nodes = await daemon.command<{ "node-name": string; "dirty-bitmaps"?: object[] }[]>("query-named-block-nodes");
  t.log(`${node}: ${JSON.stringify(nodes.find((found) => found["node-name"] === node)?.["dirty-bitmaps"] ?? [])}`);
  await daemon.log("x-debug-block-dirty-bitmap-sha256", { node, name: "b" });
}

async function restarted(t: Script, daemon: LoggedDaemon, overlay: boolean): Promise<LoggedDaemon> {
  await daemon.stop();
  const next = await t.daemon();
  await startServer(t, next);
  const file = (name: string) => ({ driver: "file", filename: t.path(`${name}.${t.format}`) });
  await next.command("blockdev-add", {
    ...{ driver: t.format, "node-name": "disk", file: file("disk"), backing: null, "read-only": overlay },
  });
  if (!overlay) return next;
  await next.command("blockdev-add", { driver: t.format, "node-name": "over", file: file("over"), backing: "disk" });
  return next;
}

async function round(t: Script, persistent: boolean, restart: boolean): Promise<void> {
  t.section(`${persistent ? "persistent" : "transient"}, ${restart ? "with" : "without"} restarts`);
  let daemon = await t.daemon();
  await startServer(t, daemon);
  await openChain(t, daemon, ["disk"], SIZE);
  await daemon.log("block-dirty-bitmap-add", { node: "disk", name: "b", persistent });
  await withExport(t, daemon, "disk", (client) => fill(client, MiB, 64 * KiB, 0xaa));
  await logBitmaps(t, daemon, "disk");

  // What the guest writes now goes elsewhere: the bitmap stays as it is.
  await daemon.addImage("over", SIZE, { backing: "disk" });
  await daemon.log("blockdev-snapshot", { node: "disk", overlay: "over" });
  await daemon.log("block-dirty-bitmap-remove", { node: "disk", name: "b" });
  await daemon.log("block-dirty-bitmap-add", { node: "over", name: "c", persistent });
  await withExport(t, daemon, "over", (client) => fill(client, 2 * MiB, 128 * KiB, 0xbb));
  await logBitmaps(t, daemon, "disk");
  if (restart) {
    daemon = await restarted(t, daemon, true);
    await logBitmaps(t, daemon, "disk");
  }

  await daemon.log("block-commit", { "job-id": "j", device: "over" });
  await daemon.logEvent("BLOCK_JOB_READY");
  await daemon.log("job-complete", { id: "j" });
  await daemon.jobConcluded("j");
  await logBitmaps(t, daemon, "disk");
  await withExport(t, daemon, "disk", (client) => fill(client, 3 * MiB, 64 * KiB, 0xcc));
  await logBitmaps(t, daemon, "disk");
  await logNodes(t, daemon);
  if (restart) {
    daemon = await restarted(t, daemon, false);
    await logBitmaps(t, daemon, "disk");
  }
  await logContents(t, daemon, "disk");
  await daemon.stop();
}

/** A bitmap of a disk that is a backing file for a while: it hears of what a commit brings back. */
export const test: Iotest = {
  title: "bitmaps and temporary external snapshots",
  formats: ["qcow2"],
  async run(t) {
    for (const persistent of [false, true]) {
      for (const restart of [false, true]) await round(t, persistent, restart);
    }
  },
};
