/** Faults that only a combination of filters, a bound or a series of writes shows: the model cases find them. */
import type { Request } from '../../../runner/exchange.ts';
import { hasStatus, isCall, onlyFor } from '../conditions.ts';
import { asAccepted, changeEach, withBody, withJson, withoutParameter } from '../edits.ts';
import type { Fault } from '../fault.ts';

const isListed = isCall('GET', '/resource_providers?');
const isAsked = isCall('GET', '/allocation_candidates?');

const asks = (q: Request, ...names: string[]) =>
  names.every((name) => new RegExp(`[?&]${name}=`).test(q.path));

/** A cloud that stores every inventory with other values than were written. */
// biome-ignore lint/suspicious/noExplicitAny: a fault reaches into bodies of every shape
const keeping = (change: (inventory: any) => any) => ({
  request: (q: Request) =>
    q.path.endsWith('/inventories')
      ? withBody(q, ({ inventories, ...rest }) => ({
          ...rest,
          inventories: Object.fromEntries(
            Object.entries(inventories).map(([name, inventory]) => [name, change(inventory)]),
          ),
        }))
      : q,
});

/** A cloud that accepts a write with a stale generation. */
const notChecking = (path: string) => ({
  response: onlyFor(
    (q, r) => q.method === 'PUT' && q.path.endsWith(path) && r.status === 409,
    (r) => ({ ...r, status: 200 }),
  ),
});

export const MODEL_FAULTS: readonly Fault[] = [
  {
    id: 'resources-ignored-beside-aggregates',
    rule: 'fact.holds',
    cases: 'placement.model.provider-filters',
    at: '1.23',
    request: (q) => (isListed(q) && asks(q, 'member_of', 'resources') ? withoutParameter(q, 'resources') : q),
  },
  {
    id: 'traits-ignored-beside-a-tree',
    rule: 'fact.holds',
    cases: 'placement.model.provider-filters',
    at: '1.39',
    request: (q) => (isListed(q) && asks(q, 'in_tree', 'required') ? withoutParameter(q, 'required') : q),
  },
  {
    id: 'forbidden-aggregates-ignored-beside-others',
    rule: 'fact.holds',
    cases: 'placement.model.provider-filters',
    at: '1.38',
    request: (q) => (isListed(q) ? { ...q, path: q.path.replaceAll(/(?<=[?&])member_of=![^&]*&?/g, '') } : q),
  },
  {
    id: 'forbidden-traits-ignored-beside-required',
    rule: 'fact.holds',
    cases: 'placement.model.provider-filters',
    at: '1.22',
    request: (q) => (isListed(q) ? { ...q, path: q.path.replaceAll(/%2C!CUSTOM_\w+/g, '') } : q),
  },
  {
    id: 'in-tree-leaves-the-root-alone',
    rule: 'fact.holds',
    cases: 'placement.model.provider-filters',
    at: '1.14',
    response: onlyFor(
      (q) => isListed(q) && asks(q, 'in_tree'),
      (r) =>
        withJson(r, ({ resource_providers: all }) => ({
          resource_providers: all.filter(
            ({ uuid, root_provider_uuid }: Record<string, string>) => uuid === root_provider_uuid,
          ),
        })),
    ),
  },
  {
    id: 'reserved-is-given-away',
    rule: 'fact.holds',
    cases: 'placement.model.provider-filters',
    at: '1.39',
    ...keeping((inventory) => ({ ...inventory, reserved: 0 })),
  },
  {
    id: 'ratio-ignored',
    rule: 'fact.holds',
    cases: 'placement.model.candidates',
    at: '1.29',
    ...keeping((inventory) => ({ ...inventory, allocation_ratio: 1 })),
  },
  {
    id: 'step-ignored',
    rule: 'status.expected',
    cases: 'placement.model.claims',
    at: '1.11',
    ...keeping((inventory) => ({ ...inventory, step_size: 1 })),
  },
  {
    id: 'capacity-off-by-one',
    rule: 'status.expected',
    cases: 'placement.model.claims',
    at: '1.0',
    ...keeping((inventory) => ({ ...inventory, total: inventory.total + 1 })),
  },
  {
    id: 'usage-counted-twice',
    rule: 'fact.holds',
    cases: 'placement.model.claims',
    at: '1.0',
    response: onlyFor(
      (q) => q.path.endsWith('/usages'),
      (r) => withJson(r, ({ usages, ...rest }) => ({ ...rest, usages: doubleUsages(usages) })),
    ),
  },
  {
    id: 'usages-of-one-type-lost',
    rule: 'fact.holds',
    cases: 'placement.model.claims',
    at: '1.39',
    response: onlyFor(isCall('GET', '/usages'), (r) =>
      withJson(r, ({ usages: { INTEROP_MIGRATION: _lost, ...usages } }) => ({ usages })),
    ),
  },
  {
    id: 'generation-of-a-consumer-not-looked-at',
    rule: 'status.expected',
    cases: 'placement.model.claims',
    at: '1.28',
    response: onlyFor(
      (q, r) => hasStatus(409)(q, r) && r.body.includes('placement.concurrent_update'),
      (r) => asAccepted(r),
    ),
  },
  ...['/inventories', '/inventories/VCPU', '/traits', '/aggregates'].map(
    (path): Fault => ({
      id: `generation-not-looked-at-by${path.replaceAll('/', '-').toLowerCase()}`,
      rule: 'status.expected',
      cases: 'placement.model.generations',
      ...notChecking(path),
    }),
  ),
  {
    id: 'aggregates-of-candidates-ignored-beside-traits',
    rule: 'fact.holds',
    cases: 'placement.model.candidates',
    at: '1.39',
    request: (q) => (isAsked(q) && asks(q, 'member_of', 'required') ? withoutParameter(q, 'member_of') : q),
  },
  {
    id: 'third-candidate-lost',
    rule: 'fact.holds',
    cases: 'placement.model.candidates',
    at: '1.39',
    response: onlyFor(isAsked, (r) =>
      withJson(r, (json) => ({
        ...json,
        allocation_requests: json.allocation_requests.filter((_one: object, place: number) => place !== 2),
      })),
    ),
  },
  {
    id: 'groups-mapped-to-everyone',
    rule: 'fact.holds',
    cases: 'placement.model.candidates',
    at: '1.34',
    response: onlyFor(isAsked, (r) =>
      withJson(r, (json) =>
        changeEach(json, 'allocation_requests', (one) => ({ ...one, mappings: mappedToAll(one) })),
      ),
    ),
  },
];

function doubleUsages(usages: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(usages).map(([name, used]) => [name, used * 2]));
}

function mappedToAll({ allocations, mappings }: { allocations: object; mappings: object }): object {
  return Object.fromEntries(Object.keys(mappings).map((group) => [group, Object.keys(allocations)]));
}
