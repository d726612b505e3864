/**
 * `npm test`: installs the outside judges where it may, says which are missing, runs vitest, and ends with one line
 * `N passed, N failed`. Arguments go to vitest: `npm test -- tests/block`.
 */
import { readFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { installJudges, missingJudges } from "./helpers/judges.js";

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly numPendingTests: number;
}

await installJudges();
const folder = await mkdtemp(join(tmpdir(), "tsd-report-"));
const report = join(folder, "report.json");
const { exitCode } = await execa(
  "npx",
  ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { stdio: "inherit", reject: false },
);
const counts = JSON.parse(await readFile(report, "utf8")) as VitestReport;
await rm(folder, { recursive: true });
const missing = missingJudges();
if (missing.length > 0) console.log(`\nLEFT OUT, because these programs are not installed: ${missing.join(", ")}`);
// A file that fails to load counts no test of its own.
const failed = Math.max(counts.numFailedTests, exitCode === 0 ? 0 : 1);
console.log(`${String(counts.numPassedTests)} passed, ${String(failed)} failed`);
process.exitCode = exitCode ?? 1;
