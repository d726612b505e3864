import { describe, expect, it, vi } from "vitest";
import { BlockError } from "../../src/base/errors.js";
import { EIO, ENOSPC } from "../../src/base/errno.js";
import { ioError } from "../../src/base/errors.js";
import { QmpError } from "../../src/base/qmp-error.js";
import { JobTransaction } from "../../src/jobs/transaction.js";
import type { JobControl, JobDriver } from "../../src/jobs/job.js";
import { PuppetJob, recordedScheduler, turn } from "../helpers/jobs.js";

describe("the life of a job", () => {
  it("goes from created to null with the events of the reference", async () => {
    const { jobs, told } = recordedScheduler();
    const puppet = new PuppetJob();
    const job = jobs.create(puppet, { id: "j" });
    jobs.start(job);
    (await puppet.running()).setRemaining(10);
    puppet.control!.processed(10);
    puppet.finish();
    await job.concluded.promise;
    const end = ["j waiting", "j pending", "j BLOCK_JOB_COMPLETED 10/10", "j concluded", "j null"];
    expect(told).toEqual(["j created", "j running", ...end]);
    expect(puppet.calls).toEqual(["commit", "clean"]);
    expect(jobs.list()).toEqual([]);
  });

  it("tells the error of a job that fails, and keeps it until it is dismissed", async () => {
    const { jobs, told } = recordedScheduler();
    const puppet = new PuppetJob();
    const job = jobs.create(puppet, { id: "j", autoDismiss: false });
    jobs.start(job);
    await puppet.running();
    puppet.fail(ioError(EIO));
    await job.concluded.promise;
    const error = "Input/output error";
    expect(told.slice(2)).toEqual(["j aborting", `j BLOCK_JOB_COMPLETED 0/0 ${error}`, "j concluded"]);
    expect(jobs.list()).toEqual([
      { id: "j", type: "backup", status: "concluded", "current-progress": 0, "total-progress": 0, error },
    ]);
    expect(puppet.calls).toEqual(["abort", "clean"]);
    await jobs.dismiss("j", "job");
    expect(told.at(-1)).toBe("j null");
  });

  it("waits in pending for job-finalize, and says so of block jobs", async () => {
    const { jobs, told } = recordedScheduler();
    const puppets = [new PuppetJob(true), new PuppetJob(false)];
    for (const [at, puppet] of puppets.entries()) {
      jobs.start(jobs.create(puppet, { id: `j${at}`, autoFinalize: false }));
      puppet.finish();
      await turn();
    }
    expect(told.filter((line) => line.includes("PENDING"))).toEqual(["j0 BLOCK_JOB_PENDING"]);
    await jobs.finalize("j0", "block-job");
    await jobs.finalize("j1", "job");
    expect(told.slice(-5)).toEqual([
      "j0 BLOCK_JOB_COMPLETED 0/0",
      "j0 concluded",
      "j0 null",
      "j1 concluded",
      "j1 null",
    ]);
  });

  it("fails in its last step when `prepare` does", async () => {
    const { jobs, told } = recordedScheduler();
    const puppet = new PuppetJob();
    puppet.prepare = () => Promise.reject(new BlockError("busy", "not now"));
    jobs.start(jobs.create(puppet, { id: "j" }));
    puppet.finish();
    await turn();
    expect(told.slice(2)).toEqual([
      "j waiting",
      "j pending",
      "j aborting",
      "j BLOCK_JOB_COMPLETED 0/0 not now",
      "j concluded",
      "j null",
    ]);
  });

  it("starts held, in state paused, until it is released", () => {
    const { jobs, told } = recordedScheduler();
    const job = jobs.create(new PuppetJob(), { id: "j" });
    job.hold();
    jobs.start(job);
    expect(told).toEqual(["j created", "j running", "j paused"]);
    job.release();
    expect(told.at(-1)).toBe("j running");
  });
});

describe("ids", () => {
  it("are words, and unique", () => {
    const { jobs, told } = recordedScheduler();
    for (const id of ["", "#a", "1a", "a b", "ä"]) {
      expect(() => jobs.create(new PuppetJob(), { id })).toThrow(`Invalid job ID '${id}'`);
    }
    jobs.create(new PuppetJob(), { id: "a-1._" });
    expect(() => jobs.create(new PuppetJob(), { id: "a-1._" })).toThrow("Job ID 'a-1._' already in use");
    expect(told).toEqual(["a-1._ created"]);
  });

  it("go straight to null when the job cannot be attached or its speed will not do", () => {
    const { jobs, told } = recordedScheduler();
    expect(() => jobs.create(new PuppetJob(), { id: "j", speed: -1 })).toThrow(
      "Parameter 'speed' expects a non-negative value",
    );
    const attach = () => {
      throw new BlockError("permission-conflict", "conflict");
    };
    expect(() => jobs.create(new PuppetJob(), { id: "j" }, attach)).toThrow("conflict");
    expect(told).toEqual(["j created", "j null", "j created", "j null"]);
  });

  it("that nobody has are refused in the words of each family", async () => {
    const { jobs } = recordedScheduler();
    jobs.create(new PuppetJob(false), { id: "c" });
    await expect(jobs.pause("nn", "job")).rejects.toThrow(new BlockError("not-found", "Job not found"));
    await expect(jobs.setSpeed("nn", -1)).rejects.toThrow(new QmpError("DeviceNotActive", "Block job 'nn' not found"));
    // A job that is no block job is none to these commands.
    await expect(jobs.cancel("c", "block-job", false)).rejects.toThrow("Block job 'c' not found");
    expect(jobs.listBlockJobs()).toEqual([]);
    expect(jobs.list()).toHaveLength(1);
  });
});

/** Does nothing but rest, as a job under a speed limit does most of the time. */
const sleeper = (): JobDriver => ({ type: "backup", isBlockJob: true, run: (job: JobControl) => job.rest(Infinity) });

describe("pausing", () => {
  it("happens before the verb returns where the job is at rest", async () => {
    const { jobs, told } = recordedScheduler();
    jobs.start(jobs.create(sleeper(), { id: "j" }));
    await turn();
    await jobs.pause("j", "job");
    expect(told.at(-1)).toBe("j paused");
    await expect(jobs.pause("j", "job")).rejects.toThrow("Job is already paused");
    expect(jobs.listBlockJobs()[0]).toMatchObject({ busy: false, paused: true, status: "paused" });
    await jobs.resume("j", "job");
    expect(told.at(-1)).toBe("j running");
    await expect(jobs.resume("j", "job")).rejects.toThrow("Can't resume a job that was not paused");
    await jobs.cancelAll();
  });

  it("ends when the job is cancelled; block-job-cancel needs force for that", async () => {
    const { jobs, told } = recordedScheduler();
    jobs.start(jobs.create(sleeper(), { id: "j" }));
    await turn();
    await jobs.pause("j", "block-job");
    const refusal = "The block job for device 'j' is currently paused";
    await expect(jobs.cancel("j", "block-job", false)).rejects.toThrow(refusal);
    await jobs.cancel("j", "block-job", true);
    const end = ["j running", "j aborting", "j BLOCK_JOB_CANCELLED 0/0", "j concluded", "j null"];
    expect(told.slice(3)).toEqual(end);
  });

  it("waits for the next safe point where the job is at work", async () => {
    const { jobs, told } = recordedScheduler();
    const puppet = new PuppetJob();
    jobs.start(jobs.create(puppet, { id: "j" }));
    const control = await puppet.running();
    await jobs.pause("j", "job");
    expect(told.at(-1)).toBe("j running");
    expect(control.interrupted).toBe(true);
    puppet.finish();
    await turn();
    expect(told.at(-1)).toBe("j paused");
    await jobs.resume("j", "job");
    await turn();
    expect(told.at(-1)).toBe("j null");
  });

  it("by a drain resolves once the job rests, and nests with the user's", async () => {
    const { jobs, told } = recordedScheduler();
    const puppet = new PuppetJob();
    const job = jobs.create(puppet, { id: "j" });
    jobs.start(job);
    await puppet.running();
    const drained = vi.fn();
    const begin = Promise.resolve(job.owner.drainedBegin!(true)).then(drained);
    await turn();
    expect(drained).not.toHaveBeenCalled();
    puppet.finish();
    await begin;
    expect(told.at(-1)).toBe("j paused");
    await jobs.pause("j", "job");
    job.owner.drainedEnd!();
    expect(told.at(-1)).toBe("j paused");
    await jobs.resume("j", "job");
    await turn();
    expect(told).toContain("j concluded");
    // A drain of what a job that has ended still holds does not wait for it.
    await job.owner.drainedBegin!(true);
  });

  it("of speed ends when the speed is lifted", async () => {
    let now = 0;
    const { jobs, told } = recordedScheduler(() => now);
    const driver: JobDriver = {
      type: "backup",
      isBlockJob: true,
      async run(job) {
        job.charge(1000);
        await job.pausePoint();
      },
    };
    jobs.start(jobs.create(driver, { id: "j", speed: 1 }));
    await turn();
    now = 1;
    expect(told.at(-1)).toBe("j running");
    expect(jobs.listBlockJobs()[0]).toMatchObject({ busy: false, speed: 1 });
    await expect(jobs.setSpeed("j", -1)).rejects.toThrow("Parameter 'speed' expects a non-negative value");
    await jobs.setSpeed("j", 0);
    await turn();
    expect(told.at(-1)).toBe("j null");
  });
});

describe("error policies", () => {
  const failing = (policy: "report" | "ignore" | "enospc" | "stop" | "auto", errno: number): JobDriver => ({
    type: "backup",
    isBlockJob: true,
    run: (job) => job.ioError(ioError(errno), policy, true),
  });

  it.each([
    ["report", EIO, "report"],
    ["report", ENOSPC, "report"],
    ["enospc", EIO, "report"],
    ["enospc", ENOSPC, "stop"],
    ["auto", EIO, "report"],
    ["auto", ENOSPC, "stop"],
    ["stop", EIO, "stop"],
    ["stop", ENOSPC, "stop"],
    ["ignore", EIO, "ignore"],
  ] as const)("%s answers errno %i with %s", async (policy, errno, action) => {
    const { jobs, told } = recordedScheduler();
    const job = jobs.create(failing(policy, errno), { id: "j" });
    jobs.start(job);
    await turn();
    expect(told[2]).toBe(`j BLOCK_JOB_ERROR read ${action}`);
    if (action === "stop") {
      expect(told[3]).toBe("j paused");
      const status = errno === ENOSPC ? "nospace" : "failed";
      expect(jobs.listBlockJobs()[0]).toMatchObject({ "io-status": status, paused: true });
      await jobs.resume("j", "job");
    }
    await job.concluded.promise;
    expect(told.some((line) => line.includes("COMPLETED 0/0 "))).toBe(action === "report");
  });
});

describe("jobs that end together", () => {
  const group = (count: number, options: object = {}) => {
    const { jobs, told } = recordedScheduler();
    const transaction = new JobTransaction();
    const puppets = Array.from({ length: count }, () => new PuppetJob());
    const started = puppets.map((puppet, at) => jobs.create(puppet, { id: "abc"[at]!, transaction, ...options }));
    for (const job of started) jobs.start(job);
    told.length = 0;
    return { jobs, told, puppets, started };
  };

  it("wait for each other, and conclude newest first", async () => {
    const { told, puppets } = group(2);
    puppets[1]!.finish();
    await turn();
    expect(told).toEqual(["b waiting"]);
    puppets[0]!.finish();
    await turn();
    expect(told.slice(1)).toEqual([
      "a waiting",
      "b pending",
      "a pending",
      "b BLOCK_JOB_COMPLETED 0/0",
      "b concluded",
      "b null",
      "a BLOCK_JOB_COMPLETED 0/0",
      "a concluded",
      "a null",
    ]);
  });

  it("are cancelled when one fails", async () => {
    const { told, puppets } = group(2);
    puppets[0]!.finish();
    await turn();
    puppets[1]!.fail(ioError(EIO));
    await turn();
    expect(told.slice(1)).toEqual([
      "b aborting",
      "b BLOCK_JOB_COMPLETED 0/0 Input/output error",
      "b concluded",
      "b null",
      "a aborting",
      "a BLOCK_JOB_CANCELLED 0/0",
      "a concluded",
      "a null",
    ]);
    expect(puppets.map(({ calls }) => calls)).toEqual([
      ["abort", "clean"],
      ["abort", "clean"],
    ]);
  });

  it("are cancelled with one that is, even when that one has done its work", async () => {
    const { jobs, told, puppets } = group(2);
    puppets[0]!.finish();
    await turn();
    await jobs.cancel("a", "job", true);
    expect(told.slice(1)).toEqual([
      "b aborting",
      "b BLOCK_JOB_CANCELLED 0/0",
      "b concluded",
      "b null",
      "a aborting",
      "a BLOCK_JOB_CANCELLED 0/0",
      "a concluded",
      "a null",
    ]);
  });

  it("keep the error of a cancel where they are not dismissed", async () => {
    const { jobs, told, puppets } = group(2, { autoDismiss: false });
    puppets[1]!.finish();
    await turn();
    await jobs.cancel("a", "job", true);
    await Promise.all(jobs.list().map(() => turn()));
    expect(told.slice(1)).toEqual([
      "a aborting",
      "b aborting",
      "b BLOCK_JOB_CANCELLED 0/0",
      "b concluded",
      "a BLOCK_JOB_CANCELLED 0/0",
      "a concluded",
    ]);
    expect(jobs.list().map(({ id, error }) => [id, error])).toEqual([
      ["b", "Operation canceled"],
      ["a", "Operation canceled"],
    ]);
    await jobs.cancelAll();
    expect(told.slice(-2)).toEqual(["b null", "a null"]);
  });

  it("are all pending until one is finalized where one of them asks for that", async () => {
    const { jobs, told } = recordedScheduler();
    const transaction = new JobTransaction();
    for (const [id, autoFinalize] of [
      ["a", false],
      ["b", true],
    ] as const) {
      const puppet = new PuppetJob();
      jobs.start(jobs.create(puppet, { id, transaction, autoFinalize }));
      puppet.finish();
    }
    await turn();
    expect(told.slice(-3)).toEqual(["b pending", "a pending", "a BLOCK_JOB_PENDING"]);
    await jobs.finalize("b", "job");
    expect(told.slice(-2)).toEqual(["a concluded", "a null"]);
  });

  it("leave without a word of the block layer when the transaction is given up", async () => {
    const { jobs, told } = recordedScheduler();
    const transaction = new JobTransaction();
    const created = ["a", "b"].map((id) => jobs.create(new PuppetJob(), { id, transaction }));
    for (const job of created) await jobs.abandon(job);
    expect(told.slice(2)).toEqual(["b aborting", "b concluded", "b null", "a aborting", "a concluded", "a null"]);
    expect(jobs.list()).toEqual([]);
  });
});

describe("cancelling", () => {
  it("of a pending job undoes it", async () => {
    const { jobs, told } = recordedScheduler();
    const puppet = new PuppetJob();
    jobs.start(jobs.create(puppet, { id: "j", autoFinalize: false }));
    puppet.finish();
    await turn();
    await jobs.cancel("j", "block-job", false);
    expect(told.slice(-4)).toEqual(["j aborting", "j BLOCK_JOB_CANCELLED 0/0", "j concluded", "j null"]);
    expect(puppet.calls).toEqual(["abort", "clean"]);
  });

  it("of all leaves nothing, newest first", async () => {
    const { jobs, told } = recordedScheduler();
    jobs.start(jobs.create(sleeper(), { id: "a" }));
    const puppet = new PuppetJob();
    jobs.start(jobs.create(puppet, { id: "b", autoDismiss: false }));
    puppet.finish();
    await turn();
    await jobs.cancelAll();
    expect(told.slice(-5)).toEqual(["b null", "a aborting", "a BLOCK_JOB_CANCELLED 0/0", "a concluded", "a null"]);
    expect(jobs.list()).toEqual([]);
  });
});
