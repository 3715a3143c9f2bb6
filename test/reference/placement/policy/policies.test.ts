import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { OPERATION_RULES } from '../../../../reference/placement/policy/operation-rules.ts';
import {
  type PlacementPolicyName,
  placementPolicy,
} from '../../../../reference/placement/policy/policies.ts';
import { loadService } from '../../../../spec/contract/load-service.ts';
import { CALLERS, callerOf } from './callers.ts';
import { comparePolicies, type PolicyDecisions } from './decisions.ts';

const service = loadService('placement');
// Refreshed by `npm run generate:policies`, which asks oslo.policy.
const decisions: PolicyDecisions = JSON.parse(
  readFileSync(new URL('oslo-policy.json', import.meta.url), 'utf8'),
);

describe('the policies', () => {
  it('decide as oslo.policy does, for every operation and caller', () => {
    const { compared, differences } = comparePolicies(service, CALLERS, decisions);
    expect(differences).toEqual([]);
    expect(compared).toBe(3 * 36 * CALLERS.length);
  });

  it('have a rule for every operation that needs a role, and for nothing else', () => {
    const needed = service.operations().filter((name) => service.revisions(name).some(({ open }) => !open));
    expect(Object.keys(OPERATION_RULES).sort()).toEqual(needed.sort());
  });

  it('permit no operation that they do not know', () => {
    const administrator = callerOf({ roles: ['admin', 'service'], scope: 'project', project: 'own' });
    expect(placementPolicy('default').permits('nothing', administrator, '')).toBe(false);
  });
});

test.each<[PlacementPolicyName, string, boolean]>([
  ['default', 'project_id=own', true],
  ['default', 'project_id=other&project_id=own', true],
  ['default', 'project_id=own&project_id=other', false],
  ['default', '', false],
  ['legacy', 'project_id=own', true],
  ['open', '', true],
])(
  'with the policy %s, a reader of a project may read the usages of "%s": %s',
  (policy, query, permitted) => {
    const reader = callerOf({ roles: ['reader'], scope: 'project', project: 'own' });
    expect(placementPolicy(policy).permits('getUsages', reader, query)).toBe(permitted);
  },
);
