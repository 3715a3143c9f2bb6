import { describe, expect, it } from 'vitest';
import { negotiate } from '../../../../reference/http/request/microversion-header.ts';
import type { Service } from '../../../../spec/contract/service.ts';

const KNOWN = ['1.0', '1.7', '1.10'];
const service = {
  name: 'placement',
  oldest: '1.0',
  newest: '1.10',
  has: (version: string) => KNOWN.includes(version),
} as unknown as Service;

// Each line was put to OpenStack's own library too.
const rows: [string | undefined, string][] = [
  [undefined, '1.0'],
  ['', '1.0'],
  ['placement 1.7', '1.7'],
  ['placement  1.7 ', '1.7'],
  ['PLACEMENT 1.7', '1.7'],
  ['placement latest', '1.10'],
  ['placement LATEST', 'malformed'],
  ['compute 2.1', '1.0'],
  ['compute 2.1, placement 1.7', '1.7'],
  ['placement 1.7, compute 2.1', '1.7'],
  ['placement 1.7, placement 1.10', '1.10'],
  ['placement 1.7, placement x', 'malformed'],
  ['placement 1.7, placement', '1.7'],
  ['placement', '1.0'],
  ['1.7', '1.0'],
  ['placement 1', 'malformed'],
  ['placement 1.', 'malformed'],
  ['placement .7', 'malformed'],
  ['placement 1.x', 'malformed'],
  ['placement 1.7.1', 'malformed'],
  ['placement 01.07', '1.7'],
  ['placement +1.+7', '1.7'],
  ['placement 1 . 7', '1.7'],
  ['placement 1.1_0', '1.10'],
  ['placement 1.1__0', 'malformed'],
  ['placement 1.-0', '1.0'],
  ['placement 1.-7', 'unsupported'],
  ['placement 1.8', 'unsupported'],
  ['placement 2.0', 'unsupported'],
  ['placement 99999999999999999999.1', 'unsupported'],
];

describe('the negotiated microversion', () => {
  it.each(rows)('%s', (header, want) => {
    const negotiated = negotiate(header, service);
    expect(typeof negotiated === 'string' ? negotiated : negotiated.problem).toBe(want);
  });
});
