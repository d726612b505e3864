import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startDaemon, type Daemon } from "./daemon.js";
import type { JobInfo, JobStatusChangeEvent } from "../../qapi/generated/types.js";

/** blockdev-create, waited for and dismissed. Throws with the error of the job. */
export async function createImage({ qmp }: Daemon, options: object): Promise<void> {
  await qmp.command("blockdev-create", { "job-id": "create", options });
  await qmp.waitEvent("JOB_STATUS_CHANGE", ({ id, status }: JobStatusChangeEvent) => {
    return id === "create" && status === "concluded";
  });
  const [job] = await qmp.command<JobInfo[]>("query-jobs");
  await qmp.command("job-dismiss", { id: "create" });
  if (job?.error !== undefined) throw new Error(job.error);
}

/**
 * qcow2 images of `size` bytes, made by a tsd of their own; `bytes`: what the disk holds from its beginning on;
 * `backing`: the backing file of all of them.
 */
export async function makeQcow2(
  tmp: string,
  size: number,
  images: Readonly<Record<string, Uint8Array | null>>,
  backing?: string,
): Promise<void> {
  const chain = backing === undefined ? {} : { "backing-file": backing, "backing-fmt": "qcow2" };
  await using daemon = await startDaemon({ tmp });
  const { qmp } = daemon;
  for (const [name, bytes] of Object.entries(images)) {
    await createImage(daemon, { driver: "file", filename: name, size: 0 });
    await qmp.command("blockdev-add", { driver: "file", "node-name": "f", filename: name });
    await createImage(daemon, { driver: "qcow2", file: "f", size, ...chain });
    if (bytes !== null) {
      const raw = join(tmp, "contents.raw");
      const contents = new Uint8Array(size);
      contents.set(bytes);
      await writeFile(raw, contents);
      await qmp.command("blockdev-add", { driver: "qcow2", "node-name": "q", file: "f" });
      await qmp.command("blockdev-add", { driver: "file", "node-name": "r", filename: raw });
      await qmp.command("blockdev-backup", { "job-id": "fill", device: "r", target: "q", sync: "full" });
      await qmp.waitEvent("JOB_STATUS_CHANGE", ({ id, status }: JobStatusChangeEvent) => {
        return id === "fill" && status === "null";
      });
      for (const node of ["r", "q"]) await qmp.command("blockdev-del", { "node-name": node });
    }
    await qmp.command("blockdev-del", { "node-name": "f" });
  }
}
