/** Hosts that are selected although something is against them, and wishes of a request that nobody looks at. */
import { randomUUID } from 'node:crypto';
import type { Request } from '../../../runner/exchange.ts';
import { isCall, onlyFor } from '../conditions.ts';
import { withJson } from '../edits.ts';
import type { Fault } from '../fault.ts';
import { bodyOf, call, changed, consumersOf, isSelecting, type Json, NEWEST } from './asking.ts';
import { NO_VALID_HOST, whenRefused } from './doing.ts';

const of = (words: string) => ({ cases: `scheduler.${words}`, at: NEWEST }) as const;

export const ELIGIBLE_FAULTS: readonly Fault[] = [
  {
    id: 'disabled-host-is-selected',
    rule: 'fact.holds',
    ...of('eligible-hosts.disabled-host-is-not-selected'),
    ...preferring('hosts', 'enabled', true, (uuid) => ({ only_hosts: [uuid] })),
  },
  {
    id: 'host-disabled-later-is-selected',
    rule: 'fact.holds',
    ...of('eligible-hosts.disabled-since-is-not-selected'),
    ...preferring('hosts', 'enabled', true, (uuid) => ({ only_hosts: [uuid] })),
  },
  {
    id: 'host-of-a-disabled-cell-is-selected',
    rule: 'fact.holds',
    ...of('eligible-hosts.disabled-cell-is-not-selected'),
    ...preferring('cells', 'disabled', false, (cell_uuid) => ({ cell_uuid })),
  },
  {
    id: 'disabled-host-is-selected-where-it-alone-will-do',
    rule: 'status.expected',
    ...of('narrowing.only-hosts-are-not-forced'),
    ...preferring('hosts', 'enabled', true, (uuid) => ({ only_hosts: [uuid] })),
  },
  {
    id: 'provider-that-is-not-registered-is-selected',
    rule: 'status.expected',
    ...of('eligible-hosts.unregistered-provider-is-not-selected'),
    ...whenRefused(NO_VALID_HOST, async (request, { send, placement }) => {
      const [name] = Object.keys(bodyOf(request).resources);
      const { json } = await placement('GET', `/allocation_candidates?resources=${name}:1`);
      const cell_uuid = randomUUID();
      const added = [`/cells/${cell_uuid}`];
      await send(call(request, 'PUT', added[0] as string, { name: cell_uuid, generation: null }));
      for (const uuid of Object.keys(json.provider_summaries)) {
        added.unshift(`/hosts/${uuid}`);
        await send(call(request, 'PUT', `/hosts/${uuid}`, { name: uuid, cell_uuid, generation: null }));
      }
      const response = await send(request);
      for (const path of added) await send(call(request, 'DELETE', path));
      return response;
    }),
  },
  wish('excluded-hosts-ignored', 'narrowing.excluded-hosts', { exclude_hosts: undefined }),
  wish('only-hosts-ignored', 'narrowing.only-hosts', { only_hosts: undefined }),
  wish('zone-ignored', 'narrowing.one-zone', { availability_zone: undefined }),
  wish('required-traits-ignored', 'traits.required', { required: undefined }),
  wish('forbidden-traits-ignored', 'traits.forbidden', { forbidden: undefined }),
  wish('any-of-several-traits-ignored', 'traits.required-any', { required_any: undefined }),
  wish('traits-of-the-root-ignored', 'traits.of-the-root', { root_required: undefined }),
  wish('aggregates-ignored', 'aggregates.member-of', { member_of: undefined }),
  wish('excluded-aggregates-ignored', 'aggregates.not-member-of', { not_member_of: undefined }),
  wish('tree-ignored', 'aggregates.in-tree', { in_tree: undefined }),
  {
    id: 'one-list-of-aggregates-is-enough',
    rule: 'fact.holds',
    ...of('aggregates.member-of'),
    request: (q) => asked(q, ({ member_of }) => member_of && { member_of: [member_of.flat()] }),
  },
  {
    id: 'traits-of-the-root-looked-for-below',
    rule: 'fact.holds',
    ...of('traits.of-the-root'),
    request: (q) =>
      asked(q, ({ root_required }) => root_required && { required: root_required, root_required: undefined }),
  },
  givingWay('only-hosts-give-way', 'narrowing.only-a-full-host', { only_hosts: undefined }),
  givingWay('cell-gives-way', 'narrowing.one-cell', { cell_uuid: undefined }),
  givingWay('tree-gives-way', 'aggregates.in-tree-is-full', { in_tree: undefined }),
  {
    id: 'second-best-host-is-selected',
    rule: 'fact.holds',
    ...of('weights.more-free.VCPU'),
    async exchange(request, { send }) {
      if (!isSelecting(request)) return send(request);
      const consumers = consumersOf(request).map(() => ({ uuid: randomUUID() }));
      const tried = await send(changed(request, { consumers, dry_run: true }));
      const best = bodyOf(tried).selections?.map(({ host }: Json) => host.uuid);
      const response = await send(best ? changed(request, { exclude_hosts: best }) : request);
      return response.status === 409 ? send(request) : response;
    },
  },
  {
    id: 'alternates-from-the-worst-to-the-best',
    rule: 'fact.holds',
    ...of('weights.order-alternates'),
    response: onlyFor(isSelecting, (r) =>
      withJson(r, (json) => ({
        ...json,
        selections: json.selections?.map((one: Json) => ({
          ...one,
          alternates: [...one.alternates].reverse(),
        })),
      })),
    ),
  },
];

/** A cloud that takes no notice of something that a request asks for. */
function wish(id: string, words: string, changes: object): Fault {
  return { id, rule: 'fact.holds', ...of(words), request: (q) => asked(q, () => changes) };
}

/** A cloud that does without it where no host is found otherwise. */
function givingWay(id: string, words: string, changes: object): Fault {
  const again = whenRefused(NO_VALID_HOST, (request, { send }) => send(changed(request, changes)));
  return { id, rule: 'status.expected', ...of(words), ...again };
}

function asked(request: Request, changesOf: (body: Json) => object | undefined): Request {
  if (!isSelecting(request)) return request;
  return changed(request, changesOf(bodyOf(request)) ?? {});
}

/** What was switched off is kept as if it were not, and is taken before anything else. */
function preferring(
  kind: string,
  property: string,
  usual: boolean,
  only: (uuid: string) => object,
): Pick<Fault, 'request' | 'exchange' | 'response'> {
  const isPut = isCall('PUT', `/${kind}/`);
  const isOff = (request: Request) => isPut(request) && bodyOf(request)[property] === !usual;
  let last: string | undefined;
  return {
    request(q) {
      if (!isOff(q)) return q;
      last = q.path.split('/')[2];
      return changed(q, { [property]: usual });
    },
    async exchange(request, { send }) {
      if (!isSelecting(request) || last === undefined) return send(request);
      const response = await send(changed(request, only(last)));
      return response.status === 409 ? send(request) : response;
    },
    response: onlyFor(isOff, (r) => withJson(r, (json) => ({ ...json, [property]: !usual }))),
  };
}
