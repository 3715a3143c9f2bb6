/**
 * Starts the page: every action of the reader creates a view, which the page shows and writes into its address.
 *
 * @import { FindingsPageData } from '../page-data.ts'
 * @import { View } from './view.js'
 */
import { findElement } from '../../client/element.js';
import { openForPrinting } from '../../client/printing.js';
import { startThemeSwitch } from '../../client/theme.js';
import { createFilters } from './filters.js';
import { showFindings } from './finding-list.js';
import { startMatrix } from './matrix.js';
import { countLevels } from './select-findings.js';
import { formatHash, parseView, wholeView } from './view.js';

/** @type {(data: FindingsPageData) => void} */
function start(data) {
  let view = parseView(location.hash, data);
  const filters = createFilters(data, change, () => change(wholeView(data)));
  const result = findElement('findings', HTMLElement);
  startMatrix(data, (part) => {
    change({ ...wholeView(data), ...part });
    result.focus();
    result.scrollIntoView();
  });
  findElement('skip', HTMLAnchorElement).addEventListener('click', (event) => {
    event.preventDefault();
    result.focus();
  });
  addEventListener('hashchange', () => {
    view = parseView(location.hash, data);
    show();
    result.scrollIntoView();
  });
  show();

  function show() {
    filters.mark(view);
    filters.count(countLevels(data, view));
    showFindings(data, view);
  }

  /** @type {(part: Partial<View>) => void} */
  function change(part) {
    view = { ...view, ...part };
    // Replaced and not pushed: the back button leaves the page, and does not undo key presses.
    history.replaceState(null, '', formatHash(view, data) || location.pathname + location.search);
    show();
  }
}

findElement('app', HTMLElement).hidden = false;
startThemeSwitch();
openForPrinting();
start(JSON.parse(findElement('data', HTMLScriptElement).text));
