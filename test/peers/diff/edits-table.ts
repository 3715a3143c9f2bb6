/** Renders Markdown tables with a row for each kind of edit and a column for each peer. */
import type { ToolAnswer, ToolOutcome } from './outcome.ts';
import type { DiffResults } from './results.ts';

export interface TabledEdit {
  id: string;
  family: string;
  isVisible: boolean;
  isExtension: boolean;
}

/** Counts the reported edits in each cell, separately for edits that clients can see and those that they cannot. */
export function renderEditsTables(
  edits: readonly TabledEdit[],
  families: readonly string[],
  peers: readonly string[],
  results: DiffResults,
): string {
  const visible = edits.filter(({ isVisible }) => isVisible);
  const invisible = edits.filter(({ isVisible }) => !isVisible);
  const tableOf = (title: string, rows: readonly Row[]) =>
    renderRows([
      [title, 'edits', ...peers],
      ['---', ...['edits', ...peers].map(() => '---:')],
      ...rows.map(({ kind, all, cell }) => [
        kind,
        String(all.length),
        ...peers.map((peer) => cell(all, results[peer]?.outcomes ?? {})),
      ]),
    ]);
  return [
    tableOf('edit that clients can see', kindsOf(visible, families)),
    tableOf('edit that no client can see', kindsOf(invisible, families)),
    tableOf('edits without a result', [
      { kind: 'refused', all: edits, cell: countOf('refused') },
      { kind: 'outside of its input', all: edits, cell: countOf('outside') },
    ]),
  ].join('\n');
}

interface Row {
  kind: string;
  all: readonly TabledEdit[];
  cell(all: readonly TabledEdit[], outcomes: Outcomes): string;
}

type Outcomes = Readonly<Record<string, ToolOutcome & { millis: number }>>;

function kindsOf(edits: readonly TabledEdit[], families: readonly string[]): Row[] {
  const inOpenApi = edits.filter(({ isExtension }) => !isExtension);
  const own = edits.filter(({ isExtension }) => isExtension);
  const kinds = families.map((kind) => ({ kind, all: inOpenApi.filter(({ family }) => family === kind) }));
  return [
    ...kinds.filter(({ all }) => all.length > 0),
    { kind: '**all**', all: inOpenApi },
    { kind: 'extensions', all: own },
  ].map((row) => ({ ...row, cell: formatReported }));
}

/** `3 of 4` where not all edits have a result. */
function formatReported(edits: readonly TabledEdit[], outcomes: Outcomes): string {
  const reported = selectAnswered(edits, outcomes, 'reported').length;
  const judged = reported + selectAnswered(edits, outcomes, 'silent').length;
  if (judged === 0) return '–';
  return judged === edits.length ? String(reported) : `${reported} of ${judged}`;
}

function countOf(answer: ToolAnswer): Row['cell'] {
  return (edits, outcomes) => String(selectAnswered(edits, outcomes, answer).length);
}

function selectAnswered(
  edits: readonly TabledEdit[],
  outcomes: Outcomes,
  answer: ToolAnswer,
): readonly TabledEdit[] {
  return edits.filter(({ id }) => outcomes[id]?.answer === answer);
}

function renderRows(rows: readonly string[][]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
