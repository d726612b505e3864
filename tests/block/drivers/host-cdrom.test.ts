import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ENOMEDIUM } from "../../../src/base/errno.js";
import { libc } from "../../../src/base/libc.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE } from "../../../src/block/driver.js";
import { openHostFile } from "../../../src/block/engine/open-host-file.js";
import { checkMedium } from "../../../src/block/graph/chain.js";
import { NbdServer } from "../../../src/nbd-server/server.js";
import { ExportRegistry } from "../../../src/nbd-server/export-registry.js";
import { dialogue, type DialogueStep } from "../../helpers/dialogue.js";
import { addNode, testGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";

const READ_WRITE = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL };
const OWNER = { description: "an unnamed block device" };

describe("the host_cdrom driver", () => {
  it("asks for the disc before each request, and for its length before an export", async () => {
    await using test = testGraph();
    const { engine, graph } = test;
    engine.addDevice("sr0", 8192);
    const node = await addNode(graph, { driver: "host_cdrom", "node-name": "c", filename: "sr0" });
    const top = await addNode(graph, { driver: "raw", "node-name": "n", file: "c" });
    {
      await using backend = graph.backend(top, READ_WRITE, OWNER);
      await backend.write(4096, Buffer.alloc(4096, 7));
      engine.setDisc("sr0", false);
      const data = Buffer.alloc(4096);
      const noMedium = { errno: ENOMEDIUM, message: "No medium found" };
      await expect(backend.read(4096, data)).rejects.toMatchObject(noMedium);
      await expect(backend.write(0, data)).rejects.toMatchObject(noMedium);
      engine.setDisc("sr0", true);
      await Promise.all(Array.from({ length: 16 }, () => backend.read(4096, Buffer.alloc(4096))));
      await backend.read(4096, data);
      expect(data.equals(Buffer.alloc(4096, 7))).toBe(true);
    }
    expect(node.self.dirtyFlag).toBeUndefined();
  });

  it("has no length that an export could have while there is no disc", async () => {
    await using test = testGraph();
    const { engine, graph } = test;
    engine.addDevice("sr0", 8192);
    const node = await addNode(graph, { driver: "host_cdrom", "node-name": "c", filename: "sr0" });
    await addNode(graph, { driver: "raw", "node-name": "n", file: "c" });
    const exports = new ExportRegistry(graph, new NbdServer(() => undefined), graph.options.emit);
    engine.setDisc("sr0", false);
    await expect(exports.add({ type: "nbd", id: "e", "node-name": "n" })).rejects.toThrow(
      "Failed to determine the NBD export's length: No medium found",
    );
    // Another disc than the one that was there when the node was opened.
    engine.setDisc("sr0", true, 12_288);
    await checkMedium(graph.findNode("n"), "no disc");
    expect(node.length).toBe(12_288);
    expect(graph.findNode("n").length).toBe(12_288);
  });

  it("lets as many requests as there are ask for the disc", async () => {
    const options = { readOnly: true, direct: false, kind: "cdrom", locking: "off" } as const;
    const file = await openHostFile("/dev/null", options, libc());
    const answers = await Promise.all(Array.from({ length: 600 }, () => file.discPresent()));
    expect(answers.every((isThere) => !isThere)).toBe(true);
    await file.close();
  });

  it.skipIf(!hasJudge("qemu-storage-daemon"))("says what the reference says without a drive", async () => {
    const add = (filename: string, more: object = {}): DialogueStep => [
      "blockdev-add",
      { driver: "host_cdrom", "node-name": "c", filename, ...more },
    ];
    const steps: readonly DialogueStep[] = [
      add(""),
      add("/nope"),
      add("plain"),
      add("plain", { "read-only": true }),
      add("/tmp"),
      add("/dev/null"),
      "nodes",
      ["blockdev-add", { driver: "raw", "node-name": "n", file: "c" }],
      ["blockdev-add", { driver: "null-co", "node-name": "t", size: 4096 }],
      ["block_resize", { "node-name": "n", size: 1024 }],
      ["nbd-server-start", { addr: { type: "unix", data: { path: "nbd.sock" } } }],
      ["block-export-add", { type: "nbd", id: "e", "node-name": "n" }],
      ["blockdev-backup", { "job-id": "j", device: "n", target: "t", sync: "full" }],
      ["blockdev-backup", { "job-id": "j", device: "t", target: "n", sync: "full" }],
      ["blockdev-mirror", { "job-id": "j", device: "n", target: "t", sync: "full" }],
      ["query-jobs"],
    ];
    const answers = [];
    for (const program of ["tsd", "qemu-storage-daemon"] as const) {
      const tmp = await mkdtemp(join(tmpdir(), "tsd-cdrom-"));
      await writeFile(join(tmp, "plain"), Buffer.alloc(4096));
      answers.push(await dialogue(program, tmp, steps));
      await rm(tmp, { recursive: true });
    }
    expect(answers[0]).toEqual(answers[1]);
  });
});
