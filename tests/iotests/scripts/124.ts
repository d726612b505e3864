import { contentLines, fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 4 * MiB;

/** What a chain of backups holds, read by a fresh daemon. */
async function logImage(t: Script, name: string): Promise<void> {
  const reader = await t.daemon();
  const socket = t.socket("restore");
  await reader.command("blockdev-add", {
    ...{ driver: t.format, "node-name": "image", "read-only": true },
    file: { driver: "file", filename: t.path(`${name}.${t.format}`) },
  });
  await reader.command("nbd-server-start", { addr: { type: "unix", data: { path: socket } } });
  await reader.command("block-export-add", { type: "nbd", id: "image", "node-name": "image" });
  {
    await using client = await reader.client(socket, "image");
    t.log(`${name} holds:`);
    for (const line of await contentLines(client)) t.log(`  ${line}`);
  }
  await reader.stop();
}

async function logBitmaps(t: Script, daemon: LoggedDaemon): Promise<void> {
  const nodes = await daemon.command<{ "node-name": string; "dirty-bitmaps"?: object[] }[]>("query-named-block-nodes");
  const disk = nodes.find((node) => node["node-name"] === "disk");
  t.log(JSON.stringify(disk?.["dirty-bitmaps"] ?? []));
}

async function backup(daemon: LoggedDaemon, name: string, sync: object, backing?: string): Promise<void> {
  await daemon.addImage(name, SIZE, backing === undefined ? {} : { backing });
  await daemon.log("blockdev-backup", { "job-id": name, device: "disk", target: name, ...sync });
  await daemon.logEvent("BLOCK_JOB_COMPLETED");
  await daemon.jobConcluded(name);
  await daemon.command("blockdev-del", { "node-name": name });
  await daemon.command("blockdev-del", { "node-name": `${name}-file` });
}

/** A full backup and two incremental ones, a failed one in between, and what persistence keeps. */
export const test: Iotest = {
  title: "incremental backups with a dirty bitmap",
  formats: ["qcow2"],
  async run(t) {
    const socket = t.socket("nbd");
    let daemon = await t.daemon();
    await daemon.addImage("disk", SIZE);
    await daemon.command("nbd-server-start", { addr: { type: "unix", data: { path: socket } } });
    await daemon.command("block-export-add", { type: "nbd", id: "disk", "node-name": "disk", writable: true });
    let client = await daemon.client(socket, "disk");
    await fill(client, 0, 512, 0x41);
    await fill(client, MiB, 32 * KiB, 0xd5);
    await fill(client, 2 * MiB, 124 * KiB, 0xdc);

    t.section("full");
    await daemon.log("block-dirty-bitmap-add", { node: "disk", name: "b", persistent: true });
    await backup(daemon, "full", { sync: "full" });
    await logBitmaps(t, daemon);

    t.section("first incremental: only what was written since");
    await fill(client, 0, 512, 0xab);
    await fill(client, MiB + 65536, 64 * KiB, 0xfe);
    await logBitmaps(t, daemon);
    await backup(daemon, "inc1", { sync: "incremental", bitmap: "b" }, "full");
    await logBitmaps(t, daemon);

    t.section("misuse");
    await daemon.log("blockdev-backup", { "job-id": "j", device: "disk", target: "disk", sync: "full" });
    await daemon.log("blockdev-backup", { "job-id": "j", device: "disk", target: "nosuch", sync: "full" });
    await daemon.command("blockdev-add", { driver: "null-co", "node-name": "small", size: MiB, "read-zeroes": true });
    await daemon.log("blockdev-backup", { "job-id": "j", device: "disk", target: "small", sync: "full" });
    await daemon.command("blockdev-add", { driver: "null-co", "node-name": "sink", size: SIZE, "read-zeroes": true });
    const onto = { "job-id": "j", device: "disk", target: "sink" };
    await daemon.log("blockdev-backup", { ...onto, sync: "incremental" });
    await daemon.log("blockdev-backup", { ...onto, sync: "incremental", bitmap: "nosuch" });
    await daemon.log("blockdev-backup", { ...onto, sync: "bitmap", bitmap: "b" });
    await daemon.log("blockdev-backup", { ...onto, sync: "incremental", bitmap: "b", "bitmap-mode": "always" });
    await daemon.log("blockdev-backup", { ...onto, sync: "full", "bitmap-mode": "always" });
    await daemon.log("blockdev-backup", { ...onto, sync: "none", bitmap: "b", "bitmap-mode": "always" });

    t.section("the bitmap survives a restart; a second incremental");
    await fill(client, 3 * MiB, 4 * KiB, 0x77);
    await client[Symbol.asyncDispose]();
    await daemon.stop();
    daemon = await t.daemon();
    await daemon.command("blockdev-add", {
      ...{ driver: "qcow2", "node-name": "disk" },
      file: { driver: "file", filename: t.path("disk.qcow2") },
    });
    await logBitmaps(t, daemon);
    await daemon.command("nbd-server-start", { addr: { type: "unix", data: { path: socket } } });
    await daemon.command("block-export-add", { type: "nbd", id: "disk", "node-name": "disk", writable: true });
    client = await daemon.client(socket, "disk");
    await fill(client, 3 * MiB + 512 * KiB, 4 * KiB, 0x78);
    await client[Symbol.asyncDispose]();
    await daemon.command("blockdev-add", {
      ...{ driver: "qcow2", "node-name": "inc1", "read-only": true },
      file: { driver: "file", filename: t.path("inc1.qcow2") },
    });
    await backup(daemon, "inc2", { sync: "incremental", bitmap: "b" }, "inc1");
    await logBitmaps(t, daemon);
    await daemon.stop();

    t.section("what they hold");
    for (const name of ["full", "inc1", "inc2", "disk"]) await logImage(t, name);
  },
};
