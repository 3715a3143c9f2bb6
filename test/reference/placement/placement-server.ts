/** Starts the reference Placement for tests and sends requests to it. */
import { request } from 'undici';
import { afterAll, beforeAll } from 'vitest';
import { type ReferenceServer, startReference } from '../../../reference/serve.ts';

export interface PlacementServerOptions {
  version?: string;
  body?: unknown;
  headers?: Record<string, string | undefined>;
}

export interface PlacementReply {
  status: number;
  headers: Record<string, string | undefined>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it expects
  json: any;
}

export type Send = (
  method: string,
  path: string,
  options?: PlacementServerOptions,
) => Promise<PlacementReply>;

/** Starts a server for the tests of a file. A test whose request makes the server log a bug fails. */
export function usePlacementServer(): { send: Send; origin: () => string } {
  let server: ReferenceServer;
  let logged: string[] = [];
  beforeAll(async () => {
    server = await startReference({ log: (message) => logged.push(message) });
  });
  afterAll(async () => {
    await server.close();
  });
  const send: Send = async (method, path, options) => {
    const answered = await sendTo(server.url, method, path, options);
    const bugs = logged;
    logged = [];
    if (bugs.length > 0) throw new Error(bugs.join('\n'));
    return answered;
  };
  return { send, origin: () => server.url };
}

export async function sendTo(
  origin: string,
  method: string,
  path: string,
  options: PlacementServerOptions = {},
): Promise<PlacementReply> {
  const { version = '1.39', body } = options;
  const headers: Record<string, string> = {};
  const wanted = {
    'x-auth-token': 'admin',
    'openstack-api-version': `placement ${version}`,
    'content-type': body === undefined ? undefined : 'application/json',
    ...options.headers,
  };
  for (const [name, value] of Object.entries(wanted)) if (value !== undefined) headers[name] = value;
  const sent =
    body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const answer = await request(origin + path, { method: method as 'GET', headers, body: sent ?? null });
  const text = await answer.body.text();
  const isJson = text !== '' && String(answer.headers['content-type']).startsWith('application/json');
  return {
    status: answer.statusCode,
    headers: answer.headers as PlacementReply['headers'],
    text,
    json: isJson ? JSON.parse(text) : undefined,
  };
}

/** Creates a resource provider and returns its UUID. */
export async function makeProvider(send: Send, parent?: string): Promise<string> {
  made += 1;
  const body = { name: `host-${made}`, ...(parent && { parent_provider_uuid: parent }) };
  const { json } = await send('POST', '/resource_providers', { body });
  return json.uuid;
}

let made = 0;
