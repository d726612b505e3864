import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { EPERM } from "../../../src/base/errno.js";
import { NbdClient } from "../../../src/block/nbd/client.js";
import { Random } from "../../../src/block/engine/random.js";
import { startDaemon, type Daemon } from "../../helpers/daemon.js";
import { makeQcow2 } from "../../helpers/images.js";
import { hasJudge } from "../../helpers/judges.js";
import type { BlockDeviceInfo } from "../../../qapi/generated/types.js";

const SIZE = 4 << 20;
const file = { driver: "file", filename: "disk.q" } as const;
const disk = { driver: "qcow2", "node-name": "disk", file } as const;
const setActive = (active: boolean, node?: string): [string, object] => [
  "blockdev-set-active",
  { active, ...(node === undefined ? {} : { "node-name": node }) },
];

async function refusal({ qmp }: Daemon, [name, args]: readonly [string, object]): Promise<string> {
  const { error } = await qmp.execute(name, args);
  return (error as { desc: string }).desc;
}

async function infoOf({ qmp }: Daemon, name: string): Promise<BlockDeviceInfo> {
  const nodes = await qmp.command<BlockDeviceInfo[]>("query-named-block-nodes");
  return nodes.find((node) => node["node-name"] === name)!;
}

async function activity(daemon: Daemon, ...names: readonly string[]): Promise<boolean[]> {
  const found: boolean[] = [];
  for (const name of names) found.push((await infoOf(daemon, name)).active);
  return found;
}

const server = (path: string): [string, object] => ["nbd-server-start", { addr: { type: "unix", data: { path } } }];
const share = (node: string, more: object = {}): [string, object] => [
  "block-export-add",
  { type: "nbd", id: "e", "node-name": node, writable: true, ...more },
];
const unshare: [string, object] = ["block-export-del", { id: "e", mode: "hard" }];
const open = ({ tmp }: Daemon, path: string, exportName = "disk") =>
  NbdClient.connect({ address: { type: "unix", path: join(tmp, path) }, exportName });

describe("two daemons, one image", () => {
  it("hand it over to each other, with all that was written and its bitmaps", async () => {
    await using one = await startDaemon();
    await makeQcow2(one.tmp, SIZE, { "disk.q": null });
    await using two = await startDaemon({ tmp: one.tmp });
    const sides = [one, two];
    await one.qmp.command("blockdev-add", disk);
    expect(await refusal(two, ["blockdev-add", disk])).toMatch(/Failed to get ("write" lock|shared "write" lock)/);
    await two.qmp.command("blockdev-add", { ...disk, active: false });
    await one.qmp.command("block-dirty-bitmap-add", { node: "disk", name: "b", persistent: true });
    const clients: NbdClient[] = [];
    for (const [index, side] of sides.entries()) {
      await side.qmp.command(...server(`nbd${index}`));
      await side.qmp.command(...share("disk", { "allow-inactive": true }));
      clients.push(await open(side, `nbd${index}`));
    }
    expect(await activity(two, "disk")).toEqual([false]);

    const random = new Random(7);
    const model = new Uint8Array(SIZE);
    for (let round = 0; round < 8; round++) {
      const [active, waiting] = round % 2 === 0 ? [0, 1] : [1, 0];
      const [from, to] = [clients[active]!, clients[waiting]!];
      const dirty = new Set<number>();
      for (let i = 0; i < 16; i++) {
        const offset = 512 * random.below(SIZE / 512 - 256);
        const data = new Uint8Array(512 * (1 + random.below(256))).fill(1 + random.below(255));
        await from.write(offset, data);
        model.set(data, offset);
        for (let at = offset; at < offset + data.length; at += 512) dirty.add(Math.floor(at / 65536));
      }
      const count = (await infoOf(sides[active]!, "disk"))["dirty-bitmaps"]![0]!.count;
      expect(count).toBe(dirty.size * 65536);
      await expect(to.write(0, new Uint8Array(512))).rejects.toThrow("export is inactive");
      // Nobody takes what another one has.
      expect(await refusal(sides[waiting]!, setActive(true, "disk"))).toContain("lock");
      expect(await activity(sides[waiting]!, "disk")).toEqual([false]);
      await sides[active]!.qmp.command(...setActive(false, "disk"));
      expect((await infoOf(sides[active]!, "disk"))["dirty-bitmaps"]).toBeUndefined();
      await sides[waiting]!.qmp.command(...setActive(true, "disk"));
      const [bitmap] = (await infoOf(sides[waiting]!, "disk"))["dirty-bitmaps"]!;
      expect(bitmap).toMatchObject({ name: "b", count, recording: true, persistent: true });
      await sides[waiting]!.qmp.command("block-dirty-bitmap-clear", { node: "disk", name: "b" });
      const seen = new Uint8Array(SIZE);
      await to.read(0, seen);
      expect(Buffer.compare(seen, model)).toBe(0);
    }
    for (const client of clients) await client.close();
    await one.qmp.command(...setActive(false));
    if (hasJudge("qemu-img")) {
      const { stdout } = await execa("qemu-img", ["check", "-U", "disk.q"], { cwd: one.tmp, reject: false });
      expect(stdout).toContain("No errors were found");
    }
  });
});

describe("blockdev-set-active", () => {
  it("goes with what is below, and refuses what would stand on nothing", async () => {
    await using daemon = await startDaemon();
    await makeQcow2(daemon.tmp, SIZE, { "disk.q": null, "base.q": null });
    const { qmp } = daemon;
    await qmp.command("blockdev-add", { driver: "file", "node-name": "base-file", filename: "base.q" });
    await qmp.command("blockdev-add", { driver: "qcow2", "node-name": "base", file: "base-file" });
    await qmp.command("blockdev-add", { ...disk, backing: "base" });
    await qmp.command("blockdev-add", { driver: "raw", "node-name": "other", file: "base", "read-only": true });
    expect(await refusal(daemon, setActive(false, "nosuch"))).toBe("Failed to find node with node-name='nosuch'");
    expect(await refusal(daemon, setActive(false, "base"))).toBe("Node has active parent node");
    await qmp.command(...setActive(false, "disk"));
    expect(await activity(daemon, "disk", "base", "base-file", "other")).toEqual([false, true, true, true]);
    await qmp.command(...setActive(false, "other"));
    expect(await activity(daemon, "base", "base-file", "other")).toEqual([false, false, false]);
    await qmp.command(...setActive(false, "base-file"));
    await qmp.command(...setActive(true, "disk"));
    expect(await activity(daemon, "disk", "base", "base-file", "other")).toEqual([true, true, true, false]);
    await qmp.command(...setActive(false));
    const add = (options: object): [string, object] => [
      "blockdev-add",
      { driver: "raw", "node-name": "r", ...options },
    ];
    const refused = "Inactive 'disk' can't be a file child of active 'r'";
    expect(await refusal(daemon, add({ file: "disk" }))).toBe(refused);
    expect(await refusal(daemon, add({ file: "disk", active: true }))).toBe(refused);
    await qmp.command(...add({ file: "disk", active: false }));
    await qmp.command("blockdev-del", { "node-name": "r" });
    const resize: [string, object] = ["block_resize", { "node-name": "disk", size: 2 * SIZE }];
    expect(await refusal(daemon, resize)).toBe("Permission 'resize' unavailable on inactive node");
    await qmp.command(...setActive(true));
    expect(await activity(daemon, "disk", "base", "base-file", "other")).toEqual([true, true, true, true]);
  });

  it("keeps jobs and snapshots off nodes that are inactive", async () => {
    await using daemon = await startDaemon();
    await makeQcow2(daemon.tmp, SIZE, { "disk.q": null, "snap.q": null, "target.q": null });
    const { qmp } = daemon;
    const add = (name: string, more: object = {}) =>
      qmp.command("blockdev-add", {
        driver: "qcow2",
        "node-name": name,
        file: { driver: "file", filename: `${name}.q` },
        ...more,
      });
    await add("disk", { active: false });
    await add("snap", { backing: null });
    await add("target");
    await qmp.command("blockdev-snapshot", { node: "disk", overlay: "snap" });
    expect(await activity(daemon, "disk", "snap")).toEqual([false, false]);
    const job = { "job-id": "j", device: "snap" };
    const copy = { ...job, target: "target", sync: "full" };
    expect(await refusal(daemon, ["block-stream", job])).toContain(
      "Inactive 'snap' can't be a file child of active '#",
    );
    const above = "Inactive 'snap' can't be a backing child of active '#";
    expect(await refusal(daemon, ["block-commit", job])).toContain(above);
    expect(await refusal(daemon, ["blockdev-mirror", copy])).toContain(above);
    expect(await refusal(daemon, ["blockdev-backup", copy])).toContain("Inactive 'snap' can't be");
    expect(await refusal(daemon, ["blockdev-snapshot-internal-sync", { device: "snap", name: "s" }])).toBe(
      "Failed to create snapshot 's' on device 'snap': Operation not permitted",
    );
    await qmp.command(...setActive(false, "target"));
    await qmp.command(...setActive(true, "snap"));
    expect(await refusal(daemon, ["blockdev-mirror", copy])).toBe("Permission 'write' unavailable on inactive node");
    expect(await refusal(daemon, ["blockdev-backup", copy])).toContain("Inactive 'target' can't be a target child");
    await qmp.command(...setActive(true, "target"));
    await qmp.command("blockdev-mirror", { ...copy, speed: 1 });
    expect(await refusal(daemon, setActive(false))).toBe("Failed to inactivate all nodes: Operation not permitted");
    expect(await activity(daemon, "disk", "snap", "target")).toEqual([true, true, true]);
    await qmp.command("job-cancel", { id: "j" });
  });

  it("does with exports as they say", async () => {
    await using daemon = await startDaemon();
    await makeQcow2(daemon.tmp, SIZE, { "disk.q": new Uint8Array(4096).fill(5) });
    const { qmp } = daemon;
    await qmp.command("blockdev-add", { ...disk, active: false });
    await qmp.command(...server("nbd"));
    await qmp.command(...share("disk"));
    expect(await activity(daemon, "disk")).toEqual([true]);
    const refused = "Failed to inactivate node: Operation not permitted";
    expect(await refusal(daemon, setActive(false, "disk"))).toBe(refused);
    await qmp.command(...unshare);
    await qmp.waitEvent("BLOCK_EXPORT_DELETED");
    await qmp.command(...share("disk", { "allow-inactive": true }));
    const client = await open(daemon, "nbd");
    const writes = Array.from({ length: 64 }, async (_, at) => {
      try {
        await client.write(at * 4096, new Uint8Array(4096).fill(9));
        return true;
      } catch (error) {
        // In words of the check before it, or of the failed write where it had waited for the node to be handed over.
        expect(error).toMatchObject({ errno: EPERM });
        return false;
      }
    });
    await qmp.command(...setActive(false, "disk"));
    const written = await Promise.all(writes);
    const data = new Uint8Array(64 * 4096);
    await client.read(0, data);
    for (const [at, done] of written.entries()) expect(data[at * 4096]).toBe(done ? 9 : at === 0 ? 5 : 0);
    for (const request of [
      client.write(0, new Uint8Array(512)),
      client.writeZeroes(0, 4096),
      client.trim(0, 4096),
      client.flush(),
    ]) {
      await expect(request).rejects.toThrow("export is inactive");
    }
    await qmp.command(...setActive(true, "disk"));
    await client.write(0, new Uint8Array(512).fill(3));
    await client.flush();
    await client.close();
  });

  it("changes the nodes of every iothread, or of none", async () => {
    await using daemon = await startDaemon({ args: ["--object", "iothread,id=io0", "--object", "iothread,id=io1"] });
    await makeQcow2(daemon.tmp, SIZE, { "disk.q": null });
    const { qmp } = daemon;
    await qmp.command("blockdev-add", disk);
    const names = ["n0", "n1", "other"];
    for (const name of names) {
      const active = name !== "other";
      await qmp.command("blockdev-add", { driver: "null-co", "node-name": name, size: SIZE, active });
    }
    await qmp.command("x-blockdev-set-iothread", { "node-name": "disk", iothread: "io0" });
    await qmp.command("x-blockdev-set-iothread", { "node-name": "n1", iothread: "io1" });
    await qmp.command(...server("nbd"));
    await qmp.command(...share("n1"));
    const before = await activity(daemon, "disk", ...names);
    expect(before).toEqual([true, true, true, false]);
    expect(await refusal(daemon, setActive(false))).toBe("Failed to inactivate all nodes: Operation not permitted");
    expect(await activity(daemon, "disk", ...names)).toEqual(before);
    await qmp.command("nbd-server-stop");
    await qmp.waitEvent("BLOCK_EXPORT_DELETED");
    await qmp.command(...setActive(false));
    expect(await activity(daemon, "disk", ...names)).toEqual([false, false, false, false]);
  });

  it("reaches the nodes of every iothread", async () => {
    await using daemon = await startDaemon({ args: ["--object", "iothread,id=io0"] });
    await makeQcow2(daemon.tmp, SIZE, { "disk.q": null });
    const { qmp } = daemon;
    await qmp.command("blockdev-add", { ...disk, active: false });
    await qmp.command("blockdev-add", { driver: "null-co", "node-name": "n", size: SIZE });
    await qmp.command("x-blockdev-set-iothread", { "node-name": "disk", iothread: "io0" });
    expect(await activity(daemon, "disk", "n")).toEqual([false, true]);
    await qmp.command(...setActive(true, "disk"));
    expect(await activity(daemon, "disk", "n")).toEqual([true, true]);
    await qmp.command(...setActive(false));
    expect(await activity(daemon, "disk", "n")).toEqual([false, false]);
    await qmp.command(...setActive(true));
    expect(await activity(daemon, "disk", "n")).toEqual([true, true]);
  });
});
