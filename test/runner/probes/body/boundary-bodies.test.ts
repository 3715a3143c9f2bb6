/** Which valid bodies are sent: values at their bounds, but no names of what does not exist. */
import { expect, it } from 'vitest';
import { type KeptLocations, listBoundaryBodies } from '../../../../runner/probes/body/boundary-bodies.ts';
import type { JsonSchema } from '../../../../spec/openapi/document.ts';

const schema = {
  type: 'object',
  required: ['server'],
  properties: {
    server: {
      type: 'object',
      required: ['flavor'],
      properties: {
        flavor: { type: 'string', maxLength: 2 },
        host: { type: ['string', 'null'], maxLength: 3 },
        count: { type: 'integer', maximum: 9 },
      },
    },
  },
} as JsonSchema;
const body = { server: { flavor: 'f', host: 'h', count: 1 } };

const FLAVOR = '/server/flavor has 2 characters';
const HOST = ['/server/host has 3 characters', '/server/host is null', '/server/host is left out'];
const COUNT = ['/server/count is at its bound', '/server/count is left out'];
const MINIMAL = ' has no optional properties';

it.each<[string, KeptLocations, string[], unknown]>([
  ['everything varies', {}, [FLAVOR, ...HOST, ...COUNT, MINIMAL], { flavor: 'f' }],
  [
    'a reference has no other text',
    { references: ['/server/flavor', '/server/host'] },
    [...HOST.slice(1), ...COUNT, MINIMAL],
    { flavor: 'f' },
  ],
  [
    'a number that comes from an answer varies',
    { references: ['/server/count'] },
    [FLAVOR, ...HOST, ...COUNT, MINIMAL],
    { flavor: 'f' },
  ],
  [
    'what is fixed stays',
    { fixed: ['/server/host'] },
    [FLAVOR, ...COUNT, MINIMAL],
    { flavor: 'f', host: 'h' },
  ],
  ['what is within it varies', { fixed: ['/server'] }, [FLAVOR, ...HOST, ...COUNT, MINIMAL], { flavor: 'f' }],
])('%s', (_title, kept, expected, minimal) => {
  const bodies = listBoundaryBodies({ schema, body, isNewest: true }, kept);
  expect(bodies.map(({ pointer, words }) => `${pointer} ${words}`)).toEqual(expected);
  expect(bodies.at(-1)?.body).toEqual({ server: minimal });
});

it('leaves out what has a fixed value', () => {
  const nested = {
    type: 'object',
    properties: {
      groups: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
    },
  } as JsonSchema;
  const valid = { schema: nested, body: { groups: [{ name: 'a' }] }, isNewest: true };
  const bodies = listBoundaryBodies(valid, { fixed: ['/groups/0/name'] });
  expect(bodies.map((each) => each.body)).toEqual([{ groups: [] }, {}, {}]);
});
