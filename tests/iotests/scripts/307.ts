import { connect } from "node:net";
import { fill, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

/** On its own: where `using` is compiled for older engines, an error of one turn of a loop comes again in the next. */
async function tell(t: Script, daemon: LoggedDaemon, socket: string, name: string): Promise<void> {
  try {
    await using client = await daemon.client(socket, name);
    t.log(`${name}: ${String(client.info.size)} bytes, flags ${String(client.info.flags)}`);
  } catch (error) {
    t.log(`${name}: ${(error as Error).message}`);
  }
}

/** Exports come and go, with clients and without, together with their server; and what they keep others from. */
export const test: Iotest = {
  title: "block exports",
  formats: ["qcow2"],
  async run(t) {
    const daemon = await t.daemon();
    const socket = t.socket("nbd");
    const server = { addr: { type: "unix", data: { path: socket } } };
    const add = (args: object) =>
      daemon.log("block-export-add", { type: "nbd", id: "e", "node-name": "disk", ...args });
    await daemon.addImage("disk", MiB);
    await daemon.command("blockdev-add", { driver: "null-co", "node-name": "null", size: MiB, "read-only": true });

    t.section("before there is a server");
    await add({});
    await daemon.log("nbd-server-stop");
    await daemon.log("nbd-server-start", { ...server, "max-connections": -1 });
    await daemon.log("nbd-server-start", { addr: { type: "unix", data: { path: "x".repeat(200) } } });
    await daemon.log("nbd-server-start", { addr: { type: "nosuch", data: {} } });
    await daemon.log("nbd-server-start", { ...server, "tls-creds": "nosuch" });
    await daemon.log("nbd-server-start", server);
    await daemon.log("nbd-server-start", server);

    t.section("what there cannot be");
    for (const args of [
      { type: "nosuch" },
      { id: "1" },
      { id: "" },
      { "node-name": "nosuch" },
      { name: "n".repeat(5000) },
      { description: "d".repeat(5000) },
      { "node-name": "null", writable: true },
      { bitmaps: ["nosuch"] },
      { iothread: "nosuch" },
      { nosuch: 1 },
    ]) {
      await add(args);
    }
    await daemon.log("query-block-exports");

    t.section("names");
    await add({ name: "first", description: "some text" });
    await add({ name: "second" });
    await add({ id: "e2", name: "first" });
    await add({ id: "e2", "node-name": "null", writethrough: true });
    await add({ id: "e3", name: "e3", writable: true });
    await daemon.log("query-block-exports");
    for (const name of ["first", "disk", "null", "e3", "nosuch"]) await tell(t, daemon, socket, name);

    t.section("nodes that are in use");
    for (const name of ["disk", "disk-file", "null"]) await daemon.log("blockdev-del", { "node-name": name });
    await add({ id: "file", "node-name": "disk-file", name: "file", writable: true });

    t.section("gone, with a client that is there");
    {
      await using client = await daemon.client(socket, "e3");
      await fill(client, 0, 4096, 0x11);
      await daemon.log("block-export-del", { id: "e3" });
      await daemon.log("block-export-del", { id: "e3", mode: "safe" });
      await daemon.log("block-export-del", { id: "e3", mode: "nosuch" });
      await daemon.log("block-export-del", { id: "e3", mode: "hard" });
      await daemon.logEvent("BLOCK_EXPORT_DELETED");
      t.log(
        await client.read(0, Buffer.alloc(512)).then(
          () => "it reads",
          () => "it is disconnected",
        ),
      );
    }
    await daemon.log("block-export-del", { id: "e3" });
    await daemon.log("block-export-del", { id: "e", mode: "hard" });
    await daemon.logEvent("BLOCK_EXPORT_DELETED");
    await add({ name: "again" });
    await daemon.log("query-block-exports");

    t.section("with the server");
    await daemon.log("nbd-server-stop");
    for (const id of ["e", "e2"]) {
      await daemon.logEvent("BLOCK_EXPORT_DELETED", (data: { id: string }) => data.id === id);
    }
    await daemon.log("query-block-exports");
    t.log(
      await new Promise<string>((resolve) => {
        const client = connect(socket);
        client.once("connect", () => resolve("somebody listens"));
        client.once("error", () => resolve("nobody listens"));
      }),
    );
    for (const name of ["disk", "disk-file", "null"]) await daemon.log("blockdev-del", { "node-name": name });
    await daemon.stop();
  },
};
