/** The verdict about one capability of a guideline. */
import { compareMicroversions, isVersionName, isWithin } from '../../spec/contract/microversion.ts';
import {
  type CapabilityStatus,
  formatSpan,
  type GuidelineCapability,
  type MicroversionSpan,
} from '../../spec/guidelines/guideline.ts';
import type { CapabilityJudgement } from '../report/guideline-judgement.ts';
import type { Report } from '../report/report.ts';
import type { CaseOutcomes } from './case-outcomes.ts';

type JudgedCapability = GuidelineCapability & { status: Exclude<CapabilityStatus, 'removed'> };

/** Of a target that was reached. */
type JudgedReport = Report & { target: NonNullable<Report['target']> };

/** @param span where the capability holds in the report's service; null for all microversions of the target */
export function judgeCapability(
  capability: JudgedCapability,
  span: MicroversionSpan | null,
  report: JudgedReport,
  outcomes: CaseOutcomes,
): CapabilityJudgement {
  const { id, description, status, since, flags } = capability;
  // Of a capability of several services, each run shows its own part.
  const own = capability.cases.filter((name) => name.startsWith(`${report.service}.`));
  const counted = own.filter((name) => !flags.has(name));
  const having = (wanted: string) => counted.filter((name) => outcomes.outcomeOf(name, span) === wanted);
  const [failed, notRun] = [having('failed'), having('notRun')];
  const cases = {
    passed: counted.length - failed.length - notRun.length,
    failed: failed.length,
    notRun: notRun.length,
    flagged: own.length - counted.length,
  };
  return {
    id,
    description,
    status,
    since,
    microversions: formatSpan(span),
    ...decide(cases, span, report),
    cases,
    failed,
    notRun,
  };
}

function decide(
  { passed, failed, notRun }: CapabilityJudgement['cases'],
  span: MicroversionSpan | null,
  report: JudgedReport,
): Pick<CapabilityJudgement, 'verdict' | 'reason'> {
  if (failed > 0) return { verdict: 'fail', reason: `${failed} of its cases failed` };
  const missing = describeMissing(span, report.target);
  if (missing !== null) return { verdict: 'fail', reason: missing };
  const unshown = describeUnshown(span, report);
  if (unshown !== null) return { verdict: 'error', reason: unshown };
  if (notRun > 0) return { verdict: 'error', reason: `${notRun} of its cases were not run` };
  if (passed === 0) return { verdict: 'error', reason: 'none of its cases counts for this service' };
  return { verdict: 'pass', reason: null };
}

/** A cloud without these microversions does not have the capability. */
function describeMissing(
  span: MicroversionSpan | null,
  { minimum, maximum }: JudgedReport['target'],
): string | null {
  if (span === null || [span.since, span.until].every((end) => isWithin(end, minimum, maximum))) return null;
  return `it needs the microversions ${span.since} to ${span.until}, and the target has ${minimum} to ${maximum}`;
}

/** What a run was not asked to do; null for one that runs every case where its answers can change. */
function describeUnshown(span: MicroversionSpan | null, report: Report): string | null {
  const { depth, selection, partial } = report;
  if (partial) return 'the run ended early';
  if (depth !== 'full') return `depth ${depth} runs a part of the cases`;
  if (selection === null) return 'the report does not say at which microversions the cases ran';
  if (selection === 'boundaries' || selection === 'all' || covers(selection, span)) return null;
  return `the cases ran at the microversions ${selection} only`;
}

/** A range is run at each of its microversions. */
function covers(selection: string, span: MicroversionSpan | null): boolean {
  const [since = '', until = ''] = selection.split('..');
  if (span === null || !isVersionName(since) || !isVersionName(until)) return false;
  return compareMicroversions(since, span.since) <= 0 && compareMicroversions(span.until, until) <= 0;
}
