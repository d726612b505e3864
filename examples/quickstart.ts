/**
 * `npm run quickstart`: a disk that is being written while tsd backs it up, three times by pushing (blockdev-backup) and
 * three times by being read (copy-before-write, snapshot-access, dirty bitmaps over NBD). Every QMP command is printed
 * as it is sent. docs/backup.md explains what happens here.
 */
import { open, mkdir, rm, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { execa } from "execa";
import type { CommandName, Commands } from "../qapi/generated/commands.js";
import { NbdClient } from "../src/block/nbd/client.js";
import { Guest } from "./guest.js";
import { Qmp } from "./qmp.js";
import { explain, heading, mebibytes, result, wire } from "./story.js";

// All paths are relative to the checkout, as they are printed; and a unix socket's path must be short.
process.chdir(resolve(import.meta.dirname, ".."));
const FOLDER = "quickstart";
const NBD_SOCKET = `${FOLDER}/nbd.sock`;
const QMP_SOCKET = `${FOLDER}/qmp.sock`;
const SIZE = 64 << 20;
const CHUNK = 1 << 20;

const imagePath = (name: string) => `${FOLDER}/${name}.qcow2`;

let qmp: Qmp;

async function run<N extends CommandName>(execute: N, args: Commands[N]["arguments"]): Promise<Commands[N]["returns"]> {
  wire("->", { execute, arguments: args });
  return qmp.command(execute, args);
}

/** blockdev-create starts a job, which keeps its result until it is dismissed. */
async function create(options: Commands["blockdev-create"]["arguments"]["options"]): Promise<void> {
  await run("blockdev-create", { "job-id": "create", options });
  await qmp.event("JOB_STATUS_CHANGE", ({ id, status }) => id === "create" && status === "concluded");
  const [job] = await qmp.command("query-jobs", {});
  if (job?.error !== undefined) throw new Error(`blockdev-create: ${job.error}`);
  await run("job-dismiss", { id: "create" });
}

/** A qcow2 image made by the daemon itself: first the file, then the format in it. */
async function createImage(name: string, backing?: string): Promise<void> {
  const filename = imagePath(name);
  await create({ driver: "file", filename, size: 0 });
  const layer = backing === undefined ? {} : { "backing-file": `${backing}.qcow2`, "backing-fmt": "qcow2" as const };
  await create({ driver: "qcow2", file: { driver: "file", filename }, size: SIZE, ...layer });
}

function connectExport(exportName: string, metaContexts: string[] = []): Promise<NbdClient> {
  return NbdClient.connect({ address: { type: "unix", path: NBD_SOCKET }, exportName, metaContexts });
}

async function exportNode(node: string, name: string, options: { writable: boolean; bitmap?: string }): Promise<void> {
  const bitmaps = options.bitmap === undefined ? {} : { bitmaps: [{ node: "disk", name: options.bitmap }] };
  const { writable } = options;
  await run("block-export-add", { type: "nbd", id: name, "node-name": node, name, writable, ...bitmaps });
}

async function unexport(id: string): Promise<void> {
  await run("block-export-del", { id, mode: "hard" });
  await qmp.event("BLOCK_EXPORT_DELETED", (data) => data.id === id);
}

async function readAll(exportName: string): Promise<Buffer> {
  await using client = await connectExport(exportName);
  const disk = Buffer.alloc(SIZE);
  for (let at = 0; at < SIZE; at += CHUNK) await client.read(at, disk.subarray(at, at + CHUNK));
  return disk;
}

function mustEqual(what: string, found: Buffer, expected: Buffer): void {
  if (!found.equals(expected)) throw new Error(`${what} differs from the disk at its moment`);
  result(`${what}: every one of its ${mebibytes(SIZE)} is as the disk was at that moment`);
}

/** Push: the daemon copies into an image of its own. Returns what the disk held at the moment of the backup. */
async function push(guest: Guest, name: string, previous?: string): Promise<Buffer> {
  explain(previous === undefined ? "an empty image for the copy" : `an empty layer on top of ${previous}.qcow2`);
  await createImage(name, previous);
  // The daemon copies into the new layer only; it need not open the ones below.
  const file = { driver: "file", filename: imagePath(name) } as const;
  await run("blockdev-add", { driver: "qcow2", "node-name": "copy", file, backing: null });

  // The guest rests for a moment, only so that we know what the disk held at exactly that moment.
  await guest.pause();
  const moment = Buffer.from(guest.model);
  if (previous === undefined) {
    explain("at one moment: begin to remember in the bitmap 'pushed' what is written, and to copy everything");
    const data = { "job-id": name, device: "disk", target: "copy", sync: "full" } as const;
    await run("transaction", {
      actions: [
        { type: "block-dirty-bitmap-add", data: { node: "disk", name: "pushed", persistent: true } },
        { type: "blockdev-backup", data },
      ],
    });
  } else {
    explain("copy what was written since the last backup; the bitmap begins anew at this moment");
    const options = { device: "disk", target: "copy", sync: "incremental", bitmap: "pushed" } as const;
    await run("blockdev-backup", { "job-id": name, ...options });
  }
  const writesBefore = guest.writes;
  guest.moveOn();
  guest.start();
  const end = await qmp.event("BLOCK_JOB_COMPLETED", (data) => data.device === name);
  wire("<-", { event: "BLOCK_JOB_COMPLETED", data: end });
  if (end.error !== undefined) throw new Error(`backup ${name}: ${end.error}`);
  const writes = guest.writes - writesBefore;
  await run("blockdev-del", { "node-name": "copy" });
  const { blocks } = await stat(imagePath(name));
  result(`${name}.qcow2 holds ${mebibytes(blocks * 512)}; the guest wrote ${String(writes)} times meanwhile`);
  return moment;
}

/** Pull: a backup program reads the moment from an export of its own, and asks which blocks changed. */
async function pull(guest: Guest, round: number, image: string): Promise<Buffer> {
  explain("an image for the old data of what the guest will overwrite");
  await createImage("old-data");
  const file = { driver: "file", filename: imagePath("old-data") } as const;
  await run("blockdev-add", { driver: "qcow2", "node-name": "old-data", file });

  explain("the guest's export moves on top of copy-before-write: now is the moment that will be read");
  await guest.pause();
  const moment = Buffer.from(guest.model);
  await unexport("disk");
  await run("blockdev-add", { driver: "copy-before-write", "node-name": "cbw", file: "disk", target: "old-data" });
  const changed = `since-${String(round - 1)}`;
  const stop = { type: "block-dirty-bitmap-disable", data: { node: "disk", name: changed } } as const;
  await run("transaction", {
    actions: [
      { type: "block-dirty-bitmap-add", data: { node: "disk", name: `since-${String(round)}` } },
      ...(round > 0 ? [stop] : []),
    ],
  });
  await exportNode("cbw", "disk", { writable: true });
  guest.reconnect(await connectExport("disk"));
  guest.moveOn();
  guest.start();

  explain("the disk as it was at that moment, in an export of its own, for the backup program");
  await run("blockdev-add", { driver: "snapshot-access", "node-name": "snapshot", file: "cbw" });
  await exportNode("snapshot", "moment", { writable: false, ...(round > 0 ? { bitmap: changed } : {}) });
  const context = round === 0 ? "base:allocation" : `qemu:dirty-bitmap:${changed}`;
  // base:allocation says 0 for data; a dirty bitmap says 1 for what was written.
  const copied = await copyExtents(image, context, round === 0 ? 0 : 1);
  result(`read ${mebibytes(copied)} of ${mebibytes(SIZE)} over NBD, by ${context}, while the guest wrote`);

  explain("take it all away again, and let the guest use the disk directly");
  await guest.pause();
  await unexport("moment");
  await unexport("disk");
  for (const node of ["snapshot", "cbw", "old-data"]) await run("blockdev-del", { "node-name": node });
  if (round > 0) await run("block-dirty-bitmap-remove", { node: "disk", name: changed });
  await exportNode("disk", "disk", { writable: true });
  guest.reconnect(await connectExport("disk"));
  guest.start();
  await rm(imagePath("old-data"));
  return moment;
}

/** What a backup program does: ask where, read there, write to its own image. Returns the bytes copied. */
async function copyExtents(image: string, context: string, wanted: number): Promise<number> {
  await using client = await connectExport("moment", [context]);
  await using target = await open(image, context === "base:allocation" ? "w" : "r+");
  await target.truncate(SIZE);
  let copied = 0;
  for (let at = 0; at < SIZE;) {
    const extents = (await client.blockStatus(at, SIZE - at)).get(context) ?? [];
    if (extents.length === 0) throw new Error(`no status for ${context}`);
    for (const { length, flags } of extents) {
      for (let done = 0; flags === wanted && done < length; done += CHUNK) {
        const data = Buffer.alloc(Math.min(CHUNK, length - done));
        await client.read(at + done, data);
        await target.write(data, 0, data.length, at + done);
        copied += data.length;
      }
      at += length;
    }
  }
  return copied;
}

async function restorePushed(names: readonly string[], moments: readonly Buffer[]): Promise<void> {
  for (const [i, name] of names.entries()) {
    const file = { driver: "file", filename: imagePath(name) } as const;
    await run("blockdev-add", { driver: "qcow2", "node-name": "restore", "read-only": true, file });
    await exportNode("restore", "restore", { writable: false });
    mustEqual(`${name}.qcow2`, await readAll("restore"), moments[i]!);
    await unexport("restore");
    await run("blockdev-del", { "node-name": "restore" });
  }
}

async function connectQmp(): Promise<Qmp> {
  for (const deadline = Date.now() + 20_000; ;) {
    try {
      return await Qmp.connect(QMP_SOCKET);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function main(): Promise<void> {
  console.log(
    "tsd backs up a disk that is in use. Lines with -> are QMP commands as they are sent; each one succeeded.",
  );
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER);

  heading("1. Start the daemon");
  const args = ["--chardev", `socket,id=qmp,path=${QMP_SOCKET},server=on,wait=off`, "--monitor", "chardev=qmp"];
  args.push("--nbd-server", `addr.type=unix,addr.path=${NBD_SOCKET}`);
  console.log(`  $ bin/tsd ${args.join(" ")}`);
  const daemon = execa("bin/tsd", args, { stdio: ["ignore", "ignore", "inherit"] });
  qmp = await Promise.race([connectQmp(), daemon.then(() => Promise.reject(new Error("the daemon ended")))]);

  heading(`2. Make a qcow2 disk of ${mebibytes(SIZE)}, open it, serve it over NBD, and let a guest write to it`);
  await createImage("disk");
  const file = { driver: "file", filename: imagePath("disk") } as const;
  await run("blockdev-add", { driver: "qcow2", "node-name": "disk", file });
  await exportNode("disk", "disk", { writable: true });
  const guest = new Guest(SIZE, await connectExport("disk"));
  for (let at = 0; at < SIZE / 2; at += CHUNK) await guest.write(at, Buffer.alloc(CHUNK, 1 + (at >> 20)));
  result(`the guest filled ${mebibytes(SIZE / 2)}; from now on it writes all the time`);
  guest.start();

  heading("3. Push: one full and two incremental backups, which the daemon writes while the guest goes on");
  const names = ["full", "incremental-1", "incremental-2"];
  const moments: Buffer[] = [];
  for (const [i, name] of names.entries()) moments.push(await push(guest, name, names[i - 1]));

  heading("4. Pull: one full and two incremental backups, which a backup program reads over NBD");
  const image = `${FOLDER}/pulled.raw`;
  for (const round of [0, 1, 2]) {
    const moment = await pull(guest, round, image);
    await using pulled = await open(image, "r");
    mustEqual(`pulled.raw, round ${String(round)}`, await pulled.readFile(), moment);
  }
  await guest.pause();

  heading("5. Restore what was pushed, and compare every byte");
  await restorePushed(names, moments);
  mustEqual("the disk itself", await readAll("disk"), guest.model);

  heading("6. Stop: what is open is flushed, closed and stored, with the bitmap");
  await run("quit", {});
  await daemon;
  qmp.close();
  console.log(`
All is well. In ${FOLDER}/ you find
  disk.qcow2             the disk, with the bitmap 'pushed' in it, for the next incremental backup
  full.qcow2             the full backup that the daemon wrote
  incremental-*.qcow2    what changed, each on top of the one before
  pulled.raw             the backup that was read, brought up to date twice

Look at them, if you have qemu-img:  qemu-img info --backing-chain ${FOLDER}/incremental-2.qcow2
What happened here, and why:         docs/backup.md, docs/bitmaps.md`);
}

await main();
