/** Two runs as one HTML file: what got worse, what is as before, what was not checked again, and what is fixed. */
import type { Cause } from '../../runner/report/cause.ts';
import type { Report } from '../../runner/report/report.ts';
import type { ReportComparison } from '../../runner/report/saved/compare-reports.ts';
import type { FindingsPageData, PageLevel, PageTone } from '../page/findings/page-data.ts';
import { renderFindingsPage } from '../page/findings/render-findings-page.ts';
import { createMatrix } from '../run/page/create-matrix.ts';
import { listVersions } from '../run/page/create-run-page-data.ts';
import { describeCause } from '../run/page/describe-cause.ts';
import { formatCount } from '../words.ts';
import { describeRun, groupChangedCases } from './text.ts';

export function renderComparisonPage(compared: ReportComparison): string {
  const { before, after, cases } = compared;
  const data = createComparisonData(compared);
  const verdict = judge(compared);
  return renderFindingsPage({
    title: `${verdict.word} ${after.service} at ${after.target?.name ?? 'no target'}`,
    verdict,
    subject: `${after.service} at ${after.target?.name ?? 'no target'}`,
    sum: 'Two runs compared: what the later one found that the earlier one had not',
    problem: null,
    facts: [
      ['Before', describeRun(before)],
      ['After', describeRun(after)],
    ],
    counts: LEVELS.map(({ name }) => ({
      count: countOf(name, data),
      words: name,
      meaning: MEANINGS[name] ?? '',
    })),
    lead: '',
    matrices: [createMatrix(after, data)],
    findingsAre: 'Findings of both runs',
    sections: [
      [
        'Cases with another verdict',
        groupChangedCases(cases).flatMap(({ title, ids }) => [
          `${title}: ${formatCount(ids.length, 'case')}, such as ${ids[0]}`,
        ]),
      ],
    ],
    data,
  });
}

const LEVELS: readonly PageLevel[] = [
  { name: 'worse', sign: '✗', tone: 'bad' },
  { name: 'as before', sign: '=', tone: 'doubtful' },
  { name: 'not checked again', sign: '?', tone: 'quiet' },
  { name: 'fixed', sign: '+', tone: 'good' },
];

const MEANINGS: Readonly<Record<string, string>> = {
  worse: 'only the later run has it',
  'as before': 'both runs have it',
  'not checked again': 'only the earlier run has it, and the later one did not repeat what had found it',
  fixed: 'the later run repeated each case that had found it, and passed',
};

function judge({ added, fixed }: ReportComparison): { word: string; tone: PageTone } {
  if (added.some(({ level }) => level === 'MUST')) return { word: 'WORSE', tone: 'bad' };
  if (added.length > 0) return { word: 'WARNING', tone: 'doubtful' };
  return { word: fixed.length > 0 ? 'BETTER' : 'NOT WORSE', tone: 'good' };
}

function createComparisonData(compared: ReportComparison): FindingsPageData {
  const { before, after, added, remaining, unchecked, fixed } = compared;
  const versions = listVersions([before, after]);
  const indexes = new Map(versions.map((version, index) => [version, index]));
  const describe = (level: string, causes: readonly Cause[], { target }: Report) =>
    causes.map((cause) => describeCause(cause, level, indexes, target?.name ?? ''));
  return {
    versions,
    runs: [],
    capabilities: [],
    levels: LEVELS,
    findings: [
      ...describe('worse', added, after),
      ...describe('as before', remaining, after),
      ...describe('not checked again', unchecked, before),
      ...describe('fixed', fixed, before),
    ],
    none: 'Neither run found anything.',
  };
}

function countOf(level: string, { findings }: FindingsPageData): number {
  return findings.filter((finding) => finding.level === level).length;
}
