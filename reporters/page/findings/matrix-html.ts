/** A matrix in HTML: a colour and a sign in each cell, and a button where there are findings. */
import { escapeHtml } from '../escape.ts';
import type { MatrixCell, MatrixState, PageMatrix, PageMatrixRow } from './matrix.ts';

/** @param index of the matrix on its page */
export function renderMatrix(matrix: PageMatrix, index = 0): string {
  const { title, rowsAre, columns, rows, states } = matrix;
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)));
  const legend = Object.entries(states).filter(([name, { tone }]) => tone !== null && used.has(name));
  return `<section class="panel" aria-labelledby="matrix-${index}">
<h2 id="matrix-${index}">${escapeHtml(title)}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(title)}, which scrolls">
<table class="matrix">
<thead><tr><th scope="col" class="corner">${escapeHtml(rowsAre)}</th>${columns.map(renderColumn).join('')}</tr></thead>
<tbody>
${rows.map((row) => renderRow(row, states)).join('\n')}
</tbody>
</table>
</div>
<ul class="states">${legend.map(([, state]) => renderState(state)).join('')}</ul>
</section>`;
}

/** Longer names stand upright, so that columns stay narrow. */
const SHORT = 2;

function renderColumn({ name, hint }: PageMatrix['columns'][number]): string {
  const title = hint === undefined ? '' : ` title="${escapeHtml(hint)}"`;
  const form = name.length > SHORT ? ' class="long"' : '';
  return `<th scope="col"${form}${title}><span>${escapeHtml(name)}</span></th>`;
}

function renderRow({ name, hint, cells }: PageMatrixRow, states: PageMatrix['states']): string {
  const title = hint === '' ? '' : ` title="${escapeHtml(hint)}"`;
  const shown = cells.map((cell) => renderCell(name, cell, states[cell.state] as MatrixState));
  return `<tr><th scope="row"${title}><code>${escapeHtml(name)}</code></th>${shown.join('')}</tr>`;
}

function renderCell(row: string, cell: MatrixCell, { sign, words, tone }: MatrixState): string {
  const { width, count, where, view } = cell;
  const start = `<td class="${tone ?? 'absent'}"${width > 1 ? ` colspan="${width}"` : ''}>`;
  const text = escapeHtml(cell.text ?? sign);
  if (count === 0) {
    const label = tone === null ? '' : `<span class="unseen"> ${escapeHtml(words)}</span>`;
    const shown = cell.text === undefined ? `<span aria-hidden="true">${text}</span>` : text;
    return `${start}${shown}${label}</td>`;
  }
  const label = escapeHtml(`${words}: ${count.toLocaleString('en')}, ${row}, ${where}`);
  const data = Object.entries(view).map(([key, value]) => ` data-${key}="${escapeHtml(value)}"`);
  return `${start}<button type="button"${data.join('')} aria-label="${label}" title="${label}">${text}</button></td>`;
}

function renderState({ sign, words, tone }: MatrixState): string {
  return `<li><span class="state ${tone}" aria-hidden="true">${sign}</span> ${escapeHtml(words)}</li>`;
}
