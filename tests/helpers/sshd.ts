import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** An SSH server of OpenSSH's on the loopback, with keys of its own: one process for each connection. */
export interface Sshd extends AsyncDisposable {
  readonly folder: string;
  readonly port: number;
  /** Public keys: type and base64. */
  readonly hostKeys: { readonly ed25519: string; readonly ecdsa: string };
  /** A home with this `known_hosts`, and with the key that the server lets in. */
  home(knownHosts: string | null, identity?: boolean): Promise<string>;
  /** An agent that has the key; where it listens. */
  agent(): Promise<string>;
  /** All processes that serve connections. */
  signal(signal: NodeJS.Signals): void;
}

async function makeKey(path: string, type: string): Promise<string> {
  await run("ssh-keygen", ["-q", "-t", type, "-N", "", "-f", path]);
  const [name, key] = (await readFile(`${path}.pub`, "utf8")).split(" ");
  return `${name!} ${key!}`;
}

/** It is one of `children` until it ends. */
function keep(children: Set<ChildProcess>, child: ChildProcess): void {
  children.add(child);
  child.once("exit", () => children.delete(child));
}

async function startAgent(folder: string, children: Set<ChildProcess>): Promise<string> {
  const path = join(folder, "agent");
  const agent = spawn("ssh-agent", ["-D", "-a", path], { stdio: ["ignore", "pipe", "ignore"] });
  keep(children, agent);
  // It prints where it listens once it does.
  await once(agent.stdout, "data");
  await run("ssh-add", ["-q", join(folder, "id")], { env: { ...process.env, SSH_AUTH_SOCK: path } });
  return path;
}

export async function startSshd(): Promise<Sshd> {
  const folder = await mkdtemp(join(tmpdir(), "tsd-ssh-"));
  // Where it runs as root, it wants this folder to be there.
  if (process.getuid!() === 0) await mkdir("/run/sshd", { recursive: true });
  const ed25519 = await makeKey(join(folder, "host-ed25519"), "ed25519");
  const ecdsa = await makeKey(join(folder, "host-ecdsa"), "ecdsa");
  await writeFile(join(folder, "authorized"), await makeKey(join(folder, "id"), "ed25519"));
  const lines = [
    `HostKey ${folder}/host-ed25519`,
    `HostKey ${folder}/host-ecdsa`,
    `AuthorizedKeysFile ${folder}/authorized`,
    "StrictModes no",
    "UsePAM no",
    "PasswordAuthentication no",
    "PermitRootLogin yes",
    "PidFile none",
    "Subsystem sftp internal-sftp",
  ];
  await writeFile(join(folder, "sshd.conf"), `${lines.join("\n")}\n`);
  const children = new Set<ChildProcess>();
  let agent: Promise<string> | null = null;
  const server = createServer({ pauseOnConnect: true }, (socket) => {
    const child = spawn("/usr/sbin/sshd", ["-i", "-e", "-f", join(folder, "sshd.conf")], {
      stdio: [socket, socket, "ignore"],
    });
    keep(children, child);
    socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  let homes = 0;
  return {
    folder,
    port: (server.address() as AddressInfo).port,
    hostKeys: { ed25519, ecdsa },
    async home(knownHosts, identity = true) {
      homes += 1;
      const home = join(folder, `home${String(homes)}`);
      await mkdir(join(home, ".ssh"), { recursive: true });
      if (knownHosts !== null) await writeFile(join(home, ".ssh", "known_hosts"), knownHosts);
      if (identity) await writeFile(join(home, ".ssh", "id_ed25519"), await readFile(join(folder, "id")));
      return home;
    },
    agent() {
      agent ??= startAgent(folder, children);
      return agent;
    },
    signal(signal) {
      for (const child of children) if (child.spawnargs[0] !== "ssh-agent") child.kill(signal);
    },
    async [Symbol.asyncDispose]() {
      server.close();
      // Some end by themselves while another one is waited for.
      const ended = [...children].map((child) => once(child, "exit"));
      for (const child of children) {
        child.kill("SIGCONT");
        child.kill("SIGTERM");
      }
      await Promise.all(ended);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
