import type { BlockChild } from "../node.js";

/** What some of the children answered, all the same. */
export interface Version<T> {
  readonly value: T;
  readonly voters: BlockChild[];
}

/** Counts votes. Versions, and the voters of each, stand newest first: the reference's order, which decides ties. */
export class Vote<T> {
  readonly versions: Version<T>[] = [];

  constructor(private readonly areEqual: (a: T, b: T) => boolean) {}

  cast(voter: BlockChild, value: T): void {
    const version = this.versions.find((each) => this.areEqual(each.value, value));
    if (version === undefined) this.versions.unshift({ value, voters: [voter] });
    else version.voters.unshift(voter);
  }

  /** That which most voted for; of equal ones the newest. Undefined: nobody voted. */
  winner(): Version<T> | undefined {
    let best: Version<T> | undefined;
    for (const version of this.versions) {
      if (best === undefined || version.voters.length > best.voters.length) best = version;
    }
    return best;
  }
}

/** The errno that most children failed with. */
export function votedErrno(failures: Iterable<readonly [BlockChild, number]>): number {
  const vote = new Vote<number>((a, b) => a === b);
  for (const [child, errno] of failures) vote.cast(child, errno);
  return vote.winner()!.value;
}
