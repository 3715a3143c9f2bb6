/**
 * A Keystone and a service behind its middleware, in one process: what a login sees of them, and named faults. Times are
 * of a clock that the test moves.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type KeystoneFault =
  /** Refuses every login. */
  | 'refuses-logins'
  /** Its catalogue has no Placement. */
  | 'lacks-placement'
  /** Placement is in another region. */
  | 'other-region'
  /** Its clock is an hour behind. */
  | 'clock-behind'
  /** Answers 503. */
  | 'is-down'
  /** The service refuses even new tokens. */
  | 'service-refuses-all'
  /** The service answers with the token that it was sent. */
  | 'service-echoes'
  /** Asks for another factor. */
  | 'asks-for-a-factor'
  /** Issues tokens without a scope. */
  | 'unscoped'
  /** Issues tokens with the scope of the system. */
  | 'system-scoped'
  /** The user has the role of a reader. */
  | 'reader'
  /** Refuses to make users. */
  | 'makes-no-users';

export interface KeystoneStandIn {
  /** Of Keystone, without `/v3`. */
  url: string;
  faults: Set<KeystoneFault>;
  /** The bodies of the requests for tokens. */
  logins: unknown[];
  /** Methods and paths of the requests to the service, with the status of each answer. */
  calls: string[];
  /** Tokens that were issued, the secret itself. */
  tokens: string[];
  /** In the catalogue; default the stand-in's own. */
  placement: string;
  /** The user of a token; undefined for one that is not valid. */
  userOf(token: string): string | undefined;
  /** Users and projects that were made and not removed: their names by path. */
  made: Map<string, string>;
  /** Makes every token that was issued so far useless. */
  endTokens(): void;
  close(): Promise<void>;
}

/** As far as the stand-in reads it. */
interface LoginBody {
  auth?: { identity?: { password?: { user?: { name?: string; id?: string } } } };
}

export const SECRETS = { password: 'pass-word-secret-1', oidc: 'oidc-client-secret-2' };

/** @param life of a token in seconds */
export async function startKeystone(life = 3600): Promise<KeystoneStandIn> {
  const faults = new Set<KeystoneFault>();
  const logins: unknown[] = [];
  const calls: string[] = [];
  const tokens: string[] = [];
  const valid = new Map<string, string>();
  const made = new Map<string, string>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const standIn: KeystoneStandIn = {
    url,
    placement: `${url}/placement`,
    faults,
    logins,
    calls,
    tokens,
    made,
    userOf: (token) => valid.get(token),
    endTokens: () => valid.clear(),
    close: () => stop(server),
  };
  return standIn;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request);
    const path = request.url as string;
    response.setHeader('content-type', 'application/json');
    if (faults.has('clock-behind'))
      response.setHeader('date', new Date(Date.now() - 3_600_000).toUTCString());
    if (path.startsWith('/placement')) return answerService(request, response);
    if (faults.has('is-down')) return void response.writeHead(503).end('{}');
    if (path === '/idp/token') return issueAccess(request, response);
    if (path === '/') return void response.writeHead(300).end(JSON.stringify(versions()));
    if (path.endsWith('/auth/tokens')) return issue(JSON.parse(text), response);
    if (path.endsWith('/protocols/openid/auth')) return issueUnscoped(request, response);
    if (/^\/v3\/(users|projects|roles)/.test(path)) return answerIdentity(request, text, response);
    response.writeHead(404).end('{}');
  }

  /** Users, projects and roles. What is made is in `made`, by its path. */
  function answerIdentity(
    { method, url: path = '' }: IncomingMessage,
    text: string,
    response: ServerResponse,
  ): void {
    const [, kind = ''] = /^\/v3\/(\w+)/.exec(path) ?? [];
    if (faults.has('makes-no-users') && method === 'POST' && kind === 'users')
      return void response.writeHead(403).end('{}');
    if (method === 'POST') {
      const [[singular, body]] = Object.entries(JSON.parse(text)) as [[string, { name: string }]];
      const id = `${singular}-${made.size + 1}`;
      made.set(`/v3/${kind}/${id}`, body.name);
      return void response.writeHead(201).end(JSON.stringify({ [singular]: { id, name: body.name } }));
    }
    if (method === 'GET') {
      const entries = [...made].filter(([each]) => each.startsWith(`/v3/${kind}/`));
      const list = entries.map(([each, name]) => ({ id: each.split('/').at(-1), name }));
      return void response
        .writeHead(200)
        .end(JSON.stringify({ [kind]: kind === 'roles' ? [{ id: 'role-1', name: 'reader' }] : list }));
    }
    if (method === 'DELETE') made.delete(path);
    response.writeHead(204).end();
  }

  /** As a Keystone behind a proxy does, it names a scheme and a host of its own. */
  function versions(): object {
    const href = 'https://internal.invalid/identity/v3/';
    return { versions: { values: [{ id: 'v3.14', links: [{ rel: 'self', href }] }] } };
  }

  function issue(body: object, response: ServerResponse): void {
    logins.push(body);
    if (faults.has('asks-for-a-factor')) {
      response.setHeader('openstack-auth-receipt', 'r');
      return void response
        .writeHead(401)
        .end(JSON.stringify({ required_auth_methods: [['password', 'totp']] }));
    }
    if (faults.has('refuses-logins')) return void response.writeHead(401).end('{}');
    const given = (body as LoginBody).auth?.identity?.password?.user;
    const user = given?.name ?? given?.id ?? 'admin';
    response.setHeader('x-subject-token', newToken(user));
    response.writeHead(201).end(JSON.stringify({ token: tokenBody(user) }));
  }

  function issueAccess({ headers }: IncomingMessage, response: ServerResponse): void {
    const expected = Buffer.from(`client:${SECRETS.oidc}`).toString('base64');
    const isRight = headers.authorization === `Basic ${expected}`;
    response.writeHead(isRight ? 200 : 401).end(JSON.stringify(isRight ? { access_token: 'access-1' } : {}));
  }

  function issueUnscoped({ headers }: IncomingMessage, response: ServerResponse): void {
    if (headers.authorization !== 'Bearer access-1') return void response.writeHead(401).end('{}');
    response.setHeader('x-subject-token', newToken());
    response.writeHead(201).end(JSON.stringify({ token: { ...tokenBody(), catalog: [] } }));
  }

  function newToken(user = 'admin'): string {
    const token = `token-secret-number-${tokens.length + 1}`;
    tokens.push(token);
    valid.set(token, user);
    return token;
  }

  function tokenBody(name = 'admin'): object {
    const now = Date.now() - (faults.has('clock-behind') ? 3_600_000 : 0);
    const project = { name: 'admin', domain: { name: 'Default' } };
    const isProject = !faults.has('unscoped') && !faults.has('system-scoped');
    return {
      issued_at: new Date(now).toISOString(),
      expires_at: new Date(now + life * 1000).toISOString(),
      user: { name, domain: { name: 'Default', id: 'default' } },
      ...(isProject && { project }),
      ...(faults.has('system-scoped') && { system: { all: true } }),
      roles: faults.has('unscoped')
        ? []
        : [{ name: 'reader' }, ...(faults.has('reader') || name !== 'admin' ? [] : [{ name: 'admin' }])],
      catalog: [
        { type: 'identity', name: 'keystone', endpoints: [] },
        ...(faults.has('lacks-placement') ? [] : [placementInCatalogue()]),
      ],
    };
  }

  function placementInCatalogue(): object {
    const region = faults.has('other-region') ? 'north' : 'west';
    return {
      type: 'placement',
      name: 'placement',
      endpoints: ['public', 'internal'].map((each) => ({ interface: each, region, url: standIn.placement })),
    };
  }

  function answerService(request: IncomingMessage, response: ServerResponse): void {
    const token = String(request.headers['x-auth-token']);
    const isKnown = valid.has(token) && !faults.has('service-refuses-all');
    const status = request.url === '/placement/forbidden-here' ? 401 : isKnown ? 200 : 401;
    calls.push(`${request.method} ${request.url} ${status}`);
    response.setHeader('x-echo', faults.has('service-echoes') ? token : 'none');
    response.writeHead(status).end(JSON.stringify({ token: faults.has('service-echoes') ? token : 'none' }));
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
