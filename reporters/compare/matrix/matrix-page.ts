/** A matrix as one HTML file: a table of releases and versions, and each difference below. */
import { type ComparisonMatrix, readCell } from '../../../runner/compare/result/comparison-matrix.ts';
import type { MatrixCell, PageMatrix } from '../../page/findings/matrix.ts';
import type { FindingsPageData } from '../../page/findings/page-data.ts';
import { renderFindingsPage } from '../../page/findings/render-findings-page.ts';
import { formatCount } from '../../words.ts';
import { createDifferenceData, DIFFERENCE_LEVELS } from '../page/difference-data.ts';
import { showGroup } from '../page/scenario-differences.ts';

export function renderMatrixPage(matrix: ComparisonMatrix): string {
  const { service, targets, rows } = matrix;
  const data = createMatrixData(matrix);
  const comparisons = rows.map(({ comparison }) => comparison);
  const isComplete = comparisons.every(({ verdict }) => verdict !== 'error');
  const isSame = data.findings.length === 0;
  return renderFindingsPage({
    title: `${service}: what differs from the release before`,
    verdict: isComplete
      ? { word: isSame ? 'SAME' : 'DIFFERENT', tone: isSame ? 'good' : 'bad' }
      : { word: 'ERROR', tone: 'doubtful' },
    subject: `${service}: each release beside the one before it`,
    sum: isSame ? 'no difference' : formatCount(data.findings.length, 'difference'),
    problem: comparisons.flatMap(({ problem }) => problem ?? []).join(' ') || null,
    facts: [
      ...targets.map(({ name, root }) => [name, root] as const),
      [
        'Calls',
        rows.map(({ after, comparison }) => `${after}: ${comparison.calls.toLocaleString('en')}`).join(', '),
      ],
    ],
    counts: [],
    lead: '',
    matrices: [createReleaseMatrix(matrix)],
    findingsAre: 'Differences',
    sections: rows.flatMap(({ after, comparison: { notCompared, unsteady, leftBehind } }) => [
      [`Not compared for ${after}`, notCompared] as const,
      [`Did not show again for ${after}`, unsteady] as const,
      [`May be left behind by the calls for ${after}`, leftBehind] as const,
    ]),
    data,
  });
}

function createMatrixData({ microversions, rows }: ComparisonMatrix): FindingsPageData {
  const parts = rows.map(({ comparison: { differences, targets } }) =>
    createDifferenceData(
      differences.map((group) => showGroup(group, targets)),
      targets,
      microversions,
    ),
  );
  return {
    versions: microversions,
    runs: rows.map(nameRow),
    capabilities: [],
    levels: DIFFERENCE_LEVELS,
    findings: parts.flatMap(({ findings }, index) =>
      findings.map((finding) => ({ ...finding, runs: [index] })),
    ),
    none: 'No difference was found.',
  };
}

function nameRow({ before, after }: ComparisonMatrix['rows'][number]): string {
  return `${after}, beside ${before}`;
}

/** Each cell has the number of differences; a dash says that the two were not compared there. */
function createReleaseMatrix({ microversions, rows }: ComparisonMatrix): PageMatrix {
  return {
    title: 'Releases and microversions',
    rowsAre: 'Release',
    columns: microversions.map((name) => ({ name })),
    states: {
      different: { sign: '≠', words: 'differences', tone: 'bad' },
      same: { sign: '0', words: 'no difference', tone: 'good' },
      uncompared: { sign: '–', words: 'not compared', tone: 'quiet' },
    },
    rows: rows.map((row) => ({
      name: nameRow(row),
      hint: '',
      cells: microversions.map((at): MatrixCell => {
        const count = readCell(row, at)?.length;
        const state = count === undefined ? 'uncompared' : count === 0 ? 'same' : 'different';
        return {
          state,
          width: 1,
          count: count ?? 0,
          ...(count !== undefined && count > 0 && { text: String(count) }),
          where: at,
          view: { run: nameRow(row), since: at, until: at },
        };
      }),
    })),
  };
}
