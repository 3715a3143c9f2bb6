/** OpenID Connect with client credentials (RFC 6749, 4.4): an identity provider's token, exchanged for Keystone's. */
import { InputError } from '../../../spec/openapi/reading/input-error.ts';
import { parseJson, type Response } from '../../exchange.ts';
import { CannotJudge } from '../../target/discover.ts';
import type { Target } from '../../target/target.ts';
import type { CloudConfig } from '../clouds/cloud-config.ts';
import type { Setting } from '../clouds/setting.ts';

/** @returns the identity provider's token. @throws CannotJudge when it issues none */
export async function issueAccessToken(
  { auth }: CloudConfig,
  open: (root: string) => Target,
): Promise<string> {
  const text = (key: string, otherwise = '') => auth.get(key)?.value ?? otherwise;
  const endpoint = auth.get('access_token_endpoint') ?? (await discoverEndpoint(auth, open));
  const kind = text('access_token_type', 'access_token');
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    scope: text('openid_scope', 'openid profile'),
  });
  const credentials = [text('client_id'), text('client_secret')].join(':');
  const response = await sendTo(endpoint, open, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: String(body),
  });
  const token = (parseJson(response.body) as Record<string, unknown> | undefined)?.[kind];
  if (typeof token === 'string') return token;
  throw new CannotJudge(
    `The identity provider at ${endpoint.value} (${endpoint.place}) answers ${response.status} without an ${kind}. Check client_id, client_secret and openid_scope.`,
  );
}

async function discoverEndpoint(
  auth: CloudConfig['auth'],
  open: (root: string) => Target,
): Promise<Setting<string>> {
  const discovery = auth.get('discovery_endpoint') as Setting<string>;
  const response = await sendTo(discovery, open, {
    method: 'GET',
    headers: { accept: 'application/json' },
    body: null,
  });
  const value = (parseJson(response.body) as { token_endpoint?: unknown } | undefined)?.token_endpoint;
  if (typeof value === 'string') return { value, place: discovery.place };
  throw new CannotJudge(
    `${discovery.place}: ${discovery.value} answers ${response.status} without a token_endpoint. Check discovery_endpoint, or give access_token_endpoint.`,
  );
}

async function sendTo(
  { value, place }: Setting<string>,
  open: (root: string) => Target,
  request: { method: string; headers: Record<string, string>; body: string | null },
): Promise<Response> {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new InputError(`${place}: "${value}" is not an http or https URL.`);
  const { origin, pathname, search } = new URL(value);
  const target = open(origin);
  try {
    return await target.send({ ...request, path: pathname + search });
  } finally {
    await target.close();
  }
}
