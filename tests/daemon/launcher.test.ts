import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";

describe("bin/tsd", () => {
  it("says what to do in a checkout that was not built", async () => {
    const folder = await mkdtemp(join(tmpdir(), "tsd-launcher-"));
    try {
      await cp(resolve(import.meta.dirname, "../../bin"), join(folder, "bin"), { recursive: true });
      const { exitCode, stderr } = await execa(join(folder, "bin/tsd"), ["--version"], { reject: false });
      expect({ exitCode, stderr }).toEqual({
        exitCode: 1,
        stderr: "tsd: not built yet: run 'npm ci && npm run build' in its folder",
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
