/**
 * Starts the page: every action of the reader creates a view, which the page shows and writes into its address.
 *
 * @import { PageData } from '../page-data.ts'
 * @import { View } from './view.js'
 */

import { findElement } from '../../../page/client/element.js';
import { openForPrinting } from '../../../page/client/printing.js';
import { startThemeSwitch } from '../../../page/client/theme.js';
import { countFacets } from './changes/find-changes.js';
import { createFilters } from './filters.js';
import { createResults } from './results.js';
import { startSkipLink } from './skip-link.js';
import { createRange } from './timeline/range.js';
import { createTimeline } from './timeline/timeline.js';
import { formatHash, parseView, wholeView } from './view.js';

/** @type {(data: PageData) => void} */
function start(data) {
  let view = parseView(location.hash, data);
  const selectors = data.steps.length > 1 ? [createTimeline(data, pick), createRange(data, pick)] : [];
  const controls = createFilters(data, change, clear);
  const result = createResults(data, pick, clear);
  show();
  addEventListener('hashchange', () => {
    view = parseView(location.hash, data);
    show();
  });

  function show() {
    for (const selector of selectors) selector.mark(view.from, view.to);
    controls.mark(view);
    controls.count(countFacets(data, view));
    result.show(view);
  }

  /** @type {(part: Partial<View>) => void} */
  function change(part) {
    view = { ...view, ...part };
    // Replaced and not pushed: the back button leaves the page, and does not undo key presses.
    history.replaceState(null, '', formatHash(view, data.versions) || location.pathname + location.search);
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

findElement('app', HTMLElement).hidden = false;
startThemeSwitch();
startSkipLink();
openForPrinting();
start(JSON.parse(findElement('data', HTMLScriptElement).text));
