import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DaemonProgram } from "../helpers/daemon.js";
import { Script, type ImageFormat, type Iotest } from "./harness.js";
import { scriptsFolder } from "./registry.js";

export async function loadScript(name: string): Promise<Iotest> {
  const module = (await import(join(scriptsFolder, `${name}.ts`))) as { test: Iotest };
  return module.test;
}

/** Run a script with a daemon of its own, and answer all it logged. */
export async function runScript(name: string, format: ImageFormat, program: DaemonProgram): Promise<string> {
  const test = await loadScript(name);
  await using script = await Script.make(format, program);
  script.log(`QA output created by ${name}`);
  try {
    await test.run(script);
  } catch (error) {
    throw new Error(`${name} ended early, after\n${script.output}`, { cause: error });
  }
  return script.output;
}

/** What it has to log: `NAME.FORMAT.out` where formats differ, else `NAME.out`. */
export async function expectedOutput(name: string, format: ImageFormat): Promise<string> {
  for (const file of [`${name}.${format}.out`, `${name}.out`]) {
    try {
      return await readFile(join(scriptsFolder, file), "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  return "";
}
