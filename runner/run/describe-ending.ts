/** Says why a run ended early, and what it covered. */
import { DEPTHS } from '../depth.ts';
import type { RunRecord } from './build-report.ts';

/** The problem of a run whose signal was aborted, or that stopped at its first violation. */
export function describeEnding(record: RunRecord): string {
  const why = WORDS.get(record.stop.signal.reason) ?? 'The run was ended';
  return `${why}: ${describeCovered(record)}. What it had created was removed.`;
}

/** Reasons to abort the signal of a run. Any other one, such as Ctrl-C, is the user's. */
export const TIME_LIMIT = 'time limit';
export const FIRST_VIOLATION = 'first violation';

const WORDS: ReadonlyMap<unknown, string> = new Map([
  [TIME_LIMIT, 'The time limit ended the run'],
  [FIRST_VIOLATION, 'The run stopped at its first violation, as --fail-fast asks'],
]);

/** A case counts once at each of its microversions, as in the last line. */
function describeCovered({ plan, results, discovered }: RunRecord): string {
  if (plan === null || discovered === null) return 'no case was run';
  const isWhole = (done: ReadonlySet<string>, depth: (typeof DEPTHS)[number]) =>
    plan.tasksOf(depth).every(({ ofCase, microversion }) => done.has(`${ofCase.id} ${microversion}`));
  const ran = results.filter(({ verdict }) => verdict !== 'skipped');
  const done = new Set(results.map(({ id, microversion }) => `${id} ${microversion}`));
  const whole = plan.hasDepths ? DEPTHS.filter((depth) => depth !== 'full' && isWhole(done, depth)) : [];
  const last = whole.at(-1);
  const reached = last === undefined ? '' : `, which is all of depth ${last}`;
  const many = ran.length.toLocaleString('en');
  const order = plan.hasDepths ? ', the most telling first' : '';
  return `${many} of at least ${plan.size.toLocaleString('en')} cases were run${order}${reached}`;
}
