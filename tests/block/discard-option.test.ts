import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { startDaemon, type DaemonProgram } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";

type Discard = "ignore" | "unmap" | undefined;

const option = (discard: Discard) => (discard === undefined ? {} : { discard });

/** What clients did, and what is left of the image: which clusters it has, which read as zeroes. */
async function leftOver(program: DaemonProgram, top: Discard, below: Discard, behindRaw: boolean): Promise<unknown> {
  const tmp = await mkdtemp(join(tmpdir(), "tsd-discard-"));
  try {
    const image = join(tmp, "disk.qcow2");
    await execa("qemu-img", ["create", "-q", "-f", "qcow2", image, "1M"]);
    await execa("qemu-io", ["-c", "write -P 7 0 1M", image]);
    const file = { driver: "file", filename: image };
    const inner = { driver: "qcow2", ...option(behindRaw ? below : top), file };
    const node = behindRaw ? { driver: "raw", ...option(top), file: inner } : inner;
    const socket = join(tmp, "nbd.sock");
    {
      await using daemon = await startDaemon({ program, args: ["--nbd-server", `addr.type=unix,addr.path=${socket}`] });
      await daemon.qmp.command("blockdev-add", { ...node, "node-name": "top" });
      await daemon.qmp.command("block-export-add", { type: "nbd", id: "e", "node-name": "top", writable: true });
      const io = ["write -z -u 0 128k", "write -z 128k 128k", "discard 256k 128k"].flatMap((each) => ["-c", each]);
      await execa("qemu-io", ["-f", "raw", ...io, `nbd+unix:///top?socket=${socket}`]);
    }
    const { stdout } = await execa("qemu-img", ["map", "--output=json", image]);
    return JSON.parse(stdout);
  } finally {
    await rm(tmp, { recursive: true });
  }
}

const judges = hasJudge("qemu-storage-daemon") && hasJudge("qemu-img") && hasJudge("qemu-io");

describe.skipIf(!judges)("the option discard", () => {
  for (const behindRaw of [false, true]) {
    for (const top of ["ignore", "unmap", undefined] as const) {
      for (const below of behindRaw ? (["ignore", "unmap", undefined] as const) : [undefined]) {
        const name = behindRaw ? `raw (${String(top)}) on qcow2 (${String(below)})` : `qcow2 (${String(top)})`;
        it(`lets go of the same clusters as in the reference: ${name}`, async () => {
          const ours = await leftOver("tsd", top, below, behindRaw);
          expect(ours).toEqual(await leftOver("qemu-storage-daemon", top, below, behindRaw));
        });
      }
    }
  }
});
