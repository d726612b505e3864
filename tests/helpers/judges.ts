import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Programs that judge what tsd does, by the Debian package that brings them. None is needed to run tsd. */
const JUDGES = {
  "qemu-storage-daemon": "qemu-system-common",
  "qemu-img": "qemu-utils",
  "qemu-io": "qemu-utils",
  "qemu-nbd": "qemu-utils",
  nbdinfo: "libnbd-bin",
  nbdcopy: "libnbd-bin",
  nbdsh: "python3-libnbd",
  nbdkit: "nbdkit",
  fio: "fio",
  "nbd-client": "nbd-client",
  python3: "python3",
  // A package of Python's; Debian has none of it.
  "qemu.qmp": null,
  openssl: "openssl",
  sshd: "openssh-server",
  "ssh-agent": "openssh-client",
} as const;

export type Judge = keyof typeof JUDGES;

const JUDGE_NAMES = Object.keys(JUDGES) as Judge[];

const known = new Map<string, boolean>();

/** Is the program on the PATH (or in the folders where Debian keeps those of the administrator)? */
export function hasJudge(name: Judge): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/sbin"];
  const found =
    name === "qemu.qmp"
      ? hasPythonPackage(name)
      : folders.some((folder) => folder !== "" && isExecutable(join(folder, name)));
  known.set(name, found);
  return found;
}

function hasPythonPackage(name: string): boolean {
  try {
    execFileSync("python3", ["-c", `import ${name}`], { stdio: "ignore", timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function missingJudges(): Judge[] {
  return JUDGE_NAMES.filter((name) => !hasJudge(name));
}

/** As root on a Debian system, install what is missing; elsewhere do nothing. Says what it does. */
export async function installJudges(): Promise<void> {
  const packages = [...new Set(missingJudges().map((name) => JUDGES[name]))].filter((name) => name !== null);
  if (packages.length === 0 || process.getuid?.() !== 0 || !isExecutable("/usr/bin/apt-get")) return;
  console.log(`Installing outside judges: ${packages.join(", ")}`);
  const apt = (...args: string[]) => {
    execFileSync("apt-get", ["-qq", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      timeout: 600_000,
    });
  };
  try {
    apt("update");
  } catch {
    console.log("apt-get update failed; trying with the package lists at hand");
  }
  for (const name of packages) {
    try {
      apt("install", "-y", "--no-install-recommends", name);
    } catch {
      console.log(`Could not install ${name}: the tests that need it are left out`);
    }
  }
  known.clear();
}
