import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Two cores are the floor tsd is developed for; a test that starts daemons gets time, never a sleep.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    // On a shared CI machine a process may lose a race that no test is about; vitest reports what passed only on the second try.
    retry: process.env["CI"] === undefined ? 0 : 1,
  },
});
