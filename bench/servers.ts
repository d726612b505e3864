import { readFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { join, resolve } from "node:path";
import { execa } from "execa";

/** A storage daemon that the bench starts with the same command line whichever it is. */
export interface Contender {
  readonly name: string;
  readonly program: string;
}

export const tsd: Contender = { name: "tsd", program: resolve(import.meta.dirname, "../bin/tsd") };
export const reference: Contender = { name: "qemu-storage-daemon", program: "qemu-storage-daemon" };

export interface RunningServer extends AsyncDisposable {
  readonly uri: string;
  /** From exec to the QMP greeting, milliseconds. */
  readonly startMs: number;
  /** Resident memory, KiB. */
  rss(): number;
  /** User and system time of the whole process so far, seconds. */
  cpu(): number;
}

const CLOCK_TICKS = 100;

/** Start a daemon that exports `image` writable as `disk` on a unix socket in `folder`. */
export async function startServer(
  contender: Contender,
  folder: string,
  image: string,
  format: "raw" | "qcow2",
): Promise<RunningServer> {
  const qmpPath = join(folder, `${contender.name}.qmp`);
  const nbdPath = join(folder, `${contender.name}.nbd`);
  const listener = createServer();
  await new Promise<void>((done) => listener.listen(qmpPath, done));
  const connected = new Promise<Socket>((done) => listener.once("connection", done));
  const begun = performance.now();
  const child = execa(
    contender.program,
    [
      ...["--chardev", `socket,id=qmp,path=${qmpPath}`, "--monitor", "chardev=qmp"],
      ...["--blockdev", `driver=file,node-name=file,filename=${image}`],
      ...["--blockdev", `driver=${format},node-name=disk,file=file`],
      ...["--nbd-server", `addr.type=unix,addr.path=${nbdPath}`],
      ...["--export", "type=nbd,id=disk,node-name=disk,name=disk,writable=on"],
    ],
    { reject: false, stdio: ["ignore", "ignore", "inherit"] },
  );
  const socket = await Promise.race([
    connected,
    child.then(() => Promise.reject(new Error(`${contender.name} ended`))),
  ]);
  await nextChunk(socket);
  const startMs = performance.now() - begun;
  socket.write('{"execute":"qmp_capabilities"}{"execute":"query-version"}\n');
  await nextChunk(socket);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${contender.name} has no process`);
  return {
    uri: `nbd+unix:///disk?socket=${nbdPath}`,
    startMs,
    rss: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8"))?.[1]),
    cpu: () => {
      const fields = readFileSync(`/proc/${String(pid)}/stat`, "utf8")
        .split(") ")[1]!
        .split(" ");
      return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS;
    },
    async [Symbol.asyncDispose]() {
      socket.on("error", () => undefined);
      socket.write('{"execute":"quit"}\n');
      await child;
      socket.destroy();
      await new Promise((done) => listener.close(done));
    },
  };
}

function nextChunk(socket: Socket): Promise<void> {
  return new Promise((done, fail) => {
    socket.once("data", () => done());
    socket.once("error", fail);
  });
}
