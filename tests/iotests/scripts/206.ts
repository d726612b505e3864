import { KiB, MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

interface ImageInfo {
  readonly "virtual-size": number;
  readonly "cluster-size"?: number;
  readonly "backing-filename"?: string;
  readonly "backing-filename-format"?: string;
  readonly "format-specific"?: { readonly data: Readonly<Record<string, unknown>> };
}

async function create(t: Script, daemon: LoggedDaemon, options: object): Promise<boolean> {
  const reply = await daemon.log("blockdev-create", { "job-id": "j", options: { driver: t.format, ...options } });
  if ("error" in reply) return false;
  await daemon.jobConcluded("j");
  const [job] = await daemon.command<{ status: string; error?: string }[]>("query-jobs");
  t.log(`${job!.status}: ${job!.error ?? "no error"}`);
  await daemon.command("job-dismiss", { id: "j" });
  return job!.error === undefined;
}

interface Encryption {
  readonly format: string;
  readonly slots?: readonly { readonly active: boolean; readonly "key-offset": number }[];
}

/** What is the same each time an image is made so. */
function encryptionOf({ slots = [], ...others }: Encryption): [string, unknown][] {
  const each = ["detached-header", "master-key-iters", "uuid"];
  const known = Object.entries(others).filter(([name]) => !each.includes(name));
  const places = slots.map((slot) => `${String(slot["key-offset"])}${slot.active ? " (active)" : ""}`);
  return [...known.sort(), ["slots", places.join()]];
}

async function logImage(t: Script, daemon: LoggedDaemon, file: string, more: object = {}): Promise<void> {
  await daemon.command("blockdev-add", { driver: t.format, "node-name": "n", file, backing: null, ...more });
  const nodes = await daemon.command<{ "node-name": string; image: ImageInfo }[]>("query-named-block-nodes");
  const { image } = nodes.find((node) => node["node-name"] === "n")!;
  const { "format-specific": specific, "backing-filename": backing } = image;
  t.log(`${String(image["virtual-size"])} bytes in clusters of ${String(image["cluster-size"])}`);
  for (const [name, value] of Object.entries(specific!.data).sort()) {
    if (name !== "encrypt") t.log(`  ${name}: ${String(value)}`);
    else
      for (const [member, known] of encryptionOf(value as Encryption)) t.log(`  encrypt ${member}: ${String(known)}`);
  }
  if (backing !== undefined) t.log(`  backing: ${backing} (${String(image["backing-filename-format"])})`);
  await daemon.command("blockdev-del", { "node-name": "n" });
}

/** Every option of its creation, alone and with others; what is refused at once, and what fails as a job. */
export const test: Iotest = {
  title: "blockdev-create of qcow2",
  formats: ["qcow2"],
  async run(t) {
    const daemon = await t.daemon();
    const filename = t.path("disk");
    await create(t, daemon, { driver: "file", filename, size: 0 });
    await daemon.log("blockdev-add", { driver: "file", "node-name": "f", filename });

    t.section("what becomes of it");
    for (const options of [
      {},
      { version: "v2" },
      { version: "v3", "lazy-refcounts": true, "refcount-bits": 1 },
      { "cluster-size": 512, "refcount-bits": 64 },
      { "compression-type": "zstd", preallocation: "falloc" },
      { "cluster-size": 2 * MiB, preallocation: "metadata" },
      { "compression-type": "zlib", preallocation: "off" },
      { "backing-file": t.path("nosuch"), "backing-fmt": "raw" },
      { "backing-file": "nosuch", "backing-fmt": t.format, version: "v2" },
      { size: 0 },
      { size: 512 },
      { size: 64 * 1024 * MiB * 1024 },
    ]) {
      if (await create(t, daemon, { file: "f", size: 8 * MiB, ...options })) await logImage(t, daemon, "f");
    }

    t.section("encrypted");
    await daemon.log("object-add", { "qom-type": "secret", id: "pass", data: "hush" });
    const luks = { format: "luks", "key-secret": "pass", "iter-time": 10 };
    for (const [encrypt, more] of [
      [luks, {}],
      [luks, { version: "v2", "cluster-size": 512 }],
      [luks, { "cluster-size": 2 * MiB, preallocation: "metadata" }],
      [{ ...luks, "cipher-alg": "aes-128", "cipher-mode": "ctr", "ivgen-alg": "plain", "hash-alg": "sha1" }, {}],
      [{ ...luks, "cipher-mode": "cbc", "ivgen-alg": "essiv", "ivgen-hash-alg": "sha256" }, { "extended-l2": true }],
      [{ format: "qcow", "key-secret": "pass" }, { version: "v2" }],
    ] as const) {
      if (!(await create(t, daemon, { file: "f", size: 8 * MiB, encrypt, ...more }))) continue;
      const format = encrypt.format === "qcow" ? "aes" : "luks";
      await logImage(t, daemon, "f", { encrypt: { format, "key-secret": "pass" } });
    }
    for (const encrypt of [
      { format: "luks" },
      { format: "qcow" },
      { format: "luks", "key-secret": "nosuch" },
      { format: "aes", "key-secret": "pass" },
      { "key-secret": "pass" },
      { ...luks, "cipher-alg": "nosuch" },
      { ...luks, "cipher-mode": "cbc", "ivgen-alg": "essiv", "ivgen-hash-alg": "sha1" },
      { ...luks, nosuch: 1 },
      { format: "qcow", "key-secret": "pass", "iter-time": 10 },
    ]) {
      await create(t, daemon, { file: "f", size: 8 * MiB, encrypt });
    }

    t.section("on an inline node, with another job of that name");
    await create(t, daemon, { file: { driver: "file", filename: t.path("nosuch/x") }, size: MiB });
    await daemon.command("blockdev-del", { "node-name": "f" });
    const inline = { driver: "file", filename, "node-name": "f" };
    await create(t, daemon, { file: inline, size: MiB });
    const job = { "job-id": "j", options: { driver: t.format, file: inline, size: MiB } };
    await daemon.log("blockdev-create", job);
    await daemon.log("blockdev-create", job);
    await daemon.jobConcluded("j");
    await daemon.log("query-jobs");
    await daemon.log("query-block-jobs");
    await daemon.log("blockdev-create", job);
    await daemon.log("job-cancel", { id: "j" });
    await daemon.log("job-dismiss", { id: "j" });
    await daemon.log("job-dismiss", { id: "j" });
    await daemon.log("blockdev-add", { ...inline });

    t.section("what cannot be");
    for (const options of [
      { file: "nosuch" },
      { size: 511 },
      { size: "1M" },
      { version: "v1" },
      { version: "v2", "lazy-refcounts": true },
      { version: "v2", "refcount-bits": 8 },
      { version: "v2", "compression-type": "zstd" },
      { "cluster-size": 256 },
      { "cluster-size": 1234 },
      { "cluster-size": 4 * MiB },
      { "cluster-size": 512, size: 2 ** 50 },
      { "refcount-bits": 0 },
      { "refcount-bits": 7 },
      { "refcount-bits": 128 },
      { "refcount-bits": -1 },
      { "compression-type": "nosuch" },
      { preallocation: "nosuch" },
      { "backing-fmt": "raw" },
      { "backing-file": "" },
      { "backing-file": "nosuch", preallocation: "metadata" },
      { "backing-file": "nosuch", "backing-fmt": "nosuch" },
      { "backing-file": "x".repeat(1024), "backing-fmt": "raw" },
      { nosuch: 1 },
      { driver: "nosuch" },
    ]) {
      await create(t, daemon, { file: "f", size: 8 * MiB, ...options });
    }
    for (const driver of ["null-co", "raw"]) {
      await daemon.log("blockdev-create", { "job-id": "j", options: { driver } });
    }
    await daemon.log("blockdev-create", { "job-id": "1", options: { driver: t.format, file: "f", size: 64 * KiB } });
    await daemon.log("blockdev-create", { options: { driver: t.format, file: "f", size: 64 * KiB } });
    await daemon.stop();
  },
};
