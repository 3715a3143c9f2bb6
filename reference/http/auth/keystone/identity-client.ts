/** The calls to a Keystone with which a service validates its clients' tokens. */
import { Agent, request } from 'undici';

/** Keystone cannot be reached, or refuses the service itself. It says nothing about a client's token. */
export class IdentityUnavailable extends Error {
  override name = 'IdentityUnavailable';
}

/** A status, and a JSON body; null for any other body. */
export interface IdentityAnswer {
  status: number;
  body: unknown;
}

/** A Keystone at a URL. */
export interface IdentityClient {
  /** @param path below `/v3` @throws IdentityUnavailable without an answer */
  get(path: string, headers: Readonly<Record<string, string>>): Promise<IdentityAnswer>;
  close(): Promise<void>;
}

/** PEM texts, and whether the certificate of Keystone is checked. */
export interface IdentityConnection {
  ca?: string;
  cert?: string;
  key?: string;
  verify?: boolean;
}

export interface IdentityOptions {
  /** With or without `/v3` at its end. */
  url: string;
  connection?: IdentityConnection;
  /** Seconds to wait for an answer; 10 when absent. */
  timeout?: number;
}

export function identityClient({ url, connection = {}, timeout = 10 }: IdentityOptions): IdentityClient {
  const root = `${url.replace(/\/+$/, '').replace(/\/v3$/, '')}/v3`;
  const milliseconds = timeout * 1000;
  const { verify = true, ca, cert, key } = connection;
  const dispatcher = new Agent({
    headersTimeout: milliseconds,
    bodyTimeout: milliseconds,
    connect: {
      timeout: milliseconds,
      rejectUnauthorized: verify,
      ...(ca !== undefined && { ca }),
      ...(cert !== undefined && { cert }),
      ...(key !== undefined && { key }),
    },
  });
  return {
    // A second time without a delay: Keystone may close an idle connection while a request is on its way.
    get: (path, headers) =>
      once(path, headers)
        .catch(() => once(path, headers))
        .catch(refuseUnreachable),
    close: () => dispatcher.close(),
  };

  async function once(path: string, given: Readonly<Record<string, string>>): Promise<IdentityAnswer> {
    const headers = { accept: 'application/json', ...given };
    const { statusCode, body } = await request(`${root}${path}`, { dispatcher, headers });
    return { status: statusCode, body: parseJson(await body.text()) };
  }

  function refuseUnreachable(error: Error): never {
    throw new IdentityUnavailable(`Keystone at ${root} does not answer: ${error.message}`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
