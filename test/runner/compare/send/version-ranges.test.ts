import { describe, expect, it } from 'vitest';
import { VersionRanges } from '../../../../runner/compare/send/version-ranges.ts';
import { loadService } from '../../../../spec/contract/load-service.ts';

const service = loadService('placement');
const rangesUpTo = (...newest: `1.${number}`[]) =>
  new VersionRanges(
    newest.map((maximum) => ({ minimum: '1.0', maximum })),
    service,
  );
const requestWith = (header?: string) => ({
  method: 'GET',
  path: '/',
  headers: { accept: 'application/json', ...(header !== undefined && { 'openstack-api-version': header }) },
  body: null,
});

const ROWS: [header: string | undefined, isCovered: boolean, microversion: string][] = [
  [undefined, true, '1.0'],
  ['placement 1.7', true, '1.7'],
  ['placement 1.31', true, '1.31'],
  ['placement 1.32', false, '1.32'],
  ['PLACEMENT  1.32', false, '1.32'],
  ['compute 2.1, placement 1.39', false, '1.39'],
  ['compute 1.39', true, '1.0'],
  ['placement latest', false, '1.31'],
  ['placement 1.40', true, '1.0'],
  ['placement 0.9', true, '1.0'],
  ['placement nonsense', true, '1.0'],
];

describe('targets with different ranges', () => {
  it.each(ROWS)('%s', (header, isCovered, microversion) => {
    const ranges = rangesUpTo('1.39', '1.31');
    expect(ranges.common).toEqual({ minimum: '1.0', maximum: '1.31' });
    expect(ranges.covers(requestWith(header))).toBe(isCovered);
    expect(ranges.readMicroversion(requestWith(header))).toBe(microversion);
  });

  it('may differ in their own range, and in nothing else', () => {
    const ranges = rangesUpTo('1.39', '1.31');
    const discoveryOf = (max_version: string) => ({
      versions: [{ max_version, min_version: '1.0', id: 'v1' }],
    });
    expect(ranges.maskRange(discoveryOf('1.39'), 0)).toEqual(ranges.maskRange(discoveryOf('1.31'), 1));
    expect(ranges.maskRange(discoveryOf('1.39'), 0)).not.toEqual(ranges.maskRange(discoveryOf('1.39'), 1));
  });
});

describe('targets with one range', () => {
  it('are compared at all of it, and in their discovery documents', () => {
    const ranges = rangesUpTo('1.39', '1.39');
    expect(ranges.covers(requestWith('placement latest'))).toBe(true);
    expect(ranges.maskRange({ max_version: '1.39' }, 0)).toEqual({ max_version: '1.39' });
  });
});
