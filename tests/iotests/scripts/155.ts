import { logContents, logNodes, openChain, startServer } from "../chain.js";
import { fill, KiB, MiB, type Iotest } from "../harness.js";

const SIZE = 4 * MiB;

/** drive-mirror in each mode: what the guest goes on with has the right backing file, in the graph and in the header. */
export const test: Iotest = {
  title: "backing files after a mirror",
  formats: ["qcow2"],
  async run(t) {
    for (const sync of ["full", "top", "none"]) {
      for (const format of sync === "full" ? [t.format, "raw"] : [t.format]) {
        t.section(`${sync}, ${format}`);
        const daemon = await t.daemon();
        await startServer(t, daemon);
        await openChain(t, daemon, ["base", "first", "disk"], SIZE);
        const guest = { type: "nbd", id: "w", "node-name": "disk", name: "w", writable: true };
        await daemon.command("block-export-add", guest);
        {
          await using client = await daemon.client(t.socket("nbd"), "w");
          await daemon.log("drive-mirror", {
            ...{ "job-id": "j", device: "disk", target: t.path(`new.${format}`), sync, format, "node-name": "new" },
          });
          await daemon.daemon.qmp.waitEvent("BLOCK_JOB_READY");
          await fill(client, 2 * MiB + 512, 512, 0xbb);
          await daemon.log("job-complete", { id: "j" });
          await daemon.jobConcluded("j");
          await fill(client, 3 * MiB, 64 * KiB, 0xcc);
          await logNodes(t, daemon);
          await logContents(t, daemon, "new");
        }
        await daemon.stop();
      }
    }
  },
};
