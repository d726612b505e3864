import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface ImgCheck {
  readonly corruptions: number;
  readonly leaks: number;
  readonly text: string;
}

/** A folder of its own for the reference's tools. */
export class QemuFolder implements AsyncDisposable {
  private constructor(readonly folder: string) {}

  static async make(): Promise<QemuFolder> {
    return new QemuFolder(await mkdtemp(join(tmpdir(), "tsd-qcow2-")));
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  put(name: string, bytes: Uint8Array): Promise<void> {
    return writeFile(this.path(name), bytes);
  }

  get(name: string): Promise<Buffer> {
    return readFile(this.path(name));
  }

  /** Run a tool in the folder; what it prints. Rejects when it fails. */
  async tool(name: "qemu-img" | "qemu-io", ...args: string[]): Promise<string> {
    const { stdout } = await run(name, args, { cwd: this.folder, maxBuffer: 1 << 26 });
    return stdout;
  }

  /** `encrypted`: with the password "123456". */
  async check(name: string, encrypted = false): Promise<ImgCheck> {
    try {
      await run("qemu-img", ["check", "--output=json", ...imageArguments(name, encrypted)], { cwd: this.folder });
      return { corruptions: 0, leaks: 0, text: "" };
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      const report = JSON.parse(stdout) as { corruptions?: number; leaks?: number };
      return { corruptions: report.corruptions ?? 0, leaks: report.leaks ?? 0, text: stdout + stderr };
    }
  }

  /** What the reference reads from the image. */
  async contents(name: string, encrypted = false): Promise<Buffer> {
    await this.tool("qemu-img", "convert", "-O", "raw", ...imageArguments(name, encrypted), `${name}.raw`);
    return this.get(`${name}.raw`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

export const SECRET_ARGUMENTS = ["--object", "secret,id=s,data=123456"] as const;

function imageArguments(name: string, encrypted: boolean): readonly string[] {
  if (!encrypted) return ["-f", "qcow2", name];
  return [...SECRET_ARGUMENTS, "--image-opts", `driver=qcow2,encrypt.key-secret=s,file.filename=${name}`];
}
