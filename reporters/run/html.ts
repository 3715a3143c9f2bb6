/** A run as one HTML file that loads nothing else: verdict, matrix, and each finding with its call. */
import type { Report } from '../../runner/report/report.ts';
import { VERDICT_MEANINGS, VERDICTS } from '../../runner/verdict.ts';
import { type FindingsPage, renderFindingsPage } from '../page/findings/render-findings-page.ts';
import type { Reporter } from '../reporter.ts';
import { formatCount } from '../words.ts';
import { createMatrix } from './page/create-matrix.ts';
import { createRunPageData } from './page/create-run-page-data.ts';
import { renderGuidelineTable } from './page/guideline-html.ts';
import { listUnpassedCases } from './unpassed-cases.ts';
import { countCauses, describeSubject, secondsOf, VERDICT_TONES } from './verdict-text.ts';

export const htmlReporter: Reporter = (report) => {
  const { verdict, partial, problem, service, target, summary } = report;
  const data = createRunPageData(report);
  return renderFindingsPage({
    title: `${verdict.toUpperCase()} ${service} at ${target?.name ?? 'no target'}`,
    verdict: { word: verdict.toUpperCase(), tone: VERDICT_TONES[verdict] },
    subject: describeSubject(report),
    sum: `${countCauses(report)}${partial ? ' — a partial run' : ''}`,
    problem,
    facts: listFacts(report),
    counts: VERDICTS.filter((each) => summary.cases[each] > 0).map((each) => ({
      count: summary.cases[each],
      words: each,
      meaning: VERDICT_MEANINGS[each],
    })),
    lead: renderGuidelineTable(report.guideline, data.capabilities),
    matrices: [createMatrix(report, data)],
    findingsAre: 'Findings',
    sections: listSections(report),
    data,
  });
};

function listFacts(report: Report): FindingsPage['facts'] {
  const { depth, seed, startedAt, summary, documents, tool, login, readOnly, ignoredHeaders, network } =
    report;
  const ignored = ignoredHeaders.map(({ header }) => header).join(', ');
  return [
    ['Documents', `${documents.minimum} to ${documents.maximum}`],
    ['Depth', `${depth}${readOnly ? ', read-only' : ''}`],
    ['Calls', summary.exchanges.toLocaleString('en')],
    ['Began', `${startedAt.slice(0, 16).replace('T', ' ')} UTC, took ${secondsOf(report).toFixed(1)} s`],
    ...(login ? [['Login', `${login.identity.user}, ${login.identity.scope}`] as const] : []),
    ['Ignored headers', ignored === '' ? 'none' : ignored],
    ...summary.unsent.map(
      ({ what, times }) => ['Not sent', `${formatCount(times, 'call')}: ${what}`] as const,
    ),
    ...network.because.map(({ why, times }) => ['Retried', `${formatCount(times, 'call')}: ${why}`] as const),
    ['Seed', seed],
    ['Program', `${tool.name} ${tool.version}`],
  ];
}

function listSections(report: Report): FindingsPage['sections'] {
  const { cases, notRun, ignoredHeaders, staleKnownFailures, endedKnownFailures, baseline, leftBehind } =
    report;
  return [
    ['Cases that did not pass and did not fail', listUnpassedCases(cases)],
    ['Operations that no case calls', notRun.map(({ operation, reason }) => `${operation}: ${reason}`)],
    [
      'Headers that were not judged',
      ignoredHeaders.map(
        ({ header, why, exchanges, example }) =>
          `${header} (${why}), ${formatCount(exchanges, 'call')}, such as ${example}`,
      ),
    ],
    [
      'Known failures that must go',
      [
        ...staleKnownFailures.map((line) => `${line}: matches nothing any more`),
        ...endedKnownFailures.map((line) => `${line}: its last day has passed`),
      ],
    ],
    [
      'Fixed since the baseline',
      (baseline?.fixed ?? []).map(
        ({ rule, pointer, expected }) => `${rule} ${pointer}: expected ${expected}`,
      ),
    ],
    ['Left behind on the target, remove by hand', leftBehind],
  ];
}
