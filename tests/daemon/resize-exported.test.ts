/** `block_resize` of a node that clients use. */
import { describe, expect, it } from "vitest";
import { EINVAL } from "../../src/base/errno.js";
import {
  NBD_CMD_READ,
  NBD_CMD_WRITE,
  NBD_OPT_GO,
  NBD_OPT_SET_META_CONTEXT,
  NBD_OPT_STRUCTURED_REPLY,
} from "../../src/block/nbd/protocol.js";
import type { Daemon } from "../helpers/daemon.js";
import { contextQuery, infoRequest, type TestClient } from "../nbd-server/harness.js";
import { MIB, connect, exportOf, started, write } from "./iothreads-harness.js";

const BLOCK = 4096;
const CONFLICT = "permissions 'resize' are both required";
/** Of a reply to NBD_OPT_GO: the one with the size. */
const INFO_EXPORT = 0;

/** A client of the export `a` that is to be closed, and the size that it was told. */
async function visitor(daemon: Daemon): Promise<{ readonly client: TestClient; readonly size: number }> {
  const client = await connect(daemon);
  await client.greet();
  const answers = await client.option(NBD_OPT_GO, infoRequest("a"));
  const told = answers.find(({ data }) => data.length >= 10 && data.readUInt16BE(0) === INFO_EXPORT)!;
  return { client, size: Number(told.data.readBigUInt64BE(2)) };
}

const resize = (daemon: Daemon, node: string, size: number) =>
  daemon.qmp.execute("block_resize", { "node-name": node, size });

async function errorOf(client: TestClient, type: number, offset: number): Promise<number> {
  const data = type === NBD_CMD_WRITE ? { data: Buffer.alloc(BLOCK) } : {};
  const [answer] = await client.ask({ type, offset, length: BLOCK, ...data });
  return answer!.error;
}

describe.each([{}, { iothread: "io0" }])("a node that is exported with %j", (more) => {
  it("gets another length, which clients see that connect later", async () => {
    await using daemon = await started();
    await daemon.qmp.command("block-export-add", exportOf("a", more));
    const first = await visitor(daemon);
    expect(first.size).toBe(MIB);
    expect(await resize(daemon, "a", 2 * MIB)).toHaveProperty("return", {});
    const second = await visitor(daemon);
    expect(second.size).toBe(2 * MIB);
    const data = Buffer.alloc(BLOCK, "x");
    await write(second.client, 2 * MIB - BLOCK, data);
    expect(await second.client.read(2 * MIB - BLOCK, BLOCK)).toEqual(data);
    await write(first.client, MIB - BLOCK, data);
    expect(await resize(daemon, "a", MIB)).toHaveProperty("return", {});
    expect(await errorOf(second.client, NBD_CMD_WRITE, MIB)).toBe(EINVAL);
    expect(await errorOf(second.client, NBD_CMD_READ, MIB)).toBe(EINVAL);
    expect(await second.client.read(MIB - BLOCK, BLOCK)).toEqual(data);
    const third = await visitor(daemon);
    expect(third.size).toBe(MIB);
    for (const { client } of [first, second, third]) client.peer[Symbol.dispose]();
  });

  it("is the same export to a client that is choosing it", async () => {
    await using daemon = await started();
    await daemon.qmp.command("block-export-add", exportOf("a", more));
    const client = await connect(daemon);
    await client.greet();
    await client.option(NBD_OPT_STRUCTURED_REPLY);
    await client.option(NBD_OPT_SET_META_CONTEXT, contextQuery("a", ["base:allocation"]));
    expect(await resize(daemon, "a", 2 * MIB)).toHaveProperty("return", {});
    await client.option(NBD_OPT_GO, infoRequest("a"));
    expect([...(await client.status(2 * MIB - BLOCK, BLOCK)).keys()]).toEqual([0]);
    client.peer[Symbol.dispose]();
  });

  it("keeps its length where others rely on it, and they theirs", async () => {
    await using daemon = await started();
    const { qmp } = daemon;
    await qmp.command("block-export-add", exportOf("a", more));
    expect(await resize(daemon, "a", 2 * MIB)).toHaveProperty("return", {});
    await qmp.command("blockdev-add", { driver: "raw", "node-name": "above", file: "a" });
    expect(await resize(daemon, "above", MIB)).toMatchObject({
      error: { desc: expect.stringContaining(CONFLICT) as string },
    });
    await qmp.command("blockdev-del", { "node-name": "above" });
    expect(await resize(daemon, "b", 2 * MIB)).toHaveProperty("return", {});
    await qmp.command("blockdev-backup", { "job-id": "j", device: "a", target: "b", sync: "none" });
    expect(await resize(daemon, "a", MIB)).toMatchObject({
      error: { desc: expect.stringContaining(CONFLICT) as string },
    });
    const { client, size } = await visitor(daemon);
    expect(size).toBe(2 * MIB);
    client.peer[Symbol.dispose]();
  });
});
