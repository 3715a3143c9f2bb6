/** Which answers with `limit` are choices from the answer without. */
import { describe, expect, it } from 'vitest';
import type { AnswerSample } from '../../../../runner/case/call-source.ts';
import type { Microversion } from '../../../../spec/contract/microversion.ts';
import { candidateSample } from '../../../../suites/placement/random/candidate-sample.ts';

const request = (...providers: string[]) => ({
  allocations: Object.fromEntries(providers.map((one) => [one, { resources: { VCPU: 1 } }])),
});
const summary = (root: string) => ({ resources: {}, root_provider_uuid: root });

const WHOLE = {
  allocation_requests: [request('a'), request('b'), request('b')],
  provider_summaries: { a: summary('a'), b: summary('b'), child: summary('b') },
};

/** The call with that query at a microversion. */
const sampleOf = (query: string, microversion: Microversion) =>
  candidateSample(
    { method: 'GET', path: `/allocation_candidates${query}`, headers: {}, body: null },
    microversion,
  ) as AnswerSample;

const OTHER_SUMMARIES = 'other provider summaries than those of the chosen trees';
const NOT_THERE = 'an allocation request that is not in the whole, or not as often';

const ROWS: [string, unknown, string[]][] = [
  [
    'one of them, with its tree',
    { allocation_requests: [request('a')], provider_summaries: { a: summary('a') } },
    [],
  ],
  ['all of them', WHOLE, []],
  [
    'one as often as it is there',
    {
      allocation_requests: [request('b'), request('b')],
      provider_summaries: { b: summary('b'), child: summary('b') },
    },
    [],
  ],
  [
    'one more often than it is there',
    { allocation_requests: [request('a'), request('a')], provider_summaries: { a: summary('a') } },
    [NOT_THERE],
  ],
  ['one that is not there', { allocation_requests: [request('c')], provider_summaries: {} }, [NOT_THERE]],
  [
    'a tree that was not chosen',
    { allocation_requests: [request('a')], provider_summaries: WHOLE.provider_summaries },
    [OTHER_SUMMARIES],
  ],
  [
    'a tree that is not whole',
    { allocation_requests: [request('b')], provider_summaries: { b: summary('b') } },
    [OTHER_SUMMARIES],
  ],
  [
    'a summary with something else in it',
    { allocation_requests: [request('a')], provider_summaries: { a: { ...summary('a'), traits: [] } } },
    ['a provider summary that is not in the whole'],
  ],
  ['what are no candidates at all', { traits: [] }, []],
];

describe('a choice of candidates', () => {
  const sample = sampleOf('?resources=VCPU:1&limit=1', '1.29');

  it.each(ROWS)('%s', (_name, chosen, want) => {
    expect(sample.problems(chosen, WHOLE)).toEqual(want);
  });

  it('is measured by their number, and by everything else that is in the answer', () => {
    const one = { allocation_requests: [request('a')], provider_summaries: { a: summary('a') } };
    const other = { allocation_requests: [request('b')], provider_summaries: {} };
    expect(sample.measure(one)).toEqual(sample.measure(other));
    expect(sample.measure({ ...one, more: 1 })).not.toEqual(sample.measure(other));
    expect(sample.measure(WHOLE)).not.toEqual(sample.measure(other));
  });

  it('needs no trees where the microversion does not show them', () => {
    const bare = { allocation_requests: [request('a')], provider_summaries: {} };
    expect(sampleOf('?limit=1', '1.28').problems(bare, WHOLE)).toEqual([]);
  });

  it.each([
    ['?resources=VCPU:1&limit=1', '/allocation_candidates?resources=VCPU:1'],
    ['?limit=1&limit=2', '/allocation_candidates'],
    ['?limit&in_tree=x', '/allocation_candidates?in_tree=x'],
  ])('from the same call without its limit: %s', (query, whole) => {
    expect(sampleOf(query, '1.39').whole).toBe(whole);
  });

  it('is none without a limit, or where something else is asked', () => {
    expect(sampleOf('?resources=VCPU:1', '1.39')).toBeUndefined();
    const request = { method: 'GET', path: '/traits?limit=1', headers: {}, body: null };
    expect(candidateSample(request, '1.39')).toBeUndefined();
  });
});
