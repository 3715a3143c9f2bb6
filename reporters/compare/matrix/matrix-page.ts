/** A matrix as one HTML file that loads nothing else: a table of releases and versions, and each difference below. */
import {
  type ComparisonMatrix,
  type MatrixRow,
  readCell,
} from '../../../runner/compare/result/comparison-matrix.ts';
import type { DifferenceGroup } from '../../../runner/compare/result/scenario-comparison.ts';
import { readScript, readStyle } from '../../page/assets.ts';
import { escapeHtml } from '../../page/escape.ts';
import { renderPage } from '../../page/render-page.ts';
import { formatCount, formatSpan } from '../../words.ts';
import { describeGroup, describeMember } from '../scenario-text.ts';
import { renderSequence } from '../sequence-text.ts';

export function renderMatrixPage(matrix: ComparisonMatrix): string {
  const base = new URL(import.meta.url);
  return renderPage({
    title: `${matrix.service}: what differs from the release before`,
    body: renderBody(matrix),
    data: null,
    style: readStyle(base, STYLE_FILES),
    script: readScript(base, []),
  });
}

const STYLE_FILES = [
  '../../page/style/colours.css',
  '../../page/style/page.css',
  'matrix.css',
  '../../page/style/print.css',
];

function renderBody(matrix: ComparisonMatrix): string {
  const { service, microversions, rows } = matrix;
  return `<header><h1>${escapeHtml(service)}</h1>
<p>Identical calls to each release and to the one before it, at each microversion that both have. A number says how many differences show
there; a dash, that the two were not compared.</p></header>
<main>
<div class="scroll"><table class="matrix">
<thead><tr><th scope="col">release</th>${microversions.map((at) => `<th scope="col">${escapeHtml(at)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row, index) => renderRow(row, index, matrix)).join('\n')}</tbody>
</table></div>
${rows.map((row, index) => renderDetails(row, index)).join('\n')}
</main>`;
}

function renderRow(row: MatrixRow, index: number, { microversions }: ComparisonMatrix): string {
  const cells = microversions.map((at) => {
    const groups = readCell(row, at);
    if (groups === undefined) return '<td class="none">–</td>';
    if (groups.length === 0) return '<td class="same">0</td>';
    const titles = groups.map(describeGroup).join('\n');
    return `<td class="differs"><a href="#row-${index}" title="${escapeHtml(titles)}">${groups.length}</a></td>`;
  });
  return `<tr><th scope="row"><a href="#row-${index}">${escapeHtml(row.after)}</a></th>${cells.join('')}</tr>`;
}

function renderDetails({ before, after, comparison }: MatrixRow, index: number): string {
  const { differences, calls, problem, unsteady, targets } = comparison;
  const notes = [
    `${formatCount(calls, 'call')} to each.`,
    ...(problem === null ? [] : [problem]),
    ...(unsteady.length === 0 ? [] : [`${formatCount(unsteady.length, 'difference')} did not show again.`]),
  ];
  return `<section id="row-${index}">
<h2>${escapeHtml(after)}, beside ${escapeHtml(before)}: ${formatCount(differences.length, 'difference')}</h2>
<p>${escapeHtml(notes.join(' '))}</p>
${differences.map((group) => renderDifference(group, targets)).join('\n')}
</section>`;
}

function renderDifference(group: DifferenceGroup, targets: MatrixRow['comparison']['targets']): string {
  const members = group.members.map((member) => `<li>${escapeHtml(describeMember(member, group))}</li>`);
  const sequence = group.shortest ? renderSequence(group.shortest, targets, false).join('\n') : '';
  return `<details class="change"><summary><strong>${escapeHtml(describeGroup(group))}</strong>
<code>${escapeHtml(group.clause)}</code> ${escapeHtml(formatSpan(group.microversions))}</summary>
<ul>${members.join('')}</ul>${sequence === '' ? '' : `<pre>${escapeHtml(sequence)}</pre>`}</details>`;
}
