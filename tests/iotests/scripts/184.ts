import { fill, KiB, MiB, type Iotest } from "../harness.js";

/** throttle and its groups: what they take and refuse, and that limits change and go while somebody waits. */
export const test: Iotest = {
  title: "the throttle filter",
  formats: ["qcow2", "raw", "nbd"],
  async run(t) {
    const socket = t.socket("nbd");
    const daemon = await t.daemon();
    await daemon.addImage("disk", 16 * MiB);
    const group = (id: string, limits: object) => ({ "qom-type": "throttle-group", id, limits });
    const limits = { path: "/objects/tg", property: "limits" };
    const node = { driver: "throttle", "node-name": "slow", "throttle-group": "tg", file: "disk" };

    t.section("groups that cannot be");
    await daemon.log("object-add", group("no", { "bps-total": 1, "bps-read": 1 }));
    await daemon.log("object-add", group("no", { "iops-total-max": 10 }));
    await daemon.log("object-add", group("no", { "iops-total": 10, "iops-total-max": 5 }));
    await daemon.log("object-add", group("no", { "iops-size": 4096 }));

    t.section("a group, and nodes");
    await daemon.log("object-add", group("tg", { "bps-total": 65536, "bps-total-max": MiB }));
    await daemon.log("blockdev-add", { ...node, "throttle-group": "nosuch" });
    await daemon.log("blockdev-add", { ...node, file: "nosuch" });
    await daemon.log("blockdev-add", node);
    await daemon.log("object-del", { id: "tg" });

    t.section("a burst goes at once; what waits goes when the limit does");
    await daemon.command("nbd-server-start", { addr: { type: "unix", data: { path: socket } } });
    await daemon.log("block-export-add", { type: "nbd", id: "e", "node-name": "slow", name: "e", writable: true });
    {
      await using client = await daemon.client(socket, "e");
      await fill(client, 0, MiB, 0x11);
      t.log("wrote 1 MiB");
      const waiting = [1, 2, 3].map((i) => fill(client, i * MiB, MiB, 0x11 + i));
      await daemon.log("qom-set", { ...limits, value: { "bps-total": 0, "bps-total-max": 0 } });
      await Promise.all(waiting);
      t.log("wrote 3 MiB more");
      await daemon.log("qom-set", { ...limits, value: { "bps-write": 512 * KiB, "iops-read": 100 } });
      await daemon.log("qom-set", { ...limits, value: { "iops-total": 100 } });
      await daemon.log("qom-set", { path: "/objects/tg", property: "x-iops-total", value: 0 });
      for (const property of ["x-bps-write", "x-iops-read", "x-iops-read-max-length", "x-iops-total"]) {
        await daemon.log("qom-get", { path: "/objects/tg", property });
      }
    }
    await daemon.command("block-export-del", { id: "e", mode: "hard" });
    await daemon.logEvent("BLOCK_EXPORT_DELETED");

    t.section("the group goes after its nodes");
    await daemon.log("blockdev-del", { "node-name": "slow" });
    await daemon.log("object-del", { id: "tg" });
  },
};
