import { logContents, logNodes, openChain, startServer } from "../chain.js";
import { fill, KiB, MiB, type Iotest } from "../harness.js";

const SIZE = 4 * MiB;

/** Overlays that the daemon makes and such as are there, one disk and two at once, under a guest that goes on writing. */
export const test: Iotest = {
  title: "external snapshots under a guest",
  formats: ["qcow2"],
  async run(t) {
    const daemon = await t.daemon();
    await startServer(t, daemon);
    await openChain(t, daemon, ["a"], SIZE);
    await daemon.addImage("b", SIZE);
    for (const id of ["a", "b"]) {
      await daemon.command("block-export-add", { type: "nbd", id, "node-name": id, name: id, writable: true });
    }
    const guests = { a: await daemon.client(t.socket("nbd"), "a"), b: await daemon.client(t.socket("nbd"), "b") };
    const file = (name: string) => t.path(`${name}.${t.format}`);
    const made = (from: string, name: string) => ({
      ...{ "node-name": from, "snapshot-node-name": name, "snapshot-file": file(name), format: t.format },
    });

    t.section("made by the daemon");
    await daemon.log("blockdev-snapshot-sync", made("a", "a1"));
    await fill(guests.a, MiB, 64 * KiB, 0xa1);
    await daemon.log("blockdev-snapshot-sync", { ...made("a1", "a2"), mode: "absolute-paths" });
    await fill(guests.a, MiB + 32 * KiB, 64 * KiB, 0xa2);

    t.section("there already");
    await daemon.addImage("a3", SIZE, { backing: "a2" });
    await daemon.log("blockdev-snapshot", { node: "a2", overlay: "a3" });
    await fill(guests.a, MiB + 64 * KiB, 64 * KiB, 0xa3);
    await daemon.createImage("a4", SIZE, { backing: "a3" });
    await daemon.command("blockdev-del", { "node-name": "a4-file" });
    await daemon.log("blockdev-snapshot-sync", { ...made("a3", "a4"), mode: "existing" });
    await fill(guests.a, MiB + 96 * KiB, 64 * KiB, 0xa4);

    t.section("two disks at once");
    const both = [
      { type: "blockdev-snapshot-sync", data: made("a4", "a5") },
      { type: "blockdev-snapshot-sync", data: made("b", "b1") },
    ];
    await daemon.log("transaction", { actions: both });
    await fill(guests.a, 2 * MiB, 64 * KiB, 0xa5);
    await fill(guests.b, 2 * MiB, 64 * KiB, 0xb1);

    t.section("both or none");
    await daemon.addImage("b2", SIZE, { backing: "b1" });
    const overlay = { type: "blockdev-snapshot", data: { node: "b1", overlay: "b2" } };
    await daemon.log("transaction", {
      actions: [overlay, { type: "blockdev-snapshot-sync", data: made("nosuch", "a6") }],
    });
    await daemon.log("transaction", { actions: [overlay, { type: "abort", data: {} }] });
    await logNodes(t, daemon);
    await daemon.log("transaction", { actions: [overlay] });
    await fill(guests.b, 3 * MiB, 64 * KiB, 0xb2);

    t.section("refused");
    const rest = { "snapshot-file": file("no"), "snapshot-node-name": "no" };
    for (const args of [
      rest,
      { ...rest, "node-name": "nosuch" },
      { ...rest, device: "nosuch" },
      { ...rest, "node-name": "a4" },
      { ...rest, "node-name": "a5-file" },
      { ...rest, "node-name": "a5", "snapshot-node-name": "b" },
      { ...rest, "node-name": "a5", "snapshot-node-name": "1" },
      { ...rest, "node-name": "a5", format: "nosuch" },
      { ...rest, "node-name": "a5", format: "raw" },
      { ...rest, "node-name": "a5", "snapshot-file": file("nosuch"), mode: "existing" },
      { ...rest, "node-name": "a5", "snapshot-file": t.path("nosuch/no") },
      { "node-name": "a5", "snapshot-file": file("no") },
      { ...rest, "node-name": "a5", "snapshot-file": file("a5") },
    ]) {
      await daemon.log("blockdev-snapshot-sync", args);
    }
    await daemon.addImage("c", SIZE);
    await daemon.addImage("used", SIZE);
    const used = { driver: t.format, "node-name": "c1", file: "c-file", backing: "used" };
    await daemon.command("blockdev-del", { "node-name": "c" });
    await daemon.command("blockdev-add", used);
    await daemon.command("blockdev-add", { driver: "null-co", "node-name": "null" });
    for (const [node, over] of [
      ["nosuch", "used"],
      ["a5", "nosuch"],
      ["a5", "a5"],
      ["a5", "a4"],
      ["a5", "b2"],
      ["a5", "c1"],
      ["a5", "used"],
      ["a5", "null"],
      ["a4", "null"],
    ] as const) {
      await daemon.log("blockdev-snapshot", { node, overlay: over });
    }

    t.section("what the moments hold");
    await logNodes(t, daemon);
    for (const node of ["a", "a1", "a2", "a3", "a4", "a5", "b", "b1", "b2"]) await logContents(t, daemon, node);

    t.section("what the daemon opened goes with its last user");
    for (const id of ["a", "b"] as const) {
      await guests[id][Symbol.asyncDispose]();
      await daemon.command("block-export-del", { id, mode: "hard" });
      await daemon.logEvent("BLOCK_EXPORT_DELETED");
    }
    await logNodes(t, daemon);
    await daemon.stop();
  },
};
