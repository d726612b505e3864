import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/base/errors.js";
import { testGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { QemuFolder } from "../../helpers/qemu-img.js";
import { createImage, openImage, type Qcow2CreateOptions } from "../../helpers/qcow2-builder.js";
import { checkFile } from "../../helpers/qcow2-check.js";

const MIB = 1 << 20;

/** As measured with blockdev-create on qemu-storage-daemon 7.2. */
const refusals: readonly (readonly [Qcow2CreateOptions, string])[] = [
  [{ size: 64 * MIB + 1 }, "Image size must be a multiple of 512 bytes"],
  [{ size: 511 }, "Image size must be a multiple of 512 bytes"],
  ...[0, 256, 513, 4 * MIB].map(
    (size) =>
      [{ size: MIB, "cluster-size": size }, "Cluster size must be a power of two between 512 and 2048k"] as const,
  ),
  ...[0, -1, 7, 128].map(
    (bits) =>
      [
        { size: MIB, "refcount-bits": bits },
        "Refcount width must be a power of two and may not exceed 64 bits",
      ] as const,
  ),
  [
    { size: MIB, version: "v2", "refcount-bits": 8 },
    "Different refcount widths than 16 bits require compatibility level 1.1 or above (use version=v3 or greater)",
  ],
  [
    { size: MIB, version: "v2", "lazy-refcounts": true },
    "Lazy refcounts only supported with compatibility level 1.1 and above (use version=v3 or greater)",
  ],
  [
    { size: MIB, version: "v2", "compression-type": "zstd" },
    "Non-zlib compression type is only supported with compatibility level 1.1 and above (use version=v3 or greater)",
  ],
  [{ size: MIB, "backing-fmt": "raw" }, "Backing format cannot be used without backing file"],
  [
    { size: MIB, "backing-file": "x".repeat(1024), "backing-fmt": "raw" },
    `Could not assign backing file '${"x".repeat(1024)}' with format 'raw': Invalid argument`,
  ],
  [
    { size: MIB, "backing-file": "x".repeat(600), "backing-fmt": "raw", "cluster-size": 512 },
    `Could not assign backing file '${"x".repeat(600)}' with format 'raw': No space left on device`,
  ],
  [
    { size: MIB, "backing-file": "x", "backing-fmt": "raw", preallocation: "metadata" },
    "Backing file and preallocation can only be used at the same time if extended_l2 is on",
  ],
  [{ size: 2 ** 62 }, "Could not resize image: Failed to grow the L1 table: File too large"],
  [{ size: 2 ** 51 + 512 }, "Could not resize image: Failed to grow the L1 table: File too large"],
  [{ size: 2 ** 37 + 512, "cluster-size": 512 }, "Could not resize image: Failed to grow the L1 table: File too large"],
  [{ size: 2 ** 63 }, "Could not resize image: Image size cannot be negative"],
];

describe("blockdev-create", () => {
  it.each(refusals)("refuses %j", async (options, message) => {
    await using test = testGraph();
    expect(await createImage(test, "disk", options).then(() => "created", messageOf)).toBe(message);
  });

  it("refuses a size beyond 2^53 by its exact value", async () => {
    await using test = testGraph();
    // As QMP hands it on.
    const size = (2n ** 63n - 512n) as unknown as number;
    await expect(createImage(test, "disk", { size })).rejects.toThrow(
      "Could not resize image: offset(9223372036854775296) exceeds maximum(9223372035781033984)",
    );
  });

  it("makes no image that could not be opened, whatever the size of its clusters", async () => {
    await using test = testGraph();
    for (const clusterSize of [65_536, 1 << 21]) {
      const options = { size: (2n ** 53n) as unknown as number, "cluster-size": clusterSize };
      const refusal = "Could not resize image: Failed to grow the L1 table: File too large";
      await expect(createImage(test, "disk", options)).rejects.toThrow(refusal);
    }
    await createImage(test, "disk", { size: 2 ** 53 - 512, "cluster-size": 1 << 21 });
    await using image = await openImage(test, "disk");
    expect(image.node.length).toBe(2 ** 53 - 512);
  });

  const accepted: Qcow2CreateOptions[] = [
    { size: 0 },
    { size: 512 },
    { size: 64 * MIB, version: "v2" },
    { size: 64 * MIB, "cluster-size": 512 },
    { size: 64 * MIB, "cluster-size": 2 * MIB },
    { size: 64 * MIB, "refcount-bits": 64 },
    { size: 64 * MIB, "refcount-bits": 1, "lazy-refcounts": true },
    { size: 64 * MIB, "compression-type": "zstd" },
    { size: 64 * MIB, "backing-file": "x".repeat(1023), "backing-fmt": "raw" },
    { size: 64 * MIB, "backing-file": "nothing" },
    { size: 64 * MIB, preallocation: "metadata" },
    { size: 8 * MIB, preallocation: "falloc" },
    { size: 8 * MIB, preallocation: "full", "cluster-size": 512 },
    { size: 2 ** 37, "cluster-size": 512 },
    { size: 2 ** 50 },
  ];

  it.each(accepted)("makes a clean image that reads as zeroes: %j", async (options) => {
    await using test = testGraph();
    await createImage(test, "disk", options);
    expect(await checkFile(test, "disk")).toMatchObject({ corruptions: 0, leaks: 0, messages: [] });
    {
      await using image = await openImage(test, "disk", { "read-only": true, backing: null });
      expect(image.node.length).toBe(options.size);
      const data = new Uint8Array(Math.min(options.size, MIB)).fill(1);
      await image.backend.read(0, data);
      expect(data.every((byte) => byte === 0)).toBe(true);
      expect(image.node.self.backingFilename).toBe(options["backing-file"]);
      expect(image.node.self.backingFormat).toBe(options["backing-fmt"]);
    }
    if (!hasJudge("qemu-img") || options["backing-file"] !== undefined) return;
    await using folder = await QemuFolder.make();
    await folder.put("disk", test.engine.contents("disk"));
    expect(await folder.check("disk")).toMatchObject({ corruptions: 0, leaks: 0 });
  });

  it.skipIf(!hasJudge("qemu-img"))("writes the header that the reference writes", async () => {
    await using folder = await QemuFolder.make();
    const cases: readonly (readonly [Qcow2CreateOptions, string, readonly string[]])[] = [
      [{ size: 64 * MIB }, "compat=1.1", []],
      [{ size: 64 * MIB, version: "v2" }, "compat=0.10", []],
      [{ size: 64 * MIB, "lazy-refcounts": true, "refcount-bits": 8 }, "lazy_refcounts=on,refcount_bits=8", []],
      [{ size: 64 * MIB, "compression-type": "zstd" }, "compression_type=zstd", []],
      [
        { size: 64 * MIB, "backing-file": "base", "backing-fmt": "raw" },
        "compat=1.1",
        ["-u", "-b", "base", "-F", "raw"],
      ],
    ];
    for (const [options, arguments_, more] of cases) {
      await using test = testGraph();
      await createImage(test, "disk", options);
      await folder.tool(
        "qemu-img",
        "create",
        "-q",
        "-f",
        "qcow2",
        "-o",
        arguments_,
        ...more,
        "disk",
        `${options.size}`,
      );
      const theirs = await folder.get("disk");
      expect(Buffer.from(test.engine.contents("disk").slice(0, 4096)).equals(theirs.subarray(0, 4096))).toBe(true);
    }
  });
});
