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
    ['without anything against it', view(), {}, undefined],
    ['that is disabled', view({ host: { ...HOST, enabled: false } }), {}, 'disabled'],
    ['of a disabled cell', view({ cell: { ...CELL, disabled: true } }), {}, 'disabled'],
    ['of a cell that is gone', view({ cell: undefined }), {}, 'disabled'],
    ['that is excluded', view(), { exclude_hosts: ['h0', 'h1'] }, 'excluded'],
    ['beside those excluded', view(), { exclude_hosts: ['h0'] }, undefined],
    ['that is not among those wanted', view(), { only_hosts: ['h0'] }, 'excluded'],
    ['that is wanted', view(), { only_hosts: ['h1'] }, undefined],
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
    ['where the others are', inGroup('affinity', 1, 1), grouped, undefined],
    ['where the others are not', inGroup('affinity', 0, 1), grouped, 'group'],
    ['with room for one more that is apart', inGroup('anti-affinity', 1, 5), grouped, undefined],
    ['with as many as may be there', inGroup('anti-affinity', 2, 5), grouped, 'group'],
    ['of a soft group', inGroup('soft-anti-affinity', 2, 5), grouped, undefined],
  ])('%s', (_, host, request, want) => {
    expect(findFailingFilter(host, { ...REQUEST, ...request })?.reason).toBe(want);
  });

  it('is looked at by those filters only that the request is about', () => {
    expect(filtersFor(REQUEST).map(({ reason }) => reason)).toEqual(['disabled']);
  });
});

it('every filter is tried above', () => {
  expect(new Set(FILTERS.map(({ reason }) => reason))).toEqual(
    new Set(['disabled', 'excluded', 'cell', 'zone', 'group']),
  );
});
