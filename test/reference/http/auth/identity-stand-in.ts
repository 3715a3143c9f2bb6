/** As much of a Keystone as a service asks: the login of its user, and the validation of tokens. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A token of a user, as a test wants it. */
export interface StandInToken {
  roles?: string[];
  /** A project named `mine` when absent. */
  scope?: { project: { id: string } } | { domain: { id: string } } | { system: { all: true } } | object;
  /** Seconds from now; an hour when absent. */
  life?: number;
  accessRules?: object[];
}

export class IdentityStandIn {
  readonly #tokens = new Map<string, StandInToken & { expiresAt: number }>();
  readonly #serviceTokens = new Set<string>();
  readonly #server: Server;
  #own: string | undefined;
  /** `METHOD path` of every call. */
  readonly calls: string[] = [];
  #fixedStatus: number | undefined;

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  issue(token: StandInToken = {}): string {
    const id = `gAAAAA${randomUUID()}`;
    this.#tokens.set(id, { ...token, expiresAt: Date.now() + (token.life ?? 3600) * 1000 });
    return id;
  }

  revoke(id: string): void {
    this.#tokens.delete(id);
  }

  /** A token of the service itself, as its login gives it. */
  async current(): Promise<string> {
    this.#own ??= this.#issueServiceToken();
    return this.#own;
  }

  async replace(): Promise<string> {
    this.#own = this.#issueServiceToken();
    return this.#own;
  }

  #issueServiceToken(): string {
    const id = `gAAAAA${randomUUID()}`;
    this.#serviceTokens.add(id);
    return id;
  }

  /** Ends the tokens of the service itself. */
  revokeServiceTokens(): void {
    this.#serviceTokens.clear();
  }

  /** Gives every later call this status. */
  answerAlways(status: number): void {
    this.#fixedStatus = status;
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk;
    this.calls.push(`${request.method} ${request.url}`);
    if (this.#fixedStatus !== undefined) return send(response, this.#fixedStatus, { error: {} });
    const url = new URL(request.url as string, 'http://keystone');
    if (url.pathname !== '/v3/auth/tokens') return void send(response, 404, { error: {} });
    if (request.method === 'POST') return this.#logIn(JSON.parse(text), response);
    const allowExpired = url.searchParams.get('allow_expired') === '1';
    return this.#validate(request, response, allowExpired);
  }

  #logIn(body: Login, response: ServerResponse): void {
    const { user } = body.auth.identity.password;
    if (user.password !== PASSWORD) return void send(response, 401, { error: {} });
    response.setHeader('x-subject-token', this.#issueServiceToken());
    const [issuedAt, expiresAt] = [0, 3_600_000].map((after) => new Date(Date.now() + after).toISOString());
    send(response, 201, { token: { issued_at: issuedAt, expires_at: expiresAt } });
  }

  #validate({ headers }: IncomingMessage, response: ServerResponse, allowExpired: boolean): void {
    if (!this.#serviceTokens.has(String(headers['x-auth-token'])))
      return void send(response, 401, { error: {} });
    const token = this.#tokens.get(String(headers['x-subject-token']));
    if (!token || (token.expiresAt < Date.now() && !allowExpired))
      return void send(response, 404, { error: {} });
    send(response, 200, { token: render(token) });
  }
}

/** The one that the service's user logs in with. */
export const PASSWORD = 'the password of the service';

/** The variables of an openrc file with which the service logs in. */
export function openrcOf({ url }: IdentityStandIn): Record<string, string> {
  return {
    OS_AUTH_URL: `${url}/v3`,
    OS_USERNAME: 'placement',
    OS_PASSWORD: PASSWORD,
    OS_PROJECT_NAME: 'service',
    OS_USER_DOMAIN_NAME: 'Default',
    OS_PROJECT_DOMAIN_NAME: 'Default',
  };
}

interface Login {
  auth: { identity: { password: { user: { password: string } } } };
}

function render({ roles = [], scope, accessRules, expiresAt }: StandInToken & { expiresAt: number }): object {
  return {
    methods: ['password'],
    user: { id: 'someone', name: 'someone', domain: { id: 'default', name: 'Default' } },
    roles: roles.map((name) => ({ id: name, name })),
    expires_at: new Date(expiresAt).toISOString(),
    ...(scope ?? { project: { id: 'mine' } }),
    ...(accessRules && { application_credential: { id: 'a', access_rules: accessRules } }),
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
