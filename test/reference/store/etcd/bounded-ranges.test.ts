import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BoundedRanges } from '../../../../reference/store/etcd/bounded-ranges.ts';

const LIMIT = 1000;

/** Reads keys as a member would: it counts those up to the end of the range for each page. */
function readAll(names: readonly string[]): { read: string[]; counted: number; pages: number } {
  const keys = names.map((name) => Buffer.from(`/data/${name}`, 'latin1')).sort(Buffer.compare);
  const ranges = new BoundedRanges(Buffer.from('/data/'), Buffer.from('/data0'));
  const read: string[] = [];
  let counted = 0;
  let pages = 0;
  for (let isLeft = true; isLeft; pages += 1) {
    if (pages > 20_000) throw new Error('it does not end');
    const from = indexFrom(keys, ranges.key);
    const to = indexFrom(keys, ranges.end);
    const page = keys.slice(from, Math.min(to, from + LIMIT));
    counted += to - from;
    read.push(...page.map((key) => key.toString('latin1').slice('/data/'.length)));
    isLeft = ranges.advance({
      lastKey: page.at(-1),
      count: to - from,
      more: to - from > page.length,
    });
  }
  return { read, counted, pages };
}

/** Of the first key that is not before this one. */
function indexFrom(keys: readonly Buffer[], key: Buffer): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Buffer.compare(keys[middle] as Buffer, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function uuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

const names = (count: number, nameOf: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => nameOf(index));

const CLOUDS: readonly [string, string[]][] = [
  ['no keys', []],
  ['one key', ['beginning']],
  ['as many as a page has', names(LIMIT, (index) => `consumer/${uuid(`${index}`)}`)],
  [
    'a large cloud',
    [
      'beginning',
      ...names(60_000, (index) => `consumer/${uuid(`c${index}`)}`),
      ...names(5000, (index) => `provider/${uuid(`p${index}`)}`),
      ...names(5000, (index) => `provider-name/compute-${String(index).padStart(5, '0')}`),
      ...names(30, (index) => `trait/CUSTOM_${index}`),
    ],
  ],
  ['names that are numbers', names(30_000, (index) => `name/${index}`)],
  [
    'names with all bytes',
    names(30_000, (index) => `a/\xff\xff${String.fromCharCode(index % 256, index >> 8)}`),
  ],
  ['names without a slash', names(20_000, (index) => `${index}`)],
  ['names with slashes', names(20_000, (index) => `a/${index % 7}/b/${index}`)],
  ['long names in common', names(20_000, (index) => `a/${'long'.repeat(10)}${index}`)],
];

describe('reading a range in parts', () => {
  it.each(CLOUDS)('gives each key once and in order, of %s', (_, cloud) => {
    const { read } = readAll(cloud);
    expect(read).toEqual(
      [...cloud]
        .map((name) => Buffer.from(name, 'latin1'))
        .sort(Buffer.compare)
        .map((key) => key.toString('latin1')),
    );
  });

  it('counts the keys of a large cloud a few times, and not once a page', () => {
    const cloud = names(300_000, (index) => `consumer/${uuid(`${index}`)}`);
    const { counted, pages } = readAll(cloud);
    expect(pages).toBeLessThan(800);
    expect(counted / cloud.length).toBeLessThan(8);
  });
});
