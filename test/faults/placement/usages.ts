/** Faults of usages: wrong sums, sums of too much, and sums that are not separated. */
import { isCall, onlyFor } from '../conditions.ts';
import { withJson, withoutParameter } from '../edits.ts';
import type { Fault } from '../fault.ts';
import { answersAs } from './requests.ts';

const isAsked = isCall('GET', '/usages');

export const USAGE_FAULTS: readonly Fault[] = [
  {
    id: 'usages-not-added-up',
    rule: 'fact.holds',
    cases: 'placement.usages.add-up',
    at: '1.9',
    response: onlyFor(isAsked, (r) => withJson(r, (json) => ({ usages: { ...json.usages, VCPU: 3 } }))),
  },
  {
    id: 'usages-of-a-provider-not-added-up',
    rule: 'fact.holds',
    cases: 'placement.usages.provider-adds-up',
    at: '1.0',
    response: onlyFor(
      (q) => q.path.endsWith('/usages'),
      (r) => withJson(r, (json) => ({ ...json, usages: { ...json.usages, VCPU: 3 } })),
    ),
  },
  {
    id: 'user-ignored',
    rule: 'fact.holds',
    cases: 'placement.usages.of-one-user',
    at: '1.9',
    request: (q) => (isAsked(q) ? withoutParameter(q, 'user_id') : q),
  },
  {
    id: 'project-optional',
    rule: 'status.expected',
    cases: 'placement.usages.refuses.no-project',
    at: '1.9',
    request: (q) => (isAsked(q) ? { ...q, path: `${q.path}&project_id=any` } : q),
  },
  {
    id: 'consumer-type-filter-ignored',
    rule: 'fact.holds',
    cases: 'placement.usages.by-type',
    request: (q) => (isAsked(q) ? withoutParameter(q, 'consumer_type') : q),
  },
  {
    id: 'usages-by-type-one-version-early',
    rule: 'body.schema',
    cases: 'placement.usages.add-up',
    at: '1.37',
    ...answersAs('1.37', '1.38', isAsked),
  },
  {
    id: 'consumers-not-counted',
    rule: 'body.schema',
    cases: 'placement.usages.by-type-of-one-user',
    response: onlyFor(isAsked, (r) =>
      withJson(r, (json) => changeTypes(json, ({ consumer_count: _lost, ...rest }) => rest)),
    ),
  },
  {
    id: 'consumers-counted-once-for-each-class',
    rule: 'fact.holds',
    cases: 'placement.usages.by-type',
    response: onlyFor(isAsked, (r) =>
      withJson(r, (json) =>
        changeTypes(json, (type) => ({
          ...type,
          consumer_count: type.consumer_count + Object.keys(type).length - 2,
        })),
      ),
    ),
  },
];

// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
function changeTypes(json: any, change: (type: any) => any): any {
  return {
    usages: Object.fromEntries(Object.entries(json.usages).map(([name, type]) => [name, change(type)])),
  };
}
