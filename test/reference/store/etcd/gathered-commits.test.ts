import { describe, expect, it } from 'vitest';
import { encode, type WatchEvent } from '../../../../reference/store/etcd/gateway/messages.ts';
import { GatheredCommits } from '../../../../reference/store/etcd/gathered-commits.ts';
import { Keys } from '../../../../reference/store/etcd/keys.ts';

const keys = new Keys('/p/');
const put = (name: string, value: unknown, revision: number): WatchEvent => ({
  kv: { key: keys.entry(name), value: encode(JSON.stringify(value)), mod_revision: String(revision) },
});
const deleted = (name: string, revision: number): WatchEvent => ({
  type: 'DELETE',
  kv: { key: keys.entry(name), mod_revision: String(revision) },
});
const head = (revision: number): WatchEvent => ({
  kv: { key: keys.head, value: '', mod_revision: String(revision) },
});

describe('events of a watch', () => {
  const rows: [string, { messages: WatchEvent[][]; commits: unknown[] }][] = [
    [
      'of one revision are one commit',
      {
        messages: [[put('a', 1, 5), deleted('b', 5), put('c/d', { e: 'é' }, 5), head(5)]],
        commits: [
          {
            revision: 5,
            put: [
              { key: 'a', value: 1 },
              { key: 'c/d', value: { e: 'é' } },
            ],
            delete: ['b'],
          },
        ],
      },
    ],
    [
      'of one revision in several messages are one commit',
      {
        messages: [[put('a', 1, 5)], [put('b', 2, 5)], [head(5)]],
        commits: [
          {
            revision: 5,
            put: [
              { key: 'a', value: 1 },
              { key: 'b', value: 2 },
            ],
            delete: [],
          },
        ],
      },
    ],
    ['that are not all there are no commit yet', { messages: [[put('a', 1, 5)]], commits: [] }],
    [
      'of a commit without changes are shown, for those who wait for its revision',
      { messages: [[head(5)]], commits: [{ revision: 5, put: [], delete: [] }] },
    ],
    [
      'of a revision without head end with the next revision',
      {
        messages: [[put('a', 1, 5)], [head(7)]],
        commits: [
          { revision: 5, put: [{ key: 'a', value: 1 }], delete: [] },
          { revision: 7, put: [], delete: [] },
        ],
      },
    ],
    [
      'that were shown before are left out',
      { messages: [[put('a', 1, 4), head(4)], [head(5)]], commits: [{ revision: 5, put: [], delete: [] }] },
    ],
  ];
  it.each(rows)('%s', (_name, { messages, commits }) => {
    const gathered = new GatheredCommits(keys, 4);
    expect(messages.flatMap((events) => gathered.add(events))).toEqual(commits);
  });
});

describe('a commit of this server', () => {
  it('is shown at once when it is the next one, and its events are left out', () => {
    const gathered = new GatheredCommits(keys, 4);
    expect(gathered.skip(5)).toBe(true);
    expect(gathered.add([put('a', 1, 5), head(5), put('a', 2, 6), head(6)])).toHaveLength(1);
  });

  it('waits for its events when others may have come before', () => {
    const gathered = new GatheredCommits(keys, 4);
    expect(gathered.skip(6)).toBe(false);
    expect(gathered.add([head(5), head(6)])).toHaveLength(2);
  });
});

it('a watch that continues elsewhere begins the open revision again', () => {
  const gathered = new GatheredCommits(keys, 4);
  gathered.add([put('a', 1, 5)]);
  gathered.restart();
  const [commit] = gathered.add([put('a', 1, 5), put('b', 1, 5), head(5)]);
  expect(commit?.put).toHaveLength(2);
});
