/** Faults of allocation candidates: too many, too few, or returned in another way. */
import type { Request } from '../../../runner/exchange.ts';
import { hasStatus, isCall, onlyFor } from '../conditions.ts';
import { changeEach, withBody, withJson, withoutParameter } from '../edits.ts';
import type { Fault } from '../fault.ts';
import { answersAs } from './requests.ts';

const isAsked = isCall('GET', '/allocation_candidates');

const ONE_FOR_ALL = '5e8f2e1c-6c0f-4b8e-9d3a-2f7c1b0a9d8e';

/** A cloud that ignores some parameters. */
const ignoring = (...names: string[]) => ({
  request: (q: Request) => (isAsked(q) ? names.reduce(withoutParameter, q) : q),
});

// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
const changing = (change: (json: any) => any) => ({
  response: onlyFor(isAsked, (r) => withJson(r, change)),
});

/** Edits the summary of each provider. */
// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
const summarising = (change: (summary: any) => any) =>
  changing((json) => ({
    ...json,
    provider_summaries: Object.fromEntries(
      Object.entries(json.provider_summaries).map(([uuid, summary]) => [uuid, change(summary)]),
    ),
  }));

export const CANDIDATE_FAULTS: readonly Fault[] = [
  {
    id: 'limit-ignored',
    rule: 'fact.holds',
    cases: 'placement.candidates.limit',
    at: '1.16',
    ...ignoring('limit'),
  },
  {
    id: 'limit-of-nothing-accepted',
    rule: 'status.expected',
    cases: 'placement.candidates.refuses.limit-zero',
    at: '1.16',
    ...ignoring('limit'),
  },
  {
    id: 'limit-accepted-one-version-early',
    rule: 'status.expected',
    cases: 'placement.candidates.refuses.limit-early',
    at: '1.15',
    ...answersAs('1.15', '1.16', isAsked),
  },
  {
    id: 'required-of-candidates-ignored',
    rule: 'fact.holds',
    cases: 'placement.candidates-filters.required',
    at: '1.17',
    ...ignoring('required'),
  },
  {
    id: 'forbidden-of-candidates-ignored',
    rule: 'fact.holds',
    cases: 'placement.candidates-filters.required-not',
    at: '1.22',
    request: (q) => (isAsked(q) ? { ...q, path: q.path.replaceAll(/(%2C)?(!|%21)CUSTOM_\w+/g, '') } : q),
  },
  {
    id: 'only-the-first-of-several-traits-will-do',
    rule: 'fact.holds',
    cases: 'placement.candidates-filters.required-any',
    request: (q) => (isAsked(q) ? { ...q, path: q.path.replaceAll(/in%3A(\w+)%2C\w+/g, '$1') } : q),
  },
  {
    id: 'every-required-must-be-met-one-version-early',
    rule: 'fact.holds',
    cases: 'placement.candidates-filters.required-repeated-early',
    at: '1.38',
    ...answersAs('1.38', '1.39', isAsked),
  },
  {
    id: 'member-of-candidates-ignored',
    rule: 'fact.holds',
    cases: 'placement.candidates-filters.member-of-one',
    at: '1.21',
    ...ignoring('member_of'),
  },
  {
    id: 'only-one-set-of-aggregates-counts',
    rule: 'fact.holds',
    cases: 'placement.candidates-filters.member-of-each',
    at: '1.24',
    request: (q) => (isAsked(q) ? { ...q, path: q.path.replace(/(member_of=[^&]*)&member_of=.*/, '$1') } : q),
  },
  {
    id: 'in-tree-ignored',
    rule: 'fact.holds',
    cases: 'placement.candidates-filters.in-tree',
    at: '1.31',
    ...ignoring('in_tree'),
  },
  {
    id: 'root-required-ignored',
    rule: 'fact.holds',
    cases: 'placement.candidates-trees.root-required-of-a-root-that-serves-nothing',
    at: '1.35',
    ...ignoring('root_required'),
  },
  {
    id: 'root-required-twice-has-no-code-of-its-own',
    rule: 'error.expected-code',
    cases: 'placement.candidates.refuses.root-required-repeated',
    response: onlyFor(hasStatus(400), (r) =>
      withJson(r, (json) =>
        changeEach(json, 'errors', (error) => ({ ...error, code: 'placement.undefined_code' })),
      ),
    ),
  },
  {
    id: 'groups-are-not-kept-apart',
    rule: 'fact.holds',
    cases: 'placement.candidates-groups.isolated-groups-are-not-served-by-one',
    at: '1.25',
    request: (q) => (isAsked(q) ? { ...q, path: q.path.replace('policy=isolate', 'policy=none') } : q),
  },
  {
    id: 'policy-optional',
    rule: 'status.expected',
    cases: 'placement.candidates-groups.refuses.policy-missing',
    at: '1.25',
    request: (q) => (isAsked(q) ? { ...q, path: `${q.path}&group_policy=none` } : q),
  },
  {
    id: 'traits-of-a-group-ignored',
    rule: 'fact.holds',
    cases: 'placement.candidates-groups.each-group-has-its-traits',
    at: '1.29',
    ...ignoring('required1', 'required2'),
  },
  {
    id: 'names-of-groups-one-version-early',
    rule: 'status.expected',
    cases: 'placement.candidates-groups.refuses.name-early',
    at: '1.32',
    ...answersAs('1.32', '1.33', isAsked),
  },
  {
    id: 'same-subtree-ignored',
    rule: 'fact.holds',
    cases: 'placement.candidates-subtrees.one-serves-above-the-others',
    at: '1.36',
    ...ignoring('same_subtree'),
  },
  {
    id: 'mappings-one-version-early',
    rule: 'body.undeclared-property',
    cases: 'placement.candidates.has-what-was-asked-for',
    at: '1.33',
    ...answersAs('1.33', '1.34', isAsked),
  },
  {
    id: 'mappings-lost',
    rule: 'body.schema',
    cases: 'placement.candidates.has-what-was-asked-for',
    at: '1.34',
    ...changing((json) => changeEach(json, 'allocation_requests', ({ mappings: _lost, ...one }) => one)),
  },
  {
    id: 'objects-for-lists-one-version-early',
    rule: 'body.schema',
    cases: 'placement.candidates.has-what-was-asked-for',
    at: '1.11',
    ...answersAs('1.11', '1.12', isAsked),
  },
  {
    id: 'all-classes-one-version-early',
    rule: 'fact.holds',
    cases: 'placement.candidates.summary-has-all-classes',
    at: '1.26',
    ...answersAs('1.26', '1.27', isAsked),
  },
  {
    id: 'trees-one-version-early',
    rule: 'fact.holds',
    cases: 'placement.candidates-trees.no-candidate-across-a-tree-early',
    at: '1.28',
    ...answersAs('1.28', '1.29', isAsked),
  },
  {
    id: 'trees-not-searched',
    rule: 'fact.holds',
    cases: 'placement.candidates-trees.parts-add-to-the-host',
    at: '1.29',
    ...changing((json) => ({
      ...json,
      allocation_requests: json.allocation_requests.filter(
        ({ allocations }: { allocations: object }) => Object.keys(allocations).length === 1,
      ),
    })),
  },
  {
    id: 'summaries-of-candidates-alone',
    rule: 'fact.holds',
    cases: 'placement.candidates-trees.summaries-are-of-the-whole-tree',
    at: '1.29',
    ...changing((json) => ({
      ...json,
      provider_summaries: Object.fromEntries(
        Object.entries(json.provider_summaries).filter(([uuid]) =>
          JSON.stringify(json.allocation_requests).includes(uuid),
        ),
      ),
    })),
  },
  {
    id: 'traits-of-summaries-lost',
    rule: 'body.schema',
    cases: 'placement.candidates.summary-has-traits',
    at: '1.17',
    ...summarising(({ traits: _lost, ...summary }) => summary),
  },
  {
    id: 'use-not-told',
    rule: 'fact.holds',
    cases: 'placement.candidates.summary-has-capacity-and-use',
    at: '1.10',
    ...summarising((summary) => JSON.parse(JSON.stringify(summary).replaceAll(/"used":\d+/g, '"used":0'))),
  },
  {
    id: 'summary-has-more-of-a-class',
    rule: 'body.undeclared-property',
    cases: 'placement.candidates.summary-has-capacity-and-use',
    at: '1.10',
    ...summarising((summary) =>
      JSON.parse(JSON.stringify(summary).replaceAll(/"used":/g, '"reserved":0,"used":')),
    ),
  },
  {
    id: 'no-candidate-answers-404',
    rule: 'status.declared',
    cases: 'placement.candidates.none-where-nothing-fits',
    at: '1.10',
    response: onlyFor(isAsked, (r) => ({ ...r, status: 404 })),
  },
  {
    id: 'pools-are-shared-with-everyone',
    rule: 'fact.holds',
    cases: 'placement.candidates-sharing.pool-of-others-does-not',
    at: '1.10',
    request: (q) =>
      q.path.endsWith('/aggregates') ? withBody(q, (json) => ({ ...json, aggregates: [ONE_FOR_ALL] })) : q,
  },
  {
    id: 'nobody-shares',
    rule: 'fact.holds',
    cases: 'placement.candidates-sharing.pool-adds-to-the-host',
    at: '1.10',
    ...changing((json) => ({
      ...json,
      allocation_requests: json.allocation_requests.filter(
        ({ allocations }: { allocations: object[] }) => allocations.length === 1,
      ),
    })),
  },
];
