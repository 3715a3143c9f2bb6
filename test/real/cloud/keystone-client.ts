/** The calls to Keystone's API that set up a cloud. */
import { CannotRun } from '../../programs/cannot-run.ts';

export interface KeystoneClient {
  token: string;
  /** Sends a call below `/v3`. @returns the parsed body; undefined without one. @throws CannotRun for an error */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Creates a resource and returns its id. @param path such as `/projects` */
  create(path: string, kind: string, values: Record<string, unknown>): Promise<string>;
  /** The id of the first resource with the name. */
  find(path: string, kind: string, name: string): Promise<string>;
}

/** Logs in with a password in the domain `default`. @param url with `/v3` */
export async function logIn(
  url: string,
  name: string,
  password: string,
  project: string,
): Promise<KeystoneClient> {
  const domain = { id: 'default' };
  const identity = { methods: ['password'], password: { user: { name, domain, password } } };
  const body = { auth: { identity, scope: { project: { name: project, domain } } } };
  const { headers } = await callService(url, 'POST', '/auth/tokens', body);
  const token = headers.get('x-subject-token') as string;
  const client: KeystoneClient = {
    token,
    async call(method, path, values) {
      const text = await (await callService(url, method, path, values, token)).text();
      return text === '' ? undefined : JSON.parse(text);
    },
    async create(path, kind, values) {
      return ((await client.call('POST', path, { [kind]: values })) as Record<string, { id: string }>)[kind]
        ?.id as string;
    },
    async find(path, kind, wanted) {
      const found = (await client.call('GET', `${path}?name=${wanted}`)) as Record<string, { id: string }[]>;
      return found[`${kind}s`]?.[0]?.id as string;
    },
  };
  return client;
}

/** Sends a call with a JSON body to a service. @throws CannotRun for an error */
export async function callService(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  token?: string,
): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(token && { 'x-auth-token': token }) };
  const answer = await fetch(url + path, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (answer.ok) return answer;
  throw new CannotRun(`${method} ${url}${path} was answered with ${answer.status}: ${await answer.text()}`);
}
