/** Commands, lists and the end of a daemon with several iothreads. */
import { describe, expect, it } from "vitest";
import { startDaemon } from "../helpers/daemon.js";
import { makeQcow2 } from "../helpers/images.js";
import { MIB, connect, exportOf, names, started, write } from "./iothreads-harness.js";
import type { BlockDeviceInfo, JobInfo } from "../../qapi/generated/types.js";

const CANNOT_MOVE = "Cannot change iothread of active block backend";

describe("commands", () => {
  it("bring nodes of two iothreads together, and name what keeps them apart", async () => {
    await using daemon = await started();
    const { qmp } = daemon;
    await qmp.command("block-export-add", exportOf("a", { iothread: "io0", "fixed-iothread": true }));
    await qmp.command("x-blockdev-set-iothread", { "node-name": "b", iothread: "io1" });
    // The target comes to the source.
    await qmp.command("blockdev-backup", { "job-id": "j", device: "a", target: "b", sync: "full" });
    await qmp.waitEvent("BLOCK_JOB_COMPLETED");
    await qmp.command("block-export-add", exportOf("c", { iothread: "io1", "fixed-iothread": true }));
    const apart = await qmp.execute("blockdev-backup", { "job-id": "j", device: "a", target: "c", sync: "full" });
    expect(apart).toMatchObject({ error: { class: "GenericError", desc: CANNOT_MOVE } });
    // The source goes to the target where it is the target that stays.
    await qmp.command("blockdev-add", { driver: "null-co", "node-name": "d", size: MIB });
    await qmp.command("blockdev-backup", { "job-id": "k", device: "d", target: "c", sync: "full" });
    await qmp.waitEvent("BLOCK_JOB_COMPLETED");
  });

  it("see the names of all iothreads as taken", async () => {
    await using daemon = await started();
    const { qmp } = daemon;
    await qmp.command("block-export-add", exportOf("a", { iothread: "io0", name: "é" }));
    await qmp.command("x-blockdev-set-iothread", { "node-name": "b", iothread: "io1" });
    const refused = async (command: string, args: object) =>
      ((await qmp.execute(command, args)) as { error?: { desc: string } }).error?.desc;
    for (const name of ["a", "b"]) {
      expect(await refused("blockdev-add", { driver: "null-co", "node-name": name })).toBe(
        `Duplicate nodes with node-name='${name}'`,
      );
    }
    expect(await refused("block-export-add", exportOf("c", { id: "a" }))).toBe("Block export id 'a' is already in use");
    expect(await refused("block-export-add", exportOf("c", { name: "é" }))).toBe(
      "NBD server already has export named 'é'",
    );
    await qmp.command("blockdev-add", { driver: "null-co", "node-name": "n", size: MIB });
    await qmp.command("blockdev-backup", { "job-id": "j", device: "a", target: "n", sync: "full", speed: 1 });
    await qmp.command("blockdev-add", { driver: "null-co", "node-name": "m", size: MIB });
    expect(await refused("blockdev-backup", { "job-id": "j", device: "c", target: "m", sync: "full" })).toBe(
      "Job ID 'j' already in use",
    );
    await qmp.command("blockdev-backup", { "job-id": "k", device: "c", target: "m", sync: "full", speed: 1 });
    expect((await qmp.command<JobInfo[]>("query-jobs")).map(({ id }) => id)).toEqual(["k", "j"]);
    for (const id of ["j", "k"]) await qmp.command("job-cancel", { id });
  });

  it("take part in a transaction from wherever they can come together", async () => {
    await using daemon = await started();
    const { qmp } = daemon;
    await qmp.command("x-blockdev-set-iothread", { "node-name": "a", iothread: "io0" });
    await qmp.command("x-blockdev-set-iothread", { "node-name": "b", iothread: "io1" });
    const add = (node: string, name: string) => ({ type: "block-dirty-bitmap-add", data: { node, name } });
    await qmp.command("transaction", { actions: [add("a", "x"), add("b", "x"), add("c", "x")] });
    await qmp.command("block-dirty-bitmap-merge", { node: "a", target: "x", bitmaps: [{ node: "b", name: "x" }] });
    const failed = await qmp.execute("transaction", { actions: [add("a", "y"), add("b", "x")] });
    expect(failed).toMatchObject({ error: { desc: "Bitmap already exists: x" } });
    const nodes = await qmp.command<BlockDeviceInfo[]>("query-named-block-nodes");
    expect(nodes.map((node) => node["dirty-bitmaps"]?.length)).toEqual([1, 1, 1]);
  });

  it("end an iothread that nobody uses, and bring its nodes back", async () => {
    await using daemon = await started();
    const { qmp } = daemon;
    await qmp.command("x-blockdev-set-iothread", { "node-name": "a", iothread: "io0" });
    await qmp.command("object-del", { id: "io0" });
    expect(await names(daemon)).toEqual(["c", "b", "a"]);
    await qmp.command("object-add", { "qom-type": "iothread", id: "io0" });
    await qmp.command("block-export-add", exportOf("a", { iothread: "io0" }));
    expect(await qmp.execute("object-del", { id: "io0" })).toMatchObject({
      error: { desc: "object 'io0' is in use, can not be deleted" },
    });
  });
});

describe("the end", () => {
  it.each(["SIGTERM", "quit"])("comes soon by %s, with clients on three iothreads, and stores bitmaps", async (how) => {
    const daemon = await started();
    const { qmp, tmp } = daemon;
    await makeQcow2(tmp, MIB, { q: null });
    const qcow2 = { driver: "qcow2", "node-name": "q", file: { driver: "file", filename: "q" } };
    await qmp.command("blockdev-add", qcow2);
    await qmp.command("block-dirty-bitmap-add", { node: "q", name: "b0", persistent: true });
    for (const [node, iothread] of [
      ["q", "io0"],
      ["b", "io1"],
    ]) {
      await qmp.command("block-export-add", exportOf(node!, { iothread }));
    }
    await qmp.command("block-export-add", exportOf("c"));
    const clients = [];
    for (const name of ["q", "b", "c"]) {
      const client = await connect(daemon);
      await client.open(name);
      await write(client, 0, Buffer.alloc(512, 1));
      clients.push(client);
    }
    const begin = performance.now();
    if (how === "quit") await qmp.command("quit");
    else daemon.kill("SIGTERM");
    const exit = await daemon.exited;
    expect(performance.now() - begin).toBeLessThan(1000);
    expect(exit).toMatchObject({ code: 0, stderr: "" });
    for (const client of clients) client.peer[Symbol.dispose]();
    await using again = await startDaemon({ tmp });
    await again.qmp.command("blockdev-add", { ...qcow2, "read-only": true });
    const [node] = await again.qmp.command<BlockDeviceInfo[]>("query-named-block-nodes");
    expect(node?.["dirty-bitmaps"]).toMatchObject([{ name: "b0", count: 65536 }]);
  });
});
