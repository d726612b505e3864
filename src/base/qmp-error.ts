export type QmpErrorClass = "GenericError" | "CommandNotFound" | "DeviceNotActive" | "DeviceNotFound" | "KVMMissingCap";

/** An error whose QMP class is not GenericError, which every BlockError becomes. */
export class QmpError extends Error {
  override readonly name = "QmpError";

  constructor(
    readonly errorClass: QmpErrorClass,
    message: string,
  ) {
    super(message);
  }
}
