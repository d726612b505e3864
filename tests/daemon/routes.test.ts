import { describe, expect, it } from "vitest";
import { concernOf, wordsOf } from "../../src/daemon/routes.js";

const nodes = (...names: string[]) => ({ kind: "nodes", names });

describe("concernOf", () => {
  it.each<[string, object, object]>([
    ["blockdev-add", { driver: "null-co", "node-name": "new" }, nodes()],
    ["blockdev-add", { driver: "file", "node-name": "new", filename: "disk" }, nodes()],
    ["blockdev-add", { driver: "raw", "node-name": "new", file: "disk" }, nodes("disk")],
    [
      "blockdev-add",
      {
        driver: "qcow2",
        "node-name": "new",
        file: { driver: "raw", "node-name": "other", file: "below" },
        backing: "base",
      },
      nodes("below", "base"),
    ],
    ["blockdev-add", { driver: "qcow2", file: "disk", backing: null }, nodes("disk")],
    [
      "blockdev-add",
      { driver: "copy-before-write", file: "a", target: "b", bitmap: { node: "c", name: "bits" } },
      nodes("a", "b", "c"),
    ],
    [
      "blockdev-create",
      { "job-id": "j", options: { driver: "qcow2", file: "disk", size: 1, "backing-file": "path" } },
      nodes("disk"),
    ],
    ["blockdev-del", { "node-name": "disk" }, nodes("disk")],
    ["block_resize", { "node-name": "disk", size: 1 }, nodes("disk")],
    ["blockdev-backup", { "job-id": "j", device: "a", target: "b", sync: "full", bitmap: "bits" }, nodes("a", "b")],
    ["drive-backup", { "job-id": "j", device: "a", target: "path", sync: "full" }, nodes("a")],
    [
      "block-commit",
      { "job-id": "j", device: "a", "top-node": "b", "base-node": "c", base: "path" },
      nodes("a", "c", "b"),
    ],
    [
      "block-dirty-bitmap-merge",
      { node: "a", target: "bits", bitmaps: ["bits", { node: "b", name: "bits" }] },
      nodes("a", "b"),
    ],
    ["nbd-server-add", { device: "a", name: "b", bitmap: "c" }, nodes("a")],
    [
      "block-export-add",
      { type: "nbd", id: "e", "node-name": "a", name: "n", iothread: "io", bitmaps: ["x", { node: "b", name: "y" }] },
      nodes("a", "b"),
    ],
    [
      "transaction",
      {
        actions: [
          { type: "blockdev-backup", data: { "job-id": "j", device: "a", target: "b", sync: "full" } },
          { type: "block-dirty-bitmap-clear", data: { node: "c", name: "bits" } },
          { type: "abort", data: {} },
        ],
      },
      nodes("a", "b", "c"),
    ],
    ["nbd-server-start", { addr: { type: "unix", data: { path: "node" } } }, nodes()],
    ["query-block", {}, nodes()],
    ["job-cancel", { id: "j" }, { kind: "job", id: "j" }],
    ["block-job-set-speed", { device: "j", speed: 1 }, { kind: "job", id: "j" }],
    ["block-job-dismiss", { id: "j" }, { kind: "job", id: "j" }],
    ["block-export-del", { id: "e", mode: "hard" }, { kind: "export", id: "e" }],
    ["nbd-server-remove", { name: "e" }, { kind: "export", id: "e" }],
  ])("%s %j", (command, args, expected) => {
    const concern = concernOf(command, args);
    if (concern.kind !== "nodes") expect(concern).toEqual(expected);
    else expect([...concern.names].sort()).toEqual([...(expected as { names: string[] }).names].sort());
  });
});

describe("wordsOf", () => {
  it("finds every text, however deep", () => {
    expect([...wordsOf({ a: "x", b: [{ c: "y" }, "x", 3, null, true], d: { e: { f: "z" } } })]).toEqual([
      "x",
      "y",
      "z",
    ]);
    expect([...wordsOf(undefined)]).toEqual([]);
  });
});
