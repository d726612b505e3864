type Reasons = readonly (readonly [place: RegExp, why: string])[];

/** Commands of the reference that are in no recording where they work. */
export const COMMANDS_NEVER_WORK: ReadonlyMap<string, string> = new Map([
  ["x-debug-query-block-graph", "numbers of nodes are each daemon's own"],
  ["query-chardev-backends", "each has others"],
  ["query-commands", "each has others"],
  ["query-version", "each has its own; the reference's is in reference.json"],
  ["query-qmp-schema", "the reference's is in reference.json: tests/qapi compares it"],
  ["qmp_capabilities", "once for each session, before a dialogue begins: tests/qmp/session.test.ts"],
]);

const NOT_HERE: Reasons = [
  [/^block-export-add<(fuse|vduse-blk|vhost-user-blk)>/, "other exports than nbd"],
  [/^blockdev-add<(gluster|iscsi|nfs|nvme|rbd|ftps?)>/, "drivers that need a foreign library"],
  [/^blockdev-add<(qcow|qed)>/, "formats that are not there"],
  [/^blockdev-add<(blkreplay|replication)>/, "parts of a machine"],
  [/^blockdev-add<ssh>/, "the installed reference has it in a package of its own: tests/block/ssh"],
  [/^blockdev-add<file>\.pr-manager$/, "persistent reservations are not there"],
  [/^object-add<pr-manager-helper>/, "persistent reservations are not there"],
  [/^object-add<(can-[\w-]+|colo-compare|cryptodev-\S+|dbus-vmstate|filter-\S+|input-\S+)>/, "parts of a machine"],
  [/^object-add<(memory-backend-\w+|rng-\w+|sev-guest|x-remote-object|x-vfio-user-server)>/, "parts of a machine"],
  [/^object-add<(thread-context|tls-cipher-suites)>/, "not there yet"],
  [/^object-add<(authz-pam|qtest)>/, "7.2 cannot make what its schema names"],
  [/^object-add<[\w-]+>\.loaded$/, "means nothing, and went with 9.2"],
];

/** Arguments of the reference with which no command works in any recording. */
export const NEVER_WORKS: Reasons = [
  ...NOT_HERE,
  [/^qmp_capabilities\.enable$/, "once for each session, before a dialogue begins: tests/qmp/session.test.ts"],
  [/^blockdev-add<https?>/, "no such server here: tests/block/http"],
  [/^blockdev-add<nbd>/, "no such server here, and the reference cannot be its own: tests/block/nbd"],
  [/^nbd-server-start\.tls-(creds|authz)$/, "the reference makes up large primes for them: tests/tls"],
  [/^object-add<tls-creds-x509>/, "no certificates here: tests/tls"],
  [/^object-add<authz-listfile>/, "7.2 cannot make what its schema names: tests/objects"],
  [/^object-add<secret_keyring>/, "not every kernel has it: tests/objects"],
];

/** Arguments of the reference for which no recording has a value that is refused. */
export const NEVER_REFUSED: Reasons = [
  ...NOT_HERE,
  [/^blockdev-add<file>\.x-check-cache-dropped$/, "for tests of live migration"],
];
