import { open } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { startDaemon, type Daemon, type DaemonProgram } from "../helpers/daemon.js";
import { rawConnect } from "../helpers/nbd.js";
import { TestClient } from "../nbd-server/harness.js";
import type { BlockDeviceInfo } from "../../qapi/generated/types.js";
import { NBD_CMD_WRITE } from "../../src/block/nbd/protocol.js";

export const MIB = 1 << 20;

/** A daemon with iothreads io0 and io1, raw files a, b and c of 1 MiB, nodes of these names, and an NBD server. */
export async function started(program: DaemonProgram = "tsd", args: readonly string[] = []): Promise<Daemon> {
  const daemon = await startDaemon({
    program,
    args: [...args, "--object", "iothread,id=io0", "--object", "iothread,id=io1"],
  });
  for (const name of ["a", "b", "c"]) {
    const file = await open(join(daemon.tmp, name), "w");
    await file.truncate(MIB);
    await file.close();
    await daemon.qmp.command("blockdev-add", { driver: "file", "node-name": name, filename: name });
  }
  await daemon.qmp.command("nbd-server-start", { addr: { type: "unix", data: { path: "nbd" } } });
  return daemon;
}

export const exportOf = (node: string, more: object = {}) => ({
  type: "nbd",
  id: node,
  "node-name": node,
  writable: true,
  ...more,
});

export async function connect(daemon: Daemon): Promise<TestClient> {
  return new TestClient(await rawConnect({ type: "unix", path: join(daemon.tmp, "nbd") }));
}

export async function write(client: TestClient, offset: number, data: Uint8Array): Promise<void> {
  for (const { error } of await client.ask({ type: NBD_CMD_WRITE, offset, data })) expect(error).toBe(0);
}

/** All node-names, newest first. */
export async function names(daemon: Daemon): Promise<string[]> {
  const nodes = await daemon.qmp.command<BlockDeviceInfo[]>("query-named-block-nodes");
  return nodes.map((node) => node["node-name"]!);
}
