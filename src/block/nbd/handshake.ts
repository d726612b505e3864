import { getU16, getU32, getU64, putU16, putU32 } from "../../base/bytes.js";
import { EACCES, EFBIG, EINVAL } from "../../base/errno.js";
import { BlockError, errnoOf, messageOf, systemError } from "../../base/errors.js";
import { optionName, optionReplyName } from "./names.js";
import {
  hasMagic,
  NBD_CLIENT_FLAGS_BYTES,
  NBD_CLIENT_MAGIC_HIGH,
  NBD_CLIENT_MAGIC_LOW,
  NBD_EXPORT_NAME_PADDING_BYTES,
  NBD_FLAG_C_FIXED_NEWSTYLE,
  NBD_FLAG_C_NO_ZEROES,
  NBD_FLAG_FIXED_NEWSTYLE,
  NBD_FLAG_NO_ZEROES,
  NBD_INFO_BLOCK_SIZE,
  NBD_INFO_DESCRIPTION,
  NBD_INFO_EXPORT,
  NBD_INFO_NAME,
  NBD_INIT_MAGIC_HIGH,
  NBD_INIT_MAGIC_LOW,
  NBD_MAX_BUFFER_BYTES,
  NBD_MAX_STRING_BYTES,
  NBD_OPT_ABORT,
  NBD_OPT_EXPORT_NAME,
  NBD_OPT_EXTENDED_HEADERS,
  NBD_OPT_GO,
  NBD_OPT_INFO,
  NBD_OPT_LIST,
  NBD_OPT_LIST_META_CONTEXT,
  NBD_OPT_SET_META_CONTEXT,
  NBD_OPT_STARTTLS,
  NBD_OPT_STRUCTURED_REPLY,
  NBD_OPTION_HEADER_BYTES,
  NBD_OPTION_REPLY_HEADER_BYTES,
  NBD_OPTS_MAGIC_HIGH,
  NBD_OPTS_MAGIC_LOW,
  NBD_REP_ACK,
  NBD_REP_ERR_BLOCK_SIZE_REQD,
  NBD_REP_ERR_INVALID,
  NBD_REP_ERR_PLATFORM,
  NBD_REP_ERR_POLICY,
  NBD_REP_ERR_SHUTDOWN,
  NBD_REP_ERR_TLS_REQD,
  NBD_REP_ERR_UNKNOWN,
  NBD_REP_ERR_UNSUP,
  NBD_REP_FLAG_ERROR,
  NBD_REP_INFO,
  NBD_REP_MAGIC_HIGH,
  NBD_REP_MAGIC_LOW,
  NBD_REP_META_CONTEXT,
  NBD_REP_SERVER,
  writeOption,
} from "./protocol.js";

/** What the handshake needs of a connection: bytes pulled in order, and bytes sent. */
export interface HandshakeIo {
  /** Exactly `length` bytes; rejects with BlockError when they cannot come any more. */
  take(length: number): Promise<Uint8Array>;
  /** Read and forget `length` bytes. */
  skip(length: number): Promise<void>;
  send(bytes: Uint8Array): void;
}

/** What a server says of one export. Sizes in bytes. */
export interface NbdExportInfo {
  readonly size: number;
  /** Transmission flags, NBD_FLAG_*. */
  readonly flags: number;
  /** 0 where the server did not say (NBD_INFO_BLOCK_SIZE). */
  readonly minimumBlock: number;
  readonly preferredBlock: number;
  readonly maximumBlock: number;
  readonly name: string | undefined;
  readonly description: string | undefined;
}

export interface NbdExportListing {
  readonly name: string;
  readonly description: string;
}

/** A server may list this many exports or contexts; more is refused. */
const LIST_MAX = 65536;
/** Larger minimum block sizes are refused: whole blocks are held in memory. The protocol allows 64 KiB. */
const MINIMUM_BLOCK_MAX = 1 << 20;
/** So are smaller maximums: each request would become thousands. */
const MAXIMUM_BLOCK_MIN = 4096;
/** Offsets are exact numbers, also a block behind the end. */
const SIZE_MAX = Number.MAX_SAFE_INTEGER - 65536;
const EMPTY = new Uint8Array(0);

interface OptionReply {
  readonly type: number;
  readonly length: number;
}

function protocolError(message: string): BlockError {
  return new BlockError("io", message, { errno: EINVAL });
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}

/** `string` in UTF-8 behind its 32-bit length. Throws BlockError `… too long to send to server`. */
function lengthPrefixed(string: string, what: string): Uint8Array {
  const bytes = Buffer.byteLength(string);
  if (bytes > NBD_MAX_STRING_BYTES) throw new BlockError("invalid", `${what} too long to send to server`);
  const out = Buffer.allocUnsafe(4 + bytes);
  putU32(out, 0, bytes);
  out.write(string, 4, "utf8");
  return out;
}

/** The client's side of the handshake ("Newstyle negotiation"), one connection long. Rejects with BlockError. */
export class Handshake {
  /** How the server shakes hands; known after `begin`. */
  style: "oldstyle" | "newstyle" | "fixed" = "fixed";
  structuredReplies = false;
  extendedHeaders = false;
  /** The contexts that the server will report, by id. */
  readonly contexts = new Map<number, string>();
  private noZeroes = false;

  constructor(private readonly io: HandshakeIo) {}

  /** Greeting and client flags. */
  async begin(): Promise<void> {
    const init = await this.read(8, "initial magic");
    if (!hasMagic(init, 0, NBD_INIT_MAGIC_HIGH, NBD_INIT_MAGIC_LOW)) {
      throw protocolError(`Bad initial magic received: 0x${Buffer.from(init).toString("hex")}`);
    }
    const magic = await this.read(8, "server magic");
    if (hasMagic(magic, 0, NBD_CLIENT_MAGIC_HIGH, NBD_CLIENT_MAGIC_LOW)) {
      this.style = "oldstyle";
      return;
    }
    if (!hasMagic(magic, 0, NBD_OPTS_MAGIC_HIGH, NBD_OPTS_MAGIC_LOW)) {
      throw protocolError(`Bad server magic received: 0x${Buffer.from(magic).toString("hex")}`);
    }
    const serverFlags = getU16(await this.read(2, "server flags"), 0);
    if ((serverFlags & NBD_FLAG_FIXED_NEWSTYLE) === 0) this.style = "newstyle";
    this.noZeroes = (serverFlags & NBD_FLAG_NO_ZEROES) !== 0;
    const flags = Buffer.alloc(NBD_CLIENT_FLAGS_BYTES);
    let clientFlags = 0;
    if (this.style === "fixed") clientFlags |= NBD_FLAG_C_FIXED_NEWSTYLE;
    if (this.noZeroes) clientFlags |= NBD_FLAG_C_NO_ZEROES;
    putU32(flags, 0, clientFlags);
    this.io.send(flags);
  }

  /** Ask to go on through TLS. Rejects where the server refuses: nothing more is said in the clear then. */
  async requestTls(): Promise<void> {
    if (this.style !== "fixed") throw protocolError("Server does not support STARTTLS");
    this.sendOption(NBD_OPT_STARTTLS, EMPTY);
    const reply = await this.optionReply(NBD_OPT_STARTTLS);
    if ((reply.type & NBD_REP_FLAG_ERROR) !== 0) {
      throw optionError(NBD_OPT_STARTTLS, reply.type, await this.errorText(reply));
    }
    if (reply.type !== NBD_REP_ACK || reply.length !== 0) throw unexpectedReply(NBD_OPT_STARTTLS, reply.type);
  }

  /** Ask for extended headers, or else structured replies, as far as wanted. A server may refuse both. */
  async chooseHeaders(wantExtended: boolean, wantStructured: boolean): Promise<void> {
    if (wantExtended) this.extendedHeaders = await this.simpleOption(NBD_OPT_EXTENDED_HEADERS);
    if (this.extendedHeaders) this.structuredReplies = true;
    else if (wantStructured) this.structuredReplies = await this.simpleOption(NBD_OPT_STRUCTURED_REPLY);
  }

  /** An option without data that the server grants (true) or refuses (false). */
  private async simpleOption(option: number): Promise<boolean> {
    this.sendOption(option, EMPTY);
    const reply = await this.optionReply(option);
    if (reply.type === NBD_REP_ACK) {
      if (reply.length === 0) return true;
      throw protocolError(
        `Option ${option} ('${optionName(option)}') response length is ${reply.length} (it should be zero)`,
      );
    }
    if ((reply.type & NBD_REP_FLAG_ERROR) === 0) throw unexpectedReply(option, reply.type);
    await this.errorText(reply);
    return false;
  }

  /** Select the contexts that BLOCK_STATUS reports (NBD_OPT_SET_META_CONTEXT). A refusal leaves none. */
  async setMetaContexts(exportName: string, queries: readonly string[]): Promise<void> {
    this.contexts.clear();
    this.sendOption(NBD_OPT_SET_META_CONTEXT, metaContextQuery(exportName, queries));
    for (;;) {
      const reply = await this.optionReply(NBD_OPT_SET_META_CONTEXT);
      if (reply.type !== NBD_REP_META_CONTEXT) {
        await this.endOfContexts(NBD_OPT_SET_META_CONTEXT, reply);
        return;
      }
      const { id, name } = await this.metaContext(reply);
      if (!queries.includes(name)) {
        throw protocolError(
          `Failed to negotiate meta context '${queries.join("', '")}', server answered with different context '${name}'`,
        );
      }
      if ([...this.contexts.values()].includes(name)) throw protocolError("Server answered with more than one context");
      if (this.contexts.has(id)) throw protocolError(`Server answered with context id ${id} more than once`);
      this.contexts.set(id, name);
    }
  }

  /** Every context of the export that `queries` match, all of them when it is empty (NBD_OPT_LIST_META_CONTEXT). */
  async listMetaContexts(exportName: string, queries: readonly string[]): Promise<string[]> {
    const names: string[] = [];
    this.sendOption(NBD_OPT_LIST_META_CONTEXT, metaContextQuery(exportName, queries));
    for (;;) {
      const reply = await this.optionReply(NBD_OPT_LIST_META_CONTEXT);
      if (reply.type !== NBD_REP_META_CONTEXT) {
        await this.endOfContexts(NBD_OPT_LIST_META_CONTEXT, reply);
        return names;
      }
      if (names.length === LIST_MAX) throw protocolError("Server lists too many contexts");
      names.push((await this.metaContext(reply)).name);
    }
  }

  private async metaContext(reply: OptionReply): Promise<{ id: number; name: string }> {
    if (reply.length <= 4 || reply.length > 4 + NBD_MAX_STRING_BYTES) {
      throw protocolError(`Failed to negotiate meta context, server answered with unexpected length ${reply.length}`);
    }
    const data = await this.read(reply.length, "context");
    return { id: getU32(data, 0), name: text(data.subarray(4)) };
  }

  private async endOfContexts(option: number, reply: OptionReply): Promise<void> {
    if ((reply.type & NBD_REP_FLAG_ERROR) !== 0) {
      // Whatever the reason: there will be no block status, which a client can live without.
      await this.errorText(reply);
      return;
    }
    if (reply.type !== NBD_REP_ACK) throw unexpectedReply(option, reply.type);
    if (reply.length !== 0) throw protocolError("Unexpected length to ACK response");
  }

  /** Every export of the server (NBD_OPT_LIST). Throws BlockError where the server will not tell. */
  async listExports(): Promise<NbdExportListing[]> {
    const exports: NbdExportListing[] = [];
    this.sendOption(NBD_OPT_LIST, EMPTY);
    for (;;) {
      const reply = await this.optionReply(NBD_OPT_LIST);
      if ((reply.type & NBD_REP_FLAG_ERROR) !== 0)
        throw optionError(NBD_OPT_LIST, reply.type, await this.errorText(reply));
      if (reply.type === NBD_REP_ACK) {
        if (reply.length !== 0) throw protocolError("length too long for option end");
        return exports;
      }
      if (reply.type !== NBD_REP_SERVER) throw unexpectedReply(NBD_OPT_LIST, reply.type);
      if (exports.length === LIST_MAX) throw protocolError("Server lists too many exports");
      exports.push(await this.listing(reply));
    }
  }

  private async listing(reply: OptionReply): Promise<NbdExportListing> {
    if (reply.length < 4 || reply.length > 4 + 2 * NBD_MAX_STRING_BYTES) throw protocolError("incorrect option length");
    const data = await this.read(reply.length, "export listing");
    const nameLength = getU32(data, 0);
    if (nameLength > reply.length - 4 || nameLength > NBD_MAX_STRING_BYTES)
      throw protocolError("incorrect option name length");
    return { name: text(data.subarray(4, 4 + nameLength)), description: text(data.subarray(4 + nameLength)) };
  }

  /** Ask about an export (NBD_OPT_INFO), or enter transmission with it (NBD_OPT_GO). Undefined: option not supported. */
  async infoOrGo(
    option: typeof NBD_OPT_INFO | typeof NBD_OPT_GO,
    exportName: string,
  ): Promise<NbdExportInfo | undefined> {
    const name = lengthPrefixed(exportName, "export name");
    const wanted = [NBD_INFO_NAME, NBD_INFO_DESCRIPTION, NBD_INFO_BLOCK_SIZE];
    const data = Buffer.alloc(name.length + 2 + 2 * wanted.length);
    data.set(name, 0);
    putU16(data, name.length, wanted.length);
    wanted.forEach((info, i) => putU16(data, name.length + 2 + 2 * i, info));
    this.sendOption(option, data);
    const info = new InfoCollector();
    for (;;) {
      const reply = await this.optionReply(option);
      if (reply.type === NBD_REP_ACK) {
        if (reply.length !== 0) throw protocolError("server sent invalid NBD_REP_ACK");
        return info.result();
      }
      if (reply.type === NBD_REP_ERR_UNSUP) {
        await this.errorText(reply);
        return undefined;
      }
      if ((reply.type & NBD_REP_FLAG_ERROR) !== 0) throw optionError(option, reply.type, await this.errorText(reply));
      if (reply.type !== NBD_REP_INFO) {
        throw protocolError(`unexpected reply type ${reply.type} (${optionReplyName(reply.type)}), expected 3 (info)`);
      }
      if (reply.length < 2) throw protocolError(`NBD_REP_INFO length ${reply.length} is too short`);
      // What one info can hold at most is a string; longer ones are of kinds that we do not know.
      if (reply.length > 2 + NBD_MAX_STRING_BYTES) await this.skip(reply.length);
      else info.add(await this.read(reply.length, "info"));
    }
  }

  /** Enter transmission the old way (NBD_OPT_EXPORT_NAME, or what an oldstyle server sends by itself). */
  async exportName(exportName: string): Promise<NbdExportInfo> {
    const oldstyle = this.style === "oldstyle";
    if (oldstyle) {
      if (exportName !== "") throw protocolError("Server does not support non-empty export names");
    } else {
      const name = lengthPrefixed(exportName, "export name");
      this.sendOption(NBD_OPT_EXPORT_NAME, name.subarray(4));
    }
    const size = getU64(await this.read(8, "export length"), 0);
    let flags: number;
    if (oldstyle) {
      flags = getU32(await this.read(4, "export flags"), 0);
      if (flags > 0xffff) throw protocolError(`Unexpected export flags ${flags.toString(16)}x`);
    } else {
      flags = getU16(await this.read(2, "export flags"), 0);
    }
    if (oldstyle || !this.noZeroes) await this.read(NBD_EXPORT_NAME_PADDING_BYTES, "reserved block");
    const none = { minimumBlock: 0, preferredBlock: 0, maximumBlock: 0, name: undefined, description: undefined };
    return { size: checkedSize(size, 0), flags, ...none };
  }

  /** Leave without entering transmission. The server's answer is not waited for. */
  abort(): void {
    if (this.style === "fixed") this.sendOption(NBD_OPT_ABORT, EMPTY);
  }

  private sendOption(option: number, data: Uint8Array): void {
    const bytes = Buffer.alloc(NBD_OPTION_HEADER_BYTES + data.length);
    writeOption(bytes, 0, option, data.length);
    bytes.set(data, NBD_OPTION_HEADER_BYTES);
    this.io.send(bytes);
  }

  private async optionReply(option: number): Promise<OptionReply> {
    const header = await this.read(NBD_OPTION_REPLY_HEADER_BYTES, "option reply");
    if (!hasMagic(header, 0, NBD_REP_MAGIC_HIGH, NBD_REP_MAGIC_LOW))
      throw protocolError("Unexpected option reply magic");
    const answered = getU32(header, 8);
    if (answered !== option) {
      throw protocolError(
        `Unexpected option type ${answered} (${optionName(answered)}), expected ${option} (${optionName(option)})`,
      );
    }
    return { type: getU32(header, 12), length: getU32(header, 16) };
  }

  /** The message that an error reply carries. */
  private async errorText({ type, length }: OptionReply): Promise<string> {
    if (length > NBD_MAX_BUFFER_BYTES) {
      throw protocolError(`server error ${type} (${optionReplyName(type)}) message is too long`);
    }
    const kept = Math.min(length, NBD_MAX_STRING_BYTES);
    const message = text(await this.read(kept, "option error message"));
    await this.io.skip(length - kept);
    return message;
  }

  private async skip(length: number): Promise<void> {
    if (length > NBD_MAX_BUFFER_BYTES) throw protocolError(`option reply of ${length} bytes is too long`);
    await this.io.skip(length);
  }

  private async read(length: number, what: string): Promise<Uint8Array> {
    try {
      return await this.io.take(length);
    } catch (error) {
      throw new BlockError("io", `Failed to read ${what}: ${messageOf(error)}`, {
        cause: error,
        errno: errnoOf(error),
      });
    }
  }
}

/** What the NBD_REP_INFO replies of one option add up to. */
class InfoCollector {
  private size = 0;
  private flags = 0;
  private minimumBlock = 0;
  private preferredBlock = 0;
  private maximumBlock = 0;
  private name: string | undefined;
  private description: string | undefined;

  add(data: Uint8Array): void {
    const remaining = data.length - 2;
    switch (getU16(data, 0)) {
      case NBD_INFO_EXPORT:
        if (remaining !== 10) throw protocolError(`remaining export info len ${remaining} is unexpected size`);
        this.size = getU64(data, 2);
        this.flags = getU16(data, 10);
        break;
      case NBD_INFO_BLOCK_SIZE:
        if (remaining !== 12) throw protocolError(`remaining export info len ${remaining} is unexpected size`);
        this.blockSizes(getU32(data, 2), getU32(data, 6), getU32(data, 10));
        break;
      case NBD_INFO_NAME:
        this.name = text(data.subarray(2));
        break;
      case NBD_INFO_DESCRIPTION:
        this.description = text(data.subarray(2));
        break;
      default:
      // Of a kind that is newer than this client: does not matter.
    }
  }

  private blockSizes(minimum: number, preferred: number, maximum: number): void {
    if (!isPowerOfTwo(minimum)) throw protocolError(`server minimum block size ${minimum} is not a power of two`);
    if (minimum > MINIMUM_BLOCK_MAX) throw protocolError(`server minimum block size ${minimum} is not valid`);
    if (!isPowerOfTwo(preferred) || preferred < minimum) {
      throw protocolError(`server preferred block size ${preferred} is not valid`);
    }
    if (maximum < minimum) throw protocolError(`server maximum block size ${maximum} is not valid`);
    this.minimumBlock = minimum;
    this.preferredBlock = preferred;
    this.maximumBlock = maximum - (maximum % minimum);
  }

  result(): NbdExportInfo {
    if (this.flags === 0) throw protocolError("broken server omitted NBD_INFO_EXPORT");
    const { flags, minimumBlock, preferredBlock, maximumBlock, name, description } = this;
    const size = checkedSize(this.size, minimumBlock);
    if (maximumBlock > 0 && maximumBlock < Math.min(size, MAXIMUM_BLOCK_MIN)) {
      throw protocolError(`server maximum block size ${maximumBlock} is not valid`);
    }
    return { size, flags, minimumBlock, preferredBlock, maximumBlock, name, description };
  }
}

function isPowerOfTwo(value: number): boolean {
  return value > 0 && Number.isInteger(Math.log2(value));
}

function checkedSize(size: number, minimumBlock: number): number {
  if (size > SIZE_MAX) throw systemError(EFBIG, "Could not refresh total sector count");
  if (minimumBlock > 0 && size % minimumBlock !== 0) {
    throw protocolError(`export size ${size} is not multiple of minimum block size ${minimumBlock}`);
  }
  return size;
}

function metaContextQuery(exportName: string, queries: readonly string[]): Uint8Array {
  const count = Buffer.alloc(4);
  putU32(count, 0, queries.length);
  const strings = queries.map((query) => lengthPrefixed(query, "context"));
  return Buffer.concat([lengthPrefixed(exportName, "export name"), count, ...strings]);
}

function unexpectedReply(option: number, type: number): BlockError {
  return protocolError(
    `Server answered option ${option} (${optionName(option)}) with unexpected reply ${type} (${optionReplyName(type)})`,
  );
}

/** An error reply in the reference's words; what the server itself said is the cause. */
function optionError(option: number, type: number, serverText: string): BlockError {
  const name = `option ${option} (${optionName(option)})`;
  const options = { errno: type === NBD_REP_ERR_POLICY ? EACCES : EINVAL, cause: `server reported: ${serverText}` };
  const say = (message: string): BlockError => new BlockError("invalid", message, options);
  switch (type) {
    case NBD_REP_ERR_UNSUP:
      return say(`Unsupported ${name.replace("option", "option type")}`);
    case NBD_REP_ERR_POLICY:
      return say(`Denied by server for ${name}`);
    case NBD_REP_ERR_INVALID:
      return say(`Invalid parameters for ${name}`);
    case NBD_REP_ERR_PLATFORM:
      return say(`Server lacks support for ${name}`);
    case NBD_REP_ERR_TLS_REQD:
      return say(`TLS negotiation required before ${name}`);
    case NBD_REP_ERR_UNKNOWN:
      return say("Requested export not available");
    case NBD_REP_ERR_SHUTDOWN:
      return say(`Server shutting down before ${name}`);
    case NBD_REP_ERR_BLOCK_SIZE_REQD:
      return say(`Server requires INFO_BLOCK_SIZE for ${name}`);
    default:
      return say(`Unknown error code when asking for ${name}`);
  }
}
