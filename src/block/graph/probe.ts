import { READ } from "../driver.js";
import type { BlockdevOptions } from "../../../qapi/generated/types.js";
import { protocolOptions, verifyFilenames } from "./filename.js";
import type { BlockGraph } from "./graph.js";
import type { OpenRequest } from "./open.js";

const PROBE_BYTES = 2048;

/**
 * Which format does a file without a stated one look like? Only backing files named by an image's header are probed
 * (they are opened read-only), and the caller states the driver everywhere else: a guest that writes a header into a
 * raw disk must not choose what its host opens.
 */
export async function probeFormat(graph: BlockGraph, protocol: BlockdevOptions, request: OpenRequest): Promise<string> {
  const node = await graph.open({ ...protocol, "read-only": true }, request);
  try {
    const header = new Uint8Array(Math.min(PROBE_BYTES, node.length));
    await graph.path.run(node, READ, 0, header.length, header);
    let best = "raw";
    let score = 0;
    for (const driver of graph.options.drivers.values()) {
      const confidence = driver.probe?.(header) ?? 0;
      if (confidence <= score) continue;
      best = driver.name;
      score = confidence;
    }
    return best;
  } finally {
    await graph.closeIfUnused(node);
  }
}

/**
 * As {@link protocolOptions}, and also for `blkverify:RAW:IMAGE`, where the format of the image is for us to find out.
 * Rejects with BlockError.
 */
export async function probedOptions(
  graph: BlockGraph,
  filename: string,
  request: OpenRequest,
): Promise<BlockdevOptions> {
  const { validateOptions } = graph.options;
  const names = verifyFilenames(filename);
  if (names === null) return protocolOptions(filename, validateOptions);
  const raw = protocolOptions(names[0], validateOptions);
  const file = await probedOptions(graph, names[1], request);
  const driver = await probeFormat(graph, file, request);
  return { driver: "blkverify", raw, test: { driver, file } as BlockdevOptions };
}
