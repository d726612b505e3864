import { STANDING, each, type Family, type Step } from "../script.js";

const at = (name: string, node = "n0") => ({ node, name });
const sha = (name: string, node = "n0"): Step => ["x-debug-block-dirty-bitmap-sha256", at(name, node)];
const PLACES = { node: ["nope", "", "r0", 5, null], name: ["nope", "", true] };

export const BITMAPS: Family = {
  "adding and removing": {
    before: STANDING,
    steps: [
      ["block-dirty-bitmap-add", at("b")],
      ["block-dirty-bitmap-add", at("b")],
      ["block-dirty-bitmap-add", { ...at("g"), granularity: 512, persistent: false, disabled: true }],
      ["block-dirty-bitmap-add", { ...at("p", "top"), persistent: true }],
      ["block-dirty-bitmap-add", { ...at("p", "f0"), persistent: true }],
      ["block-dirty-bitmap-add", { ...at("p", "base"), persistent: true }],
      ...each("block-dirty-bitmap-add", at("x"), {
        node: ["nope", "", "small", 5],
        name: ["", "n".repeat(1023), "n".repeat(1024), 5],
        granularity: [0, 1, 256, 513, 2 ** 31, 2 ** 32, "512", -1],
        persistent: ["yes", null],
        disabled: [0],
      }),
      ["block-dirty-bitmap-add", { node: "n0" }],
      ["block-dirty-bitmap-add", { name: "n0" }],
      ["block-dirty-bitmap-add", { ...at("x"), size: 1 }],
      ["block-dirty-bitmap-remove", at("b")],
      ...each("block-dirty-bitmap-remove", at("g"), PLACES),
      ["block-dirty-bitmap-remove", at("g")],
      ["block-dirty-bitmap-remove", at("p", "top")],
      ["blockdev-del", { "node-name": "small" }],
    ],
  },
  "on, off, empty, merged": {
    before: STANDING,
    steps: [
      ...["clear", "enable", "disable"].flatMap((verb): Step[] => [
        [`block-dirty-bitmap-${verb}`, at("b0")],
        ...each(`block-dirty-bitmap-${verb}`, at("b0"), PLACES),
        ["query-block"],
      ]),
      sha("b0"),
      sha("off"),
      sha("kept", "top"),
      ...each("x-debug-block-dirty-bitmap-sha256", at("b0"), PLACES),
      ["block-dirty-bitmap-merge", { node: "n0", target: "b0", bitmaps: ["off"] }],
      ["block-dirty-bitmap-merge", { node: "n0", target: "b0", bitmaps: [{ node: "n0", name: "off" }, "b0"] }],
      ...each(
        "block-dirty-bitmap-merge",
        { node: "n0", target: "b0", bitmaps: ["off"] },
        {
          node: ["nope", "top", 1],
          target: ["nope", "", 1],
          bitmaps: [["nope"], ["off", "nope"], [{ node: "top", name: "kept" }], [{ node: "n0" }], "off", [5]],
        },
      ),
    ],
  },
};
