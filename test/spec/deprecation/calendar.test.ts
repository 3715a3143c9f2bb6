import { describe, expect, it } from 'vitest';
import { addMonths, isDay } from '../../../spec/deprecation/calendar.ts';

describe('addMonths', () => {
  it.each([
    ['2026-11-21', 12, '2027-11-21'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-01-31', 0, '2026-01-31'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});

describe('isDay', () => {
  it.each([
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['today', false],
  ])('%s: %s', (text, want) => {
    expect(isDay(text)).toBe(want);
  });
});
