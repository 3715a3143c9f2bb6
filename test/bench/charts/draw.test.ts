import { XmlDocument } from 'libxml2-wasm';
import { expect, it } from 'vitest';
import { drawChart } from '../../../bench/charts/draw-chart.ts';
import { drawRatios } from '../../../bench/charts/draw-ratios.ts';

const CHART = drawChart({
  title: 'Costs <of> calls',
  x: { label: 'providers' },
  y: { label: 'µs' },
  lines: [
    { name: 'one', points: [1000, 10_000, 50_000].map((x) => ({ x, y: x / 100 })) },
    { name: 'two', points: [1000, 10_000].map((x) => ({ x, y: 40 })) },
  ],
});
const RATIOS = drawRatios({
  title: 'How many times as fast',
  label: 'times',
  rows: [
    {
      name: 'GET /a',
      dots: [
        { of: 'near', ratio: 10 },
        { of: 'far', ratio: 0.5 },
      ],
    },
    { name: 'PUT /a', dots: [{ of: 'near', ratio: 1 }] },
  ],
});

const dotsOf = (svg: string) => [
  ...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"[^>]*><title>([^<]*)</g),
];

it.each([
  ['a chart', CHART],
  ['ratios', RATIOS],
])('draws %s as well-formed XML without a place that is not a number', (_, svg) => {
  const document = XmlDocument.fromString(svg);
  expect(document.root.name).toBe('svg');
  document.dispose();
  expect(svg).not.toContain('NaN');
});

it('has a dot for each point, and one for each line beside its name', () => {
  expect(dotsOf(CHART)).toHaveLength(5 + 2);
});

it('has greater numbers further right and further up', () => {
  const places = dotsOf(CHART)
    .slice(0, 3)
    .map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
  expect(places).toEqual(places.toSorted((a, b) => a.x - b.x));
  expect(places).toEqual(places.toSorted((a, b) => b.y - a.y));
  expect(new Set(places.flatMap(({ x, y }) => [x, y])).size).toBe(6);
});

it('has a ratio below one left of the line, and one above right of it', () => {
  const at = (name: string) => Number(dotsOf(RATIOS).find(([, , , title]) => title?.startsWith(name))?.[1]);
  expect(at('GET /a, far')).toBeLessThan(at('PUT /a, near'));
  expect(at('GET /a, near')).toBeGreaterThan(at('PUT /a, near'));
});
