import { describe, expect, it } from 'vitest';
import { compareForm } from '../../../../runner/compare/scenarios/answers/comparable-answer.ts';
import { findCallDifferences } from '../../../../runner/compare/scenarios/answers/find-differences.ts';
import { OwnValues } from '../../../../runner/compare/scenarios/answers/own-values.ts';
import type { SentCall } from '../../../../runner/compare/scenarios/target-session.ts';
import type { Response } from '../../../../runner/exchange.ts';

const OWN = { id: 'own-1', name: 'own' };
const OTHER = { id: 'other-1', name: 'other' };

function sent(path: string, things: readonly object[], more: object): SentCall {
  const own = new OwnValues();
  own.addFresh(OWN.id);
  const response: Response = {
    status: 200,
    headers: [['content-type', 'application/json']],
    body: JSON.stringify({ things, ...more }),
  };
  return {
    ...{ stepId: 'list', operation: 'listThings', isCleanup: false, response },
    request: { method: 'GET', path, headers: {}, body: null },
    comparable: compareForm(response, { own, root: 'http://cloud.test', isAboutOwn: false }),
  };
}

interface Lists {
  path: string;
  things: [object[], object[]];
  /** Beside the second list. */
  more?: object;
  want: string[];
}

type Row = [what: string, row: Lists];

describe('two lists', () => {
  it.each<Row>([
    ['of the same own item', { path: '/things', things: [[OWN], [OWN, OTHER]], want: [] }],
    [
      'of which one lacks the own item',
      { path: '/things', things: [[OWN], [OTHER]], want: ['more items vs fewer'] },
    ],
    [
      'of which a page may lack it beside others',
      { path: '/things?limit=1', things: [[OWN], [OTHER]], want: [] },
    ],
    ['that begin elsewhere', { path: '/things?a=b&marker=x', things: [[OTHER], [OWN, OTHER]], want: [] }],
    [
      'of which a page lacks it where nobody has others',
      { path: '/things?limit=1', things: [[OWN], []], want: ['more items vs fewer'] },
    ],
    [
      'of which one has a next part, because of others',
      { path: '/things?limit=1', things: [[OWN], [OTHER]], more: { next: 'x', things_links: [] }, want: [] },
    ],
    [
      'of which one has a next part where nobody has others',
      { path: '/things?limit=1', things: [[OWN], [OWN]], more: { next: 'x' }, want: ['absent vs present'] },
    ],
    [
      'of which one has another property as well',
      { path: '/things?limit=1', things: [[OWN], [OTHER]], more: { total: 2 }, want: ['absent vs present'] },
    ],
    [
      'with another property of the own item in a page',
      {
        path: '/things?limit=2',
        things: [
          [OWN, OTHER],
          [{ ...OWN, size: 1 }, OTHER],
        ],
        want: ['absent vs present'],
      },
    ],
  ])('%s', (_what, { path, things: [first, second], more = {}, want }) => {
    const found = findCallDifferences([sent(path, first, {}), sent(path, second, more)]);
    expect(found.map(({ summary }) => summary)).toEqual(want);
  });
});
