/** A user without the roles of an administrator, in a project of its own, that a run makes and removes. */
import { randomBytes } from 'node:crypto';
import { parseJson } from '../../exchange.ts';
import { CannotJudge } from '../../target/discover.ts';
import type { CloudConfig } from '../clouds/cloud-config.ts';
import type { Setting } from '../clouds/setting.ts';
import { checkAuthUrl, findV3Path } from './identity-url.ts';
import type { OpenTarget } from './issue-token.ts';
import type { TokenSource } from './token-source.ts';

export interface OwnMember {
  /** To log in as that user. */
  config: CloudConfig;
  /** Removes user and project. @returns the paths of those that could not be removed */
  remove(): Promise<string[]>;
}

export interface MemberOptions {
  /** The cloud of the administrator. */
  config: CloudConfig;
  /** The administrator's. */
  tokens: TokenSource;
  /** The id of the domain that user and project are made in. */
  domain: string;
  open: OpenTarget;
}

/** @throws CannotJudge where the administrator may not make users */
export async function makeMember(options: MemberOptions): Promise<OwnMember> {
  const { domain: domain_id } = options;
  const identity = await openIdentity(options);
  const name = `interop-${randomBytes(8).toString('hex')}`;
  const password = randomBytes(24).toString('base64url');
  const made: string[] = [];
  const remove = () => removePaths(identity, made);
  try {
    const project = await identity.create('projects', { project: { name, domain_id, description: ABOUT } });
    made.unshift(`/projects/${project}`);
    const user = await identity.create('users', { user: { name, domain_id, password, description: ABOUT } });
    made.unshift(`/users/${user}`);
    const reader = await identity.findRole('reader');
    if (reader !== undefined)
      await identity.call('PUT', `/projects/${project}/users/${user}/roles/${reader}`);
    return { config: configOf(options.config, user, password, reader && project), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** What runs that were killed left: users and projects with names as `makeMember` gives them. @returns their paths */
export async function findMembers(options: MemberOptions): Promise<string[]> {
  const identity = await openIdentity(options);
  const found = await Promise.all(['users', 'projects'].map((kind) => identity.list(kind)));
  return found.flat();
}

/** @returns the paths that could not be removed */
export async function removeMembers(options: MemberOptions, paths: readonly string[]): Promise<string[]> {
  return removePaths(await openIdentity(options), paths);
}

const ABOUT = 'Made by a run of interop, which removes it at its end.';

interface Identity {
  call(method: string, path: string, body?: object): Promise<{ status: number; json: unknown }>;
  /** @returns its id */
  create(kind: 'projects' | 'users', body: object): Promise<string>;
  findRole(name: string): Promise<string | undefined>;
  /** The paths of those that runs made. */
  list(kind: string): Promise<string[]>;
}

async function openIdentity({ config, tokens, domain, open }: MemberOptions): Promise<Identity> {
  const url = checkAuthUrl(config.auth.get('auth_url') as Setting<string>);
  const root = url.origin + (await findV3Path(url, open));
  return { call, create, findRole, list };

  async function call(method: string, path: string, body?: object) {
    const target = open(root);
    const headers = {
      accept: 'application/json',
      'x-auth-token': await tokens.current(),
      ...(body && { 'content-type': 'application/json' }),
    };
    const text = body ? JSON.stringify(body) : null;
    try {
      const answer = await target.send({ method, path, headers, body: text });
      return { status: answer.status, json: parseJson(answer.body) };
    } finally {
      await target.close();
    }
  }

  async function create(kind: 'projects' | 'users', body: object): Promise<string> {
    const { status, json } = await call('POST', `/${kind}`, body);
    const id = (json as Record<string, { id?: string }> | undefined)?.[kind.slice(0, -1)]?.id;
    if (status === 201 && id !== undefined) return id;
    throw new CannotJudge(
      `--allow-identity: Keystone answers ${status} to POST /v3/${kind}, so that the run cannot make a user without a role. Log in as an administrator who may, or name a user with --member-os-cloud.`,
    );
  }

  async function findRole(name: string): Promise<string | undefined> {
    const { json } = await call('GET', `/roles?name=${name}`);
    return (json as { roles?: { id: string }[] } | undefined)?.roles?.[0]?.id;
  }

  async function list(kind: string): Promise<string[]> {
    const { json } = await call('GET', `/${kind}?domain_id=${encodeURIComponent(domain)}`);
    const all = (json as Record<string, { id: string; name: string }[]> | undefined)?.[kind] ?? [];
    return all.filter(({ name }) => /^interop-[0-9a-f]{16}$/.test(name)).map(({ id }) => `/${kind}/${id}`);
  }
}

async function removePaths({ call }: Identity, paths: readonly string[]): Promise<string[]> {
  const left: string[] = [];
  for (const path of paths) {
    const status = await call('DELETE', path).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status !== 204 && status !== 404) left.push(`DELETE /v3${path} at Keystone`);
  }
  return left;
}

/** @param project absent for a login without a scope, where there is no role to give */
function configOf(
  admin: CloudConfig,
  user: string,
  password: string,
  project: string | undefined,
): CloudConfig {
  const auth = {
    auth_url: (admin.auth.get('auth_url') as Setting<string>).value,
    user_id: user,
    password,
    ...(project !== undefined && { project_id: project }),
  };
  const place = '--allow-identity';
  return {
    ...admin,
    authType: { value: 'password', place },
    auth: new Map(Object.entries(auth).map(([key, value]) => [key, { value, place }])),
    warnings: [],
  };
}
