import { describe, expect, it } from "vitest";
import { startDaemon } from "../helpers/daemon.js";

describe("the daemon", () => {
  it("starts, opens a node, and quits", async () => {
    await using daemon = await startDaemon({ args: ["--blockdev", "null-co,node-name=a,size=1048576"] });
    const nodes = await daemon.qmp.command<{ "node-name": string }[]>("query-named-block-nodes");
    expect(nodes.map((node) => node["node-name"])).toEqual(["a"]);
    expect(await daemon.qmp.execute("quit")).toEqual({ return: {} });
    await daemon.qmp.untilClosed();
    expect(await daemon.exited).toMatchObject({ code: 0, stdout: "", stderr: "" });
  });
});
