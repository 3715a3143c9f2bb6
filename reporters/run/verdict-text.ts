/** The outcome of a run in words, and in the tone of a page. */
import type { Cause } from '../../runner/report/cause.ts';
import type { Report } from '../../runner/report/report.ts';
import type { PageTone } from '../page/findings/page-data.ts';
import { formatCount } from '../words.ts';
import type { CauseLevel } from './cause-level.ts';

/** `placement at http://cloud:8778 (1.0 to 1.39)` */
export function describeSubject({ service, target }: Pick<Report, 'service' | 'target'>): string {
  if (target === null) return `${service}: the target could not be judged`;
  const name = target.isReference ? 'the reference server in this process' : target.name;
  return `${service} at ${name} (${target.minimum} to ${target.maximum})`;
}

/** `3 violations, 1 warning, 2 known failures`, without what there is none of. */
export function countCauses({ summary }: Pick<Report, 'summary'>): string {
  const { violations, warnings, knownFailures, inBaseline } = summary;
  return [
    violations === 0 ? 'no violation' : formatCount(violations, 'violation'),
    ...(warnings > 0 ? [formatCount(warnings, 'warning')] : []),
    ...(knownFailures > 0 ? [formatCount(knownFailures, 'known failure')] : []),
    ...(inBaseline > 0 ? [`${inBaseline.toLocaleString('en')} in the baseline`] : []),
  ].join(', ');
}

export function levelOf({ knownBy, level }: Pick<Cause, 'knownBy' | 'level'>): CauseLevel {
  if (knownBy !== undefined) return 'known';
  return level === 'MUST' ? 'violation' : 'warning';
}

const LEVELS: readonly CauseLevel[] = ['violation', 'warning', 'known'];

/** Violations first, then warnings; what is known comes last. */
export function sortCauses(causes: readonly Cause[]): Cause[] {
  const rank = (cause: Cause) => LEVELS.indexOf(levelOf(cause));
  return [...causes].sort((one, other) => rank(one) - rank(other));
}

/** Of a run, from its start to its end. */
export function secondsOf({ startedAt, finishedAt }: Pick<Report, 'startedAt' | 'finishedAt'>): number {
  return (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
}

export const VERDICT_TONES: Readonly<Record<Report['verdict'], PageTone>> = {
  pass: 'good',
  fail: 'bad',
  error: 'doubtful',
};
