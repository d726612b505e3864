/**
 * `npm run quickstart`: a disk that is being written while tsd backs it up, three times by pushing (blockdev-backup) and
 * three times by being read (copy-before-write, snapshot-access, dirty bitmaps over NBD). Every QMP message is printed.
 */
import { open, mkdir, rm, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { execa } from "execa";
import type { CommandName, Commands } from "../qapi/generated/commands.js";
import { NbdClient } from "../src/block/nbd/client.js";
import { Guest } from "./guest.js";
import { Qmp } from "./qmp.js";

const root = resolve(import.meta.dirname, "..");
const folder = join(root, "quickstart");
const SIZE = 64 << 20;
const CHUNK = 1 << 20;
const nbdPath = join(folder, "nbd.sock");
const qmpPath = join(folder, "qmp.sock");

const say = (text: string) => console.log(`\n${text}`);
const show = (path: string) => relative(root, path);
const mebibytes = (bytes: number) => `${(bytes / (1 << 20)).toFixed(1)} MiB`;

let qmp: Qmp;

async function run<N extends CommandName>(execute: N, args: Commands[N]["arguments"]): Promise<Commands[N]["returns"]> {
  console.log(`  -> ${JSON.stringify({ execute, arguments: args }).replaceAll(`${root}/`, "")}`);
  const answer = await qmp.command(execute, args);
  console.log(`  <- ${JSON.stringify({ return: answer ?? {} }).replaceAll(`${root}/`, "")}`);
  return answer;
}

/** Wait for a job to end; a job that keeps its result is dismissed. */
async function jobDone(id: string, dismiss: boolean): Promise<void> {
  await qmp.event("JOB_STATUS_CHANGE", (data) => data.id === id && data.status === "concluded");
  if (!dismiss) return;
  const job = (await qmp.command("query-jobs", {})).find((found) => found.id === id);
  if (job?.error !== undefined) throw new Error(`job ${id}: ${job.error}`);
  await run("job-dismiss", { id });
}

/** A qcow2 image made by the daemon itself: first the file, then the format in it. */
async function createImage(name: string, backing?: string): Promise<string> {
  const filename = join(folder, `${name}.qcow2`);
  await run("blockdev-create", { "job-id": "create-file", options: { driver: "file", filename, size: 0 } });
  await jobDone("create-file", true);
  await run("blockdev-add", { driver: "file", "node-name": `${name}-file`, filename });
  await run("blockdev-create", {
    "job-id": "create-qcow2",
    options: {
      driver: "qcow2",
      file: `${name}-file`,
      size: SIZE,
      ...(backing === undefined ? {} : { "backing-file": `${backing}.qcow2`, "backing-fmt": "qcow2" as const }),
    },
  });
  await jobDone("create-qcow2", true);
  return `${name}-file`;
}

function connectExport(exportName: string, metaContexts: string[] = []): Promise<NbdClient> {
  return NbdClient.connect({ address: { type: "unix", path: nbdPath }, exportName, metaContexts });
}

async function exportNode(node: string, name: string, writable: boolean, bitmap?: { node: string; name: string }) {
  await run("block-export-add", {
    type: "nbd",
    id: name,
    "node-name": node,
    name,
    writable,
    ...(bitmap === undefined ? {} : { bitmaps: [bitmap] }),
  });
}

async function unexport(id: string): Promise<void> {
  await run("block-export-del", { id, mode: "hard" });
  await qmp.event("BLOCK_EXPORT_DELETED", (data) => data.id === id);
}

async function readAll(client: NbdClient): Promise<Buffer> {
  const disk = Buffer.alloc(SIZE);
  for (let at = 0; at < SIZE; at += CHUNK) await client.read(at, disk.subarray(at, at + CHUNK));
  return disk;
}

function mustEqual(what: string, found: Buffer, expected: Buffer): void {
  if (!found.equals(expected)) throw new Error(`${what} differs from the disk at its moment`);
  console.log(`  ${what}: all ${mebibytes(SIZE)} are as the disk was at its moment`);
}

/** Push: the daemon copies into an image of its own. Returns what the disk held at the moment of the backup. */
async function push(guest: Guest, name: string, previous?: string): Promise<Buffer> {
  const file = await createImage(name, previous);
  // The daemon copies into the new layer only; it need not open the ones below.
  await run("blockdev-add", { driver: "qcow2", "node-name": name, file, backing: null });
  await guest.pause();
  const moment = Buffer.from(guest.model);
  if (previous === undefined) {
    await run("transaction", {
      actions: [
        { type: "block-dirty-bitmap-add", data: { node: "disk", name: "pushed" } },
        { type: "blockdev-backup", data: { "job-id": name, device: "disk", target: name, sync: "full" } },
      ],
    });
  } else {
    await run("blockdev-backup", {
      "job-id": name,
      device: "disk",
      target: name,
      sync: "incremental",
      bitmap: "pushed",
    });
  }
  const before = guest.writes;
  guest.moveOn();
  guest.start();
  await jobDone(name, false);
  console.log(`  done; the guest wrote ${String(guest.writes - before)} times meanwhile`);
  await run("blockdev-del", { "node-name": name });
  await run("blockdev-del", { "node-name": file });
  const { blocks } = await stat(join(folder, `${name}.qcow2`));
  console.log(`  ${name}.qcow2 holds ${mebibytes(blocks * 512)}`);
  return moment;
}

/** Pull: a backup program reads the moment from an export of its own, and asks which blocks changed. */
async function pull(guest: Guest, round: number, image: string): Promise<Buffer> {
  const node = `fleece${String(round)}`;
  await createImage(node);
  await run("blockdev-add", { driver: "qcow2", "node-name": node, file: `${node}-file` });
  // From now on the guest writes through copy-before-write, which saves what it overwrites. Its export moves there.
  await guest.pause();
  await unexport("disk");
  await run("blockdev-add", { driver: "copy-before-write", "node-name": "cbw", file: "disk", target: node });
  const changed = `pulled${String(round)}`;
  await run("transaction", {
    actions: [
      { type: "block-dirty-bitmap-add", data: { node: "disk", name: `pulled${String(round + 1)}` } },
      ...(round > 0 ? [{ type: "block-dirty-bitmap-disable" as const, data: { node: "disk", name: changed } }] : []),
    ],
  });
  await run("blockdev-add", { driver: "snapshot-access", "node-name": "snapshot", file: "cbw" });
  await exportNode("cbw", "disk", true);
  await exportNode("snapshot", "moment", false, round > 0 ? { node: "disk", name: changed } : undefined);
  const moment = Buffer.from(guest.model);
  guest.reconnect(await connectExport("disk"));
  guest.moveOn();
  guest.start();

  const context = round === 0 ? "base:allocation" : `qemu:dirty-bitmap:${changed}`;
  await using client = await connectExport("moment", [context]);
  const target = await open(image, round === 0 ? "w" : "r+");
  await target.truncate(SIZE);
  let copied = 0;
  for (let at = 0; at < SIZE;) {
    const extents = (await client.blockStatus(at, Math.min(SIZE - at, 1 << 30))).get(context) ?? [];
    if (extents.length === 0) throw new Error(`no status for ${context}`);
    for (const { length, flags } of extents) {
      // base:allocation: 0 is data. A dirty bitmap: 1 is dirty.
      if (flags === (round === 0 ? 0 : 1)) {
        const data = Buffer.alloc(length);
        for (let done = 0; done < length; done += CHUNK) {
          await client.read(at + done, data.subarray(done, Math.min(length, done + CHUNK)));
        }
        await target.write(data, 0, length, at);
        copied += length;
      }
      at += length;
    }
  }
  await target.close();
  console.log(`  read ${mebibytes(copied)} of ${mebibytes(SIZE)} over NBD, by ${context}, while the guest wrote`);

  await guest.pause();
  await unexport("moment");
  await unexport("disk");
  for (const name of ["snapshot", "cbw", node, `${node}-file`]) await run("blockdev-del", { "node-name": name });
  if (round > 0) await run("block-dirty-bitmap-remove", { node: "disk", name: changed });
  await exportNode("disk", "disk", true);
  guest.reconnect(await connectExport("disk"));
  guest.start();
  return moment;
}

async function connectQmp(): Promise<Qmp> {
  for (const deadline = Date.now() + 20_000; ;) {
    try {
      return await Qmp.connect(qmpPath);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function restorePushed(moments: readonly Buffer[], names: readonly string[]): Promise<void> {
  for (const [i, name] of names.entries()) {
    await run("blockdev-add", {
      driver: "qcow2",
      "node-name": "restore",
      "read-only": true,
      file: { driver: "file", filename: join(folder, `${name}.qcow2`) },
    });
    await exportNode("restore", "restore", false);
    const client = await connectExport("restore");
    const found = await readAll(client);
    await client[Symbol.asyncDispose]();
    mustEqual(`${name}.qcow2`, found, moments[i]!);
    await unexport("restore");
    await run("blockdev-del", { "node-name": "restore" });
  }
}

async function main(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const args = ["--chardev", `socket,id=qmp,path=${qmpPath},server=on,wait=off`, "--monitor", "chardev=qmp"];
  args.push("--nbd-server", `addr.type=unix,addr.path=${nbdPath}`);
  say(`1. Start the daemon\n  $ bin/tsd ${args.join(" ").replaceAll(`${root}/`, "")}`);
  const daemon = execa(join(root, "bin/tsd"), args, { stdio: ["ignore", "ignore", "inherit"] });
  qmp = await Promise.race([connectQmp(), daemon.then(() => Promise.reject(new Error("the daemon ended")))]);

  say("2. Make a qcow2 disk of 64 MiB, open it, serve it over NBD, and let a guest write to it");
  const file = await createImage("disk");
  await run("blockdev-add", { driver: "qcow2", "node-name": "disk", file });
  await exportNode("disk", "disk", true);
  const guest = new Guest(SIZE, await connectExport("disk"));
  for (let at = 0; at < SIZE / 2; at += CHUNK) await guest.write(at, Buffer.alloc(CHUNK, 1 + (at >> 20)));
  guest.start();

  say("3. Push: one full and two incremental backups, which the daemon writes while the guest goes on");
  const pushedNames = ["full", "incremental-1", "incremental-2"];
  const pushed: Buffer[] = [];
  for (const [i, name] of pushedNames.entries()) pushed.push(await push(guest, name, pushedNames[i - 1]));

  say("4. Pull: the same three, read by a backup program over NBD from a copy-before-write snapshot");
  const image = join(folder, "pulled.raw");
  for (const round of [0, 1, 2]) {
    const moment = await pull(guest, round, image);
    const file = await open(image, "r");
    mustEqual(`pulled.raw, round ${String(round)}`, (await file.read(Buffer.alloc(SIZE), 0, SIZE, 0)).buffer, moment);
    await file.close();
  }
  await guest.pause();

  say("5. Restore what was pushed, and compare every byte");
  await restorePushed(pushed, pushedNames);
  const disk = await connectExport("disk");
  mustEqual("the disk itself", await readAll(disk), guest.model);
  await disk[Symbol.asyncDispose]();

  say("6. Stop");
  await run("quit", {});
  await daemon;
  qmp.close();
  console.log(
    `\nAll is well. The images are in ${show(folder)}/: disk.qcow2, full.qcow2, incremental-*.qcow2, pulled.raw.`,
  );
}

await main();
