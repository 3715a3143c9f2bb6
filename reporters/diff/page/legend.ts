/** What the marks of the page mean. */
import type { ChangeClause } from '../../../spec/diff/change.ts';
import { BREAKS, SIGNS } from './client/words.js';

/** As docs/rule.md has them. */
const CLAUSES: Readonly<Record<ChangeClause, string>> = {
  url: 'a URL, or a method on a URL, is added or gone',
  status: 'one status stands in the place of another, or comes, or goes',
  header: 'a header is added or gone',
  'header-value': "a header's value changed so that a client would process the answer otherwise",
  property: 'a property or parameter is added or gone, in a request or in an answer',
  type: 'the type or meaning of a value changed',
  values: 'the set of values that is allowed is wider or narrower',
};

export function renderLegend(): string {
  return `<details class="legend">
  <summary>What the marks mean</summary>
  <div>
    <p>A version that is published never changes: each of these changes needs a new one, and breaks a clause of the rule
      where it has none.</p>
    <dl>${rows(Object.entries(SIGNS).map(([kind, sign]) => [`<span class="sign ${kind}">${sign}</span>`, kind]))}</dl>
    <dl>${rows(BREAKS.map(({ words, meaning }) => [words, meaning]))}</dl>
    <dl>${rows(Object.entries(CLAUSES).map(([clause, words]) => [`<code>${clause}</code>`, words]))}</dl>
  </div>
</details>`;
}

function rows(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([term, words]) => `<div><dt>${term}</dt><dd>${words}</dd></div>`).join('\n    ');
}
