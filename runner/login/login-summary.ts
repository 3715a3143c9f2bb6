/** What a run says about its login, in words for people. It has no secret. */
import type { IssuedToken, TokenScope } from './keystone/issued-token.ts';

export interface LoginSummary {
  /** The name of the cloud; `envvars` for one that variables describe. */
  cloud: string;
  identity: IdentitySummary;
  /** Seconds from the token's issue to its end; null for one that never ends. */
  tokenLife: number | null;
  /** True where the run gets another token before this one ends. */
  renewed: boolean;
  /** The user without the roles of an administrator; null for none. */
  member: IdentitySummary | null;
  /** What the run leaves out, and why. */
  lacks: string[];
}

/** @param renewed true where the run gets another token. @param member absent for none */
export function summariseLogin(
  cloud: string,
  issued: IssuedToken,
  renewed: boolean,
  member: IssuedToken | undefined,
): LoginSummary {
  return {
    cloud,
    identity: summariseIdentity(issued),
    tokenLife: issued.life === null ? null : issued.life / 1000,
    renewed,
    member: member ? summariseIdentity(member) : null,
    lacks: listLacks(issued, member),
  };
}

export interface IdentitySummary {
  /** `name@domain`. */
  user: string;
  /** `project name@domain`, `domain name`, `system` or `none`. */
  scope: string;
  roles: string[];
}

function summariseIdentity({ user, scope, roles }: IssuedToken): IdentitySummary {
  const name = user.domain === '' ? user.name : `${user.name}@${user.domain}`;
  return { user: name, scope: describeScope(scope), roles: [...roles] };
}

function describeScope(scope: TokenScope): string {
  if (!('name' in scope)) return scope.kind;
  return `${scope.kind} ${scope.name}${scope.domain === null ? '' : `@${scope.domain}`}`;
}

/** What the roles of a user do not allow, so that the run leaves it out. */
function listLacks({ roles }: IssuedToken, member: IssuedToken | undefined): string[] {
  return [
    ...(roles.includes('service')
      ? []
      : ['the role "service": cases that reshape providers are skipped where the policy asks for it']),
    ...(member
      ? []
      : [
          'a user without the role "admin": the refusals for one, and DELETE of whole lists, are not sent. Give one with --member-os-cloud, or allow the run to make one with --allow-identity',
        ]),
  ];
}

/** Why a service refuses this user with 403: the scope of the token, or its roles. */
export function explainRefusal({ scope, roles, user }: IssuedToken): string {
  const has = `${user.name} has ${roles.length === 0 ? 'no role' : `the roles ${[...roles].sort().join(', ')}`}`;
  if (scope.kind === 'none')
    return `The token has no scope, and so no roles. Name a project with project_name and project_domain_name.`;
  if (!roles.includes('admin'))
    return `The role is wrong: in the scope ${describeScope(scope)}, ${has}. Log in as a user with the role admin.`;
  if (scope.kind === 'project')
    return `${has} in the scope ${describeScope(scope)}. The policy of this service asks for another role, or for the scope of the system (system_scope: all).`;
  return `The scope is wrong: ${has}, but in the scope ${describeScope(scope)}, and Placement's policy is for projects. Name a project with project_name and project_domain_name, and remove ${scope.kind === 'system' ? 'system_scope' : 'domain_id or domain_name'}.`;
}
