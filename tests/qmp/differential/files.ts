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
  await writeFile(join(files, "luks.img"), "");
  await using daemon = await startDaemon();
  const { qmp } = daemon;
  await qmp.command("object-add", { "qom-type": "secret", id: "sec0", data: "hush" });
  const file = { driver: "file", filename: join(files, "luks.img") };
  const options = { driver: "luks", file, size: SIZE, "key-secret": "sec0", "iter-time": 10 };
  await qmp.command("blockdev-create", { "job-id": "j", options });
  await qmp.waitEvent("JOB_STATUS_CHANGE", ({ status }: { status: string }) => status === "concluded");
  const [job] = await qmp.command<readonly JobInfo[]>("query-jobs");
  if (job?.error !== undefined) throw new Error(job.error);
}
