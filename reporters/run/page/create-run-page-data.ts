/** Turns a report into the data of its page. */
import type { Report } from '../../../runner/report/report.ts';
import { compareMicroversions, type Microversion } from '../../../spec/contract/microversion.ts';
import type { FindingsPageData, PageLevel } from '../../page/findings/page-data.ts';
import { makeVisible } from '../../visible-text.ts';
import { levelOf, sortCauses } from '../verdict-text.ts';
import { describeCause } from './describe-cause.ts';

export const LEVELS: readonly PageLevel[] = [
  { name: 'violation', sign: '✗', tone: 'bad' },
  { name: 'warning', sign: '!', tone: 'doubtful' },
  { name: 'known', sign: '~', tone: 'quiet' },
];

export function createRunPageData(report: Report): FindingsPageData {
  const versions = listVersions([report]);
  const indexes = new Map(versions.map((version, index) => [version, index]));
  const root = report.target?.name ?? '';
  const failing = listFailing(report);
  return {
    versions,
    runs: [],
    capabilities: failing.map(({ id }) => id),
    levels: LEVELS,
    findings: sortCauses(report.findings).map((cause) => ({
      ...describeCause(cause, levelOf(cause), indexes, root),
      capabilities: failing.flatMap(({ cases }, index) =>
        cause.cases.some((id) => cases.has(id)) ? [index] : [],
      ),
    })),
    none: 'No violation was found.',
  };
}

/** Capabilities of the guideline with the cases that failed; those without findings have none to lead to. */
function listFailing({ guideline, findings }: Report): { id: string; cases: ReadonlySet<string> }[] {
  const found = new Set(findings.flatMap(({ cases }) => cases));
  return (guideline?.capabilities ?? [])
    .map(({ id, failed }) => ({
      id: makeVisible(id),
      cases: new Set(failed.filter((each) => found.has(each))),
    }))
    .filter(({ cases }) => cases.size > 0);
}

/** The microversions that a case ran at or a cause was found at, oldest first. */
export function listVersions(reports: readonly Pick<Report, 'cases' | 'findings'>[]): Microversion[] {
  const ofCases = reports.flatMap(({ cases }) =>
    cases.flatMap(({ microversion }) => (microversion === null ? [] : [microversion])),
  );
  const ofCauses = reports.flatMap(({ findings }) => findings.flatMap(({ microversions }) => microversions));
  return [...new Set([...ofCases, ...ofCauses])].sort(compareMicroversions);
}
