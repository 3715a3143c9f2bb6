import { describe, expect, it } from 'vitest';
import { interop } from '../captured-io.ts';

/** How many cases a command line selects. */
async function countCases(...flags: string[]): Promise<number> {
  const { out, code } = await interop(['run', 'placement', '--list', ...flags]);
  expect(code).toBe(0);
  return out.trim().split('\n').length;
}

describe('interop run --depth', () => {
  it('lists fewer cases at a smaller depth, and standard by default', async () => {
    const [quick, standard, full] = [
      await countCases('--depth', 'quick'),
      await countCases('--depth', 'standard'),
      await countCases('--depth', 'full'),
    ];
    expect(quick).toBeLessThan(standard);
    expect(standard).toBeLessThanOrEqual(full);
    expect(await countCases()).toBe(standard);
  });

  it.each([
    ['--only', ['--only', 'placement.traits.*']],
    ['--microversions', ['--microversions', 'boundaries']],
    ['--read-only', ['--read-only']],
  ])('is full with %s, unless a depth is given', async (_flag, flags) => {
    expect(await countCases(...flags)).toBe(await countCases(...flags, '--depth', 'full'));
    expect(await countCases(...flags, '--depth', 'quick')).toBeLessThan(await countCases(...flags));
  });

  it('judges the reference at the depth, and says so', async () => {
    const flags = ['--only', 'placement.traits.*', '--depth', 'quick'];
    const { out, code } = await interop(['run', 'placement', ...flags]);
    expect(out).toMatch(/PASS {2}.*, depth quick: \d+ cases, \d+ calls, no violation/);
    expect(code).toBe(0);
  });

  it.each([
    [['--depth', 'deep'], 'There is no depth "deep". Expected quick or standard or full.'],
    [
      ['--depth', 'quick', '--microversions', 'all'],
      '--depth quick runs a part of them. Give one of the two.',
    ],
    [['--time-limit', 'soon'], '--time-limit takes a time such as 60s or 5m, and was given "soon".'],
    [['--time-limit', '0'], 'was given "0"'],
  ])('refuses %j', async (flags, words) => {
    const { code, err } = await interop(['run', 'placement', ...flags]);
    expect(err).toContain(words);
    expect(code).toBe(2);
  });

  it('ends after a time limit with exit code 3, and leaves nothing', async () => {
    const { out, code } = await interop(['run', 'placement', '--depth', 'full', '--time-limit', '1s']);
    expect(out).toMatch(/The time limit ended the run: .* of at least [\d,]+ cases were run/);
    expect(out).toMatch(/ERROR .* PARTIAL/);
    expect(out).not.toContain('Left behind');
    expect(code).toBe(3);
  });
});
