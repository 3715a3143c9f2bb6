/**
 * Starts the page: whatever the reader does makes a view, and the view is shown and written into the address.
 *
 * @import { PageData } from '../page-data.ts'
 * @import { View } from './view.js'
 */

import { facetCounts } from './changes/find-changes.js';
import { elementAt } from './element.js';
import { filters } from './filters.js';
import { openForPrinting } from './printing.js';
import { results } from './results.js';
import { skipLink } from './skip-link.js';
import { theme } from './theme.js';
import { range } from './timeline/range.js';
import { timeline } from './timeline/timeline.js';
import { hashOf, viewOf, wholeView } from './view.js';

/** @type {(data: PageData) => void} */
function start(data) {
  let view = viewOf(location.hash, data);
  const ways = data.steps.length > 1 ? [timeline(data, pick), range(data, pick)] : [];
  const controls = filters(data, change, clear);
  const result = results(data, pick, clear);
  show();
  addEventListener('hashchange', () => {
    view = viewOf(location.hash, data);
    show();
  });

  function show() {
    for (const way of ways) way.mark(view.from, view.to);
    controls.mark(view);
    controls.count(facetCounts(data, view));
    result.show(view);
  }

  /** @type {(part: Partial<View>) => void} */
  function change(part) {
    view = { ...view, ...part };
    // Replaced, not pushed: the way back leads out of the page, not through every letter that was typed.
    history.replaceState(null, '', hashOf(view, data.versions) || location.pathname + location.search);
    show();
  }

  /** @type {(from: number, to: number) => void} */
  function pick(from, to) {
    change({ from, to });
  }

  function clear() {
    const { from, to } = view;
    change({ ...wholeView(data.versions), from, to });
  }
}

elementAt('app', HTMLElement).hidden = false;
theme();
skipLink();
openForPrinting();
start(JSON.parse(elementAt('data', HTMLScriptElement).text));
