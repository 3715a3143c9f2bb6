/**
 * The entry of a finding on the page.
 *
 * @import { FindingsPageData, FindingCall, PageFinding, FindingPlace, PageText } from '../page-data.ts'
 */
import { createElement } from '../../client/element.js';
import { createCopyButton } from './copy-button.js';
import { createValues } from './finding-values.js';

/** @type {(finding: PageFinding, data: FindingsPageData) => HTMLElement} */
export function createFindingEntry(finding, data) {
  const { level, title, pointer, summary, clause, values, hint, allowed, calls } = finding;
  const { sign, tone } = data.levels.find(({ name }) => name === level) ?? { sign: '', tone: 'quiet' };
  return createElement(
    'li',
    { class: `finding ${tone}` },
    createElement('span', { class: `state ${tone}`, 'aria-hidden': 'true' }, sign),
    createElement(
      'div',
      { class: 'what' },
      createElement(
        'h3',
        {},
        createElement('span', { class: 'unseen' }, `${level}: `),
        createElement('code', {}, title),
        ...(pointer === '' ? [] : [' ', createElement('code', { class: 'pointer' }, pointer)]),
      ),
      ...createSummary(summary, clause),
      createValues(values),
      ...(allowed === ''
        ? []
        : [createElement('p', { class: 'allowed' }, `An addition that is ${allowed}.`)]),
      ...(hint === '' ? [] : [createElement('p', { class: 'hint' }, hint)]),
      createRuns(finding, data),
      createPlaces(finding, data),
      ...calls.map(createCall),
    ),
  );
}

/** @type {(summary: string, clause: string) => HTMLElement[]} */
function createSummary(summary, clause) {
  if (summary === '' && clause === '') return [];
  const cited = clause === '' ? [] : [' Clause ', createElement('code', {}, clause), '.'];
  return [createElement('p', { class: 'summary' }, summary, ...cited)];
}

/** The runs that have the finding, where there are several. @type {(finding: PageFinding, data: FindingsPageData) => HTMLElement | string} */
function createRuns({ runs }, data) {
  if (runs.length === 0) return '';
  const names = runs.map((index) => data.runs[index] ?? '');
  const words = names.length === data.runs.length ? `In all ${names.length} runs` : `In ${names.join(', ')}`;
  return createElement('p', { class: 'in-runs' }, words);
}

/** @type {(finding: PageFinding, data: FindingsPageData) => HTMLElement} */
function createPlaces({ places, count, cases, caseCount, versions: indexes }, { versions }) {
  const range = formatRange(versions[indexes[0] ?? -1] ?? '', versions[indexes.at(-1) ?? -1] ?? '');
  const operations = [...new Set(places.map(({ operation }) => operation))];
  const where =
    operations.length === 1 ? operations[0] : `${operations.length.toLocaleString('en')} operations`;
  const more = caseCount > cases.length ? ` and ${(caseCount - cases.length).toLocaleString('en')} more` : '';
  return createElement(
    'details',
    { class: 'places' },
    createElement(
      'summary',
      {},
      [where, range, `${count.toLocaleString('en')} ${count === 1 ? 'time' : 'times'}`]
        .filter(Boolean)
        .join(', '),
    ),
    createElement(
      'ul',
      {},
      ...places.map(createPlace),
      ...(cases.length === 0 ? [] : [createElement('li', {}, `Found by ${cases.join(', ')}${more}`)]),
    ),
  );
}

/** @type {(place: FindingPlace) => HTMLElement} */
function createPlace({ operation, status, since, until }) {
  const answer = status === null ? '' : ` status ${status}`;
  const range = formatRange(since, until);
  return createElement(
    'li',
    {},
    createElement('code', {}, operation),
    `${answer}${range === '' ? '' : `, ${range}`}`,
  );
}

/** @type {(since: string, until: string) => string} */
function formatRange(since, until) {
  return since === until ? since : `${since} to ${until}`;
}

/** @type {(call: FindingCall) => HTMLElement} */
function createCall({ title, texts, commands }) {
  return createElement(
    'details',
    { class: 'call' },
    createElement('summary', {}, title),
    createElement('div', { class: 'values' }, ...texts.map(createTextBlock)),
    ...commands.flatMap((command) => [
      createTextBlock(command),
      createCopyButton(command.text, commands.length === 1 ? 'the command' : command.label),
    ]),
  );
}

/** @type {(text: PageText) => HTMLElement} */
function createTextBlock({ label, text }) {
  return createElement(
    'div',
    { class: 'value' },
    createElement('p', { class: 'side' }, label),
    createElement('pre', { tabindex: '0', 'aria-label': label }, text),
  );
}
