import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { describe, expect, it } from "vitest";
import { libc } from "../../../src/base/libc.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE, REQ_MAY_UNMAP } from "../../../src/block/driver.js";
import { addNode, testGraph } from "../../helpers/graph.js";
import { hostGraph } from "../../helpers/host-graph.js";

const READ_WRITE = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL };
const OWNER = { description: "an unnamed block device" };

/** A block device of the host on a file, or nothing where we may not make one. */
async function loopDevice(filename: string, sectorSize: number): Promise<(AsyncDisposable & { path: string }) | null> {
  let path: string;
  try {
    const args = ["--find", "--show", `--sector-size=${String(sectorSize)}`, filename];
    path = execFileSync("losetup", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return null;
  }
  return {
    path,
    async [Symbol.asyncDispose]() {
      execFileSync("losetup", ["--detach", path]);
    },
  };
}

describe.runIf(libc() !== null && process.getuid?.() === 0)("the host_device driver on a loop device", () => {
  it.each([
    [512, false],
    [512, true],
    [4096, true],
  ])("with sectors of %i bytes, direct %s, agrees with a flat model", async (sectorSize, direct) => {
    await using host = await hostGraph();
    const size = 1 << 20;
    fs.writeFileSync(host.path("disk"), Buffer.alloc(size, 9));
    await using device = await loopDevice(host.path("disk"), sectorSize);
    if (device === null) return;
    const options = { driver: "host_device", "node-name": "d", filename: device.path, discard: "unmap" } as const;
    const node = await addNode(host.graph, { ...options, cache: { direct } });
    expect(node.length).toBe(size);
    expect(node.self.requestAlignment).toBe(direct ? sectorSize : 1);
    const model = Buffer.alloc(size, 9);
    {
      await using backend = host.graph.backend(node, READ_WRITE, OWNER);
      for (const [offset, length] of [
        [0, 65536],
        [4096, 4096],
        [100_001, 3],
        [131_072 - 5, 8192],
        [size - 700, 700],
      ] as const) {
        await backend.write(offset, Buffer.alloc(length, offset % 251));
        model.fill(offset % 251, offset, offset + length);
        await backend.writeZeroes(offset + 1, length - 2);
        model.fill(0, offset + 1, offset + length - 1);
      }
      await backend.writeZeroes(200_000, 100_000, REQ_MAY_UNMAP);
      model.fill(0, 200_000, 300_000);
      await backend.discard(600_000, 3);
      await backend.flush();
      const data = Buffer.alloc(size);
      await backend.read(0, data);
      expect(Buffer.compare(data, model)).toBe(0);
      await backend.discard(0, 1 << 16);
    }
    await host.graph.close(node);
  });
});

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
    await expect(backend.write(8191, Buffer.from("ab"))).rejects.toThrow("No space left on device");
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
