import type { BlockDriver } from "../driver.js";
import { blkdebug } from "../blkdebug/driver.js";
import { blklogwrites } from "./blklogwrites.js";
import { blkverify } from "./blkverify.js";
import { compress } from "./compress.js";
import { copyBeforeWrite } from "./copy-before-write.js";
import { copyOnRead } from "./copy-on-read.js";
import { http, https } from "../http/driver.js";
import { vvfat } from "../vvfat/driver.js";
import { luks } from "../crypto/driver.js";
import { file } from "./file.js";
import { hostCdrom } from "./host-cdrom.js";
import { hostDevice } from "./host-device.js";
import { nbd } from "../nbd/driver.js";
import { nullAio } from "./null-aio.js";
import { nullCo } from "./null-co.js";
import { preallocate } from "./preallocate.js";
import { qcow2 } from "../qcow2/driver.js";
import { quorum } from "./quorum.js";
import { raw } from "./raw.js";
import { snapshotAccess } from "./snapshot-access.js";
import { ssh } from "../ssh/driver.js";
import { throttle } from "./throttle.js";

/** Every driver that this build knows, by the name that `driver` has on the wire. */
export const drivers: ReadonlyMap<string, BlockDriver> = new Map<string, BlockDriver>(
  [
    blkdebug,
    blklogwrites,
    blkverify,
    compress,
    copyBeforeWrite,
    copyOnRead,
    file,
    hostCdrom,
    hostDevice,
    http,
    https,
    luks,
    nbd,
    nullAio,
    vvfat,
    nullCo,
    preallocate,
    qcow2,
    quorum,
    raw,
    snapshotAccess,
    ssh,
    throttle,
  ].map((driver) => [driver.name, driver as BlockDriver]),
);
