import { stat } from "node:fs/promises";
import { KiB, MiB, type Iotest } from "../harness.js";

/** blockdev-create of what images are stored in: which sizes there are, what is there before, what is on the disk then. */
export const test: Iotest = {
  title: "blockdev-create of files",
  formats: ["raw"],
  async run(t) {
    const daemon = await t.daemon();
    const filename = t.path("disk");
    const create = async (options: object) => {
      const reply = await daemon.log("blockdev-create", {
        ...{ "job-id": "j", options: { driver: "file", filename, ...options } },
      });
      if ("error" in reply) return;
      await daemon.jobConcluded("j");
      const [job] = await daemon.command<{ status: string; error?: string }[]>("query-jobs");
      t.log(`${job!.status}: ${job!.error ?? "no error"}`);
      await daemon.command("job-dismiss", { id: "j" });
    };
    const logFile = async () => {
      const { size, blocks, mode } = await stat(filename);
      const part = blocks === 0 ? "none" : blocks * 512 >= size ? "all" : blocks * 512 <= 64 * KiB ? "little" : "much";
      t.log(`${String(size)} bytes, ${part} of it on the disk, mode ${mode.toString(8)}`);
    };

    t.section("sizes, and what is on the disk");
    for (const options of [
      { size: MiB },
      { size: 0 },
      { size: 512 },
      // One of less than a sector is a sector at the reference.
      { size: 1000, preallocation: "off" },
      { size: MiB, preallocation: "falloc" },
      { size: 2 * MiB, preallocation: "full" },
      { size: MiB, nocow: true },
      { size: MiB, "extent-size-hint": 128 * KiB },
      { size: MiB, "extent-size-hint": 0 },
      { size: 2 ** 52 },
    ]) {
      await create(options);
      await logFile();
    }

    t.section("what is there already");
    await create({ size: 64 * KiB, preallocation: "full" });
    await create({ size: MiB });
    await logFile();
    await daemon.log("blockdev-add", { driver: "file", "node-name": "f", filename });
    await create({ size: MiB });
    await daemon.log("block-export-add", { type: "nbd", id: "e", "node-name": "f", writable: true });
    await daemon.log("nbd-server-start", { addr: { type: "unix", data: { path: t.socket("nbd") } } });
    await daemon.log("block-export-add", { type: "nbd", id: "e", "node-name": "f", writable: true });
    await create({ size: 2 * MiB });
    await logFile();
    await daemon.command("nbd-server-stop");
    await daemon.log("blockdev-del", { "node-name": "f" });
    await create({ size: 2 * MiB });
    await logFile();

    t.section("what cannot be");
    for (const options of [
      { size: "1M" },
      { size: MiB, preallocation: "metadata" },
      { size: MiB, preallocation: "nosuch" },
      { size: MiB, nocow: "yes" },
      { size: MiB, nosuch: 1 },
      { filename: t.path("nosuch/disk"), size: MiB },
      { filename: t.path(""), size: MiB },
      { filename: "/dev/null", size: MiB },
      { filename: "file:x", size: 512 },
      { filename: "", size: MiB },
    ]) {
      await create(options);
    }
    await daemon.log("blockdev-create", { "job-id": "j", options: { driver: "file", filename } });
    await daemon.log("blockdev-create", { "job-id": "j", options: { driver: "file", size: 0 } });
    await daemon.log("blockdev-create", { "job-id": "j", options: { size: 0 } });
    await daemon.log("blockdev-create", { "job-id": "j" });
    await daemon.stop();
  },
};
