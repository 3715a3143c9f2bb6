/** A Placement at a URL, such as OpenStack's. */
import { Pool } from 'undici';
import { PLACEMENT_VERSION, type Placement, type PlacementAnswer, PlacementUnreachable } from './port.ts';

export interface PlacementOverHttpOptions {
  /** Sent as `X-Auth-Token`; `admin` when absent, which OpenStack's `noauth2` accepts. */
  token?: string;
  /** Seconds to wait for a response; 10 when absent. */
  timeout?: number;
  connections?: number;
}

/** @param url the root of the service, such as `http://host/placement` */
export function placementOverHttp(url: string, options: PlacementOverHttpOptions = {}): Placement {
  const { token = 'admin', timeout = 10, connections = 16 } = options;
  const root = new URL(url);
  const mount = root.pathname.replace(/\/$/, '');
  const milliseconds = timeout * 1000;
  const pool = new Pool(root.origin, {
    connections,
    headersTimeout: milliseconds,
    bodyTimeout: milliseconds,
    connectTimeout: milliseconds,
  });
  return {
    async call({ method, path, query, body, requestId }) {
      const headers = {
        accept: 'application/json',
        'openstack-api-version': `placement ${PLACEMENT_VERSION}`,
        'x-auth-token': token,
        'x-openstack-request-id': requestId,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      };
      const target = `${mount}${path}${query ? `?${query}` : ''}`;
      try {
        const text = body === undefined ? null : JSON.stringify(body);
        const answer = await pool.request({ method, path: target, headers, body: text });
        return readAnswer(answer.statusCode, await answer.body.text());
      } catch (error) {
        throw new PlacementUnreachable(`${method} ${path}: ${(error as Error).message}`);
      }
    },
    close: () => pool.close(),
  };
}

function readAnswer(status: number, text: string): PlacementAnswer {
  if (status < 300)
    return { status, body: text === '' ? null : JSON.parse(text), code: undefined, detail: '' };
  const error = firstError(text);
  return { status, body: null, code: error?.code, detail: error?.detail ?? text.slice(0, 300) };
}

/** The first error of a body; undefined for any other body, such as a gateway's. */
function firstError(text: string): { code?: string; detail?: string } | undefined {
  try {
    return JSON.parse(text).errors?.[0];
  } catch {
    return undefined;
  }
}
