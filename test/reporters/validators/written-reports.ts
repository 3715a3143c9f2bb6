/** What the reporters write of runs and of comparisons, of which a validator may judge the format. */
import { renderSitePage } from '../../../reporters/certificate/site-page.ts';
import { renderMatrixPage } from '../../../reporters/compare/matrix/matrix-page.ts';
import {
  renderComparedScenarios,
  renderComparedTargets,
} from '../../../reporters/compare/page/comparison-page.ts';
import { renderDiffMarkdown } from '../../../reporters/diff/markdown.ts';
import { renderDiffSarif } from '../../../reporters/diff/sarif.ts';
import { renderComparisonPage } from '../../../reporters/reports/html.ts';
import { renderComparisonMarkdown } from '../../../reporters/reports/markdown.ts';
import { renderRunMatrixPage } from '../../../reporters/reports/matrix/html.ts';
import { renderRunMatrixMarkdown } from '../../../reporters/reports/matrix/markdown.ts';
import { REPORTERS } from '../../../reporters/run/registry.ts';
import type { Report } from '../../../runner/report/report.ts';
import { compareReports } from '../../../runner/report/saved/compare-reports.ts';
import { buildRunMatrix } from '../../../runner/report/saved/run-matrix.ts';
import { HOSTILE_SITE } from '../certificate/sample-site.ts';
import { HOSTILE_COMPARISON, HOSTILE_SCENARIOS, RELEASES } from '../compare/sample-comparisons.ts';
import { comparison, hostileComparison, placementComparison } from '../diff/sample-comparison.ts';
import { HOSTILE_RUNS } from '../reports/sample-runs.ts';
import { HOSTILE } from '../run/hostile-report.ts';
import { reportWithCauses } from '../run/page/many-causes.ts';
import { SAMPLE } from '../run/sample-report.ts';
import type { Validator } from './validator.ts';

export interface WrittenReport {
  /** Such as `sarif of a hostile cloud`. */
  name: string;
  format: Validator['format'];
  text: string;
}

const RUNS: Readonly<Record<string, Report>> = {
  'the sample': SAMPLE,
  'a hostile cloud': HOSTILE,
  'a clean run': reportWithCauses(0),
  'a thousand causes': reportWithCauses(1000),
  'a run without a target': { ...SAMPLE, target: null, cases: [], findings: [], verdict: 'error' },
};

const COMPARISONS = {
  'the versions of Placement': placementComparison,
  'hostile documents': hostileComparison,
  'equal documents': () => comparison([]),
};

const FORMATS = ['sarif', 'junit', 'markdown', 'html'] as const;

export function listWrittenReports(): WrittenReport[] {
  const locate = () => 'spec/placement/1.20.overlay.yaml:7';
  const ofRuns = FORMATS.flatMap((format) =>
    Object.entries(RUNS).map(([what, report]) => ({
      name: `${format} of ${what}`,
      format,
      text: (REPORTERS[format] as (typeof REPORTERS)[string])(report, { color: false, locate }),
    })),
  );
  const ofDocuments = Object.entries(COMPARISONS).flatMap(([what, compared]) => [
    { name: `sarif of ${what}`, format: 'sarif' as const, text: renderDiffSarif(compared()) },
    { name: `markdown of ${what}`, format: 'markdown' as const, text: renderDiffMarkdown(compared()) },
  ]);
  const twoRuns = {
    name: 'markdown of two runs',
    format: 'markdown' as const,
    text: renderComparisonMarkdown(compareReports(SAMPLE, HOSTILE, 'before.json')),
  };
  const manyRuns = {
    name: 'markdown of many runs',
    format: 'markdown' as const,
    text: renderRunMatrixMarkdown(buildRunMatrix(HOSTILE_RUNS)),
  };
  return [...ofRuns, ...ofDocuments, twoRuns, manyRuns, ...listPages()];
}

function listPages(): WrittenReport[] {
  const pages = {
    'two runs': renderComparisonPage(compareReports(SAMPLE, HOSTILE, 'before.json')),
    'many runs': renderRunMatrixPage(buildRunMatrix(HOSTILE_RUNS)),
    'compared targets': renderComparedTargets(HOSTILE_COMPARISON),
    'targets compared by scenarios': renderComparedScenarios(HOSTILE_SCENARIOS),
    'compared releases': renderMatrixPage(RELEASES),
    certificates: renderSitePage(HOSTILE_SITE),
  };
  return Object.entries(pages).map(([what, text]) => ({ name: `html of ${what}`, format: 'html', text }));
}
