/** The reference Placement behind the middleware of a Keystone stand-in. */
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startReference } from '../../../reference/serve.ts';
import { type KeystoneStandIn, SECRETS, startKeystone } from './keystone-stand-in.ts';

export interface CloudWithKeystone {
  keystone: KeystoneStandIn;
  /** The root of Placement. */
  placement: string;
  /** `clouds.yaml` with the clouds `one` and `member`, and `secure.yaml`. */
  files: Record<string, string>;
  /** Answers 403 to every call with a token. */
  forbidAll(): void;
  /** Ends all tokens after each so many calls. */
  endTokensEvery(calls: number): void;
  close(): Promise<void>;
}

export async function startCloudWithKeystone(): Promise<CloudWithKeystone> {
  const keystone = await startKeystone();
  const reference = await startReference({});
  const { hostname, port } = new URL(reference.url);
  let isForbidden = false;
  let every = Number.POSITIVE_INFINITY;
  let count = 0;
  const server = createServer((request, response) => pass(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const placement = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  keystone.placement = placement;
  return {
    keystone,
    placement,
    files: filesOf(keystone.url),
    forbidAll: () => {
      isForbidden = true;
    },
    endTokensEvery: (calls) => {
      every = calls;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await reference.close();
      await keystone.close();
    },
  };

  /** As keystonemiddleware does: a token becomes a user with roles, and an unknown one a 401. */
  function pass(request: IncomingMessage, response: ServerResponse): void {
    count += 1;
    if (count % every === 0) keystone.endTokens();
    const token = request.headers['x-auth-token'];
    const user = token === undefined ? undefined : keystone.userOf(String(token));
    keystone.calls.push(`${request.method} ${request.url}`);
    const headers = { ...request.headers };
    delete headers['x-auth-token'];
    if (user === 'admin' && !isForbidden) headers['x-auth-token'] = 'admin';
    else if (user !== undefined) headers['x-auth-token'] = 'member';
    const onward = send({ hostname, port, method: request.method, path: request.url, headers }, (answer) => {
      const echo = keystone.faults.has('service-echoes') ? { 'x-echo': String(token) } : {};
      response.writeHead(answer.statusCode as number, { ...answer.headers, ...echo });
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  }
}

function filesOf(url: string): Record<string, string> {
  const auth = { auth_url: `${url}/v3`, user_domain_name: 'Default', project_id: 'p' };
  const secret = { auth: { password: SECRETS.password } };
  const one = { auth: { ...auth, username: 'admin' } };
  const member = { auth: { ...auth, username: 'member' } };
  return {
    'clouds.yaml': JSON.stringify({ clouds: { one, member } }),
    'secure.yaml': JSON.stringify({ clouds: { one: secret, member: secret } }),
  };
}
