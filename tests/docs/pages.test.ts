import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { COMMAND_NAMES } from "../../qapi/generated/commands.js";
import { EVENT_NAMES } from "../../qapi/generated/events.js";
import { SHAPES } from "../../qapi/generated/shapes.js";
import { readCommandLine } from "../../src/daemon/cli.js";
import { HELP } from "../../src/daemon/help.js";
import { parseKeyval } from "../../src/daemon/keyval.js";
import { JsonStream, parseJson } from "../../src/qmp/json-stream.js";
import { validateArguments, validateKeyval, validateType, type OptionsType } from "../../src/qmp/validate.js";
import { visit } from "../../src/qmp/visitor.js";
import { startDaemon } from "../helpers/daemon.js";
import { hasJudge, type Judge } from "../helpers/judges.js";
import type { QmpClient } from "../helpers/qmp-client.js";
import { anchorsOf, blocksOf, PAGES, readPage, root, shellWords, type Block } from "./pages.js";

type JsonRecord = Readonly<Record<string, unknown>>;

/** The JSON values of a text, however they are laid out. */
function valuesIn(text: string): JsonRecord[] {
  const values: JsonRecord[] = [];
  const stream = new JsonStream({
    value: (value) => void values.push(value as JsonRecord),
    error: (message) => {
      throw new Error(message);
    },
    full: () => false,
  });
  stream.feed(Buffer.from(`${text}\n`));
  return values;
}

/** A command, a node's options, or the options of a new image: throws when the schema does not have it. */
function checkExample(example: JsonRecord): void {
  const { execute, arguments: args, driver } = example;
  if (typeof execute === "string") {
    const command = COMMAND_NAMES.find((name) => name === execute);
    if (command === undefined) throw new Error(`no command ${execute}`);
    validateArguments(command, args);
  } else if (typeof driver === "string") {
    visit("node-name" in example ? "BlockdevOptions" : "BlockdevCreateOptions", example, "json");
  } else {
    throw new Error("neither a command nor options of a driver");
  }
}

const OPTION_TYPES: Readonly<Record<string, readonly [OptionsType, string | null]>> = {
  blockdev: ["BlockdevOptions", "driver"],
  export: ["BlockExportOptions", "type"],
  monitor: ["MonitorOptions", "chardev"],
  "nbd-server": ["NbdServerOptions", null],
  object: ["ObjectOptions", "qom-type"],
};

function checkCommandLine(words: readonly string[]): void {
  for (const item of readCommandLine(words)) {
    if (item.kind === "stray") throw new Error(`${item.typed} is no option`);
    const type = OPTION_TYPES[item.name];
    if (type === undefined) continue;
    if (item.value.startsWith("{")) validateType(type[0], parseJson(item.value));
    else validateKeyval(type[0], parseKeyval(item.value, type[1]).value);
  }
}

const examples = PAGES.flatMap((page) => blocksOf(page).map((block) => ({ page, ...block })));
const place = ({ page, line }: { page: string; line: number }) => `${page}:${String(line)}`;

function complaintOf(where: string, check: () => void): string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [`${where}: ${String(error)}`];
  }
}

describe("the examples in the pages", () => {
  it("are what the schema has", () => {
    const json = examples.filter(({ language, text }) => language === "json" || /^-> /m.test(text));
    expect(json.length).toBeGreaterThan(20);
    const wrong = json.flatMap((block) =>
      complaintOf(place(block), () => {
        const sent = block.language === "json" ? block.text : requestsOf(block.text);
        for (const value of valuesIn(sent)) checkExample(value);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("are command lines that tsd takes", () => {
    const commands = examples
      .filter(({ language }) => language === "sh")
      .flatMap((block) => shellWords(block.text).map((words) => ({ where: place(block), words })))
      .filter(({ words: [program] }) => program === "tsd" || program === "bin/tsd");
    expect(commands.length).toBeGreaterThan(2);
    const wrong = commands.flatMap(({ where, words }) => complaintOf(where, () => checkCommandLine(words.slice(1))));
    expect(wrong).toEqual([]);
  });

  it("are command lines that tsd takes, in the man page too", () => {
    const page = readPage("docs/tsd.1").replaceAll("\\e", "\\").replaceAll("\\-", "-");
    const texts = [...page.matchAll(/^\.nf\n\.RS\n([\s\S]*?)\n\.RE/gm)].map(([, text = ""]) => text);
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) {
      const quotedOverLines = text.replace(/,\n\s+"/g, ', "');
      for (const words of shellWords(quotedOverLines)) checkCommandLine(words.slice(1));
    }
  });

  const runnable = PAGES.filter((page) => blocksOf(page).some(({ isRun }) => isRun));
  it.each(runnable)("of %s that are marked to be run do run", async (page) => {
    await using daemon = await startDaemon();
    const blocks = blocksOf(page);
    for (const [i, block] of blocks.entries()) {
      if (!block.isRun) continue;
      if (block.language === "json") {
        await paste(daemon.qmp, valuesIn(block.text));
      } else {
        const programs = shellWords(block.text).map(([program]) => program as Judge);
        if (!programs.every(hasJudge)) continue;
        const { stdout } = await execa("bash", ["-euc", block.text], {
          cwd: daemon.tmp,
          // Debian's python3 has libnbd's module; another one before it on the PATH may not.
          env: { PATH: `/usr/bin:${process.env["PATH"] ?? ""}` },
        });
        const next: Block | undefined = blocks[i + 1];
        if (next?.language === "output")
          expect(lines(stdout), place({ page, line: next.line })).toEqual(lines(next.text));
      }
    }
  });
});

/** A dialogue's requests: what stands behind `->`, up to the next answer. */
function requestsOf(text: string): string {
  return [...`${text}\n`.matchAll(/^-> ([\s\S]*?)\n(?=->|<-|$(?![\s\S]))/gm)].map(([, request]) => request).join("\n");
}

/** Carry out a box as a reader does: paste all of it, and wait for what it started before the next box. */
async function paste(qmp: QmpClient, commands: readonly JsonRecord[]): Promise<void> {
  await Promise.all(commands.map(({ execute, arguments: args }) => qmp.command(execute as string, args as object)));
  for (const { execute, arguments: args } of commands) {
    for (const { id: wanted, states } of jobsOf(execute, args)) {
      const isThere = ({ id, status }: { id: string; status: string }) => id === wanted && states.includes(status);
      await qmp.waitEvent("JOB_STATUS_CHANGE", isThere);
    }
    if (execute === "block-export-del") await qmp.waitEvent("BLOCK_EXPORT_DELETED");
  }
}

/** What the pages tell the reader to wait for: the jobs that a command starts, or completes. */
function jobsOf(execute: unknown, args: unknown): { id: string; states: string[] }[] {
  const text = JSON.stringify(args ?? {});
  const started = [...text.matchAll(/"job-id":"([^"]+)"/g)].map(([, id = ""]) => ({
    id,
    states: ["concluded", "ready"],
  }));
  const completed = execute === "job-complete" ? [(args as { id: string }).id] : [];
  return [...started, ...completed.map((id) => ({ id, states: ["concluded"] }))];
}

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim().replace(/\s+/g, " "))
    .filter((line) => line !== "");

describe("the links in the pages", () => {
  it("lead somewhere", () => {
    const broken = PAGES.flatMap((page) =>
      [...readPage(page).matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].flatMap(([, link = ""]) => {
        const [path = "", anchor] = link.split("#");
        const target = path === "" ? page : relative(root, resolve(root, dirname(page), path));
        if (!existsSync(join(root, target))) return [`${page}: ${link}`];
        return anchor === undefined || anchorsOf(target).has(anchor) ? [] : [`${page}: no heading for ${link}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it("lead to every page from docs/README.md, directly or from one of its pages", () => {
    const reached = new Set(["docs/README.md"]);
    for (const page of reached) {
      if (!page.endsWith(".md") || page.startsWith("docs/qmp-reference/")) continue;
      for (const [, path = ""] of readPage(page).matchAll(/\]\(([^)#\s:]+)(?:#[^)]*)?\)/g)) {
        reached.add(relative(root, resolve(root, dirname(page), path)));
      }
    }
    const missed = PAGES.filter((page) => page.startsWith("docs/") && !page.startsWith("docs/qmp-reference/"));
    expect(missed.filter((page) => !reached.has(page))).toEqual([]);
  });
});

const shapeMembers = (type: string | undefined): string[] => {
  const shape = type === undefined ? undefined : SHAPES[type];
  return shape?.kind === "object" ? shape.members.map(({ name }) => name) : [];
};

const variantsOf = (type: string): [string, string][] => {
  const shape = SHAPES[type];
  return shape?.kind === "object" ? Object.entries(shape.variants) : [];
};

/** Members that the page never names in code style. */
function unnamed(page: string, members: readonly string[]): string[] {
  const text = readPage(page);
  return members
    .filter((name) => !text.includes(`\`${name}\``) && !text.includes(`\`"${name}"`))
    .map((name) => `${page}: ${name}`);
}

describe("the pages name everything that there is", () => {
  it("options of every driver", () => {
    const same = new Map([
      ["host_device", "file"],
      ["host_cdrom", "file"],
      ["null-aio", "null-co"],
    ]);
    const missing = variantsOf("BlockdevOptions").flatMap(([driver, type]) =>
      unnamed(`docs/drivers/${same.get(driver) ?? driver}.md`, shapeMembers(type)),
    );
    expect(missing).toEqual([]);
    const common = shapeMembers("BlockdevOptions").filter((name) => name !== "driver");
    expect(unnamed("docs/drivers/README.md", common)).toEqual([]);
  });

  it("every driver in the table", () => {
    const drivers = variantsOf("BlockdevOptions").map(([driver]) => driver);
    expect(unnamed("docs/drivers/README.md", drivers)).toEqual([]);
    expect(unnamed("README.md", drivers)).toEqual([]);
    expect(unnamed("CHANGELOG.md", drivers)).toEqual([]);
  });

  it("options of every object", () => {
    const missing = variantsOf("ObjectOptions").flatMap(([name, type]) =>
      unnamed(name.startsWith("tls-") ? "docs/tls.md" : "docs/objects.md", shapeMembers(type)),
    );
    const names = variantsOf("ObjectOptions").map(([name]) => name);
    expect([...missing, ...unnamed("docs/objects.md", names)]).toEqual([]);
  });

  it("options for new images", () => {
    const missing = variantsOf("BlockdevCreateOptions").flatMap(([driver, type]) =>
      unnamed(`docs/drivers/${driver}.md`, shapeMembers(type)),
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ["docs/backup.md", "BlockdevBackup"],
    ["docs/backup.md", "BackupPerf"],
    ["docs/backup.md", "DriveBackup"],
    ["docs/commit.md", "BlockCommitArguments"],
    ["docs/nbd-server.md", "BlockExportOptions"],
    ["docs/nbd-server.md", "BlockExportOptionsNbd"],
    ["docs/nbd-server.md", "NbdServerOptions"],
    ["docs/nbd-server.md", "NbdServerAddOptions"],
  ])("%s: %s", (page, type) => {
    expect(shapeMembers(type).length).toBeGreaterThan(0);
    expect(unnamed(page, shapeMembers(type))).toEqual([]);
  });

  it("every command and event in the change log", () => {
    expect(unnamed("CHANGELOG.md", [...COMMAND_NAMES, ...EVENT_NAMES])).toEqual([]);
  });

  it("every type of job", () => {
    const shape = SHAPES["JobType"];
    expect(shape?.kind === "enum" ? unnamed("README.md", shape.values) : ["JobType"]).toEqual([]);
  });
});

describe("the help text and the man page", () => {
  const members = ["BlockExportOptions", "BlockExportOptionsNbd", "NbdServerOptions", "MonitorOptions"].flatMap(
    shapeMembers,
  );
  const drivers = variantsOf("BlockdevOptions").map(([driver]) => driver);
  it.each([
    ["--help", HELP],
    [
      "docs/tsd.1",
      readPage("docs/tsd.1")
        .replaceAll("\\-", "-")
        .replace(/\\f[BIR]/g, ""),
    ],
  ])("%s names every driver and option", (_name, text) => {
    const words = new Set(text.match(/[\w-]+/g));
    const common = shapeMembers("BlockdevOptions");
    expect([...members, ...drivers, ...common].filter((name) => !words.has(name))).toEqual([]);
  });

  it("--help has an example that tsd takes", () => {
    const example = /^ {2}tsd (.*\n(?: {6}.*\n)*)/m.exec(HELP)?.[0] ?? "";
    for (const [, ...words] of shellWords(example)) checkCommandLine(words);
    expect(example).toContain("--blockdev");
  });

  it.skipIf(!existsSync("/usr/bin/groff"))("docs/tsd.1 is laid out without a warning", async () => {
    const { stderr } = await execa("groff", ["-man", "-ww", "-Tutf8", "docs/tsd.1"], { cwd: root });
    expect(stderr).toBe("");
  });
});

describe("the completion", () => {
  const complete = async (line: string): Promise<string[]> => {
    const script = `
      source completions/tsd.bash; compopt() { :; }
      COMP_LINE=$1; COMP_POINT=\${#1}; read -ra COMP_WORDS <<< "$1"; COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
      COMP_WORDBREAKS=' '
      _tsd; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout } = await execa("bash", ["-c", script, "bash", line], { cwd: root });
    return stdout.split("\n");
  };

  it.skipIf(!existsSync("/bin/bash"))("knows the drivers and the options of each", async () => {
    const missing: string[] = [];
    const drivers = await complete("tsd --blockdev driver=");
    for (const [driver, type] of variantsOf("BlockdevOptions")) {
      if (!drivers.includes(`driver=${driver}`)) missing.push(driver);
      const offered = await complete(`tsd --blockdev ${driver},`);
      for (const name of [...shapeMembers(type), ...shapeMembers("BlockdevOptions")]) {
        const isOffered = offered.some(
          (word) => word.startsWith(`${driver},${name}=`) || word.startsWith(`${driver},${name}.`),
        );
        if (!isOffered) missing.push(`${driver}: ${name}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it.skipIf(!existsSync("/bin/bash"))("knows the objects and the options of each", async () => {
    const missing: string[] = [];
    const types = await complete("tsd --object qom-type=");
    for (const [name, type] of variantsOf("ObjectOptions")) {
      if (!types.includes(`qom-type=${name}`)) missing.push(name);
      const offered = await complete(`tsd --object ${name},`);
      for (const option of ["id", ...shapeMembers(type)]) {
        const isOffered = offered.some((word) => new RegExp(`^${name},${option}[=.]`).test(word));
        if (!isOffered) missing.push(`${name}: ${option}`);
      }
    }
    expect(missing).toEqual([]);
  });
});

describe("ARCHITECTURE.md", () => {
  it("names only what is there", () => {
    const named = [...readPage("ARCHITECTURE.md").matchAll(/`((?:src|qapi|tests|bench|docs|examples)\/[\w./-]*)`/g)];
    expect(named.length).toBeGreaterThan(15);
    expect(named.map(([, path = ""]) => path).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("names no file of ours that is not there", () => {
    const files = ["src", "qapi", "tests"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `/${folder}/${name}`),
    );
    const named = [...readPage("ARCHITECTURE.md").matchAll(/`([\w/*-]+\.ts)`/g)].map(([, name = ""]) => name);
    const missing = named.filter((name) => {
      const pattern = new RegExp(`/${name.replaceAll(".", "\\.").replaceAll("*", "[\\w-]*")}$`);
      return !files.some((file) => pattern.test(file));
    });
    expect(missing).toEqual([]);
  });

  it("names every folder of src", () => {
    const folders = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${relative(root, join(entry.parentPath, entry.name))}/`);
    const text = readPage("ARCHITECTURE.md");
    expect(folders.filter((folder) => folder !== "src/qmp/commands/" && !text.includes(`\`${folder}\``))).toEqual([]);
  });
});
