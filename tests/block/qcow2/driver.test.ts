import { describe, expect, it } from "vitest";
import { testGraph } from "../../helpers/graph.js";
import { createImage, openImage } from "../../helpers/qcow2-builder.js";

describe("a new image", () => {
  it("reads what was written, after closing too", async () => {
    await using test = testGraph();
    await createImage(test, "a", { size: 1 << 20 });
    const data = Buffer.alloc(70000, 7);
    {
      await using image = await openImage(test, "a");
      expect(image.node.length).toBe(1 << 20);
      await image.backend.write(1000, data);
      const back = new Uint8Array(70000);
      await image.backend.read(1000, back);
      expect(Buffer.compare(back, data)).toBe(0);
      await image.backend.flush();
    }
    await using image = await openImage(test, "a");
    const back = new Uint8Array(72000);
    await image.backend.read(0, back);
    expect(Buffer.compare(back.subarray(1000, 71000), data)).toBe(0);
    expect(back.subarray(0, 1000).every((byte) => byte === 0)).toBe(true);
  });
});
