import { logNodes, openChain, startServer } from "../chain.js";
import { MiB, type Iotest, type LoggedDaemon, type Script } from "../harness.js";

const SIZE = MiB;
const NAMES = ["base", "middle", "top"];

async function chain(t: Script): Promise<LoggedDaemon> {
  const daemon = await t.daemon(["--object", "throttle-group,id=tg"]);
  await startServer(t, daemon);
  await openChain(t, daemon, NAMES, SIZE);
  return daemon;
}

/** What is in the headers, read by another daemon. */
async function logHeaders(t: Script): Promise<void> {
  const daemon = await t.daemon();
  for (const name of NAMES) {
    await daemon.command("blockdev-add", {
      ...{ driver: t.format, "node-name": name, "read-only": true, backing: null },
      file: { driver: "file", filename: t.path(`${name}.${t.format}`) },
    });
  }
  const nodes =
    await daemon.command<{ "node-name": string; image: Record<string, unknown> }[]>("query-named-block-nodes");
  for (const { "node-name": name, image } of nodes.filter((node) => NAMES.includes(node["node-name"]))) {
    const format = String(image["backing-filename-format"]);
    t.log(`in ${name}: ${String(image["backing-filename"])}, ${format}`);
  }
  await daemon.stop();
}

/** Only a name in a header changes: what is open stays, whoever uses it, and what was read-only is so again. */
export const test: Iotest = {
  title: "change-backing-file",
  formats: ["qcow2"],
  async run(t) {
    const change = (daemon: LoggedDaemon, device: string, image: string, name: string) =>
      daemon.log("change-backing-file", { device, "image-node-name": image, "backing-file": name });

    t.section("names of every kind");
    let daemon = await chain(t);
    await change(daemon, "top", "top", `middle.${t.format}`);
    await change(daemon, "top", "middle", `./base.${t.format}`);
    await change(daemon, "top", "base", "nowhere");
    await logNodes(t, daemon);
    await daemon.stop();
    await logHeaders(t);

    t.section("seen from a filter above, and used by a guest");
    daemon = await chain(t);
    await daemon.command("blockdev-add", {
      ...{ driver: "throttle", "node-name": "slow", "throttle-group": "tg", file: "top" },
    });
    await daemon.command("block-export-add", { type: "nbd", id: "e", "node-name": "slow", writable: true });
    for (const image of ["slow", "top", "middle"]) await change(daemon, "slow", image, `x-${image}`);
    await change(daemon, "top", "slow", "x");
    await change(daemon, "top", "top", `json:{"driver":"${t.format}","file":{"driver":"file","filename":"y"}}`);
    await logNodes(t, daemon);
    await daemon.stop();
    await logHeaders(t);

    t.section("read-only, and so again then");
    daemon = await chain(t);
    const node = (name: string, backing: string | null) => ({
      ...{ driver: t.format, "node-name": name, file: `${name}-file`, backing, "read-only": true },
    });
    await daemon.command("blockdev-reopen", {
      options: [node("base", null), node("middle", "base"), node("top", "middle")],
    });
    await change(daemon, "top", "middle", "z");
    await change(daemon, "top", "top", "z".repeat(1023));
    await logNodes(t, daemon);
    await daemon.stop();
    await logHeaders(t);

    t.section("refused");
    daemon = await chain(t);
    await daemon.command("blockdev-add", { driver: "null-co", "node-name": "null", size: SIZE });
    for (const [device, image, name] of [
      ["nosuch", "top", "x"],
      ["top", "nosuch", "x"],
      ["middle", "top", "x"],
      ["top", "top-file", "x"],
      ["top", "null", "x"],
      ["null", "null", "x"],
      ["top", "top", "x".repeat(1024)],
      ["top", "top", "x".repeat(5000)],
      ["base-file", "base-file", "x"],
    ] as const) {
      await change(daemon, device, image, name);
    }
    await daemon.log("blockdev-mirror", { "job-id": "j", device: "top", target: "null", sync: "none" });
    await change(daemon, "top", "top", "x");
    await change(daemon, "top", "middle", "x");
    await daemon.log("job-cancel", { id: "j" });
    await daemon.jobConcluded("j");
    await logNodes(t, daemon);
    await daemon.stop();
  },
};
