import type { Logger as Pino } from "pino";

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export function isLogLevel(text: string): text is LogLevel {
  return (LOG_LEVELS as readonly string[]).includes(text);
}

/** Lines kept until it is known where they go. */
const EARLY_LINES_MAX = 1000;

interface Line {
  readonly level: LogLevel;
  readonly message: string;
  readonly fields: object;
}

/**
 * The log: JSON lines, to stderr or a file, never to stdout. It is off unless `--log-level`, `--log-file` or `--trace`
 * asks for it: what users must know is on stderr anyway (report.ts). pino is loaded only when it is on.
 */
export class DaemonLog {
  private pino: Pino | undefined;
  private early: Line[] = [];
  private level: LogLevel | undefined;
  /** Levels logged whatever `level` says. */
  private readonly traced = new Set<LogLevel>();
  private file: string | undefined;
  private off = false;

  setLevel(level: LogLevel): void {
    this.level = level;
  }

  /** Log all lines of this level, or only as `setLevel` says. */
  trace(level: LogLevel, on: boolean): void {
    if (on) this.traced.add(level);
    else this.traced.delete(level);
  }

  setFile(path: string): void {
    this.file = path;
  }

  get isOn(): boolean {
    return this.level !== undefined || this.file !== undefined || this.traced.size > 0;
  }

  /** The options have been read: open the log, or drop what was kept for it. Rejects when the file cannot be opened. */
  async open(): Promise<void> {
    if (!this.isOn) {
      this.off = true;
      this.early = [];
      return;
    }
    const { pino, destination } = await import("pino");
    // Synchronous: the last line before a crash is the one that is looked for.
    const target = destination({ dest: this.file ?? 2, sync: true, append: true });
    this.pino = pino({ level: "trace", base: { pid: process.pid } }, target);
    for (const { level, message, fields } of this.early.splice(0)) this.write(level, message, fields);
  }

  private wants(level: LogLevel): boolean {
    if (this.traced.has(level)) return true;
    // Traced levels alone are meant where nothing else is said.
    const least = this.level ?? (this.traced.size > 0 ? undefined : "info");
    return least !== undefined && LOG_LEVELS.indexOf(level) <= LOG_LEVELS.indexOf(least);
  }

  write(level: LogLevel, message: string, fields: object = {}): void {
    if (this.pino !== undefined) {
      if (this.wants(level)) this.pino[level](fields, message);
    } else if (!this.off && this.early.length < EARLY_LINES_MAX) {
      this.early.push({ level, message, fields });
    }
  }
}
