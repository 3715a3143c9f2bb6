/** The table: a row for each kind of fault, a column for each peer. */
import type { Results } from './results.ts';

interface Named {
  id: string;
}

/**
 * A cell says how many are caught; of how many, where not all of the kind were shown to that peer. In the words of
 * Markdown.
 */
export function faultsTable(
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
