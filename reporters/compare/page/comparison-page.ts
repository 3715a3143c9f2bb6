/** Compared targets as one HTML file: each difference with the answers side by side. */
import type { Comparison } from '../../../runner/compare/result/comparison.ts';
import type { ScenarioComparison } from '../../../runner/compare/result/scenario-comparison.ts';
import { compareMicroversions } from '../../../spec/contract/microversion.ts';
import type { FindingsPageData, PageTone } from '../../page/findings/page-data.ts';
import { type FindingsPage, renderFindingsPage } from '../../page/findings/render-findings-page.ts';
import { createVersionMatrix } from '../../page/findings/version-matrix.ts';
import { formatCount } from '../../words.ts';
import { createDifferenceData, DIFFERENCE_LEVELS, type ShownDifference } from './difference-data.ts';
import { placeOf, showGroup } from './scenario-differences.ts';

/** A comparison by the suite and random calls. */
export function renderComparedTargets(comparison: Comparison): string {
  const { targets, causes, suite, calls, uncomparedCalls, tallies } = comparison;
  const differences = causes.map(
    (cause): ShownDifference => ({
      ...cause,
      clause: '',
      hint: '',
      places: [placeOf(cause.operation, cause.microversions)],
      shortest: cause.shortest,
      areTargetsEmpty: true,
    }),
  );
  const versions = listVersions(causes);
  const made = suite === null ? calls : calls + suite.calls;
  return renderPageOf(comparison, createDifferenceData(differences, targets, versions), {
    calls: made,
    operations: tallies.map(({ operation, calls: count }) => ({
      name: operation,
      hint: formatCount(count, 'call'),
    })),
    sections: [
      [
        'Not compared',
        uncomparedCalls === 0
          ? []
          : [`${formatCount(uncomparedCalls, 'call')} at microversions that only some targets have`],
      ],
    ],
  });
}

/** A comparison by the workflows and lists of a folder. */
export function renderComparedScenarios(comparison: ScenarioComparison): string {
  const { targets, differences, microversions, calls, notCompared, unsteady } = comparison;
  const shown = differences.map((group) => showGroup(group, targets));
  return renderPageOf(comparison, createDifferenceData(shown, targets, microversions), {
    calls,
    operations: [],
    sections: [
      ['Not compared', notCompared],
      ['Not counted, since it did not show when the calls were made again', unsteady],
    ],
  });
}

interface PageDetails {
  /** To each target. */
  calls: number;
  operations: readonly { name: string; hint: string }[];
  sections: FindingsPage['sections'];
}

function renderPageOf(
  comparison: Comparison | ScenarioComparison,
  data: FindingsPageData,
  { calls, operations, sections }: PageDetails,
): string {
  const { service, targets, verdict, problem, seed, startedAt, finishedAt, leftBehind } = comparison;
  const names = targets.map(({ name }) => name).join(' and ');
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  return renderFindingsPage({
    title: `${verdict.toUpperCase()} ${service}: ${names}`,
    verdict: { word: verdict.toUpperCase(), tone: TONES[verdict] },
    subject: `${service}: ${names}`,
    sum: data.findings.length === 0 ? 'no difference' : formatCount(data.findings.length, 'difference'),
    problem,
    facts: [
      ...targets.map(({ name, root }) => [name, root] as const),
      ['Microversions', describeVersions(comparison)],
      ['Calls', `${calls.toLocaleString('en')} to each`],
      ['Began', `${startedAt.slice(0, 16).replace('T', ' ')} UTC, took ${seconds.toFixed(1)} s`],
      ['Seed', seed],
    ],
    counts: DIFFERENCE_LEVELS.map(({ name }) => ({
      count: data.findings.filter(({ level }) => level === name).length,
      words: name,
      meaning: MEANINGS[name] ?? '',
    })).filter(({ count }) => count > 0),
    lead: '',
    matrices:
      data.versions.length === 0
        ? []
        : [
            createVersionMatrix(data, {
              operations,
              states: { same: { sign: '·', words: 'no difference seen', tone: 'quiet' } },
              stateOf: () => 'same',
            }),
          ],
    findingsAre: 'Differences',
    sections: [...sections, ['These could not be removed, and may be left behind', leftBehind]],
    data,
  });
}

const TONES: Readonly<Record<Comparison['verdict'], PageTone>> = {
  same: 'good',
  different: 'bad',
  error: 'doubtful',
};

const MEANINGS: Readonly<Record<string, string>> = {
  'server error': 'a target answered 500 or more',
  status: 'the statuses differ',
  header: 'the headers differ',
  body: 'the bodies differ',
  choice: 'a target chose outside of what it may choose',
};

function describeVersions({ microversions }: Comparison | ScenarioComparison): string {
  if (microversions === null) return 'none';
  if ('since' in microversions) return `${microversions.since} to ${microversions.until}`;
  return microversions.join(', ');
}

/** Those at which something differs: a comparison by calls does not say which others there are. */
function listVersions(causes: Comparison['causes']): string[] {
  return [...new Set(causes.flatMap(({ microversions }) => microversions))].sort(compareMicroversions);
}
