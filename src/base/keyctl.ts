/** Keys that the kernel keeps (keyrings(7)). */
import { ENOSYS } from "./errno.js";
import { loadNative, type Native } from "./native.js";

const SYS_KEYCTL = process.arch === "arm64" ? 219 : 250;
const KEYCTL_READ = 11;
/** Longer than any key that the kernel takes (`big_key`: 1 MiB less one byte). */
const KEY_MAX = 1 << 20;

/** The bytes of the key, or an errno: ENOSYS where there are no system calls or no keyrings. */
export function readKey(serial: number): Buffer | number {
  let native: Native;
  try {
    native = loadNative();
  } catch {
    // No C library to call is, for whoever asks, a kernel without the call.
    return ENOSYS;
  }
  const call = native.bind("syscall", "long", ["long", "long", "long", "void *", "size_t", "long"]);
  const bytes = Buffer.alloc(KEY_MAX);
  const length = call(SYS_KEYCTL, KEYCTL_READ, serial, bytes, bytes.length, 0);
  if (length < 0) return native.koffi.errno();
  const key = Buffer.from(bytes.subarray(0, Math.min(length, KEY_MAX)));
  bytes.fill(0);
  return key;
}
