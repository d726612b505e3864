import { readFileSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { arch, cpus, release, totalmem } from "node:os";
import { run } from "./processes.js";
import { allowedCpus } from "./proc.js";

/** Where the figures are from. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGib: number;
  readonly kernel: string;
  readonly fileSystem: string;
  readonly node: string;
  readonly date: string;
}

const FILE_SYSTEMS: Readonly<Record<number, string>> = {
  0xef53: "ext4",
  0x58465342: "xfs",
  0x9123683e: "btrfs",
  0x01021994: "tmpfs",
  0x794c7630: "overlayfs",
  0x2fc12fc1: "zfs",
};

export async function describeMachine(folder: string): Promise<Machine> {
  const { type } = await statfs(folder);
  return {
    cpu: cpus()[0]?.model.trim() ?? arch(),
    cores: allowedCpus().length,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    kernel: `Linux ${release()}${isVirtual() ? ", virtual machine" : ""}`,
    fileSystem: FILE_SYSTEMS[type] ?? `file system 0x${type.toString(16)}`,
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
  };
}

function isVirtual(): boolean {
  return / hypervisor /.test(readFileSync("/proc/cpuinfo", "utf8"));
}

/** The first line of `--version`; null where the program is missing. */
export async function versionOf(program: string): Promise<string | null> {
  try {
    return (await run(program, ["--version"])).trim().split("\n")[0]!;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
