/**
 * `npm run build`: bundles each thread of the daemon into `dist/`, which `bin/tsd` runs. Types are checked by
 * `npm run types`.
 *
 * Bundles, because a module costs time and memory of its own: as 170 files in two threads tsd took 78 MiB and 102 ms to the
 * greeting, bundled 63 MiB and 90 ms. Names are kept, so that a stack trace can be read. Comments and white space go:
 * V8 keeps the text, with two bytes a character where one comment has an arrow in it (1.4 MiB instead of 0.5).
 */
import { rm } from "node:fs/promises";
import { build } from "esbuild";

await rm("dist", { recursive: true, force: true });
await build({
  entryPoints: ["src/daemon/main.ts", "src/daemon/io-thread.ts"],
  outdir: "dist",
  bundle: true,
  // What one thread needs only sometimes, and what both need, are files of their own.
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  sourcemap: true,
  minifyWhitespace: true,
  lineLimit: 160,
  logLevel: "warning",
});
