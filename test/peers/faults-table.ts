/** Renders a Markdown table with a row for each kind of fault and a column for each peer. */
import type { Results } from './results.ts';

interface Named {
  id: string;
}

/**
 * A cell has the number of faults that the peer found, and `of N` where it judged only N of the kind. Written in
 * Markdown.
 */
export function renderFaultsTable(
  kinds: Readonly<Record<string, readonly Named[]>>,
  peers: readonly string[],
  results: Results,
): string {
  const rows = Object.entries({ ...kinds, '**all**': Object.values(kinds).flat() }).map(([kind, faults]) => [
    kind,
    String(faults.length),
    ...peers.map((peer) => cell(faults, results[peer]?.outcomes ?? {})),
  ]);
  const lines = [
    ['kind of fault', 'faults', ...peers],
    ['---', ...['faults', ...peers].map(() => '---:')],
    ...rows,
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function cell(faults: readonly Named[], outcomes: Readonly<Record<string, { caught: boolean }>>): string {
  const shown = faults.flatMap(({ id }) => outcomes[id] ?? []);
  const caught = shown.filter((outcome) => outcome.caught).length;
  if (shown.length === 0) return '–';
  return shown.length === faults.length ? String(caught) : `${caught} of ${shown.length}`;
}
