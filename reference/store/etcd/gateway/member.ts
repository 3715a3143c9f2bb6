/** One member of an etcd cluster, and the connections to its JSON gateway. */
import { Pool } from 'undici';
import { explainFailure, GatewayError, readRefusal } from './gateway-error.ts';

/** How a connection is encrypted, and who the client is. */
export interface Tls {
  /** PEM. */
  ca?: string;
  cert?: string;
  key?: string;
}

/** Milliseconds to connect. */
export const CONNECT_WITHIN = 1_000;
/** Besides the watches, one transaction is on its way most of the time; without gRPC also one read, up to eight where the cluster is far. */
const CONNECTIONS = 16;

export class Member {
  readonly url: string;
  readonly tls: Tls;
  readonly #pool: Pool;

  /** @param url its client URL */
  constructor(url: string, tls: Tls = {}) {
    this.url = url;
    this.tls = tls;
    this.#pool = new Pool(url, {
      connections: CONNECTIONS,
      connect: { ...tls, timeout: CONNECT_WITHIN },
      // Calls have their own timers: those of undici are only exact to a second.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** @param within milliseconds. @throws GatewayError */
  async call(path: string, body: unknown, token: string | undefined, within: number): Promise<unknown> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), within);
    try {
      const { statusCode, body: answer } = await this.#request(path, body, token, controller.signal);
      const text = await answer.text();
      if (statusCode !== 200) throw readRefusal(statusCode, text);
      return JSON.parse(text);
    } catch (error) {
      if (controller.signal.aborted)
        throw new GatewayError('no answer', `${this.url} did not answer within ${within} ms`);
      throw explainFailure(this.url, error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** An answer that goes on, in chunks. @throws GatewayError */
  async stream(
    path: string,
    body: unknown,
    token: string | undefined,
    signal: AbortSignal,
  ): Promise<AsyncIterable<Buffer>> {
    try {
      const { statusCode, body: answer } = await this.#request(path, body, token, signal);
      if (statusCode !== 200) throw readRefusal(statusCode, await answer.text());
      return this.#chunks(answer);
    } catch (error) {
      throw explainFailure(this.url, error);
    }
  }

  /** The answer to GET. @throws GatewayError */
  async get(path: string, within: number): Promise<unknown> {
    try {
      const { body } = await this.#pool.request({ method: 'GET', path, signal: AbortSignal.timeout(within) });
      return await body.json();
    } catch (error) {
      throw explainFailure(this.url, error);
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  #request(path: string, body: unknown, token: string | undefined, signal: AbortSignal) {
    return this.#pool.request({
      method: 'POST',
      path: `/v3/${path}`,
      headers: token === undefined ? JSON_TYPE : { ...JSON_TYPE, authorization: token },
      body: JSON.stringify(body),
      signal,
    });
  }

  async *#chunks(answer: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    try {
      yield* answer;
    } catch (error) {
      throw explainFailure(this.url, error);
    }
  }
}

const JSON_TYPE = { 'content-type': 'application/json' };
