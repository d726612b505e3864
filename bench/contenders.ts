/** The programs that are compared, each by the command line that makes it serve the same disk. */
import { statSync } from "node:fs";
import { resolve } from "node:path";

export type Format = "raw" | "qcow2";
export type Transport = "unix" | "tcp" | "tls";

/** What a server is asked to serve. */
export interface Setup {
  readonly format: Format;
  readonly transport: Transport;
  /** Absolute names of images; none for a daemon that is given its nodes later. The exports are `disk0`, `disk1`, … */
  readonly images: readonly string[];
  /** An iothread of its own for each export. */
  readonly iothreads: boolean;
}

/** Where the server shall listen. */
export interface Places {
  readonly nbd: { readonly path: string } | { readonly port: number };
  /** Of the bench, where a daemon connects to with its first monitor when everything is ready. */
  readonly greeting: string;
  /** A second monitor of a daemon, a server. */
  readonly monitor: string;
  /** Folder with ca-cert.pem, server-cert.pem, server-key.pem. */
  readonly certificates: string;
}

export interface Contender {
  readonly name: string;
  /** tsd's ratios are to the best reference of the round. */
  readonly role: "tsd" | "reference" | "peer" | "ceiling";
  readonly isDaemon: boolean;
  readonly program: string;
  /** Asked of a daemon's file nodes; null: its default. */
  readonly aio: string | null;
  /** Null when it cannot serve that. */
  args(setup: Setup, places: Places): string[] | null;
}

export const TSD_PROGRAM = resolve(import.meta.dirname, "../bin/tsd");
const NULL_SERVER = resolve(import.meta.dirname, "load/null-server.ts");

function storageDaemon(
  name: string,
  role: Contender["role"],
  program: string,
  aio: string | null,
  more: readonly string[] = [],
): Contender {
  const args = (setup: Setup, places: Places): string[] => {
    const { nbd } = places;
    const server =
      "path" in nbd
        ? `addr.type=unix,addr.path=${nbd.path}`
        : `addr.type=inet,addr.host=127.0.0.1,addr.port=${nbd.port}`;
    const isTls = setup.transport === "tls";
    const lines = [...more];
    if (isTls) {
      const options = `dir=${places.certificates},endpoint=server,verify-peer=off`;
      lines.push("--object", `tls-creds-x509,id=tls,${options}`);
    }
    for (const i of setup.iothreads ? setup.images.keys() : []) lines.push("--object", `iothread,id=io${i}`);
    lines.push("--nbd-server", server + (isTls ? ",tls-creds=tls" : ""));
    for (const [i, image] of setup.images.entries()) {
      const file = `driver=file,node-name=file${i},filename=${image}${aio === null ? "" : `,aio=${aio}`}`;
      lines.push("--blockdev", file, "--blockdev", `driver=${setup.format},node-name=disk${i},file=file${i}`);
      const thread = setup.iothreads ? `,iothread=io${i}` : "";
      lines.push("--export", `type=nbd,id=disk${i},node-name=disk${i},name=disk${i},writable=on${thread}`);
    }
    lines.push("--chardev", `socket,id=load,path=${places.monitor},server=on,wait=off`, "--monitor", "chardev=load");
    // Options are carried out in order: with the greeting everything before it is there.
    lines.push("--chardev", `socket,id=qmp,path=${places.greeting}`, "--monitor", "chardev=qmp");
    return lines;
  };
  return { name, role, isDaemon: true, program, aio, args };
}

const nbdkit: Contender = {
  name: "nbdkit",
  role: "peer",
  isDaemon: false,
  program: "nbdkit",
  aio: null,
  args: ({ format, transport, images, iothreads }, { nbd, certificates }) => {
    const [image] = images;
    if (format !== "raw" || image === undefined || images.length > 1 || iothreads) return null;
    const place = "path" in nbd ? ["-U", nbd.path] : ["-i", "127.0.0.1", "-p", String(nbd.port)];
    const tls = transport === "tls" ? ["--tls=require", `--tls-certificates=${certificates}`] : [];
    return ["-f", ...place, ...tls, "-e", "disk0", "file", image];
  },
};

const qemuNbd: Contender = {
  name: "qemu-nbd",
  role: "peer",
  isDaemon: false,
  program: "qemu-nbd",
  aio: "io_uring",
  args: ({ format, transport, images, iothreads }, { nbd, certificates }) => {
    const [image] = images;
    if (image === undefined || images.length > 1 || iothreads) return null;
    const place = "path" in nbd ? ["-k", nbd.path] : ["-b", "127.0.0.1", "-p", String(nbd.port)];
    const credentials = `tls-creds-x509,id=tls,dir=${certificates},endpoint=server,verify-peer=off`;
    const tls = transport === "tls" ? ["--object", credentials, "--tls-creds", "tls"] : [];
    const io = ["--persistent", "--shared=16", "--cache=writeback", "--aio=io_uring"];
    return [...tls, ...place, ...io, "-f", format, "-x", "disk0", image];
  },
};

/** Answers without a disk: how much client and socket allow. */
const nullServer: Contender = {
  name: "null",
  role: "ceiling",
  isDaemon: false,
  program: process.execPath,
  aio: null,
  args: ({ images: [image] }, { nbd }) => {
    if (image === undefined || !("path" in nbd)) return null;
    return ["--import", import.meta.resolve("tsx"), NULL_SERVER, nbd.path, String(statSync(image).size)];
  },
};

/** All that can take part, by name. A second reference gets the name `qsd2`. */
export function knownContenders(tsdProgram: string, secondReference: string | undefined): Contender[] {
  const qsd = "qemu-storage-daemon";
  return [
    storageDaemon("tsd", "tsd", tsdProgram, null),
    storageDaemon("tsd-threadpool", "peer", tsdProgram, null, ["--io-engine", "threadpool"]),
    storageDaemon("qsd", "reference", qsd, "io_uring"),
    storageDaemon("qsd-threads", "reference", qsd, "threads"),
    ...(secondReference === undefined ? [] : [storageDaemon("qsd2", "reference", secondReference, "io_uring")]),
    nbdkit,
    qemuNbd,
    nullServer,
  ];
}
