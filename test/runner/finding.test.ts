import { describe, expect, it } from 'vitest';
import { locationText } from '../../runner/finding.ts';
import type { Location } from '../../spec/openapi/location.ts';

describe('the text of a location, which users store in baselines and known failures', () => {
  it.each<[Location, string]>([
    [{ in: 'response' }, ''],
    [{ in: 'body' }, ''],
    [{ in: 'body', pointer: '/errors/0/code' }, '/errors/0/code'],
    [{ in: 'header', name: 'x-served-by' }, 'x-served-by'],
    [{ in: 'operation', name: 'PATCH /traits/{name}' }, 'PATCH /traits/{name}'],
    [{ in: 'query' }, 'query'],
    [{ in: 'query', name: 'limit' }, 'query limit'],
    [{ in: 'request-header' }, 'header'],
    [{ in: 'request-header', name: 'accept' }, 'header accept'],
    [{ in: 'request-body' }, 'body'],
    [{ in: 'request-body', pointer: '/traits/*' }, 'body /traits/*'],
  ])('of %j is "%s"', (location, text) => {
    expect(locationText(location)).toBe(text);
  });
});
