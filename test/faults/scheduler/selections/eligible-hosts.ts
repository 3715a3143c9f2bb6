/** Ineligible hosts that are selected, and properties of a request that are ignored. */
import { randomUUID } from 'node:crypto';
import type { Request } from '../../../../runner/exchange.ts';
import { isCall, onlyFor } from '../../conditions.ts';
import { withJson } from '../../edits.ts';
import type { Fault } from '../../fault.ts';
import {
  type AnyJson,
  bodyOf,
  buildCall,
  consumersOf,
  isSelectionRequest,
  NEWEST,
  withBody,
} from '../calls.ts';
import { NO_VALID_HOST, onError } from '../selection-edits.ts';

const of = (words: string) => ({ cases: `scheduler.${words}`, at: NEWEST }) as const;

export const ELIGIBLE_HOST_FAULTS: readonly Fault[] = [
  {
    id: 'disabled-host-is-selected',
    rule: 'fact.holds',
    ...of('eligible-hosts.disabled-host-is-not-selected'),
    ...selectDisabledFirst('hosts', 'enabled', true, (uuid) => ({ only_hosts: [uuid] })),
  },
  {
    id: 'host-disabled-later-is-selected',
    rule: 'fact.holds',
    ...of('eligible-hosts.disabled-since-is-not-selected'),
    ...selectDisabledFirst('hosts', 'enabled', true, (uuid) => ({ only_hosts: [uuid] })),
  },
  {
    id: 'host-of-a-disabled-cell-is-selected',
    rule: 'fact.holds',
    ...of('eligible-hosts.disabled-cell-is-not-selected'),
    ...selectDisabledFirst('cells', 'disabled', false, (cell_uuid) => ({ cell_uuid })),
  },
  {
    id: 'disabled-host-is-selected-where-it-alone-will-do',
    rule: 'status.expected',
    ...of('narrowing.only-hosts-are-not-forced'),
    ...selectDisabledFirst('hosts', 'enabled', true, (uuid) => ({ only_hosts: [uuid] })),
  },
  {
    id: 'provider-that-is-not-registered-is-selected',
    rule: 'status.expected',
    ...of('eligible-hosts.unregistered-provider-is-not-selected'),
    ...onError(NO_VALID_HOST, async (request, { send, placement }) => {
      const [name] = Object.keys(bodyOf(request).resources);
      const { json } = await placement('GET', `/allocation_candidates?resources=${name}:1`);
      const cell_uuid = randomUUID();
      const added = [`/cells/${cell_uuid}`];
      await send(buildCall(request, 'PUT', added[0] as string, { name: cell_uuid, generation: null }));
      for (const uuid of Object.keys(json.provider_summaries)) {
        added.unshift(`/hosts/${uuid}`);
        await send(buildCall(request, 'PUT', `/hosts/${uuid}`, { name: uuid, cell_uuid, generation: null }));
      }
      const response = await send(request);
      for (const path of added) await send(buildCall(request, 'DELETE', path));
      return response;
    }),
  },
  ignoredProperty('excluded-hosts-ignored', 'narrowing.excluded-hosts', { exclude_hosts: undefined }),
  ignoredProperty('only-hosts-ignored', 'narrowing.only-hosts', { only_hosts: undefined }),
  ignoredProperty('zone-ignored', 'narrowing.one-zone', { availability_zone: undefined }),
  ignoredProperty('required-traits-ignored', 'traits.required', { required: undefined }),
  ignoredProperty('forbidden-traits-ignored', 'traits.forbidden', { forbidden: undefined }),
  ignoredProperty('any-of-several-traits-ignored', 'traits.required-any', { required_any: undefined }),
  ignoredProperty('traits-of-the-root-ignored', 'traits.of-the-root', { root_required: undefined }),
  ignoredProperty('aggregates-ignored', 'aggregates.member-of', { member_of: undefined }),
  ignoredProperty('excluded-aggregates-ignored', 'aggregates.not-member-of', { not_member_of: undefined }),
  ignoredProperty('tree-ignored', 'aggregates.in-tree', { in_tree: undefined }),
  {
    id: 'one-list-of-aggregates-is-enough',
    rule: 'fact.holds',
    ...of('aggregates.member-of'),
    request: (q) =>
      changeSelectionRequest(q, ({ member_of }) => member_of && { member_of: [member_of.flat()] }),
  },
  {
    id: 'traits-of-the-root-looked-for-below',
    rule: 'fact.holds',
    ...of('traits.of-the-root'),
    request: (q) =>
      changeSelectionRequest(
        q,
        ({ root_required }) => root_required && { required: root_required, root_required: undefined },
      ),
  },
  relaxedProperty('only-hosts-give-way', 'narrowing.only-a-full-host', { only_hosts: undefined }),
  relaxedProperty('cell-gives-way', 'narrowing.one-cell', { cell_uuid: undefined }),
  relaxedProperty('tree-gives-way', 'aggregates.in-tree-is-full', { in_tree: undefined }),
  {
    id: 'second-best-host-is-selected',
    rule: 'fact.holds',
    ...of('weights.more-free.VCPU'),
    async exchange(request, { send }) {
      if (!isSelectionRequest(request)) return send(request);
      const consumers = consumersOf(request).map(() => ({ uuid: randomUUID() }));
      const tried = await send(withBody(request, { consumers, dry_run: true }));
      const best = bodyOf(tried).selections?.map(({ host }: AnyJson) => host.uuid);
      const response = await send(best ? withBody(request, { exclude_hosts: best }) : request);
      return response.status === 409 ? send(request) : response;
    },
  },
  {
    id: 'alternates-from-the-worst-to-the-best',
    rule: 'fact.holds',
    ...of('weights.order-alternates'),
    response: onlyFor(isSelectionRequest, (r) =>
      withJson(r, (json) => ({
        ...json,
        selections: json.selections?.map((one: AnyJson) => ({
          ...one,
          alternates: [...one.alternates].reverse(),
        })),
      })),
    ),
  },
];

/** A scheduler that ignores a property of the request. */
function ignoredProperty(id: string, words: string, changes: object): Fault {
  return { id, rule: 'fact.holds', ...of(words), request: (q) => changeSelectionRequest(q, () => changes) };
}

/** A scheduler that drops a property when there is no valid host otherwise. */
function relaxedProperty(id: string, words: string, changes: object): Fault {
  const retry = onError(NO_VALID_HOST, (request, { send }) => send(withBody(request, changes)));
  return { id, rule: 'status.expected', ...of(words), ...retry };
}

function changeSelectionRequest(request: Request, changesOf: (body: AnyJson) => object | undefined): Request {
  if (!isSelectionRequest(request)) return request;
  return withBody(request, changesOf(bodyOf(request)) ?? {});
}

/** Stores a disabled host or cell as enabled, and selects it first. */
function selectDisabledFirst(
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
      return withBody(q, { [property]: usual });
    },
    async exchange(request, { send }) {
      if (!isSelectionRequest(request) || last === undefined) return send(request);
      const response = await send(withBody(request, only(last)));
      return response.status === 409 ? send(request) : response;
    },
    response: onlyFor(isOff, (r) => withJson(r, (json) => ({ ...json, [property]: !usual }))),
  };
}
