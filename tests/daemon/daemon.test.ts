import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EIO } from "../../src/base/errno.js";
import { NBD_CMD_READ } from "../../src/block/nbd/protocol.js";
import { startDaemon } from "../helpers/daemon.js";
import { PlainNbd } from "../helpers/plain-nbd.js";

describe("the daemon", () => {
  it("starts, opens a node, and quits", async () => {
    await using daemon = await startDaemon({ args: ["--blockdev", "null-co,node-name=a,size=1048576"] });
    const nodes = await daemon.qmp.command<{ "node-name": string }[]>("query-named-block-nodes");
    expect(nodes.map((node) => node["node-name"])).toEqual(["a"]);
    expect(await daemon.qmp.execute("quit")).toEqual({ return: {} });
    await daemon.qmp.untilClosed();
    expect(await daemon.exited).toMatchObject({ code: 0, stdout: "", stderr: "" });
  });

  it("prints with nothing before it what the reference prints so", async () => {
    await using daemon = await startDaemon({});
    const path = join(daemon.tmp, "nbd");
    for (const [byte, name] of ["a", "b"].entries()) await writeFile(join(daemon.tmp, name), Buffer.alloc(4096, byte));
    const file = (name: string) => ({ driver: "file", filename: join(daemon.tmp, name) });
    const children = [file("a"), file("b")];
    const node = { driver: "quorum", "node-name": "v", blkverify: true, "vote-threshold": 2, children };
    await daemon.qmp.command("blockdev-add", node);
    await daemon.qmp.command("nbd-server-start", { addr: { type: "unix", data: { path } } });
    await daemon.qmp.command("block-export-add", { type: "nbd", id: "e", "node-name": "v" });
    {
      using client = await PlainNbd.connect(path, "v");
      expect(await client.run(NBD_CMD_READ, 512, 1024)).toBe(EIO);
    }
    const { stderr } = await daemon.stop();
    expect(stderr).toBe("quorum: offset=512 bytes=1024 contents mismatch at offset 512\n");
  });
});
