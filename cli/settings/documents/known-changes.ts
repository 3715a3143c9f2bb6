/** The options of `interop diff` that decide which changes fail. */
import { dayOf } from '../../../spec/deprecation/calendar.ts';
import { FAIL_ON, type FailOn, type VersionComparison } from '../../../spec/diff/comparison.ts';
import { failsOn } from '../../../spec/diff/judge-changes.ts';
import { applyKnownChanges, type KnownChange, parseKnownChanges } from '../../../spec/diff/known-changes.ts';
import type { Io } from '../../io.ts';
import { readName } from '../arguments.ts';
import { readInput } from '../read-input.ts';

export const JUDGE_OPTIONS = {
  'fail-on': { type: 'string', default: 'any' },
  'known-changes': { type: 'string' },
} as const;

export interface JudgeSettings {
  failOn: FailOn;
  known: readonly KnownChange[];
}

/** @throws UsageError for an unknown name or a file that cannot be read, KnownChangesError for its lines */
export function readJudgeSettings(values: {
  'fail-on': string;
  'known-changes'?: string | undefined;
}): JudgeSettings {
  const file = values['known-changes'];
  return {
    failOn: readName('value of --fail-on', values['fail-on'], FAIL_ON) as FailOn,
    known: file === undefined ? [] : parseKnownChanges(readInput('file of known changes', file), file),
  };
}

/** Marks known changes, and decides what fails. */
export function judgeComparison(
  comparison: VersionComparison,
  { failOn, known }: JudgeSettings,
): VersionComparison {
  const { changes, unused, ended } = applyKnownChanges(comparison.changes, known, dayOf(new Date()));
  const judgement = {
    failOn,
    failing: changes.filter((change) => failsOn(change, failOn)).length,
    stale: unused.map(({ place }) => place),
    ended: ended.map(({ place }) => place),
  };
  return { ...comparison, changes, judgement };
}

/** Prints lines of known changes that have no use, and returns whether the comparison fails. */
export function reportJudgement({ judgement }: VersionComparison, io: Io): boolean {
  if (!judgement) return false;
  const { failing, stale, ended } = judgement;
  for (const place of stale) io.err(`${place}: the known change matches nothing. Remove its line.\n`);
  for (const place of ended)
    io.err(`${place}: the last day of the known change has passed. Remove its line, or set a later day.\n`);
  return failing + stale.length + ended.length > 0;
}
