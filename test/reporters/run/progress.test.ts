import { describe, expect, it } from 'vitest';
import { renderProgressBar } from '../../../reporters/run/text/progress.ts';

describe('the line of progress', () => {
  const progress = { done: 1, known: 2, exchanges: 300, last: null };

  it.each<[string, number | null, string]>([
    ['has no time before the pace is known', null, '1/2 cases, 300 calls  '],
    ['has the seconds that are left', 42.4, '1/2 cases, 300 calls, 42 s left  '],
    ['has minutes for more', 600, '1/2 cases, 300 calls, 10 min left  '],
  ])('%s', (_title, secondsLeft, want) => {
    expect(renderProgressBar({ ...progress, secondsLeft }, 120)).toBe(
      `${'█'.repeat(12)}${'░'.repeat(12)} ${want}`,
    );
  });

  it('is full where more ended than were expected', () => {
    const line = renderProgressBar({ ...progress, done: 50, known: 40, secondsLeft: null }, 120);
    expect(line).toBe(`${'█'.repeat(24)} 50/50 cases, 300 calls  `);
  });

  it('is no wider than the terminal', () => {
    expect(renderProgressBar({ ...progress, secondsLeft: 5 }, 30)).toHaveLength(29);
  });
});
