import { describe, expect, it } from "vitest";
import { ENOTSUP } from "../../../src/base/errno.js";
import { READ, WRITE } from "../../../src/block/driver.js";
import { Guest } from "../../helpers/backup.js";
import { chainBench, CLUSTER, openChain } from "../../helpers/commit.js";
import { addNode, testGraph } from "../../helpers/graph.js";
import { QemuFolder } from "../../helpers/qemu-img.js";
import { hasJudge } from "../../helpers/judges.js";

const SIZE = 16 * CLUSTER;
const bytes = (value: number, length = CLUSTER) => new Uint8Array(length).fill(value);

async function image() {
  const bench = chainBench();
  const [top] = await openChain(bench, { top: { size: SIZE, readOnly: false } });
  const filter = await addNode(bench.test.graph, { driver: "compress", "node-name": "c", file: "top" });
  return { bench, top: top!, filter };
}

describe("compress", () => {
  it("stores whole clusters compressed, and reads them as they were", async () => {
    const { bench, filter } = await image();
    await using _ = bench;
    const { engine } = bench.test;
    await using guest = new Guest(bench.test, filter);
    const before = engine.contents("top.q").length;
    for (let i = 0; i < 8; i++) await guest.write(i * CLUSTER, bytes(i + 1));
    // 8 clusters of one byte each lie in one of the host's, beside their table.
    expect(engine.contents("top.q").length - before).toBeLessThanOrEqual(3 * CLUSTER);
    for (let i = 0; i < 8; i++) expect(await guest.read(i * CLUSTER, CLUSTER)).toEqual(bytes(i + 1));
    expect(await guest.read(8 * CLUSTER, CLUSTER)).toEqual(bytes(0));
  });

  it("writes parts of clusters, and over what is there", async () => {
    const { bench, filter, top } = await image();
    await using _ = bench;
    await using guest = new Guest(bench.test, filter);
    {
      await using past = new Guest(bench.test, top);
      await past.write(0, bytes(1));
    }
    await guest.write(0, bytes(2));
    await guest.write(CLUSTER, bytes(3));
    await guest.write(CLUSTER, bytes(4));
    await guest.write(CLUSTER + 512, bytes(5, 512));
    await guest.write(3 * CLUSTER + 512, bytes(6, 512));
    const expected = new Uint8Array(4 * CLUSTER);
    expected
      .fill(2, 0, CLUSTER)
      .fill(4, CLUSTER, 2 * CLUSTER)
      .fill(5, CLUSTER + 512, CLUSTER + 1024);
    expected.fill(6, 3 * CLUSTER + 512, 3 * CLUSTER + 1024);
    expect(await guest.read(0, 4 * CLUSTER)).toEqual(expected);
  });

  it("asks clients for whole clusters", async () => {
    const { bench, filter } = await image();
    await using _ = bench;
    expect(filter.self.requestAlignment).toBe(CLUSTER);
  });

  it.skipIf(!hasJudge("qemu-img"))("leaves an image that the reference reads", async () => {
    await using folder = await QemuFolder.make();
    {
      const { bench, filter } = await image();
      await using _ = bench;
      await using guest = new Guest(bench.test, filter);
      await guest.start(WRITE, 0, 4 * CLUSTER, bytes(7, 4 * CLUSTER));
      await guest.backend.flush();
      await folder.put("top.q", bench.test.engine.contents("top.q"));
    }
    const info = await folder.tool("qemu-img", "check", "top.q");
    expect(info).toContain("100.00% compressed clusters");
    await folder.tool("qemu-img", "convert", "-O", "raw", "top.q", "out.raw");
    expect((await folder.get("out.raw")).subarray(0, 4 * CLUSTER).equals(bytes(7, 4 * CLUSTER))).toBe(true);
  });

  it("refuses what cannot be compressed, behind other filters only when it is written to", async () => {
    await using test = testGraph();
    const { graph } = test;
    await addNode(graph, { driver: "null-co", "node-name": "n", size: SIZE });
    const refused = "Compression is not supported for underlying format: null-co";
    await expect(graph.open({ driver: "compress", "node-name": "c", file: "n" })).rejects.toThrow(refused);
    await addNode(graph, { driver: "copy-on-read", "node-name": "cor", file: "n" });
    const filter = await addNode(graph, { driver: "compress", "node-name": "c", file: "cor" });
    const again = "Compression is not supported for underlying format: compress";
    await expect(graph.open({ driver: "compress", "node-name": "d", file: "c" })).rejects.toThrow(again);
    await using guest = new Guest(test, filter);
    expect(await guest.start(READ, 0, 512, bytes(0, 512))).toBe(0);
    expect(await guest.start(WRITE, 0, 512, bytes(0, 512))).toBe(ENOTSUP);
  });
});
