import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/base/errors.js";
import { REQ_COMPRESSED } from "../../../src/block/driver.js";
import { Random } from "../../../src/block/engine/random.js";
import type { PreallocMode } from "../../../qapi/generated/types.js";
import { testGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { QemuFolder } from "../../helpers/qemu-img.js";
import { createImage, openImage, type OpenImage } from "../../helpers/qcow2-builder.js";
import { checkFile } from "../../helpers/qcow2-check.js";

const MIB = 1 << 20;

function resize({ node }: OpenImage, length: number, preallocation: PreallocMode = "off"): Promise<void> {
  return node.self.truncate!(length, preallocation);
}

async function bytes({ backend, node }: OpenImage): Promise<Buffer> {
  const data = Buffer.alloc(node.length);
  await backend.read(0, data);
  return data;
}

describe("changing the length", () => {
  it.each(["512", "4096", "65536"])(
    "keeps what stays and shows zeroes where it grows (clusters of %s)",
    async (size) => {
      const clusterSize = Number(size);
      await using test = testGraph();
      const random = new Random(clusterSize);
      await createImage(test, "disk", { size: MIB, "cluster-size": clusterSize });
      let model = Buffer.alloc(MIB);
      for (let round = 0; round < 25; round++) {
        await using image = await openImage(test, "disk", { discard: "unmap" });
        for (let i = 0; i < 6; i++) {
          const offset = 512 * random.below(model.length / 512);
          const data = Buffer.alloc(
            Math.min(model.length - offset, 512 * (1 + random.below(200))),
            1 + random.below(255),
          );
          data.copy(model, offset);
          await image.backend.write(offset, data, random.chance(0.2) ? REQ_COMPRESSED : 0);
        }
        const length = 512 * (1 + random.below(random.chance(0.2) ? 20000 : 4000));
        await resize(image, length);
        const next = Buffer.alloc(length);
        model.copy(next, 0, 0, Math.min(length, model.length));
        model = next;
        expect(image.node.length).toBe(length);
        expect((await bytes(image)).equals(model)).toBe(true);
      }
      expect(await checkFile(test, "disk")).toMatchObject({ corruptions: 0, leaks: 0, messages: [] });
      if (!hasJudge("qemu-img")) return;
      await using folder = await QemuFolder.make();
      await folder.put("disk", test.engine.contents("disk"));
      expect(await folder.check("disk")).toMatchObject({ corruptions: 0, leaks: 0 });
      expect((await folder.contents("disk")).equals(model)).toBe(true);
    },
  );

  it.each(["metadata", "falloc", "full"] as const)("can allocate at once: %s", async (mode) => {
    await using test = testGraph();
    await createImage(test, "disk", { size: MIB });
    {
      await using image = await openImage(test, "disk", { discard: "unmap" });
      await image.backend.write(0, new Uint8Array(MIB).fill(3));
      // Used clusters that become free must not show what they held.
      await image.backend.discard(0, MIB);
      await image.backend.flush();
      await resize(image, 3 * MIB, mode);
      const data = await bytes(image);
      expect(data.subarray(MIB).every((byte) => byte === 0)).toBe(true);
      await expect(resize(image, MIB, mode)).rejects.toThrow("Preallocation can't be used for shrinking an image");
    }
    expect(await checkFile(test, "disk")).toMatchObject({ corruptions: 0, leaks: 0, messages: [] });
  });

  it.each([
    ["of clusters", {}],
    ["of subclusters", { "extended-l2": true }],
  ])("does not let a backing file shine through in the last cluster of a disk %s", async (_name, options) => {
    await using test = testGraph();
    const size = 3 * 65536 + 1536;
    const base = Buffer.alloc(MIB, 7);
    test.engine.put("base", base);
    await createImage(test, "disk", { size, "backing-file": "base", "backing-fmt": "raw", ...options });
    await using image = await openImage(test, "disk");
    await resize(image, 5 * 65536);
    const expected = Buffer.concat([base.subarray(0, size), Buffer.alloc(5 * 65536 - size)]);
    expect((await bytes(image)).equals(expected)).toBe(true);
  });

  it("does not let a longer backing file shine through", async () => {
    for (const version of ["v2", "v3"] as const) {
      await using test = testGraph();
      test.engine.put("base", new Uint8Array(2 * MIB).fill(7));
      await createImage(test, "disk", { size: MIB, version, "backing-file": "base", "backing-fmt": "raw" });
      await using image = await openImage(test, "disk");
      await resize(image, 3 * MIB);
      const data = await bytes(image);
      expect(data.subarray(0, MIB).every((byte) => byte === 7)).toBe(true);
      expect(data.subarray(MIB).every((byte) => byte === 0)).toBe(true);
    }
  });

  it("gives the space back to the file when it shrinks", async () => {
    await using test = testGraph();
    await createImage(test, "disk", { size: 8 * MIB });
    await using image = await openImage(test, "disk");
    await image.backend.write(0, new Uint8Array(8 * MIB).fill(3));
    await resize(image, MIB);
    expect(test.engine.contents("disk").length).toBeLessThan(2 * MIB);
  });

  it("refuses in the reference's words, and changes nothing", async () => {
    await using test = testGraph();
    await createImage(test, "disk", { size: MIB });
    await using image = await openImage(test, "disk");
    const refusal = (length: number): Promise<string> => resize(image, length).then(() => "done", messageOf);
    expect(await refusal(MIB + 1)).toBe("The new size must be a multiple of 512");
    expect(await refusal(2 ** 51 + 512)).toBe("Failed to grow the L1 table: File too large");
    expect(image.node.length).toBe(MIB);
    expect(await refusal(2 ** 51)).toBe("done");
    expect(image.node.length).toBe(2 ** 51);
  });
});

describe.skipIf(!hasJudge("qemu-img"))("internal snapshots", () => {
  it.each(["1.1", "0.10"])("stay as they are while the disk is written (compat %s)", async (compat) => {
    await using folder = await QemuFolder.make();
    await using test = testGraph();
    await folder.tool(
      "qemu-img",
      "create",
      "-q",
      "-f",
      "qcow2",
      "-o",
      `compat=${compat},cluster_size=4k`,
      "disk",
      "2M",
    );
    await folder.tool("qemu-io", "-f", "qcow2", "-c", "write -P 1 0 1M", "-c", "write -c -P 2 1M 64k", "disk");
    await folder.tool("qemu-img", "snapshot", "-c", "one", "disk");
    const before = await folder.contents("disk");
    test.engine.put("disk", await folder.get("disk"));
    const random = new Random(5);
    {
      await using image = await openImage(test, "disk", { discard: "unmap", "l2-cache-entry-size": 512 });
      expect((await bytes(image)).equals(before)).toBe(true);
      for (let i = 0; i < 60; i++) {
        const offset = 512 * random.below(4000);
        const length = 512 * (1 + random.below(60));
        if (random.chance(0.7)) await image.backend.write(offset, new Uint8Array(length).fill(random.below(256)));
        else if (random.chance(0.5)) await image.backend.discard(offset, length);
        else await image.backend.writeZeroes(offset, length, 2);
        if (random.chance(0.1)) await image.backend.flush();
      }
      const length = image.node.length;
      if (compat === "0.10") {
        await expect(resize(image, length / 2)).rejects.toThrow("Can't resize a v2 image which has snapshots");
      } else {
        await resize(image, length / 2);
        await resize(image, length);
      }
    }
    await folder.put("disk", test.engine.contents("disk"));
    expect(await folder.check("disk")).toMatchObject({ corruptions: 0, leaks: 0 });
    await folder.tool("qemu-img", "snapshot", "-a", "one", "disk");
    expect((await folder.contents("disk")).equals(before)).toBe(true);
    expect(await folder.check("disk")).toMatchObject({ corruptions: 0, leaks: 0 });
    expect(await checkFile(test, "disk")).toMatchObject({ corruptions: 0, leaks: 0, messages: [] });
  });
});
