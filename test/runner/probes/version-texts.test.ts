import { describe, expect, it } from 'vitest';
import { listMalformedTexts, listUnsupportedTexts } from '../../../runner/probes/version-texts.ts';
import type { Profile } from '../../../spec/profile/profile.ts';
import { readProfile } from '../../../spec/profile/read-profile.ts';

const profile = (request: string): Profile =>
  readProfile('profile.yaml', `service: a\nversions: { request: [${request}] }\n`);
const HEADER = '{ header: A, value: "a {version}" }';

describe('texts that are no version', () => {
  it.each([
    ['1.1', { given: HEADER, want: ['a new', 'a 1.2.3', 'a 1.', 'a 1.x', 'a 1.1 1.2'] }],
    ['2025-06-01', { given: HEADER, want: ['a new', 'a 1 2'] }],
    ['2025-06-01', { given: '{ path: "/at/{version}" }', want: ['/at/new', '/at/1 2'] }],
    [
      'v2',
      {
        given: '{ media-type: "application/{version}+json" }',
        want: ['application/new+json', 'application/1 2+json'],
      },
    ],
  ])('of the scheme of %s', (version, { given, want }) => {
    expect(listMalformedTexts(profile(given), version)).toEqual(want);
  });
});

describe('texts for versions before and after those of a target', () => {
  it.each([
    [
      ['1.1', '1.39'],
      ['a 1.0', 'a 1.40', 'a 1.999', 'a 0.1', 'a 2.0'],
    ],
    [
      ['2025-06-01', '2026-03-01'],
      ['a 0001-01-01', 'a 9999-12-31'],
    ],
    [
      ['2025-06-01-preview', '2026-03-01'],
      ['a 0001-01-01', 'a 9999-12-31'],
    ],
    [['v1', 'v2'], []],
  ])('that has %s', ([minimum = '', maximum = ''], want) => {
    expect(listUnsupportedTexts(profile(HEADER), minimum, maximum)).toEqual(want);
  });
});
