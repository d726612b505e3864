import { fill, KiB, MiB, type Iotest, type LoggedDaemon } from "../harness.js";

const SIZE = 2 * MiB;

async function concluded(daemon: LoggedDaemon, ids: readonly string[]): Promise<void> {
  for (const id of ids) await daemon.jobConcluded(id);
}

/** Backups of two disks in one transaction, with a bitmap each, alone and as a group of which one fails. */
export const test: Iotest = {
  title: "backups of several disks in one transaction",
  formats: ["qcow2"],
  async run(t) {
    const socket = t.socket("nbd");
    const daemon = await t.daemon();
    await daemon.command("nbd-server-start", { addr: { type: "unix", data: { path: socket } } });
    for (const name of ["d0", "d1"]) {
      await daemon.addImage(name, SIZE);
      await daemon.command("block-export-add", { type: "nbd", id: name, "node-name": name, writable: true });
      await daemon.addImage(`${name}-full`, SIZE);
      await daemon.addImage(`${name}-inc`, SIZE);
    }
    const write = async (name: string, offset: number, byte: number) => {
      await using client = await daemon.client(socket, name);
      await fill(client, offset, 64 * KiB, byte);
    };
    await write("d0", 0, 0x11);
    await write("d1", MiB, 0x22);

    t.section("bitmaps and full backups begin at one moment");
    await daemon.log("transaction", {
      actions: ["d0", "d1"].flatMap((name) => [
        { type: "block-dirty-bitmap-add", data: { node: name, name: "b" } },
        {
          type: "blockdev-backup",
          data: { "job-id": `${name}-job`, device: name, target: `${name}-full`, sync: "full" },
        },
      ]),
    });
    await concluded(daemon, ["d0-job", "d1-job"]);

    t.section("a transaction of which one action cannot be");
    await daemon.log("transaction", {
      actions: [
        { type: "block-dirty-bitmap-add", data: { node: "d0", name: "c" } },
        { type: "block-dirty-bitmap-clear", data: { node: "d0", name: "b" } },
        { type: "block-dirty-bitmap-add", data: { node: "nosuch", name: "c" } },
      ],
    });
    await daemon.log("block-dirty-bitmap-remove", { node: "d0", name: "c" });
    await daemon.log("transaction", { actions: [{ type: "abort", data: {} }] });

    t.section("incremental, as a group");
    await write("d0", MiB, 0x33);
    await write("d1", 0, 0x44);
    const incremental = (name: string, target: string) => ({
      type: "blockdev-backup",
      data: { "job-id": `${name}-job`, device: name, target, sync: "incremental", bitmap: "b" },
    });
    await daemon.log("transaction", {
      actions: [incremental("d0", "d0-inc"), incremental("d1", "d1-inc")],
      properties: { "completion-mode": "grouped" },
    });
    await concluded(daemon, ["d0-job", "d1-job"]);
    const nodes =
      await daemon.command<{ "node-name": string; "dirty-bitmaps"?: object[] }[]>("query-named-block-nodes");
    for (const node of nodes.filter((found) => ["d0", "d1"].includes(found["node-name"]))) {
      t.log(`${node["node-name"]} ${JSON.stringify(node["dirty-bitmaps"])}`);
    }
    await daemon.stop();
  },
};
