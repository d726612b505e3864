import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { messageOf } from "../../src/base/errors.js";
import { startDaemon, type Daemon, type DaemonProgram } from "./daemon.js";
import { PlainNbd } from "./plain-nbd.js";

/** An NBD command, an offset and a length. */
export type Step = readonly [type: number, offset: number, length: number];

const SIZE = 1 << 20;

/** A daemon with a file, over which one set of nodes after the other is opened, used and closed. */
export class BlkdebugBench implements AsyncDisposable {
  private constructor(private readonly daemon: Daemon) {}

  static async start(program: DaemonProgram): Promise<BlkdebugBench> {
    const daemon = await startDaemon({ program });
    await daemon.qmp.command("nbd-server-start", {
      addr: { type: "unix", data: { path: join(daemon.tmp, "nbd.sock") } },
    });
    return new BlkdebugBench(daemon);
  }

  /** In the folder of the daemon; `name` is as it is in options. */
  async put(name: string, contents: string | Uint8Array): Promise<string> {
    const path = join(this.daemon.tmp, name);
    await writeFile(path, contents);
    return path;
  }

  path(name: string): string {
    return join(this.daemon.tmp, name);
  }

  /**
   * What the steps answer at the last of the nodes, which has all that are named in each other's options; or why the nodes
   * cannot be opened. The first, `f`, is a file of 1 MiB, without data unless `image` is one that is there.
   */
  async try(nodes: readonly object[], steps: readonly Step[], image?: string): Promise<string | number[]> {
    const { qmp } = this.daemon;
    const filename = image === undefined ? await this.put("f.raw", "") : this.path(image);
    if (image === undefined) await truncate(filename, SIZE);
    const file = { driver: "file", "node-name": "f", filename, discard: "unmap" };
    const opened: string[] = [];
    try {
      for (const node of [file, ...nodes] as { "node-name": string }[]) {
        await qmp.command("blockdev-add", node);
        opened.unshift(node["node-name"]);
      }
      return await this.use(opened[0]!, steps);
    } catch (error) {
      return messageOf(error).replaceAll(this.daemon.tmp, "TMP");
    } finally {
      for (const name of opened) await qmp.command("blockdev-del", { "node-name": name });
    }
  }

  private async use(node: string, steps: readonly Step[]): Promise<number[]> {
    const { qmp } = this.daemon;
    await qmp.command("block-export-add", { type: "nbd", id: "e", "node-name": node, writable: true });
    try {
      using client = await PlainNbd.connect(this.path("nbd.sock"), node);
      const errors: number[] = [];
      for (const step of steps) errors.push(await client.run(...step));
      return errors;
    } finally {
      await qmp.command("block-export-del", { id: "e", mode: "hard" });
      await qmp.waitEvent("BLOCK_EXPORT_DELETED");
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.daemon[Symbol.asyncDispose]();
  }
}
