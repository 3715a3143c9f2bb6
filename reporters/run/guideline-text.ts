/** What a guideline says of a run, in words that several reporters use. */
import type {
  CapabilityJudgement,
  GuidelineJudgement,
  GuidelineVerdict,
} from '../../runner/report/guideline-judgement.ts';

/** `error` of a capability means that the run does not show whether the cloud has it. */
export const CAPABILITY_VERDICTS: Readonly<Record<GuidelineVerdict, string>> = {
  pass: 'pass',
  fail: 'fail',
  error: 'not judged',
};

/** `Guideline 2026.11 (draft): 30 of 31 required capabilities pass (advisory: 2 of 3).` */
export function summarizeGuideline({ edition, status, capabilities, problem }: GuidelineJudgement): string {
  const name = `Guideline ${edition} (${status})`;
  if (problem !== null) return `${name}: ${problem}`;
  const others = (['advisory', 'deprecated'] as const).flatMap((wanted) => {
    const count = countPassed(capabilities, wanted);
    return count === null ? [] : [`${wanted}: ${count}`];
  });
  const rest = others.length === 0 ? '' : ` (${others.join(', ')})`;
  return `${name}: ${countPassed(capabilities, 'required')} required capabilities pass${rest}.`;
}

/** `30 of 31`; null where there are none. */
function countPassed(
  capabilities: readonly CapabilityJudgement[],
  wanted: CapabilityJudgement['status'],
): string | null {
  const those = capabilities.filter(({ status }) => status === wanted);
  if (those.length === 0) return null;
  return `${those.filter(({ verdict }) => verdict === 'pass').length} of ${those.length}`;
}

/** `48 passed, 2 failed, 1 not run, 1 flagged`, without what there is none of. */
export function describeCaseCounts({ cases }: CapabilityJudgement): string {
  const { passed, failed, notRun, flagged } = cases;
  const counts = [
    [passed, 'passed'],
    [failed, 'failed'],
    [notRun, 'not run'],
    [flagged, 'flagged'],
  ] as const;
  const shown = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return shown.join(', ') || 'no case';
}

/** Why a capability does not pass, with the first of its cases; empty for one that passes. */
export function explainCapability({ reason, failed, notRun }: CapabilityJudgement): string {
  if (reason === null) return '';
  const cases = failed.length > 0 ? failed : notRun;
  const shown = cases.slice(0, MAX_CASES).join(', ');
  const more = cases.length > MAX_CASES ? ` and ${cases.length - MAX_CASES} more` : '';
  return cases.length === 0 ? reason : `${reason}: ${shown}${more}`;
}

const MAX_CASES = 3;

/** What a run of one service leaves open; null for a guideline of this service alone. */
export function describeOtherServices({ otherServices }: GuidelineJudgement): string | null {
  if (otherServices.length === 0) return null;
  return `The guideline has capabilities of ${otherServices.join(', ')} as well, each judged by a run of its own.`;
}
