/** The tables: a row for each kind of edit, a column for each peer. In the words of Markdown. */
import type { ToolAnswer, ToolOutcome } from './outcome.ts';
import type { DiffResults } from './results.ts';

export interface TabledEdit {
  id: string;
  family: string;
  isVisible: boolean;
  isExtension: boolean;
}

/** A cell counts the reported edits: of those that clients can see, and of those that no client can. */
export function editsTables(
  edits: readonly TabledEdit[],
  families: readonly string[],
  peers: readonly string[],
  results: DiffResults,
): string {
  const visible = edits.filter(({ isVisible }) => isVisible);
  const invisible = edits.filter(({ isVisible }) => !isVisible);
  const tableOf = (title: string, rows: readonly Row[]) =>
    inMarkdown([
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
    tableOf('what could not be asked', [
      { kind: 'refused', all: edits, cell: countOf('refused') },
      { kind: 'outside of what it is given', all: edits, cell: countOf('outside') },
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
  ].map((row) => ({ ...row, cell: reportedOfAsked }));
}

/** `3 of 4` where not all could be asked. */
function reportedOfAsked(edits: readonly TabledEdit[], outcomes: Outcomes): string {
  const reported = selectAnswered(edits, outcomes, 'reported').length;
  const asked = reported + selectAnswered(edits, outcomes, 'silent').length;
  if (asked === 0) return '–';
  return asked === edits.length ? String(reported) : `${reported} of ${asked}`;
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

function inMarkdown(rows: readonly string[][]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
