/** Many runs as one HTML file: capabilities and operations by run, and each mistake with the runs that have it. */
import type { RunMatrix } from '../../../runner/report/saved/run-matrix.ts';
import { escapeHtml } from '../../page/escape.ts';
import type { MatrixCell, PageMatrix } from '../../page/findings/matrix.ts';
import type { FindingsPageData, PageFinding } from '../../page/findings/page-data.ts';
import { renderFindingsPage } from '../../page/findings/render-findings-page.ts';
import { groupByOperation, REST_STATES } from '../../run/page/create-matrix.ts';
import { LEVELS, listVersions } from '../../run/page/create-run-page-data.ts';
import { describeCause } from '../../run/page/describe-cause.ts';
import { countCauses, levelOf, VERDICT_TONES } from '../../run/verdict-text.ts';
import { makeVisible } from '../../visible-text.ts';
import { formatCount } from '../../words.ts';
import { CAPABILITY_STATES, describeCapability, stateOfCapability } from './capability-cell.ts';

export function renderRunMatrixPage(matrix: RunMatrix): string {
  const { service, runs } = matrix;
  const data = createMatrixData(matrix);
  const failing = runs.filter(({ report }) => report.verdict === 'fail').length;
  const passing = runs.filter(({ report }) => report.verdict === 'pass').length;
  return renderFindingsPage({
    title: `${service}: ${formatCount(runs.length, 'run')}`,
    verdict: {
      word: `${passing} of ${runs.length} PASS`,
      tone: failing > 0 ? 'bad' : passing === runs.length ? 'good' : 'doubtful',
    },
    subject: `${service}: ${formatCount(runs.length, 'run')}`,
    sum: `${formatCount(matrix.mistakes.length, 'cause')} in all runs together`,
    problem: null,
    facts: [],
    counts: [],
    lead: renderRuns(matrix),
    matrices: [createCapabilityMatrix(matrix), createOperationMatrix(matrix, data)],
    findingsAre: 'Findings of all runs',
    sections: [],
    data,
  });
}

function createMatrixData({ runs, capabilities, mistakes }: RunMatrix): FindingsPageData {
  const versions = listVersions(runs.map(({ report }) => report));
  const indexes = new Map(versions.map((version, index) => [version, index]));
  const rank = (level: string) => LEVELS.findIndex(({ name }) => name === level);
  const indexOf = indexCapabilities(runs, capabilities);
  const findings = mistakes.map(({ cause, runs: having }) => ({
    ...describeCause(cause, levelOf(cause), indexes, runs[having[0] ?? 0]?.report.target?.name ?? ''),
    runs: having,
    capabilities: [...new Set(cause.cases.flatMap(indexOf))],
  }));
  return {
    versions,
    runs: runs.map(({ name }) => makeVisible(name)),
    capabilities: capabilities.map(({ name }) => makeVisible(name)),
    levels: LEVELS,
    findings: findings.sort((one, other) => rank(one.level) - rank(other.level)),
    none: 'No run found a violation.',
  };
}

/** Of the capability that a case belongs to. */
function indexCapabilities(
  runs: RunMatrix['runs'],
  capabilities: RunMatrix['capabilities'],
): (id: string) => number[] {
  const indexes = new Map(capabilities.map(({ name }, index) => [name, index]));
  const cases = runs.flatMap(({ report }) => report.cases);
  const byCase = new Map(cases.map(({ id, capability }) => [id, indexes.get(capability) as number]));
  return (id) => {
    const index = byCase.get(id);
    return index === undefined ? [] : [index];
  };
}

/** A line for each run, with a link to its findings. */
function renderRuns({ runs }: RunMatrix): string {
  const rows = runs.map(({ name, file, report }, index) => {
    const { verdict, partial, target, startedAt, depth, tool } = report;
    const versions = target === null ? '' : `${target.minimum} to ${target.maximum}`;
    const cells = [
      versions,
      startedAt.slice(0, 16).replace('T', ' '),
      `${depth}${partial ? ', partial' : ''}`,
      countCauses(report),
      tool.version,
      file,
    ];
    const link = `#${new URLSearchParams({ run: makeVisible(name) })}`;
    return `<tr><td>${index + 1}</td><td><span class="verdict ${VERDICT_TONES[verdict]}">${verdict.toUpperCase()}</span></td><th scope="row"><a href="${text(link)}">${text(name)}</a></th>${cells.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`;
  });
  const heads = ['', 'Verdict', 'Run', 'Versions', 'Began (UTC)', 'Depth', 'Found', 'Program', 'File'];
  return `<div class="scroll runs" tabindex="0" role="region" aria-label="The runs, which scrolls"><table>
<thead><tr>${heads.map((head) => (head === '' ? '<td></td>' : `<th scope="col">${head}</th>`)).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table></div>`;
}

function createCapabilityMatrix({ runs, capabilities }: RunMatrix): PageMatrix {
  return {
    title: 'Capabilities and runs',
    rowsAre: 'Capability',
    columns: listColumns({ runs }),
    states: CAPABILITY_STATES,
    rows: capabilities.map(({ name, cells }) => ({
      name,
      hint: '',
      cells: cells.map((counts, index) => ({
        state: stateOfCapability(counts),
        width: 1,
        count: counts?.fail ?? 0,
        text: describeCapability(counts),
        where: runs[index]?.name ?? '',
        view: { run: makeVisible(runs[index]?.name ?? ''), capability: makeVisible(name) },
      })),
    })),
  };
}

function createOperationMatrix({ runs }: RunMatrix, { findings, levels }: FindingsPageData): PageMatrix {
  const byOperation = indexByOperation(findings);
  const coverages = runs.map(({ report }) => groupByOperation(report.coverage));
  const operations = [...new Set([...coverages.flatMap((rows) => [...rows.keys()]), ...byOperation.keys()])];
  const states = Object.fromEntries(
    levels.map(({ name, sign, tone }) => [name, { sign, words: name, tone }]),
  );
  const stateOf = (operation: string, run: number): Pick<MatrixCell, 'state' | 'count'> => {
    const found = [...(byOperation.get(operation) ?? [])].filter((finding) => finding.runs.includes(run));
    const level = levels.find(({ name }) => found.some((finding) => finding.level === name));
    return { state: level?.name ?? stateOfCoverage(coverages[run]?.get(operation)), count: found.length };
  };
  return {
    title: 'Operations and runs',
    rowsAre: 'Operation',
    columns: listColumns({ runs }),
    states: { ...states, ...REST_STATES },
    rows: operations.map((operation) => ({
      name: operation,
      hint: '',
      cells: runs.map(({ name }, run) => ({
        ...stateOf(operation, run),
        width: 1,
        where: name,
        view: { operation, run: makeVisible(name) },
      })),
    })),
  };
}

function indexByOperation(findings: readonly PageFinding[]): Map<string, Set<PageFinding>> {
  const index = new Map<string, Set<PageFinding>>();
  for (const finding of findings)
    for (const { operation } of finding.places)
      index.set(operation, (index.get(operation) ?? new Set()).add(finding));
  return index;
}

function stateOfCoverage(rows: readonly { observed: number }[] | undefined): string {
  if (rows === undefined) return 'absent';
  return rows.some(({ observed }) => observed > 0) ? 'observed' : 'unobserved';
}

/** By number, as the list of runs has them: names are long. */
function listColumns({ runs }: Pick<RunMatrix, 'runs'>): PageMatrix['columns'] {
  return runs.map(({ name }, index) => ({ name: String(index + 1), hint: makeVisible(name) }));
}

function text(value: string): string {
  return escapeHtml(makeVisible(value));
}
