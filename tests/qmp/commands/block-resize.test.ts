import { describe, expect, it } from "vitest";
import { startDaemon, type DaemonProgram } from "../../helpers/daemon.js";
import { makeQcow2 } from "../../helpers/images.js";
import { hasJudge } from "../../helpers/judges.js";
import type { BlockDeviceInfo } from "../../../qapi/generated/types.js";

const SIZE = 1 << 20;

/** The reference finds no name for the node. */
const BUSY = {
  tsd: "Node 'base' is busy: node is used as backing hd of 'top'",
  "qemu-storage-daemon": "Device '(null)' is in use",
} as const satisfies Partial<Record<DaemonProgram, string>>;

describe.each(["tsd", "qemu-storage-daemon"] as const)("block_resize of %s", (program) => {
  it.skipIf(program !== "tsd" && !hasJudge(program))("refuses a node whose data an overlay shows", async () => {
    await using daemon = await startDaemon({ program });
    const { qmp, tmp } = daemon;
    await makeQcow2(tmp, SIZE, { "base.q": new Uint8Array(SIZE).fill(1), "top.q": null });
    for (const [name, more] of [
      ["base", {}],
      ["top", { backing: "base" }],
    ] as const) {
      const file = { driver: "file", filename: `${name}.q` };
      await qmp.command("blockdev-add", { driver: "qcow2", "node-name": name, file, ...more });
    }
    for (const size of [SIZE / 2, 2 * SIZE]) {
      const reply = await qmp.execute("block_resize", { "node-name": "base", size });
      expect(reply["error"]).toEqual({ class: "GenericError", desc: BUSY[program] });
    }
    const nodes = await qmp.command<BlockDeviceInfo[]>("query-named-block-nodes", { flat: true });
    expect(nodes.find((node) => node["node-name"] === "base")!.image["virtual-size"]).toBe(SIZE);
    expect(await qmp.execute("block_resize", { "node-name": "top", size: 2 * SIZE })).toHaveProperty("return");
  });
});
