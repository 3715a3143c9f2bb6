/** Which answers with `limit` are part of the answer without it. */
import { describe, expect, it } from 'vitest';
import type { AnswerSample } from '../../../../runner/case/generated/call-source.ts';
import type { Microversion } from '../../../../spec/contract/microversion.ts';
import { sampleOf } from '../../../../suites/placement/random/candidate-sample.ts';

const request = (...providers: string[]) => ({
  allocations: Object.fromEntries(providers.map((one) => [one, { resources: { VCPU: 1 } }])),
});
const summary = (root: string) => ({ resources: {}, root_provider_uuid: root });

const WHOLE = {
  allocation_requests: [request('a'), request('b'), request('b')],
  provider_summaries: { a: summary('a'), b: summary('b'), child: summary('b') },
};

const sampleFor = (query: string, microversion: Microversion) =>
  sampleOf(
    { method: 'GET', path: `/allocation_candidates${query}`, headers: {}, body: null },
    microversion,
  ) as AnswerSample;

const OTHER_SUMMARIES = 'provider summaries that are not exactly those of the chosen trees';
const NOT_THERE = 'an allocation request that the answer without limit does not have, or not as often';

const ROWS: [string, unknown, string[]][] = [
  [
    'one candidate with its tree',
    { allocation_requests: [request('a')], provider_summaries: { a: summary('a') } },
    [],
  ],
  ['all candidates', WHOLE, []],
  [
    'equal candidates, as often as they occur',
    {
      allocation_requests: [request('b'), request('b')],
      provider_summaries: { b: summary('b'), child: summary('b') },
    },
    [],
  ],
  [
    'a candidate more often than it occurs',
    { allocation_requests: [request('a'), request('a')], provider_summaries: { a: summary('a') } },
    [NOT_THERE],
  ],
  ['an unknown candidate', { allocation_requests: [request('c')], provider_summaries: {} }, [NOT_THERE]],
  [
    'the summaries of a tree that was not chosen',
    { allocation_requests: [request('a')], provider_summaries: WHOLE.provider_summaries },
    [OTHER_SUMMARIES],
  ],
  [
    'an incomplete tree',
    { allocation_requests: [request('b')], provider_summaries: { b: summary('b') } },
    [OTHER_SUMMARIES],
  ],
  [
    'a summary that differs',
    { allocation_requests: [request('a')], provider_summaries: { a: { ...summary('a'), traits: [] } } },
    ['a provider summary that the answer without limit does not have'],
  ],
  ['a body without candidates', { traits: [] }, []],
];

describe('a choice of candidates', () => {
  const sample = sampleFor('?resources=VCPU:1&limit=1', '1.29');

  it.each(ROWS)('%s', (_name, chosen, want) => {
    expect(sample.problems(chosen, WHOLE)).toEqual(want);
  });

  it('is measured by the number of candidates and the other properties', () => {
    const one = { allocation_requests: [request('a')], provider_summaries: { a: summary('a') } };
    const other = { allocation_requests: [request('b')], provider_summaries: {} };
    expect(sample.measure(one)).toEqual(sample.measure(other));
    expect(sample.measure({ ...one, more: 1 })).not.toEqual(sample.measure(other));
    expect(sample.measure(WHOLE)).not.toEqual(sample.measure(other));
  });

  it('needs no whole trees before 1.29', () => {
    const bare = { allocation_requests: [request('a')], provider_summaries: {} };
    expect(sampleFor('?limit=1', '1.28').problems(bare, WHOLE)).toEqual([]);
  });

  it.each([
    ['?resources=VCPU:1&limit=1', '/allocation_candidates?resources=VCPU:1'],
    ['?limit=1&limit=2', '/allocation_candidates'],
    ['?limit&in_tree=x', '/allocation_candidates?in_tree=x'],
  ])('is part of the answer to the call without limit: %s', (query, whole) => {
    expect(sampleFor(query, '1.39').whole).toBe(whole);
  });

  it('is that of a call whose path and parameter have encoded letters', () => {
    const request = {
      method: 'GET',
      path: '/%61llocation_candidates?%6Cimit=1&x=%zz',
      headers: {},
      body: null,
    };
    expect(sampleOf(request, '1.39')?.whole).toBe('/%61llocation_candidates?x=%zz');
  });

  it('is undefined without limit, and for other operations', () => {
    expect(sampleFor('?resources=VCPU:1', '1.39')).toBeUndefined();
    const request = { method: 'GET', path: '/traits?limit=1', headers: {}, body: null };
    expect(sampleOf(request, '1.39')).toBeUndefined();
  });
});
