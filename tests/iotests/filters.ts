/** What differs from run to run, replaced by a name, so that the rest of an output can be compared word for word. */
export interface FilterPlaces {
  /** Folder of the images. */
  readonly testDir: string;
  /** Folder of the sockets. */
  readonly sockDir: string;
  readonly imageFormat: string;
  readonly program: string;
}

/** One line of output, or several, with everything volatile replaced. */
export function filterText(text: string, places: FilterPlaces): string {
  return text
    .replaceAll(places.sockDir, "SOCK_DIR")
    .replaceAll(places.testDir, "TEST_DIR")
    .replaceAll(places.program, "PROGRAM")
    .replaceAll(/(.)\1{99,}/g, (run) => `${run[0]!.repeat(3)}…(${String(run.length)} times)`)
    .replaceAll(/#block\d+/g, "NODE_NAME")
    .replaceAll(new RegExp(`\\b${places.imageFormat}\\b`, "g"), "IMGFMT");
}

const VOLATILE: ReadonlySet<string> = new Set(["timestamp", "actual-size"]);

/** A QMP value with its members sorted and the volatile ones left out, as one line of JSON. */
export function qmpLine(value: unknown): string {
  return JSON.stringify(value, (key, member: unknown) => {
    if (VOLATILE.has(key)) return undefined;
    if (typeof member !== "object" || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
