import { expect, it } from 'vitest';
import { drawFlameGraph } from '../../../bench/profiling/flame-graph.ts';
import { foldProfile } from '../../../bench/profiling/fold-profile.ts';
import type { ProfileFrame } from '../../../bench/profiling/profile-frame.ts';
import { SMALL_PROFILE, SMALL_ROOT } from './small-profile.ts';

const { tree } = foldProfile(SMALL_PROFILE, SMALL_ROOT);
const svg = drawFlameGraph(tree, { title: 'Claims & more', subtitle: 'on <etcd>' });

it('a flame graph has a frame for each call, as wide as its share, below its caller', () => {
  expect(readFrames(svg)).toEqual([
    { title: '(root): 100.0 %, itself 0.0 %', left: 0, row: 0, width: 1 },
    { title: 'answer reference/http/answer.ts:10: 82.4 %, itself 23.5 %', left: 0, row: 1, width: 0.824 },
    {
      title: 'run reference/placement/claims/run.ts:42: 58.8 %, itself 23.5 %',
      ...{ left: 0, row: 2, width: 0.588 },
    },
    { title: 'a&lt;b undici/lib/a.js:1: 35.3 %, itself 35.3 %', left: 0, row: 3, width: 0.353 },
    { title: '(garbage collector): 17.6 %, itself 17.6 %', left: 0.824, row: 1, width: 0.176 },
  ]);
});

it('a flame graph stands alone: no script, no other file, and no text that is taken for markup', () => {
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
  expect(svg).toContain('>Claims &amp; more</text>');
  expect(svg).toContain('>on &lt;etcd&gt;</text>');
  expect(svg).not.toMatch(/<script|href|url\(|a<b/);
});

it('a flame graph names each room with its share', () => {
  const legend = [...svg.matchAll(/^<rect .*<text [^>]*>([^<]+)<\/text>$/gm)].map(([, text]) => text);
  expect(legend).toEqual([
    'undici 35.3 %',
    'reference/http 23.5 %',
    'reference/placement 23.5 %',
    '(garbage collector) 17.6 %',
  ]);
});

it('a flame graph leaves out frames that are too narrow to be seen, and shortens names that do not fit', () => {
  const rest = { place: '', room: 'spec', children: [] };
  const child = (name: string, total: number): ProfileFrame => ({ name, total, self: total, ...rest });
  const outer = { ...child('outer', 100), self: 0, children: [child('inner', 100)] };
  const children = [child('aVeryLongNameOfAFunction', 50), outer, child('tiny', 0.2)];
  const drawn = drawFlameGraph(
    { name: 'all', place: '', room: 'spec', self: 849.8, total: 1000, children },
    { title: '', subtitle: '' },
  );
  expect(drawn).toContain('<title>aVeryLongNameOfAFunction spec: 5.0 %, itself 5.0 %</title>');
  expect(drawn).toContain('>aVeryLon…</text>');
  expect(drawn).not.toContain('tiny');
  expect(readFrames(drawn).map(({ left, row }) => [left, row])).toEqual([
    [0, 0],
    [0, 1],
    [0.05, 1],
    [0.05, 2],
  ]);
});

/** Places and widths as shares of the whole. */
function readFrames(text: string) {
  const found = [
    ...text.matchAll(/<g><title>([^<]*)<\/title><rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g),
  ].map(([, title, x, y, width]) => ({ title, x: Number(x), y: Number(y), width: Number(width) }));
  const [all] = found as [(typeof found)[number]];
  const share = (pixels: number) => Math.round((pixels / all.width) * 1000) / 1000;
  return found.map(({ title, x, y, width }) => ({
    title,
    left: share(x - all.x),
    row: (y - all.y) / 17,
    width: share(width),
  }));
}
