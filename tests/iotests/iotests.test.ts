import { describe, expect, it } from "vitest";
import { hasJudge } from "../helpers/judges.js";
import { readGroup } from "./registry.js";
import { expectedOutput, loadScript, runScript } from "./run-script.js";

const programs = hasJudge("qemu-storage-daemon") ? (["tsd", "qemu-storage-daemon"] as const) : (["tsd"] as const);

for (const { name, tags } of await readGroup()) {
  if (tags.includes("ssh") && !hasJudge("sshd")) continue;
  const test = await loadScript(name);
  describe(`${name}: ${test.title}`, () => {
    for (const program of programs) {
      // Where tsd does more than the installed daemon can, there is nothing to compare with.
      if (program !== "tsd" && tags.includes("tsd-only")) continue;
      for (const format of test.formats) {
        it(`logs on ${program} with ${format} what its .out file says`, async () => {
          expect(await runScript(name, format, program)).toBe(await expectedOutput(name, format));
        });
      }
    }
  });
}
