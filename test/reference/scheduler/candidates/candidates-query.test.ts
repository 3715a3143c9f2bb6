import { describe, expect, it } from 'vitest';
import { candidatesQuery } from '../../../../reference/scheduler/candidates/candidates-query.ts';
import type { SelectionRequest } from '../../../../reference/scheduler/request.ts';

const REQUEST: SelectionRequest = {
  consumers: ['x'],
  project_id: 'p',
  user_id: 'u',
  num_alternates: 0,
  dry_run: false,
  explain: 'none',
  resources: { VCPU: 2, MEMORY_MB: 512 },
};
const ROOT = 'root_required=!COMPUTE_STATUS_DISABLED';

describe('the query to Placement', () => {
  it.each<[string, Partial<SelectionRequest>, string]>([
    ['resources', {}, `resources=VCPU:2,MEMORY_MB:512&${ROOT}`],
    [
      'traits',
      { required: ['A', 'B'], forbidden: ['C'], required_any: [['D', 'E'], ['F']] },
      `resources=VCPU:2,MEMORY_MB:512&required=A,B,!C&required=in:D,E&required=in:F&${ROOT}`,
    ],
    [
      'aggregates and a tree',
      { member_of: [['a', 'b'], ['c']], not_member_of: ['d', 'e'], in_tree: 't' },
      `resources=VCPU:2,MEMORY_MB:512&member_of=in:a,b&member_of=in:c&member_of=!in:d,e&in_tree=t&${ROOT}`,
    ],
    [
      'traits of the root',
      { root_required: ['A'], root_forbidden: ['B'] },
      'resources=VCPU:2,MEMORY_MB:512&root_required=A,!B,!COMPUTE_STATUS_DISABLED',
    ],
    [
      'groups',
      {
        groups: { _N1: { resources: { SRIOV_NET_VF: 1 }, required: ['X'] }, _N2: { forbidden: ['Y'] } },
        group_policy: 'none',
        same_subtree: [['_N1', '_N2']],
      },
      `resources=VCPU:2,MEMORY_MB:512&resources_N1=SRIOV_NET_VF:1&required_N1=X&required_N2=!Y&group_policy=none&same_subtree=_N1,_N2&${ROOT}`,
    ],
  ])('has the %s', (_, changes, want) => {
    expect(decodeURIComponent(candidatesQuery({ ...REQUEST, ...changes }))).toBe(want);
  });

  it('has a limit when one is given', () => {
    expect(candidatesQuery(REQUEST, 10)).toMatch(/&limit=10$/);
  });
});
