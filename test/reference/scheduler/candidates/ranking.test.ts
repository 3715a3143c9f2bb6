import { describe, expect, it } from 'vitest';
import { CandidateHost } from '../../../../reference/scheduler/candidates/candidate-host.ts';
import { FreeCapacity } from '../../../../reference/scheduler/candidates/free-capacity.ts';
import { Ranking } from '../../../../reference/scheduler/candidates/ranking.ts';
import type { Host, ServerGroup } from '../../../../reference/scheduler/registry/records.ts';
import type { SelectionRequest } from '../../../../reference/scheduler/request.ts';

const REQUEST = { group_uuid: 'g' } as SelectionRequest;

type Left = Readonly<Record<string, number>>;

/** Hosts with so much left of each class, and so many members of a group. */
function ranking(
  hosts: Readonly<Record<string, Left>>,
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

function order(of: Iterable<CandidateHost>): string[] {
  return [...of].map(({ view }) => view.host.uuid);
}

describe('the best host', () => {
  it.each<[string, Parameters<typeof ranking>, string[]]>([
    ['has most left', [{ a: { VCPU: 1 }, b: { VCPU: 3 }, c: { VCPU: 2 } }], ['b', 'c', 'a']],
    [
      'is as good in everything and better in one thing',
      [{ a: { VCPU: 8, MEMORY_MB: 100, DISK_GB: 5 }, b: { VCPU: 8, MEMORY_MB: 101, DISK_GB: 5 } }],
      ['b', 'a'],
    ],
    [
      'has members of a group that wants to be together',
      [{ a: { VCPU: 9 }, b: { VCPU: 1 } }, { b: 1 }, 'soft-affinity'],
      ['b', 'a'],
    ],
    [
      'has none of a group that wants to be apart',
      [{ a: { VCPU: 9 }, b: { VCPU: 1 } }, { a: 1 }, 'soft-anti-affinity'],
      ['b', 'a'],
    ],
    [
      'has most left where a group is strict',
      [{ a: { VCPU: 9 }, b: { VCPU: 1 } }, { b: 1 }, 'affinity'],
      ['a', 'b'],
    ],
  ])('%s', (_, given, want) => {
    expect(order(ranking(...given).ranking)).toEqual(want);
  });

  it('is another one when it has given', () => {
    const { ranking: ranked, room, options } = ranking({ a: { VCPU: 5 }, b: { VCPU: 4 }, c: { VCPU: 1 } });
    room.take([{ provider: 'a', resourceClass: 'VCPU', amount: 3 }]);
    ranked.reweigh(options[0] as CandidateHost);
    expect(order(ranked)).toEqual(['b', 'a', 'c']);
  });

  it('is any of those that are equal', () => {
    const firsts = Array.from(
      { length: 50 },
      () => order(ranking({ a: { VCPU: 5 }, b: { VCPU: 5 } }).ranking)[0],
    );
    expect(new Set(firsts)).toEqual(new Set(['a', 'b']));
  });
});
