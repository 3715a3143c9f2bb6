import { describe, expect, it } from 'vitest';
import {
  compareMicroversions,
  isMicroversion,
  isWithin,
  type Microversion,
} from '../../../spec/contract/microversion.ts';

describe('a microversion', () => {
  it.each([
    ['1.0', true],
    ['1.23', true],
    ['2.100', true],
    ['1', false],
    ['v1.0', false],
    ['1.01', false],
    [' 1.0', false],
    ['1.0.0', false],
    ['1.', false],
  ])('%s is one: %s', (text, want) => {
    expect(isMicroversion(text)).toBe(want);
  });

  it('is ordered by number', () => {
    const versions: Microversion[] = ['1.10', '2.0', '1.9', '1.0'];
    expect(versions.sort(compareMicroversions)).toEqual(['1.0', '1.9', '1.10', '2.0']);
  });

  it.each([
    ['1.4', '1.4', '1.9', true],
    ['1.9', '1.4', '1.9', true],
    ['1.10', '1.4', '1.9', false],
    ['1.3', '1.4', '1.9', false],
    ['1.3', undefined, '1.9', true],
    ['1.10', '1.4', undefined, true],
  ] as const)('%s within %s and %s: %s', (version, since, until, want) => {
    expect(isWithin(version, since, until)).toBe(want);
  });
});
