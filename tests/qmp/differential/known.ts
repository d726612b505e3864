import type { Difference } from "./walk.js";

export interface KnownDifference {
  /** Of the command with its arguments; of what was asked afterwards too, from ` then ` on. */
  readonly line: RegExp;
  /** Variations of which a normal run must try all, so that the difference is seen. */
  readonly watch: RegExp;
  readonly ours: RegExp;
  readonly theirs: RegExp;
  readonly why: string;
}

const ANY = /./;
const OK = /^\{"return":\{\}\}$/;
const ENTRIES: readonly (readonly [line: RegExp, ours: RegExp, theirs: RegExp, why: string])[] = [
  [
    /4611686018427388000|9223372036854776000|18446744073709552000/,
    /below 2\^53/,
    ANY,
    "tsd counts in doubles: larger numbers are refused at the door",
  ],
  [/:-1[,}]/, /below 2\^53/, OK, "the same: the reference takes it for 2^64 - 1"],
  [
    /^blockdev-create .*"qcow2".*"preallocation":"(falloc|full)".* then its events/,
    /pending/,
    /aborting/,
    "a file that is longer already needs no more: the reference fails to shrink it",
  ],
  [
    /^blockdev-create .*"qcow2".*"(n0|null-\w+)".* then its events/,
    /pending/,
    /aborting/,
    "the reference reads back what it wrote, and a null node has lost it",
  ],
  [
    /^blockdev-add .*"cache":\{\}/,
    OK,
    /support the option 'cache'/,
    "an empty object sets nothing; the reference takes it for an option",
  ],
  [
    /^block_resize .*"size":(1|511)\}/,
    /multiple of 512/,
    OK,
    "a length that is not whole sectors cannot be read to its end",
  ],
  [
    /^block_resize .*"base"/,
    /is busy: node is used as backing hd of/,
    /Device '\(null\)' is in use/,
    "the name is missing in the reference's text",
  ],
  [
    /^block_resize .*"node-name":"top","size":65536.* then query-named/,
    ANY,
    ANY,
    "the image file shrinks by what the table at its end took",
  ],
  [
    /^block-commit .* then query-named/,
    /"ro":true/,
    /"ro":false/,
    "the file below the base goes back to read-only with it",
  ],
  [
    /^(drive|blockdev)-mirror .*"buf-size":1099511627776/,
    /BLOCK_JOB_READY/,
    /Cannot allocate memory/,
    "tsd takes no more of buf-size than it needs",
  ],
  [
    /^blockdev-mirror .*"target":"base"/,
    /Block node is read-only/,
    /node is used as backing hd/,
    "the other of two true reasons",
  ],
  [
    /^(block-job|job)-\S+ .* then query-named/,
    /"dirty-bitmaps":\[\],"drv":"copy-before-write"/,
    /"recording":false/,
    "a backup that waits for job-finalize has copied all: its bitmap is of no use any more",
  ],
  [
    /^blockdev-add .*"(backing|target|node|raw)":"fresh"/,
    /Cannot find device='fresh'|Node 'fresh' not found/,
    /would create a cycle|Dirty bitmap/,
    "a node that is being opened has no name yet",
  ],
  [
    /cache-size":1099511627776/,
    OK,
    /Could not allocate metadata caches/,
    "the cache takes memory as it fills, not at once",
  ],
  [
    /^blockdev-add .*"null-(co|aio)".*"latency-ns":1099511627776\} then/,
    /no answer/,
    OK,
    "closing flushes, which takes the latency that was asked for",
  ],
  [
    /^blockdev-add .*"latency-ns":(4611686018427388000|9223372036854776000)/,
    /latency-ns is invalid/,
    ANY,
    "longer than any timer",
  ],
  [
    /^blockdev-add .*"file":("base"|\{.*"base\.q"\}),"key-secret"/,
    /read-only|"write\\" lock/,
    /not in LUKS format/,
    "permissions are taken before a byte is read",
  ],
  [
    /"vote-threshold":(2147483648|1099511627776|4294967296)/,
    /may not exceed/,
    /expects a value >= 1/,
    "the reference cuts it to 32 bits",
  ],
  [/^blockdev-add .*"vvfat"/, /Image is read-only/, /FAT types|cannot be longer/, "the other of two true reasons"],
  [/^blockdev-add .*"vvfat".*"fat-type":4294967296/, /FAT types/, OK, "the reference cuts it to 32 bits"],
  [
    / then query-named/,
    /"format-specific":\{"data":\{\}\}\},"node-name":"base"\}/,
    /"data-file-raw":false/,
    "of base, since the reference refused to open it anew as raw",
  ],
  [/^blockdev-add .*"vvfat".*"rw":true/, /'rw' must be off/, OK, "tsd never writes to the host's folder"],
  [/^blockdev-reopen /, /Cannot change the option 'driver'/, ANY, "the other of two true reasons"],
  [
    /^blockdev-reopen .*"latency-ns":(-1|4611686018427388000|9223372036854776000)/,
    /is invalid/,
    /Cannot change the option/,
    "the other of two true reasons",
  ],
  [
    /^blockdev-reopen .*"file":"(n0|f0)"/,
    /not in qcow2 format/,
    OK,
    "the reference goes on with the tables of another image",
  ],
  [/^x-blockdev-amend /, /Cannot find device/, /device=''/, "the name is missing in the reference's text"],
  [/^x-blockdev-amend .*"keyslot":1099511627776/, ANY, ANY, "the reference cuts it to 32 bits"],
  [
    /^x-blockdev-set-iothread .*"(top|base)","iothread":"io0".* then query-named/,
    ANY,
    ANY,
    "the list of bitmaps on disk is written at another time",
  ],
  [/"iothread":""/, /iothread/, ANY, "an empty name is no iothread's"],
  [/^nbd-server-start .*"tls-authz"/, /needs 'tls-creds'/, OK, "without TLS nobody would be checked"],
  [
    /^object-add .*"tls-creds-\w+".*"priority"/,
    /Unable to set TLS session priority/,
    OK,
    "told at once, not to each client",
  ],
  [/^chardev-add .*"size":(2147483648|4294967296)/, /at most 1073741824/, OK, "memory has a bound"],
  [/^chardev-add .*"pipe"/, /Unsupported fd type/, OK, "a file of the test's is no pipe"],
  [/^qom-list-properties .*"secret"/, ANY, /"loaded"/, "gone since 9.2"],
  [/^qom-list-types (\{\}|.*"(user-creatable|secret)")/, ANY, ANY, "types that tsd does not have, or calls nothing"],
  [/^transaction .*"abort"/, /is unexpected/, /is unexpected/, "which of several is named: the reference has no order"],
  [
    /^object-add .*"authz-listfile"/,
    ANY,
    /invalid object type: authz-listfile/,
    "7.2 cannot make what its schema names",
  ],
  [
    /^object-add .*"x-\w+-\w+-max".*"limits"/,
    ANY,
    /require corresponding|without burst rate/,
    "the reference takes properties in no order, and looks at limits before it has all",
  ],
  [
    /^(blockdev-add|nbd-server-start) .*"(fd|vsock)".*"tls-/,
    /tls-creds|TLS/,
    /descriptor|FD|cid/,
    "the other of two true reasons",
  ],
  [
    /"type":"fd"/,
    /Unable to parse FD number/,
    /only QEMU supports/,
    "tsd takes numbers of descriptors, the reference none",
  ],
  [/^object-add .*"keyid":"fresh"/, /No secret/, /has no data/, "an object that is being made has no name yet"],
];

export const KNOWN: readonly KnownDifference[] = ENTRIES.map(([line, ours, theirs, why]) => {
  const watch = new RegExp(line.source.replace(/ then.*$/, ""));
  return { line, watch, ours, theirs, why };
});

export function knows(known: KnownDifference, { line, ours, theirs }: Difference): boolean {
  return known.line.test(line) && known.ours.test(ours) && known.theirs.test(theirs);
}

/** The reference ends, or answers nobody any more: it is not asked. tsd has to answer. */
export const ENDS_REFERENCE: readonly (readonly [line: RegExp, why: string])[] = [
  [/^block-dirty-bitmap-merge .*"bitmaps":\[\]/, "SIGSEGV"],
  [/^transaction .*"block-dirty-bitmap-enable".*"grouped"/, "SIGSEGV"],
  [/^transaction .*"block-dirty-bitmap-enable".*"name":"b1"/, "SIGSEGV where the bitmap does not exist"],
  [/^blockdev-add .*"null-(co|aio)".*"size":-1/, "aborts over the option's value"],
  [/^blockdev-add .*"copy-on-read","file":"n0".*"bottom":"base"/, "answers nobody any more"],
  [/^blockdev-reopen \{"options":\[\]\}/, "aborts: nothing to reopen"],
  [/^object-add .*"tls-creds-(anon|psk|x509)".*"endpoint":"server"/, "makes up large primes, which may take any time"],
  [/^blockdev-create .*"(driver|format)":"luks"/, "measures how fast the machine is, which a busy one may fail"],
  [/^x-blockdev-amend .*"state":"active"/, "measures how fast the machine is, which a busy one may fail"],
  [/^chardev-add .*"(ringbuf|memory)".*"size":1099511627776/, "aborts: no memory"],
];

/** Arguments that are part of no command that works in both daemons here: the place where each is found first. */
export const LEFT_OUT: readonly (readonly [place: RegExp, why: string])[] = [
  [/^blockdev-add<https?>/, "no such server here: tests/block/http"],
  [/^blockdev-add<nbd>/, "no such server here, and the reference cannot be its own: tests/block/nbd"],
  [/<ssh>/, "no such server here: tests/block/ssh"],
  [/tls-creds$|tls-authz$/, "no certificates here: tests/tls"],
  [/^object-add<tls-creds-x509>/, "no certificates here: tests/tls"],
  [/^object-add<secret_keyring>/, "not every kernel has it: tests/objects/secret-keyring.test.ts"],
  [/^object-add<secret>\.keyid/, "needs a key in another secret: tests/objects"],
  [/^chardev-add\.backend<(serial|stdio)>/, "none here that is the test's: tests/chardev"],
  [/^nbd-server-start\.addr<fd>/, "no descriptor here: tests/daemon"],
  [/^blockdev-create\.options<(luks>|qcow2>\.encrypt<luks>)/, "see ENDS_REFERENCE: tests/block/crypto"],
  [/^object-add<authz-listfile>/, "7.2 cannot make what its schema names: tests/objects"],
  [/^transaction\.actions<abort>/, "its purpose"],
];

/** Commands that have no scene here. */
export const NOT_COMPARED: ReadonlyMap<string, string> = new Map([
  ["query-blockstats", "counts what each daemon did by itself; tests/qmp/commands compares it"],
  ["x-debug-query-block-graph", "numbers of nodes are each daemon's own"],
  ["query-chardev-backends", "each has others"],
  ["qmp_capabilities", "once for each session: tests/qmp/session.test.ts"],
  ["query-version", "each has its own"],
  ["query-commands", "each has others"],
  ["quit", "ends it: tests/daemon/process.test.ts"],
  ["query-qmp-schema", "tests/qapi/schema-differences.test.ts"],
]);
