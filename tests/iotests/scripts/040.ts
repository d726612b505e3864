import { logContents, logNodes, openChain, startServer } from "../chain.js";
import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 4 * MiB;
const LAYERS = ["base", "first", "second", "top"];

async function chain(t: Script): Promise<LoggedDaemon> {
  const daemon = await t.daemon();
  await startServer(t, daemon);
  await openChain(t, daemon, LAYERS, SIZE);
  return daemon;
}

/** Layers in the middle, the topmost one with a guest at it, and what is refused. */
export const test: Iotest = {
  title: "block-commit",
  formats: ["qcow2"],
  async run(t) {
    t.section("layers in the middle");
    for (const args of [
      { "top-node": "second", "base-node": "base" },
      { "top-node": "second", "base-node": "first", "backing-file": `first.${t.format}` },
      { top: t.path(`first.${t.format}`), base: t.path(`base.${t.format}`) },
    ]) {
      const daemon = await chain(t);
      await daemon.log("block-commit", { "job-id": "j", device: "top", ...args });
      await daemon.logEvent("BLOCK_JOB_COMPLETED");
      await daemon.jobConcluded("j");
      await logNodes(t, daemon);
      await logContents(t, daemon, "top");
      await daemon.stop();
    }

    t.section("the topmost one, with a guest that writes");
    for (const verb of ["job-complete", "block-job-cancel"] as const) {
      const daemon = await chain(t);
      await daemon.command("block-export-add", { type: "nbd", id: "w", "node-name": "top", name: "w", writable: true });
      {
        await using client = await daemon.client(t.socket("nbd"), "w");
        await daemon.log("block-commit", { "job-id": "j", device: "top", "filter-node-name": "filter" });
        await daemon.logEvent("BLOCK_JOB_READY");
        await logNodes(t, daemon);
        await fill(client, 2 * MiB, 64 * KiB, 0xbb);
        await daemon.log(verb, verb === "job-complete" ? { id: "j" } : { device: "j" });
        await daemon.jobConcluded("j");
        await fill(client, 3 * MiB, 64 * KiB, 0xcc);
      }
      await daemon.command("block-export-del", { id: "w", mode: "hard" });
      await daemon.logEvent("BLOCK_EXPORT_DELETED");
      await logNodes(t, daemon);
      await logContents(t, daemon, "base");
      await daemon.stop();
    }

    t.section("refused");
    const daemon = await chain(t);
    for (const args of [
      { "job-id": "1" },
      { "job-id": "j", device: "nosuch" },
      { "job-id": "j", device: "second" },
      { "job-id": "j", "top-node": "nosuch" },
      { "job-id": "j", "base-node": "nosuch" },
      { "job-id": "j", "top-node": "first", "base-node": "second" },
      { "job-id": "j", "base-node": "top" },
      { "job-id": "j", top: "nosuch" },
      { "job-id": "j", base: "nosuch" },
      { "job-id": "j", "backing-file": "x" },
      { "job-id": "j", "filter-node-name": "base" },
      { "job-id": "j", speed: -1 },
    ]) {
      await daemon.log("block-commit", { device: "top", ...args });
    }

    t.section("what an image calls its backing file");
    for (const [device, image, name] of [
      ["top", "second", `first.${t.format}`],
      ["top", "base", "x"],
      ["second", "second", "x"],
      ["top", "nosuch", "x"],
      ["top", "top", ""],
    ] as const) {
      await daemon.log("change-backing-file", { device, "image-node-name": image, "backing-file": name });
    }
    await logNodes(t, daemon);
    await daemon.stop();
  },
};
