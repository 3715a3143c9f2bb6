/** The legend of the page: signs, clients that a change can break, and clauses of the rule. */
import type { ChangeClause } from '../../../spec/diff/change.ts';
import { BREAKS, SIGNS } from './client/words.js';

/** As in docs/rule.md. */
const CLAUSES: Readonly<Record<ChangeClause, string>> = {
  url: 'a URL, or a method on a URL, is added or removed',
  status: 'a status is added, removed or replaced by another',
  header: 'a header is added or removed',
  'header-value': 'the value of a header changed so that a client processes the response differently',
  property: 'a property or a parameter is added or removed, in a request or in a response',
  type: 'the type or meaning of a value changed',
  values: 'more or fewer values are allowed',
};

export function renderLegend(): string {
  return `<details class="legend">
  <summary>Legend</summary>
  <div>
    <p>A published version never changes: each of these changes needs a new version, and without one it breaks a clause of
      the rule.</p>
    <dl>${rows(Object.entries(SIGNS).map(([kind, sign]) => [`<span class="sign ${kind}">${sign}</span>`, kind]))}</dl>
    <dl>${rows(BREAKS.map(({ words, meaning }) => [words, meaning]))}</dl>
    <dl>${rows(Object.entries(CLAUSES).map(([clause, words]) => [`<code>${clause}</code>`, words]))}</dl>
  </div>
</details>`;
}

function rows(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([term, words]) => `<div><dt>${term}</dt><dd>${words}</dd></div>`).join('\n    ');
}
