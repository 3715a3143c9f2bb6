/**
 * The policies that a Placement is deployed with: `default`, the one of Placement 16; `legacy`, the same with
 * `enforce_new_defaults` off; `open`, a `policy.yaml` that permits every operation to every caller. oslo.policy checks the
 * scope of the token before the rule, so no policy permits a token of the system or of a domain.
 */
import type { Caller } from '../../http/auth/caller.ts';
import type { Policy } from '../../http/auth/policy.ts';
import { BASE_RULES, type BaseRule, FORMER_ROLE } from './base-rules.ts';
import { OPERATION_RULES } from './operation-rules.ts';

export const PLACEMENT_POLICIES = ['default', 'legacy', 'open'] as const;

export type PlacementPolicyName = (typeof PLACEMENT_POLICIES)[number];

/** An operation without a policy is refused to everyone. */
export function placementPolicy(name: PlacementPolicyName): Policy {
  return {
    permits: (operation, caller, query) =>
      caller.scope === 'project' &&
      (name === 'open' || permitsByRule(operation, caller, query, name === 'legacy')),
  };
}

function permitsByRule(operation: string, caller: Caller, query: string, isLegacy: boolean): boolean {
  const rule = OPERATION_RULES[operation]?.rule;
  if (rule === undefined) return false;
  const { roles, ownProject }: BaseRule = BASE_RULES[rule];
  if (roles.some((role) => caller.roles.has(role))) return true;
  if (isLegacy && caller.roles.has(FORMER_ROLE)) return true;
  return ownProject !== undefined && caller.roles.has(ownProject) && asksAboutOwnProject(caller, query);
}

/** The last of several values counts. */
function asksAboutOwnProject({ project }: Caller, query: string): boolean {
  return project !== null && new URLSearchParams(query).getAll('project_id').at(-1) === project;
}
