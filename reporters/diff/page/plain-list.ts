/** The changes as a plain list, for readers without scripts. */

import { escapeHtml } from '../../page/escape.ts';
import { formatCount, formatPlace, SIGNS, titleOf } from './client/words.js';
import type { PageData, PageEntry } from './page-data.ts';

export function renderPlainList({ versions, steps }: PageData): string {
  return steps
    .map(({ title, entries }, index) => {
      const [from, to] = [versions[index], versions[index + 1]].map((version) => escapeHtml(version ?? ''));
      const items = entries.map(renderItem).join('\n');
      const list =
        entries.length === 0 ? '<p>No change that a document can show.</p>' : `<ul>\n${items}\n</ul>`;
      return `<section class="without-script">\n<h2>${from} → ${to} ${escapeHtml(title)}</h2>\n${list}\n</section>`;
    })
    .join('\n');
}

function renderItem(entry: PageEntry): string {
  const { words, name } = titleOf(entry);
  const facts = [
    ...listPlaceTexts(entry),
    ...(['before', 'after'] as const)
      .filter((key) => entry[key] !== undefined)
      .map((key) => `${key} ${JSON.stringify(entry[key])}`),
    ...(entry.announced === undefined ? [] : [entry.announced]),
    `rule ${entry.rule}, clause ${entry.clause}`,
    entry.breaks.length === 0 ? 'breaks no client' : `can break ${entry.breaks.join(', and ')}`,
    ...new Set(entry.places.map(({ line }) => line)),
  ];
  const text = `${SIGNS[entry.kind]} ${words} ${name}`.trim();
  return `<li><strong>${escapeHtml(text)}</strong>: ${facts.map(escapeHtml).join('; ')}</li>`;
}

function listPlaceTexts(entry: PageEntry): string[] {
  const places = entry.places.map((place) => `${place.operation} (${formatPlace(entry, place)})`);
  return places.length === 1 ? places : [`in ${formatCount(places.length, 'place')}: ${places.join(', ')}`];
}
