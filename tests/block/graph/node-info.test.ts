import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDaemon, type DaemonProgram } from "../../helpers/daemon.js";
import { hasJudge } from "../../helpers/judges.js";

type Info = Record<string, unknown>;

/** Every kind of node that has a name or an image info of its own. `DIR` is the folder of the images. */
const NODES: readonly object[] = [
  { driver: "file", "node-name": "plain", filename: "DIR/disk.raw", cache: { "no-flush": true } },
  { driver: "raw", "node-name": "raw", file: "plain", "read-only": true, "detect-zeroes": "on" },
  { driver: "raw", "node-name": "window", file: "plain", offset: 512, size: 1024, "read-only": true },
  { driver: "raw", "node-name": "nested", file: { driver: "raw", offset: 512, file: "plain" }, "read-only": true },
  { driver: "qcow2", "node-name": "base", file: { driver: "file", filename: "DIR/base.qcow2" } },
  { driver: "qcow2", "node-name": "overlay", file: { driver: "file", filename: "DIR/overlay.qcow2" }, backing: "base" },
  {
    driver: "qcow2",
    "node-name": "lone",
    file: { driver: "file", filename: "DIR/overlay.qcow2", locking: "off", "aio-max-batch": 3 },
    backing: null,
    "read-only": true,
  },
  {
    driver: "qcow2",
    "node-name": "alone",
    file: { driver: "file", filename: "DIR/overlay.qcow2", locking: "off" },
    backing: "",
    "read-only": true,
  },
  {
    driver: "qcow2",
    "node-name": "chain",
    file: { driver: "file", filename: "DIR/chain.qcow2" },
    "read-only": true,
  },
  {
    driver: "qcow2",
    "node-name": "strange",
    file: { driver: "file", filename: "DIR/chain.qcow2", locking: "off" },
    backing: "plain",
    "read-only": true,
  },
  { driver: "null-co", "node-name": "null" },
  { driver: "null-co", "node-name": "sized", size: 4 << 20, "read-zeroes": true },
  { driver: "null-co", "node-name": "slow", "latency-ns": 1000 },
  { driver: "raw", "node-name": "above-sized", file: "sized" },
  { driver: "raw", "node-name": "above-slow", file: "slow" },
  { driver: "copy-on-read", "node-name": "cor-slow", file: "slow" },
  { driver: "copy-before-write", "node-name": "cbw", file: "overlay", target: "sized" },
  { driver: "snapshot-access", "node-name": "moment", file: "cbw" },
  { driver: "copy-on-read", "node-name": "cor", file: "base" },
  { driver: "null-co", "node-name": "twin", size: 1 << 20 },
  {
    driver: "quorum",
    "node-name": "quorum",
    children: ["twin", { driver: "null-co", size: 1 << 20, "node-name": "other" }],
    "vote-threshold": 1,
    "rewrite-corrupted": false,
    "read-pattern": "fifo",
  },
  { driver: "blkverify", "node-name": "verify", test: "chain", raw: "plain", "read-only": true },
  { driver: "raw", "node-name": "verified", file: "verify", "read-only": true },
  {
    driver: "blklogwrites",
    "node-name": "logged",
    file: "twin",
    log: { driver: "file", filename: "DIR/log" },
    "log-sector-size": 1024,
    "log-super-update-interval": 7,
  },
  { driver: "blkverify", "node-name": "nameless", test: "quorum", raw: "sized" },
  { driver: "blkverify", "node-name": "inline", test: { driver: "null-co" }, raw: { driver: "null-co" } },
  {
    driver: "qcow2",
    "node-name": "over",
    file: { driver: "file", filename: "DIR/over.qcow2", locking: "off" },
    "read-only": true,
  },
];

/** What the installed 7.2 cannot say, what changes from run to run, and what nobody named. */
function comparable(value: unknown, folder: string): unknown {
  const text = JSON.stringify(value, (key, member: unknown) => {
    if (key === "active" || key === "actual-size") return undefined;
    if (key === "format-specific" && (member as { type: string }).type === "file") return undefined;
    return member;
  });
  return JSON.parse(text.replaceAll(folder, "DIR").replaceAll(/#block\d+/g, "#block")) as unknown;
}

async function ask(
  program: DaemonProgram,
  folder: string,
): Promise<{ answers: unknown[]; nodes: Info[]; flat: Info[] }> {
  await using daemon = await startDaemon({ program });
  const answers: unknown[] = [];
  for (const node of NODES) {
    const options = JSON.parse(JSON.stringify(node).replaceAll("DIR", folder)) as object;
    answers.push(comparable(await daemon.qmp.execute("blockdev-add", options), folder));
  }
  const list = async (flat: boolean) => {
    const infos = await daemon.qmp.command<Info[]>("query-named-block-nodes", { flat });
    return comparable(infos, folder) as Info[];
  };
  return { answers, nodes: await list(false), flat: await list(true) };
}

describe.skipIf(!hasJudge("qemu-storage-daemon") || !hasJudge("qemu-img"))("query-named-block-nodes", () => {
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tsd-info-"));
    const create = (...args: string[]) => execa("qemu-img", ["create", "-q", ...args], { cwd: folder });
    await create("-f", "raw", "disk.raw", "1M");
    await create("-f", "raw", "log", "1M");
    await create("-f", "qcow2", "base.qcow2", "4M");
    await create("-f", "qcow2", "-b", "base.qcow2", "-F", "qcow2", "overlay.qcow2");
    const verify = `blkverify:${join(folder, "disk.raw")}:${join(folder, "base.qcow2")}`;
    await create("-f", "qcow2", "-u", "-b", verify, "-F", "raw", "over.qcow2", "1M");
    await create("-f", "qcow2", "-b", "disk.raw", "-F", "raw", "-o", "compat=0.10,cluster_size=4k", "chain.qcow2");
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it("tells of every node what the reference tells", async () => {
    const reference = await ask("qemu-storage-daemon", folder);
    const ours = await ask("tsd", folder);
    expect(ours.answers).toEqual(reference.answers);
    expect(ours.nodes).toEqual(reference.nodes);
    expect(ours.flat).toEqual(reference.flat);
  });
});
