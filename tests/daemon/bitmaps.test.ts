import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startDaemon, type Daemon, type DaemonProgram } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";
import { storedBitmaps } from "../helpers/qcow2-bitmaps.js";
import { QemuFolder } from "../helpers/qemu-img.js";

const MIB = 1024 * 1024;

/** Two daemons, one after the other, with the same images; what they answered and left behind. */
class Story {
  readonly transcript: unknown[] = [];
  daemon!: Daemon;

  constructor(
    private readonly program: DaemonProgram,
    readonly folder: QemuFolder,
  ) {}

  async start(readOnly = false): Promise<void> {
    const node = (name: string): string =>
      JSON.stringify({
        driver: "qcow2",
        "node-name": name,
        "read-only": readOnly,
        file: { driver: "file", filename: this.folder.path(name), "read-only": readOnly },
      });
    this.daemon = await startDaemon({
      program: this.program,
      tmp: this.folder.folder,
      args: ["--blockdev", node("a"), "--blockdev", node("b")],
    });
  }

  /** Speak a line and keep the answer. */
  async say(name: string, args: object): Promise<void> {
    const reply = await this.daemon.qmp.execute(name, args);
    this.transcript.push([name, args, (reply["error"] as { desc: string } | undefined)?.desc ?? reply["return"]]);
  }

  async bitmaps(): Promise<void> {
    const nodes = await this.daemon.qmp.command<Record<string, unknown>[]>("query-named-block-nodes");
    for (const node of nodes) {
      const name = node["node-name"] as string;
      if (name.startsWith("#")) continue;
      const image = node["image"] as { "format-specific": { data: { bitmaps?: unknown } } };
      this.transcript.push([name, node["dirty-bitmaps"] ?? [], image["format-specific"].data.bitmaps]);
    }
  }

  async end(kill = false): Promise<void> {
    this.daemon.kill(kill ? "SIGKILL" : "SIGTERM");
    const { code, signal } = await this.daemon.exited;
    this.transcript.push(["exit", code, signal]);
    await this.daemon.qmp[Symbol.asyncDispose]();
    for (const name of ["a", "b"]) {
      this.transcript.push([name, await storedBitmaps(this.folder, name)]);
      this.transcript.push([name, "corruptions", (await this.folder.check(name)).corruptions]);
    }
  }
}

const bitmap = (verb: string, name: string, more: object = {}): [string, object] => [
  `block-dirty-bitmap-${verb}`,
  { node: "a", name, ...more },
];
const merge = (target: string, bitmaps: unknown[]): [string, object] => [
  "block-dirty-bitmap-merge",
  { node: "a", target, bitmaps },
];
const sha256 = (name: string): [string, object] => ["x-debug-block-dirty-bitmap-sha256", { node: "a", name }];

async function firstSession(story: Story): Promise<void> {
  const socket = join(story.folder.folder, "nbd.sock");
  await rm(socket, { force: true });
  await story.start();
  await story.say(...bitmap("add", "p", { persistent: true }));
  await story.say(...bitmap("add", "fine", { persistent: true, granularity: 512 }));
  await story.say(...bitmap("add", "off", { persistent: true, disabled: true }));
  await story.say(...bitmap("add", "memory"));
  await story.daemon.qmp.command("nbd-server-start", { addr: { type: "unix", data: { path: socket } } });
  const exported = { type: "nbd", id: "e", "node-name": "a", writable: true, bitmaps: ["p"] };
  await story.say("block-export-add", exported);
  await story.say("block-export-add", { ...exported, id: "e2", name: "e2" });
  for (const verb of ["remove", "clear", "enable", "disable"]) await story.say(...bitmap(verb, "p"));
  await story.say(...merge("p", ["memory"]));
  await story.say(...merge("memory", ["p"]));
  await story.say(...merge("p", ["zz"]));
  await story.folder.tool(
    "qemu-io",
    ...["-f", "raw", "-c", "write 64k 64k", "-c", "write -z 1M 100k", "-c", "write 7777k 512", "-c", "discard 3M 64k"],
    `nbd+unix:///a?socket=${socket}`,
  );
  await story.bitmaps();
  for (const name of ["p", "fine", "off"]) await story.say(...sha256(name));
  await story.daemon.qmp.command("block-export-del", { id: "e" });
  await story.daemon.qmp.waitEvent("BLOCK_EXPORT_DELETED");
  await story.say(...bitmap("disable", "p"));
  await story.say(...merge("off", ["p", "fine", { node: "a", name: "memory" }]));
  await story.say("block_resize", { "node-name": "a", size: 20 * MIB });
  await story.say(...merge("p", [{ node: "b", name: "zz" }]));
  await story.bitmaps();
  await story.end();
}

async function tell(program: DaemonProgram): Promise<unknown[]> {
  await using folder = await QemuFolder.make();
  await folder.tool("qemu-img", "create", "-q", "-f", "qcow2", "a", "10M");
  await folder.tool("qemu-img", "create", "-q", "-f", "qcow2", "-o", "cluster_size=512", "b", "10M");
  await folder.tool("qemu-img", "bitmap", "--add", "b", "old");
  const story = new Story(program, folder);
  await firstSession(story);
  // Loaded again; killed.
  await story.start();
  await story.bitmaps();
  for (const name of ["p", "fine", "off"]) await story.say(...sha256(name));
  await story.say(...bitmap("add", "young", { persistent: true }));
  await story.say(...bitmap("remove", "fine"));
  await story.end(true);
  // Read-only.
  await story.start(true);
  await story.bitmaps();
  for (const verb of ["remove", "clear", "enable"]) await story.say(...bitmap(verb, "p"));
  await story.end();
  // What can be done with what is left.
  await story.start();
  await story.bitmaps();
  for (const verb of ["clear", "enable", "disable", "add"]) await story.say(...bitmap(verb, "p"));
  await story.say(...bitmap("add", "z"));
  await story.say(...merge("z", ["p"]));
  await story.say(...merge("p", ["z"]));
  await story.say("block_resize", { "node-name": "a", size: 30 * MIB });
  await story.say("block_resize", { "node-name": "b", size: 30 * MIB });
  await story.say("transaction", {
    actions: ["p", "off"].map((name) => ({ type: "block-dirty-bitmap-remove", data: { node: "a", name } })),
  });
  await story.say("block-dirty-bitmap-remove", { node: "b", name: "old" });
  await story.say(...bitmap("add", "p", { persistent: true }));
  await story.say("block_resize", { "node-name": "a", size: 30 * MIB });
  await story.bitmaps();
  await story.end();
  return story.transcript;
}

describe.skipIf(!hasJudge("qemu-storage-daemon") || !hasJudge("qemu-img") || !hasJudge("qemu-io"))(
  "bitmaps through the daemon",
  { timeout: 120_000 },
  () => {
    it("live, are stored, and survive or not, as those of the reference", async () => {
      const theirs = await tell("qemu-storage-daemon");
      const ours = await tell("tsd");
      for (const [index, line] of theirs.entries()) expect(ours[index]).toEqual(line);
      expect(ours).toHaveLength(theirs.length);
    });
  },
);
