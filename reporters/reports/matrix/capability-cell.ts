/** What a run shows of a capability, in a sign and in words. */
import type { CapabilityRow } from '../../../runner/report/saved/run-matrix.ts';
import type { PageTone } from '../../page/findings/page-data.ts';

export type CapabilityState = 'fails' | 'incomplete' | 'passes' | 'skipped' | 'absent';

/** A violation counts first, then what was not judged. */
export function stateOfCapability(counts: CapabilityRow['cells'][number]): CapabilityState {
  if (counts === null) return 'absent';
  if (counts.fail > 0) return 'fails';
  if (counts.blocked + counts.error > 0) return 'incomplete';
  return counts.pass + counts.warn > 0 ? 'passes' : 'skipped';
}

export const CAPABILITY_STATES: Readonly<
  Record<CapabilityState, { sign: string; words: string; tone: PageTone | null }>
> = {
  fails: { sign: '✗', words: 'cases that fail', tone: 'bad' },
  incomplete: { sign: '!', words: 'cases that could not be judged', tone: 'doubtful' },
  passes: { sign: '✓', words: 'all cases that ran pass', tone: 'good' },
  skipped: { sign: '○', words: 'all cases were skipped', tone: 'quiet' },
  absent: { sign: '', words: 'no case', tone: null },
};

/** `✗ 3` where three cases fail, `✓` where all pass. */
export function describeCapability(counts: CapabilityRow['cells'][number]): string {
  const state = stateOfCapability(counts);
  const { sign } = CAPABILITY_STATES[state];
  if (state === 'fails') return `${sign} ${counts?.fail}`;
  return state === 'incomplete' && counts ? `${sign} ${counts.blocked + counts.error}` : sign;
}
