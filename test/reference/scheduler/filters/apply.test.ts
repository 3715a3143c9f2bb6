import { describe, expect, it } from 'vitest';
import { filtersFor, findFailingFilter } from '../../../../reference/scheduler/filters/apply.ts';
import type { HostView } from '../../../../reference/scheduler/filters/host-view.ts';
import { FILTERS } from '../../../../reference/scheduler/filters/registry.ts';
import type { ServerGroupPolicy } from '../../../../reference/scheduler/registry/records.ts';
import type { SelectionRequest } from '../../../../reference/scheduler/request.ts';

const HOST = {
  uuid: 'h1',
  name: 'one',
  cell_uuid: 'c1',
  enabled: true,
  disabled_reason: null,
  availability_zone: 'north',
  generation: 0,
};
const CELL = { uuid: 'c1', name: 'cell', disabled: false, generation: 0 };
const REQUEST: SelectionRequest = {
  consumers: ['x'],
  project_id: 'p',
  user_id: 'u',
  num_alternates: 0,
  dry_run: false,
  explain: 'none',
};

function view(changes: Partial<HostView> = {}): HostView {
  return { host: HOST, cell: CELL, group: undefined, membersHere: 0, members: 0, ...changes };
}

function inGroup(policy: ServerGroupPolicy, membersHere: number, members: number): HostView {
  const group = { uuid: 'g', policy, max_per_host: 2, generation: 0, members: {} };
  return view({ group, membersHere, members });
}

const grouped = { group_uuid: 'g' };

describe('a host', () => {
  it.each<[string, HostView, Partial<SelectionRequest>, string | undefined]>([
    ['that passes every filter', view(), {}, undefined],
    ['that is disabled', view({ host: { ...HOST, enabled: false } }), {}, 'disabled'],
    ['of a disabled cell', view({ cell: { ...CELL, disabled: true } }), {}, 'disabled'],
    ['of a deleted cell', view({ cell: undefined }), {}, 'disabled'],
    ['that is excluded', view(), { exclude_hosts: ['h0', 'h1'] }, 'excluded'],
    ['that is not among the excluded hosts', view(), { exclude_hosts: ['h0'] }, undefined],
    ['that is not in only_hosts', view(), { only_hosts: ['h0'] }, 'excluded'],
    ['that is in only_hosts', view(), { only_hosts: ['h1'] }, undefined],
    ['of another cell', view(), { cell_uuid: 'c0' }, 'cell'],
    ['of the cell', view(), { cell_uuid: 'c1' }, undefined],
    ['of another zone', view(), { availability_zone: 'south' }, 'zone'],
    ['of the zone', view(), { availability_zone: 'north' }, undefined],
    [
      'without a zone',
      view({ host: { ...HOST, availability_zone: null } }),
      { availability_zone: 'north' },
      'zone',
    ],
    ['for the first of an affinity group', inGroup('affinity', 0, 0), grouped, undefined],
    ['that has the other members of an affinity group', inGroup('affinity', 1, 1), grouped, undefined],
    ['that has no member of an affinity group', inGroup('affinity', 0, 1), grouped, 'group'],
    [
      'with fewer than max_per_host members of an anti-affinity group',
      inGroup('anti-affinity', 1, 5),
      grouped,
      undefined,
    ],
    ['with max_per_host members of an anti-affinity group', inGroup('anti-affinity', 2, 5), grouped, 'group'],
    ['of a soft group', inGroup('soft-anti-affinity', 2, 5), grouped, undefined],
  ])('%s', (_, host, request, want) => {
    expect(findFailingFilter(host, { ...REQUEST, ...request })?.reason).toBe(want);
  });

  it('is checked only by the filters that the request needs', () => {
    expect(filtersFor(REQUEST).map(({ reason }) => reason)).toEqual(['disabled']);
  });
});

it('the rows above cover every filter', () => {
  expect(new Set(FILTERS.map(({ reason }) => reason))).toEqual(
    new Set(['disabled', 'excluded', 'cell', 'zone', 'group']),
  );
});
