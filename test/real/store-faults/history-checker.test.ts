import { describe, expect, it } from 'vitest';
import type { Committed } from '../../../reference/store/port.ts';
import { replayCommits } from './history.ts';
import { type CallAction, checkHistory, type TimedCall } from './history-checker.ts';

const provider = (generation: number, total = 2, mark = 0) => ({
  key: 'provider/p',
  value: { generation, inventories: { VCPU: { total }, ...(mark && { DISK_GB: { total: mark } }) } },
});
const consumer = (name: string, amount = 1) => ({
  key: `consumer/${name}`,
  value: { allocations: [{ provider: 'p', resources: { VCPU: amount } }] },
});
const commit = (revision: number, put: Committed['put'], deleted: string[] = []): Committed => ({
  revision,
  put,
  delete: deleted,
});

/** Provider `p` with room for two; `a` is claimed at revision 3, `b` at 4, and `a` is released at 5. */
const COMMITS: Committed[] = [
  commit(2, [provider(1)]),
  commit(3, [provider(2), consumer('a')]),
  commit(4, [provider(3), consumer('b')]),
  commit(5, [], ['consumer/a']),
];

const call = (start: number, end: number, does: CallAction): TimedCall => ({ start, end, does });
const claim = (name: string, outcome: 'done' | 'refused' | 'unknown' = 'done', amount = 1): CallAction => {
  return { call: 'claim', consumer: name, provider: 'p', amount, outcome };
};
const release = (name: string, outcome: 'done' | 'refused' | 'unknown' = 'done'): CallAction => {
  return { call: 'release', consumer: name, outcome };
};
const reshape = (
  generation: number,
  mark: number,
  outcome: 'done' | 'refused' | 'unknown' = 'done',
): CallAction => {
  return { call: 'reshape', provider: 'p', generation, mark, outcome };
};
const readProvider = (generation: number, used: number): CallAction => {
  return { call: 'read provider', provider: 'p', generation, used };
};
const readConsumer = (name: string, isThere: boolean): CallAction => {
  return { call: 'read consumer', consumer: name, isThere };
};

const CALLS: TimedCall[] = [
  call(0, 10, claim('a')),
  call(5, 20, claim('b')),
  call(30, 40, claim('c', 'refused')),
  call(35, 50, release('a')),
  call(60, 61, readProvider(3, 1)),
  call(60, 61, readConsumer('a', false)),
];

const withCalls = (...calls: TimedCall[]) => [...CALLS, ...calls];

describe('a history that explains all calls', () => {
  const rows: [string, { commits?: Committed[]; calls: TimedCall[] }][] = [
    ['as it was', { calls: CALLS }],
    ['a read beside a write sees it', { calls: withCalls(call(0, 10, readProvider(2, 1))) }],
    ['a read beside a write does not see it yet', { calls: withCalls(call(0, 10, readProvider(1, 0))) }],
    ['a claim without answer was done', { calls: [call(0, 10, claim('a', 'unknown')), ...CALLS.slice(1)] }],
    ['a claim without answer was not done', { calls: withCalls(call(0, 10, claim('d', 'unknown'))) }],
    ['a release that found nothing', { calls: withCalls(call(60, 70, release('a', 'refused'))) }],
    [
      'two claims of one commit',
      {
        commits: [commit(2, [provider(1)]), commit(3, [provider(3), consumer('a'), consumer('b')])],
        calls: [call(0, 10, claim('a')), call(0, 10, claim('b')), call(20, 30, readProvider(3, 2))],
      },
    ],
  ];
  const reshaped = [...COMMITS, commit(6, [provider(4, 2, 7)])];
  rows.push(
    ['a reshape', { commits: reshaped, calls: withCalls(call(60, 70, reshape(3, 7))) }],
    [
      'a reshape without answer was done',
      { commits: reshaped, calls: withCalls(call(60, 70, reshape(3, 7, 'unknown'))) },
    ],
    ['a reshape without answer was not done', { calls: withCalls(call(60, 70, reshape(3, 7, 'unknown'))) }],
    [
      'a reshape of an earlier generation is refused',
      { calls: withCalls(call(60, 70, reshape(2, 7, 'refused'))) },
    ],
  );
  it.each(rows)('%s', (_name, { commits = COMMITS, calls }) => {
    expect(checkHistory(replayCommits(commits), calls)).toEqual([]);
  });
});

describe('a planted fault is found:', () => {
  const rows: [string, { commits?: Committed[]; calls?: TimedCall[]; problem: string }][] = [
    [
      'no catch-up before a read of a provider',
      {
        calls: withCalls(call(22, 25, readProvider(2, 1))),
        problem:
          'read provider {"provider":"p","generation":2,"used":1} at 22 ms is not true at revision 4 or later',
      },
    ],
    [
      'no catch-up before a read of a consumer',
      {
        calls: withCalls(call(22, 25, readConsumer('b', false))),
        problem: 'read consumer {"consumer":"b","isThere":false} at 22 ms is not true at revision 4 or later',
      },
    ],
    [
      'no catch-up before a refusal',
      {
        calls: withCalls(call(60, 70, claim('d', 'refused'))),
        problem:
          'claim {"consumer":"d","provider":"p","amount":1,"outcome":"refused"} at 60 ms is not true at revision 5 or later',
      },
    ],
    [
      'a read that another read has seen past',
      {
        commits: COMMITS.slice(0, 3),
        calls: [
          call(0, 100, claim('a', 'unknown')),
          call(0, 100, claim('b', 'unknown')),
          call(1, 2, readProvider(3, 2)),
          call(3, 4, readProvider(2, 1)),
        ],
        problem:
          'read provider {"provider":"p","generation":2,"used":1} at 3 ms is not true at revision 4 or later',
      },
    ],
    [
      'a reshape that is lost',
      {
        calls: withCalls(call(60, 70, reshape(3, 7))),
        problem: 'the reshape to 7 was answered, and is lost',
      },
    ],
    [
      'a reshape that was refused and done',
      {
        commits: [...COMMITS, commit(6, [provider(4, 2, 7)])],
        calls: withCalls(call(60, 70, reshape(3, 7, 'refused')), call(60, 70, reshape(3, 7, 'unknown'))),
        problem: 'the reshape to 7 was refused, and was done',
      },
    ],
    [
      'a reshape that nobody asked for',
      {
        commits: [...COMMITS, commit(6, [provider(4, 2, 7)])],
        calls: CALLS,
        problem: 'the reshape of p to 7 was done, and nobody asked for it',
      },
    ],
    [
      'a reshape that was done twice',
      {
        commits: [
          ...COMMITS,
          ...[7, 8, 7].map((mark, index) => commit(6 + index, [provider(4 + index, 2, mark)])),
        ],
        calls: withCalls(call(60, 70, reshape(3, 7)), call(60, 70, reshape(4, 8))),
        problem: 'the reshape of p to 7 was done twice',
      },
    ],
    [
      'a reshape over a generation that it did not name',
      {
        commits: [...COMMITS, commit(6, [provider(4, 2, 7)])],
        calls: withCalls(call(60, 70, reshape(2, 7))),
        problem: 'the reshape to 7 named generation 2, and replaced 3',
      },
    ],
    [
      'a refusal of the generation that there is',
      {
        calls: withCalls(call(60, 70, reshape(3, 7, 'refused'))),
        problem:
          'reshape {"provider":"p","generation":3,"mark":7,"outcome":"refused"} at 60 ms is not true at revision 5 or later',
      },
    ],
    [
      'a reshape that is seen late',
      {
        commits: [...COMMITS, commit(6, [provider(4, 2, 7)])],
        calls: withCalls(call(60, 70, reshape(3, 7)), call(80, 90, readProvider(3, 1))),
        problem:
          'read provider {"provider":"p","generation":3,"used":1} at 80 ms is not true at revision 6 or later',
      },
    ],
    [
      'a claim that is lost',
      { calls: withCalls(call(60, 70, claim('d'))), problem: 'the claim of d was answered, and is lost' },
    ],
    [
      'a release that is lost',
      { calls: withCalls(call(60, 70, release('b'))), problem: 'the release of b was answered, and is lost' },
    ],
    [
      'a claim that was refused and done',
      {
        calls: [call(0, 10, claim('a', 'refused', 9)), ...CALLS.slice(1)],
        problem: 'the claim of a was refused, and was done',
      },
    ],
    [
      'a claim that is done twice',
      {
        commits: [...COMMITS, commit(6, [provider(4), consumer('a')])],
        problem: 'consumer a was claimed 2 times',
      },
    ],
    [
      'a claim that nobody made',
      { calls: CALLS.slice(1), problem: 'the claim of a was done, and nobody asked for it' },
    ],
    [
      'a provider over its capacity',
      {
        commits: [...COMMITS.slice(0, 3), commit(5, [provider(4), consumer('x', 1)])],
        calls: [call(0, 9, claim('a')), call(0, 9, claim('b')), call(0, 9, claim('x'))],
        problem: 'provider p has 3 of 2 used at revision 5',
      },
    ],
    [
      'a generation that falls',
      {
        commits: [...COMMITS, commit(6, [provider(2)])],
        calls: CALLS,
        problem: 'the generation of provider p falls at revision 6',
      },
    ],
    [
      'a write that is older than a call before it',
      {
        calls: [call(0, 10, claim('b')), call(20, 30, claim('a')), ...CALLS.slice(2)],
        problem:
          'claim {"consumer":"a","provider":"p","amount":1,"outcome":"done"} at 20 ms is not true at revision 4 or later',
      },
    ],
  ];
  it.each(rows)('%s', (_name, { commits = COMMITS, calls = CALLS, problem }) => {
    expect(checkHistory(replayCommits(commits), calls)).toContain(problem);
  });
});
