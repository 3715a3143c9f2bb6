/** Reads the user with which a service logs in to its Keystone, from the variables of an `openrc`. */
import type { DomainReference, ServiceUser } from '../../reference/http/auth/keystone/service-token.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** @throws UsageError that names the variables that are missing */
export function readServiceUser(env: Io['env']): ServiceUser {
  const missing = [
    ...(env.OS_USERNAME || env.OS_USER_ID ? [] : ['OS_USERNAME']),
    ...(env.OS_PASSWORD ? [] : ['OS_PASSWORD']),
    ...(env.OS_PROJECT_NAME || env.OS_PROJECT_ID ? [] : ['OS_PROJECT_NAME']),
  ];
  if (missing.length > 0) {
    throw new UsageError(
      `--auth keystone needs a user that may validate tokens, and ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not set. Source the openrc of the service's user.`,
    );
  }
  return {
    user: referenceTo(env, 'USERNAME', 'USER'),
    password: env.OS_PASSWORD as string,
    project: referenceTo(env, 'PROJECT_NAME', 'PROJECT'),
  };
}

/** By its id, or by its name in a domain. @param kind the middle of the variables: `OS_USER_DOMAIN_NAME` */
function referenceTo(
  env: Io['env'],
  nameVariable: string,
  kind: 'USER' | 'PROJECT',
): { id: string } | { name: string; domain: DomainReference } {
  const id = env[`OS_${kind}_ID`];
  if (id) return { id };
  return { name: env[`OS_${nameVariable}`] as string, domain: domainOf(env, kind) };
}

function domainOf(env: Io['env'], kind: 'USER' | 'PROJECT'): DomainReference {
  const id = env[`OS_${kind}_DOMAIN_ID`] ?? env.OS_DEFAULT_DOMAIN_ID;
  if (id) return { id };
  const name = env[`OS_${kind}_DOMAIN_NAME`] ?? env.OS_DEFAULT_DOMAIN_NAME;
  return name ? { name } : { id: 'default' };
}
