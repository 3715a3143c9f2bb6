/**
 * The entry of a finding on the page.
 *
 * @import { PageCause } from '../page-data.ts'
 */
import { createElement } from '../../../page/client/element.js';
import { markLines } from '../../../page/client/line-marks.js';
import { formatJsonLines } from '../../../page/client/pretty-json.js';
import { createCopyButton } from './copy-button.js';

/** @type {Readonly<Record<PageCause['level'], string>>} */
const SIGNS = { violation: '✗', warning: '!', known: '~' };

/** @type {(cause: PageCause, versions: readonly string[]) => HTMLElement} */
export function createCauseEntry(cause, versions) {
  const { level, rule, pointer, requirement, clause, hint, allowed, because } = cause;
  return createElement(
    'li',
    { class: `cause ${level}` },
    createElement('span', { class: `state ${level}`, 'aria-hidden': 'true' }, SIGNS[level]),
    createElement(
      'div',
      { class: 'what' },
      createElement(
        'h3',
        {},
        createElement('span', { class: 'unseen' }, `${level}: `),
        createElement('code', {}, rule),
        ...(pointer === '' ? [] : [' ', createElement('code', { class: 'pointer' }, pointer)]),
      ),
      createElement(
        'p',
        { class: 'requirement' },
        requirement,
        ' Clause ',
        createElement('code', {}, clause),
        '.',
      ),
      createComparison(cause),
      ...(allowed === ''
        ? []
        : [createElement('p', { class: 'allowed' }, `An addition that is ${allowed}.`)]),
      createElement('p', { class: 'hint' }, because === '' ? hint : `Known: ${because}`),
      createPlaces(cause, versions),
      createCall(cause),
    ),
  );
}

/** Expected beside received, with the lines marked that differ. @type {(cause: PageCause) => HTMLElement} */
function createComparison({ expected, actual }) {
  const marked = markLines(spread(expected), spread(actual));
  return createElement(
    'div',
    { class: 'values' },
    createBlock('expected', marked.before),
    createBlock('received', marked.after),
  );
}

/**
 * @import { Line } from '../../../page/client/line-marks.js'
 * @type {(side: 'expected' | 'received', lines: readonly Line[]) => HTMLElement}
 */
function createBlock(side, lines) {
  const tag = side === 'expected' ? 'ins' : 'del';
  const shown = lines.map(({ text, isOwn }) =>
    createElement(isOwn ? tag : 'span', { class: 'line' }, `${text}\n`),
  );
  return createElement(
    'div',
    { class: `value ${side}` },
    createElement('p', { class: 'side' }, side),
    createElement('pre', { tabindex: '0', 'aria-label': side }, ...shown),
  );
}

/** JSON with a member a line, so that lines can be compared. @type {(text: string) => string} */
function spread(text) {
  if (!/^[[{]/.test(text)) return text;
  try {
    return formatJsonLines(JSON.parse(text), 60);
  } catch {
    return text;
  }
}

/** @type {(cause: PageCause, versions: readonly string[]) => HTMLElement} */
function createPlaces({ places, count, cases, caseCount, versions: indexes }, versions) {
  const [first, last] = [versions[indexes[0] ?? 0] ?? '', versions[indexes.at(-1) ?? 0] ?? ''];
  const range = first === last ? first : `${first} to ${last}`;
  const operations = [...new Set(places.map(({ operation }) => operation))];
  const more = caseCount > cases.length ? ` and ${(caseCount - cases.length).toLocaleString('en')} more` : '';
  return createElement(
    'details',
    { class: 'places' },
    createElement(
      'summary',
      {},
      `${operations.length === 1 ? operations[0] : `${operations.length.toLocaleString('en')} operations`}, ${range}, ${count.toLocaleString('en')} ${count === 1 ? 'time' : 'times'}`,
    ),
    createElement(
      'ul',
      {},
      ...places.map(({ operation, status, since, until }) =>
        createElement(
          'li',
          {},
          createElement('code', {}, operation),
          ` status ${status}, ${since === until ? since : `${since} to ${until}`}`,
        ),
      ),
      createElement('li', {}, `Found by ${cases.join(', ')}${more}`),
    ),
  );
}

/** @type {(cause: PageCause) => HTMLElement} */
function createCall({ curl, request, response }) {
  const block = (/** @type {string} */ label, /** @type {string} */ text) =>
    createElement(
      'div',
      { class: 'value' },
      createElement('p', { class: 'side' }, label),
      createElement('pre', { tabindex: '0', 'aria-label': label }, text),
    );
  return createElement(
    'details',
    { class: 'call' },
    createElement('summary', {}, 'The call'),
    createElement('div', { class: 'values' }, block('request', request), block('response', response)),
    block('curl', curl),
    createCopyButton(curl, 'the command'),
  );
}
