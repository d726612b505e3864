/** What may be missing: it is for later, or not for this daemon. `docs/qmp.md` says so too. */
export const MAY_BE_MISSING: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/=(bochs|cloop|dmg|parallels|qcow|qed|vdi|vhdx|vmdk|vpc)$/, "formats that are not there yet"],
  [/=(ftp|ftps|gluster|iscsi|nfs|nvme|rbd)$/, "drivers that need a foreign library"],
  [/^block-export-add\.type=(fuse|vduse-blk|vhost-user-blk)$/, "other exports than nbd"],
  [/^BLOCK_IO_ERROR\.qom-path is mandatory$/, "younger than the installed daemon, and never sent"],
  [/^BLOCK_JOB_COMPLETED\.type=snapshot-(load|save|delete)$/, "jobs that keep a whole machine"],
  [/ returns\[\]\.inserted\.((bps|iops)_\w+|group)$/, "limits that a guest's device has"],
  [/^chardev-add\.backend\.type=(braille|console|dbus|msmouse|qemu-vdagent|spice\w+|testdev|vc|wctablet)$/, "screens and such"],
  [/^object-add\.qom-type=(can|colo|cryptodev|dbus|filter|input|memory|pef|rng|s390|sev|x)-/, "parts of a machine"],
  [/^object-add\.qom-type=(thread-context|tls-cipher-suites)$/, "only memory and firmware of a machine can be given one"],
  [/^(object-add\.qom-type=pr-manager-helper|blockdev-add<file>\.pr-manager)$/, "only SCSI commands of a guest ask one"],
  [/^object-add\.qom-type=(authz-pam|qtest)$/, "told of by the schema, but not there in the installed daemon either"],
  [/<luks>\.cipher-alg=3?des$/, "no LUKS volume has them: the reference does not make or open one either"],
  [/<luks>\.cipher-alg=(cast5|serpent|twofish)-\d+$/, "ciphers that OpenSSL does not have"],
  [/^object-add<[\w-]+>\.loaded$/, "means nothing, and went with 9.2"],
];

/**
 * What has still to come. Lines leave here with what brings them, and come only with a driver or type that has fewer members
 * than the reference's.
 */
export const NOT_YET: readonly string[] = [
  "blockdev-create.options<luks>.file is optional on one side only",
  "query-block-jobs returns[].type is not a builtin",
  "query-blockstats returns[].driver-specific.driver=blkreplay",
  "query-blockstats returns[].driver-specific.driver=replication",
];
