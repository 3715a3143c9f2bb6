/** Which runs can be certified: those that left nothing out. */
import type { Report } from '../report/report.ts';

/** Why a run cannot be certified: what follows "No certificate was written:". Undefined for a whole run that passed. */
export function findRefusal(report: Report): string | undefined {
  const { verdict, summary, partial, readOnly, depth, baseline, leftBehind } = report;
  const { cases, knownFailures, inBaseline } = summary;
  if (partial) return 'the run ended before all cases were run';
  if (verdict === 'fail') return 'the target violates the rule, as the report says';
  if (cases.blocked + cases.error > 0) return `${cases.blocked + cases.error} cases could not be judged`;
  if (verdict !== 'pass') return report.problem ?? 'the target could not be judged';
  if (readOnly) return 'the run only read';
  if (depth === 'quick') return 'the depth quick runs a part of the suite';
  if (baseline !== null || knownFailures + inBaseline > 0) return 'violations were taken for known';
  if (report.ignoredHeaders.some(({ why }) => why !== 'transport'))
    return 'headers were allowed that the documents do not declare';
  if (leftBehind.length > 0) return `the target keeps what the run created: ${leftBehind[0]}`;
  return findSkippedByChoice(report);
}

/** The reason of a case that the run could have been set up for names the flag for that. */
function findSkippedByChoice({ cases }: Report): string | undefined {
  const skipped = cases.filter(
    ({ verdict, reason }) => verdict === 'skipped' && /--[a-z]/.test(reason ?? ''),
  );
  const [first] = skipped;
  return first && `${skipped.length} cases were skipped, first ${first.id}: ${first.reason}`;
}
