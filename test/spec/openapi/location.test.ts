import { describe, expect, it } from 'vitest';
import { type Location, partOf, type Side, sideOf } from '../../../spec/openapi/location.ts';

const ROWS: [location: Location, side: Side, part: string][] = [
  [{ in: 'operation', name: 'GET /traits' }, 'request', ''],
  [{ in: 'path', name: '1' }, 'request', 'path 1'],
  [{ in: 'query', name: 'limit', pointer: '/a' }, 'request', 'query limit'],
  [{ in: 'query' }, 'request', 'query'],
  [{ in: 'request-header', name: 'x-y' }, 'request', 'header x-y'],
  [{ in: 'cookie', name: 'x' }, 'request', 'cookie x'],
  [{ in: 'request-body', pointer: '/a' }, 'request', 'body'],
  [{ in: 'response' }, 'response', ''],
  [{ in: 'header', name: 'vary' }, 'response', 'header vary'],
  [{ in: 'body', pointer: '/a/*' }, 'response', 'body'],
];

describe('a location', () => {
  it.each(ROWS)('%j is in the %s, as "%s"', (location, side, part) => {
    expect(sideOf(location)).toBe(side);
    expect(partOf(location)).toBe(part);
  });
});
