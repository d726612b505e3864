import { writeSync } from "node:fs";

/**
 * What users and scripts read on stderr: `tsd: --blockdev …: message`, as the reference prints. The log is another
 * matter (logger.ts).
 */
export class Reporter {
  constructor(readonly program: string) {}

  /** `typed` is the option in question, as typed. */
  error(message: string, typed?: string): void {
    this.print(message, typed);
  }

  /** `where`: the line of the file in question, as `path:line`. */
  warning(message: string, typed?: string, where?: string): void {
    this.print(`warning: ${message}`, typed, where);
  }

  info(message: string, typed?: string): void {
    this.print(`info: ${message}`, typed);
  }

  private print(message: string, typed: string | undefined, where?: string): void {
    printTo(
      2,
      `${this.program}${where === undefined ? "" : `:${where}`}: ${typed === undefined ? "" : `${typed}: `}${message}\n`,
    );
  }
}

/** Write at once, so that nothing is lost when the process ends next. */
export function printTo(fd: 1 | 2, text: string): void {
  try {
    writeSync(fd, text);
  } catch {
    // Nobody reads it, and there is nobody else to tell.
  }
}
