/** The cloud that the variables `OS_*` describe, as an openrc file sets them. */
import { AUTH_TYPES } from './auth-types.ts';
import type { Environment } from './cloud-files.ts';
import type { Setting, Settings } from './setting.ts';

/** The name of that cloud, as openstacksdk has it. */
export function environmentCloudName(env: Environment): string {
  return env.OS_CLOUD_NAME ?? 'envvars';
}

/** Undefined where no variable describes a login: a region, a certificate or a version alone does not. */
export function readEnvironmentCloud(env: Environment): Settings | undefined {
  const names = Object.keys(env).filter(
    (name) => name.startsWith('OS_') && env[name] !== undefined && !/^OS_(TEST|STD|LOG)/.test(name),
  );
  if (!names.some((name) => LOGIN_KEYS.has(name.slice('OS_'.length).toLowerCase()))) return undefined;
  return new Map(
    names
      .filter((name) => name !== 'OS_CLOUD')
      .map((name): [string, Setting] => [
        name.slice('OS_'.length).toLowerCase(),
        { value: env[name] as string, place: `the variable ${name}` },
      ]),
  );
}

const LOGIN_KEYS: ReadonlySet<string> = new Set([
  ...Object.values(AUTH_TYPES).flatMap(({ keys }) => keys),
  'auth_type',
  'auth_token',
  'tenant_id',
  'tenant_name',
]);
