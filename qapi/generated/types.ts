// Generated from qapi/*.json by `npm run generate`. Do not edit.

/**
 * Which way the bytes of a request go.
 *
 * - `read`: from the node
 * - `write`: to the node; discards and zero writes count here too
 */
export type IoOperationType = "read" | "write";
/**
 * A switch that may be left to the daemon.
 *
 * - `auto`: the daemon decides
 * - `on`: switched on
 * - `off`: switched off
 */
export type OnOffAuto = "auto" | "on" | "off";
/**
 * A text, or nothing at all.
 */
export type StrOrNull = string | null;
/**
 * The kinds of socket addresses.
 *
 * - `inet`: TCP over IPv4 or IPv6
 * - `unix`: Unix domain socket
 * - `vsock`: socket between a virtual machine and its host
 * - `fd`: inherited file descriptor
 */
export type SocketAddressType = "inet" | "unix" | "vsock" | "fd";
/**
 * A socket address of any kind. The members of the kind stand beside `type`.
 */
export type SocketAddress = SocketAddressInet | SocketAddressUnix | SocketAddressVsock | SocketAddressFd;
/**
 * A socket address in the older, nested form: the members of the kind stand in `data`. `nbd-server-start` takes this one; the command line takes the flat `SocketAddress`.
 */
export type SocketAddressLegacy =
  SocketAddressLegacyInet | SocketAddressLegacyUnix | SocketAddressLegacyVsock | SocketAddressLegacyFd;
/**
 * How bytes are written in JSON.
 *
 * - `utf8`: as the characters that they encode
 * - `base64`: in Base64
 */
export type DataFormat = "utf8" | "base64";
/**
 * The kinds of character devices.
 *
 * - `file`: write to a file
 * - `serial`: a serial port
 * - `parallel`: a parallel port
 * - `pipe`: a pair of named pipes, or one
 * - `socket`: a stream socket
 * - `udp`: datagrams
 * - `pty`: a pseudo terminal
 * - `null`: no input, and output goes nowhere
 * - `mux`: several users on one device
 * - `stdio`: standard input and output
 * - `ringbuf`: memory
 * - `memory`: an older name of ringbuf
 */
export type ChardevBackendKind =
  "file" | "serial" | "parallel" | "pipe" | "socket" | "udp" | "pty" | "null" | "mux" | "stdio" | "ringbuf" | "memory";
/**
 * What a character device leads to.
 */
export type ChardevBackend =
  | ChardevBackendFile
  | ChardevBackendSerial
  | ChardevBackendParallel
  | ChardevBackendPipe
  | ChardevBackendSocket
  | ChardevBackendUdp
  | ChardevBackendPty
  | ChardevBackendNull
  | ChardevBackendMux
  | ChardevBackendStdio
  | ChardevBackendRingbuf
  | ChardevBackendMemory;
/**
 * What a client can switch on while it negotiates.
 *
 * - `oob`: `exec-oob`, for commands that allow to be run before those that wait. No command of this daemon does
 */
export type QMPCapability = "oob";
/**
 * How I/O reaches the host.
 *
 * - `threadpool`: system calls, from a pool of threads where they may have to wait
 * - `uring`: io_uring
 */
export type IoEngineName = "threadpool" | "uring";
/**
 * What a monitor speaks.
 *
 * - `readline`: the human monitor; this daemon has none and refuses it
 * - `control`: QMP
 */
export type MonitorMode = "readline" | "control";
/**
 * What an entry describes.
 *
 * - `builtin`: a type of JSON itself
 * - `enum`: strings out of a list
 * - `array`: an array of one type
 * - `object`: a struct or a union
 * - `alternate`: a value of one of several types
 * - `command`: a command
 * - `event`: an event
 */
export type SchemaMetaType = "builtin" | "enum" | "array" | "object" | "alternate" | "command" | "event";
/**
 * The types of JSON, with integers apart and `value` for any of them.
 *
 * - `string`: string
 * - `number`: number
 * - `int`: number without fraction and exponent
 * - `boolean`: `true` or `false`
 * - `null`: `null`
 * - `object`: object
 * - `array`: array
 * - `value`: anything
 */
export type JSONType = "string" | "number" | "int" | "boolean" | "null" | "object" | "array" | "value";
/**
 * One entry of the description.
 */
export type SchemaInfo =
  | SchemaInfoBuiltin
  | SchemaInfoEnum
  | SchemaInfoArray
  | SchemaInfoObject
  | SchemaInfoAlternate
  | SchemaInfoCommand
  | SchemaInfoEvent;
/**
 * What a job does.
 *
 * - `commit`: moves what overlays hold down into a backing image, see `block-commit`
 * - `stream`: copies what backing files hold up into an image, see `block-stream`
 * - `backup`: copies a node as it was when the job started, see `blockdev-backup`
 * - `mirror`: makes a node a copy of another that goes on being written to, see `blockdev-mirror`
 * - `create`: creates an image, see `blockdev-create` (since 3.0)
 * - `amend`: changes how an image is stored, see `x-blockdev-amend` (since 5.1)
 */
export type JobType = "commit" | "stream" | "backup" | "mirror" | "create" | "amend";
/**
 * Where a job stands.
 *
 * - `undefined`: not yet built; never seen from outside
 * - `created`: built, not started
 * - `running`: at work
 * - `paused`: at rest by request, or while the graph changes below it
 * - `ready`: its first pass is done; waits to be completed
 * - `standby`: paused while ready
 * - `waiting`: done, waits for the other jobs of its transaction
 * - `pending`: done, waits to be finalized
 * - `aborting`: failed or cancelled, cleans up
 * - `concluded`: finished; its result can be read until it is dismissed
 * - `null`: gone
 */
export type JobStatus =
  | "undefined"
  | "created"
  | "running"
  | "paused"
  | "ready"
  | "standby"
  | "waiting"
  | "pending"
  | "aborting"
  | "concluded"
  | "null";
/**
 * What a job does when a request fails.
 *
 * - `report`: end the job with the error; without `job-finalize` nothing of it stays
 * - `ignore`: go on as if nothing had happened
 * - `enospc`: `stop` when the disk is full, else `report`
 * - `stop`: pause the job, and try again once it is resumed
 * - `auto`: as the device that the job works for has it; for this daemon `report` (since 2.7)
 */
export type BlockdevOnError = "report" | "ignore" | "enospc" | "stop" | "auto";
/**
 * What was done about an error.
 *
 * - `ignore`: nothing
 * - `report`: the error was passed on
 * - `stop`: the job or device came to a stop
 */
export type BlockErrorAction = "ignore" | "report" | "stop";
/**
 * Whether the last request failed.
 *
 * - `ok`: it did not
 * - `failed`: it did
 * - `nospace`: it did, because the disk is full
 */
export type BlockDeviceIoStatus = "ok" | "failed" | "nospace";
/**
 * Flags of a bitmap in a qcow2 image.
 *
 * - `in-use`: its stored copy is not valid: a writer has it in memory, or did not store it
 * - `auto`: it records writes whenever the image is open
 */
export type Qcow2BitmapInfoFlags = "in-use" | "auto";
/**
 * How compressed clusters of a qcow2 image are compressed.
 *
 * - `zlib`: deflate
 * - `zstd`: Zstandard
 */
export type Qcow2CompressionType = "zlib" | "zstd";
/**
 * How the disk in a qcow2 image is encrypted.
 *
 * - `aes`: AES-128 in CBC mode, with a password for a key: old, and weak
 * - `luks`: as a LUKS volume
 */
export type BlockdevQcow2EncryptionFormat = "aes" | "luks";
/**
 * Ciphers of disks.
 *
 * - `aes-128`: AES with a key of 128 bits
 * - `aes-192`: AES with a key of 192 bits
 * - `aes-256`: AES with a key of 256 bits
 * - `sm4`: SM4, with a key of 128 bits (since 9.0)
 */
export type QCryptoCipherAlgo = "aes-128" | "aes-192" | "aes-256" | "sm4";
/**
 * How a cipher of blocks is used on sectors.
 *
 * - `ecb`: each block by itself; shows which blocks are equal
 * - `cbc`: each block depends on the one before it in the sector
 * - `xts`: made for disks; takes a key of twice the length
 * - `ctr`: the data is mixed with an encrypted counter; whoever sees two versions of a sector can tell how they differ
 */
export type QCryptoCipherMode = "ecb" | "cbc" | "xts" | "ctr";
/**
 * What makes equal sectors differ when encrypted.
 *
 * - `plain`: the low 32 bits of the sector's number
 * - `plain64`: the sector's number
 * - `essiv`: the sector's number, encrypted with a hash of the key
 */
export type QCryptoIVGenAlgo = "plain" | "plain64" | "essiv";
/**
 * Hash functions.
 *
 * - `md5`: MD5; for old images only
 * - `sha1`: SHA-1; for old images only
 * - `sha256`: SHA-256
 * - `sha512`: SHA-512
 * - `sha224`: SHA-224 (since 2.7)
 * - `sha384`: SHA-384 (since 2.7)
 * - `ripemd160`: RIPEMD-160 (since 2.7)
 * - `sm3`: SM3 (since 9.2)
 */
export type QCryptoHashAlgo = "md5" | "sha1" | "sha256" | "sha512" | "sha224" | "sha384" | "ripemd160" | "sm3";
/**
 * What is known of the encryption of a qcow2 image.
 */
export type ImageInfoSpecificQCow2Encryption =
  ImageInfoSpecificQCow2EncryptionLuks | ImageInfoSpecificQCow2EncryptionOther;
/**
 * The formats that have more to say.
 *
 * - `qcow2`: qcow2 images
 * - `luks`: LUKS volumes (since 2.7)
 * - `file`: files of the host (since 8.0)
 */
export type ImageInfoSpecificKind = "qcow2" | "luks" | "file";
/**
 * What only images of one format have.
 */
export type ImageInfoSpecific = ImageInfoSpecificQcow2Wrapper | ImageInfoSpecificLuks | ImageInfoSpecificFileWrapper;
/**
 * What becomes of written zeroes.
 *
 * - `off`: they are data like any other
 * - `on`: they become zero writes
 * - `unmap`: they become zero writes that may free space; needs `discard=unmap`
 */
export type BlockdevDetectZeroesOptions = "off" | "on" | "unmap";
/**
 * The drivers.
 *
 * - `blkdebug`: fails on purpose, by rules (since 2.9)
 * - `blklogwrites`: keeps a log of what is written (since 3.0)
 * - `blkverify`: two disks that have to be the same: both are read and compared
 * - `compress`: stores compressed what is written (since 5.0)
 * - `copy-before-write`: keeps a copy of what a write would destroy (since 6.2)
 * - `copy-on-read`: keeps in the topmost layer what is read from those below (since 3.0)
 * - `file`: regular file
 * - `snapshot-access`: the copy that `copy-before-write` keeps (since 7.0)
 * - `host_cdrom`: drive of the host for CDs and DVDs
 * - `host_device`: block device of the host
 * - `http`: file on a web server
 * - `https`: file on a web server, encrypted on its way
 * - `luks`: disk that is encrypted as LUKS does
 * - `nbd`: export of an NBD server
 * - `null-aio`: as `null-co`
 * - `null-co`: no disk at all: takes writes, and reads as anything
 * - `preallocate`: makes a growing file longer in large steps (since 6.0)
 * - `qcow2`: qcow2 image
 * - `quorum`: the same disk several times: reads are voted on (since 2.0)
 * - `raw`: disk without a format, or a window onto a node
 * - `ssh`: file on another machine, through SSH (since 2.10)
 * - `throttle`: limits speed (since 2.11)
 * - `vvfat`: a folder of the host as a FAT disk
 */
export type BlockdevDriver =
  | "blkdebug"
  | "blklogwrites"
  | "blkverify"
  | "compress"
  | "copy-before-write"
  | "copy-on-read"
  | "file"
  | "snapshot-access"
  | "host_cdrom"
  | "host_device"
  | "http"
  | "https"
  | "luks"
  | "nbd"
  | "null-aio"
  | "null-co"
  | "preallocate"
  | "qcow2"
  | "quorum"
  | "raw"
  | "ssh"
  | "throttle"
  | "vvfat";
/**
 * What only nodes of one driver count.
 */
export type BlockStatsSpecific = BlockStatsSpecificFile | BlockStatsSpecificHostDevice | BlockStatsSpecificOther;
/**
 * What a node of the debugging graph is.
 *
 * - `block-backend`: the hold of an export on a node, or another one without a name
 * - `block-job`: a job
 * - `block-driver`: a block node
 */
export type XDbgBlockGraphNodeType = "block-backend" | "block-job" | "block-driver";
/**
 * What may be done with a node.
 *
 * - `consistent-read`: read, and find there what was written
 * - `write`: write
 * - `write-unchanged`: write what is there already
 * - `resize`: change the size
 */
export type BlockPermission = "consistent-read" | "write" | "write-unchanged" | "resize";
/**
 * A child of a node: the name of a node that exists, or the options of one to open for it.
 */
export type BlockdevRef = BlockdevOptions | string;
/**
 * The options of a block node: those of every node, and those of its driver.
 */
export type BlockdevOptions =
  | BlockdevOptionsBlkdebug
  | BlockdevOptionsBlklogwrites
  | BlockdevOptionsBlkverify
  | BlockdevOptionsCompress
  | BlockdevOptionsCopyBeforeWrite
  | BlockdevOptionsCopyOnRead
  | BlockdevOptionsFile
  | BlockdevOptionsSnapshotAccess
  | BlockdevOptionsHostCdrom
  | BlockdevOptionsHostDevice
  | BlockdevOptionsHttp
  | BlockdevOptionsHttps
  | BlockdevOptionsLuks
  | BlockdevOptionsNbd
  | BlockdevOptionsNullAio
  | BlockdevOptionsNullCo
  | BlockdevOptionsPreallocate
  | BlockdevOptionsQcow2
  | BlockdevOptionsQuorum
  | BlockdevOptionsRaw
  | BlockdevOptionsSshWrapper
  | BlockdevOptionsThrottle
  | BlockdevOptionsVvfat;
/**
 * What becomes of discards.
 *
 * - `ignore`: they are ignored
 * - `unmap`: they are passed on
 */
export type BlockdevDiscardOptions = "ignore" | "unmap";
/**
 * Moments of which a `blkdebug` node hears. Those of qcow2 come from an image right above the node.
 *
 * - `l1_update`: qcow2 is about to write an entry of the L1 table
 * - `l1_grow_alloc_table`: qcow2 needs a longer L1 table, and looks for a place for it
 * - `l1_grow_write_table`: the longer L1 table has a place, and is about to be written
 * - `l1_grow_activate_table`: the longer L1 table is written, and the header is about to name it
 * - `l2_load`: qcow2 is about to read an L2 table
 * - `l2_update`: qcow2 is about to write a part of an L2 table
 * - `l2_update_compressed`: qcow2 enters a compressed cluster in its L2 table
 * - `l2_alloc_cow_read`: a new L2 table gets what an old one holds
 * - `l2_alloc_write`: a new L2 table is about to be written
 * - `read_aio`: data is about to be read
 * - `read_backing_aio`: data is about to be read from the backing file
 * - `read_compressed`: a compressed cluster is about to be read
 * - `write_aio`: data is about to be written
 * - `write_compressed`: a compressed cluster is about to be written
 * - `vmstate_load`: never here: the state of a machine is read from a snapshot
 * - `vmstate_save`: never here: the state of a machine is written to a snapshot
 * - `cow_read`: the rest of a cluster that is written in part is about to be read
 * - `cow_write`: the rest of a cluster that is written in part is about to be written
 * - `reftable_load`: the table of refcount blocks is about to be read
 * - `reftable_grow`: the table of refcount blocks is too short
 * - `reftable_update`: never raised
 * - `refblock_load`: as that, a block that is there is needed
 * - `refblock_update`: never raised
 * - `refblock_update_part`: a part of a refcount block is about to be written
 * - `refblock_alloc`: reference counts are about to change; the block they lie in is looked for, or made
 * - `refblock_alloc_hookup`: a new refcount block is about to be entered in the table of them
 * - `refblock_alloc_write`: a new refcount block is about to be written
 * - `refblock_alloc_write_blocks`: the refcount blocks of a longer table are about to be written
 * - `refblock_alloc_write_table`: a longer table of refcount blocks is about to be written
 * - `refblock_alloc_switch_table`: the header is about to name a longer table of refcount blocks
 * - `cluster_alloc`: qcow2 looks for free clusters
 * - `cluster_alloc_bytes`: qcow2 looks for a free part of a cluster
 * - `cluster_free`: qcow2 frees clusters
 * - `flush_to_os`: a flush begins: the node above writes what it caches
 * - `flush_to_disk`: the same, and it will go on to the disk, for something was written since the last one
 * - `pwritev_rmw_head`: a write begins inside a block, which is about to be read
 * - `pwritev_rmw_after_head`: the block that the write begins in has been read
 * - `pwritev_rmw_tail`: a write ends inside a block, which is about to be read
 * - `pwritev_rmw_after_tail`: the block that the write ends in has been read
 * - `pwritev`: a write is about to be carried out
 * - `pwritev_zero`: a write of zeroes is about to be carried out
 * - `pwritev_done`: a write is done, or has failed
 * - `empty_image_prepare`: never raised
 * - `l1_shrink_write_table`: the end of the L1 table is about to be cleared, for the disk gets shorter (since 2.11)
 * - `l1_shrink_free_l2_clusters`: the end of the L1 table is cleared, and its L2 tables are about to be freed (since 2.11)
 * - `cor_write`: copy-on-read is about to write (since 2.11)
 * - `cluster_alloc_space`: the rest of a new cluster is about to be zeroed (since 4.1)
 * - `none`: once, when the node is opened (since 4.1)
 */
export type BlkdebugEvent =
  | "l1_update"
  | "l1_grow_alloc_table"
  | "l1_grow_write_table"
  | "l1_grow_activate_table"
  | "l2_load"
  | "l2_update"
  | "l2_update_compressed"
  | "l2_alloc_cow_read"
  | "l2_alloc_write"
  | "read_aio"
  | "read_backing_aio"
  | "read_compressed"
  | "write_aio"
  | "write_compressed"
  | "vmstate_load"
  | "vmstate_save"
  | "cow_read"
  | "cow_write"
  | "reftable_load"
  | "reftable_grow"
  | "reftable_update"
  | "refblock_load"
  | "refblock_update"
  | "refblock_update_part"
  | "refblock_alloc"
  | "refblock_alloc_hookup"
  | "refblock_alloc_write"
  | "refblock_alloc_write_blocks"
  | "refblock_alloc_write_table"
  | "refblock_alloc_switch_table"
  | "cluster_alloc"
  | "cluster_alloc_bytes"
  | "cluster_free"
  | "flush_to_os"
  | "flush_to_disk"
  | "pwritev_rmw_head"
  | "pwritev_rmw_after_head"
  | "pwritev_rmw_tail"
  | "pwritev_rmw_after_tail"
  | "pwritev"
  | "pwritev_zero"
  | "pwritev_done"
  | "empty_image_prepare"
  | "l1_shrink_write_table"
  | "l1_shrink_free_l2_clusters"
  | "cor_write"
  | "cluster_alloc_space"
  | "none";
/**
 * What a request wants.
 *
 * - `read`: read
 * - `write`: write
 * - `write-zeroes`: write zeroes
 * - `discard`: discard
 * - `flush`: flush
 * - `block-status`: ask where data lies
 */
export type BlkdebugIOType = "read" | "write" | "write-zeroes" | "discard" | "flush" | "block-status";
/**
 * Who suffers when a copy before a write fails.
 *
 * - `break-guest-write`: the write fails and the copy stays good
 * - `break-snapshot`: the write goes on and the copy is useless from then on
 */
export type OnCbwError = "break-guest-write" | "break-snapshot";
/**
 * How requests reach the kernel.
 *
 * - `threads`: system calls in worker threads
 * - `native`: asynchronous I/O of Linux; needs `cache.direct=on`
 * - `io_uring`: io_uring (since 5.0)
 */
export type BlockdevAioOptions = "threads" | "native" | "io_uring";
/**
 * As `BlockdevRef`, with a way to say that there is no child.
 */
export type BlockdevRefOrNull = BlockdevOptions | string | null;
/**
 * How much of the metadata of a qcow2 image is guarded.
 */
export type Qcow2OverlapChecks = Qcow2OverlapCheckFlags | Qcow2OverlapCheckMode;
/**
 * How much of the metadata of a qcow2 image is guarded against being overwritten.
 *
 * - `none`: nothing
 * - `constant`: what takes the same time whatever the size of the image
 * - `cached`: what takes no read of the image
 * - `all`: everything
 */
export type Qcow2OverlapCheckMode = "none" | "constant" | "cached" | "all";
/**
 * What opens an encrypted qcow2 image.
 */
export type BlockdevQcow2Encryption = BlockdevQcow2EncryptionAes | BlockdevQcow2EncryptionLuks;
/**
 * Which children of a `quorum` a read asks.
 *
 * - `quorum`: all of them, and they vote
 * - `fifo`: the first, and the next where it fails, and so on
 */
export type QuorumReadPattern = "quorum" | "fifo";
/**
 * How the server is known to be the right one.
 */
export type SshHostKeyCheck = SshHostKeyCheckHash | SshHostKeyCheckOther;
/**
 * Kinds of hashes of public keys.
 *
 * - `md5`: 16 bytes; can be forged
 * - `sha1`: 20 bytes; better not relied on
 * - `sha256`: 32 bytes (since 6.1)
 */
export type SshHostKeyCheckHashType = "md5" | "sha1" | "sha256";
/**
 * What a child of a `quorum` was asked for.
 *
 * - `read`: a read
 * - `write`: a write, of data or zeroes
 * - `flush`: a flush
 */
export type QuorumOpType = "read" | "write" | "flush";
/**
 * How the server is known to be the right one.
 *
 * - `none`: any server will do, also somebody else's
 * - `hash`: by the hash of its public key
 * - `known_hosts`: by its key in `~/.ssh/known_hosts` or `/etc/ssh/ssh_known_hosts`
 */
export type SshHostKeyCheckMode = "none" | "hash" | "known_hosts";
/**
 * What is allocated when an image is made or grows.
 *
 * - `off`: nothing
 * - `metadata`: the tables of the format
 * - `falloc`: all space, without writing to it
 * - `full`: all space, by writing zeroes
 */
export type PreallocMode = "off" | "metadata" | "falloc" | "full";
/**
 * The versions of the qcow2 format.
 *
 * - `v2`: the older one, `compat=0.10`
 * - `v3`: the current one, `compat=1.1`
 */
export type BlockdevQcow2Version = "v2" | "v3";
/**
 * How a disk inside a new image is encrypted.
 */
export type QCryptoBlockCreateOptions = QCryptoBlockCreateOptionsQcow | QCryptoBlockCreateOptionsLuks;
/**
 * What to create.
 */
export type BlockdevCreateOptions =
  | BlockdevCreateOptionsFile
  | BlockdevCreateOptionsLuks
  | BlockdevCreateOptionsQcow2
  | BlockdevCreateOptionsSsh
  | BlockdevCreateOptionsOther;
/**
 * What a key slot becomes.
 *
 * - `active`: it gets the key, under a password
 * - `inactive`: it is erased
 */
export type QCryptoBlockLUKSKeyslotState = "active" | "inactive";
/**
 * How the encryption of a disk inside an image changes.
 */
export type QCryptoBlockAmendOptions = QCryptoBlockAmendOptionsLuks | QCryptoBlockAmendOptionsOther;
/**
 * What to change.
 */
export type BlockdevAmendOptions = BlockdevAmendOptionsLuks | BlockdevAmendOptionsQcow2 | BlockdevAmendOptionsOther;
/**
 * A bitmap, of the node at hand or of another one.
 */
export type BlockDirtyBitmapOrStr = string | BlockDirtyBitmap;
/**
 * What a copying job copies.
 *
 * - `top`: what is allocated in the topmost image
 * - `full`: the whole disk
 * - `none`: nothing but what is about to be overwritten
 * - `incremental`: what is dirty in a bitmap; as `bitmap` with `on-success` (since 2.4)
 * - `bitmap`: what is dirty in a bitmap (since 4.2)
 */
export type MirrorSyncMode = "top" | "full" | "none" | "incremental" | "bitmap";
/**
 * What becomes of the bitmap that a backup went by.
 *
 * - `on-success`: if the job succeeds it holds only what was written since the job started; else it is as if there had been no job
 * - `never`: it is as if there had been no job
 * - `always`: it holds what was written since the job started and what the job did not copy
 */
export type BitmapSyncMode = "on-success" | "never" | "always";
/**
 * When a mirror copies what is written to its source.
 *
 * - `background`: soon after; a source that is written to faster than the target takes it is never caught up with
 * - `write-blocking`: before the writer is told that it is done
 */
export type MirrorCopyMode = "background" | "write-blocking";
/**
 * Where the image comes from that a command writes to.
 *
 * - `existing`: it is there already
 * - `absolute-paths`: it is created, and names its backing file by its full path
 */
export type NewImageMode = "existing" | "absolute-paths";
/**
 * A block job.
 */
export type BlockJobInfo = BlockJobInfoMirror | BlockJobInfoOther;
/**
 * What to change of which job.
 */
export type BlockJobChangeOptions = BlockJobChangeOptionsMirror | BlockJobChangeOptionsOther;
/**
 * What to do with clients of an export that is to go.
 *
 * - `safe`: refuse while there are any
 * - `hard`: disconnect them
 */
export type BlockExportRemoveMode = "safe" | "hard";
/**
 * The kinds of exports.
 *
 * - `nbd`: over NBD
 */
export type BlockExportType = "nbd";
/**
 * An export: options of every kind, and those of its own.
 */
export type BlockExportOptions = BlockExportOptionsNbd;
/**
 * Whether the jobs of a transaction depend on each other.
 *
 * - `individual`: they do not
 * - `grouped`: when one fails or is cancelled, the others are cancelled; none ends before all are done
 */
export type ActionCompletionMode = "individual" | "grouped";
/**
 * What a transaction can do.
 *
 * - `abort`: fail, whatever the others do; for tests (since 1.6)
 * - `block-dirty-bitmap-add`: see the command of this name (since 2.5)
 * - `block-dirty-bitmap-remove`: see the command of this name (since 4.2)
 * - `block-dirty-bitmap-clear`: see the command of this name (since 2.5)
 * - `block-dirty-bitmap-enable`: see the command of this name (since 4.0)
 * - `block-dirty-bitmap-disable`: see the command of this name (since 4.0)
 * - `block-dirty-bitmap-merge`: see the command of this name (since 4.0)
 * - `blockdev-backup`: see the command of this name (since 2.3)
 * - `blockdev-snapshot`: see the command of this name (since 2.5)
 * - `blockdev-snapshot-internal-sync`: see the command of this name (since 1.7)
 * - `blockdev-snapshot-sync`: see the command of this name (since 1.1)
 * - `drive-backup`: see the command of this name (since 1.6)
 */
export type TransactionActionKind =
  | "abort"
  | "block-dirty-bitmap-add"
  | "block-dirty-bitmap-remove"
  | "block-dirty-bitmap-clear"
  | "block-dirty-bitmap-enable"
  | "block-dirty-bitmap-disable"
  | "block-dirty-bitmap-merge"
  | "blockdev-backup"
  | "blockdev-snapshot"
  | "blockdev-snapshot-internal-sync"
  | "blockdev-snapshot-sync"
  | "drive-backup";
/**
 * One change.
 */
export type TransactionAction =
  | TransactionActionAbort
  | TransactionActionBlockDirtyBitmapAdd
  | TransactionActionBlockDirtyBitmapRemove
  | TransactionActionBlockDirtyBitmapClear
  | TransactionActionBlockDirtyBitmapEnable
  | TransactionActionBlockDirtyBitmapDisable
  | TransactionActionBlockDirtyBitmapMerge
  | TransactionActionBlockdevBackup
  | TransactionActionBlockdevSnapshot
  | TransactionActionBlockdevSnapshotInternalSync
  | TransactionActionBlockdevSnapshotSync
  | TransactionActionDriveBackup;
/**
 * What becomes of an identity.
 *
 * - `deny`: it may not
 * - `allow`: it may
 */
export type QAuthZListPolicy = "deny" | "allow";
/**
 * How a rule matches an identity.
 *
 * - `exact`: byte for byte
 * - `glob`: a pattern as the shell has them: `*`, `?`, `[a-z]`, `[!a-z]`; a backslash takes the meaning from the next character
 */
export type QAuthZListFormat = "exact" | "glob";
/**
 * How a secret is written down.
 *
 * - `raw`: as it is; in QMP and on the command line that can only be text
 * - `base64`: in Base64 (RFC 4648)
 */
export type QCryptoSecretFormat = "raw" | "base64";
/**
 * The sides of a TLS connection.
 *
 * - `client`: that which connects
 * - `server`: that which listens
 */
export type QCryptoTLSCredsEndpoint = "client" | "server";
/**
 * How the disk inside an image is encrypted.
 *
 * - `qcow`: AES-128 in CBC mode, with a password for a key: old, and weak
 * - `luks`: as a LUKS volume
 */
export type QCryptoBlockFormat = "qcow" | "luks";
/**
 * The types of objects that can be made.
 *
 * - `authz-list`: a list of rules of who may
 * - `authz-listfile`: the same, in a file
 * - `authz-simple`: one who may
 * - `iothread`: a thread that serves exports
 * - `main-loop`: the loop of the main thread (since 7.1)
 * - `secret`: a password or a key
 * - `secret_keyring`: a password or a key that the kernel keeps (since 5.1)
 * - `throttle-group`: limits of speed that nodes share (since 2.11)
 * - `tls-creds-anon`: encryption for whoever comes
 * - `tls-creds-psk`: keys that both sides of a TLS connection know
 * - `tls-creds-x509`: certificates for one side of a TLS connection
 */
export type ObjectType =
  | "authz-list"
  | "authz-listfile"
  | "authz-simple"
  | "iothread"
  | "main-loop"
  | "secret"
  | "secret_keyring"
  | "throttle-group"
  | "tls-creds-anon"
  | "tls-creds-psk"
  | "tls-creds-x509";
/**
 * An object: its type and id, and the options of its type.
 */
export type ObjectOptions =
  | ObjectOptionsAuthzList
  | ObjectOptionsAuthzListfile
  | ObjectOptionsAuthzSimple
  | ObjectOptionsIothread
  | ObjectOptionsMainLoop
  | ObjectOptionsSecret
  | ObjectOptionsSecretKeyring
  | ObjectOptionsThrottleGroup
  | ObjectOptionsTlsCredsAnon
  | ObjectOptionsTlsCredsPsk
  | ObjectOptionsTlsCredsX509;

/**
 * Every type, by its name.
 */
export interface QapiTypes {
  IoOperationType: IoOperationType;
  OnOffAuto: OnOffAuto;
  StrOrNull: StrOrNull;
  InetSocketAddressBase: InetSocketAddressBase;
  InetSocketAddress: InetSocketAddress;
  UnixSocketAddress: UnixSocketAddress;
  VsockSocketAddress: VsockSocketAddress;
  FdSocketAddress: FdSocketAddress;
  SocketAddressType: SocketAddressType;
  SocketAddressInet: SocketAddressInet;
  SocketAddressUnix: SocketAddressUnix;
  SocketAddressVsock: SocketAddressVsock;
  SocketAddressFd: SocketAddressFd;
  SocketAddress: SocketAddress;
  SocketAddressBase: SocketAddressBase;
  SocketAddressLegacyInet: SocketAddressLegacyInet;
  SocketAddressLegacyUnix: SocketAddressLegacyUnix;
  SocketAddressLegacyVsock: SocketAddressLegacyVsock;
  SocketAddressLegacyFd: SocketAddressLegacyFd;
  SocketAddressLegacy: SocketAddressLegacy;
  SocketAddressLegacyBase: SocketAddressLegacyBase;
  ChardevInfo: ChardevInfo;
  ChardevBackendInfo: ChardevBackendInfo;
  DataFormat: DataFormat;
  RingbufWriteArguments: RingbufWriteArguments;
  RingbufReadArguments: RingbufReadArguments;
  ChardevCommon: ChardevCommon;
  ChardevFile: ChardevFile;
  ChardevHostdev: ChardevHostdev;
  ChardevSocket: ChardevSocket;
  ChardevUdp: ChardevUdp;
  ChardevMux: ChardevMux;
  ChardevStdio: ChardevStdio;
  ChardevRingbuf: ChardevRingbuf;
  ChardevPty: ChardevPty;
  ChardevBackendKind: ChardevBackendKind;
  ChardevBackendFile: ChardevBackendFile;
  ChardevBackendSerial: ChardevBackendSerial;
  ChardevBackendParallel: ChardevBackendParallel;
  ChardevBackendPipe: ChardevBackendPipe;
  ChardevBackendSocket: ChardevBackendSocket;
  ChardevBackendUdp: ChardevBackendUdp;
  ChardevBackendPty: ChardevBackendPty;
  ChardevBackendNull: ChardevBackendNull;
  ChardevBackendMux: ChardevBackendMux;
  ChardevBackendStdio: ChardevBackendStdio;
  ChardevBackendRingbuf: ChardevBackendRingbuf;
  ChardevBackendMemory: ChardevBackendMemory;
  ChardevBackend: ChardevBackend;
  ChardevBackendBase: ChardevBackendBase;
  ChardevReturn: ChardevReturn;
  ChardevAddArguments: ChardevAddArguments;
  ChardevChangeArguments: ChardevChangeArguments;
  ChardevRemoveArguments: ChardevRemoveArguments;
  ChardevSendBreakArguments: ChardevSendBreakArguments;
  VserportChangeEvent: VserportChangeEvent;
  QMPCapability: QMPCapability;
  QmpCapabilitiesArguments: QmpCapabilitiesArguments;
  VersionTriple: VersionTriple;
  VersionInfo: VersionInfo;
  CommandInfo: CommandInfo;
  IoEngineName: IoEngineName;
  IoEngineInfo: IoEngineInfo;
  MonitorMode: MonitorMode;
  MonitorOptions: MonitorOptions;
  SchemaMetaType: SchemaMetaType;
  SchemaInfoBuiltin: SchemaInfoBuiltin;
  SchemaInfoEnum: SchemaInfoEnum;
  SchemaInfoArray: SchemaInfoArray;
  SchemaInfoObject: SchemaInfoObject;
  SchemaInfoAlternate: SchemaInfoAlternate;
  SchemaInfoCommand: SchemaInfoCommand;
  SchemaInfoEvent: SchemaInfoEvent;
  SchemaInfo: SchemaInfo;
  SchemaInfoBase: SchemaInfoBase;
  JSONType: JSONType;
  SchemaInfoEnumMember: SchemaInfoEnumMember;
  SchemaInfoObjectMember: SchemaInfoObjectMember;
  SchemaInfoObjectVariant: SchemaInfoObjectVariant;
  SchemaInfoAlternateMember: SchemaInfoAlternateMember;
  JobType: JobType;
  JobStatus: JobStatus;
  JobStatusChangeEvent: JobStatusChangeEvent;
  JobPauseArguments: JobPauseArguments;
  JobResumeArguments: JobResumeArguments;
  JobCancelArguments: JobCancelArguments;
  JobCompleteArguments: JobCompleteArguments;
  JobDismissArguments: JobDismissArguments;
  JobFinalizeArguments: JobFinalizeArguments;
  JobInfo: JobInfo;
  BlockdevOnError: BlockdevOnError;
  BlockErrorAction: BlockErrorAction;
  BlockDeviceIoStatus: BlockDeviceIoStatus;
  SnapshotInfo: SnapshotInfo;
  Qcow2BitmapInfoFlags: Qcow2BitmapInfoFlags;
  Qcow2BitmapInfo: Qcow2BitmapInfo;
  Qcow2CompressionType: Qcow2CompressionType;
  ImageInfoSpecificQCow2EncryptionBase: ImageInfoSpecificQCow2EncryptionBase;
  BlockdevQcow2EncryptionFormat: BlockdevQcow2EncryptionFormat;
  QCryptoBlockInfoLUKS: QCryptoBlockInfoLUKS;
  ImageInfoSpecificQCow2EncryptionLuks: ImageInfoSpecificQCow2EncryptionLuks;
  ImageInfoSpecificQCow2EncryptionOther: ImageInfoSpecificQCow2EncryptionOther;
  ImageInfoSpecificQCow2Encryption: ImageInfoSpecificQCow2Encryption;
  ImageInfoSpecificQCow2: ImageInfoSpecificQCow2;
  ImageInfoSpecificFile: ImageInfoSpecificFile;
  ImageInfoSpecificKind: ImageInfoSpecificKind;
  ImageInfoSpecificQcow2Wrapper: ImageInfoSpecificQcow2Wrapper;
  ImageInfoSpecificLuks: ImageInfoSpecificLuks;
  ImageInfoSpecificFileWrapper: ImageInfoSpecificFileWrapper;
  ImageInfoSpecific: ImageInfoSpecific;
  ImageInfoSpecificBase: ImageInfoSpecificBase;
  BlockNodeInfo: BlockNodeInfo;
  ImageInfo: ImageInfo;
  BlockdevCacheInfo: BlockdevCacheInfo;
  BlockDirtyInfo: BlockDirtyInfo;
  BlockDeviceInfo: BlockDeviceInfo;
  BlockInfo: BlockInfo;
  QueryNamedBlockNodesArguments: QueryNamedBlockNodesArguments;
  BlockDeviceTimedStats: BlockDeviceTimedStats;
  BlockLatencyHistogramInfo: BlockLatencyHistogramInfo;
  BlockDeviceStats: BlockDeviceStats;
  BlockdevDriver: BlockdevDriver;
  BlockStatsSpecificFile: BlockStatsSpecificFile;
  BlockStatsSpecificHostDevice: BlockStatsSpecificHostDevice;
  BlockStatsSpecificOther: BlockStatsSpecificOther;
  BlockStatsSpecific: BlockStatsSpecific;
  BlockStatsSpecificBase: BlockStatsSpecificBase;
  BlockStats: BlockStats;
  QueryBlockstatsArguments: QueryBlockstatsArguments;
  XDbgBlockGraphNodeType: XDbgBlockGraphNodeType;
  XDbgBlockGraphNode: XDbgBlockGraphNode;
  BlockPermission: BlockPermission;
  XDbgBlockGraphEdge: XDbgBlockGraphEdge;
  XDbgBlockGraph: XDbgBlockGraph;
  BlockdevOptionsCurlBase: BlockdevOptionsCurlBase;
  BlockdevOptionsGenericCOWFormat: BlockdevOptionsGenericCOWFormat;
  BlockdevOptionsSsh: BlockdevOptionsSsh;
  BlockdevOptionsBlkdebug: BlockdevOptionsBlkdebug;
  BlockdevOptionsBlklogwrites: BlockdevOptionsBlklogwrites;
  BlockdevOptionsBlkverify: BlockdevOptionsBlkverify;
  BlockdevOptionsCompress: BlockdevOptionsCompress;
  BlockdevOptionsCopyBeforeWrite: BlockdevOptionsCopyBeforeWrite;
  BlockdevOptionsCopyOnRead: BlockdevOptionsCopyOnRead;
  BlockdevOptionsFile: BlockdevOptionsFile;
  BlockdevOptionsSnapshotAccess: BlockdevOptionsSnapshotAccess;
  BlockdevOptionsHostCdrom: BlockdevOptionsHostCdrom;
  BlockdevOptionsHostDevice: BlockdevOptionsHostDevice;
  BlockdevOptionsHttp: BlockdevOptionsHttp;
  BlockdevOptionsHttps: BlockdevOptionsHttps;
  BlockdevOptionsLuks: BlockdevOptionsLuks;
  BlockdevOptionsNbd: BlockdevOptionsNbd;
  BlockdevOptionsNullAio: BlockdevOptionsNullAio;
  BlockdevOptionsNullCo: BlockdevOptionsNullCo;
  BlockdevOptionsPreallocate: BlockdevOptionsPreallocate;
  BlockdevOptionsQcow2: BlockdevOptionsQcow2;
  BlockdevOptionsQuorum: BlockdevOptionsQuorum;
  BlockdevOptionsRaw: BlockdevOptionsRaw;
  BlockdevOptionsSshWrapper: BlockdevOptionsSshWrapper;
  BlockdevOptionsThrottle: BlockdevOptionsThrottle;
  BlockdevOptionsVvfat: BlockdevOptionsVvfat;
  BlockdevOptions: BlockdevOptions;
  BlockdevOptionsBase: BlockdevOptionsBase;
  BlockdevDelArguments: BlockdevDelArguments;
  BlockdevReopenArguments: BlockdevReopenArguments;
  BlockdevSetActiveArguments: BlockdevSetActiveArguments;
  BlockResizeArguments: BlockResizeArguments;
  BlockSetWriteThresholdArguments: BlockSetWriteThresholdArguments;
  BlockWriteThresholdEvent: BlockWriteThresholdEvent;
  QuorumOpType: QuorumOpType;
  BlockIoErrorEvent: BlockIoErrorEvent;
  QuorumFailureEvent: QuorumFailureEvent;
  QuorumReportBadEvent: QuorumReportBadEvent;
  XBlockdevChangeArguments: XBlockdevChangeArguments;
  BlockImageCorruptedEvent: BlockImageCorruptedEvent;
  XBlockdevSetIothreadArguments: XBlockdevSetIothreadArguments;
  BlockdevDiscardOptions: BlockdevDiscardOptions;
  BlockdevDetectZeroesOptions: BlockdevDetectZeroesOptions;
  BlockdevCacheOptions: BlockdevCacheOptions;
  BlockdevAioOptions: BlockdevAioOptions;
  BlockdevRef: BlockdevRef;
  BlockdevRefOrNull: BlockdevRefOrNull;
  Qcow2OverlapCheckMode: Qcow2OverlapCheckMode;
  Qcow2OverlapCheckFlags: Qcow2OverlapCheckFlags;
  Qcow2OverlapChecks: Qcow2OverlapChecks;
  BlockdevQcow2EncryptionAes: BlockdevQcow2EncryptionAes;
  BlockdevQcow2EncryptionLuks: BlockdevQcow2EncryptionLuks;
  BlockdevQcow2Encryption: BlockdevQcow2Encryption;
  BlockdevQcow2EncryptionBase: BlockdevQcow2EncryptionBase;
  OnCbwError: OnCbwError;
  BlkdebugEvent: BlkdebugEvent;
  BlkdebugIOType: BlkdebugIOType;
  BlkdebugInjectErrorOptions: BlkdebugInjectErrorOptions;
  BlkdebugSetStateOptions: BlkdebugSetStateOptions;
  QuorumReadPattern: QuorumReadPattern;
  SshHostKeyCheckMode: SshHostKeyCheckMode;
  SshHostKeyCheckHashType: SshHostKeyCheckHashType;
  SshHostKeyCheckHash: SshHostKeyCheckHash;
  SshHostKeyCheckOther: SshHostKeyCheckOther;
  SshHostKeyCheck: SshHostKeyCheck;
  SshHostKeyCheckBase: SshHostKeyCheckBase;
  PreallocMode: PreallocMode;
  BlockdevQcow2Version: BlockdevQcow2Version;
  BlockdevCreateOptionsFile: BlockdevCreateOptionsFile;
  BlockdevCreateOptionsLuks: BlockdevCreateOptionsLuks;
  BlockdevCreateOptionsQcow2: BlockdevCreateOptionsQcow2;
  BlockdevCreateOptionsSsh: BlockdevCreateOptionsSsh;
  BlockdevCreateOptionsOther: BlockdevCreateOptionsOther;
  BlockdevCreateOptions: BlockdevCreateOptions;
  BlockdevCreateOptionsBase: BlockdevCreateOptionsBase;
  BlockdevCreateArguments: BlockdevCreateArguments;
  BlockdevAmendOptionsLuks: BlockdevAmendOptionsLuks;
  BlockdevAmendOptionsQcow2: BlockdevAmendOptionsQcow2;
  BlockdevAmendOptionsOther: BlockdevAmendOptionsOther;
  BlockdevAmendOptions: BlockdevAmendOptions;
  BlockdevAmendOptionsBase: BlockdevAmendOptionsBase;
  XBlockdevAmendArguments: XBlockdevAmendArguments;
  BlockDirtyBitmap: BlockDirtyBitmap;
  BlockDirtyBitmapAdd: BlockDirtyBitmapAdd;
  BlockDirtyBitmapOrStr: BlockDirtyBitmapOrStr;
  BlockDirtyBitmapMerge: BlockDirtyBitmapMerge;
  BlockDirtyBitmapSha256: BlockDirtyBitmapSha256;
  MirrorSyncMode: MirrorSyncMode;
  BitmapSyncMode: BitmapSyncMode;
  BackupPerf: BackupPerf;
  BackupCommon: BackupCommon;
  BlockdevBackup: BlockdevBackup;
  MirrorCopyMode: MirrorCopyMode;
  BlockdevMirrorArguments: BlockdevMirrorArguments;
  NewImageMode: NewImageMode;
  DriveBackup: DriveBackup;
  DriveMirror: DriveMirror;
  BlockCommitArguments: BlockCommitArguments;
  BlockStreamArguments: BlockStreamArguments;
  ChangeBackingFileArguments: ChangeBackingFileArguments;
  BlockJobInfoMirror: BlockJobInfoMirror;
  BlockJobInfoOther: BlockJobInfoOther;
  BlockJobInfo: BlockJobInfo;
  BlockJobInfoBase: BlockJobInfoBase;
  BlockJobSetSpeedArguments: BlockJobSetSpeedArguments;
  BlockJobChangeOptionsMirror: BlockJobChangeOptionsMirror;
  BlockJobChangeOptionsOther: BlockJobChangeOptionsOther;
  BlockJobChangeOptions: BlockJobChangeOptions;
  BlockJobChangeOptionsBase: BlockJobChangeOptionsBase;
  BlockJobCancelArguments: BlockJobCancelArguments;
  BlockJobPauseArguments: BlockJobPauseArguments;
  BlockJobResumeArguments: BlockJobResumeArguments;
  BlockJobCompleteArguments: BlockJobCompleteArguments;
  BlockJobDismissArguments: BlockJobDismissArguments;
  BlockJobFinalizeArguments: BlockJobFinalizeArguments;
  BlockJobCompletedEvent: BlockJobCompletedEvent;
  BlockJobCancelledEvent: BlockJobCancelledEvent;
  BlockJobErrorEvent: BlockJobErrorEvent;
  BlockJobReadyEvent: BlockJobReadyEvent;
  BlockJobPendingEvent: BlockJobPendingEvent;
  BlockdevSnapshotSync: BlockdevSnapshotSync;
  BlockdevSnapshot: BlockdevSnapshot;
  BlockdevSnapshotInternal: BlockdevSnapshotInternal;
  BlockdevSnapshotDeleteInternalSyncArguments: BlockdevSnapshotDeleteInternalSyncArguments;
  NbdServerOptionsBase: NbdServerOptionsBase;
  NbdServerOptions: NbdServerOptions;
  NbdServerOptionsLegacy: NbdServerOptionsLegacy;
  BlockExportOptionsNbdBase: BlockExportOptionsNbdBase;
  NbdServerAddOptions: NbdServerAddOptions;
  BlockExportRemoveMode: BlockExportRemoveMode;
  NbdServerRemoveArguments: NbdServerRemoveArguments;
  BlockExportType: BlockExportType;
  BlockExportOptionsNbd: BlockExportOptionsNbd;
  BlockExportOptions: BlockExportOptions;
  BlockExportOptionsBase: BlockExportOptionsBase;
  BlockExportDelArguments: BlockExportDelArguments;
  BlockExportDeletedEvent: BlockExportDeletedEvent;
  BlockExportInfo: BlockExportInfo;
  Abort: Abort;
  ActionCompletionMode: ActionCompletionMode;
  TransactionActionKind: TransactionActionKind;
  TransactionActionAbort: TransactionActionAbort;
  TransactionActionBlockDirtyBitmapAdd: TransactionActionBlockDirtyBitmapAdd;
  TransactionActionBlockDirtyBitmapRemove: TransactionActionBlockDirtyBitmapRemove;
  TransactionActionBlockDirtyBitmapClear: TransactionActionBlockDirtyBitmapClear;
  TransactionActionBlockDirtyBitmapEnable: TransactionActionBlockDirtyBitmapEnable;
  TransactionActionBlockDirtyBitmapDisable: TransactionActionBlockDirtyBitmapDisable;
  TransactionActionBlockDirtyBitmapMerge: TransactionActionBlockDirtyBitmapMerge;
  TransactionActionBlockdevBackup: TransactionActionBlockdevBackup;
  TransactionActionBlockdevSnapshot: TransactionActionBlockdevSnapshot;
  TransactionActionBlockdevSnapshotInternalSync: TransactionActionBlockdevSnapshotInternalSync;
  TransactionActionBlockdevSnapshotSync: TransactionActionBlockdevSnapshotSync;
  TransactionActionDriveBackup: TransactionActionDriveBackup;
  TransactionAction: TransactionAction;
  TransactionActionBase: TransactionActionBase;
  TransactionProperties: TransactionProperties;
  TransactionArguments: TransactionArguments;
  QAuthZListPolicy: QAuthZListPolicy;
  QAuthZListFormat: QAuthZListFormat;
  QAuthZListRule: QAuthZListRule;
  QCryptoSecretFormat: QCryptoSecretFormat;
  SecretCommonProperties: SecretCommonProperties;
  QCryptoTLSCredsEndpoint: QCryptoTLSCredsEndpoint;
  TlsCredsProperties: TlsCredsProperties;
  QCryptoCipherAlgo: QCryptoCipherAlgo;
  QCryptoCipherMode: QCryptoCipherMode;
  QCryptoIVGenAlgo: QCryptoIVGenAlgo;
  QCryptoHashAlgo: QCryptoHashAlgo;
  QCryptoBlockFormat: QCryptoBlockFormat;
  QCryptoBlockOptionsBase: QCryptoBlockOptionsBase;
  QCryptoBlockCreateOptionsQcow: QCryptoBlockCreateOptionsQcow;
  QCryptoBlockCreateOptionsLuks: QCryptoBlockCreateOptionsLuks;
  QCryptoBlockCreateOptions: QCryptoBlockCreateOptions;
  QCryptoBlockCreateOptionsBase: QCryptoBlockCreateOptionsBase;
  QCryptoBlockInfoLUKSSlot: QCryptoBlockInfoLUKSSlot;
  QCryptoBlockLUKSKeyslotState: QCryptoBlockLUKSKeyslotState;
  QCryptoBlockAmendOptionsLuks: QCryptoBlockAmendOptionsLuks;
  QCryptoBlockAmendOptionsOther: QCryptoBlockAmendOptionsOther;
  QCryptoBlockAmendOptions: QCryptoBlockAmendOptions;
  QCryptoBlockAmendOptionsBase: QCryptoBlockAmendOptionsBase;
  ThrottleLimits: ThrottleLimits;
  ObjectPropertyInfo: ObjectPropertyInfo;
  QomListArguments: QomListArguments;
  QomGetArguments: QomGetArguments;
  QomSetArguments: QomSetArguments;
  ObjectTypeInfo: ObjectTypeInfo;
  QomListTypesArguments: QomListTypesArguments;
  QomListPropertiesArguments: QomListPropertiesArguments;
  ObjectType: ObjectType;
  EventLoopBaseProperties: EventLoopBaseProperties;
  ObjectOptionsAuthzList: ObjectOptionsAuthzList;
  ObjectOptionsAuthzListfile: ObjectOptionsAuthzListfile;
  ObjectOptionsAuthzSimple: ObjectOptionsAuthzSimple;
  ObjectOptionsIothread: ObjectOptionsIothread;
  ObjectOptionsMainLoop: ObjectOptionsMainLoop;
  ObjectOptionsSecret: ObjectOptionsSecret;
  ObjectOptionsSecretKeyring: ObjectOptionsSecretKeyring;
  ObjectOptionsThrottleGroup: ObjectOptionsThrottleGroup;
  ObjectOptionsTlsCredsAnon: ObjectOptionsTlsCredsAnon;
  ObjectOptionsTlsCredsPsk: ObjectOptionsTlsCredsPsk;
  ObjectOptionsTlsCredsX509: ObjectOptionsTlsCredsX509;
  ObjectOptions: ObjectOptions;
  ObjectOptionsBase: ObjectOptionsBase;
  ObjectDelArguments: ObjectDelArguments;
}
/**
 * Host and port of a TCP endpoint.
 */
export interface InetSocketAddressBase {
  /**
   * host name, or address in numbers; for a listener an empty string means every interface
   */
  host: string;
  /**
   * port number or service name
   */
  port: string;
}
/**
 * A TCP endpoint, with what to make of its name.
 */
export interface InetSocketAddress {
  /**
   * host name, or address in numbers; for a listener an empty string means every interface
   */
  host: string;
  /**
   * port number or service name
   */
  port: string;
  /**
   * host and port are numbers, so do not look them up (since 2.9)
   */
  numeric?: boolean;
  /**
   * for a listener: try each port from `port` up to this one until one is free
   */
  to?: number;
  /**
   * whether IPv4 addresses may be used
   */
  ipv4?: boolean;
  /**
   * whether IPv6 addresses may be used
   */
  ipv6?: boolean;
  /**
   * send TCP keep-alive probes on a connection that this side opens (since 4.2)
   */
  "keep-alive"?: boolean;
  /**
   * use Multipath TCP, which goes on over another network when one is lost; with a peer that does not know it, plain TCP (default: false) (since 6.1)
   */
  mptcp?: boolean;
}
/**
 * A Unix domain socket.
 */
export interface UnixSocketAddress {
  /**
   * file name of the socket, or its name in the abstract namespace; at most 107 bytes
   */
  path: string;
  /**
   * the name belongs to the abstract namespace of Linux, not to the file system (since 5.1)
   */
  abstract?: boolean;
  /**
   * an abstract name ends after its last character instead of being filled up with zero bytes; on by default (since 5.1)
   */
  tight?: boolean;
}
/**
 * A socket between a virtual machine and its host (vsock(7)).
 */
export interface VsockSocketAddress {
  /**
   * number of the machine: 2 is the host; for a listener, 4294967295 is any that this machine has
   */
  cid: string;
  /**
   * port number
   */
  port: string;
}
/**
 * A socket that the daemon inherited.
 */
export interface FdSocketAddress {
  /**
   * number of the file descriptor
   */
  str: string;
}
/**
 * `SocketAddress` where `type` is `inet`. A TCP endpoint, with what to make of its name.
 */
export interface SocketAddressInet {
  type: "inet";
  /**
   * host name, or address in numbers; for a listener an empty string means every interface
   */
  host: string;
  /**
   * port number or service name
   */
  port: string;
  /**
   * host and port are numbers, so do not look them up (since 2.9)
   */
  numeric?: boolean;
  /**
   * for a listener: try each port from `port` up to this one until one is free
   */
  to?: number;
  /**
   * whether IPv4 addresses may be used
   */
  ipv4?: boolean;
  /**
   * whether IPv6 addresses may be used
   */
  ipv6?: boolean;
  /**
   * send TCP keep-alive probes on a connection that this side opens (since 4.2)
   */
  "keep-alive"?: boolean;
  /**
   * use Multipath TCP, which goes on over another network when one is lost; with a peer that does not know it, plain TCP (default: false) (since 6.1)
   */
  mptcp?: boolean;
}
/**
 * `SocketAddress` where `type` is `unix`. A Unix domain socket.
 */
export interface SocketAddressUnix {
  type: "unix";
  /**
   * file name of the socket, or its name in the abstract namespace; at most 107 bytes
   */
  path: string;
  /**
   * the name belongs to the abstract namespace of Linux, not to the file system (since 5.1)
   */
  abstract?: boolean;
  /**
   * an abstract name ends after its last character instead of being filled up with zero bytes; on by default (since 5.1)
   */
  tight?: boolean;
}
/**
 * `SocketAddress` where `type` is `vsock`. A socket between a virtual machine and its host (vsock(7)).
 */
export interface SocketAddressVsock {
  type: "vsock";
  /**
   * number of the machine: 2 is the host; for a listener, 4294967295 is any that this machine has
   */
  cid: string;
  /**
   * port number
   */
  port: string;
}
/**
 * `SocketAddress` where `type` is `fd`. A socket that the daemon inherited.
 */
export interface SocketAddressFd {
  type: "fd";
  /**
   * number of the file descriptor
   */
  str: string;
}
/**
 * What every `SocketAddress` has.
 */
export interface SocketAddressBase {
  /**
   * which kind
   */
  type: SocketAddressType;
}
/**
 * `SocketAddressLegacy` where `type` is `inet`. Nests a TCP endpoint in `data`.
 */
export interface SocketAddressLegacyInet {
  type: "inet";
  /**
   * the endpoint
   */
  data: InetSocketAddress;
}
/**
 * `SocketAddressLegacy` where `type` is `unix`. Nests a Unix domain socket in `data`.
 */
export interface SocketAddressLegacyUnix {
  type: "unix";
  /**
   * the socket
   */
  data: UnixSocketAddress;
}
/**
 * `SocketAddressLegacy` where `type` is `vsock`. Nests a vsock address in `data`.
 */
export interface SocketAddressLegacyVsock {
  type: "vsock";
  /**
   * the address
   */
  data: VsockSocketAddress;
}
/**
 * `SocketAddressLegacy` where `type` is `fd`. Nests an inherited file descriptor in `data`.
 */
export interface SocketAddressLegacyFd {
  type: "fd";
  /**
   * the file descriptor
   */
  data: FdSocketAddress;
}
/**
 * What every `SocketAddressLegacy` has.
 */
export interface SocketAddressLegacyBase {
  /**
   * which kind
   */
  type: SocketAddressType;
}
/**
 * A character device.
 */
export interface ChardevInfo {
  /**
   * its id
   */
  label: string;
  /**
   * what it leads to: its kind, and where that has one, its address. `disconnected:` stands in front of a socket that nobody is connected to
   */
  filename: string;
  /**
   * something, such as a monitor, uses the device (since 2.1)
   */
  "frontend-open": boolean;
}
/**
 * A kind of character devices.
 */
export interface ChardevBackendInfo {
  /**
   * as `chardev-add` and `--chardev` take it
   */
  name: string;
}
/**
 * Put data into a ring buffer. What is oldest in it goes when there is no room.
 */
export interface RingbufWriteArguments {
  /**
   * id of the ring buffer
   */
  device: string;
  /**
   * what to put there
   */
  data: string;
  /**
   * how it is written; utf8 if left out
   */
  format?: DataFormat;
}
/**
 * Take data out of a ring buffer, the oldest first.
 */
export interface RingbufReadArguments {
  /**
   * id of the ring buffer
   */
  device: string;
  /**
   * how many bytes at most
   */
  size: number;
  /**
   * how to write them; utf8 if left out, where bytes that are no UTF-8 become U+FFFD
   */
  format?: DataFormat;
}
/**
 * Options of every character device.
 */
export interface ChardevCommon {
  /**
   * a file that gets a copy of all output
   */
  logfile?: string;
  /**
   * keep what is in `logfile`; off if left out
   */
  logappend?: boolean;
}
/**
 * Output to a file.
 */
export interface ChardevFile {
  /**
   * a file that gets a copy of all output
   */
  logfile?: string;
  /**
   * keep what is in `logfile`; off if left out
   */
  logappend?: boolean;
  /**
   * a file to take input from; no input if left out
   */
  in?: string;
  /**
   * the file to write to
   */
  out: string;
  /**
   * keep what is in `out`; off if left out (since 2.6)
   */
  append?: boolean;
}
/**
 * A device or named pipe of the host.
 */
export interface ChardevHostdev {
  /**
   * a file that gets a copy of all output
   */
  logfile?: string;
  /**
   * keep what is in `logfile`; off if left out
   */
  logappend?: boolean;
  /**
   * its path
   */
  device: string;
}
/**
 * A stream socket.
 */
export interface ChardevSocket {
  /**
   * a file that gets a copy of all output
   */
  logfile?: string;
  /**
   * keep what is in `logfile`; off if left out
   */
  logappend?: boolean;
  /**
   * where to listen, or whom to connect to
   */
  addr: SocketAddressLegacy;
  /**
   * id of an object with TLS credentials, for this side of the connection (since 2.6)
   */
  "tls-creds"?: string;
  /**
   * id of an object that says which clients may connect, by the names in their certificates (since 4.0)
   */
  "tls-authz"?: string;
  /**
   * listen, instead of connecting; on if left out
   */
  server?: boolean;
  /**
   * wait for the first client before going on; off if left out
   */
  wait?: boolean;
  /**
   * taken and of no effect: small messages are never held back
   */
  nodelay?: boolean;
  /**
   * speak telnet; off if left out
   */
  telnet?: boolean;
  /**
   * speak telnet as 3270 terminals do; off if left out (since 2.10)
   */
  tn3270?: boolean;
  /**
   * speak WebSocket, as a server; off if left out (since 3.1)
   */
  websocket?: boolean;
  /**
   * seconds after which a client tries again, 0 for never; 0 if left out (since 2.2)
   */
  reconnect?: number;
  /**
   * the same in milliseconds (since 9.2)
   */
  "reconnect-ms"?: number;
}
/**
 * Datagrams to and from one peer.
 */
export interface ChardevUdp {
  /**
   * a file that gets a copy of all output
   */
  logfile?: string;
  /**
   * keep what is in `logfile`; off if left out
   */
  logappend?: boolean;
  /**
   * the peer
   */
  remote: SocketAddressLegacy;
  /**
   * where to receive; a port that the system picks if left out
   */
  local?: SocketAddressLegacy;
}
/**
 * Several users on one character device. Input goes to one of them; Ctrl-A and `c` go on to the next.
 */
export interface ChardevMux {
  /**
   * a file that gets a copy of all output
   */
  logfile?: string;
  /**
   * keep what is in `logfile`; off if left out
   */
  logappend?: boolean;
  /**
   * id of the device to share
   */
  chardev: string;
}
/**
 * Standard input and output of the daemon.
 */
export interface ChardevStdio {
  /**
   * a file that gets a copy of all output
   */
  logfile?: string;
  /**
   * keep what is in `logfile`; off if left out
   */
  logappend?: boolean;
  /**
   * keys such as Ctrl-C send signals; on if left out
   */
  signal?: boolean;
}
/**
 * Memory that keeps the newest output.
 */
export interface ChardevRingbuf {
  /**
   * a file that gets a copy of all output
   */
  logfile?: string;
  /**
   * keep what is in `logfile`; off if left out
   */
  logappend?: boolean;
  /**
   * how many bytes of it, a power of two; 65536 if left out
   */
  size?: number;
}
/**
 * A pseudo terminal.
 */
export interface ChardevPty {
  /**
   * a file that gets a copy of all output
   */
  logfile?: string;
  /**
   * keep what is in `logfile`; off if left out
   */
  logappend?: boolean;
  /**
   * a symbolic link to make to it (since 9.2)
   */
  path?: string;
}
/**
 * `ChardevBackend` where `type` is `file`. Nests the options of a device in `data`.
 */
export interface ChardevBackendFile {
  type: "file";
  /**
   * the options
   */
  data: ChardevFile;
}
/**
 * `ChardevBackend` where `type` is `serial`. Nests the options of a device in `data`.
 */
export interface ChardevBackendSerial {
  type: "serial";
  /**
   * the options
   */
  data: ChardevHostdev;
}
/**
 * `ChardevBackend` where `type` is `parallel`. Nests the options of a device in `data`.
 */
export interface ChardevBackendParallel {
  type: "parallel";
  /**
   * the options
   */
  data: ChardevHostdev;
}
/**
 * `ChardevBackend` where `type` is `pipe`. Nests the options of a device in `data`.
 */
export interface ChardevBackendPipe {
  type: "pipe";
  /**
   * the options
   */
  data: ChardevHostdev;
}
/**
 * `ChardevBackend` where `type` is `socket`. Nests the options of a device in `data`.
 */
export interface ChardevBackendSocket {
  type: "socket";
  /**
   * the options
   */
  data: ChardevSocket;
}
/**
 * `ChardevBackend` where `type` is `udp`. Nests the options of a device in `data`.
 */
export interface ChardevBackendUdp {
  type: "udp";
  /**
   * the options
   */
  data: ChardevUdp;
}
/**
 * `ChardevBackend` where `type` is `pty`. Nests the options of a device in `data`.
 */
export interface ChardevBackendPty {
  type: "pty";
  /**
   * the options
   */
  data: ChardevPty;
}
/**
 * `ChardevBackend` where `type` is `null`. Nests the options of a device in `data`.
 */
export interface ChardevBackendNull {
  type: "null";
  /**
   * the options
   */
  data: ChardevCommon;
}
/**
 * `ChardevBackend` where `type` is `mux`. Nests the options of a device in `data`.
 */
export interface ChardevBackendMux {
  type: "mux";
  /**
   * the options
   */
  data: ChardevMux;
}
/**
 * `ChardevBackend` where `type` is `stdio`. Nests the options of a device in `data`.
 */
export interface ChardevBackendStdio {
  type: "stdio";
  /**
   * the options
   */
  data: ChardevStdio;
}
/**
 * `ChardevBackend` where `type` is `ringbuf`. Nests the options of a device in `data`.
 */
export interface ChardevBackendRingbuf {
  type: "ringbuf";
  /**
   * the options
   */
  data: ChardevRingbuf;
}
/**
 * `ChardevBackend` where `type` is `memory`. Nests the options of a device in `data`.
 */
export interface ChardevBackendMemory {
  type: "memory";
  /**
   * the options
   */
  data: ChardevRingbuf;
}
/**
 * What every `ChardevBackend` has.
 */
export interface ChardevBackendBase {
  /**
   * which kind
   */
  type: ChardevBackendKind;
}
/**
 * What is new about a character device.
 */
export interface ChardevReturn {
  /**
   * name of the terminal's other side, for kind pty
   */
  pty?: string;
}
/**
 * Open a character device.
 */
export interface ChardevAddArguments {
  /**
   * its name
   */
  id: string;
  /**
   * what it leads to
   */
  backend: ChardevBackend;
}
/**
 * Put another device in the place of one that nothing uses. When the new one cannot be opened the old one is gone.
 */
export interface ChardevChangeArguments {
  /**
   * which device
   */
  id: string;
  /**
   * what it shall lead to
   */
  backend: ChardevBackend;
}
/**
 * Close a character device that nothing uses.
 */
export interface ChardevRemoveArguments {
  /**
   * which device
   */
  id: string;
}
/**
 * Send a break on a serial port. Other devices know none, and ignore it.
 */
export interface ChardevSendBreakArguments {
  /**
   * which device
   */
  id: string;
}
/**
 * A guest has opened or closed a virtio serial port. A storage daemon has no guest and never sends this.
 */
export interface VserportChangeEvent {
  /**
   * name of the port
   */
  id: string;
  /**
   * true: it is open now
   */
  open: boolean;
}
/**
 * Leave negotiation mode. Every session begins with this command; until then all others are refused.
 */
export interface QmpCapabilitiesArguments {
  /**
   * capabilities to switch on, out of those in the greeting (since 2.12)
   */
  enable?: QMPCapability[];
}
/**
 * A version in three numbers.
 */
export interface VersionTriple {
  /**
   * raised when clients may break
   */
  major: number;
  /**
   * raised with new features
   */
  minor: number;
  /**
   * raised with corrections
   */
  micro: number;
}
/**
 * Which daemon answers.
 */
export interface VersionInfo {
  /**
   * the version of qemu-storage-daemon whose interface this daemon speaks
   */
  qemu: VersionTriple;
  /**
   * name and version of this daemon
   */
  package: string;
}
/**
 * A command that the daemon knows.
 */
export interface CommandInfo {
  /**
   * its name
   */
  name: string;
}
/**
 * The I/O engine in use.
 */
export interface IoEngineInfo {
  /**
   * its name
   */
  engine: IoEngineName;
  /**
   * what `--io-engine` asked for; `auto` where it was not given
   */
  requested: string;
  /**
   * why `auto` did not choose io_uring; absent where it did, and where it was not asked
   */
  reason?: string;
}
/**
 * The value of `--monitor`.
 */
export interface MonitorOptions {
  /**
   * name of the monitor
   */
  id?: string;
  /**
   * what it speaks; `control` by default
   */
  mode?: MonitorMode;
  /**
   * write its replies over several indented lines; off by default
   */
  pretty?: boolean;
  /**
   * the character device that carries it
   */
  chardev: string;
}
/**
 * `SchemaInfo` where `meta-type` is `builtin`. A type of JSON itself.
 */
export interface SchemaInfoBuiltin {
  /**
   * name of the command or event; for a type the name that other entries refer to
   */
  name: string;
  "meta-type": "builtin";
  /**
   * names of its special properties, in no particular order (since 4.1)
   */
  features?: string[];
  /**
   * which one
   */
  "json-type": JSONType;
}
/**
 * `SchemaInfo` where `meta-type` is `enum`. Strings out of a list.
 */
export interface SchemaInfoEnum {
  /**
   * name of the command or event; for a type the name that other entries refer to
   */
  name: string;
  "meta-type": "enum";
  /**
   * names of its special properties, in no particular order (since 4.1)
   */
  features?: string[];
  /**
   * the strings, with their features (since 6.2)
   */
  members: SchemaInfoEnumMember[];
  /**
   * the strings
   */
  values: string[];
}
/**
 * One string of an enum.
 */
export interface SchemaInfoEnumMember {
  /**
   * the string
   */
  name: string;
  /**
   * names of its special properties
   */
  features?: string[];
}
/**
 * `SchemaInfo` where `meta-type` is `array`. An array.
 */
export interface SchemaInfoArray {
  /**
   * name of the command or event; for a type the name that other entries refer to
   */
  name: string;
  "meta-type": "array";
  /**
   * names of its special properties, in no particular order (since 4.1)
   */
  features?: string[];
  /**
   * type of its elements
   */
  "element-type": string;
}
/**
 * `SchemaInfo` where `meta-type` is `object`. A struct, or a union.
 */
export interface SchemaInfoObject {
  /**
   * name of the command or event; for a type the name that other entries refer to
   */
  name: string;
  "meta-type": "object";
  /**
   * names of its special properties, in no particular order (since 4.1)
   */
  features?: string[];
  /**
   * the members that it always may have
   */
  members: SchemaInfoObjectMember[];
  /**
   * of a union: name of the member that selects the variant
   */
  tag?: string;
  /**
   * of a union: the further members for each value of `tag`
   */
  variants?: SchemaInfoObjectVariant[];
}
/**
 * A member of an object.
 */
export interface SchemaInfoObjectMember {
  /**
   * its name
   */
  name: string;
  /**
   * its type
   */
  type: string;
  /**
   * there when the member may be left out; always null
   */
  default?: unknown;
  /**
   * names of its special properties (since 5.0)
   */
  features?: string[];
}
/**
 * A variant of a union.
 */
export interface SchemaInfoObjectVariant {
  /**
   * value of the tag
   */
  case: string;
  /**
   * the object type whose members come in addition
   */
  type: string;
}
/**
 * `SchemaInfo` where `meta-type` is `alternate`. A value of one of several types, told apart by their JSON type.
 */
export interface SchemaInfoAlternate {
  /**
   * name of the command or event; for a type the name that other entries refer to
   */
  name: string;
  "meta-type": "alternate";
  /**
   * names of its special properties, in no particular order (since 4.1)
   */
  features?: string[];
  /**
   * the types
   */
  members: SchemaInfoAlternateMember[];
}
/**
 * One type of an alternate.
 */
export interface SchemaInfoAlternateMember {
  /**
   * the type
   */
  type: string;
}
/**
 * `SchemaInfo` where `meta-type` is `command`. A command.
 */
export interface SchemaInfoCommand {
  /**
   * name of the command or event; for a type the name that other entries refer to
   */
  name: string;
  "meta-type": "command";
  /**
   * names of its special properties, in no particular order (since 4.1)
   */
  features?: string[];
  /**
   * object type of its arguments
   */
  "arg-type": string;
  /**
   * type of what it returns
   */
  "ret-type": string;
  /**
   * whether it may be run with `exec-oob`; left out means no (since 2.12)
   */
  "allow-oob"?: boolean;
}
/**
 * `SchemaInfo` where `meta-type` is `event`. An event.
 */
export interface SchemaInfoEvent {
  /**
   * name of the command or event; for a type the name that other entries refer to
   */
  name: string;
  "meta-type": "event";
  /**
   * names of its special properties, in no particular order (since 4.1)
   */
  features?: string[];
  /**
   * object type of its data
   */
  "arg-type": string;
}
/**
 * What every `SchemaInfo` has.
 */
export interface SchemaInfoBase {
  /**
   * name of the command or event; for a type the name that other entries refer to
   */
  name: string;
  /**
   * what is described
   */
  "meta-type": SchemaMetaType;
  /**
   * names of its special properties, in no particular order (since 4.1)
   */
  features?: string[];
}
/**
 * A job went into another state.
 */
export interface JobStatusChangeEvent {
  /**
   * the job
   */
  id: string;
  /**
   * its state now
   */
  status: JobStatus;
}
/**
 * Let a job rest. It comes to a stop at its next safe point, not at once.
 */
export interface JobPauseArguments {
  /**
   * the job
   */
  id: string;
}
/**
 * Let a job that rests go on.
 */
export interface JobResumeArguments {
  /**
   * the job
   */
  id: string;
}
/**
 * Make a job stop without success, as soon as it can. What it was to leave behind is not left behind.
 */
export interface JobCancelArguments {
  /**
   * the job
   */
  id: string;
}
/**
 * Tell a job that is ready to do its last step.
 */
export interface JobCompleteArguments {
  /**
   * the job
   */
  id: string;
}
/**
 * Forget a job that is concluded. Its id is free again.
 */
export interface JobDismissArguments {
  /**
   * the job
   */
  id: string;
}
/**
 * Let a job that is pending make its changes final, together with the jobs of its transaction.
 */
export interface JobFinalizeArguments {
  /**
   * the job
   */
  id: string;
}
/**
 * A job.
 */
export interface JobInfo {
  /**
   * its name
   */
  id: string;
  /**
   * what it does
   */
  type: JobType;
  /**
   * where it stands
   */
  status: JobStatus;
  /**
   * how far it is, in a unit of its own; never sinks
   */
  "current-progress": number;
  /**
   * where `current-progress` is expected to end; may rise and fall
   */
  "total-progress": number;
  /**
   * why it failed; there once it has
   */
  error?: string;
}
/**
 * A snapshot inside an image.
 */
export interface SnapshotInfo {
  /**
   * its number, as a string
   */
  id: string;
  /**
   * the name that its maker gave it
   */
  name: string;
  /**
   * bytes of machine state in it
   */
  "vm-state-size": number;
  /**
   * when it was made: seconds since 1970
   */
  "date-sec": number;
  /**
   * nanoseconds on top of `date-sec`
   */
  "date-nsec": number;
  /**
   * clock of the machine: seconds
   */
  "vm-clock-sec": number;
  /**
   * nanoseconds on top of `vm-clock-sec`
   */
  "vm-clock-nsec": number;
  /**
   * instructions that the machine had executed, when it counts them (since 5.2)
   */
  icount?: number;
}
/**
 * A bitmap in a qcow2 image.
 */
export interface Qcow2BitmapInfo {
  /**
   * its name
   */
  name: string;
  /**
   * bytes of the disk for each bit
   */
  granularity: number;
  /**
   * its flags
   */
  flags: Qcow2BitmapInfoFlags[];
}
/**
 * What is known of all encrypted qcow2 images.
 */
export interface ImageInfoSpecificQCow2EncryptionBase {
  /**
   * how the disk is encrypted
   */
  format: BlockdevQcow2EncryptionFormat;
}
/**
 * What is known of an open LUKS volume.
 */
export interface QCryptoBlockInfoLUKS {
  /**
   * the cipher
   */
  "cipher-alg": QCryptoCipherAlgo;
  /**
   * how it is used
   */
  "cipher-mode": QCryptoCipherMode;
  /**
   * what makes equal sectors differ
   */
  "ivgen-alg": QCryptoIVGenAlgo;
  /**
   * the hash that it uses
   */
  "ivgen-hash-alg"?: QCryptoHashAlgo;
  /**
   * the hash that makes keys of passwords
   */
  "hash-alg": QCryptoHashAlgo;
  /**
   * the header lies in another node than the disk (since 9.0)
   */
  "detached-header": boolean;
  /**
   * where the disk begins, in bytes
   */
  "payload-offset": number;
  /**
   * rounds of the digest of the key
   */
  "master-key-iters": number;
  /**
   * name of the volume
   */
  uuid: string;
  /**
   * the key slots
   */
  slots: QCryptoBlockInfoLUKSSlot[];
}
/**
 * A key slot of a LUKS volume.
 */
export interface QCryptoBlockInfoLUKSSlot {
  /**
   * it holds the key, under some password
   */
  active: boolean;
  /**
   * rounds that make its key of the password; of active slots
   */
  iters?: number;
  /**
   * how many times the key's length is stored; of active slots
   */
  stripes?: number;
  /**
   * where that lies, in bytes
   */
  "key-offset": number;
}
/**
 * `ImageInfoSpecificQCow2Encryption` where `format` is `luks`. What is known of an open LUKS volume.
 */
export interface ImageInfoSpecificQCow2EncryptionLuks {
  format: "luks";
  /**
   * the cipher
   */
  "cipher-alg": QCryptoCipherAlgo;
  /**
   * how it is used
   */
  "cipher-mode": QCryptoCipherMode;
  /**
   * what makes equal sectors differ
   */
  "ivgen-alg": QCryptoIVGenAlgo;
  /**
   * the hash that it uses
   */
  "ivgen-hash-alg"?: QCryptoHashAlgo;
  /**
   * the hash that makes keys of passwords
   */
  "hash-alg": QCryptoHashAlgo;
  /**
   * the header lies in another node than the disk (since 9.0)
   */
  "detached-header": boolean;
  /**
   * where the disk begins, in bytes
   */
  "payload-offset": number;
  /**
   * rounds of the digest of the key
   */
  "master-key-iters": number;
  /**
   * name of the volume
   */
  uuid: string;
  /**
   * the key slots
   */
  slots: QCryptoBlockInfoLUKSSlot[];
}
/**
 * `ImageInfoSpecificQCow2Encryption` where `format` is `aes`. No further members.
 */
export interface ImageInfoSpecificQCow2EncryptionOther {
  format: "aes";
}
/**
 * What only a qcow2 image has.
 */
export interface ImageInfoSpecificQCow2 {
  /**
   * its version: `0.10` or `1.1`
   */
  compat: string;
  /**
   * the file that holds the data, as the image names it (since 4.0)
   */
  "data-file"?: string;
  /**
   * whoever reads that file alone sees the disk; only where there is one (since 4.0)
   */
  "data-file-raw"?: boolean;
  /**
   * L2 entries with subclusters; only in version 1.1 (since 5.2)
   */
  "extended-l2"?: boolean;
  /**
   * reference counts may be stale after a crash; only in version 1.1
   */
  "lazy-refcounts"?: boolean;
  /**
   * damage was found, so it cannot be opened for writing; only in version 1.1 (since 2.2)
   */
  corrupt?: boolean;
  /**
   * width of a reference count (since 2.3)
   */
  "refcount-bits": number;
  /**
   * how it is encrypted, if it is (since 2.10)
   */
  encrypt?: ImageInfoSpecificQCow2Encryption;
  /**
   * the stored bitmaps (since 4.0)
   */
  bitmaps?: Qcow2BitmapInfo[];
  /**
   * how compressed clusters are compressed (since 5.1)
   */
  "compression-type": Qcow2CompressionType;
}
/**
 * What only a file of the host has.
 */
export interface ImageInfoSpecificFile {
  /**
   * in which steps the file system is to allocate, in bytes
   */
  "extent-size-hint"?: number;
}
/**
 * `ImageInfoSpecific` where `type` is `qcow2`. Nests the facts of a qcow2 image in `data`.
 */
export interface ImageInfoSpecificQcow2Wrapper {
  type: "qcow2";
  /**
   * the facts
   */
  data: ImageInfoSpecificQCow2;
}
/**
 * `ImageInfoSpecific` where `type` is `luks`. Nests the facts of a LUKS volume in `data`.
 */
export interface ImageInfoSpecificLuks {
  type: "luks";
  /**
   * the facts
   */
  data: QCryptoBlockInfoLUKS;
}
/**
 * `ImageInfoSpecific` where `type` is `file`. Nests the facts of a file in `data`.
 */
export interface ImageInfoSpecificFileWrapper {
  type: "file";
  /**
   * the facts
   */
  data: ImageInfoSpecificFile;
}
/**
 * What every `ImageInfoSpecific` has.
 */
export interface ImageInfoSpecificBase {
  /**
   * the format
   */
  type: ImageInfoSpecificKind;
}
/**
 * An image, as far as one node shows it.
 */
export interface BlockNodeInfo {
  /**
   * its name
   */
  filename: string;
  /**
   * the driver
   */
  format: string;
  /**
   * it was not closed cleanly
   */
  "dirty-flag"?: boolean;
  /**
   * bytes that it takes on the host
   */
  "actual-size"?: number;
  /**
   * bytes of the disk in it
   */
  "virtual-size": number;
  /**
   * bytes of a cluster
   */
  "cluster-size"?: number;
  /**
   * it is encrypted
   */
  encrypted?: boolean;
  /**
   * it is compressed (since 1.7)
   */
  compressed?: boolean;
  /**
   * name of the backing file, as the image has it
   */
  "backing-filename"?: string;
  /**
   * the same, found from the place of the image
   */
  "full-backing-filename"?: string;
  /**
   * format of the backing file
   */
  "backing-filename-format"?: string;
  /**
   * the snapshots inside the image
   */
  snapshots?: SnapshotInfo[];
  /**
   * what only images of this format have (since 1.7)
   */
  "format-specific"?: ImageInfoSpecific;
}
/**
 * An image with its backing chain.
 */
export interface ImageInfo {
  /**
   * its name
   */
  filename: string;
  /**
   * the driver
   */
  format: string;
  /**
   * it was not closed cleanly
   */
  "dirty-flag"?: boolean;
  /**
   * bytes that it takes on the host
   */
  "actual-size"?: number;
  /**
   * bytes of the disk in it
   */
  "virtual-size": number;
  /**
   * bytes of a cluster
   */
  "cluster-size"?: number;
  /**
   * it is encrypted
   */
  encrypted?: boolean;
  /**
   * it is compressed (since 1.7)
   */
  compressed?: boolean;
  /**
   * name of the backing file, as the image has it
   */
  "backing-filename"?: string;
  /**
   * the same, found from the place of the image
   */
  "full-backing-filename"?: string;
  /**
   * format of the backing file
   */
  "backing-filename-format"?: string;
  /**
   * the snapshots inside the image
   */
  snapshots?: SnapshotInfo[];
  /**
   * what only images of this format have (since 1.7)
   */
  "format-specific"?: ImageInfoSpecific;
  /**
   * the backing image
   */
  "backing-image"?: ImageInfo;
}
/**
 * How a node caches.
 */
export interface BlockdevCacheInfo {
  /**
   * writes may wait for a flush
   */
  writeback: boolean;
  /**
   * the page cache of the host is left out
   */
  direct: boolean;
  /**
   * flushes are ignored
   */
  "no-flush": boolean;
}
/**
 * A dirty bitmap.
 */
export interface BlockDirtyInfo {
  /**
   * its name; those that jobs keep for themselves have none (since 2.4)
   */
  name?: string;
  /**
   * dirty bytes
   */
  count: number;
  /**
   * bytes of the disk for each bit (since 1.4)
   */
  granularity: number;
  /**
   * it records writes (since 4.0)
   */
  recording: boolean;
  /**
   * a job or export uses it, so it cannot be changed (since 4.0)
   */
  busy: boolean;
  /**
   * it is stored in the image when that is closed (since 4.0)
   */
  persistent: boolean;
  /**
   * it was not stored, so what it says is not true and all it is good for is to be removed (since 4.0)
   */
  inconsistent?: boolean;
}
/**
 * A block node.
 */
export interface BlockDeviceInfo {
  /**
   * name of its image
   */
  file: string;
  /**
   * its name in the graph (since 2.0)
   */
  "node-name"?: string;
  /**
   * it refuses writes
   */
  ro: boolean;
  /**
   * its driver
   */
  drv: string;
  /**
   * name of the backing file
   */
  backing_file?: string;
  /**
   * how many backing files lie below it (since 1.2)
   */
  backing_file_depth: number;
  /**
   * this process may change the image (since 10.0)
   */
  active: boolean;
  /**
   * the image is encrypted
   */
  encrypted: boolean;
  /**
   * what is done with written zeroes (since 2.1)
   */
  detect_zeroes: BlockdevDetectZeroesOptions;
  /**
   * limit in bytes for each second; 0 for none
   */
  bps: number;
  /**
   * the same for reads
   */
  bps_rd: number;
  /**
   * the same for writes
   */
  bps_wr: number;
  /**
   * limit in requests for each second; 0 for none
   */
  iops: number;
  /**
   * the same for reads
   */
  iops_rd: number;
  /**
   * the same for writes
   */
  iops_wr: number;
  /**
   * the image (since 1.6)
   */
  image: ImageInfo;
  /**
   * how the node caches (since 2.3)
   */
  cache: BlockdevCacheInfo;
  /**
   * offset from which on writes are announced; 0 for none (since 2.3)
   */
  write_threshold: number;
  /**
   * its dirty bitmaps (since 4.2)
   */
  "dirty-bitmaps"?: BlockDirtyInfo[];
}
/**
 * A device of a machine, with what is in it.
 */
export interface BlockInfo {
  /**
   * its name
   */
  device: string;
  /**
   * its name among the devices of the machine (since 2.10)
   */
  qdev?: string;
  /**
   * always `unknown`
   */
  type: string;
  /**
   * its medium can be changed
   */
  removable: boolean;
  /**
   * its tray is locked
   */
  locked: boolean;
  /**
   * the node in it
   */
  inserted?: BlockDeviceInfo;
  /**
   * its tray is open
   */
  tray_open?: boolean;
  /**
   * whether its last request failed
   */
  "io-status"?: BlockDeviceIoStatus;
}
/**
 * List the block nodes.
 */
export interface QueryNamedBlockNodesArguments {
  /**
   * leave out the backing images nested in each entry; every node has an entry of its own anyway (since 5.0)
   */
  flat?: boolean;
}
/**
 * Figures of the last interval.
 */
export interface BlockDeviceTimedStats {
  /**
   * seconds of the interval
   */
  interval_length: number;
  /**
   * shortest time of reads, nanoseconds
   */
  min_rd_latency_ns: number;
  /**
   * longest time of reads, nanoseconds
   */
  max_rd_latency_ns: number;
  /**
   * mean time of reads, nanoseconds
   */
  avg_rd_latency_ns: number;
  /**
   * shortest time of writes, of zeroes too, nanoseconds
   */
  min_wr_latency_ns: number;
  /**
   * longest time of writes, of zeroes too, nanoseconds
   */
  max_wr_latency_ns: number;
  /**
   * mean time of writes, of zeroes too, nanoseconds
   */
  avg_wr_latency_ns: number;
  /**
   * shortest time of flushes, nanoseconds
   */
  min_flush_latency_ns: number;
  /**
   * longest time of flushes, nanoseconds
   */
  max_flush_latency_ns: number;
  /**
   * mean time of flushes, nanoseconds
   */
  avg_flush_latency_ns: number;
  /**
   * how many reads there were at a time
   */
  avg_rd_queue_depth: number;
  /**
   * how many writes, of zeroes too there were at a time
   */
  avg_wr_queue_depth: number;
}
/**
 * How many requests took how long.
 */
export interface BlockLatencyHistogramInfo {
  /**
   * where the bins begin but for the first, nanoseconds, ascending
   */
  boundaries: number[];
  /**
   * requests in each bin: one more than boundaries
   */
  bins: number[];
}
/**
 * What was read and written. Of an export: the requests of its clients; operations and bytes are of those that succeeded.
 *
 * Of a node: all that came to it, from exports, jobs and the nodes above, failed or not; a failure is counted on the node where it happened, and times are those of the exports and jobs on the node itself.
 */
export interface BlockDeviceStats {
  /**
   * bytes of reads
   */
  rd_bytes: number;
  /**
   * bytes of writes, of zeroes too
   */
  wr_bytes: number;
  /**
   * bytes of discards
   */
  unmap_bytes: number;
  /**
   * how many reads
   */
  rd_operations: number;
  /**
   * how many writes, of zeroes too
   */
  wr_operations: number;
  /**
   * how many flushes
   */
  flush_operations: number;
  /**
   * how many discards
   */
  unmap_operations: number;
  /**
   * nanoseconds from request to reply, summed over all reads
   */
  rd_total_time_ns: number;
  /**
   * nanoseconds from request to reply, summed over all writes, of zeroes too
   */
  wr_total_time_ns: number;
  /**
   * nanoseconds from request to reply, summed over all flushes
   */
  flush_total_time_ns: number;
  /**
   * nanoseconds from request to reply, summed over all discards
   */
  unmap_total_time_ns: number;
  /**
   * end of the last byte ever written; bytes
   */
  wr_highest_offset: number;
  /**
   * reads that were made one with another; always 0, nothing is merged (since 2.3)
   */
  rd_merged: number;
  /**
   * writes, of zeroes too that were made one with another; always 0, nothing is merged (since 2.3)
   */
  wr_merged: number;
  /**
   * discards that were made one with another; always 0, nothing is merged (since 2.3)
   */
  unmap_merged: number;
  /**
   * nanoseconds since the last request was done; not there before the first one, and never for nodes (since 2.5)
   */
  idle_time_ns?: number;
  /**
   * failed reads (since 2.5)
   */
  failed_rd_operations: number;
  /**
   * failed writes, of zeroes too (since 2.5)
   */
  failed_wr_operations: number;
  /**
   * failed flushes (since 2.5)
   */
  failed_flush_operations: number;
  /**
   * failed discards (since 2.5)
   */
  failed_unmap_operations: number;
  /**
   * reads that could not be carried out, e.g. behind the end (since 2.5)
   */
  invalid_rd_operations: number;
  /**
   * writes, of zeroes too that could not be carried out, e.g. behind the end (since 2.5)
   */
  invalid_wr_operations: number;
  /**
   * flushes that could not be carried out, e.g. behind the end (since 2.5)
   */
  invalid_flush_operations: number;
  /**
   * discards that could not be carried out, e.g. behind the end (since 2.5)
   */
  invalid_unmap_operations: number;
  /**
   * invalid requests end the idle time (since 2.5)
   */
  account_invalid: boolean;
  /**
   * failed requests count in the times, and end the idle time (since 2.5)
   */
  account_failed: boolean;
  /**
   * figures of intervals; always empty, intervals belong to devices of a machine (since 2.5)
   */
  timed_stats: BlockDeviceTimedStats[];
  /**
   * how long reads took; left out where there were none (since 4.0)
   */
  rd_latency_histogram?: BlockLatencyHistogramInfo;
  /**
   * how long writes, of zeroes too took; left out where there were none (since 4.0)
   */
  wr_latency_histogram?: BlockLatencyHistogramInfo;
  /**
   * how long flushes took; left out where there were none (since 4.0)
   */
  flush_latency_histogram?: BlockLatencyHistogramInfo;
}
/**
 * `BlockStatsSpecific` where `driver` is `file`. What only files and devices of the host count.
 */
export interface BlockStatsSpecificFile {
  driver: "file";
  /**
   * discards that the host has done
   */
  "discard-nb-ok": number;
  /**
   * discards that it refused
   */
  "discard-nb-failed": number;
  /**
   * bytes of those done
   */
  "discard-bytes-ok": number;
}
/**
 * `BlockStatsSpecific` where `driver` is `host_device`. What only files and devices of the host count.
 */
export interface BlockStatsSpecificHostDevice {
  driver: "host_device";
  /**
   * discards that the host has done
   */
  "discard-nb-ok": number;
  /**
   * discards that it refused
   */
  "discard-nb-failed": number;
  /**
   * bytes of those done
   */
  "discard-bytes-ok": number;
}
/**
 * `BlockStatsSpecific` where `driver` is `blkdebug` or `blklogwrites` or `blkverify` or `compress` or `copy-before-write` or `copy-on-read` or `snapshot-access` or `host_cdrom` or `http` or `https` or `luks` or `nbd` or `null-aio` or `null-co` or `preallocate` or `qcow2` or `quorum` or `raw` or `ssh` or `throttle` or `vvfat`. No further members.
 */
export interface BlockStatsSpecificOther {
  driver:
    | "blkdebug"
    | "blklogwrites"
    | "blkverify"
    | "compress"
    | "copy-before-write"
    | "copy-on-read"
    | "snapshot-access"
    | "host_cdrom"
    | "http"
    | "https"
    | "luks"
    | "nbd"
    | "null-aio"
    | "null-co"
    | "preallocate"
    | "qcow2"
    | "quorum"
    | "raw"
    | "ssh"
    | "throttle"
    | "vvfat";
}
/**
 * What every `BlockStatsSpecific` has.
 */
export interface BlockStatsSpecificBase {
  /**
   * the driver
   */
  driver: BlockdevDriver;
}
/**
 * What was done with a node or through an export.
 */
export interface BlockStats {
  /**
   * id of the export; not there for nodes
   */
  device?: string;
  /**
   * never there: a storage daemon has no devices (since 3.0)
   */
  qdev?: string;
  /**
   * the node (since 2.3)
   */
  "node-name"?: string;
  /**
   * the figures
   */
  stats: BlockDeviceStats;
  /**
   * what the driver counts besides (since 4.2)
   */
  "driver-specific"?: BlockStatsSpecific;
  /**
   * the node that holds the data of this one, e.g. the file of an image
   */
  parent?: BlockStats;
  /**
   * the backing node; for exports only (since 2.0)
   */
  backing?: BlockStats;
}
/**
 * What was read and written through each export, or, with `query-nodes`, on each node; the oldest first. Beyond the C daemon, which lists no exports and counts nothing.
 */
export interface QueryBlockstatsArguments {
  /**
   * list the nodes, without their backing nodes (default: false) (since 2.3)
   */
  "query-nodes"?: boolean;
}
/**
 * A node of the debugging graph.
 */
export interface XDbgBlockGraphNode {
  /**
   * its number in this answer; the next answer may have another one
   */
  id: number;
  /**
   * what it is
   */
  type: XDbgBlockGraphNodeType;
  /**
   * name of the block node, id of the job; empty for others
   */
  name: string;
}
/**
 * That one node of the debugging graph uses another.
 */
export interface XDbgBlockGraphEdge {
  /**
   * who uses
   */
  parent: number;
  /**
   * who is used
   */
  child: number;
  /**
   * what the parent calls it
   */
  name: string;
  /**
   * what the parent may do with the child
   */
  perm: BlockPermission[];
  /**
   * what others may do with it meanwhile
   */
  "shared-perm": BlockPermission[];
}
/**
 * All nodes, with all that holds them.
 */
export interface XDbgBlockGraph {
  /**
   * the nodes, jobs and other holders
   */
  nodes: XDbgBlockGraphNode[];
  /**
   * who uses whom
   */
  edges: XDbgBlockGraphEdge[];
}
/**
 * Options of files on other hosts.
 */
export interface BlockdevOptionsCurlBase {
  /**
   * where the file is
   */
  url: string;
  /**
   * how many bytes are fetched behind those that are read: a multiple of 512, up to 64 MiB (default: 256 KiB)
   */
  readahead?: number;
  /**
   * how many seconds a request may take; 0 for ever (default: 5)
   */
  timeout?: number;
  /**
   * who we are
   */
  username?: string;
  /**
   * id of the secret with the password
   */
  "password-secret"?: string;
  /**
   * who we are to the proxy that the environment names
   */
  "proxy-username"?: string;
  /**
   * id of the secret with the password for the proxy
   */
  "proxy-password-secret"?: string;
}
/**
 * Options of a driver that has a backing file.
 */
export interface BlockdevOptionsGenericCOWFormat {
  /**
   * the child
   */
  file: BlockdevRef;
  /**
   * the backing file; as the image says by default
   */
  backing?: BlockdevRefOrNull;
}
/**
 * `BlockdevOptions` where `driver` is `blkdebug`. Options of `blkdebug`.
 */
export interface BlockdevOptionsBlkdebug {
  driver: "blkdebug";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * the node that is shown
   */
  image: BlockdevRef;
  /**
   * file with more rules, which come before the others
   */
  config?: string;
  /**
   * requests are of whole blocks of so many bytes, a power of two; others are made so
   */
  align?: number;
  /**
   * longest read and write in bytes (since 2.10)
   */
  "max-transfer"?: number;
  /**
   * zeroes that are no whole block of so many bytes are written as data (since 2.10)
   */
  "opt-write-zero"?: number;
  /**
   * longest write of zeroes in bytes (since 2.10)
   */
  "max-write-zero"?: number;
  /**
   * discards are cut at the ends of blocks of so many bytes (since 2.10)
   */
  "opt-discard"?: number;
  /**
   * longest discard in bytes (since 2.10)
   */
  "max-discard"?: number;
  /**
   * let requests fail
   */
  "inject-error"?: BlkdebugInjectErrorOptions[];
  /**
   * put the node in another state
   */
  "set-state"?: BlkdebugSetStateOptions[];
  /**
   * what the node takes of the image besides what its users do (since 5.0)
   */
  "take-child-perms"?: BlockPermission[];
  /**
   * what the node refuses to others besides what its users do (since 5.0)
   */
  "unshare-child-perms"?: BlockPermission[];
}
/**
 * How a node caches.
 */
export interface BlockdevCacheOptions {
  /**
   * leave out the page cache of the host; off by default
   */
  direct?: boolean;
  /**
   * ignore flushes; off by default
   */
  "no-flush"?: boolean;
}
/**
 * Let requests fail.
 */
export interface BlkdebugInjectErrorOptions {
  /**
   * from when on: until another event activates rules
   */
  event: BlkdebugEvent;
  /**
   * only when the node is in this state, a number (default: 0, in any state)
   */
  state?: number;
  /**
   * requests of this type only (default: all but `block-status`) (since 4.1)
   */
  iotype?: BlkdebugIOType;
  /**
   * how they fail (default: 5, EIO); 0: they do not, and no later rule applies to them
   */
  errno?: number;
  /**
   * only requests that touch this sector of 512 bytes (default: -1, all requests)
   */
  sector?: number;
  /**
   * only one request, then the rule is forgotten (default: false)
   */
  once?: boolean;
  /**
   * at once, instead of in the next turn of the event loop (default: false)
   */
  immediately?: boolean;
}
/**
 * Put the node in another state.
 */
export interface BlkdebugSetStateOptions {
  /**
   * when
   */
  event: BlkdebugEvent;
  /**
   * only when the node is in this state (default: 0, in any state)
   */
  state?: number;
  /**
   * the state after it, a number; the node begins in state 1
   */
  new_state: number;
}
/**
 * `BlockdevOptions` where `driver` is `blklogwrites`. Options of `blklogwrites`.
 */
export interface BlockdevOptionsBlklogwrites {
  driver: "blklogwrites";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * the disk that is shown
   */
  file: BlockdevRef;
  /**
   * where the log goes
   */
  log: BlockdevRef;
  /**
   * bytes in a sector of the log: a power of two, from 32 to 8 MiB (default: 512)
   */
  "log-sector-size"?: number;
  /**
   * go on with the log that is there (default: false)
   */
  "log-append"?: boolean;
  /**
   * the superblock tells of new entries after so many, and after each flush (default: 4096)
   */
  "log-super-update-interval"?: number;
}
/**
 * `BlockdevOptions` where `driver` is `blkverify`. Options of `blkverify`.
 */
export interface BlockdevOptionsBlkverify {
  driver: "blkverify";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * the disk in question, which is shown
   */
  test: BlockdevRef;
  /**
   * the disk that is known to be right
   */
  raw: BlockdevRef;
}
/**
 * `BlockdevOptions` where `driver` is `compress`. Options of a driver that has one child.
 */
export interface BlockdevOptionsCompress {
  driver: "compress";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * the child
   */
  file: BlockdevRef;
}
/**
 * `BlockdevOptions` where `driver` is `copy-before-write`. Options of `copy-before-write`.
 */
export interface BlockdevOptionsCopyBeforeWrite {
  driver: "copy-before-write";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * the child
   */
  file: BlockdevRef;
  /**
   * where the old bytes go
   */
  target: BlockdevRef;
  /**
   * copy only what is dirty in this bitmap (since 7.0)
   */
  bitmap?: BlockDirtyBitmap;
  /**
   * who suffers when a copy fails (default: `break-guest-write`) (since 7.1)
   */
  "on-cbw-error"?: OnCbwError;
  /**
   * how many seconds a copy may take before it has failed; 0 for no limit (default: 0) (since 7.1)
   */
  "cbw-timeout"?: number;
  /**
   * copy in pieces of at least so many bytes: a power of two (default: 64 KiB or the cluster size of the target) (since 9.2)
   */
  "min-cluster-size"?: number;
}
/**
 * A bitmap of a node.
 */
export interface BlockDirtyBitmap {
  /**
   * the node
   */
  node: string;
  /**
   * the bitmap
   */
  name: string;
}
/**
 * `BlockdevOptions` where `driver` is `copy-on-read`. Options of `copy-on-read`.
 */
export interface BlockdevOptionsCopyOnRead {
  driver: "copy-on-read";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * the child
   */
  file: BlockdevRef;
  /**
   * name of the lowest layer that is copied from; all layers are by default
   */
  bottom?: string;
}
/**
 * `BlockdevOptions` where `driver` is `file`. Options of `file`, `host_cdrom` and `host_device`.
 */
export interface BlockdevOptionsFile {
  driver: "file";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * path of the file
   */
  filename: string;
  /**
   * keep other processes from using the file against this one. `auto` does where the host can (default: `auto`) (since 2.10)
   */
  locking?: OnOffAuto;
  /**
   * who makes the calls that may have to wait: `threads` has threads do it whatever the I/O engine is; the others, and to leave it out, leave it to the engine (since 2.8)
   */
  aio?: BlockdevAioOptions;
  /**
   * how many requests are handed over at once; a hint, which this daemon needs not (since 6.2)
   */
  "aio-max-batch"?: number;
  /**
   * forget what the page cache has of the file when the node becomes active, for another host may have written to it meanwhile (default: true) (since 4.0)
   */
  "drop-cache"?: boolean;
  /**
   * and see that it is forgotten: the node stays inactive where it is not (default: false) (since 4.0)
   */
  "x-check-cache-dropped"?: boolean;
}
/**
 * `BlockdevOptions` where `driver` is `snapshot-access`. Options of a driver that has one child.
 */
export interface BlockdevOptionsSnapshotAccess {
  driver: "snapshot-access";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * the child
   */
  file: BlockdevRef;
}
/**
 * `BlockdevOptions` where `driver` is `host_cdrom`. Options of `file`, `host_cdrom` and `host_device`.
 */
export interface BlockdevOptionsHostCdrom {
  driver: "host_cdrom";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * path of the file
   */
  filename: string;
  /**
   * keep other processes from using the file against this one. `auto` does where the host can (default: `auto`) (since 2.10)
   */
  locking?: OnOffAuto;
  /**
   * who makes the calls that may have to wait: `threads` has threads do it whatever the I/O engine is; the others, and to leave it out, leave it to the engine (since 2.8)
   */
  aio?: BlockdevAioOptions;
  /**
   * how many requests are handed over at once; a hint, which this daemon needs not (since 6.2)
   */
  "aio-max-batch"?: number;
  /**
   * forget what the page cache has of the file when the node becomes active, for another host may have written to it meanwhile (default: true) (since 4.0)
   */
  "drop-cache"?: boolean;
  /**
   * and see that it is forgotten: the node stays inactive where it is not (default: false) (since 4.0)
   */
  "x-check-cache-dropped"?: boolean;
}
/**
 * `BlockdevOptions` where `driver` is `host_device`. Options of `file`, `host_cdrom` and `host_device`.
 */
export interface BlockdevOptionsHostDevice {
  driver: "host_device";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * path of the file
   */
  filename: string;
  /**
   * keep other processes from using the file against this one. `auto` does where the host can (default: `auto`) (since 2.10)
   */
  locking?: OnOffAuto;
  /**
   * who makes the calls that may have to wait: `threads` has threads do it whatever the I/O engine is; the others, and to leave it out, leave it to the engine (since 2.8)
   */
  aio?: BlockdevAioOptions;
  /**
   * how many requests are handed over at once; a hint, which this daemon needs not (since 6.2)
   */
  "aio-max-batch"?: number;
  /**
   * forget what the page cache has of the file when the node becomes active, for another host may have written to it meanwhile (default: true) (since 4.0)
   */
  "drop-cache"?: boolean;
  /**
   * and see that it is forgotten: the node stays inactive where it is not (default: false) (since 4.0)
   */
  "x-check-cache-dropped"?: boolean;
}
/**
 * `BlockdevOptions` where `driver` is `http`. Options of `http`.
 */
export interface BlockdevOptionsHttp {
  driver: "http";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * where the file is
   */
  url: string;
  /**
   * how many bytes are fetched behind those that are read: a multiple of 512, up to 64 MiB (default: 256 KiB)
   */
  readahead?: number;
  /**
   * how many seconds a request may take; 0 for ever (default: 5)
   */
  timeout?: number;
  /**
   * who we are
   */
  username?: string;
  /**
   * id of the secret with the password
   */
  "password-secret"?: string;
  /**
   * who we are to the proxy that the environment names
   */
  "proxy-username"?: string;
  /**
   * id of the secret with the password for the proxy
   */
  "proxy-password-secret"?: string;
  /**
   * cookies, `name=value; name=value`
   */
  cookie?: string;
  /**
   * id of the secret with the cookies (since 2.10)
   */
  "cookie-secret"?: string;
}
/**
 * `BlockdevOptions` where `driver` is `https`. Options of `https`.
 */
export interface BlockdevOptionsHttps {
  driver: "https";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * where the file is
   */
  url: string;
  /**
   * how many bytes are fetched behind those that are read: a multiple of 512, up to 64 MiB (default: 256 KiB)
   */
  readahead?: number;
  /**
   * how many seconds a request may take; 0 for ever (default: 5)
   */
  timeout?: number;
  /**
   * who we are
   */
  username?: string;
  /**
   * id of the secret with the password
   */
  "password-secret"?: string;
  /**
   * who we are to the proxy that the environment names
   */
  "proxy-username"?: string;
  /**
   * id of the secret with the password for the proxy
   */
  "proxy-password-secret"?: string;
  /**
   * cookies, `name=value; name=value`
   */
  cookie?: string;
  /**
   * hang up on servers whose certificate proves nothing (default: true)
   */
  sslverify?: boolean;
  /**
   * id of the secret with the cookies (since 2.10)
   */
  "cookie-secret"?: string;
}
/**
 * `BlockdevOptions` where `driver` is `luks`. Options of `luks`.
 */
export interface BlockdevOptionsLuks {
  driver: "luks";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * the child
   */
  file: BlockdevRef;
  /**
   * id of the secret that is the password of one of its key slots (since 2.6)
   */
  "key-secret"?: string;
  /**
   * the node that has the header; it lies in front of the disk by default (since 9.0)
   */
  header?: BlockdevRef;
}
/**
 * `BlockdevOptions` where `driver` is `nbd`. Options of `nbd`.
 */
export interface BlockdevOptionsNbd {
  driver: "nbd";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * where the server listens
   */
  server: SocketAddress;
  /**
   * name of the export (default: the empty name)
   */
  export?: string;
  /**
   * id of the TLS credentials of a client. With them only a server that speaks TLS will do
   */
  "tls-creds"?: string;
  /**
   * the name that the server's certificate has to be for (default: the host of `server`, if it has one) (since 7.0)
   */
  "tls-hostname"?: string;
  /**
   * show this meta context in place of the allocation: a dirty range reads as zero, a clean one as data. For tools that look at bitmaps (since 3.0)
   */
  "x-dirty-bitmap"?: string;
  /**
   * how many seconds requests wait for a lost connection to come back before they fail (default: 0) (since 4.2)
   */
  "reconnect-delay"?: number;
  /**
   * how many seconds opening tries to connect before it fails; 0 tries once (default: 0) (since 7.0)
   */
  "open-timeout"?: number;
}
/**
 * `BlockdevOptions` where `driver` is `null-aio`. Options of `null-co` and `null-aio`.
 */
export interface BlockdevOptionsNullAio {
  driver: "null-aio";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * bytes of the disk (default: 1 GiB)
   */
  size?: number;
  /**
   * nanoseconds that each request takes (default: 0) (since 2.4)
   */
  "latency-ns"?: number;
  /**
   * whether reads give zeroes; else the buffer is left as it is (default: false) (since 4.1)
   */
  "read-zeroes"?: boolean;
}
/**
 * `BlockdevOptions` where `driver` is `null-co`. Options of `null-co` and `null-aio`.
 */
export interface BlockdevOptionsNullCo {
  driver: "null-co";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * bytes of the disk (default: 1 GiB)
   */
  size?: number;
  /**
   * nanoseconds that each request takes (default: 0) (since 2.4)
   */
  "latency-ns"?: number;
  /**
   * whether reads give zeroes; else the buffer is left as it is (default: false) (since 4.1)
   */
  "read-zeroes"?: boolean;
}
/**
 * `BlockdevOptions` where `driver` is `preallocate`. Options of `preallocate`.
 */
export interface BlockdevOptionsPreallocate {
  driver: "preallocate";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * the child
   */
  file: BlockdevRef;
  /**
   * the file ends at a multiple of so many bytes, itself a multiple of 512 (default: 1 MiB)
   */
  "prealloc-align"?: number;
  /**
   * how many bytes more than are needed (default: 128 MiB)
   */
  "prealloc-size"?: number;
}
/**
 * `BlockdevOptions` where `driver` is `qcow2`. Options of `qcow2`.
 */
export interface BlockdevOptionsQcow2 {
  driver: "qcow2";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * the child
   */
  file: BlockdevRef;
  /**
   * the backing file; as the image says by default
   */
  backing?: BlockdevRefOrNull;
  /**
   * leave reference counts stale and mark the image, for speed (default: as the image says)
   */
  "lazy-refcounts"?: boolean;
  /**
   * pass the discards of users on to the image file (default: true where `discard=unmap`, else false)
   */
  "pass-discard-request"?: boolean;
  /**
   * tell `file` what a deleted snapshot frees (default: true)
   */
  "pass-discard-snapshot"?: boolean;
  /**
   * pass on what else becomes free (default: false)
   */
  "pass-discard-other"?: boolean;
  /**
   * discards leave clusters allocated, so that the image does not get scattered (default: false) (since 8.1)
   */
  "discard-no-unref"?: boolean;
  /**
   * which metadata is guarded against being overwritten by a bug or a damaged image (default: `cached`) (since 2.2)
   */
  "overlap-check"?: Qcow2OverlapChecks;
  /**
   * bytes for both metadata caches together (since 2.2)
   */
  "cache-size"?: number;
  /**
   * bytes for L2 tables (since 2.2)
   */
  "l2-cache-size"?: number;
  /**
   * bytes of an L2 table that are read at once: a power of two from 512 up to the cluster size (since 2.12)
   */
  "l2-cache-entry-size"?: number;
  /**
   * bytes for refcount blocks (since 2.2)
   */
  "refcount-cache-size"?: number;
  /**
   * seconds after which metadata that nobody used is forgotten; 0 for never (default: 600) (since 2.5)
   */
  "cache-clean-interval"?: number;
  /**
   * what opens the image, if it is encrypted (since 2.10)
   */
  encrypt?: BlockdevQcow2Encryption;
  /**
   * the node that holds the data, of an image that keeps them apart (default: the file that the image names) (since 4.0)
   */
  "data-file"?: BlockdevRef;
}
/**
 * The same, one kind of metadata at a time.
 */
export interface Qcow2OverlapCheckFlags {
  /**
   * the mode that the other members change (default: `cached`)
   */
  template?: Qcow2OverlapCheckMode;
  /**
   * the header
   */
  "main-header"?: boolean;
  /**
   * the L1 table in use
   */
  "active-l1"?: boolean;
  /**
   * the L2 tables in use
   */
  "active-l2"?: boolean;
  /**
   * the refcount table
   */
  "refcount-table"?: boolean;
  /**
   * the refcount blocks
   */
  "refcount-block"?: boolean;
  /**
   * the snapshot table
   */
  "snapshot-table"?: boolean;
  /**
   * the L1 tables of snapshots
   */
  "inactive-l1"?: boolean;
  /**
   * the L2 tables of snapshots
   */
  "inactive-l2"?: boolean;
  /**
   * the bitmap directory (since 3.0)
   */
  "bitmap-directory"?: boolean;
}
/**
 * `BlockdevQcow2Encryption` where `format` is `aes`. What opens a disk of the old encryption.
 */
export interface BlockdevQcow2EncryptionAes {
  format: "aes";
  /**
   * id of the secret whose first 16 bytes are the key
   */
  "key-secret"?: string;
}
/**
 * `BlockdevQcow2Encryption` where `format` is `luks`. What opens a LUKS volume.
 */
export interface BlockdevQcow2EncryptionLuks {
  format: "luks";
  /**
   * id of the secret that is the password of one of its key slots
   */
  "key-secret"?: string;
}
/**
 * `BlockdevOptions` where `driver` is `quorum`. Options of `quorum`.
 */
export interface BlockdevOptionsQuorum {
  driver: "quorum";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * two children that must always agree: reads fail where they do not, and a warning says so (default: false)
   */
  blkverify?: boolean;
  /**
   * the nodes, all of the same length
   */
  children: BlockdevRef[];
  /**
   * how many children must agree on what is read, and must take what is written
   */
  "vote-threshold": number;
  /**
   * write what was voted for to the children that were outvoted (default: false)
   */
  "rewrite-corrupted"?: boolean;
  /**
   * which children are read (default: `quorum`)
   */
  "read-pattern"?: QuorumReadPattern;
}
/**
 * `BlockdevOptions` where `driver` is `raw`. Options of `raw`.
 */
export interface BlockdevOptionsRaw {
  driver: "raw";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * the child
   */
  file: BlockdevRef;
  /**
   * where the disk begins in the child, in bytes (default: 0)
   */
  offset?: number;
  /**
   * bytes of the disk (default: up to the end of the child)
   */
  size?: number;
}
/**
 * `BlockdevOptions` where `driver` is `ssh`. Options of `ssh`.
 */
export interface BlockdevOptionsSshWrapper {
  driver: "ssh";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * where the server listens; the port is a number
   */
  server: InetSocketAddress;
  /**
   * path of the file there
   */
  path: string;
  /**
   * who to be there (default: who runs the daemon)
   */
  user?: string;
  /**
   * how the server is known to be the right one (default: `known_hosts`) (since 2.12)
   */
  "host-key-check"?: SshHostKeyCheck;
}
/**
 * `SshHostKeyCheck` where `mode` is `hash`. The hash that the server's key has to have.
 */
export interface SshHostKeyCheckHash {
  mode: "hash";
  /**
   * which kind
   */
  type: SshHostKeyCheckHashType;
  /**
   * in hexadecimal; colons in it do not count
   */
  hash: string;
}
/**
 * `SshHostKeyCheck` where `mode` is `none` or `known_hosts`. No further members.
 */
export interface SshHostKeyCheckOther {
  mode: "none" | "known_hosts";
}
/**
 * `BlockdevOptions` where `driver` is `throttle`. Options of `throttle`.
 */
export interface BlockdevOptionsThrottle {
  driver: "throttle";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * id of the throttle-group whose limits hold
   */
  "throttle-group": string;
  /**
   * the node that is shown
   */
  file: BlockdevRef;
}
/**
 * `BlockdevOptions` where `driver` is `vvfat`. Options of `vvfat`.
 */
export interface BlockdevOptionsVvfat {
  driver: "vvfat";
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
  /**
   * the folder
   */
  dir: string;
  /**
   * 12, 16 or 32 (default: 16; on floppy disks 12)
   */
  "fat-type"?: number;
  /**
   * a floppy disk, without a partition table (default: false)
   */
  floppy?: boolean;
  /**
   * name of the volume, up to 11 bytes (default: QEMU VVFAT) (since 2.4)
   */
  label?: string;
  /**
   * write to the folder; only false is possible (default: false)
   */
  rw?: boolean;
}
/**
 * Options of `ssh`.
 */
export interface BlockdevOptionsSsh {
  /**
   * where the server listens; the port is a number
   */
  server: InetSocketAddress;
  /**
   * path of the file there
   */
  path: string;
  /**
   * who to be there (default: who runs the daemon)
   */
  user?: string;
  /**
   * how the server is known to be the right one (default: `known_hosts`) (since 2.12)
   */
  "host-key-check"?: SshHostKeyCheck;
}
/**
 * What every `BlockdevOptions` has.
 */
export interface BlockdevOptionsBase {
  /**
   * which driver
   */
  driver: BlockdevDriver;
  /**
   * name of the node, at most 31 characters; a node that is opened inline gets one by itself (since 2.0)
   */
  "node-name"?: string;
  /**
   * what becomes of discards (default: `ignore`)
   */
  discard?: BlockdevDiscardOptions;
  /**
   * how the node caches
   */
  cache?: BlockdevCacheOptions;
  /**
   * whether this process may change the image from the beginning; if false, another process may be writing to it, and `blockdev-set-active` takes it over; children that are opened inline follow (default: true) (since 10.0)
   */
  active?: boolean;
  /**
   * refuse writes; children that are opened inline follow (default: false)
   */
  "read-only"?: boolean;
  /**
   * open read-only when writing is not possible, instead of failing; it may still become writable when a writer comes (default: false) (since 3.1)
   */
  "auto-read-only"?: boolean;
  /**
   * open even if others write to the image; only with `read-only` (default: false) (since 2.10)
   */
  "force-share"?: boolean;
  /**
   * what becomes of written zeroes (default: `off`) (since 2.1)
   */
  "detect-zeroes"?: BlockdevDetectZeroesOptions;
}
/**
 * Close a node that `blockdev-add` made. What was opened inline below it goes with it.
 */
export interface BlockdevDelArguments {
  /**
   * the node
   */
  "node-name": string;
}
/**
 * Give open nodes other options, while they are in use: all of them, or none when one cannot be changed. An option that is left out goes back to its default, so tell all that are to stay. `driver` and `node-name` cannot change, and neither can what a driver needs to find its data, such as `filename`.
 *
 * `file` and `backing` of a node may name another node; `backing` may be null. A node that has a backing file, or an image that names one, has to be told `backing`. Children that were opened inline follow the options of their parent.
 */
export interface BlockdevReopenArguments {
  /**
   * the nodes, each with its `node-name` and all its options
   */
  options: BlockdevOptions[];
}
/**
 * Hand images over to another process, or take them over. An inactive node has written all that it has, its image holds what was kept of it (dirty bitmaps too), and it has no locks: another process may open the image and write to it. Here nobody can change it, and what is read may be old. When the node is activated it takes its locks again and looks at the image anew.
 *
 * What is below a node is activated with it. What is below a node becomes inactive with it unless an active node uses it. Either all of these nodes change, or none.
 */
export interface BlockdevSetActiveArguments {
  /**
   * the node (default: all nodes)
   */
  "node-name"?: string;
  /**
   * whether it shall be active
   */
  active: boolean;
}
/**
 * Change the size of a disk. New bytes read as zeroes; bytes cut off are lost.
 */
export interface BlockResizeArguments {
  /**
   * the device
   */
  device?: string;
  /**
   * the node; exactly one of `device` and `node-name` has to be there (since 2.0)
   */
  "node-name"?: string;
  /**
   * the new size in bytes
   */
  size: number;
}
/**
 * Have it announced when a node is written to behind an offset: time to make the device that it lies on larger. Once; then it may be set again.
 */
export interface BlockSetWriteThresholdArguments {
  /**
   * the node
   */
  "node-name": string;
  /**
   * the offset, in bytes; 0 for none
   */
  "write-threshold": number;
}
/**
 * Somebody has written behind the threshold of a node. It has none any more.
 */
export interface BlockWriteThresholdEvent {
  /**
   * the node
   */
  "node-name": string;
  /**
   * how far behind it the write ended, in bytes
   */
  "amount-exceeded": number;
  /**
   * the threshold
   */
  "write-threshold": number;
}
/**
 * A device of a guest has failed to read or write. A storage daemon has no such device and never sends this: what fails is answered to the client of the export, and told by QUORUM_REPORT_BAD, BLOCK_JOB_ERROR and the like.
 */
export interface BlockIoErrorEvent {
  /**
   * path of the device (since 9.2)
   */
  "qom-path": string;
  /**
   * name of the device
   */
  device: string;
  /**
   * name of the node (since 2.8)
   */
  "node-name"?: string;
  /**
   * what the request was
   */
  operation: IoOperationType;
  /**
   * what was done about it
   */
  action: BlockErrorAction;
  /**
   * true: there was no space left (since 2.2)
   */
  nospace?: boolean;
  /**
   * how it failed, for people (since 2.2)
   */
  reason: string;
}
/**
 * Too few children of a `quorum` agree on what was read, or took what was written. At most one a second for each node.
 */
export interface QuorumFailureEvent {
  /**
   * name of the node
   */
  reference: string;
  /**
   * first sector, of 512 bytes
   */
  "sector-num": number;
  /**
   * how many sectors
   */
  "sectors-count": number;
}
/**
 * A child of a `quorum` failed, or was outvoted. At most one a second for each child.
 */
export interface QuorumReportBadEvent {
  /**
   * what it was asked for
   */
  type: QuorumOpType;
  /**
   * how it failed; not there where it was outvoted
   */
  error?: string;
  /**
   * name of the child
   */
  "node-name": string;
  /**
   * first sector, of 512 bytes
   */
  "sector-num": number;
  /**
   * how many sectors
   */
  "sectors-count": number;
}
/**
 * Add a child to a node, or take one away. Today that is for `quorum`.
 */
export interface XBlockdevChangeArguments {
  /**
   * the node
   */
  parent: string;
  /**
   * name of the child that leaves, like `children.1`
   */
  child?: string;
  /**
   * the node that comes; nobody else may use it
   */
  node?: string;
}
/**
 * An image is damaged, as its driver just found.
 */
export interface BlockImageCorruptedEvent {
  /**
   * the device; empty when there is none
   */
  device: string;
  /**
   * the node (since 2.4)
   */
  "node-name"?: string;
  /**
   * what is wrong, for a human
   */
  msg: string;
  /**
   * where: bytes into the image file
   */
  offset?: number;
  /**
   * how much: bytes
   */
  size?: number;
  /**
   * the image cannot be used any more; it is marked where the format can (since 2.2)
   */
  fatal: boolean;
}
/**
 * Move a node, and all nodes that it is connected with, to an iothread. Exports of these nodes that have no clients come along.
 */
export interface XBlockdevSetIothreadArguments {
  /**
   * the node
   */
  "node-name": string;
  /**
   * an iothread object; null for the main iothread
   */
  iothread: StrOrNull;
  /**
   * even if an export or a job holds this very node (default: false)
   */
  force?: boolean;
}
/**
 * What every `BlockdevQcow2Encryption` has.
 */
export interface BlockdevQcow2EncryptionBase {
  /**
   * how it is encrypted: as the image says
   */
  format: BlockdevQcow2EncryptionFormat;
}
/**
 * What every `SshHostKeyCheck` has.
 */
export interface SshHostKeyCheckBase {
  /**
   * by what
   */
  mode: SshHostKeyCheckMode;
}
/**
 * `BlockdevCreateOptions` where `driver` is `file`. A new regular file.
 */
export interface BlockdevCreateOptionsFile {
  driver: "file";
  /**
   * its path; a file that is there loses its content
   */
  filename: string;
  /**
   * its size in bytes
   */
  size: number;
  /**
   * what is allocated; not `metadata` (default: `off`)
   */
  preallocation?: PreallocMode;
  /**
   * no copy on write below the file, on file systems that can (default: false)
   */
  nocow?: boolean;
  /**
   * in which steps the file system is to allocate, in bytes; 0 leaves it to the file system (default: 1 MiB where it can) (since 5.1)
   */
  "extent-size-hint"?: number;
}
/**
 * `BlockdevCreateOptions` where `driver` is `luks`. A new LUKS volume. Either of `file` and `header` is needed.
 */
export interface BlockdevCreateOptionsLuks {
  driver: "luks";
  /**
   * id of the secret that is the password of one of its key slots
   */
  "key-secret"?: string;
  /**
   * the cipher (default: `aes-256`)
   */
  "cipher-alg"?: QCryptoCipherAlgo;
  /**
   * how it is used (default: `xts`)
   */
  "cipher-mode"?: QCryptoCipherMode;
  /**
   * what makes equal sectors differ (default: `plain64`)
   */
  "ivgen-alg"?: QCryptoIVGenAlgo;
  /**
   * the hash of `essiv`; its digest has to be as long as a key of the cipher (default: `sha256`)
   */
  "ivgen-hash-alg"?: QCryptoHashAlgo;
  /**
   * the hash that makes keys of passwords (default: `sha256`)
   */
  "hash-alg"?: QCryptoHashAlgo;
  /**
   * how many milliseconds that is to take, on this machine (default: 2000) (since 2.8)
   */
  "iter-time"?: number;
  /**
   * the node that becomes the volume; it is overwritten
   */
  file?: BlockdevRef;
  /**
   * the node that gets the header alone; `file`, if it is there, holds nothing but the disk then (since 9.0)
   */
  header?: BlockdevRef;
  /**
   * bytes of the disk; rounded up to a multiple of 512
   */
  size: number;
  /**
   * what is allocated for the disk (default: `off`) (since 4.2)
   */
  preallocation?: PreallocMode;
}
/**
 * `BlockdevCreateOptions` where `driver` is `qcow2`. A new qcow2 image.
 */
export interface BlockdevCreateOptionsQcow2 {
  driver: "qcow2";
  /**
   * the node that becomes the image; it is overwritten
   */
  file: BlockdevRef;
  /**
   * the node that holds the data, outside the image (since 4.0)
   */
  "data-file"?: BlockdevRef;
  /**
   * whoever reads `data-file` alone is to see the disk (default: false) (since 4.0)
   */
  "data-file-raw"?: boolean;
  /**
   * a cluster has 32 parts that are allocated each by itself, which takes clusters of at least 16 KiB (default: false) (since 5.2)
   */
  "extended-l2"?: boolean;
  /**
   * bytes of the disk; a multiple of 512
   */
  size: number;
  /**
   * version of the format (default: `v3`)
   */
  version?: BlockdevQcow2Version;
  /**
   * name of the backing file, to be written into the header as it is
   */
  "backing-file"?: string;
  /**
   * driver of the backing file
   */
  "backing-fmt"?: BlockdevDriver;
  /**
   * how the disk is encrypted (default: not at all)
   */
  encrypt?: QCryptoBlockCreateOptions;
  /**
   * bytes of a cluster: a power of two from 512 to 2 MiB (default: 65536)
   */
  "cluster-size"?: number;
  /**
   * what is allocated (default: `off`)
   */
  preallocation?: PreallocMode;
  /**
   * reference counts may be stale after a crash (default: false)
   */
  "lazy-refcounts"?: boolean;
  /**
   * width of a reference count: a power of two up to 64 (default: 16)
   */
  "refcount-bits"?: number;
  /**
   * how compressed clusters are compressed (default: `zlib`) (since 5.1)
   */
  "compression-type"?: Qcow2CompressionType;
}
/**
 * `QCryptoBlockCreateOptions` where `format` is `qcow`. What opens a disk of the old encryption.
 */
export interface QCryptoBlockCreateOptionsQcow {
  format: "qcow";
  /**
   * id of the secret whose first 16 bytes are the key
   */
  "key-secret"?: string;
}
/**
 * `QCryptoBlockCreateOptions` where `format` is `luks`. How a new LUKS volume is encrypted.
 */
export interface QCryptoBlockCreateOptionsLuks {
  format: "luks";
  /**
   * id of the secret that is the password of one of its key slots
   */
  "key-secret"?: string;
  /**
   * the cipher (default: `aes-256`)
   */
  "cipher-alg"?: QCryptoCipherAlgo;
  /**
   * how it is used (default: `xts`)
   */
  "cipher-mode"?: QCryptoCipherMode;
  /**
   * what makes equal sectors differ (default: `plain64`)
   */
  "ivgen-alg"?: QCryptoIVGenAlgo;
  /**
   * the hash of `essiv`; its digest has to be as long as a key of the cipher (default: `sha256`)
   */
  "ivgen-hash-alg"?: QCryptoHashAlgo;
  /**
   * the hash that makes keys of passwords (default: `sha256`)
   */
  "hash-alg"?: QCryptoHashAlgo;
  /**
   * how many milliseconds that is to take, on this machine (default: 2000) (since 2.8)
   */
  "iter-time"?: number;
}
/**
 * `BlockdevCreateOptions` where `driver` is `ssh`. A new file on another machine.
 */
export interface BlockdevCreateOptionsSsh {
  driver: "ssh";
  /**
   * where; a file that is there loses its content
   */
  location: BlockdevOptionsSsh;
  /**
   * its size in bytes
   */
  size: number;
}
/**
 * `BlockdevCreateOptions` where `driver` is `blkdebug` or `blklogwrites` or `blkverify` or `compress` or `copy-before-write` or `copy-on-read` or `snapshot-access` or `host_cdrom` or `host_device` or `http` or `https` or `nbd` or `null-aio` or `null-co` or `preallocate` or `quorum` or `raw` or `throttle` or `vvfat`. No further members.
 */
export interface BlockdevCreateOptionsOther {
  driver:
    | "blkdebug"
    | "blklogwrites"
    | "blkverify"
    | "compress"
    | "copy-before-write"
    | "copy-on-read"
    | "snapshot-access"
    | "host_cdrom"
    | "host_device"
    | "http"
    | "https"
    | "nbd"
    | "null-aio"
    | "null-co"
    | "preallocate"
    | "quorum"
    | "raw"
    | "throttle"
    | "vvfat";
}
/**
 * What every `BlockdevCreateOptions` has.
 */
export interface BlockdevCreateOptionsBase {
  /**
   * the driver that creates it
   */
  driver: BlockdevDriver;
}
/**
 * Start a job that creates an image. An image in a file takes two: one for the file, then, once that is open as a node, one for the format. The job stays concluded, with its error if it failed, until `job-dismiss`.
 */
export interface BlockdevCreateArguments {
  /**
   * name of the job
   */
  "job-id": string;
  /**
   * what to create
   */
  options: BlockdevCreateOptions;
}
/**
 * `BlockdevAmendOptions` where `driver` is `luks`. Changes of a LUKS volume: its key slots.
 */
export interface BlockdevAmendOptionsLuks {
  driver: "luks";
  /**
   * what they become
   */
  state: QCryptoBlockLUKSKeyslotState;
  /**
   * `active`: id of the secret with the new password
   */
  "new-secret"?: string;
  /**
   * `inactive`: id of the secret with the password of the slots to erase; all that have it, without `keyslot`
   */
  "old-secret"?: string;
  /**
   * number of the slot, 0 to 7. With `active` the first that is free by default
   */
  keyslot?: number;
  /**
   * `active`: how many milliseconds it takes to make a key of the password, on this machine (default: 2000)
   */
  "iter-time"?: number;
  /**
   * `active`: id of the secret with a password that is there already (default: that of the node)
   */
  secret?: string;
}
/**
 * `BlockdevAmendOptions` where `driver` is `qcow2`. Changes of a qcow2 image.
 */
export interface BlockdevAmendOptionsQcow2 {
  driver: "qcow2";
  /**
   * changes of its encryption: key slots
   */
  encrypt?: QCryptoBlockAmendOptions;
}
/**
 * `QCryptoBlockAmendOptions` where `format` is `luks`. Which key slots of a LUKS volume change, and how.
 */
export interface QCryptoBlockAmendOptionsLuks {
  format: "luks";
  /**
   * what they become
   */
  state: QCryptoBlockLUKSKeyslotState;
  /**
   * `active`: id of the secret with the new password
   */
  "new-secret"?: string;
  /**
   * `inactive`: id of the secret with the password of the slots to erase; all that have it, without `keyslot`
   */
  "old-secret"?: string;
  /**
   * number of the slot, 0 to 7. With `active` the first that is free by default
   */
  keyslot?: number;
  /**
   * `active`: how many milliseconds it takes to make a key of the password, on this machine (default: 2000)
   */
  "iter-time"?: number;
  /**
   * `active`: id of the secret with a password that is there already (default: that of the node)
   */
  secret?: string;
}
/**
 * `QCryptoBlockAmendOptions` where `format` is `qcow`. No further members.
 */
export interface QCryptoBlockAmendOptionsOther {
  format: "qcow";
}
/**
 * `BlockdevAmendOptions` where `driver` is `blkdebug` or `blklogwrites` or `blkverify` or `compress` or `copy-before-write` or `copy-on-read` or `file` or `snapshot-access` or `host_cdrom` or `host_device` or `http` or `https` or `nbd` or `null-aio` or `null-co` or `preallocate` or `quorum` or `raw` or `ssh` or `throttle` or `vvfat`. No further members.
 */
export interface BlockdevAmendOptionsOther {
  driver:
    | "blkdebug"
    | "blklogwrites"
    | "blkverify"
    | "compress"
    | "copy-before-write"
    | "copy-on-read"
    | "file"
    | "snapshot-access"
    | "host_cdrom"
    | "host_device"
    | "http"
    | "https"
    | "nbd"
    | "null-aio"
    | "null-co"
    | "preallocate"
    | "quorum"
    | "raw"
    | "ssh"
    | "throttle"
    | "vvfat";
}
/**
 * What every `BlockdevAmendOptions` has.
 */
export interface BlockdevAmendOptionsBase {
  /**
   * the driver of the node
   */
  driver: BlockdevDriver;
}
/**
 * Start a job that changes how an image is stored, not what is in it. The job stays concluded, with its error if it failed, until `job-dismiss`.
 */
export interface XBlockdevAmendArguments {
  /**
   * name of the job
   */
  "job-id": string;
  /**
   * the node of the image
   */
  "node-name": string;
  /**
   * what to change
   */
  options: BlockdevAmendOptions;
  /**
   * allow what cannot be undone, such as to erase the last password (default: false)
   */
  force?: boolean;
}
/**
 * A new bitmap.
 */
export interface BlockDirtyBitmapAdd {
  /**
   * the node whose writes it is to record
   */
  node: string;
  /**
   * its name, up to 1023 bytes
   */
  name: string;
  /**
   * bytes of the disk for each bit: a power of two from 512 (default: the cluster size of the image between 4 KiB and 64 KiB; 64 KiB where there is none)
   */
  granularity?: number;
  /**
   * store it in the image when that is closed (default: false) (since 2.10)
   */
  persistent?: boolean;
  /**
   * do not record yet (default: false) (since 4.0)
   */
  disabled?: boolean;
}
/**
 * Bitmaps to be merged into one.
 */
export interface BlockDirtyBitmapMerge {
  /**
   * the node of `target`
   */
  node: string;
  /**
   * the bitmap that gets the bits of the others
   */
  target: string;
  /**
   * the others (since 4.1)
   */
  bitmaps: BlockDirtyBitmapOrStr[];
}
/**
 * Digest of a bitmap.
 */
export interface BlockDirtyBitmapSha256 {
  /**
   * SHA-256 of its bits as they are serialised, in hexadecimal
   */
  sha256: string;
}
/**
 * How hard a backup works.
 */
export interface BackupPerf {
  /**
   * let the file system copy where it can, perhaps by sharing blocks; the rest is read and written (default: false)
   */
  "use-copy-range"?: boolean;
  /**
   * requests at the same time, at least 1 (default: 64)
   */
  "max-workers"?: number;
  /**
   * largest request in bytes, at least a cluster; 0 for no limit (default: 0)
   */
  "max-chunk"?: number;
  /**
   * copy in pieces of at least so many bytes: a power of two (default: 64 KiB or the cluster size of the target) (since 9.2)
   */
  "min-cluster-size"?: number;
}
/**
 * Options of every kind of backup.
 */
export interface BackupCommon {
  /**
   * name of the job; the name of the device by default (since 2.7)
   */
  "job-id"?: string;
  /**
   * the node to back up
   */
  device: string;
  /**
   * what is copied
   */
  sync: MirrorSyncMode;
  /**
   * limit in bytes for each second; 0 for none (default: 0)
   */
  speed?: number;
  /**
   * the bitmap to go by; has to be there when `sync` is `bitmap` or `incremental`, and may be there else only together with `bitmap-mode` (since 2.4)
   */
  bitmap?: string;
  /**
   * what becomes of the bitmap (since 4.2)
   */
  "bitmap-mode"?: BitmapSyncMode;
  /**
   * write compressed clusters, where the target can (default: false) (since 2.8)
   */
  compress?: boolean;
  /**
   * what to do when a read fails; not for the requests of others (default: `report`)
   */
  "on-source-error"?: BlockdevOnError;
  /**
   * what to do when a write fails (default: `report`)
   */
  "on-target-error"?: BlockdevOnError;
  /**
   * go on from `pending` without `job-finalize` (default: true) (since 2.12)
   */
  "auto-finalize"?: boolean;
  /**
   * go on from `concluded` without `job-dismiss` (default: true) (since 2.12)
   */
  "auto-dismiss"?: boolean;
  /**
   * name of the filter that the job puts above the node (since 4.2)
   */
  "filter-node-name"?: string;
  /**
   * discard in the source what has been copied; for a source that is only a snapshot (default: false) (since 9.1)
   */
  "discard-source"?: boolean;
  /**
   * how hard the job works (since 6.0)
   */
  "x-perf"?: BackupPerf;
}
/**
 * A backup into a node.
 */
export interface BlockdevBackup {
  /**
   * name of the job; the name of the device by default (since 2.7)
   */
  "job-id"?: string;
  /**
   * the node to back up
   */
  device: string;
  /**
   * what is copied
   */
  sync: MirrorSyncMode;
  /**
   * limit in bytes for each second; 0 for none (default: 0)
   */
  speed?: number;
  /**
   * the bitmap to go by; has to be there when `sync` is `bitmap` or `incremental`, and may be there else only together with `bitmap-mode` (since 2.4)
   */
  bitmap?: string;
  /**
   * what becomes of the bitmap (since 4.2)
   */
  "bitmap-mode"?: BitmapSyncMode;
  /**
   * write compressed clusters, where the target can (default: false) (since 2.8)
   */
  compress?: boolean;
  /**
   * what to do when a read fails; not for the requests of others (default: `report`)
   */
  "on-source-error"?: BlockdevOnError;
  /**
   * what to do when a write fails (default: `report`)
   */
  "on-target-error"?: BlockdevOnError;
  /**
   * go on from `pending` without `job-finalize` (default: true) (since 2.12)
   */
  "auto-finalize"?: boolean;
  /**
   * go on from `concluded` without `job-dismiss` (default: true) (since 2.12)
   */
  "auto-dismiss"?: boolean;
  /**
   * name of the filter that the job puts above the node (since 4.2)
   */
  "filter-node-name"?: string;
  /**
   * discard in the source what has been copied; for a source that is only a snapshot (default: false) (since 9.1)
   */
  "discard-source"?: boolean;
  /**
   * how hard the job works (since 6.0)
   */
  "x-perf"?: BackupPerf;
  /**
   * the node to write to
   */
  target: string;
}
/**
 * Start a job that makes a node a copy of another, which goes on being used. When all is copied the job is ready and follows what is written. Completed with `job-complete`, it lets the users of the source go over to the copy; cancelled without force, it leaves them, and the copy is what the source was at that moment.
 */
export interface BlockdevMirrorArguments {
  /**
   * name of the job; has to be given (since 2.7)
   */
  "job-id"?: string;
  /**
   * the node to copy
   */
  device: string;
  /**
   * the node to write to; of the same length
   */
  target: string;
  /**
   * the node whose place the target takes when the job is completed: one that shows the same bytes as `device` (default: `device`)
   */
  replaces?: string;
  /**
   * what is copied at first: all (`full`), what is allocated above the backing file (`top`), nothing (`none`); the other modes are not for mirrors
   */
  sync: MirrorSyncMode;
  /**
   * limit in bytes for each second; 0 for none (default: 0)
   */
  speed?: number;
  /**
   * in what units it is remembered what is still to be copied: a power of two from 512 to 67108864 (default: the cluster size of the target, from 4096 to 65536)
   */
  granularity?: number;
  /**
   * bytes of memory for data that is on its way; 0 for the default (default: 16777216)
   */
  "buf-size"?: number;
  /**
   * what to do when a read fails (default: `report`)
   */
  "on-source-error"?: BlockdevOnError;
  /**
   * what to do when a write fails (default: `report`)
   */
  "on-target-error"?: BlockdevOnError;
  /**
   * name of the filter that the job puts above the node (since 2.9)
   */
  "filter-node-name"?: string;
  /**
   * when the writes of others are copied (default: `background`) (since 3.0)
   */
  "copy-mode"?: MirrorCopyMode;
  /**
   * go on from `pending` without `job-finalize` (default: true) (since 3.1)
   */
  "auto-finalize"?: boolean;
  /**
   * go on from `concluded` without `job-dismiss` (default: true) (since 3.1)
   */
  "auto-dismiss"?: boolean;
}
/**
 * A backup into a file.
 */
export interface DriveBackup {
  /**
   * name of the job; the name of the device by default (since 2.7)
   */
  "job-id"?: string;
  /**
   * the node to back up
   */
  device: string;
  /**
   * what is copied
   */
  sync: MirrorSyncMode;
  /**
   * limit in bytes for each second; 0 for none (default: 0)
   */
  speed?: number;
  /**
   * the bitmap to go by; has to be there when `sync` is `bitmap` or `incremental`, and may be there else only together with `bitmap-mode` (since 2.4)
   */
  bitmap?: string;
  /**
   * what becomes of the bitmap (since 4.2)
   */
  "bitmap-mode"?: BitmapSyncMode;
  /**
   * write compressed clusters, where the target can (default: false) (since 2.8)
   */
  compress?: boolean;
  /**
   * what to do when a read fails; not for the requests of others (default: `report`)
   */
  "on-source-error"?: BlockdevOnError;
  /**
   * what to do when a write fails (default: `report`)
   */
  "on-target-error"?: BlockdevOnError;
  /**
   * go on from `pending` without `job-finalize` (default: true) (since 2.12)
   */
  "auto-finalize"?: boolean;
  /**
   * go on from `concluded` without `job-dismiss` (default: true) (since 2.12)
   */
  "auto-dismiss"?: boolean;
  /**
   * name of the filter that the job puts above the node (since 4.2)
   */
  "filter-node-name"?: string;
  /**
   * discard in the source what has been copied; for a source that is only a snapshot (default: false) (since 9.1)
   */
  "discard-source"?: boolean;
  /**
   * how hard the job works (since 6.0)
   */
  "x-perf"?: BackupPerf;
  /**
   * the file to write to
   */
  target: string;
  /**
   * the format of the target (default: that of `device`; what the file looks like where `mode` is `existing`)
   */
  format?: string;
  /**
   * whether the file is there already (default: `absolute-paths`)
   */
  mode?: NewImageMode;
}
/**
 * A mirror into a file.
 */
export interface DriveMirror {
  /**
   * name of the job; has to be given (since 2.7)
   */
  "job-id"?: string;
  /**
   * the node to copy
   */
  device: string;
  /**
   * the file to write to
   */
  target: string;
  /**
   * the format of the target (default: that of `device`; what the file looks like where `mode` is `existing`)
   */
  format?: string;
  /**
   * name of the node that the target is opened as (since 2.1)
   */
  "node-name"?: string;
  /**
   * the node whose place the target takes when the job is completed: one that shows the same bytes as `device`; only together with `node-name` (default: `device`) (since 2.1)
   */
  replaces?: string;
  /**
   * what is copied at first: all (`full`), what is allocated above the backing file (`top`), nothing (`none`); the other modes are not for mirrors
   */
  sync: MirrorSyncMode;
  /**
   * whether the file is there already (default: `absolute-paths`)
   */
  mode?: NewImageMode;
  /**
   * limit in bytes for each second; 0 for none (default: 0)
   */
  speed?: number;
  /**
   * in what units it is remembered what is still to be copied: a power of two from 512 to 67108864 (default: the cluster size of the target, from 4096 to 65536) (since 1.4)
   */
  granularity?: number;
  /**
   * bytes of memory for data that is on its way; 0 for the default (default: 16777216) (since 1.4)
   */
  "buf-size"?: number;
  /**
   * what to do when a read fails (default: `report`)
   */
  "on-source-error"?: BlockdevOnError;
  /**
   * what to do when a write fails (default: `report`)
   */
  "on-target-error"?: BlockdevOnError;
  /**
   * zeroes may be deallocated in the target (default: true) (since 2.4)
   */
  unmap?: boolean;
  /**
   * when the writes of others are copied (default: `background`) (since 3.0)
   */
  "copy-mode"?: MirrorCopyMode;
  /**
   * go on from `pending` without `job-finalize` (default: true) (since 3.1)
   */
  "auto-finalize"?: boolean;
  /**
   * go on from `concluded` without `job-dismiss` (default: true) (since 3.1)
   */
  "auto-dismiss"?: boolean;
}
/**
 * Start a job that moves what lies above an image of a backing chain down into that image, so that the ones above it are no longer needed. Where the topmost image is among them, the job gets ready when all is copied, follows what is written from then on, and is to be completed: then the users of `device` go on with the base. Else the job ends by itself, and the image above names the base as its backing file from then on.
 */
export interface BlockCommitArguments {
  /**
   * name of the job; the name of the device by default (since 2.7)
   */
  "job-id"?: string;
  /**
   * the topmost node of the chain
   */
  device: string;
  /**
   * the node to write to (default: the lowest one) (since 3.1)
   */
  "base-node"?: string;
  /**
   * as `base-node`, by the name of its file
   */
  base?: string;
  /**
   * the topmost node that is moved (default: `device`) (since 3.1)
   */
  "top-node"?: string;
  /**
   * as `top-node`, by the name of its file
   */
  top?: string;
  /**
   * what the image above `top-node` is to name as its backing file; not where that is the topmost image (default: the name of the base) (since 2.1)
   */
  "backing-file"?: string;
  /**
   * call a base that is no image format `raw` in the image above (default: false) (since 9.0)
   */
  "backing-mask-protocol"?: boolean;
  /**
   * limit in bytes for each second; 0 for none (default: 0)
   */
  speed?: number;
  /**
   * what to do when a request of the job fails (default: `report`) (since 5.0)
   */
  "on-error"?: BlockdevOnError;
  /**
   * name of the filter that the job puts above `top-node` (since 2.9)
   */
  "filter-node-name"?: string;
  /**
   * go on from `pending` without `job-finalize` (default: true) (since 3.1)
   */
  "auto-finalize"?: boolean;
  /**
   * go on from `concluded` without `job-dismiss` (default: true) (since 3.1)
   */
  "auto-dismiss"?: boolean;
}
/**
 * Start a job that copies what an image shows of its backing files into the image, so that it no longer needs them. At the end the image has what lies below the copied layers as its backing file: `base`, or none. The image may be the backing file of others, and be written to meanwhile.
 */
export interface BlockStreamArguments {
  /**
   * name of the job; the name of the device by default (since 2.7)
   */
  "job-id"?: string;
  /**
   * the node that is to hold what is copied
   */
  device: string;
  /**
   * the file that stays the backing file (default: none stays, all is copied)
   */
  base?: string;
  /**
   * as `base`, by the name of the node; not together with it (since 2.8)
   */
  "base-node"?: string;
  /**
   * what the image is to name as its backing file from then on; only with `base` or `base-node` (default: the name of what stays) (since 2.1)
   */
  "backing-file"?: string;
  /**
   * call a backing file that is no image format `raw` in the image (default: false) (since 9.0)
   */
  "backing-mask-protocol"?: boolean;
  /**
   * the lowest layer that is copied from; not together with `base` or `base-node`. What is below it may change while the job runs (since 6.0)
   */
  bottom?: string;
  /**
   * limit in bytes for each second; 0 for none (default: 0)
   */
  speed?: number;
  /**
   * what to do when a request of the job fails; with `ignore` the job goes on, fails at its end, and the image keeps its backing file (default: `report`) (since 1.3)
   */
  "on-error"?: BlockdevOnError;
  /**
   * name of the filter that the job puts above `device`, which copies what guests read (since 6.0)
   */
  "filter-node-name"?: string;
  /**
   * go on from `pending` without `job-finalize` (default: true) (since 3.1)
   */
  "auto-finalize"?: boolean;
  /**
   * go on from `concluded` without `job-dismiss` (default: true) (since 3.1)
   */
  "auto-dismiss"?: boolean;
}
/**
 * Change what an image says of its backing file: the name in its header. The node that is its backing file stays; it is up to the caller that the name leads to the same bytes when the image is opened again.
 */
export interface ChangeBackingFileArguments {
  /**
   * the topmost node of the chain that the image is in
   */
  device: string;
  /**
   * the image, which may be read-only
   */
  "image-node-name": string;
  /**
   * the name; an empty one for none
   */
  "backing-file": string;
}
/**
 * `BlockJobInfo` where `type` is `mirror`. What is told of mirrors alone.
 */
export interface BlockJobInfoMirror {
  type: "mirror";
  /**
   * its id
   */
  device: string;
  /**
   * where `offset` is expected to end
   */
  len: number;
  /**
   * how far it is, in bytes
   */
  offset: number;
  /**
   * it has something to do right now (since 1.3)
   */
  busy: boolean;
  /**
   * it rests, or is about to (since 1.3)
   */
  paused: boolean;
  /**
   * limit in bytes for each second; 0 for none
   */
  speed: number;
  /**
   * whether a request failed that made it stop (since 1.3)
   */
  "io-status": BlockDeviceIoStatus;
  /**
   * it can be completed (since 2.2)
   */
  ready: boolean;
  /**
   * where it stands (since 2.12)
   */
  status: JobStatus;
  /**
   * goes on from `pending` by itself (since 2.12)
   */
  "auto-finalize": boolean;
  /**
   * goes on from `concluded` by itself (since 2.12)
   */
  "auto-dismiss": boolean;
  /**
   * why it failed; there once it has (since 2.12.1)
   */
  error?: string;
  /**
   * source and target are the same, and will stay so, because what is written to the one is written to the other before the writer hears of it
   */
  "actively-synced": boolean;
}
/**
 * `BlockJobInfo` where `type` is `commit` or `stream` or `backup` or `create` or `amend`. No further members.
 */
export interface BlockJobInfoOther {
  type: "commit" | "stream" | "backup" | "create" | "amend";
  /**
   * its id
   */
  device: string;
  /**
   * where `offset` is expected to end
   */
  len: number;
  /**
   * how far it is, in bytes
   */
  offset: number;
  /**
   * it has something to do right now (since 1.3)
   */
  busy: boolean;
  /**
   * it rests, or is about to (since 1.3)
   */
  paused: boolean;
  /**
   * limit in bytes for each second; 0 for none
   */
  speed: number;
  /**
   * whether a request failed that made it stop (since 1.3)
   */
  "io-status": BlockDeviceIoStatus;
  /**
   * it can be completed (since 2.2)
   */
  ready: boolean;
  /**
   * where it stands (since 2.12)
   */
  status: JobStatus;
  /**
   * goes on from `pending` by itself (since 2.12)
   */
  "auto-finalize": boolean;
  /**
   * goes on from `concluded` by itself (since 2.12)
   */
  "auto-dismiss": boolean;
  /**
   * why it failed; there once it has (since 2.12.1)
   */
  error?: string;
}
/**
 * What every `BlockJobInfo` has.
 */
export interface BlockJobInfoBase {
  /**
   * what it does
   */
  type: JobType;
  /**
   * its id
   */
  device: string;
  /**
   * where `offset` is expected to end
   */
  len: number;
  /**
   * how far it is, in bytes
   */
  offset: number;
  /**
   * it has something to do right now (since 1.3)
   */
  busy: boolean;
  /**
   * it rests, or is about to (since 1.3)
   */
  paused: boolean;
  /**
   * limit in bytes for each second; 0 for none
   */
  speed: number;
  /**
   * whether a request failed that made it stop (since 1.3)
   */
  "io-status": BlockDeviceIoStatus;
  /**
   * it can be completed (since 2.2)
   */
  ready: boolean;
  /**
   * where it stands (since 2.12)
   */
  status: JobStatus;
  /**
   * goes on from `pending` by itself (since 2.12)
   */
  "auto-finalize": boolean;
  /**
   * goes on from `concluded` by itself (since 2.12)
   */
  "auto-dismiss": boolean;
  /**
   * why it failed; there once it has (since 2.12.1)
   */
  error?: string;
}
/**
 * Limit a job, or lift its limit.
 */
export interface BlockJobSetSpeedArguments {
  /**
   * the job
   */
  device: string;
  /**
   * bytes for each second; 0 for no limit
   */
  speed: number;
}
/**
 * `BlockJobChangeOptions` where `type` is `mirror`. What can be changed of a mirror.
 */
export interface BlockJobChangeOptionsMirror {
  /**
   * the job
   */
  id: string;
  type: "mirror";
  /**
   * `write-blocking`; a job that has come to it does not go back
   */
  "copy-mode": MirrorCopyMode;
}
/**
 * `BlockJobChangeOptions` where `type` is `commit` or `stream` or `backup` or `create` or `amend`. No further members.
 */
export interface BlockJobChangeOptionsOther {
  /**
   * the job
   */
  id: string;
  type: "commit" | "stream" | "backup" | "create" | "amend";
}
/**
 * What every `BlockJobChangeOptions` has.
 */
export interface BlockJobChangeOptionsBase {
  /**
   * the job
   */
  id: string;
  /**
   * what kind of job it is
   */
  type: JobType;
}
/**
 * Stop a job.
 */
export interface BlockJobCancelArguments {
  /**
   * the job
   */
  device: string;
  /**
   * give up, even where a job that is ready could end well (default: false) (since 1.3)
   */
  force?: boolean;
}
/**
 * Let a job rest.
 */
export interface BlockJobPauseArguments {
  /**
   * the job
   */
  device: string;
}
/**
 * Let a job that rests go on.
 */
export interface BlockJobResumeArguments {
  /**
   * the job
   */
  device: string;
}
/**
 * Tell a job that is ready to do its last step.
 */
export interface BlockJobCompleteArguments {
  /**
   * the job
   */
  device: string;
}
/**
 * Forget a job that is concluded.
 */
export interface BlockJobDismissArguments {
  /**
   * the job
   */
  id: string;
}
/**
 * Let a job that is pending make its changes final, together with the jobs of its transaction.
 */
export interface BlockJobFinalizeArguments {
  /**
   * the job
   */
  id: string;
}
/**
 * A block job ended, well or with an error.
 */
export interface BlockJobCompletedEvent {
  /**
   * what it did
   */
  type: JobType;
  /**
   * its id
   */
  device: string;
  /**
   * where `offset` was to end
   */
  len: number;
  /**
   * how far it came, in bytes
   */
  offset: number;
  /**
   * its limit in bytes for each second; 0 for none
   */
  speed: number;
  /**
   * why it failed; not there when it did not
   */
  error?: string;
}
/**
 * A block job was cancelled and has ended.
 */
export interface BlockJobCancelledEvent {
  /**
   * what it did
   */
  type: JobType;
  /**
   * its id
   */
  device: string;
  /**
   * where `offset` was to end
   */
  len: number;
  /**
   * how far it came, in bytes
   */
  offset: number;
  /**
   * its limit in bytes for each second; 0 for none
   */
  speed: number;
}
/**
 * A request of a block job failed.
 */
export interface BlockJobErrorEvent {
  /**
   * the job
   */
  device: string;
  /**
   * what the request was
   */
  operation: IoOperationType;
  /**
   * what was done about it
   */
  action: BlockErrorAction;
}
/**
 * A block job can be completed.
 */
export interface BlockJobReadyEvent {
  /**
   * what it does
   */
  type: JobType;
  /**
   * its id
   */
  device: string;
  /**
   * where `offset` is expected to end
   */
  len: number;
  /**
   * how far it is, in bytes
   */
  offset: number;
  /**
   * its limit in bytes for each second; 0 for none
   */
  speed: number;
}
/**
 * A block job with `auto-finalize` off waits to be finalized.
 */
export interface BlockJobPendingEvent {
  /**
   * what it does
   */
  type: JobType;
  /**
   * its id
   */
  id: string;
}
/**
 * A snapshot for which an image is opened.
 */
export interface BlockdevSnapshotSync {
  /**
   * kept for clients of emulators, which have devices; names nothing here
   */
  device?: string;
  /**
   * the node to take a snapshot of (since 2.0)
   */
  "node-name"?: string;
  /**
   * the file of the new image, to which the users of the node write from now on
   */
  "snapshot-file": string;
  /**
   * the name of the new node (since 2.0)
   */
  "snapshot-node-name"?: string;
  /**
   * the format of the new image (default: `qcow2`)
   */
  format?: string;
  /**
   * whether the file is there already (default: `absolute-paths`)
   */
  mode?: NewImageMode;
}
/**
 * A snapshot with an image that is open.
 */
export interface BlockdevSnapshot {
  /**
   * the node to take a snapshot of
   */
  node: string;
  /**
   * the node that its users write to from now on; it has no backing file and no users yet
   */
  overlay: string;
}
/**
 * A snapshot inside the image.
 */
export interface BlockdevSnapshotInternal {
  /**
   * the node to take a snapshot of; no other node may be above it
   */
  device: string;
  /**
   * a name for the snapshot
   */
  name: string;
}
/**
 * Delete a snapshot inside an image. What only it used becomes free.
 */
export interface BlockdevSnapshotDeleteInternalSyncArguments {
  /**
   * the node; no other node may be above it
   */
  device: string;
  /**
   * the number of the snapshot, as a string
   */
  id?: string;
  /**
   * its name; with both, both must fit
   */
  name?: string;
}
/**
 * Options of the NBD server but for its address.
 */
export interface NbdServerOptionsBase {
  /**
   * how long a client may take until it has chosen an export; 0 for no limit (default: 10) (since 10.0)
   */
  "handshake-max-seconds"?: number;
  /**
   * id of the TLS credentials. With them clients have to speak TLS (since 2.6)
   */
  "tls-creds"?: string;
  /**
   * id of the object that says which clients may, by the names in their certificates. It need not exist yet; while it does not, nobody may (since 4.0)
   */
  "tls-authz"?: string;
  /**
   * connections at the same time; 0 for no limit (default: 100) (since 5.2)
   */
  "max-connections"?: number;
}
/**
 * The value of `--nbd-server`.
 */
export interface NbdServerOptions {
  /**
   * how long a client may take until it has chosen an export; 0 for no limit (default: 10) (since 10.0)
   */
  "handshake-max-seconds"?: number;
  /**
   * id of the TLS credentials. With them clients have to speak TLS (since 2.6)
   */
  "tls-creds"?: string;
  /**
   * id of the object that says which clients may, by the names in their certificates. It need not exist yet; while it does not, nobody may (since 4.0)
   */
  "tls-authz"?: string;
  /**
   * connections at the same time; 0 for no limit (default: 100) (since 5.2)
   */
  "max-connections"?: number;
  /**
   * where to listen
   */
  addr: SocketAddress;
}
/**
 * The arguments of `nbd-server-start`.
 */
export interface NbdServerOptionsLegacy {
  /**
   * how long a client may take until it has chosen an export; 0 for no limit (default: 10) (since 10.0)
   */
  "handshake-max-seconds"?: number;
  /**
   * id of the TLS credentials. With them clients have to speak TLS (since 2.6)
   */
  "tls-creds"?: string;
  /**
   * id of the object that says which clients may, by the names in their certificates. It need not exist yet; while it does not, nobody may (since 4.0)
   */
  "tls-authz"?: string;
  /**
   * connections at the same time; 0 for no limit (default: 100) (since 5.2)
   */
  "max-connections"?: number;
  /**
   * where to listen (since 1.3)
   */
  addr: SocketAddressLegacy;
}
/**
 * How an NBD export presents itself.
 */
export interface BlockExportOptionsNbdBase {
  /**
   * its name for clients, up to 4096 bytes; the node-name by default (since 2.12)
   */
  name?: string;
  /**
   * free text for clients, up to 4096 bytes (since 5.0)
   */
  description?: string;
}
/**
 * The arguments of `nbd-server-add`.
 */
export interface NbdServerAddOptions {
  /**
   * its name for clients, up to 4096 bytes; the node-name by default (since 2.12)
   */
  name?: string;
  /**
   * free text for clients, up to 4096 bytes (since 5.0)
   */
  description?: string;
  /**
   * the node
   */
  device: string;
  /**
   * clients may write (default: false)
   */
  writable?: boolean;
  /**
   * a bitmap that clients can read (since 4.0)
   */
  bitmap?: string;
}
/**
 * Remove an NBD export.
 */
export interface NbdServerRemoveArguments {
  /**
   * its name for clients
   */
  name: string;
  /**
   * what to do with clients (default: `safe`)
   */
  mode?: BlockExportRemoveMode;
}
/**
 * `BlockExportOptions` where `type` is `nbd`. Options of an NBD export.
 */
export interface BlockExportOptionsNbd {
  type: "nbd";
  /**
   * name of the export among the exports of the daemon
   */
  id: string;
  /**
   * whether the export must be in `iothread`: where the node cannot go there, the export is not added; and later the node stays there. Else the export goes wherever the node goes (default: false) (since 5.2)
   */
  "fixed-iothread"?: boolean;
  /**
   * the iothread object that serves the export; its node, and all nodes that this one is connected with, go to that thread if they can (default: the one where the node is) (since 5.2)
   */
  iothread?: string;
  /**
   * the node (since 5.2)
   */
  "node-name": string;
  /**
   * clients may write (default: false)
   */
  writable?: boolean;
  /**
   * a write is answered only once it is on stable storage (default: false) (since 5.2)
   */
  writethrough?: boolean;
  /**
   * whether the node may be inactive, or become it, while it is exported: then clients can only read what the image was, and all else they ask for is refused. If false, an inactive node is activated first, and `blockdev-set-active` refuses to inactivate it (default: false) (since 10.0)
   */
  "allow-inactive"?: boolean;
  /**
   * its name for clients, up to 4096 bytes; the node-name by default (since 2.12)
   */
  name?: string;
  /**
   * free text for clients, up to 4096 bytes (since 5.0)
   */
  description?: string;
  /**
   * bitmaps that clients can read, as `qemu:dirty-bitmap:NAME`. A bitmap given by its name alone is looked for down the backing chain. They are busy as long as the export is there (since 7.1)
   */
  bitmaps?: BlockDirtyBitmapOrStr[];
  /**
   * offer `qemu:allocation-depth`: which layer of the backing chain a range comes from (default: false) (since 5.2)
   */
  "allocation-depth"?: boolean;
}
/**
 * What every `BlockExportOptions` has.
 */
export interface BlockExportOptionsBase {
  /**
   * which kind
   */
  type: BlockExportType;
  /**
   * name of the export among the exports of the daemon
   */
  id: string;
  /**
   * whether the export must be in `iothread`: where the node cannot go there, the export is not added; and later the node stays there. Else the export goes wherever the node goes (default: false) (since 5.2)
   */
  "fixed-iothread"?: boolean;
  /**
   * the iothread object that serves the export; its node, and all nodes that this one is connected with, go to that thread if they can (default: the one where the node is) (since 5.2)
   */
  iothread?: string;
  /**
   * the node (since 5.2)
   */
  "node-name": string;
  /**
   * clients may write (default: false)
   */
  writable?: boolean;
  /**
   * a write is answered only once it is on stable storage (default: false) (since 5.2)
   */
  writethrough?: boolean;
  /**
   * whether the node may be inactive, or become it, while it is exported: then clients can only read what the image was, and all else they ask for is refused. If false, an inactive node is activated first, and `blockdev-set-active` refuses to inactivate it (default: false) (since 10.0)
   */
  "allow-inactive"?: boolean;
}
/**
 * Ask an export to go. It has gone, and its id is free, when BLOCK_EXPORT_DELETED tells.
 */
export interface BlockExportDelArguments {
  /**
   * the export
   */
  id: string;
  /**
   * what to do with clients (default: `safe`)
   */
  mode?: BlockExportRemoveMode;
}
/**
 * An export has gone.
 */
export interface BlockExportDeletedEvent {
  /**
   * its id, which is free again
   */
  id: string;
}
/**
 * An export.
 */
export interface BlockExportInfo {
  /**
   * its id
   */
  id: string;
  /**
   * its kind
   */
  type: BlockExportType;
  /**
   * the node
   */
  "node-name": string;
  /**
   * it is about to go
   */
  "shutting-down": boolean;
}
/**
 * No arguments.
 */
export interface Abort {}
/**
 * `TransactionAction` where `type` is `abort`. Nests `Abort` in `data`.
 */
export interface TransactionActionAbort {
  type: "abort";
  /**
   * the arguments of the action
   */
  data: Abort;
}
/**
 * `TransactionAction` where `type` is `block-dirty-bitmap-add`. Nests `BlockDirtyBitmapAdd` in `data`.
 */
export interface TransactionActionBlockDirtyBitmapAdd {
  type: "block-dirty-bitmap-add";
  /**
   * the arguments of the action
   */
  data: BlockDirtyBitmapAdd;
}
/**
 * `TransactionAction` where `type` is `block-dirty-bitmap-remove`. Nests `BlockDirtyBitmap` in `data`.
 */
export interface TransactionActionBlockDirtyBitmapRemove {
  type: "block-dirty-bitmap-remove";
  /**
   * the arguments of the action
   */
  data: BlockDirtyBitmap;
}
/**
 * `TransactionAction` where `type` is `block-dirty-bitmap-clear`. Nests `BlockDirtyBitmap` in `data`.
 */
export interface TransactionActionBlockDirtyBitmapClear {
  type: "block-dirty-bitmap-clear";
  /**
   * the arguments of the action
   */
  data: BlockDirtyBitmap;
}
/**
 * `TransactionAction` where `type` is `block-dirty-bitmap-enable`. Nests `BlockDirtyBitmap` in `data`.
 */
export interface TransactionActionBlockDirtyBitmapEnable {
  type: "block-dirty-bitmap-enable";
  /**
   * the arguments of the action
   */
  data: BlockDirtyBitmap;
}
/**
 * `TransactionAction` where `type` is `block-dirty-bitmap-disable`. Nests `BlockDirtyBitmap` in `data`.
 */
export interface TransactionActionBlockDirtyBitmapDisable {
  type: "block-dirty-bitmap-disable";
  /**
   * the arguments of the action
   */
  data: BlockDirtyBitmap;
}
/**
 * `TransactionAction` where `type` is `block-dirty-bitmap-merge`. Nests `BlockDirtyBitmapMerge` in `data`.
 */
export interface TransactionActionBlockDirtyBitmapMerge {
  type: "block-dirty-bitmap-merge";
  /**
   * the arguments of the action
   */
  data: BlockDirtyBitmapMerge;
}
/**
 * `TransactionAction` where `type` is `blockdev-backup`. Nests `BlockdevBackup` in `data`.
 */
export interface TransactionActionBlockdevBackup {
  type: "blockdev-backup";
  /**
   * the arguments of the action
   */
  data: BlockdevBackup;
}
/**
 * `TransactionAction` where `type` is `blockdev-snapshot`. Nests `BlockdevSnapshot` in `data`.
 */
export interface TransactionActionBlockdevSnapshot {
  type: "blockdev-snapshot";
  /**
   * the arguments of the action
   */
  data: BlockdevSnapshot;
}
/**
 * `TransactionAction` where `type` is `blockdev-snapshot-internal-sync`. Nests `BlockdevSnapshotInternal` in `data`.
 */
export interface TransactionActionBlockdevSnapshotInternalSync {
  type: "blockdev-snapshot-internal-sync";
  /**
   * the arguments of the action
   */
  data: BlockdevSnapshotInternal;
}
/**
 * `TransactionAction` where `type` is `blockdev-snapshot-sync`. Nests `BlockdevSnapshotSync` in `data`.
 */
export interface TransactionActionBlockdevSnapshotSync {
  type: "blockdev-snapshot-sync";
  /**
   * the arguments of the action
   */
  data: BlockdevSnapshotSync;
}
/**
 * `TransactionAction` where `type` is `drive-backup`. Nests `DriveBackup` in `data`.
 */
export interface TransactionActionDriveBackup {
  type: "drive-backup";
  /**
   * the arguments of the action
   */
  data: DriveBackup;
}
/**
 * What every `TransactionAction` has.
 */
export interface TransactionActionBase {
  /**
   * what to do
   */
  type: TransactionActionKind;
}
/**
 * What holds for the whole transaction.
 */
export interface TransactionProperties {
  /**
   * whether its jobs depend on each other (default: `individual`)
   */
  "completion-mode"?: ActionCompletionMode;
}
/**
 * Do several things at one moment, with no request in between. If one cannot be done, none is.
 */
export interface TransactionArguments {
  /**
   * what to do, in this order; a later action sees what an earlier one did
   */
  actions: TransactionAction[];
  /**
   * what holds for all of them
   */
  properties?: TransactionProperties;
}
/**
 * One rule of a list.
 */
export interface QAuthZListRule {
  /**
   * the identity, or the pattern
   */
  match: string;
  /**
   * what becomes of those that match
   */
  policy: QAuthZListPolicy;
  /**
   * how they match (default: `exact`)
   */
  format?: QAuthZListFormat;
}
/**
 * Options of every kind of secret.
 */
export interface SecretCommonProperties {
  /**
   * how it is written down (default: `raw`)
   */
  format?: QCryptoSecretFormat;
  /**
   * id of the secret that it is encrypted with: 32 bytes, for AES-256 in CBC mode. Not encrypted by default
   */
  keyid?: string;
  /**
   * the initialization vector of the encryption: 16 bytes, in Base64
   */
  iv?: string;
}
/**
 * Options of every kind of TLS credentials.
 */
export interface TlsCredsProperties {
  /**
   * look at the certificate of the other side, and hang up when it has none or a bad one (default: true). Means nothing without certificates
   */
  "verify-peer"?: boolean;
  /**
   * the folder of the files; they are read once, when the object is made
   */
  dir?: string;
  /**
   * the side that they are for (default: `client`)
   */
  endpoint?: QCryptoTLSCredsEndpoint;
  /**
   * which versions and ciphers of TLS may be used, in the syntax of GnuTLS (default: `NORMAL`)
   */
  priority?: string;
}
/**
 * What the options of all kinds of encryption have.
 */
export interface QCryptoBlockOptionsBase {
  /**
   * the kind
   */
  format: QCryptoBlockFormat;
}
/**
 * What every `QCryptoBlockCreateOptions` has.
 */
export interface QCryptoBlockCreateOptionsBase {
  /**
   * the kind
   */
  format: QCryptoBlockFormat;
}
/**
 * What every `QCryptoBlockAmendOptions` has.
 */
export interface QCryptoBlockAmendOptionsBase {
  /**
   * the kind
   */
  format: QCryptoBlockFormat;
}
/**
 * Limits of speed. Those of reads and writes together exclude those of each alone.
 */
export interface ThrottleLimits {
  /**
   * operations a second, reads and writes together; 0 for no limit (default: 0)
   */
  "iops-total"?: number;
  /**
   * operations a second during a burst, reads and writes together; 0 for no burst (default: 0)
   */
  "iops-total-max"?: number;
  /**
   * how long a burst of reads and writes together may last, in seconds (default: 1)
   */
  "iops-total-max-length"?: number;
  /**
   * operations a second, reads; 0 for no limit (default: 0)
   */
  "iops-read"?: number;
  /**
   * operations a second during a burst, reads; 0 for no burst (default: 0)
   */
  "iops-read-max"?: number;
  /**
   * how long a burst of reads may last, in seconds (default: 1)
   */
  "iops-read-max-length"?: number;
  /**
   * operations a second, writes; 0 for no limit (default: 0)
   */
  "iops-write"?: number;
  /**
   * operations a second during a burst, writes; 0 for no burst (default: 0)
   */
  "iops-write-max"?: number;
  /**
   * how long a burst of writes may last, in seconds (default: 1)
   */
  "iops-write-max-length"?: number;
  /**
   * bytes a second, reads and writes together; 0 for no limit (default: 0)
   */
  "bps-total"?: number;
  /**
   * bytes a second during a burst, reads and writes together; 0 for no burst (default: 0)
   */
  "bps-total-max"?: number;
  /**
   * how long a burst of reads and writes together may last, in seconds (default: 1)
   */
  "bps-total-max-length"?: number;
  /**
   * bytes a second, reads; 0 for no limit (default: 0)
   */
  "bps-read"?: number;
  /**
   * bytes a second during a burst, reads; 0 for no burst (default: 0)
   */
  "bps-read-max"?: number;
  /**
   * how long a burst of reads may last, in seconds (default: 1)
   */
  "bps-read-max-length"?: number;
  /**
   * bytes a second, writes; 0 for no limit (default: 0)
   */
  "bps-write"?: number;
  /**
   * bytes a second during a burst, writes; 0 for no burst (default: 0)
   */
  "bps-write-max"?: number;
  /**
   * how long a burst of writes may last, in seconds (default: 1)
   */
  "bps-write-max-length"?: number;
  /**
   * operations of more bytes than this count as several; 0 for never (default: 0)
   */
  "iops-size"?: number;
}
/**
 * A property of an object.
 */
export interface ObjectPropertyInfo {
  /**
   * its name
   */
  name: string;
  /**
   * its type: of the schema, or `child<TYPE>` for an object below
   */
  type: string;
  /**
   * what it is for
   */
  description?: string;
  /**
   * its value unless another is given (since 5.0)
   */
  "default-value"?: unknown;
}
/**
 * List the properties of an object, and the objects below it.
 */
export interface QomListArguments {
  /**
   * where it stands, as `/objects/ID`; or the end of such a path, if no other object's ends with it
   */
  path: string;
}
/**
 * Read a property of an object.
 */
export interface QomGetArguments {
  /**
   * where the object stands, as for `qom-list`
   */
  path: string;
  /**
   * which property
   */
  property: string;
}
/**
 * Write a property of an object. Files have been read and keys decrypted when the object was made: to have them read again, make it anew.
 */
export interface QomSetArguments {
  /**
   * where the object stands, as for `qom-list`
   */
  path: string;
  /**
   * which property
   */
  property: string;
  /**
   * its new value
   */
  value: unknown;
}
/**
 * A type of objects.
 */
export interface ObjectTypeInfo {
  /**
   * its name
   */
  name: string;
  /**
   * no object is of this type itself, but of types below it (default: false) (since 2.10)
   */
  abstract?: boolean;
  /**
   * the type above it (since 2.10)
   */
  parent?: string;
}
/**
 * List the types of objects.
 */
export interface QomListTypesArguments {
  /**
   * only types that are this one, or below it
   */
  implements?: string;
  /**
   * abstract ones, too (default: false)
   */
  abstract?: boolean;
}
/**
 * List the properties that objects of a type have.
 */
export interface QomListPropertiesArguments {
  /**
   * the type, as `qom-list-types` names it
   */
  typename: string;
}
/**
 * Options of objects that have a thread. They are checked and kept, and can be read; the threads of this daemon neither batch nor own a pool, so that these options change nothing.
 */
export interface EventLoopBaseProperties {
  /**
   * requests in a batch; 0 for as many as there are (default: 0) (since 6.1)
   */
  "aio-max-batch"?: number;
  /**
   * threads that stay in its pool (default: 0) (since 7.1)
   */
  "thread-pool-min"?: number;
  /**
   * most threads in its pool (default: 64) (since 7.1)
   */
  "thread-pool-max"?: number;
}
/**
 * `ObjectOptions` where `qom-type` is `authz-list`. Options of `authz-list`: the first rule that matches decides.
 */
export interface ObjectOptionsAuthzList {
  "qom-type": "authz-list";
  /**
   * its name: letters, digits, `-`, `.` and `_`, the first a letter
   */
  id: string;
  /**
   * what becomes of those that no rule matches (default: `deny`)
   */
  policy?: QAuthZListPolicy;
  /**
   * the rules, in order (default: none)
   */
  rules?: QAuthZListRule[];
}
/**
 * `ObjectOptions` where `qom-type` is `authz-listfile`. Options of `authz-listfile`: a list that is kept in a file.
 */
export interface ObjectOptionsAuthzListfile {
  "qom-type": "authz-listfile";
  /**
   * its name: letters, digits, `-`, `.` and `_`, the first a letter
   */
  id: string;
  /**
   * a file with the options of `authz-list` in JSON: `{"rules": […], "policy": "deny"}`
   */
  filename: string;
  /**
   * read the file again when it has changed (default: true)
   */
  refresh?: boolean;
}
/**
 * `ObjectOptions` where `qom-type` is `authz-simple`. Options of `authz-simple`: one identity may.
 */
export interface ObjectOptionsAuthzSimple {
  "qom-type": "authz-simple";
  /**
   * its name: letters, digits, `-`, `.` and `_`, the first a letter
   */
  id: string;
  /**
   * who
   */
  identity: string;
}
/**
 * `ObjectOptions` where `qom-type` is `iothread`. Options of an iothread. Like those of its base they are checked and kept, and change nothing: no thread of this daemon polls.
 */
export interface ObjectOptionsIothread {
  "qom-type": "iothread";
  /**
   * its name: letters, digits, `-`, `.` and `_`, the first a letter
   */
  id: string;
  /**
   * requests in a batch; 0 for as many as there are (default: 0) (since 6.1)
   */
  "aio-max-batch"?: number;
  /**
   * threads that stay in its pool (default: 0) (since 7.1)
   */
  "thread-pool-min"?: number;
  /**
   * most threads in its pool (default: 64) (since 7.1)
   */
  "thread-pool-max"?: number;
  /**
   * longest time to poll, nanoseconds (default: 32768)
   */
  "poll-max-ns"?: number;
  /**
   * factor by which the time grows; 0 for a default (default: 0)
   */
  "poll-grow"?: number;
  /**
   * divisor by which the time shrinks; 0 for a default (default: 0)
   */
  "poll-shrink"?: number;
}
/**
 * `ObjectOptions` where `qom-type` is `main-loop`. Options of the main loop. There can be one object for it, which stays.
 */
export interface ObjectOptionsMainLoop {
  "qom-type": "main-loop";
  /**
   * its name: letters, digits, `-`, `.` and `_`, the first a letter
   */
  id: string;
  /**
   * requests in a batch; 0 for as many as there are (default: 0) (since 6.1)
   */
  "aio-max-batch"?: number;
  /**
   * threads that stay in its pool (default: 0) (since 7.1)
   */
  "thread-pool-min"?: number;
  /**
   * most threads in its pool (default: 64) (since 7.1)
   */
  "thread-pool-max"?: number;
}
/**
 * `ObjectOptions` where `qom-type` is `secret`. Options of a secret: either of the two is needed.
 */
export interface ObjectOptionsSecret {
  "qom-type": "secret";
  /**
   * its name: letters, digits, `-`, `.` and `_`, the first a letter
   */
  id: string;
  /**
   * how it is written down (default: `raw`)
   */
  format?: QCryptoSecretFormat;
  /**
   * id of the secret that it is encrypted with: 32 bytes, for AES-256 in CBC mode. Not encrypted by default
   */
  keyid?: string;
  /**
   * the initialization vector of the encryption: 16 bytes, in Base64
   */
  iv?: string;
  /**
   * the secret itself. Everyone who can list processes or read the log of a client sees it: use `file` instead, or encrypt it
   */
  data?: string;
  /**
   * the file that holds it; read once, when the object is made
   */
  file?: string;
}
/**
 * `ObjectOptions` where `qom-type` is `secret_keyring`. Options of a secret in a keyring of the kernel.
 */
export interface ObjectOptionsSecretKeyring {
  "qom-type": "secret_keyring";
  /**
   * its name: letters, digits, `-`, `.` and `_`, the first a letter
   */
  id: string;
  /**
   * how it is written down (default: `raw`)
   */
  format?: QCryptoSecretFormat;
  /**
   * id of the secret that it is encrypted with: 32 bytes, for AES-256 in CBC mode. Not encrypted by default
   */
  keyid?: string;
  /**
   * the initialization vector of the encryption: 16 bytes, in Base64
   */
  iv?: string;
  /**
   * number of the key; read once, when the object is made
   */
  serial: number;
}
/**
 * `ObjectOptions` where `qom-type` is `throttle-group`. Options of a throttle-group. Only `limits` can be set later; what is not in it stays as it is.
 */
export interface ObjectOptionsThrottleGroup {
  "qom-type": "throttle-group";
  /**
   * its name: letters, digits, `-`, `.` and `_`, the first a letter
   */
  id: string;
  /**
   * the limits (default: none)
   */
  limits?: ThrottleLimits;
  /**
   * as `iops-total` of `limits`
   */
  "x-iops-total"?: number;
  /**
   * as `iops-total-max` of `limits`
   */
  "x-iops-total-max"?: number;
  /**
   * as `iops-total-max-length` of `limits`
   */
  "x-iops-total-max-length"?: number;
  /**
   * as `iops-read` of `limits`
   */
  "x-iops-read"?: number;
  /**
   * as `iops-read-max` of `limits`
   */
  "x-iops-read-max"?: number;
  /**
   * as `iops-read-max-length` of `limits`
   */
  "x-iops-read-max-length"?: number;
  /**
   * as `iops-write` of `limits`
   */
  "x-iops-write"?: number;
  /**
   * as `iops-write-max` of `limits`
   */
  "x-iops-write-max"?: number;
  /**
   * as `iops-write-max-length` of `limits`
   */
  "x-iops-write-max-length"?: number;
  /**
   * as `bps-total` of `limits`
   */
  "x-bps-total"?: number;
  /**
   * as `bps-total-max` of `limits`
   */
  "x-bps-total-max"?: number;
  /**
   * as `bps-total-max-length` of `limits`
   */
  "x-bps-total-max-length"?: number;
  /**
   * as `bps-read` of `limits`
   */
  "x-bps-read"?: number;
  /**
   * as `bps-read-max` of `limits`
   */
  "x-bps-read-max"?: number;
  /**
   * as `bps-read-max-length` of `limits`
   */
  "x-bps-read-max-length"?: number;
  /**
   * as `bps-write` of `limits`
   */
  "x-bps-write"?: number;
  /**
   * as `bps-write-max` of `limits`
   */
  "x-bps-write-max"?: number;
  /**
   * as `bps-write-max-length` of `limits`
   */
  "x-bps-write-max-length"?: number;
  /**
   * as `iops-size` of `limits`
   */
  "x-iops-size"?: number;
}
/**
 * `ObjectOptions` where `qom-type` is `tls-creds-anon`. Options of `tls-creds-anon`. Of the files only `dh-params.pem` is looked for, by a server.
 */
export interface ObjectOptionsTlsCredsAnon {
  "qom-type": "tls-creds-anon";
  /**
   * its name: letters, digits, `-`, `.` and `_`, the first a letter
   */
  id: string;
  /**
   * look at the certificate of the other side, and hang up when it has none or a bad one (default: true). Means nothing without certificates
   */
  "verify-peer"?: boolean;
  /**
   * the folder of the files; they are read once, when the object is made
   */
  dir?: string;
  /**
   * the side that they are for (default: `client`)
   */
  endpoint?: QCryptoTLSCredsEndpoint;
  /**
   * which versions and ciphers of TLS may be used, in the syntax of GnuTLS (default: `NORMAL`)
   */
  priority?: string;
}
/**
 * `ObjectOptions` where `qom-type` is `tls-creds-psk`. Options of `tls-creds-psk`. The keys are in `keys.psk`, a line `NAME:HEX` for each; a server looks for `dh-params.pem`, too.
 */
export interface ObjectOptionsTlsCredsPsk {
  "qom-type": "tls-creds-psk";
  /**
   * its name: letters, digits, `-`, `.` and `_`, the first a letter
   */
  id: string;
  /**
   * look at the certificate of the other side, and hang up when it has none or a bad one (default: true). Means nothing without certificates
   */
  "verify-peer"?: boolean;
  /**
   * the folder of the files; they are read once, when the object is made
   */
  dir?: string;
  /**
   * the side that they are for (default: `client`)
   */
  endpoint?: QCryptoTLSCredsEndpoint;
  /**
   * which versions and ciphers of TLS may be used, in the syntax of GnuTLS (default: `NORMAL`)
   */
  priority?: string;
  /**
   * name of the key that a client uses (default: `qemu`)
   */
  username?: string;
}
/**
 * `ObjectOptions` where `qom-type` is `tls-creds-x509`. Options of `tls-creds-x509`. The files are in PEM: `ca-cert.pem` (needed), `ca-crl.pem`, `dh-params.pem`, and `server-cert.pem` with `server-key.pem`, which a server needs, or `client-cert.pem` with `client-key.pem`, which a client may have.
 */
export interface ObjectOptionsTlsCredsX509 {
  "qom-type": "tls-creds-x509";
  /**
   * its name: letters, digits, `-`, `.` and `_`, the first a letter
   */
  id: string;
  /**
   * look at the certificate of the other side, and hang up when it has none or a bad one (default: true). Means nothing without certificates
   */
  "verify-peer"?: boolean;
  /**
   * the folder of the files; they are read once, when the object is made
   */
  dir?: string;
  /**
   * the side that they are for (default: `client`)
   */
  endpoint?: QCryptoTLSCredsEndpoint;
  /**
   * which versions and ciphers of TLS may be used, in the syntax of GnuTLS (default: `NORMAL`)
   */
  priority?: string;
  /**
   * refuse certificates that no handshake could succeed with (default: true)
   */
  "sanity-check"?: boolean;
  /**
   * id of the secret that the key is encrypted with
   */
  passwordid?: string;
}
/**
 * What every `ObjectOptions` has.
 */
export interface ObjectOptionsBase {
  /**
   * which type
   */
  "qom-type": ObjectType;
  /**
   * its name: letters, digits, `-`, `.` and `_`, the first a letter
   */
  id: string;
}
/**
 * Remove an object. Who uses it already keeps what it needs of it; its id is free. An iothread goes when it has no exports and no jobs; its nodes return to the main iothread. A throttle-group goes when no node uses it.
 */
export interface ObjectDelArguments {
  /**
   * which object
   */
  id: string;
}
