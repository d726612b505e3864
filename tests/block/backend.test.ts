import { describe, expect, it } from "vitest";
import { PERM_ALL } from "../../src/block/driver.js";
import { addNode, testGraph } from "../helpers/graph.js";

describe("BlockBackend", () => {
  it("lets its owner rest until the last of several drains ends, also where one begins as another ends", async () => {
    await using test = testGraph();
    await test.engine.create("a.raw", 4096, "off");
    const node = await addNode(test.graph, { driver: "file", "node-name": "a", filename: "a.raw" });
    let rests = false;
    const owner = {
      description: "an unnamed block device",
      drainedBegin: async () => {
        rests = true;
      },
      drainedEnd: () => {
        rests = false;
      },
    };
    await using backend = test.graph.backend(node, { taken: 0, shared: PERM_ALL }, owner);
    await backend.quiesce();
    const second = backend.quiesce();
    backend.resume();
    await second;
    expect(rests).toBe(true);
    const held = backend.flush();
    expect(backend.requestsInFlight).toBe(0);
    backend.resume();
    expect(rests).toBe(false);
    await held;
  });
});
