import * as fs from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { EBADF } from "../../../src/base/errno.js";
import { libc } from "../../../src/base/libc.js";
import { PageCache } from "../../../src/base/page-cache.js";
import { setActive } from "../../../src/block/graph/activation.js";
import { dialogue } from "../../helpers/dialogue.js";
import { addNode } from "../../helpers/graph.js";
import { hostGraph } from "../../helpers/host-graph.js";
import { hasJudge } from "../../helpers/judges.js";

const LENGTH = 1 << 20;
const TMPFS_MAGIC = 0x0102_1994;
/** There the page cache is the file. */
const keepsFiles = fs.statfsSync(tmpdir()).type === TMPFS_MAGIC;

/** Is any of the file in memory? */
async function isCached(path: string): Promise<boolean> {
  const fd = fs.openSync(path, "r");
  try {
    return (await new PageCache().holds(fd, LENGTH)) === true;
  } finally {
    fs.closeSync(fd);
  }
}

describe.skipIf(libc() === null || keepsFiles)("a node that becomes active", () => {
  it.each<readonly [options: object, isDropped: boolean]>([
    [{}, true],
    [{ "drop-cache": true, "x-check-cache-dropped": true }, true],
    [{ "drop-cache": false }, false],
    [{ "drop-cache": false, "x-check-cache-dropped": true }, false],
    [{ cache: { direct: true } }, false],
  ])("with %j has the page cache dropped: %s", async (options, isDropped) => {
    await using host = await hostGraph();
    const path = host.path("disk");
    // Not written down yet: what is dirty cannot be dropped.
    fs.writeFileSync(path, Buffer.alloc(LENGTH, 5));
    const file = { driver: "file", filename: path, active: false, ...options } as const;
    const node = await addNode(host.graph, { driver: "raw", "node-name": "n", file, active: false });
    fs.readFileSync(path);
    expect(await isCached(path)).toBe(true);
    await setActive(host.graph, [node], true);
    expect(await isCached(path)).toBe(!isDropped);
    fs.readFileSync(path);
    await setActive(host.graph, [node], false);
    expect(await isCached(path)).toBe(true);
  });

  it("stays inactive where the check finds something left", async () => {
    await using host = await hostGraph();
    const path = host.path("disk");
    fs.writeFileSync(path, Buffer.alloc(LENGTH, 5));
    const options = { driver: "file", "node-name": "n", filename: path, "x-check-cache-dropped": true } as const;
    const node = await addNode(host.graph, { ...options, active: false });
    const drop = vi.spyOn(PageCache.prototype, "drop").mockResolvedValueOnce(0).mockResolvedValueOnce(EBADF);
    try {
      await expect(setActive(host.graph, [node], true)).rejects.toThrow("page cache still in use!");
      expect(node.active).toBe(false);
      await expect(setActive(host.graph, [node], true)).rejects.toThrow("fadvise failed: Bad file descriptor");
    } finally {
      drop.mockRestore();
    }
    await setActive(host.graph, [node], true);
    expect(node.active).toBe(true);
  });
});

describe.skipIf(!hasJudge("qemu-storage-daemon"))("blockdev-reopen with what is done to the page cache", () => {
  it("takes it and resets it as the reference does", async () => {
    const file = { driver: "file", "node-name": "f", filename: "disk" };
    const reopen = (more: object): [string, object] => ["blockdev-reopen", { options: [{ ...file, ...more }] }];
    const steps = [
      ["blockdev-add", { ...file, "x-check-cache-dropped": 1 }],
      ["blockdev-add", { ...file, "x-check-cache-dropped": true }],
      "nodes",
      reopen({ "x-check-cache-dropped": false }),
      reopen({ "x-check-cache-dropped": true }),
      reopen({}),
      reopen({ "drop-cache": false, "x-check-cache-dropped": true }),
      reopen({ "x-check-cache-dropped": true }),
      reopen({}),
      reopen({ "drop-cache": true }),
    ] as const;
    const answers = [];
    for (const program of ["tsd", "qemu-storage-daemon"] as const) {
      const tmp = await mkdtemp(join(tmpdir(), "tsd-drop-"));
      await writeFile(join(tmp, "disk"), Buffer.alloc(4096));
      answers.push(await dialogue(program, tmp, steps));
      await rm(tmp, { recursive: true });
    }
    expect(answers[0]).toEqual(answers[1]);
  });
});
