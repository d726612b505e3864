import { describe, expect, it } from "vitest";
import { startDaemon } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";

describe.skipIf(!hasJudge("qemu-storage-daemon"))("the daemon helper, on the reference", () => {
  it("runs a command", async () => {
    await using daemon = await startDaemon({ program: "qemu-storage-daemon" });
    await daemon.qmp.command("blockdev-add", { driver: "null-co", "node-name": "a" });
    await expect(daemon.qmp.command("blockdev-del", { "node-name": "b" })).rejects.toThrow("Failed to find node");
    await daemon.qmp.command("quit");
    await daemon.qmp.untilClosed();
  });

  it("reports why a daemon does not start", async () => {
    await expect(startDaemon({ program: "qemu-storage-daemon", args: ["--blockdev", "x"] })).rejects.toThrow("x:");
  });
});
