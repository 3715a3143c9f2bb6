/** A lease of etcd, which this process keeps alive: keys that have it are removed some minutes after the process ends. */
import type { Gateway } from './gateway/gateway.ts';

/** Seconds; longer than anybody asks for an unknown outcome. */
const TTL = 300;

interface GrantResponse {
  ID: string;
}

interface KeepAliveResponse {
  /** Without a `TTL` when the lease has ended. */
  result?: { TTL?: string };
}

export class WriterLease {
  readonly #gateway: Pick<Gateway, 'read' | 'write'>;
  #id: Promise<string> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(gateway: Pick<Gateway, 'read' | 'write'>) {
    this.#gateway = gateway;
  }

  /** The id of the lease, which is granted when it is needed first. @throws GatewayError, StoreUnavailable */
  id(): Promise<string> {
    this.#id ??= this.#grant();
    return this.#id;
  }

  /** After etcd has said that it does not know the lease. */
  forget(): void {
    clearInterval(this.#timer);
    this.#id = undefined;
  }

  /** Removes the keys that have the lease. */
  async end(): Promise<void> {
    const id = await this.#id?.catch(() => undefined);
    this.forget();
    // Without an answer, they are removed when the lease ends.
    if (id !== undefined) await this.#gateway.write('lease/revoke', { ID: id }).catch(() => {});
  }

  async #grant(): Promise<string> {
    try {
      const { ID } = await this.#gateway.read<GrantResponse>('lease/grant', { TTL: String(TTL) });
      this.#timer = setInterval(() => void this.#keepAlive(ID), (TTL / 5) * 1000);
      this.#timer.unref();
      return ID;
    } catch (error) {
      this.#id = undefined;
      throw error;
    }
  }

  async #keepAlive(id: string): Promise<void> {
    try {
      const { result } = await this.#gateway.read<KeepAliveResponse>('lease/keepalive', { ID: id });
      if (result && !result.TTL) this.forget();
    } catch {
      // Tried again in time, several times.
    }
  }
}
