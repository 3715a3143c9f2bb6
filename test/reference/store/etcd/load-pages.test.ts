import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { GatewayError } from '../../../../reference/store/etcd/gateway/gateway-error.ts';
import {
  encode,
  type RangeRequest,
  type RangeResponse,
} from '../../../../reference/store/etcd/gateway/messages.ts';
import { Keys } from '../../../../reference/store/etcd/keys.ts';
import { loadPages } from '../../../../reference/store/etcd/load-pages.ts';
import { JsonPages } from '../../../../reference/store/etcd/pages/json-pages.ts';
import { type StoreEntry, StoreUnavailable } from '../../../../reference/store/port.ts';

const PREFIX = '/interop/placement/';
const REVISION = 77;
/** Entries of most pages. */
const IN_A_PAGE = 4000;

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `name/${String(index).padStart(6, '0')}`);

interface Loading {
  /** Of the entries, whose values are these as well where no other are given. */
  names: readonly string[];
  /** JSON. */
  jsonOf?: (name: string) => string;
  /** What a page fails with, by its number from 1. */
  failures?: Readonly<Record<number, Error>>;
  takePage?: (entries: readonly StoreEntry[]) => void;
}

/** Loads from a member that has these entries. What happened, in turn: `ask 1`, `take 1`. */
async function load({ names, jsonOf = JSON.stringify, failures = {}, takePage }: Loading) {
  const events: string[] = [];
  const requests: RangeRequest[] = [];
  const pages: (readonly StoreEntry[])[] = [];
  const gateway = {
    async read<T>(_path: string, body: unknown): Promise<T> {
      const request = body as RangeRequest;
      const number = requests.push(request);
      events.push(`ask ${number}`);
      if (failures[number]) throw failures[number];
      return answer(names, jsonOf, request) as T;
    },
  };
  const outcome = await loadPages(new JsonPages(gateway), new Keys(PREFIX), (page) => {
    events.push(`take ${pages.push(page)}`);
    takePage?.(page);
  }).catch((error: Error) => error);
  // Rejections that are not handled come to light.
  await setImmediate();
  return { outcome, events, requests, pages };
}

function answer(
  names: readonly string[],
  jsonOf: (name: string) => string,
  { key, range_end = '', limit }: RangeRequest,
): RangeResponse {
  const [first, last] = [key, range_end].map((text) => Buffer.from(text, 'base64').toString()) as [
    string,
    string,
  ];
  const keys = names.map((name) => `${PREFIX}data/${name}`).filter((each) => each >= first && each < last);
  const page = keys.slice(0, Number(limit));
  return {
    header: { revision: String(REVISION) },
    kvs: page.map((each) => ({
      key: encode(each),
      value: encode(jsonOf(each.slice(`${PREFIX}data/`.length))),
      mod_revision: '5',
    })),
    count: String(keys.length),
    more: keys.length > page.length,
  };
}

const compacted = new GatewayError('refused', 'etcdserver: mvcc: required revision has been compacted', 11);
const unavailable = new StoreUnavailable('no member of the etcd cluster answers');

describe('loading from etcd', () => {
  const clouds: [string, number, number][] = [
    ['nothing', 0, 0],
    ['one entry', 1, 1],
    ['as many as a page has', IN_A_PAGE, 1],
    ['one more', IN_A_PAGE + 1, 2],
    ['several pages', 30_000, 10],
  ];
  it.each(clouds)('hands over each entry once and in order: %s', async (_name, count, most) => {
    const { outcome, pages } = await load({ names: names(count) });
    expect(outcome).toBe(REVISION);
    expect(pages.flat()).toEqual(names(count).map((name) => ({ key: name, value: name, revision: 5 })));
    expect(pages.length).toBeLessThanOrEqual(most);
  });

  it('reads all pages at the revision of the first', async () => {
    const { requests } = await load({ names: names(7000) });
    const [first, ...others] = requests.map(({ revision }) => revision);
    expect(first).toBeUndefined();
    expect(others.length).toBeGreaterThan(0);
    expect(new Set(others)).toEqual(new Set([String(REVISION)]));
  });

  it('asks for the next page before it takes one, and for no other', async () => {
    const { events } = await load({ names: names(2.5 * IN_A_PAGE) });
    expect(events.slice(0, 5)).toEqual(['ask 1', 'ask 2', 'take 1', 'ask 3', 'take 2']);
  });

  it('asks for fewer entries where they are large', async () => {
    const { requests } = await load({ names: names(7000), jsonOf: () => JSON.stringify('x'.repeat(1500)) });
    expect(requests.slice(0, 2).map(({ limit }) => Number(limit))).toEqual([IN_A_PAGE, 749]);
  });

  const failed: [string, Omit<Loading, 'names'>, string[], Error][] = [
    ['the first page fails', { failures: { 1: unavailable } }, ['ask 1'], unavailable],
    [
      'a page fails while the one before is taken',
      { failures: { 2: unavailable } },
      ['ask 1', 'ask 2', 'take 1'],
      unavailable,
    ],
    [
      'etcd compacts the revision meanwhile',
      { failures: { 2: compacted } },
      ['ask 1', 'ask 2', 'take 1'],
      new StoreUnavailable('etcd compacted the revision that was being loaded; try again'),
    ],
    [
      'a page cannot be taken',
      {
        takePage: () => {
          throw new Error('not taken');
        },
      },
      ['ask 1', 'ask 2', 'take 1'],
      new Error('not taken'),
    ],
    [
      'a page cannot be taken, and the next fails as well',
      {
        failures: { 2: unavailable },
        takePage: () => {
          throw new Error('not taken');
        },
      },
      ['ask 1', 'ask 2', 'take 1'],
      new Error('not taken'),
    ],
    [
      'a value is not JSON',
      { jsonOf: (name) => (name.endsWith('9') ? '{' : '{}') },
      ['ask 1', 'ask 2'],
      new StoreUnavailable('the value of "name/000009" in etcd is not JSON'),
    ],
  ];
  it.each(failed)('ends and asks for no other page where %s', async (_name, loading, events, error) => {
    const found = await load({ names: names(30_000), ...loading });
    expect(found.events).toEqual(events);
    expect(found.outcome).toEqual(error);
  });
});
