import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Two cores are the floor tsd is developed for; a test that starts daemons gets time, never a sleep.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
  },
});
