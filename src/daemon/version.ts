import type { QmpVersion } from "../qmp/session.js";

/** As in package.json; a test compares. */
export const TSD_VERSION = "0.1.0";

/** What clients look at: the QEMU whose interface this is. `package` says who it really is. */
export const QMP_VERSION: QmpVersion = {
  qemu: { major: 10, minor: 0, micro: 13 },
  package: `tsd ${TSD_VERSION}`,
};
