/** Logs in to Keystone's v3 API. */
import { headerMap, parseJson, type Request, type Response } from '../../exchange.ts';
import { CannotJudge } from '../../target/discover.ts';
import { NetworkError, type Target } from '../../target/target.ts';
import type { CloudConfig } from '../clouds/cloud-config.ts';
import type { Setting } from '../clouds/setting.ts';
import { buildAuthRequest, buildRescopeRequest } from './auth-request.ts';
import { checkAuthUrl, findV3Path } from './identity-url.ts';
import type { IssuedToken } from './issued-token.ts';
import { issueAccessToken } from './oidc-token.ts';
import { readIssuedToken } from './read-token.ts';

/** Opens a connection to the root of a server. */
export type OpenTarget = (root: string) => Target;

/**
 * @throws InputError for a configuration that no login can be made of; nothing is sent then
 * @throws CannotJudge when Keystone cannot be reached or refuses the login
 */
export async function issueToken(config: CloudConfig, open: OpenTarget): Promise<IssuedToken> {
  const url = checkAuthUrl(config.auth.get('auth_url') as Setting<string>);
  const isFederated = config.authType.value === 'v3oidcclientcredentials';
  const request = isFederated ? undefined : buildAuthRequest(config);
  try {
    const path = await findV3Path(url, open);
    const target = open(url.origin);
    try {
      const ask = { config, target, path };
      return request ? await requestToken(ask, request) : await exchangeToken(ask, open);
    } finally {
      await target.close();
    }
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    throw new CannotJudge(
      `Keystone at ${url.href} (${placeOf(config)}) ${error.kind}. This says nothing about the cloud's API. Check auth_url, cacert and the network.`,
    );
  }
}

/** True where the same configuration gives another token later: a passcode is used once, and a token is given. */
export function isRenewable({ authType, authMethods }: CloudConfig): boolean {
  const methods = authType.value === 'v3multifactor' ? authMethods : [authType.value];
  return !methods.some((method) => /totp|token/.test(method));
}

interface Asking {
  config: CloudConfig;
  target: Target;
  /** Of the v3 API. */
  path: string;
}

async function requestToken({ config, target, path }: Asking, body: object): Promise<IssuedToken> {
  const response = await target.send(
    {
      method: 'POST',
      path: `${path}/auth/tokens`,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
    { repeatable: true },
  );
  return readToken(response, config);
}

/** First a token without scope, which is then exchanged. */
async function exchangeToken(asking: Asking, open: OpenTarget): Promise<IssuedToken> {
  const { config, target, path } = asking;
  const accessToken = await issueAccessToken(config, open);
  const name = (key: string) => encodeURIComponent(config.auth.get(key)?.value ?? '');
  const request: Request = {
    method: 'POST',
    path: `${path}/OS-FEDERATION/identity_providers/${name('identity_provider')}/protocols/${name('protocol')}/auth`,
    headers: { accept: 'application/json', authorization: `Bearer ${accessToken}` },
    body: null,
  };
  const unscoped = readToken(await target.send(request, { repeatable: true }), config);
  return requestToken(asking, buildRescopeRequest(config, unscoped.id));
}

function readToken(response: Response, config: CloudConfig): IssuedToken {
  const issued = response.status < 300 ? readIssuedToken(response) : undefined;
  if (issued) return issued;
  const url = config.auth.get('auth_url')?.value;
  throw new CannotJudge(`Keystone at ${url} (${placeOf(config)}) ${describeRefusal(response, config)}`);
}

function placeOf({ auth }: CloudConfig): string | undefined {
  return auth.get('auth_url')?.place;
}

/** Finishes "Keystone …". */
function describeRefusal(response: Response, config: CloudConfig): string {
  const { status } = response;
  const headers = headerMap(response);
  if (status === 401 && headers.has('openstack-auth-receipt'))
    return `asks for another factor: ${missingMethods(response)}. Name it in auth_methods of auth_type v3multifactor.`;
  if (status === 401) return `refuses the login (401). ${remedyFor(config)}${describeClock(headers)}`;
  if (status === 403) return 'forbids the login (403). The user, project or trust may be disabled.';
  if (status >= 300 && status < 400)
    return `redirects to ${headers.get('location')}. Give that address as auth_url, if it is right.`;
  if (status >= 500)
    return `answers ${status}. Keystone, or a proxy in front of it, is not working; see its log.`;
  return `answers ${status} to POST /v3/auth/tokens, which is not the answer of Keystone's v3 API. Check auth_url.`;
}

function remedyFor({ authType, auth }: CloudConfig): string {
  const place = (key: string) => auth.get(key)?.place;
  if (/token$/.test(authType.value))
    return `The token (${place('token')}) has ended, is of another cloud, or cannot have the scope that is asked for.`;
  if (authType.value === 'v3applicationcredential')
    return `Check the application credential (${place('application_credential_secret')}): it may have ended or been deleted.`;
  if (authType.value === 'v3totp' || authType.value === 'v3multifactor')
    return `A passcode (${place('passcode')}) is right for half a minute, and once. Check it, and the user, domain and scope.`;
  if (authType.value === 'v3oidcclientcredentials')
    return 'Check identity_provider and protocol, and what Keystone maps the client to.';
  return `Check user (${place('username') ?? place('user_id')}), password (${place('password')}), domains and project.`;
}

/** Keystone compares times, as of a passcode, with its own clock. */
function describeClock(headers: ReadonlyMap<string, string>): string {
  const ahead = Date.now() - Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(ahead) || Math.abs(ahead) < 60_000) return '';
  const minutes = Math.round(Math.abs(ahead) / 60_000);
  return ` The clock of this machine is ${minutes} min ${ahead > 0 ? 'ahead of' : 'behind'} Keystone's.`;
}

/** Keystone lists the methods of a rule in no order. */
function missingMethods({ body }: Response): string {
  const wanted = (parseJson(body) as { required_auth_methods?: string[][] } | undefined)
    ?.required_auth_methods;
  return (
    (wanted ?? []).map((rule) => rule.toSorted().join(' and ')).join(', or ') ||
    'its answer does not say which'
  );
}
