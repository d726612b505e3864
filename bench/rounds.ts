/** Runs the jobs: the contenders take turns within each round, so that what disturbs one disturbs all. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Cpus } from "./cpus.js";
import { makeCertificates } from "./certificates.js";
import type { Contender, Setup } from "./contenders.js";
import type { Images } from "./images.js";
import type { Job, JobContext, Sample, Scenario } from "./job.js";
import { LoadClient } from "./load-client.js";
import { rowOf, type Row } from "./results.js";
import { Refusal, startServer, type BenchServer } from "./servers.js";

export interface RunOptions {
  readonly contenders: readonly Contender[];
  readonly folder: string;
  readonly images: Images;
  readonly rounds: number;
  readonly seconds: number;
  /** Progress, for people. */
  tell(text: string): void;
}

export interface RunOutcome {
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
  readonly engine: string;
}

/** No measurement takes that much longer than it was asked for, unless something hangs. */
const SAMPLE_MAX_MS = 90_000;

/** One contender, and its server while its scenario is measured. */
class Racer implements AsyncDisposable {
  server: BenchServer | null = null;
  /** Why it takes no part; told once. */
  refusal: string | null = null;
  readonly folder: string;

  constructor(
    readonly contender: Contender,
    private readonly scenario: Scenario,
    private readonly run: Run,
  ) {
    this.folder = join(run.options.folder, contender.name);
  }

  /** Each measurement starts a server of its own. */
  get isCold(): boolean {
    return this.scenario.isStarted === false;
  }

  /** Disks and server, before the first measurement. */
  async prepare(): Promise<void> {
    const { exports, files = [] } = this.scenario;
    await mkdir(this.folder, { recursive: true });
    for (const name of new Set([...exports, ...files])) await this.run.options.images.copy(name, this.folder);
    await this.ensure();
  }

  /** A server of the scenario. Null, with the reason in `refusal`, when this contender has none. */
  async start(): Promise<BenchServer | null> {
    const { exports, format, transport, iothreads = false } = this.scenario;
    const setup: Setup = {
      ...{ format, transport, iothreads },
      images: exports.map((name) => join(this.folder, name)),
    };
    try {
      const certificates = transport === "tls" ? await this.run.certificates() : "";
      const server = await startServer(this.contender, setup, this.run.options.folder, certificates);
      this.refusal = server === null ? "" : null;
      if (server !== null && this.contender.role === "tsd") await this.run.noteEngine(server);
      return server;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refusal = error.message;
      return null;
    }
  }

  /** Running, started again if it has died. */
  async ensure(): Promise<boolean> {
    if (this.refusal !== null) return false;
    if (this.isCold) return true;
    if (this.server?.hasEnded() === true) await this.stop();
    this.server ??= await this.start();
    return this.server !== null;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    await server?.[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

export class Run {
  private readonly cpus = new Cpus();
  private readonly notes = new Set<string>();
  private clients: [LoadClient, LoadClient] | null = null;
  private certificateFolder: string | null = null;
  private engine = "unknown";

  constructor(readonly options: RunOptions) {}

  async measure(jobs: readonly Job[], scenarios: Readonly<Record<string, Scenario>>): Promise<RunOutcome> {
    const rows: Row[] = [];
    for (const name of new Set(jobs.map(({ scenario }) => scenario)))
      rows.push(
        ...(await this.measureScenario(
          scenarios[name]!,
          jobs.filter(({ scenario }) => scenario === name),
        )),
      );
    for (const client of this.clients ?? []) await client.stop();
    return { rows, notes: [...this.notes], engine: this.engine };
  }

  async certificates(): Promise<string> {
    const folder = join(this.options.folder, "tls");
    if (this.certificateFolder === null) await makeCertificates(folder);
    return (this.certificateFolder = folder);
  }

  /** A tsd that does not know the question has but one engine. */
  async noteEngine({ qmp }: BenchServer): Promise<void> {
    try {
      const { engine } = (await qmp.execute("x-query-io-engine")) as { engine: string };
      this.engine = engine;
    } catch {
      this.engine = "threadpool";
    }
  }

  private async measureScenario(scenario: Scenario, jobs: readonly Job[]): Promise<Row[]> {
    const rows: Row[] = [];
    const racers = this.options.contenders
      .filter((contender) => jobs.some((job) => takesPart(job, contender)))
      .map((contender) => new Racer(contender, scenario, this));
    try {
      for (const racer of racers) await racer.prepare();
      for (const job of jobs) {
        this.options.tell(`${job.id} …`);
        rows.push(await this.measureJob(job, racers));
      }
    } finally {
      for (const racer of racers) await racer[Symbol.asyncDispose]();
    }
    return rows;
  }

  private async measureJob(job: Job, racers: readonly Racer[]): Promise<Row> {
    const lanes = racers.filter(({ contender }) => takesPart(job, contender));
    const samples = new Map(lanes.map(({ contender }) => [contender, [] as (Sample | null)[]]));
    for (let round = 0; round <= this.options.rounds; round++) {
      for (const racer of round % 2 === 0 ? lanes : [...lanes].reverse()) {
        // Daemons live for days: round 0 makes them warm and does not count, unless it is the start that is measured.
        if (round === 0 && racer.isCold) continue;
        const sample = await this.sample(job, racer);
        if (round > 0) samples.get(racer.contender)!.push(sample);
      }
    }
    return rowOf(job, samples);
  }

  /** Null, and a note, when it cannot be had. */
  private async sample(job: Job, racer: Racer): Promise<Sample | null> {
    const { name } = racer.contender;
    try {
      if (!(await racer.ensure())) {
        if (racer.refusal !== "") this.notes.add(`left out: ${job.scenario} of ${name}: ${racer.refusal}`);
        return null;
      }
      return await this.inTime(job.measure(await this.context(racer)));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.notes.add(`failed: ${job.id} of ${name}: ${message}${this.lastWords(racer)}`);
      // Whatever the job left behind in them goes with the processes.
      await racer.stop();
      for (const client of this.clients ?? []) client.kill();
      this.clients = null;
      return null;
    }
  }

  private lastWords({ server }: Racer): string {
    return server?.hasEnded() === true ? ` (the server has ended: ${server.complaint()})` : "";
  }

  private async inTime(sample: Promise<Sample>): Promise<Sample> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const limit = SAMPLE_MAX_MS + this.options.seconds * 1000;
      timer = setTimeout(() => reject(new Error(`nothing after ${limit} ms`)), limit);
    });
    try {
      return await Promise.race([sample, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async context(racer: Racer): Promise<JobContext> {
    const { cpus } = this;
    const { images, seconds } = this.options;
    this.clients ??= [await LoadClient.start(), await LoadClient.start()];
    return {
      ...{ contender: racer.contender, folder: racer.folder, images, seconds, clients: this.clients },
      get server() {
        if (racer.server === null) throw new Error("the job has no server");
        return racer.server;
      },
      start: async () => {
        const server = await racer.start();
        if (server === null) throw new Error(racer.refusal ?? "refused");
        return server;
      },
      place: async (placement, ...clients) => {
        await cpus.pin(racer.server!.pid, cpus.server(placement));
        for (const pid of clients) await cpus.pin(pid, cpus.client(placement));
      },
      clientCpus: (placement) => cpus.client(placement),
    };
  }
}

function takesPart(job: Job, { isDaemon, name }: Contender): boolean {
  return isDaemon || job.also.includes(name);
}
