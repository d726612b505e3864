import { logNodes } from "../chain.js";
import { MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = MiB;
const DISKS = ["d0", "d1"];

/** Two disks, each exported, on the main thread or on one of their own. */
async function disks(t: Script, iothreads: readonly (string | undefined)[]): Promise<LoggedDaemon> {
  const daemon = await t.daemon(["--object", "iothread,id=io0"]);
  await daemon.command("nbd-server-start", { addr: { type: "unix", data: { path: t.socket("nbd") } } });
  for (const [at, name] of DISKS.entries()) {
    await daemon.addImage(name, SIZE);
    const iothread = iothreads[at];
    await daemon.command("block-export-add", {
      ...{ type: "nbd", id: name, "node-name": name, writable: true },
      ...(iothread === undefined ? {} : { iothread }),
    });
  }
  return daemon;
}

/** Snapshots and backups of two disks in one transaction, which are all there or none is; nobody is connected. */
export const test: Iotest = {
  title: "transactions on two disks, with and without iothreads",
  formats: ["qcow2"],
  async run(t) {
    for (const iothreads of [[], ["io0", "io0"]]) {
      t.section(iothreads.length === 0 ? "on the main thread" : "on an iothread");
      const daemon = await disks(t, iothreads);
      const suffix = iothreads.length === 0 ? "a" : "b";
      const file = (name: string) => t.path(`${name}-${suffix}.${t.format}`);
      const snapshot = (name: string, over: string, more: object = {}) => ({
        type: "blockdev-snapshot-sync",
        data: { "node-name": name, "snapshot-node-name": over, "snapshot-file": file(over), format: t.format, ...more },
      });
      const backup = (name: string, more: object = {}) => ({
        type: "drive-backup",
        data: {
          ...{ "job-id": `${name}-job`, device: name, target: file(`${name}-copy`), format: t.format, sync: "full" },
          ...more,
        },
      });

      await daemon.log("transaction", { actions: [snapshot("d0", "o0"), snapshot("d1", "o1")] });
      await logNodes(t, daemon);
      await daemon.log("transaction", {
        actions: [snapshot("o0", "p0"), snapshot("o1", "p1", { "snapshot-file": t.path("nosuch/x") })],
      });
      await daemon.log("transaction", { actions: [snapshot("o0", "p0"), snapshot("o0", "p1")] });
      await logNodes(t, daemon);
      await daemon.log("transaction", { actions: [backup("o0"), backup("o1")] });
      for (const name of ["o0", "o1"]) await daemon.jobConcluded(`${name}-job`);
      await daemon.log("transaction", { actions: [backup("o0"), backup("o1", { target: t.path("nosuch/x") })] });
      await daemon.log("transaction", { actions: [backup("o0"), backup("o1", { "job-id": "o0-job" })] });
      await daemon.log("transaction", {
        actions: [
          snapshot("o0", "p0"),
          backup("o1"),
          { type: "block-dirty-bitmap-add", data: { node: "x", name: "b" } },
        ],
      });
      await daemon.log("query-jobs");
      await logNodes(t, daemon);
      await daemon.stop();
    }
  },
};
