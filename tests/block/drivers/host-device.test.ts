import * as fs from "node:fs";
import { describe, expect, it } from "vitest";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE } from "../../../src/block/driver.js";
import { addNode, testGraph } from "../../helpers/graph.js";
import { hostGraph } from "../../helpers/host-graph.js";

const READ_WRITE = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL };
const OWNER = { description: "an unnamed block device" };

describe("the host_device driver", () => {
  it("opens devices of the host", async () => {
    await using host = await hostGraph();
    const node = await addNode(host.graph, { driver: "host_device", "node-name": "d", filename: "/dev/zero" });
    expect(node.length).toBe(0);
    expect(node.growable).toBe(false);
  });

  it("refuses what is no device, in the reference's words", async () => {
    await using host = await hostGraph();
    fs.writeFileSync(host.path("a"), "x");
    const open = (filename: string) => host.graph.open({ driver: "host_device", "node-name": "d", filename });
    await expect(open(host.path("a"))).rejects.toThrow(
      `'host_device' driver requires '${host.path("a")}' to be either a character or block device`,
    );
    await expect(open(host.path("b"))).rejects.toThrow(`Could not open '${host.path("b")}': No such file or directory`);
    await expect(open("/tmp")).rejects.toThrow("Could not open '/tmp': Is a directory");
    await expect(open("")).rejects.toThrow("The 'host_device' block driver requires a file name");
  });

  it("reads and writes inside the device, never behind its end", async () => {
    await using test = testGraph();
    test.engine.addDevice("disk", 8192);
    const options = { driver: "host_device", "node-name": "d", filename: "disk", discard: "unmap" } as const;
    const node = await addNode(test.graph, options);
    expect(node.length).toBe(8192);
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    await backend.write(8190, Buffer.from("ab"));
    await backend.discard(0, 4096);
    const data = new Uint8Array(2);
    await backend.read(8190, data);
    expect(Buffer.from(data).toString()).toBe("ab");
    await expect(backend.write(8191, Buffer.from("ab"))).rejects.toThrow("Input/output error");
  });

  it("never changes its length", async () => {
    await using test = testGraph();
    test.engine.addDevice("disk", 8192);
    const node = await addNode(test.graph, { driver: "host_device", "node-name": "d", filename: "disk" });
    await expect(test.graph.truncate(node, 16384)).rejects.toThrow("Cannot grow device files");
    await test.graph.truncate(node, 4096);
    expect(node.length).toBe(8192);
    await expect(test.graph.truncate(node, 16384, "falloc")).rejects.toThrow(
      "Preallocation mode 'falloc' unsupported for this non-regular file",
    );
  });
});
