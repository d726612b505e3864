import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Node reads that list at each start: 0.1 s for every daemon a test starts, and no test meets a host it vouches for.
delete process.env["NODE_EXTRA_CA_CERTS"];

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Two cores are the floor tsd is developed for; a test that starts daemons gets time, never a sleep.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    // Left to itself vitest leaves one core out; but half of a test is waiting for a daemon.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // On a shared CI machine a process may lose a race that no test is about; vitest reports what passed only on the second try.
    retry: process.env["CI"] === undefined ? 0 : 1,
  },
});
