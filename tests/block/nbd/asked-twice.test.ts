/** Nodes above that ask an nbd node more than once before they know what they need: each answer of a server is for one scan. */
import { appendFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NbdClient } from "../../../src/block/nbd/client.js";
import { startDaemon, type Daemon } from "../../helpers/daemon.js";
import { createImage } from "../../helpers/images.js";
import { contentLines, KiB, MiB, statusLines } from "../../iotests/harness.js";

/** A daemon that serves disks of 1 MiB with 64 KiB of data in them, under these names. */
async function server(names: readonly string[]): Promise<Daemon> {
  const daemon = await startDaemon();
  const path = join(daemon.tmp, "nbd");
  await daemon.qmp.command("nbd-server-start", { addr: { type: "unix", data: { path } } });
  for (const name of names) {
    const filename = join(daemon.tmp, name);
    await writeFile(filename, "");
    await truncate(filename, 192 * KiB);
    await appendFile(filename, Buffer.alloc(64 * KiB, 7));
    await truncate(filename, MiB);
    await daemon.qmp.command("blockdev-add", { driver: "file", "node-name": name, filename });
    await daemon.qmp.command("block-export-add", { type: "nbd", id: name, "node-name": name, writable: true });
  }
  return daemon;
}

const remote = (daemon: Daemon, name: string) => ({
  driver: "nbd",
  "node-name": name,
  server: { type: "unix", path: join(daemon.tmp, "nbd") },
  export: name,
});

async function exported(daemon: Daemon, node: string): Promise<NbdClient> {
  const path = join(daemon.tmp, "nbd");
  await daemon.qmp.command("nbd-server-start", { addr: { type: "unix", data: { path } } });
  await daemon.qmp.command("block-export-add", { type: "nbd", id: node, "node-name": node, writable: true });
  return NbdClient.connect({ address: { type: "unix", path }, exportName: node, metaContexts: ["base:allocation"] });
}

describe("an nbd node", () => {
  it("as a backing file is copied from as it is read", async () => {
    await using there = await server(["base"]);
    await using here = await startDaemon();
    const filename = join(here.tmp, "top.qcow2");
    await createImage(here, { driver: "file", filename, size: 0 });
    await createImage(here, { driver: "qcow2", file: { driver: "file", filename }, size: MiB });
    const backing = { ...remote(there, "base"), "read-only": true };
    const top = { driver: "qcow2", "node-name": "top", file: { driver: "file", filename }, backing };
    await here.qmp.command("blockdev-add", { driver: "copy-on-read", "node-name": "cor", file: top });
    {
      await using client = await exported(here, "cor");
      const data = Buffer.alloc(10);
      await client.read(200 * KiB, data);
      expect(data).toEqual(Buffer.alloc(10, 7));
    }
    await here.qmp.command("block-export-add", {
      ...{ type: "nbd", id: "layer", "node-name": "top", name: "layer", "allocation-depth": true },
    });
    const address = { type: "unix", path: join(here.tmp, "nbd") } as const;
    const context = "qemu:allocation-depth";
    await using layer = await NbdClient.connect({ address, exportName: "layer", metaContexts: [context] });
    expect(await statusLines(layer, context)).toEqual([
      `${context} 0+${String(192 * KiB)}: 2`,
      `${context} ${String(192 * KiB)}+${String(64 * KiB)}: 1`,
      `${context} ${String(256 * KiB)}+${String(768 * KiB)}: 2`,
    ]);
  });

  it("in a quorum says its part, and a quorum takes for data what one of them cannot tell", async () => {
    await using there = await server(["a", "b"]);
    await using other = await server(["c"]);
    await using here = await startDaemon();
    const children = [remote(there, "a"), remote(other, "c"), remote(there, "b")];
    await here.qmp.command("blockdev-add", { driver: "quorum", "node-name": "q", "vote-threshold": 2, children });
    await using client = await exported(here, "q");
    const context = "base:allocation";
    const holes = [
      `${context} 0+${String(192 * KiB)}: 3`,
      `${context} ${String(192 * KiB)}+${String(64 * KiB)}: 0`,
      `${context} ${String(256 * KiB)}+${String(768 * KiB)}: 3`,
    ];
    expect(await statusLines(client, context)).toEqual(holes);
    await client.write(512 * KiB, Buffer.alloc(4 * KiB, 9));
    expect(await statusLines(client, context)).toContain(`${context} ${String(512 * KiB)}+${String(4 * KiB)}: 0`);
    other.kill("SIGKILL");
    await other.exited;
    expect(await statusLines(client, context)).toEqual([`${context} 0+${String(MiB)}: 0`]);
    const bad = await here.qmp.waitEvent("QUORUM_REPORT_BAD");
    expect(bad.data).toMatchObject({ "node-name": "c", type: "read", error: "Input/output error" });
    expect(await contentLines(client)).toContain(`0x9 at ${String(512 * KiB)}+${String(4 * KiB)}`);
  });
});
