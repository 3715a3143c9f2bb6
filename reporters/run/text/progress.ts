/** The progress of a run in one line, which the CLI writes. */
import type { Progress } from '../../../runner/report/progress.ts';
import { formatTime } from '../../words.ts';

const WIDTH = 24;

/** A bar for a terminal; the next one overwrites it. */
export function renderProgressBar(
  { done, known, exchanges, secondsLeft, last }: Progress,
  columns: number,
): string {
  // More tasks may end than were expected, such as those of a part of the plan.
  const part = known === 0 ? 0 : Math.min(1, done / known);
  const filled = Math.round(part * WIDTH);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
  const left = secondsLeft === null ? '' : `, ${formatTime(secondsLeft)} left`;
  const line = `${bar} ${done}/${Math.max(done, known)} cases, ${exchanges} calls${left}  ${last?.id ?? ''}`;
  return line.slice(0, Math.max(20, columns - 1));
}
