/** Sparse images of terabytes: opened at once, in little memory, and so is what a client asks of all of it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startDaemon, type Daemon } from "../helpers/daemon.js";
import { createImage } from "../helpers/images.js";
import { rawConnect } from "../helpers/nbd.js";
import { TestClient } from "../nbd-server/harness.js";

const TIB = 2 ** 40;
const MIB = 2 ** 20;
/** Far more than it takes, far less than a walk through all clusters. */
const SOON_MS = 1000;
/** Tables that map 16 TiB in full are 2 GiB, caches hold 32 MiB of them at most; what shows all of them is 256 KiB. */
const MEMORY_MAX = 32 * MIB;

function residentBytes({ pid }: Daemon): number {
  const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8"))!;
  return Number(kib) * 1024;
}

async function soon<T>(work: Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await work;
  expect(performance.now() - begun).toBeLessThan(SOON_MS);
  return result;
}

it.each([1, 16])(
  "a qcow2 image of %d TiB is opened at once, in little memory, and asked for all of it",
  async (tib) => {
    const size = tib * TIB;
    await using daemon = await startDaemon();
    const { qmp, tmp } = daemon;
    for (const [name, bytes] of [
      ["small", MIB],
      ["huge", size],
    ] as const) {
      const filename = join(tmp, name);
      await createImage(daemon, { driver: "file", filename, size: 0 });
      await qmp.command("blockdev-add", { driver: "file", "node-name": `${name}-file`, filename });
      await createImage(daemon, { driver: "qcow2", file: `${name}-file`, size: bytes });
    }
    // What a small one needs as well is there then.
    await qmp.command("blockdev-add", { driver: "qcow2", "node-name": "small", file: "small-file" });
    const before = residentBytes(daemon);
    await soon(qmp.command("blockdev-add", { driver: "qcow2", "node-name": "huge", file: "huge-file" }));
    await qmp.command("block-dirty-bitmap-add", { node: "huge", name: "b" });
    const path = join(tmp, "nbd");
    await qmp.command("nbd-server-start", { addr: { type: "unix", data: { path } } });
    await qmp.command("block-export-add", {
      type: "nbd",
      id: "e",
      "node-name": "huge",
      bitmaps: ["b"],
      writable: true,
    });
    const client = new TestClient(await rawConnect({ type: "unix", path }));
    await client.open("huge", "extended", ["base:allocation", "qemu:dirty-bitmap:b"]);
    const status = await soon(client.status(0, size));
    // A hole that reads as zeroes, and nothing dirty.
    expect([...status.values()]).toEqual([[[size, 3]], [[size, 0]]]);
    expect((await client.read(size - 4096, 4096)).equals(Buffer.alloc(4096))).toBe(true);
    client.peer[Symbol.dispose]();
    expect(residentBytes(daemon) - before).toBeLessThan(MEMORY_MAX);
  },
);
