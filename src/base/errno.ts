/** Linux errno values that cross our interfaces (asm-generic/errno-base.h, asm-generic/errno.h). */
export const EPERM = 1;
export const ENOENT = 2;
export const EINTR = 4;
export const EIO = 5;
export const ENXIO = 6;
export const EBADF = 9;
export const EAGAIN = 11;
export const ENOMEM = 12;
export const EACCES = 13;
export const EBUSY = 16;
export const EEXIST = 17;
export const ENODEV = 19;
export const ENOTDIR = 20;
export const EISDIR = 21;
export const EINVAL = 22;
export const EMFILE = 24;
export const ENOTTY = 25;
export const EFBIG = 27;
export const ENOSPC = 28;
export const EROFS = 30;
export const EPIPE = 32;
export const ERANGE = 34;
export const ENAMETOOLONG = 36;
export const EXDEV = 18;
export const ENOSYS = 38;
export const EOVERFLOW = 75;
export const ENOPROTOOPT = 92;
export const EPROTONOSUPPORT = 93;
export const ENOTSUP = 95;
export const EADDRINUSE = 98;
export const ECONNRESET = 104;
export const ESHUTDOWN = 108;
export const ETIMEDOUT = 110;
export const ECONNREFUSED = 111;
export const ENOMEDIUM = 123;
export const ECANCELED = 125;

const TEXT: Readonly<Record<number, string>> = {
  [EPERM]: "Operation not permitted",
  [ENOENT]: "No such file or directory",
  [EINTR]: "Interrupted system call",
  [EIO]: "Input/output error",
  [ENXIO]: "No such device or address",
  [EBADF]: "Bad file descriptor",
  [EAGAIN]: "Resource temporarily unavailable",
  [ENOMEM]: "Cannot allocate memory",
  [EACCES]: "Permission denied",
  [EBUSY]: "Device or resource busy",
  [EEXIST]: "File exists",
  [ENODEV]: "No such device",
  [ENOTDIR]: "Not a directory",
  [EISDIR]: "Is a directory",
  [EINVAL]: "Invalid argument",
  [EMFILE]: "Too many open files",
  [ENOTTY]: "Inappropriate ioctl for device",
  [EFBIG]: "File too large",
  [ENOSPC]: "No space left on device",
  [EROFS]: "Read-only file system",
  [EPIPE]: "Broken pipe",
  [ERANGE]: "Numerical result out of range",
  [ENAMETOOLONG]: "File name too long",
  [ENOSYS]: "Function not implemented",
  [EOVERFLOW]: "Value too large for defined data type",
  [ENOPROTOOPT]: "Protocol not available",
  [EPROTONOSUPPORT]: "Protocol not supported",
  [ENOTSUP]: "Operation not supported",
  [EADDRINUSE]: "Address already in use",
  [ECONNRESET]: "Connection reset by peer",
  [ESHUTDOWN]: "Cannot send after transport endpoint shutdown",
  [ETIMEDOUT]: "Connection timed out",
  [ECONNREFUSED]: "Connection refused",
  [ENOMEDIUM]: "No medium found",
  [ECANCELED]: "Operation canceled",
  // Those that nothing here asks for by name, but a host may answer.
  3: "No such process",
  7: "Argument list too long",
  8: "Exec format error",
  10: "No child processes",
  14: "Bad address",
  15: "Block device required",
  18: "Invalid cross-device link",
  23: "Too many open files in system",
  26: "Text file busy",
  29: "Illegal seek",
  31: "Too many links",
  33: "Numerical argument out of domain",
  35: "Resource deadlock avoided",
  37: "No locks available",
  39: "Directory not empty",
  40: "Too many levels of symbolic links",
  61: "No data available",
  62: "Timer expired",
  71: "Protocol error",
  74: "Bad message",
  84: "Invalid or incomplete multibyte or wide character",
  88: "Socket operation on non-socket",
  90: "Message too long",
  91: "Protocol wrong type for socket",
  97: "Address family not supported by protocol",
  99: "Cannot assign requested address",
  100: "Network is down",
  101: "Network is unreachable",
  103: "Software caused connection abort",
  105: "No buffer space available",
  106: "Transport endpoint is already connected",
  107: "Transport endpoint is not connected",
  113: "No route to host",
  114: "Operation already in progress",
  115: "Operation now in progress",
  116: "Stale file handle",
  117: "Structure needs cleaning",
  121: "Remote I/O error",
  122: "Disk quota exceeded",
  124: "Wrong medium type",
  126: "Required key not available",
  129: "Key was rejected by service",
};

/** What strerror(3) says in the C locale: part of many messages that clients see. */
export function errnoText(errno: number): string {
  return TEXT[errno] ?? `Unknown error ${errno}`;
}
