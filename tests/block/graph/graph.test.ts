import { describe, expect, it } from "vitest";
import {
  DATA,
  PERM_ALL,
  PERM_CONSISTENT_READ,
  PERM_RESIZE,
  PERM_WRITE,
  WRITE,
  type BlockDriver,
  type DriverNode,
} from "../../../src/block/driver.js";
import type { BackendOwner } from "../../../src/block/backend.js";
import { addNode, testGraph } from "../../helpers/graph.js";

const user: BackendOwner = { description: "an unnamed block device" };

describe("opening nodes", () => {
  it("names inline children itself and closes them with their parent", async () => {
    await using test = testGraph();
    await test.engine.create("disk.raw", 1 << 20, "off");
    const node = await addNode(test.graph, {
      driver: "raw",
      "node-name": "disk",
      file: { driver: "file", filename: "disk.raw" },
    });
    expect(test.graph.nodes().map(({ nodeName }) => nodeName)).toEqual(["disk", expect.stringMatching(/^#block\d+$/)]);
    await test.graph.close(node);
    expect(test.graph.nodes()).toEqual([]);
  });

  it("refuses names, references and options in the reference's words", async () => {
    await using test = testGraph();
    await addNode(test.graph, { driver: "null-co", "node-name": "a" });
    const refusal = async (options: Parameters<typeof test.graph.open>[0]) => {
      await expect(test.graph.open(options)).rejects.toThrow();
      return test.graph.open(options).catch((error: unknown) => (error as Error).message);
    };
    expect(await refusal({ driver: "null-co", "node-name": "a" })).toBe("Duplicate nodes with node-name='a'");
    expect(await refusal({ driver: "null-co", "node-name": "1a" })).toBe("Invalid node-name: '1a'");
    expect(await refusal({ driver: "null-co", "node-name": "a".repeat(32) })).toBe("Node name too long");
    expect(await refusal({ driver: "raw", "node-name": "x", file: "x" })).toBe(
      "Cannot find device='x' nor node-name='x'",
    );
    expect(await refusal({ driver: "null-co", "detect-zeroes": "unmap" })).toBe(
      "setting detect-zeroes to unmap is not allowed without setting discard operation to unmap",
    );
    expect(await refusal({ driver: "null-co", "force-share": true })).toBe(
      "force-share=on can only be used with read-only images",
    );
    expect(test.graph.nodes()).toHaveLength(1);
  });

  it("lets inline children inherit what they do not state, and nodes by reference nothing", async () => {
    await using test = testGraph();
    await test.engine.create("disk.raw", 4096, "off");
    const file = { driver: "file", filename: "disk.raw" } as const;
    const referenced = await addNode(test.graph, { ...file, "node-name": "f" });
    await addNode(test.graph, { driver: "raw", "node-name": "r", file: "f", "read-only": true });
    expect(referenced.readOnly).toBe(false);
    const inline = await addNode(test.graph, {
      driver: "raw",
      "node-name": "i",
      file,
      "read-only": true,
      cache: { "no-flush": true },
    });
    const child = inline.children.get("file")!.node;
    expect(child).toMatchObject({ readOnly: true, cacheNoFlush: true, unmap: true, detectZeroes: 0 });
  });

  it("opens one of two nodes of the same name that are added at once", async () => {
    await using test = testGraph();
    const both = await Promise.allSettled([
      addNode(test.graph, { driver: "null-co", "node-name": "a" }),
      addNode(test.graph, { driver: "null-co", "node-name": "a" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("permissions", () => {
  it("tells which of two users stand in each other's way", async () => {
    await using test = testGraph();
    const node = await addNode(test.graph, { driver: "null-co", "node-name": "n", size: 4096 });
    await addNode(test.graph, { driver: "raw", "node-name": "r", size: 512, file: "n" });
    await using first = test.graph.backend(node, { taken: PERM_CONSISTENT_READ, shared: PERM_ALL & ~PERM_WRITE }, user);
    expect(() => test.graph.backend(node, { taken: PERM_WRITE | PERM_RESIZE, shared: PERM_ALL }, user)).toThrow(
      "Permission conflict on node 'n': permissions 'write' are both required by an unnamed block device " +
        "(uses node 'n' as 'root' child) and unshared by an unnamed block device (uses node 'n' as 'root' child).",
    );
    expect(first.node.permissions.taken).toBe(PERM_CONSISTENT_READ);
    expect(node.parents.size).toBe(2);
  });

  it("refuses writers on a read-only node", async () => {
    await using test = testGraph();
    const node = await addNode(test.graph, { driver: "null-co", "node-name": "n", "read-only": true });
    expect(() => test.graph.backend(node, { taken: PERM_WRITE, shared: PERM_ALL }, user)).toThrow(
      "Block node is read-only",
    );
  });
});

describe("drained changes", () => {
  it("waits for those who use a node below, before that gets another length", async () => {
    await using test = testGraph({ manual: true });
    const { graph, engine } = test;
    await engine.create("a.raw", 4096, "off");
    const file = await addNode(graph, { driver: "file", "node-name": "a", filename: "a.raw" });
    const above = await addNode(graph, { driver: "raw", "node-name": "r", file: "a" });
    await using backend = graph.backend(file, { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL }, user);
    const writing = backend.write(0, new Uint8Array(512).fill(7));
    const resizing = graph.truncate(above, 8192);
    await new Promise((resolve) => setImmediate(resolve));
    const reading = backend.read(4096, new Uint8Array(512));
    expect(backend.requestsInFlight).toBe(1);
    await engine.runUntilIdle();
    await Promise.all([writing, resizing, reading]);
    expect(above.length).toBe(8192);
  });

  it("waits for requests in flight, holds new ones back, and moves the backend", async () => {
    await using test = testGraph({ manual: true });
    await test.engine.create("a.raw", 4096, "off");
    const node = await addNode(test.graph, { driver: "file", "node-name": "a", filename: "a.raw" });
    const other = await addNode(test.graph, { driver: "null-co", "node-name": "b", size: 4096, "read-zeroes": true });
    await using backend = test.graph.backend(
      node,
      { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL },
      user,
    );
    const writing = backend.write(0, new Uint8Array(512).fill(7));
    let changed = false;
    const change = test.graph.drained([node], (transaction) => {
      changed = true;
      expect(backend.requestsInFlight).toBe(0);
      transaction.replace(node, other);
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(changed).toBe(false);
    const data = new Uint8Array(512).fill(1);
    const reading = backend.read(0, data);
    await test.engine.runUntilIdle();
    await Promise.all([writing, change, reading]);
    expect(backend.node).toBe(other);
    expect(data.every((byte) => byte === 0)).toBe(true);
  });

  it("lets parents come to rest before the children that they still write to, and begin after them", async () => {
    const told: string[] = [];
    /** Has something to write when it is to rest, as a format with tables in memory has. */
    const busyFilter: BlockDriver = {
      name: "raw",
      kind: "filter",
      transparent: true,
      async open(_options, context): Promise<DriverNode> {
        const child = await context.attach("file", "filtered");
        const { nodeName } = context.node;
        let resting = false;
        return {
          get length() {
            return child.length;
          },
          map(access, offset, length, out) {
            if (access === WRITE && resting) told.push(`${nodeName} is written to at rest`);
            out.status = DATA;
            out.child = child;
            out.offset = offset;
            out.length = length;
          },
          async drained(begin) {
            if (begin) await child.write(0, new Uint8Array(512));
            resting = begin;
            told.push(`${nodeName} ${begin ? "rests" : "goes on"}`);
          },
        };
      },
    };
    await using test = testGraph({ order: "random" }, [busyFilter]);
    await test.engine.create("a.img", 4096, "off");
    const bottom = await addNode(test.graph, { driver: "file", "node-name": "bottom", filename: "a.img" });
    for (const [name, file] of [
      ["left", "bottom"],
      ["right", "bottom"],
      ["above", "left"],
      ["top", "above"],
    ] as const) {
      await addNode(test.graph, { driver: "raw", "node-name": name, file });
    }
    const owner: BackendOwner = { description: "a guest" };
    const hold = { taken: PERM_WRITE, shared: PERM_ALL };
    await using _top = test.graph.backend(test.graph.findNode("top"), hold, owner);
    await using _right = test.graph.backend(test.graph.findNode("right"), hold, owner);
    await test.graph.drained([bottom], () => told.push("change"));
    const at = (line: string): number => told.indexOf(line);
    expect(told.filter((line) => line.includes("written to"))).toEqual([]);
    for (const [parent, child] of [
      ["top", "above"],
      ["above", "left"],
    ]) {
      expect(at(`${parent!} rests`)).toBeLessThan(at(`${child!} rests`));
      expect(at(`${child!} goes on`)).toBeLessThan(at(`${parent!} goes on`));
    }
    expect(at("left rests")).toBeLessThan(at("change"));
    expect(told).toHaveLength(9);
  });

  it("undoes everything when the permissions do not fit", async () => {
    await using test = testGraph();
    const node = await addNode(test.graph, { driver: "null-co", "node-name": "a" });
    const readOnly = await addNode(test.graph, { driver: "null-co", "node-name": "b", "read-only": true });
    await using backend = test.graph.backend(node, { taken: PERM_WRITE, shared: PERM_ALL }, user);
    await expect(test.graph.drained([node], (transaction) => transaction.replace(node, readOnly))).rejects.toThrow(
      "Block node is read-only",
    );
    expect(backend.node).toBe(node);
    expect(readOnly.parents.size).toBe(0);
    expect(readOnly.permissions.taken).toBe(0);
  });
});
