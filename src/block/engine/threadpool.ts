/** The engine of every host: what may have to wait goes to libuv's thread pool. */
import * as fs from "node:fs";
import type { IoEngine } from "./engine.js";
import { HostEngine, type HostEngineOptions, type SlowWay } from "./host-engine.js";
import { errnoOfNode } from "./host-file.js";

/** A transfer by libuv's pool. */
export const moveByThreads: SlowWay["move"] = (task, file, isRead, data, start, length, offset) => {
  const done = (error: Error | null, bytes: number): void => task.moved(error === null ? bytes : -errnoOfNode(error));
  if (isRead) fs.read(file.fd, data, start, length, offset, done);
  else fs.write(file.fd, data, start, length, offset, done);
};

const threadpool: SlowWay = {
  name: "threadpool",
  transfersMax: Infinity,
  move: moveByThreads,
  fdatasync: (fd, done) => fs.fdatasync(fd, (error) => done(error === null ? 0 : errnoOfNode(error))),
  fallocate: null,
  submit: () => undefined,
  close: () => undefined,
};

export function threadpoolEngine(options: HostEngineOptions = {}): IoEngine {
  return new HostEngine(threadpool, options);
}
