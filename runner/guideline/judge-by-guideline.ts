/** The verdict of a guideline about a run: pure, so that everyone who has the report and the guideline derives the same one. */
import type { Guideline } from '../../spec/guidelines/guideline.ts';
import type {
  CapabilityJudgement,
  GuidelineJudgement,
  GuidelineVerdict,
} from '../report/guideline-judgement.ts';
import type { Report } from '../report/report.ts';
import { CaseOutcomes } from './case-outcomes.ts';
import { judgeCapability } from './judge-capability.ts';

/**
 * Judges the capabilities of the report's service. What the report does not show is not passed: a case that was skipped,
 * left out by `--only`, or run at a part of its microversions.
 */
export function judgeByGuideline(report: Report, guideline: Guideline): GuidelineJudgement {
  const { service, target } = report;
  const outcomes = new CaseOutcomes(report);
  const capabilities = guideline.capabilities.flatMap((capability) => {
    const span = capability.services.get(service);
    const { status } = capability;
    if (span === undefined || status === 'removed' || target === null) return [];
    return [judgeCapability({ ...capability, status }, span, { ...report, target }, outcomes)];
  });
  const { edition, status } = guideline;
  const problem = findProblem(capabilities, report, edition);
  return {
    edition,
    status,
    verdict: problem === null ? decideVerdict(capabilities) : 'error',
    problem,
    capabilities,
    otherServices: listOtherServices(guideline, service),
  };
}

/** The report with the verdict of the guideline, which takes the place of the run's own. */
export function withGuideline(report: Report, guideline: Guideline): Report {
  const judgement = judgeByGuideline(report, guideline);
  return { ...report, verdict: judgement.verdict, guideline: judgement };
}

/** Nothing is passed where nothing is required. */
function findProblem(
  capabilities: readonly CapabilityJudgement[],
  { service, target }: Report,
  edition: string,
): string | null {
  if (target === null) return 'The target could not be judged.';
  if (capabilities.some(({ status }) => status === 'required')) return null;
  return `Edition ${edition} requires nothing of ${service}, so that there is nothing to pass.`;
}

function decideVerdict(capabilities: readonly CapabilityJudgement[]): GuidelineVerdict {
  const verdicts = capabilities.flatMap(({ status, verdict }) => (status === 'required' ? [verdict] : []));
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.includes('error') ? 'error' : 'pass';
}

function listOtherServices({ capabilities }: Guideline, service: string): string[] {
  const judged = capabilities.filter(({ status }) => status !== 'removed');
  const named = judged.flatMap(({ services }) => [...services.keys()]);
  return [...new Set(named)].filter((name) => name !== service);
}
