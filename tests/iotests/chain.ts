import { contentLines, fill, KiB, type LoggedDaemon, type Script } from "./harness.js";

/** What of its own each layer of {@link openChain} holds: so many bytes, in a place of its own. */
export const LAYER_BYTES = 128 * KiB;
/** From the run of one layer to that of the next: the first half of each hides the second half of the one below. */
const LAYER_STEP = 64 * KiB;

interface NodeInfo {
  readonly "node-name": string;
  readonly drv: string;
  readonly ro: boolean;
  readonly backing_file?: string;
  readonly image: { readonly "backing-filename"?: string };
}

/** Start the NBD server that the other functions use. */
export async function startServer(t: Script, daemon: LoggedDaemon): Promise<void> {
  await daemon.command("nbd-server-start", { addr: { type: "unix", data: { path: t.socket("nbd") } } });
}

/** Use `node` over NBD: export it, connect, and take the export away again. Not logged. */
export async function withExport<T>(
  t: Script,
  daemon: LoggedDaemon,
  node: string,
  use: (client: Awaited<ReturnType<LoggedDaemon["client"]>>) => Promise<T>,
  writable = true,
): Promise<T> {
  const id = `export-${node}`;
  await daemon.command("block-export-add", { type: "nbd", id, "node-name": node, name: id, writable });
  try {
    await using client = await daemon.client(t.socket("nbd"), id);
    return await use(client);
  } finally {
    await daemon.command("block-export-del", { id, mode: "hard" });
    await daemon.daemon.qmp.waitEvent("BLOCK_EXPORT_DELETED", (data: { id: string }) => data.id === id);
  }
}

/**
 * Images of these names, lowest first, each the backing file of the next and open as a node of its name. The first holds
 * 0x11, the next 0x22, and so on. Not logged.
 */
export async function openChain(
  t: Script,
  daemon: LoggedDaemon,
  names: readonly string[],
  size: number,
): Promise<void> {
  let backing: string | undefined;
  for (const [at, name] of names.entries()) {
    await daemon.createImage(name, size, backing === undefined ? {} : { backing });
    await daemon.command("blockdev-add", {
      ...{ driver: t.format, "node-name": name, file: `${name}-file`, backing: backing ?? null },
    });
    await withExport(t, daemon, name, (client) => fill(client, at * LAYER_STEP, LAYER_BYTES, 0x11 * (at + 1)));
    backing = name;
  }
}

/** What a guest of `node` sees. */
export async function logContents(t: Script, daemon: LoggedDaemon, node: string): Promise<void> {
  const lines = await withExport(t, daemon, node, contentLines, false);
  t.log(`${node} holds:`);
  for (const line of lines) t.log(`  ${line}`);
}

/** Who has which backing file, in the graph and in the header; and filters. */
export async function logNodes(t: Script, daemon: LoggedDaemon): Promise<void> {
  const nodes = await daemon.command<NodeInfo[]>("query-named-block-nodes");
  for (const node of nodes) {
    if (node.drv === "file") continue;
    const above = node.backing_file === undefined ? "" : ` above ${node.backing_file}`;
    const header = node.image["backing-filename"];
    const named = header === undefined ? "" : `, header: ${header}`;
    t.log(`${node["node-name"]}: ${node.drv}${node.ro ? ", read-only" : ""}${above}${named}`);
  }
}
