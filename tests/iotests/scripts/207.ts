import { createHash } from "node:crypto";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startSshd } from "../../helpers/sshd.js";
import { KiB, MiB, type Iotest } from "../harness.js";

/** blockdev-create of files on a server, reached by ssh: which there are then, and which servers are trusted. */
export const test: Iotest = {
  title: "blockdev-create over ssh",
  formats: ["raw"],
  async run(t) {
    await using sshd = await startSshd();
    t.hide(sshd.folder, "SSH_DIR");
    t.hide(String(sshd.port), "PORT");
    // The reference looks for keys in the home that the user has, not in $HOME; but it asks the agent that it is told of.
    const daemon = await t.daemon([], { SSH_AUTH_SOCK: await sshd.agent() });
    const path = join(sshd.folder, "disk");
    const location = { server: { host: "127.0.0.1", port: String(sshd.port) }, path };
    const none = { "host-key-check": { mode: "none" } };
    const create = async (options: object) => {
      const reply = await daemon.log("blockdev-create", { "job-id": "j", options: { driver: "ssh", ...options } });
      if ("error" in reply) return;
      await daemon.jobConcluded("j");
      const [job] = await daemon.command<{ status: string; error?: string }[]>("query-jobs");
      // There is no libssh in tsd that could have a code of its own.
      t.log(`${job!.status}: ${job!.error?.replace(/libssh error code: \d+, /, "") ?? "no error"}`);
      await daemon.command("job-dismiss", { id: "j" });
    };
    const logSize = async () => t.log(`${String((await stat(path)).size)} bytes`);

    t.section("sizes, on what is there already");
    for (const size of [4 * MiB, 64 * KiB, 0, 1000]) {
      await create({ location: { ...location, ...none }, size });
      await logSize();
    }
    await writeFile(path, Buffer.alloc(4096, 1));
    await create({ location: { ...location, ...none }, size: 8192 });
    await daemon.log("blockdev-add", { driver: "ssh", "node-name": "s", ...location, ...none });
    t.log(`data: ${String((await daemon.command<{ image: object }[]>("query-named-block-nodes")).length)} node`);
    await daemon.log("blockdev-del", { "node-name": "s" });

    t.section("where there is no such folder");
    await create({ location: { ...location, path: join(sshd.folder, "no", "disk"), ...none }, size: MiB });
    await create({ location: { ...location, path: sshd.folder, ...none }, size: MiB });

    t.section("servers that have a certain key");
    const key = Buffer.from(sshd.hostKeys.ed25519.split(" ")[1]!, "base64");
    for (const type of ["md5", "sha1", "sha256"]) {
      const hash = createHash(type).update(key).digest("hex");
      t.hide(hash, `${type.toUpperCase()}_OF_KEY`);
      const check = (text: string) => ({ "host-key-check": { mode: "hash", type, hash: text } });
      await create({ location: { ...location, ...check("wrong") }, size: MiB });
      await create({ location: { ...location, ...check(hash) }, size: MiB });
    }
    await logSize();
    await daemon.stop();
  },
};
