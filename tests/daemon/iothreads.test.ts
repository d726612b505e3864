/** Several iothreads: whatever is where, it must look as if there were one. */
import { execFile } from "node:child_process";
import { readlinkSync, readdirSync } from "node:fs";
import { open } from "node:fs/promises";
import { createConnection, createServer } from "node:net";
import { join } from "node:path";
import { pipeline } from "node:stream";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { startDaemon, type Daemon } from "../helpers/daemon.js";
import { makeQcow2 } from "../helpers/images.js";
import { hasJudge } from "../helpers/judges.js";
import { optionMessage } from "../helpers/nbd.js";
import { encode, infoRequest, type TestClient } from "../nbd-server/harness.js";
import { MIB, connect, exportOf, names, started, write } from "./iothreads-harness.js";
import { NBD_CMD_FLUSH, NBD_CMD_READ, NBD_OPT_GO, NBD_OPT_LIST } from "../../src/block/nbd/protocol.js";
import type { BlockDeviceInfo, BlockExportInfo } from "../../qapi/generated/types.js";

const run = promisify(execFile);
const CANNOT_MOVE = "Cannot change iothread of active block backend";

function openFilesOf(daemon: Daemon, name: string): number {
  const folder = `/proc/${String(daemon.pid)}/fd`;
  const targets = readdirSync(folder).map((fd) => {
    try {
      return readlinkSync(join(folder, fd));
    } catch {
      return "";
    }
  });
  return targets.filter((target) => target === join(daemon.tmp, name)).length;
}

describe("exports on iothreads", () => {
  it("are served there, and listed as if there were one thread", async () => {
    await using daemon = await started();
    const { qmp } = daemon;
    await qmp.command("block-export-add", exportOf("b", { iothread: "io1" }));
    await qmp.command("block-export-add", exportOf("a", { iothread: "io0", name: "the a" }));
    await qmp.command("block-export-add", exportOf("c"));
    const exports = await qmp.command<BlockExportInfo[]>("query-block-exports");
    expect(exports.map(({ id }) => id)).toEqual(["c", "a", "b"]);
    expect(await names(daemon)).toEqual(["c", "b", "a"]);
    const lister = await connect(daemon);
    await lister.greet();
    const listed = await lister.option(NBD_OPT_LIST);
    expect(listed.slice(0, -1).map(({ data }) => data.subarray(4).toString())).toEqual(["b", "the a", "c"]);
    const clients: TestClient[] = [];
    for (const [name, mode] of [
      ["b", "simple"],
      ["the a", "structured"],
      ["c", "extended"],
    ] as const) {
      const client = await connect(daemon);
      await client.open(name, mode, mode === "simple" ? [] : ["base:allocation"]);
      const data = Buffer.alloc(4096, name);
      await write(client, 8192, data);
      expect(await client.read(8192, 4096)).toEqual(data);
      clients.push(client);
    }
    for (const client of [lister, ...clients]) client.peer[Symbol.dispose]();
  });

  it("take over what a client has sent already behind its last option", async () => {
    await using daemon = await started();
    await daemon.qmp.command("block-export-add", exportOf("a", { iothread: "io0" }));
    const client = await connect(daemon);
    await client.greet();
    // The choice of the export, and a hundred requests in the same packet.
    const requests = Array.from({ length: 100 }, (_unused, cookie) =>
      encode({ type: NBD_CMD_READ, offset: cookie * 512, length: 512, cookie }, false),
    );
    client.peer.send(optionMessage(NBD_OPT_GO, infoRequest("a")), ...requests);
    expect((await client.answers()).at(-1)?.type).toBe(1);
    for (let count = 0; count < 100; count++) expect(await client.peer.take(16 + 512)).toHaveLength(16 + 512);
    client.peer[Symbol.dispose]();
  });

  it("count their clients together, and let the next one in when one leaves", async () => {
    await using daemon = await startDaemon({ args: ["--object", "iothread,id=io0"] });
    const { qmp } = daemon;
    await qmp.command("blockdev-add", { driver: "null-co", "node-name": "a", size: MIB });
    await qmp.command("nbd-server-start", {
      addr: { type: "unix", data: { path: "nbd" } },
      "max-connections": 1,
    });
    await qmp.command("block-export-add", exportOf("a", { iothread: "io0" }));
    const first = await connect(daemon);
    await first.open("a");
    const second = await connect(daemon);
    expect(await first.read(0, 512)).toHaveLength(512);
    first.peer[Symbol.dispose]();
    await second.open("a");
    expect(await second.read(0, 512)).toHaveLength(512);
    second.peer[Symbol.dispose]();
  });

  it("are removed as anywhere", async () => {
    await using daemon = await started();
    const { qmp } = daemon;
    await qmp.command("block-export-add", exportOf("a", { iothread: "io0" }));
    const client = await connect(daemon);
    await client.open("a");
    expect(await qmp.execute("block-export-del", { id: "a" })).toMatchObject({
      error: { desc: "export 'a' still in use" },
    });
    await qmp.command("block-export-del", { id: "a", mode: "hard" });
    await qmp.waitEvent("BLOCK_EXPORT_DELETED");
    expect(await client.peer.rest()).toHaveLength(0);
    const late = await connect(daemon);
    await late.greet();
    const [refused] = await late.option(NBD_OPT_GO, infoRequest("a"));
    expect(refused?.data.toString()).toContain("not present");
    late.peer[Symbol.dispose]();
    // The name and the id are free, in any iothread.
    await qmp.command("block-export-add", exportOf("b", { id: "a", name: "a", iothread: "io1" }));
  });

  it("go with the server, clients and all", async () => {
    await using daemon = await started();
    const { qmp } = daemon;
    await qmp.command("block-export-add", exportOf("a", { iothread: "io0" }));
    await qmp.command("block-export-add", exportOf("b"));
    const clients = [await connect(daemon), await connect(daemon)];
    await clients[0]!.open("a");
    await clients[1]!.open("b");
    await qmp.command("nbd-server-stop");
    for (const client of clients) expect(await client.peer.rest()).toHaveLength(0);
    expect(await qmp.command("query-block-exports")).toEqual([]);
    expect(await qmp.execute("nbd-server-stop")).toMatchObject({ error: { desc: "NBD server not running" } });
    expect(await qmp.execute("block-export-add", exportOf("a", { iothread: "io0" }))).toMatchObject({
      error: { desc: "NBD server not running" },
    });
    await qmp.command("nbd-server-start", { addr: { type: "unix", data: { path: "nbd" } } });
    await qmp.command("block-export-add", exportOf("a", { iothread: "io0" }));
    const again = await connect(daemon);
    await again.open("a");
    again.peer[Symbol.dispose]();
  });

  it.skipIf(!hasJudge("fio"))(
    "hold what fio verifies on two at a time",
    async () => {
      await using daemon = await startDaemon({ args: ["--object", "iothread,id=io0", "--object", "iothread,id=io1"] });
      const { qmp, tmp } = daemon;
      await makeQcow2(tmp, 64 * MIB, { q: null });
      const file = await open(join(tmp, "r"), "w");
      await file.truncate(64 * MIB);
      await file.close();
      await qmp.command("nbd-server-start", { addr: { type: "unix", data: { path: "nbd" } } });
      await qmp.command("blockdev-add", { driver: "file", "node-name": "r", filename: "r" });
      await qmp.command("blockdev-add", {
        driver: "qcow2",
        "node-name": "q",
        file: { driver: "file", filename: "q" },
      });
      await qmp.command("block-export-add", exportOf("r", { iothread: "io0", "fixed-iothread": true }));
      await qmp.command("block-export-add", exportOf("q", { iothread: "io1", "fixed-iothread": true }));
      const fio = (name: string) =>
        run(
          "fio",
          [
            `--name=${name}`,
            "--ioengine=nbd",
            `--uri=nbd+unix:///${name}?socket=${join(tmp, "nbd")}`,
            "--rw=randwrite",
            "--bsrange=4k-64k",
            "--iodepth=16",
            "--size=32m",
            "--verify=crc32c",
            "--verify_fatal=1",
          ],
          { cwd: tmp },
        );
      await Promise.all([fio("r"), fio("q")]);
    },
    60_000,
  );
});

describe("nodes that move", () => {
  it("keep their place in lists, their options and their bitmaps", async () => {
    await using daemon = await startDaemon({ args: ["--object", "iothread,id=io0"] });
    const { qmp, tmp } = daemon;
    await makeQcow2(tmp, 4 * MIB, { base: Buffer.alloc(MIB, 7) });
    await makeQcow2(tmp, 4 * MIB, { top: null }, "base");
    await qmp.command("blockdev-add", { driver: "null-co", "node-name": "before", size: MIB });
    await qmp.command("blockdev-add", {
      driver: "qcow2",
      "node-name": "top",
      discard: "unmap",
      file: { driver: "file", filename: "top" },
    });
    await qmp.command("blockdev-add", { driver: "null-co", "node-name": "after", size: MIB });
    const bitmaps = [
      { name: "stored", persistent: true },
      { name: "memory", granularity: 4096 },
      { name: "off", disabled: true, persistent: true },
      { name: "quiet", disabled: true },
    ];
    for (const bitmap of bitmaps) await qmp.command("block-dirty-bitmap-add", { node: "top", ...bitmap });
    await qmp.command("nbd-server-start", { addr: { type: "unix", data: { path: "nbd" } } });
    await qmp.command("block-export-add", exportOf("top"));
    const client = await connect(daemon);
    await client.open("top");
    await write(client, 3 * MIB, Buffer.alloc(70_000, 1));
    await client.ask({ type: NBD_CMD_FLUSH });
    client.peer[Symbol.dispose]();
    await qmp.command("block-export-del", { id: "top", mode: "hard" });
    await qmp.waitEvent("BLOCK_EXPORT_DELETED");
    const sums = async () => {
      const all = [];
      for (const { name } of bitmaps)
        all.push(await qmp.command("x-debug-block-dirty-bitmap-sha256", { node: "top", name }));
      return all;
    };
    // What else there is tells of the bitmaps that are in the image once it has been closed.
    const seen = async () => {
      const nodes = await qmp.command<BlockDeviceInfo[]>("query-named-block-nodes");
      return nodes.map(({ image: _image, ...rest }) => rest);
    };
    const before = await seen();
    const sumsBefore = await sums();
    for (const iothread of ["io0", null, "io0"]) {
      await qmp.command("x-blockdev-set-iothread", { "node-name": "top", iothread });
      expect(await seen()).toEqual(before);
      expect(await sums()).toEqual(sumsBefore);
    }
    expect(openFilesOf(daemon, "top")).toBe(1);
    expect(openFilesOf(daemon, "base")).toBe(1);
  });

  it.skipIf(!hasJudge("qemu-io"))(
    "keep their images locked all the time",
    async () => {
      await using daemon = await started();
      const { qmp, tmp } = daemon;
      await makeQcow2(tmp, MIB, { q: null });
      await qmp.command("blockdev-add", { driver: "qcow2", "node-name": "q", file: { driver: "file", filename: "q" } });
      let stop = false;
      let opened = 0;
      let tries = 0;
      const intruder = (async () => {
        while (!stop) {
          tries += 1;
          opened += await run("qemu-io", ["-f", "raw", "-c", "quit", join(tmp, "q")]).then(
            () => 1,
            () => 0,
          );
        }
      })();
      for (let round = 0; round < 30 || tries < 5; round++) {
        const iothread = ["io0", "io1", null][round % 3];
        await qmp.command("x-blockdev-set-iothread", { "node-name": "q", iothread });
      }
      stop = true;
      await intruder;
      expect(opened).toBe(0);
      expect(openFilesOf(daemon, "q")).toBe(1);
    },
    30_000,
  );

  it("take exports along that nobody uses", async () => {
    await using daemon = await started();
    const { qmp } = daemon;
    for (const [id, more] of [
      ["x", {}],
      ["y", { iothread: "io0" }],
      ["z", { iothread: "io1" }],
    ] as const) {
      await qmp.command("block-export-add", exportOf("a", { id, name: id, ...more }));
    }
    expect((await qmp.command<BlockExportInfo[]>("query-block-exports")).map(({ id }) => id)).toEqual(["z", "y", "x"]);
    expect(qmp.events.map(({ event }) => event)).toEqual([]);
    for (const name of ["x", "y", "z"]) {
      const client = await connect(daemon);
      await client.open(name);
      expect(await client.read(0, 512)).toHaveLength(512);
      client.peer[Symbol.dispose]();
    }
    // They are in io1 now, all of them.
    await expect(qmp.command("object-del", { id: "io1" })).rejects.toThrow(
      "object 'io1' is in use, can not be deleted",
    );
    await qmp.command("object-del", { id: "io0" });
  });

  it("stay where a client is, and an export that wants to be elsewhere stays with them unless it must not", async () => {
    await using daemon = await started("tsd", ["--log-file", "log"]);
    const { qmp } = daemon;
    await qmp.command("block-export-add", exportOf("a"));
    const client = await connect(daemon);
    await client.open("a");
    const second = exportOf("a", { id: "second", name: "second", iothread: "io0" });
    expect(await qmp.execute("block-export-add", { ...second, "fixed-iothread": true })).toMatchObject({
      error: { class: "GenericError", desc: CANNOT_MOVE },
    });
    await qmp.command("block-export-add", second);
    expect(
      await qmp.execute("x-blockdev-set-iothread", { "node-name": "a", iothread: "io1", force: true }),
    ).toMatchObject({
      error: { desc: CANNOT_MOVE },
    });
    expect(await client.read(0, 512)).toHaveLength(512);
    client.peer[Symbol.dispose]();
  });

  it("stay with their job", async () => {
    await using daemon = await started();
    const { qmp } = daemon;
    await qmp.command("blockdev-backup", { "job-id": "j", device: "a", target: "b", sync: "full", speed: 1 });
    for (const node of ["a", "b"]) {
      expect(
        await qmp.execute("x-blockdev-set-iothread", { "node-name": node, iothread: "io0", force: true }),
      ).toMatchObject({
        error: { desc: CANNOT_MOVE },
      });
    }
    await qmp.command("block-job-cancel", { device: "j", force: true });
    await qmp.waitEvent("BLOCK_JOB_CANCELLED");
    await qmp.command("x-blockdev-set-iothread", { "node-name": "a", iothread: "io0" });
  });

  it("stay when they know what no file holds", async () => {
    await using daemon = await started();
    const { qmp } = daemon;
    await qmp.command("blockdev-add", { driver: "copy-before-write", "node-name": "cbw", file: "a", target: "b" });
    for (const node of ["a", "b", "cbw"]) {
      expect(await qmp.execute("x-blockdev-set-iothread", { "node-name": node, iothread: "io0" })).toMatchObject({
        error: { desc: CANNOT_MOVE },
      });
    }
  });

  it("are where they were when the move fails", async () => {
    await using remote = await startDaemon();
    await remote.qmp.command("blockdev-add", { driver: "null-co", "node-name": "d", size: MIB });
    await remote.qmp.command("nbd-server-start", { addr: { type: "unix", data: { path: "nbd" } } });
    await remote.qmp.command("block-export-add", exportOf("d"));
    await using daemon = await started();
    const { qmp, tmp } = daemon;
    // Of three connections the second gets nowhere.
    let connections = 0;
    const proxy = createServer((socket) => {
      connections += 1;
      socket.on("error", () => undefined);
      if (connections === 2) socket.destroy();
      else pipeline(socket, createConnection(join(remote.tmp, "nbd")), socket, () => undefined);
    });
    proxy.listen(join(tmp, "proxy"));
    await qmp.command("blockdev-add", {
      driver: "nbd",
      "node-name": "n",
      server: { type: "unix", path: "proxy" },
      export: "d",
    });
    await qmp.command("blockdev-add", { driver: "raw", "node-name": "r", file: "n" });
    await qmp.command("block-dirty-bitmap-add", { node: "r", name: "b0" });
    await qmp.command("block-export-add", exportOf("r"));
    const before = await qmp.command("query-named-block-nodes");
    const reply = await qmp.execute("x-blockdev-set-iothread", { "node-name": "r", iothread: "io0", force: true });
    expect(reply).toHaveProperty("error.class", "GenericError");
    expect(connections).toBe(3);
    expect(await qmp.command("query-named-block-nodes")).toEqual(before);
    const client = await connect(daemon);
    await client.open("r");
    expect(await client.read(0, 512)).toHaveLength(512);
    client.peer[Symbol.dispose]();
    // The main iothread has it: the other one has nothing, and can go.
    await qmp.command("object-del", { id: "io0" });
    proxy.close();
  });

  it("take along whose bitmaps their exports show", async () => {
    await using daemon = await started();
    const { qmp } = daemon;
    await qmp.command("block-dirty-bitmap-add", { node: "b", name: "b0" });
    await qmp.command("block-export-add", exportOf("a", { bitmaps: [{ node: "b", name: "b0" }] }));
    await qmp.command("x-blockdev-set-iothread", { "node-name": "b", iothread: "io0" });
    await qmp.command("x-blockdev-set-iothread", { "node-name": "a", iothread: "io1", force: true });
    const client = await connect(daemon);
    await client.open("a", "structured", ["qemu:dirty-bitmap:b0"]);
    client.peer[Symbol.dispose]();
    await qmp.command("object-del", { id: "io0" });
  });
});
