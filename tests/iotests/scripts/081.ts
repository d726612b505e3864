import { contentLines, fill, KiB, MiB, type Iotest } from "../harness.js";

/** quorum: votes, who is told of, repairs, the first that answers, and children that come and go under a guest. */
export const test: Iotest = {
  title: "quorum",
  formats: ["qcow2", "raw", "nbd"],
  async run(t) {
    const socket = t.socket("nbd");
    const daemon = await t.daemon();
    const disks = ["disk0", "disk1", "disk2", "disk3"];
    await daemon.command("nbd-server-start", { addr: { type: "unix", data: { path: socket } } });
    for (const disk of disks) await daemon.addImage(disk, MiB);
    const on = async (node: string, work: (client: Awaited<ReturnType<typeof daemon.client>>) => Promise<void>) => {
      await daemon.command("block-export-add", { type: "nbd", id: "e", "node-name": node, name: "e", writable: true });
      {
        await using client = await daemon.client(socket, "e");
        await work(client);
      }
      await daemon.command("block-export-del", { id: "e", mode: "hard" });
      await daemon.daemon.qmp.waitEvent("BLOCK_EXPORT_DELETED");
    };
    const logContent = (node: string) =>
      on(node, async (client) => {
        for (const line of await contentLines(client)) t.log(`${node}: ${line}`);
      });
    const quorum = { driver: "quorum", "node-name": "q", "vote-threshold": 2, children: disks.slice(0, 3) };

    t.section("what cannot be");
    await daemon.log("blockdev-add", { ...quorum, "vote-threshold": 0 });
    await daemon.log("blockdev-add", { ...quorum, "vote-threshold": 4 });
    await daemon.log("blockdev-add", { ...quorum, blkverify: true });
    await daemon.log("blockdev-add", { ...quorum, children: ["disk0", "nosuch", "disk1"] });

    t.section("all agree");
    await daemon.log("blockdev-add", quorum);
    await on("q", async (client) => {
      await fill(client, 0, 512 * KiB, 0x11);
      await client.writeZeroes(64 * KiB, 64 * KiB);
      await client.flush();
      for (const line of await contentLines(client)) t.log(line);
    });
    await daemon.log("blockdev-del", { "node-name": "q" });

    t.section("one is outvoted");
    await on("disk1", (client) => fill(client, 0, 32 * KiB, 0x22));
    await daemon.log("blockdev-add", quorum);
    // A server may make several of a long read.
    await on("q", async (client) => {
      await client.read(4 * KiB, Buffer.alloc(8 * KiB));
    });
    await daemon.logEvent("QUORUM_REPORT_BAD");
    await logContent("q");
    await daemon.log("blockdev-del", { "node-name": "q" });
    await logContent("disk1");

    t.section("the first that answers");
    await daemon.log("blockdev-add", { ...quorum, "read-pattern": "fifo", children: ["disk1", "disk0", "disk2"] });
    await logContent("q");
    await daemon.log("blockdev-del", { "node-name": "q" });

    t.section("and is repaired");
    await daemon.log("blockdev-add", { ...quorum, "rewrite-corrupted": true });
    await logContent("q");
    await daemon.log("blockdev-del", { "node-name": "q" });
    await logContent("disk1");

    t.section("nobody agrees");
    await on("disk1", (client) => fill(client, 0, 4 * KiB, 0x33));
    await on("disk2", (client) => fill(client, 0, 4 * KiB, 0x44));
    await daemon.log("blockdev-add", quorum);
    await on("q", async (client) => {
      await client.read(0, Buffer.alloc(4 * KiB)).then(
        () => t.log("read"),
        () => t.log("not read"),
      );
    });
    await daemon.logEvent("QUORUM_FAILURE");

    t.section("children come and go");
    await daemon.log("x-blockdev-change", { parent: "q", node: "disk3" });
    await daemon.log("x-blockdev-change", { parent: "q", child: "children.1" });
    await daemon.log("x-blockdev-change", { parent: "q", child: "children.2" });
    await daemon.log("x-blockdev-change", { parent: "q", child: "children.0" });
    await on("q", (client) => fill(client, 0, MiB, 0x55));
    await daemon.log("blockdev-del", { "node-name": "q" });
    await logContent("disk3");
  },
};
