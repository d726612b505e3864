import { startServer, withExport } from "../chain.js";
import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 16 * MiB;

interface Bitmap {
  readonly name: string;
  readonly count: number;
  readonly granularity: number;
  readonly recording: boolean;
  readonly persistent: boolean;
  readonly inconsistent?: boolean;
}

async function logBitmaps(t: Script, daemon: LoggedDaemon): Promise<void> {
  const nodes = await daemon.command<{ "node-name": string; "dirty-bitmaps"?: Bitmap[] }[]>("query-named-block-nodes");
  const bitmaps = nodes.find((node) => node["node-name"] === "disk")?.["dirty-bitmaps"] ?? [];
  for (const { name, count, granularity, recording, persistent, inconsistent } of bitmaps) {
    t.log(
      `${name}: ${String(count)} bytes by ${String(granularity)}${recording ? "" : ", disabled"}` +
        `${persistent ? "" : ", transient"}${inconsistent === true ? ", inconsistent" : ""}`,
    );
    if (inconsistent !== true) await daemon.log("x-debug-block-dirty-bitmap-sha256", { node: "disk", name });
  }
  if (bitmaps.length === 0) t.log("no bitmaps");
}

function disk(t: Script): { driver: string; "node-name": string; file: object } {
  return { driver: t.format, "node-name": "disk", file: { driver: "file", filename: t.path(`disk.${t.format}`) } };
}

/** A daemon that finds the disk as the last one left it. */
async function next(t: Script, title: string, options: object = {}): Promise<LoggedDaemon> {
  t.section(title);
  const daemon = await t.daemon();
  await startServer(t, daemon);
  await daemon.command("blockdev-add", { ...disk(t), ...options });
  await logBitmaps(t, daemon);
  return daemon;
}

/** What is kept over the end of the daemon, over a crash, and when the disk becomes read-only and writable again. */
export const test: Iotest = {
  title: "persistent dirty bitmaps",
  formats: ["qcow2"],
  async run(t) {
    const write = (daemon: LoggedDaemon, offset: number, length: number) =>
      withExport(t, daemon, "disk", (client) => fill(client, offset, length, 0x11));

    t.section("made, and written to");
    let daemon = await t.daemon();
    await startServer(t, daemon);
    await daemon.addImage("disk", SIZE);
    for (const [name, more] of [
      ["whole", { persistent: true }],
      ["fine", { persistent: true, granularity: 512 }],
      ["off", { persistent: true, disabled: true }],
      ["transient", {}],
      ["removed", { persistent: true }],
    ] as const) {
      await daemon.log("block-dirty-bitmap-add", { node: "disk", name, ...more });
    }
    await write(daemon, 0, 128 * KiB);
    await write(daemon, 8 * MiB + 512, KiB);
    await daemon.log("block-dirty-bitmap-remove", { node: "disk", name: "removed" });
    await logBitmaps(t, daemon);
    await daemon.stop();

    daemon = await next(t, "read-only");
    await daemon.command("blockdev-reopen", { options: [{ ...disk(t), "read-only": true }] });
    await daemon.log("block-dirty-bitmap-clear", { node: "disk", name: "whole" });
    await daemon.log("block-dirty-bitmap-add", { node: "disk", name: "new", persistent: true });
    await daemon.log("block-dirty-bitmap-enable", { node: "disk", name: "off" });
    await daemon.log("block-dirty-bitmap-merge", { node: "disk", target: "fine", bitmaps: ["whole"] });
    await logBitmaps(t, daemon);

    t.section("writable again");
    await daemon.command("blockdev-reopen", { options: [disk(t)] });
    await write(daemon, 4 * MiB, 64 * KiB);
    await daemon.log("block-dirty-bitmap-enable", { node: "disk", name: "off" });
    await write(daemon, 6 * MiB, 64 * KiB);
    await logBitmaps(t, daemon);
    await daemon.stop();

    daemon = await next(t, "longer, and shorter again");
    await daemon.log("block_resize", { "node-name": "disk", size: 2 * SIZE });
    await write(daemon, SIZE + MiB, 64 * KiB);
    await logBitmaps(t, daemon);
    await daemon.stop();
    daemon = await next(t, "as it was left");
    await daemon.log("block_resize", { "node-name": "disk", size: 5 * MiB });
    await daemon.log("block-dirty-bitmap-clear", { node: "disk", name: "fine" });
    await write(daemon, MiB, 64 * KiB);
    await daemon.kill();

    daemon = await next(t, "after a crash");
    for (const command of ["clear", "enable", "disable"]) {
      await daemon.log(`block-dirty-bitmap-${command}`, { node: "disk", name: "whole" });
    }
    await daemon.log("block-dirty-bitmap-add", { node: "disk", name: "whole", persistent: true });
    for (const name of ["whole", "fine"]) await daemon.log("block-dirty-bitmap-remove", { node: "disk", name });
    await daemon.log("block-dirty-bitmap-add", { node: "disk", name: "whole", persistent: true });
    await write(daemon, 2 * MiB, 64 * KiB);
    await daemon.stop();

    daemon = await next(t, "after the end", { "read-only": true });
    await daemon.stop();
  },
};
