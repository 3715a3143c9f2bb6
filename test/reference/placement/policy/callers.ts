/** The callers whom the policies are asked about: every set of the roles, in each scope. */
import { type Caller, readRoles } from '../../../../reference/http/auth/caller.ts';

/** A caller as the golden file and the Python program have it. */
export interface AskedCaller {
  roles: readonly string[];
  scope: Caller['scope'];
  /** `own` is the project that the request asks about; null outside a project. */
  project: 'own' | 'other' | null;
}

const ROLES = ['admin', 'member', 'reader', 'service'];

/** Names that only resemble the roles, and other spellings of them. */
const OTHER_SETS = [['Admin'], ['READER'], ['manager'], ['administrator', 'services']];

const SCOPES: readonly Pick<AskedCaller, 'scope' | 'project'>[] = [
  { scope: 'project', project: 'own' },
  { scope: 'project', project: 'other' },
  { scope: 'domain', project: null },
  { scope: 'system', project: null },
];

export const CALLERS: readonly AskedCaller[] = [...subsetsOf(ROLES), ...OTHER_SETS].flatMap((roles) =>
  SCOPES.map((scope) => ({ roles, ...scope })),
);

export function callerOf({ roles, scope, project }: AskedCaller): Caller {
  return { roles: readRoles(roles), scope, project };
}

export function describeCaller({ roles, scope, project }: AskedCaller): string {
  return `${roles.join('+') || 'no role'} in ${project === null ? `the scope ${scope}` : `${project} project`}`;
}

function subsetsOf([first, ...others]: readonly string[]): string[][] {
  if (first === undefined) return [[]];
  const without = subsetsOf(others);
  return [...without, ...without.map((set) => [first, ...set])];
}
