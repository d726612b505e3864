import { libc } from "../base/libc.js";
import { BlockError } from "../base/errors.js";

/** Of asm-generic, which x86-64 and arm64 have in common. struct termios of the kernel: four flags, a byte, 19 keys. */
const TCGETS = 0x5401;
const TCSETS = 0x5402;
const TCSBRK = 0x5409;
const TIOCGPTN = 0x80045430;
const TIOCSPTLCK = 0x40045431;
const PPCLAIM = 0x708b;
const PPRELEASE = 0x708c;
const TERMIOS_BYTES = 36;
const KEYS_AT = 17;
const VTIME = 5;
const VMIN = 6;

/** BRKINT, PARMRK, ISTRIP, INLCR, IGNCR, ICRNL, IGNBRK, IXON. */
const INPUT_COOKED = 0x5eb;
const OPOST = 0x1;
const ISIG = 0x1;
/** ECHO, ECHONL, ICANON, ISIG, IEXTEN. */
const LOCAL_COOKED = 0x804b;
/** CSIZE, PARENB, and CS8. */
const CHARACTER = 0x130;
const CS8 = 0x30;
/** CBAUD, CSTOPB, CRTSCTS; B115200, CREAD, CLOCAL. */
const LINE = 0x8000_104f;
const LINE_115200 = 0x1882;

/** The settings of a terminal. */
export type Termios = Uint32Array;

/** Null where `fd` is no terminal. */
export function readTermios(fd: number): Termios | null {
  const settings = new Uint32Array(TERMIOS_BYTES / 4);
  const result = libc()?.ioctl(fd, TCGETS, new Uint8Array(settings.buffer)) ?? -1;
  return result < 0 ? null : settings;
}

export function writeTermios(fd: number, settings: Termios): void {
  libc()?.ioctl(fd, TCSETS, new Uint8Array(settings.buffer));
}

/** Bytes pass as they are, one by one. Does nothing to what is no terminal. */
export function makeRaw(fd: number, line: "as it is" | "115200 8N1"): void {
  const settings = readTermios(fd);
  if (settings === null) return;
  settings[0]! &= ~INPUT_COOKED;
  settings[1]! &= ~OPOST;
  settings[2] = (settings[2]! & ~CHARACTER) | CS8;
  settings[3]! &= ~LOCAL_COOKED;
  if (line !== "as it is") settings[2] = (settings[2] & ~LINE) | LINE_115200;
  const keys = new Uint8Array(settings.buffer, KEYS_AT);
  keys[VTIME] = 0;
  keys[VMIN] = 1;
  writeTermios(fd, settings);
}

/** Keys such as Ctrl-C are input like any other. Answers the settings to put back; null where `fd` is no terminal. */
export function withoutSignals(fd: number): Termios | null {
  const settings = readTermios(fd);
  if (settings !== null) {
    const changed = settings.slice();
    changed[3]! &= ~ISIG;
    writeTermios(fd, changed);
  }
  return settings;
}

export function sendBreak(fd: number): void {
  libc()?.ioctl(fd, TCSBRK, new Uint8Array(0));
}

/** Unlock the other side of the terminal whose master is `fd`, and answer its path. Throws BlockError. */
export function terminalOf(fd: number): string {
  const native = libc();
  const number = new Uint8Array(4);
  const ok = native !== null && native.ioctl(fd, TIOCSPTLCK, new Uint8Array(4)) >= 0;
  if (!ok || native.ioctl(fd, TIOCGPTN, number) < 0) throw new BlockError("unsupported", "Failed to create PTY");
  return `/dev/pts/${String(new DataView(number.buffer).getUint32(0, true))}`;
}

/** Another descriptor for what `fd` is open on. Throws BlockError. */
export function duplicate(fd: number): number {
  const copy = libc()?.dup(fd) ?? -1;
  if (copy < 0) throw new BlockError("io", "Cannot duplicate a file descriptor");
  return copy;
}

/** A negative errno when `fd` is no parallel port. */
export function claimParallel(fd: number): number {
  return libc()?.ioctl(fd, PPCLAIM, new Uint8Array(0)) ?? -1;
}

export function releaseParallel(fd: number): void {
  libc()?.ioctl(fd, PPRELEASE, new Uint8Array(0));
}
