import { ENOMEDIUM } from "../../base/errno.js";
import { ioError } from "../../base/errors.js";
import { PREPARE, STATUS, defineDriver, type Access, type BlockDriver, type Extent } from "../driver.js";
import { HOST_REOPEN, HostNode, openHostNode } from "./host-node.js";

/**
 * A drive, with or without a disc. It is asked before each run of a request, as the reference does: what the page cache
 * has of a disc that is gone is not served.
 */
class CdromNode extends HostNode {
  override readonly dirtyFlag = undefined;
  /** Answers of the drive that no run has used yet. */
  private answers = 0;

  override map(access: Access, offset: number, length: number, out: Extent): void {
    super.map(access, offset, length, out);
    if (access === STATUS || out.status === PREPARE) return;
    if (this.answers === 0) out.status = PREPARE;
    else this.answers -= 1;
  }

  override async prepare(access: Access, offset: number, length: number): Promise<void> {
    await super.prepare(access, offset, length);
    if (access === STATUS) return;
    if (!(await this.hasMedium())) throw ioError(ENOMEDIUM);
    this.answers += 1;
  }

  hasMedium(): Promise<boolean> {
    return this.file.discPresent!();
  }
}

/** A drive of the host for CDs and DVDs. */
export const hostCdrom: BlockDriver<"host_cdrom"> = defineDriver<"host_cdrom">({
  name: "host_cdrom",
  kind: "protocol",
  transparent: false,
  reopen: HOST_REOPEN,
  open: (options, context) => openHostNode("cdrom", "host_cdrom", options, context, CdromNode),
});
