import { logContents, logNodes, openChain, startServer, withExport } from "../chain.js";
import { fill, KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = 16 * MiB;
const NAMES = ["base", "middle", "top"];

interface NodeInfo {
  readonly "node-name": string;
  readonly ro: boolean;
  readonly cache: { readonly direct: boolean; readonly "no-flush": boolean };
  readonly detect_zeroes: string;
}

async function chain(t: Script): Promise<LoggedDaemon> {
  const daemon = await t.daemon(["--object", "throttle-group,id=tg"]);
  await startServer(t, daemon);
  await openChain(t, daemon, NAMES, SIZE);
  return daemon;
}

/** Logged: each change of the options and what the node is like then. */
async function options(t: Script): Promise<void> {
  const daemon = await chain(t);
  const top = { driver: t.format, "node-name": "top", file: "top-file", backing: "middle" };
  for (const change of [
    { "read-only": true },
    { "detect-zeroes": "on" },
    { "detect-zeroes": "unmap" },
    { "detect-zeroes": "unmap", discard: "unmap" },
    { cache: { "no-flush": true } },
    { "lazy-refcounts": true, "pass-discard-request": true, "overlap-check": "all", "l2-cache-size": MiB },
    { "overlap-check": "nosuch" },
    { "l2-cache-size": MiB, "cache-size": 64 * KiB },
    { "l2-cache-entry-size": 33_280 },
    { "read-only": true, "force-share": true },
    {},
  ]) {
    await daemon.log("blockdev-reopen", { options: [{ ...top, ...change }] });
    const nodes = await daemon.command<NodeInfo[]>("query-named-block-nodes");
    const node = nodes.find((found) => found["node-name"] === "top")!;
    const { direct, "no-flush": noFlush } = node.cache;
    t.log(`ro ${String(node.ro)}, direct ${String(direct)}, no-flush ${String(noFlush)}, ${node.detect_zeroes}`);
  }

  t.section("what cannot be");
  const { backing: _backing, ...noBacking } = top;
  const { file: _file, ...noFile } = top;
  const { "node-name": _name, ...noName } = top;
  for (const wrong of [
    noName,
    noBacking,
    noFile,
    { ...top, "node-name": "nosuch" },
    { ...top, driver: "raw" },
    { ...top, driver: "nosuch" },
    { ...top, file: "nosuch" },
    { ...top, file: null },
    { ...top, file: "top" },
    { ...top, backing: "nosuch" },
    { ...top, backing: "top" },
    { ...top, backing: { driver: "null-co" } },
    { ...top, file: { driver: "file", filename: t.path("x") } },
    { ...top, nosuch: 1 },
    { driver: "file", "node-name": "top-file" },
    { driver: "file", "node-name": "top-file", filename: t.path("x") },
    { driver: "file", "node-name": "top-file", filename: t.path(`top.${t.format}`), locking: "off" },
    { ...top, backing: "base", "read-only": "yes" },
  ]) {
    await daemon.log("blockdev-reopen", { options: [wrong] });
  }
  // Not with an empty list, which ends the reference.
  for (const options of [
    [{ ...top, "read-only": true }, top],
    [top, { driver: "raw", "node-name": "top" }],
  ]) {
    await daemon.log("blockdev-reopen", { options });
  }

  t.section("read-only below a writer, and writers above what is read-only");
  const guest = { type: "nbd", id: "w", "node-name": "top", name: "w", writable: true };
  // Named twice, it has what either says: it is read-only.
  await daemon.log("block-export-add", guest);
  await daemon.log("blockdev-reopen", { options: [top] });
  await daemon.log("block-export-add", guest);
  const file = { driver: "file", "node-name": "top-file", filename: t.path(`top.${t.format}`) };
  await daemon.log("blockdev-reopen", { options: [{ ...top, "read-only": true }] });
  await daemon.log("blockdev-reopen", { options: [{ ...file, "read-only": true }] });
  await daemon.command("block-export-del", { id: "w", mode: "hard" });
  await daemon.logEvent("BLOCK_EXPORT_DELETED");
  await daemon.log("blockdev-reopen", { options: [{ ...file, "read-only": true }] });
  const both = [top, file].map((node) => ({ ...node, "read-only": true }));
  await daemon.log("blockdev-reopen", { options: both });
  await daemon.log("blockdev-reopen", { options: [top] });
  await daemon.log("blockdev-reopen", { options: [top, file] });
  await daemon.stop();
}

/** Logged: other children, and what is to be seen through them. */
async function children(t: Script): Promise<void> {
  const daemon = await chain(t);
  const node = (name: string, backing: string | null) => ({
    ...{ driver: t.format, "node-name": name, file: `${name}-file`, backing },
  });
  for (const change of [
    [node("top", "base")],
    [node("top", null)],
    [node("top", "middle")],
    [node("base", "top")],
    // Turned upside down, as a whole or not at all.
    [node("base", "middle"), node("middle", "top"), node("top", null)],
    [node("top", null), node("middle", "top"), node("base", "middle")],
    [node("base", null), node("middle", "base"), node("top", "middle")],
    [node("top", "base"), node("middle", "nosuch")],
  ]) {
    await daemon.log("blockdev-reopen", { options: change });
    await logNodes(t, daemon);
  }
  await logContents(t, daemon, "top");

  t.section("a filter goes in below a guest, and out again");
  const raw = (file: string) => ({ driver: "raw", "node-name": "guest", file });
  await daemon.log("blockdev-add", raw("top"));
  await daemon.log("block-export-add", { type: "nbd", id: "g", "node-name": "guest", name: "g", writable: true });
  await daemon.log("blockdev-add", { driver: "throttle", "node-name": "slow", "throttle-group": "tg", file: "top" });
  await daemon.log("blockdev-reopen", { options: [raw("slow")] });
  await daemon.log("blockdev-del", { "node-name": "slow" });
  await daemon.log("blockdev-reopen", { options: [raw("middle")] });
  await daemon.log("blockdev-reopen", { options: [raw("top")] });
  await daemon.log("blockdev-del", { "node-name": "slow" });

  await daemon.command("block-export-del", { id: "g", mode: "hard" });
  await daemon.logEvent("BLOCK_EXPORT_DELETED");
  await daemon.command("blockdev-del", { "node-name": "guest" });

  t.section("while a job relies on the chain");
  await daemon.addImage("target", SIZE);
  // Each rest lets a job with a speed limit take a step.
  await withExport(t, daemon, "base", (client) => fill(client, MiB, 7 * MiB, 0x44));
  await withExport(t, daemon, "middle", (client) => fill(client, 8 * MiB, 7 * MiB, 0x55));
  for (const [command, args] of [
    ["block-stream", { device: "middle" }],
    ["block-commit", { device: "top", "top-node": "middle", "base-node": "base" }],
    ["blockdev-backup", { device: "top", target: "target", sync: "full" }],
  ] as const) {
    await daemon.log(command, { "job-id": "j", speed: 1, ...args });
    await daemon.log("blockdev-reopen", { options: [node("top", "base")] });
    await daemon.log("blockdev-reopen", { options: [node("top", "middle")] });
    await daemon.log("blockdev-reopen", { options: [node("middle", null)] });
    await daemon.log("job-cancel", { id: "j" });
    await daemon.jobConcluded("j");
    await daemon.command("blockdev-reopen", { options: [node("middle", "base"), node("top", "middle")] });
  }
  await logNodes(t, daemon);
  await daemon.stop();
}

/** Options one by one, all or none of several nodes, other backing files and files, and what jobs forbid. */
export const test: Iotest = {
  title: "blockdev-reopen",
  formats: ["qcow2"],
  async run(t) {
    t.section("options");
    await options(t);
    t.section("children");
    await children(t);
  },
};
