import { fill, MiB, type Iotest } from "../harness.js";

/** Who drains a node does not wait for its throttle: what is queued there goes at once. */
export const test: Iotest = {
  title: "draining a throttled node",
  formats: ["qcow2", "raw", "nbd"],
  async run(t) {
    const socket = t.socket("nbd");
    const daemon = await t.daemon(["--object", "throttle-group,id=tg,limits.bps-total=1024"]);
    await daemon.addImage("disk", 16 * MiB);
    await daemon.addImage("target", 16 * MiB);
    await daemon.log("blockdev-add", { driver: "throttle", "node-name": "slow", "throttle-group": "tg", file: "disk" });
    await daemon.command("nbd-server-start", { addr: { type: "unix", data: { path: socket } } });
    await daemon.log("block-export-add", { type: "nbd", id: "e", "node-name": "slow", name: "e", writable: true });
    await using client = await daemon.client(socket, "e");
    await fill(client, 0, MiB, 0x11);

    t.section("a job comes while writes wait");
    // Each of them has to wait for a quarter of an hour.
    const writes = [1, 2, 3].map((i) => fill(client, i * MiB, MiB, 0x11 + i));
    // A flush does not wait: it is answered when the server has the writes that were sent before it.
    await client.flush();
    await daemon.log("blockdev-backup", { "job-id": "j", device: "slow", target: "target", sync: "none" });
    await Promise.all(writes);
    t.log("the writes are done");

    await daemon.command("qom-set", { path: "tg", property: "limits", value: { "bps-total": 0 } });
    await daemon.log("block-job-cancel", { device: "j" });
    await daemon.logEvent("BLOCK_JOB_CANCELLED");
  },
};
