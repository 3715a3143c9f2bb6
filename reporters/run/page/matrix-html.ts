/** The matrix of a run in HTML: a row an operation, a column a microversion. */
import type { Microversion } from '../../../spec/contract/microversion.ts';
import { escapeHtml } from '../../page/escape.ts';
import { formatCount } from '../../words.ts';
import type { CellState, RunMatrixRow, RunMatrixSpan } from './create-matrix.ts';

/** Shown with every colour, so that no reader depends on colours. */
export const STATES: Readonly<Record<CellState, { sign: string; words: string }>> = {
  violation: { sign: '✗', words: 'violation' },
  warning: { sign: '!', words: 'warning' },
  known: { sign: '~', words: 'known failure' },
  observed: { sign: '✓', words: 'observed as declared, within the revision' },
  unobserved: { sign: '○', words: 'not observed within the revision' },
  absent: { sign: '', words: 'does not exist' },
};

export function renderMatrix(rows: readonly RunMatrixRow[], versions: readonly Microversion[]): string {
  const heads = versions
    .map((version) => `<th scope="col"><span>${escapeHtml(version)}</span></th>`)
    .join('');
  return `<div class="scroll" tabindex="0" role="region" aria-label="Matrix, which scrolls">
<table class="matrix">
<thead><tr><th scope="col" class="operation">Operation</th>${heads}</tr></thead>
<tbody>
${rows.map(renderRow).join('\n')}
</tbody>
</table>
</div>
<ul class="states">${Object.entries(STATES).map(renderState).join('')}</ul>`;
}

function renderRow({ operation, call, spans }: RunMatrixRow): string {
  const name = escapeHtml(operation);
  const title = call === '' ? '' : ` title="${escapeHtml(call)}"`;
  return `<tr><th scope="row"${title}><code>${name}</code></th>${spans.map((span) => renderSpan(operation, span)).join('')}</tr>`;
}

function renderSpan(operation: string, span: RunMatrixSpan): string {
  const { state, width, causes, since, until } = span;
  const { sign, words } = STATES[state];
  const across = width > 1 ? ` colspan="${width}"` : '';
  const range = since === until ? since : `${since} to ${until}`;
  if (causes === 0) {
    const label = state === 'absent' ? '' : `<span class="unseen"> ${words}</span>`;
    return `<td class="${state}"${across}><span aria-hidden="true">${sign}</span>${label}</td>`;
  }
  const label = escapeHtml(`${formatCount(causes, words)}, ${operation}, ${range}`);
  return `<td class="${state}"${across}><button type="button" data-operation="${escapeHtml(operation)}" data-since="${escapeHtml(since)}" data-until="${escapeHtml(until)}" aria-label="${label}" title="${label}">${sign}</button></td>`;
}

function renderState([state, { sign, words }]: [string, { sign: string; words: string }]): string {
  return sign === ''
    ? ''
    : `<li><span class="state ${state}" aria-hidden="true">${sign}</span> ${words}</li>`;
}
