import { describe, expect, it } from 'vitest';
import { CandidateHost } from '../../../../reference/scheduler/candidates/candidate-host.ts';
import { FreeCapacity } from '../../../../reference/scheduler/candidates/free-capacity.ts';
import { Ranking } from '../../../../reference/scheduler/candidates/ranking.ts';
import type { Host, ServerGroup } from '../../../../reference/scheduler/registry/records.ts';
import type { SelectionRequest } from '../../../../reference/scheduler/request.ts';

const REQUEST = { group_uuid: 'g' } as SelectionRequest;

type FreeAmounts = Readonly<Record<string, number>>;

/** Ranks hosts with these free amounts of each class and these numbers of group members. */
function rank(
  hosts: Readonly<Record<string, FreeAmounts>>,
  members: Readonly<Record<string, number>> = {},
  policy?: ServerGroup['policy'],
) {
  const summaries = new Map(
    Object.entries(hosts).map(([uuid, left]) => {
      const resources = Object.fromEntries(
        Object.entries(left).map(([name, capacity]) => [name, { capacity, used: 0 }]),
      );
      return [uuid, { resources, root_provider_uuid: uuid }];
    }),
  );
  const room = new FreeCapacity({ summaries });
  const group = policy && ({ policy } as ServerGroup);
  const options = Object.keys(hosts).map((uuid) => {
    const view = {
      host: { uuid } as Host,
      cell: undefined,
      group,
      membersHere: members[uuid] ?? 0,
      members: 9,
    };
    return new CandidateHost(view, [], [uuid], room);
  });
  return { ranking: new Ranking(options, REQUEST), room, options };
}

function orderOf(of: Iterable<CandidateHost>): string[] {
  return [...of].map(({ view }) => view.host.uuid);
}

describe('the best host', () => {
  it.each<[string, Parameters<typeof rank>, string[]]>([
    ['has the most free capacity', [{ a: { VCPU: 1 }, b: { VCPU: 3 }, c: { VCPU: 2 } }], ['b', 'c', 'a']],
    [
      'has as much of every class and more of one',
      [{ a: { VCPU: 8, MEMORY_MB: 100, DISK_GB: 5 }, b: { VCPU: 8, MEMORY_MB: 101, DISK_GB: 5 } }],
      ['b', 'a'],
    ],
    [
      'has members of a soft-affinity group',
      [{ a: { VCPU: 9 }, b: { VCPU: 1 } }, { b: 1 }, 'soft-affinity'],
      ['b', 'a'],
    ],
    [
      'has no members of a soft-anti-affinity group',
      [{ a: { VCPU: 9 }, b: { VCPU: 1 } }, { a: 1 }, 'soft-anti-affinity'],
      ['b', 'a'],
    ],
    [
      'has the most free capacity when the affinity policy is strict',
      [{ a: { VCPU: 9 }, b: { VCPU: 1 } }, { b: 1 }, 'affinity'],
      ['a', 'b'],
    ],
  ])('%s', (_, given, want) => {
    expect(orderOf(rank(...given).ranking)).toEqual(want);
  });

  it('changes once capacity of it is taken', () => {
    const { ranking: ranked, room, options } = rank({ a: { VCPU: 5 }, b: { VCPU: 4 }, c: { VCPU: 1 } });
    room.take([{ provider: 'a', resourceClass: 'VCPU', amount: 3 }]);
    ranked.reweigh(options[0] as CandidateHost);
    expect(orderOf(ranked)).toEqual(['b', 'a', 'c']);
  });

  it('is random among equal hosts', () => {
    const firsts = Array.from(
      { length: 50 },
      () => orderOf(rank({ a: { VCPU: 5 }, b: { VCPU: 5 } }).ranking)[0],
    );
    expect(new Set(firsts)).toEqual(new Set(['a', 'b']));
  });
});
