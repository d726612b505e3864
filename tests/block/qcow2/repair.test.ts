import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { testGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { QemuFolder } from "../../helpers/qemu-img.js";
import { createImage, openImage } from "../../helpers/qcow2-builder.js";
import { checkFile } from "../../helpers/qcow2-check.js";

const INCOMPATIBLE = 76;
const DIRTY = 1;

describe("images with stale refcounts", () => {
  it.skipIf(!hasJudge("qemu-io") || !hasJudge("qemu-img")).each([512, 4096, 65536])(
    "of the reference, killed, are put right when they are opened for writing (clusters of %i)",
    async (clusterSize) => {
      await using folder = await QemuFolder.make();
      await using test = testGraph();
      const options = `lazy_refcounts=on,cluster_size=${clusterSize}`;
      await folder.tool("qemu-img", "create", "-q", "-f", "qcow2", "-o", options, "disk", "64M");
      const script = ["write -P 1 0 1M", "write -P 2 40M 700k", "write -z 100k 100k", "flush", "abort"];
      const args = ["-f", "qcow2", ...script.flatMap((line) => ["-c", line]), "disk"];
      await promisify(execFile)("qemu-io", args, { cwd: folder.folder }).catch(() => undefined);
      const killed = await folder.get("disk");
      expect(killed.readUInt32BE(INCOMPATIBLE) & DIRTY).toBe(DIRTY);
      test.engine.put("disk", killed);
      {
        // Nothing changes for those who only read.
        await using image = await openImage(test, "disk", { "read-only": true });
        expect(image.node.self.dirtyFlag).toBe(true);
      }
      expect(Buffer.from(test.engine.contents("disk")).equals(killed)).toBe(true);
      {
        await using image = await openImage(test, "disk", { "lazy-refcounts": false });
        expect(image.node.self.dirtyFlag).toBe(false);
        await image.backend.write(20 << 20, new Uint8Array(100 * 1024).fill(3));
      }
      await folder.put("disk", test.engine.contents("disk"));
      expect(await folder.check("disk")).toMatchObject({ corruptions: 0, leaks: 0 });
      const data = await folder.contents("disk");
      const at = (offset: number): number => data[offset]!;
      expect([at(0), at(100 * 1024), at(300 * 1024), at(40 << 20), at(20 << 20)]).toEqual([1, 0, 1, 2, 3]);
    },
  );

  it("are marked while they are open, and clean when they are closed", async () => {
    await using test = testGraph();
    await createImage(test, "disk", { size: 1 << 20, "lazy-refcounts": true });
    const dirty = (): number => Buffer.from(test.engine.contents("disk")).readUInt32BE(INCOMPATIBLE) & DIRTY;
    {
      await using image = await openImage(test, "disk");
      expect(dirty()).toBe(0);
      await image.backend.write(0, new Uint8Array(512).fill(1));
      await image.backend.flush();
      expect(dirty()).toBe(DIRTY);
    }
    expect(dirty()).toBe(0);
    expect(await checkFile(test, "disk")).toMatchObject({ corruptions: 0, leaks: 0 });
  });

  it("whose tables are broken are refused, and left alone", async () => {
    await using test = testGraph();
    await createImage(test, "disk", { size: 1 << 20, "lazy-refcounts": true, preallocation: "metadata" });
    const bytes = Buffer.from(test.engine.contents("disk"));
    bytes.writeUInt32BE(DIRTY, INCOMPATIBLE);
    const l1 = Number(bytes.readBigUInt64BE(40));
    bytes.writeBigUInt64BE((1n << 63n) | 0x1234_0200n, l1);
    test.engine.put("disk", bytes);
    await expect(openImage(test, "disk")).rejects.toThrow("Could not repair dirty image: Input/output error");
    expect(test.graph.nodes()).toEqual([]);
    expect(Buffer.from(test.engine.contents("disk")).equals(bytes)).toBe(true);
  });
});
