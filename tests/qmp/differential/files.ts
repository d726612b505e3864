import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { JobInfo } from "../../../qapi/generated/types.js";
import { startDaemon } from "../../helpers/daemon.js";
import { makeQcow2 } from "../../helpers/images.js";
import { SIZE } from "./setup.js";

/** The files that scenes speak of. */
export async function makeFiles(files: string): Promise<void> {
  await makeQcow2(files, SIZE, { "base.q": new Uint8Array(SIZE).fill(1), "over.q": null, "new.q": null });
  await makeQcow2(files, SIZE, { "top.q": null }, "base.q");
  for (const name of ["raw.img", "spare.img", "new.img"]) await writeFile(join(files, name), new Uint8Array(SIZE));
  for (const folder of ["fat", "psk"]) await mkdir(join(files, folder));
  await writeFile(join(files, "psk/keys.psk"), "qemu:00112233445566778899aabbccddeeff\n");
  await writeFile(join(files, "hush.txt"), "hush");
  await writeFile(join(files, "rules.txt"), '[inject-error]\nevent = "l2_load"\nerrno = "5"\n');
  await writeFile(join(files, "list.acl"), JSON.stringify({ policy: "deny", rules: [] }));
  await using daemon = await startDaemon();
  const { qmp } = daemon;
  await qmp.command("object-add", { "qom-type": "secret", id: "sec0", data: "hush" });
  const create = async (name: string, options: object): Promise<void> => {
    await writeFile(join(files, name), "");
    const file = { driver: "file", filename: join(files, name) };
    await qmp.command("blockdev-create", { "job-id": name, options: { file, size: SIZE, ...options } });
    await qmp.waitEvent("JOB_STATUS_CHANGE", (job: JobInfo) => job.id === name && job.status === "concluded");
    const jobs = await qmp.command<readonly JobInfo[]>("query-jobs");
    const error = jobs.find(({ id }) => id === name)?.error;
    if (error !== undefined) throw new Error(error);
  };
  const luks = { "key-secret": "sec0", "iter-time": 10 };
  await create("luks.img", { driver: "luks", ...luks });
  await create("luks.q", { driver: "qcow2", encrypt: { format: "luks", ...luks } });
  await create("aes.q", { driver: "qcow2", encrypt: { format: "qcow", "key-secret": "sec0" } });
}
