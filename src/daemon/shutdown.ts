import type { ObjectRegistry } from "../objects/registry.js";
import type { EventHub } from "../qmp/events.js";
import type { IoThreads } from "./iothreads.js";
import type { DaemonLog } from "./logger.js";
import type { OptionRunner } from "./options.js";
import type { PidFile } from "./pidfile.js";

/** What is open when the daemon ends; parts may be missing when it ends while it starts. */
export interface OpenParts {
  readonly threads: IoThreads;
  readonly objects: ObjectRegistry;
  readonly runner: OptionRunner;
  readonly events: EventHub;
  readonly log: DaemonLog;
  pidFile: PidFile | undefined;
}

/**
 * The order in which things close. Exports, jobs and nodes first, and their events still reach the clients; then the
 * monitors, which answer the request that runs (`quit` is answered here, after those events); then sockets, objects and files.
 */
export async function shutDown(parts: OpenParts): Promise<void> {
  const { threads, objects, runner, events, log } = parts;
  log.write("info", "shutting down");
  await threads.close();
  // The reply to `quit` is written in the turns that follow.
  await new Promise((resolve) => setImmediate(resolve));
  for (const monitor of runner.monitors) monitor.finish();
  await runner.chardevs.close();
  await objects.close();
  events.close();
  parts.pidFile?.remove();
  parts.pidFile = undefined;
  log.write("info", "ended");
}
