/** Other people's clients on what tsd serves. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { daemonPath, startDaemon, type Daemon } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";
import { createImage } from "../helpers/images.js";
import { freePort } from "../helpers/nbd.js";

const run = promisify(execFile);

interface MapEntry {
  readonly offset: number;
  readonly length: number;
  readonly type: number;
}

describe("what tsd serves", () => {
  let folder: string;
  let daemon: Daemon;
  let socket: string;
  const uri = (name: string) => `nbd+unix:///${name}?socket=${socket}`;
  const tool = async (name: string, ...args: string[]) =>
    (await run(name, args, { cwd: folder, maxBuffer: 1 << 26 })).stdout;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tsd-judges-"));
    socket = join(folder, "nbd");
    daemon = await startDaemon();
    const { qmp } = daemon;
    await qmp.command("nbd-server-start", { addr: { type: "unix", data: { path: socket } } });
    for (const name of ["raw", "qcow2"]) {
      const filename = join(folder, name);
      await createImage(daemon, { driver: "file", filename, size: name === "raw" ? 64 << 20 : 0 });
      await qmp.command("blockdev-add", { driver: "file", "node-name": `${name}-file`, filename, discard: "unmap" });
      if (name === "qcow2") await createImage(daemon, { driver: "qcow2", file: "qcow2-file", size: 64 << 20 });
      await qmp.command("blockdev-add", { driver: name, "node-name": name, file: `${name}-file`, discard: "unmap" });
      await qmp.command("block-dirty-bitmap-add", { node: name, name: "b0", granularity: 65536 });
      await qmp.command("block-export-add", {
        type: "nbd",
        id: name,
        "node-name": name,
        writable: true,
        description: `the ${name} disk`,
        bitmaps: ["b0"],
        "allocation-depth": true,
      });
    }
  });
  afterAll(async () => {
    await daemon[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  const formats = ["raw", "qcow2"];

  it.skipIf(!hasJudge("nbdinfo"))("is listed by nbdinfo", async () => {
    const { exports } = JSON.parse(await tool("nbdinfo", "--list", "--json", `nbd+unix://?socket=${socket}`)) as {
      exports: {
        "export-name": string;
        description: string;
        "export-size": number;
        contexts: string[];
        can_df: boolean;
      }[];
    };
    expect(exports.map((entry) => entry["export-name"])).toEqual(formats);
    for (const entry of exports) {
      expect(entry.description).toBe(`the ${entry["export-name"]} disk`);
      expect(entry["export-size"]).toBe(64 << 20);
      expect(entry.contexts).toEqual(["base:allocation", "qemu:allocation-depth", "qemu:dirty-bitmap:b0"]);
    }
  });

  it.skipIf(!hasJudge("nbd-client"))("is listed by nbd-client", async () => {
    const port = await freePort();
    await using other = await startDaemon({
      args: ["--nbd-server", `addr.type=inet,addr.host=127.0.0.1,addr.port=${String(port)}`],
    });
    await other.qmp.command("blockdev-add", { driver: "null-co", "node-name": "null", "read-zeroes": true });
    await other.qmp.command("block-export-add", { type: "nbd", id: "e", "node-name": "null" });
    const path = `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin`;
    const { stdout } = await run("nbd-client", ["-l", "127.0.0.1", String(port)], {
      env: { ...process.env, PATH: path },
    });
    expect(stdout).toContain("null\n");
  });

  it.skipIf(!hasJudge("python3") || !hasJudge("nbdinfo"))("listens on a socket that it inherits", async () => {
    const script = `
import os, socket, subprocess, sys
listener = socket.socket(socket.AF_UNIX)
listener.bind("inherited")
listener.listen()
fd = str(listener.fileno())
daemon = subprocess.Popen([sys.argv[1], "--blockdev", "null-co,node-name=n,read-zeroes=on,size=1048576",
    "--nbd-server", "addr.type=fd,addr.str=" + fd, "--export", "nbd,id=e,node-name=n"], pass_fds=[listener.fileno()])
listener.close()
print(subprocess.run(["nbdinfo", "--size", "nbd+unix:///n?socket=inherited"], stdout=subprocess.PIPE, text=True).stdout)
daemon.terminate()
sys.exit(daemon.wait())
`;
    expect((await tool("python3", "-c", script, daemonPath())).trim()).toBe(String(1 << 20));
  });

  it.skipIf(!hasJudge("nbdsh")).each(formats)("does what nbdsh asks of %s", async (name) => {
    const script = `
h.add_meta_context("base:allocation")
h.add_meta_context("qemu:dirty-bitmap:b0")
h.connect_uri("${uri(name)}")
assert h.can_multi_conn() and h.can_df() and h.can_fua() and h.can_zero() and h.can_fast_zero() and h.can_trim() and h.can_cache()
h.pwrite(b"x" * 65536, 1 << 20)
h.pwrite(b"y" * 1000, (2 << 20) + 7, nbd.CMD_FLAG_FUA)
assert h.pread(65536, 1 << 20) == b"x" * 65536
assert h.pread(1002, (2 << 20) + 6) == b"\\0" + b"y" * 1000 + b"\\0"
h.zero(4096, 1 << 20)
assert h.pread(8192, 1 << 20) == bytes(4096) + b"x" * 4096
h.trim(65536, 4 << 20)
h.cache(65536, 0)
h.flush()
chunks = []
def chunk(buf, offset, status, error):
    chunks.append((offset, len(buf), status))
h.pread_structured(4 << 20, 0, chunk)
assert sum(c[1] for c in chunks) == 4 << 20 and len(chunks) > 3, chunks
entries = {}
h.block_status(64 << 20, 0, lambda context, offset, e, error: entries.__setitem__(context, e))
assert sum(entries["base:allocation"][::2]) == 64 << 20
dirty = entries["qemu:dirty-bitmap:b0"]
assert sum(length for length, flag in zip(dirty[::2], dirty[1::2]) if flag) == 3 * 65536, dirty
for bad in (lambda: h.pread(512, 64 << 20), lambda: h.pwrite(b"z" * 512, 64 << 20)):
    h.set_strict_mode(0)
    try:
        bad()
        raise SystemExit("not refused")
    except nbd.Error as e:
        assert e.errno == "EINVAL", e
h.shutdown()
`;
    // Debian's module is Debian's python's, which need not be the first on the PATH.
    const env = { ...process.env, PATH: `/usr/bin:${process.env["PATH"] ?? ""}` };
    await run("nbdsh", ["-c", script], { env });
  });

  it.skipIf(!hasJudge("qemu-io") || !hasJudge("qemu-img")).each(formats)(
    "is %s for qemu-io, qemu-img and nbdinfo",
    async (name) => {
      await tool(
        "qemu-io",
        "-f",
        "raw",
        "-c",
        "write -P 7 8M 1M",
        "-c",
        "write -z 8M 64k",
        "-c",
        "read -P 7 8448k 512k",
        "-c",
        "read -P 0 8M 64k",
        "-c",
        "discard 12M 1M",
        "-c",
        "flush",
        uri(name),
      );
      const map = JSON.parse(await tool("qemu-img", "map", "--output=json", "-f", "raw", uri(name))) as {
        start: number;
        length: number;
        data: boolean;
      }[];
      expect(map.reduce((sum, entry) => sum + entry.length, 0)).toBe(64 << 20);
      expect(
        map.some((entry) => entry.data && entry.start <= 8448 << 10 && entry.start + entry.length >= 9 << 20),
      ).toBe(true);
      if (hasJudge("nbdinfo")) {
        const entries = JSON.parse(await tool("nbdinfo", "--map", "--json", uri(name))) as MapEntry[];
        expect(entries.filter((entry) => entry.type === 0).reduce((sum, entry) => sum + entry.length, 0)).toBe(
          map.filter((entry) => entry.data).reduce((sum, entry) => sum + entry.length, 0),
        );
      }
    },
  );

  it.skipIf(!hasJudge("nbdcopy") || !hasJudge("qemu-img")).each(formats)(
    "is copied by nbdcopy, from and to %s",
    async (name) => {
      await tool("nbdcopy", uri(name), `copy-${name}`);
      expect(await tool("qemu-img", "compare", "-f", "raw", "-F", "raw", `copy-${name}`, uri(name))).toContain(
        "identical",
      );
      const back = formats.find((other) => other !== name)!;
      await tool("nbdcopy", `copy-${name}`, uri(back));
      expect(await tool("qemu-img", "compare", "-f", "raw", "-F", "raw", uri(name), uri(back))).toContain("identical");
    },
  );
});
