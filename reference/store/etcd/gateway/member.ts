/** One member of an etcd cluster, and the connections to its JSON gateway. */
import { Pool } from 'undici';
import { GatewayError, readRefusal } from './gateway-error.ts';

/** How a connection is encrypted, and who the client is. */
export interface Tls {
  /** PEM. */
  ca?: string;
  cert?: string;
  key?: string;
}

/** Milliseconds to connect. */
const CONNECT_WITHIN = 1_000;
/** Besides the watches, one transaction is on its way most of the time, and one read; up to eight where the cluster is far. */
const CONNECTIONS = 16;

export class Member {
  readonly url: string;
  readonly #pool: Pool;

  /** @param url its client URL */
  constructor(url: string, tls: Tls = {}) {
    this.url = url;
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
      throw this.#explain(error);
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
      throw this.#explain(error);
    }
  }

  /** The answer to GET. @throws GatewayError */
  async get(path: string, within: number): Promise<unknown> {
    try {
      const { body } = await this.#pool.request({ method: 'GET', path, signal: AbortSignal.timeout(within) });
      return await body.json();
    } catch (error) {
      throw this.#explain(error);
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
      throw this.#explain(error);
    }
  }

  #explain(error: unknown): GatewayError {
    if (error instanceof GatewayError) return error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    const failure = isBeforeSending(code) ? 'not sent' : 'no answer';
    return new GatewayError(failure, `${this.url}: ${message || code}`);
  }
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** Whether the connection failed before anything was sent: addresses, refused connections, certificates. */
function isBeforeSending(code: string): boolean {
  return /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|ERR_SSL_.*|.*CERT.*|UNABLE_TO_.*)$/.test(
    code,
  );
}
