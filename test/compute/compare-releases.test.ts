import { describe, expect, it } from 'vitest';
import { compareReleases } from './compare-releases.ts';
import type { MethodForm } from './facts.ts';
import { SMALL_NAMES, smallFacts } from './small-facts.ts';

function compare(before: Partial<MethodForm>, after: Partial<MethodForm>): string[] {
  return compareReleases(smallFacts(before), smallFacts(after), SMALL_NAMES, []);
}

describe('two releases', () => {
  it.each<[string, Partial<MethodForm>, Partial<MethodForm>, string[]]>([
    ['declare the same', {}, {}, []],
    [
      'differ in a status at some versions',
      {},
      { errors: { 'to 2.2': [400, 404], 'from 2.3': [400] } },
      ['2.1–2.2: + GET /things status 404  [response.status.added]'],
    ],
    [
      'differ in a property',
      {},
      { response: { all: 'things with links' } },
      ['2.1–2.3: + GET /things response property /links {"type":"array"} [response.property.added]'],
    ],
    ['do not differ where one says nothing about a body', { response: {} }, {}, []],
    ['differ in an operation', { versions: 'from 2.2' }, {}, ['2.1: + GET /things URL  [request.url.added]']],
  ])('%s', (_name, before, after, expected) => {
    expect(compare(before, after)).toEqual(expected);
  });

  it('differ in an action', () => {
    const before = smallFacts();
    before.actions = { '/things/{id}/action': {} };
    expect(compareReleases(before, smallFacts(), SMALL_NAMES, [])).toEqual([
      '2.2–2.3: + POST /things/{thing_id}/action/start URL  [request.url.added]',
    ]);
  });
});
