import type { BlockBackend } from "../../src/block/backend.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_RESIZE, PERM_WRITE, type CreateContext } from "../../src/block/driver.js";
import type { BlockGraph } from "../../src/block/graph/graph.js";
import { BlockChild, type BlockNode } from "../../src/block/node.js";
import { createQcow2 } from "../../src/block/qcow2/create.js";
import type { BlockdevCreateOptions, BlockdevOptions } from "../../qapi/generated/types.js";
import { DisposeStack } from "../../src/base/lifecycle.js";
import type { TestGraph } from "./graph.js";

export type Qcow2CreateOptions = Omit<Extract<BlockdevCreateOptions, { driver: "qcow2" }>, "driver" | "file">;
export type Qcow2OpenOptions = Omit<Extract<BlockdevOptions, { driver: "qcow2" }>, "driver" | "file">;

const EVERYTHING = { taken: PERM_CONSISTENT_READ | PERM_WRITE | PERM_RESIZE, shared: PERM_ALL };
const OWNER = { description: "a test" };

/** Encryption that takes no time to be opened. The graph must have a secret `s`. */
export const LUKS = { format: "luks", "key-secret": "s", "cipher-alg": "aes-128", "iter-time": 0 } as const;

/** What an image that was made so needs to be opened. */
export function openOptions({ encrypt }: Partial<Qcow2CreateOptions>): Qcow2OpenOptions {
  if (encrypt === undefined) return {};
  return { encrypt: { format: encrypt.format === "qcow" ? "aes" : "luks", "key-secret": "s" } };
}

/** Make a qcow2 image in the file `filename`, which is made as well, as is its external data file. */
export async function createImage(test: TestGraph, filename: string, options: Qcow2CreateOptions): Promise<void> {
  await test.engine.create(filename, 0, "off");
  const data = options["data-file"];
  if (typeof data === "object" && data.driver === "file") await test.engine.create(data.filename, 0, "off");
  await createInto(test.graph, { driver: "file", filename }, options);
}

export async function createInto(graph: BlockGraph, file: BlockdevOptions, options: Qcow2CreateOptions): Promise<void> {
  await using held = new DisposeStack();
  const context: CreateContext = {
    engine: graph.options.engine,
    objects: graph.options.objects ?? new Map(),
    child: async (options) => {
      const node = typeof options === "string" ? graph.findNode(options) : await graph.open(options);
      const backend = graph.backend(node, EVERYTHING, OWNER);
      held.defer(() => backend[Symbol.asyncDispose]());
      return new BlockChild("file", "storage", node, node, graph.path);
    },
    warn: (message) => graph.options.warn(message),
  };
  await createQcow2({ driver: "qcow2", file, ...options }, context);
}

export interface OpenImage extends AsyncDisposable {
  readonly node: BlockNode;
  readonly backend: BlockBackend;
}

/** Open the image in `filename` with one user. Disposing it closes the node. */
export async function openImage(test: TestGraph, filename: string, options: Qcow2OpenOptions = {}): Promise<OpenImage> {
  const node = await test.graph.open({ driver: "qcow2", file: { driver: "file", filename }, ...options });
  const taken = node.readOnly ? PERM_CONSISTENT_READ : EVERYTHING.taken;
  const backend = test.graph.backend(node, { taken, shared: PERM_ALL }, OWNER);
  return {
    node,
    backend,
    async [Symbol.asyncDispose]() {
      await backend[Symbol.asyncDispose]();
    },
  };
}
