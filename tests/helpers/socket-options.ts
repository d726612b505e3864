import { readFileSync, readdirSync, readlinkSync } from "node:fs";
import { loadNative } from "../../src/base/native.js";

export const SOL_SOCKET = 1;
export const SO_SNDBUF = 7;
export const SO_RCVBUF = 8;
export const SO_KEEPALIVE = 9;
export const IPPROTO_TCP = 6;
export const TCP_NODELAY = 1;

/** In /proc/net/tcp. */
const ESTABLISHED = "01";

/** An option of a socket, a number, as getsockopt(2) has it. Throws where the socket does not know it. */
export function socketOption(fd: number, level: number, option: number): number {
  const get = loadNative().bind("getsockopt", "int", ["int", "int", "int", "void *", "void *"]);
  const value = new Uint32Array(1);
  const result = get(fd, level, option, value, new Uint32Array([value.byteLength]));
  if (result < 0) throw new Error(`descriptor ${String(fd)} has no option ${String(option)} of ${String(level)}`);
  return value[0]!;
}

/** Throws where the socket does not take it. */
export function setSocketOption(fd: number, level: number, option: number, value: number): void {
  const set = loadNative().bind("setsockopt", "int", ["int", "int", "int", "void *", "uint"]);
  const result = set(fd, level, option, new Uint32Array([value]), 4);
  if (result < 0) throw new Error(`descriptor ${String(fd)} does not take option ${String(option)}`);
}

/** This process's descriptors of IPv4 connections: those that were accepted at `port`, and those that were made to it. */
export function connectionsAt(port: number): { readonly accepted: number[]; readonly made: number[] } {
  const descriptors = new Map<string, number>();
  for (const fd of readdirSync("/proc/self/fd")) {
    try {
      descriptors.set(readlinkSync(`/proc/self/fd/${fd}`), Number(fd));
    } catch (error) {
      // The folder's own has gone by now.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  const found = { accepted: [] as number[], made: [] as number[] };
  for (const line of readFileSync("/proc/self/net/tcp", "ascii").trim().split("\n").slice(1)) {
    const [, local, remote, state, , , , , , inode] = line.trim().split(/\s+/);
    const fd = descriptors.get(`socket:[${inode!}]`);
    if (fd === undefined || state !== ESTABLISHED) continue;
    if (parseInt(local!.split(":")[1]!, 16) === port) found.accepted.push(fd);
    if (parseInt(remote!.split(":")[1]!, 16) === port) found.made.push(fd);
  }
  return found;
}
