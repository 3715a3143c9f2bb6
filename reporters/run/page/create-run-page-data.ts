/** Turns a report into the data of its page. */
import type { Report } from '../../../runner/report/report.ts';
import { compareMicroversions, type Microversion } from '../../../spec/contract/microversion.ts';
import type { FindingsPageData, PageLevel } from '../../page/findings/page-data.ts';
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
  return {
    versions,
    runs: [],
    levels: LEVELS,
    findings: sortCauses(report.findings).map((cause) => describeCause(cause, levelOf(cause), indexes, root)),
    none: 'No violation was found.',
  };
}

/** The microversions that a case ran at or a cause was found at, oldest first. */
export function listVersions(reports: readonly Pick<Report, 'cases' | 'findings'>[]): Microversion[] {
  const ofCases = reports.flatMap(({ cases }) =>
    cases.flatMap(({ microversion }) => (microversion === null ? [] : [microversion])),
  );
  const ofCauses = reports.flatMap(({ findings }) => findings.flatMap(({ microversions }) => microversions));
  return [...new Set([...ofCases, ...ofCauses])].sort(compareMicroversions);
}
