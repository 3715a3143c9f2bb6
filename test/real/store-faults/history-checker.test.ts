import { describe, expect, it } from 'vitest';
import type { Committed } from '../../../reference/store/port.ts';
import { replayCommits } from './history.ts';
import { type CallAction, checkHistory, type TimedCall } from './history-checker.ts';

const provider = (generation: number, total = 2) => ({
  key: 'provider/p',
  value: { generation, inventories: { VCPU: { total } } },
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
