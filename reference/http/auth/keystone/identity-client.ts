/** The calls to a Keystone that a service makes: to log in itself, and to validate its clients' tokens. */
import { Agent, request } from 'undici';

/** Keystone cannot be reached, or refuses the service itself. It says nothing about a client's token. */
export class IdentityUnavailable extends Error {
  override name = 'IdentityUnavailable';
}

/** A status, a token in `X-Subject-Token` if there is one, and a JSON body; null for any other body. */
export interface IdentityAnswer {
  status: number;
  subjectToken: string | undefined;
  body: unknown;
}

/** A Keystone at a URL. */
export interface IdentityClient {
  /** @param path below `/v3` @throws IdentityUnavailable without an answer */
  call(
    method: 'GET' | 'POST',
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: unknown,
  ): Promise<IdentityAnswer>;
  close(): Promise<void>;
}

export interface IdentityOptions {
  /** With or without `/v3` at its end. */
  url: string;
  /** Certificates that are trusted beside the system's, as PEM. */
  ca?: string;
  /** Seconds to wait for an answer; 10 when absent. */
  timeout?: number;
}

export function identityClient({ url, ca, timeout = 10 }: IdentityOptions): IdentityClient {
  const root = `${url.replace(/\/+$/, '').replace(/\/v3$/, '')}/v3`;
  const milliseconds = timeout * 1000;
  const dispatcher = new Agent({
    headersTimeout: milliseconds,
    bodyTimeout: milliseconds,
    connect: { timeout: milliseconds, ...(ca !== undefined && { ca }) },
  });
  return {
    async call(method, path, headers, body) {
      const sent = {
        method,
        dispatcher,
        headers: {
          accept: 'application/json',
          ...headers,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        body: body === undefined ? null : JSON.stringify(body),
      };
      // A second time without a delay: Keystone may close an idle connection while a request is on its way.
      const answer = await once().catch(once).catch(refuseUnreachable);
      return answer;

      async function once(): Promise<IdentityAnswer> {
        const { statusCode, headers: received, body: content } = await request(`${root}${path}`, sent);
        const text = await content.text();
        return {
          status: statusCode,
          subjectToken: received['x-subject-token'] as string | undefined,
          body: parseJson(text),
        };
      }
    },
    close: () => dispatcher.close(),
  };

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
