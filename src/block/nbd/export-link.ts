import { EIO, ETIMEDOUT } from "../../base/errno.js";
import { BlockError, ioError } from "../../base/errors.js";
import { NBD_HANDSHAKE_TIMEOUT_MS, NbdClient, type NbdConnectOptions } from "./client.js";
import { NBD_FLAG_READ_ONLY } from "./protocol.js";

/** Pauses between attempts to connect: from this, doubling, up to that. */
const RETRY_FIRST_MS = 50;
const RETRY_LAST_MS = 1_000;

/** Resolves after `ms`, or as soon as `signal` is aborted. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
    if (signal.aborted) done();
  });
}

/**
 * Connect; where that fails for whatever reason, again and again until `deadline` (of performance.now()): a server that
 * starts may also refuse for a while. At least one attempt; rejects with the last error.
 */
export async function connectUntil(
  options: NbdConnectOptions,
  deadline: number,
  signal: AbortSignal = new AbortController().signal,
  accept: (client: NbdClient) => void = () => undefined,
): Promise<NbdClient> {
  for (let waitMs = RETRY_FIRST_MS; ; waitMs = Math.min(RETRY_LAST_MS, 2 * waitMs)) {
    const left = deadline - performance.now();
    const timeoutMs = left > 0 ? Math.min(left, NBD_HANDSHAKE_TIMEOUT_MS) : NBD_HANDSHAKE_TIMEOUT_MS;
    try {
      const client = await NbdClient.connect({ ...options, timeoutMs, signal });
      try {
        accept(client);
      } catch (error) {
        client.destroy();
        throw error;
      }
      return client;
    } catch (error) {
      if (signal.aborted || performance.now() + waitMs >= deadline) throw error;
    }
    await pause(waitMs, signal);
  }
}

/**
 * An export that is connected again when the connection is lost. Requests that were in flight, and those that come
 * meanwhile, wait up to `reconnectDelayMs` from the loss on, then fail with EIO. Later ones each bring about one attempt.
 * With a delay of 0 those in flight fail at once.
 */
export class ExportLink {
  private client: NbdClient | null = null;
  private connecting: Promise<NbdClient> | null = null;
  private lostAt = 0;
  /** No connection is to be made any more. */
  private closing = false;
  /** Ends the attempt at a connection that is under way. */
  private attempting = new AbortController();
  private running = 0;
  /** How long requests wait with none of them answered; from `hurry` on there is an end to it. */
  private patienceMs = Infinity;
  private silence: NodeJS.Timeout | null = null;
  /** Told when what is known of the export may be out of date. */
  onReconnect: () => void = () => undefined;

  constructor(
    private readonly options: NbdConnectOptions,
    private readonly first: NbdClient,
    private readonly reconnectDelayMs: number,
    /** The export will be written to. */
    private readonly writable: boolean,
  ) {
    this.adopt(first);
  }

  private adopt(client: NbdClient): void {
    this.client = client;
    void client.closed.then(() => {
      this.noteLoss();
      // Nobody may ask for a while; whoever does finds a connection, or one on its way.
      if (this.reconnectDelayMs > 0 && !this.closing) this.connect().catch(() => undefined);
    });
  }

  private noteLoss(): void {
    if (this.client === null || this.client.failure === null) return;
    this.client = null;
    this.lostAt = performance.now();
  }

  /** The connection, or the one that is being made. Rejects with BlockError when there is none to be had in time. */
  private connect(): Promise<NbdClient> {
    this.noteLoss();
    if (this.client !== null) return Promise.resolve(this.client);
    this.connecting ??= this.attempt().finally(() => {
      this.connecting = null;
    });
    return this.connecting;
  }

  private async attempt(): Promise<NbdClient> {
    const deadline = this.lostAt + this.reconnectDelayMs;
    this.attempting = new AbortController();
    const { signal } = this.attempting;
    const client = await connectUntil(this.options, deadline, signal, (found) => this.check(found));
    this.adopt(client);
    this.onReconnect();
    return client;
  }

  /** Is it still the export that was opened? Rejects what the users of the node could not live with. */
  private check({ info, maximumPayload }: NbdClient): void {
    const { first } = this;
    const readOnly = (info.flags & NBD_FLAG_READ_ONLY) !== 0;
    const shrunk = info.size < first.info.size || maximumPayload < first.maximumPayload;
    if (shrunk || info.minimumBlock > first.info.minimumBlock || (this.writable && readOnly)) {
      throw new BlockError("invalid", "The export has changed while the connection was lost", { errno: EIO });
    }
  }

  /**
   * Run one request, again where the connection is lost under it. Rejects with the server's error, or with EIO.
   * `patient` is false for a request that shall fail rather than wait for a connection.
   */
  async run<T>(request: (client: NbdClient) => Promise<T>, patient = true): Promise<T> {
    this.running += 1;
    if (this.silence === null) this.timeSilence();
    try {
      return await this.ask(request, patient);
    } finally {
      this.running -= 1;
      this.timeSilence();
    }
  }

  private async ask<T>(request: (client: NbdClient) => Promise<T>, patient: boolean): Promise<T> {
    let deadline = patient ? 0 : 1;
    for (;;) {
      const client = await this.connected(patient);
      try {
        return await request(client);
      } catch (error) {
        if (client.failure === null || error !== client.failure) throw error;
        deadline ||= performance.now() + this.reconnectDelayMs;
        if (performance.now() >= deadline || this.closing) throw ioError(EIO);
      }
    }
  }

  private async connected(patient: boolean): Promise<NbdClient> {
    if (this.client !== null && this.client.failure === null) return this.client;
    if (!patient || this.closing) throw ioError(EIO);
    try {
      return await this.connect();
    } catch (error) {
      if (!(error instanceof BlockError)) throw error;
      throw new BlockError("io", error.message, { cause: error, errno: EIO });
    }
  }

  /** Where the connection is lost: what waits for another fails with EIO, as if the delay were over. */
  stopWaiting(): void {
    this.noteLoss();
    if (this.client !== null) return;
    this.lostAt = -Infinity;
    this.attempting.abort();
  }

  /** From now on requests fail, with EIO, once the server has answered none of them for `patienceMs`; and all later ones. */
  hurry(patienceMs: number): void {
    if (patienceMs >= this.patienceMs) return;
    this.patienceMs = patienceMs;
    this.timeSilence();
  }

  /** The server has answered, or something is to be answered where nothing was: its time begins. */
  private timeSilence(): void {
    if (this.silence !== null) clearTimeout(this.silence);
    this.silence = null;
    if (this.running === 0 || this.patienceMs === Infinity) return;
    this.silence = setTimeout(() => {
      this.giveUp();
      this.client?.destroy(ioError(ETIMEDOUT));
    }, this.patienceMs);
  }

  private giveUp(): void {
    this.closing = true;
    this.attempting.abort();
  }

  /** Say goodbye, or stop trying to connect. Nothing may be in flight. */
  async close(): Promise<void> {
    this.giveUp();
    await this.connecting?.catch(() => undefined);
    await this.client?.close();
  }
}
