/** Server groups whose policy is not enforced, or whose members are shown wrongly. */
import { randomUUID } from 'node:crypto';
import type { Request } from '../../../runner/exchange.ts';
import { isCall, onlyFor } from '../conditions.ts';
import { withJson } from '../edits.ts';
import type { Backend, Fault } from '../fault.ts';
import {
  type AnyJson,
  bodyOf,
  buildCall,
  consumersOf,
  errorResponse,
  hasCode,
  isSelectionRequest,
  NEWEST,
  readJson,
  withBody,
} from './calls.ts';
import { moveToForbiddenHost } from './reschedule.ts';
import { afterEachClaim, NO_VALID_HOST, onError } from './selection-edits.ts';
import { alternateOn } from './selections/alternates.ts';

const group = (words: string) => ({ cases: `scheduler.server-groups.${words}`, at: NEWEST }) as const;
const policy = (words: string) => ({ cases: `scheduler.group-policies.${words}`, at: NEWEST }) as const;

const isPut = isCall('PUT', '/groups/');
const isRead = isCall('GET', '/groups/');

export const SERVER_GROUP_FAULTS: readonly Fault[] = [
  {
    id: 'any-generation-changes-groups',
    rule: 'status.expected',
    ...group('stale-generation-is-refused'),
    async exchange(request, backend) {
      if (!isPut(request)) return backend.send(request);
      const { generation = null } = await readJson(backend, request, request.path);
      return backend.send(withBody(request, { generation }));
    },
  },
  {
    id: 'group-that-there-is-not-is-none',
    rule: 'status.expected',
    ...group('unknown-is-a-bad-request'),
    async exchange(request, { send }) {
      const response = await send(request);
      const isUnknown = isSelectionRequest(request) && hasCode(response, 'group.not_found');
      return isUnknown ? send(withBody(request, { group_uuid: undefined })) : response;
    },
  },
  {
    id: 'removed-group-frees-its-members',
    rule: 'fact.holds',
    ...group('removed-is-gone'),
    async exchange(request, backend) {
      if (!isCall('DELETE', '/groups/')(request)) return backend.send(request);
      const { members = [] } = await readJson(backend, request, request.path);
      for (const { consumer_uuid } of members)
        await backend.placement('DELETE', `/allocations/${consumer_uuid}`);
      return backend.send(request);
    },
  },
  {
    id: 'members-are-not-told',
    rule: 'fact.holds',
    ...group('members-are-who-was-placed'),
    ...changeShownMembers(() => []),
  },
  {
    id: 'members-in-the-order-in-which-they-came',
    rule: 'fact.holds',
    ...group('members-are-who-was-placed'),
    ...changeShownMembers((members) => [...members].reverse()),
  },
  {
    id: 'members-grow-the-generation',
    rule: 'fact.holds',
    ...group('members-are-who-was-placed'),
    response: onlyFor(isRead, (r) =>
      withJson(r, (json) => ({ ...json, generation: json.generation + (json.members?.length ?? 0) })),
    ),
  },
  {
    id: 'who-gave-back-is-still-a-member',
    rule: 'fact.holds',
    ...group('who-gives-back-leaves'),
    ...keepMembers(201),
  },
  {
    id: 'who-was-refused-is-a-member',
    rule: 'fact.holds',
    ...group('refused-are-no-members'),
    ...keepMembers(409),
  },
  {
    id: 'who-asked-what-would-be-is-a-member',
    rule: 'fact.holds',
    ...group('refused-are-no-members'),
    ...keepMembers(200),
  },
  {
    id: 'members-do-not-move-along',
    rule: 'fact.holds',
    ...group('members-move-along'),
    ...keepMembers(201),
  },
  {
    id: 'anti-affinity-gives-way',
    rule: 'status.expected',
    ...policy('anti-affinity-keeps-apart'),
    ...onError(NO_VALID_HOST, (request, { send }) => send(withBody(request, { group_uuid: undefined }))),
  },
  {
    id: 'anti-affinity-among-those-of-before-only',
    rule: 'status.expected',
    ...policy('anti-affinity-of-several-at-once'),
    ...onError(NO_VALID_HOST, (request, { send }) => send(withBody(request, { group_uuid: undefined }))),
  },
  {
    id: 'one-member-more-on-a-host-than-is-allowed',
    rule: 'status.expected',
    ...policy('anti-affinity-allows-so-many'),
    ...onError(NO_VALID_HOST, async (request, backend) => {
      const path = `/groups/${bodyOf(request).group_uuid}`;
      const { policy: current, generation, max_per_host } = await readJson(backend, request, path);
      const more = { policy: current, generation, max_per_host: max_per_host + 1 };
      await backend.send(buildCall(request, 'PUT', path, more));
      return backend.send(request);
    }),
  },
  {
    id: 'one-member-on-a-host-whatever-is-allowed',
    rule: 'status.expected',
    ...policy('anti-affinity-allows-so-many'),
    request: (q) => (isPut(q) ? withBody(q, { max_per_host: 1 }) : q),
  },
  {
    id: 'members-of-an-affinity-are-counted',
    rule: 'status.expected',
    ...policy('affinity-does-not-count'),
    async exchange(request, backend) {
      const joined = await readAffinityGroup(request, backend);
      if (!joined || joined.members.length < joined.max_per_host) return backend.send(request);
      const shown = await backend.send(buildCall(request, 'GET', `/groups/${joined.uuid}`));
      return errorResponse(shown, 409, NO_VALID_HOST);
    },
  },
  {
    id: 'affinity-goes-to-the-next-host',
    rule: 'fact.holds',
    ...policy('affinity-keeps-together'),
    async exchange(request, backend) {
      const joined = await readAffinityGroup(request, backend);
      if (!joined || joined.members.length === 0) return backend.send(request);
      const exclude_hosts = [...new Set(joined.members.map(({ host_uuid }: AnyJson) => host_uuid))];
      return backend.send(withBody(request, { group_uuid: undefined, exclude_hosts }));
    },
  },
  {
    id: 'affinity-gives-way',
    rule: 'status.expected',
    ...policy('affinity-of-several-at-once'),
    ...onError(NO_VALID_HOST, (request, { send }) => send(withBody(request, { group_uuid: undefined }))),
  },
  {
    id: 'affinity-tries-the-best-host-alone',
    rule: 'status.expected',
    ...policy('affinity-finds-the-host-with-room-for-all'),
    async exchange(request, { send }) {
      if (!isSelectionRequest(request) || consumersOf(request).length < 2) return send(request);
      const one = { consumers: [{ uuid: randomUUID() }], dry_run: true };
      const [best] = bodyOf(await send(withBody(request, one))).selections ?? [];
      return send(best ? withBody(request, { only_hosts: [best.host.uuid] }) : request);
    },
  },
  {
    id: 'soft-anti-affinity-binds',
    rule: 'status.expected',
    ...policy('soft-anti-affinity-gives-way'),
    ...storeOtherPolicy({ 'soft-anti-affinity': 'anti-affinity' }),
  },
  {
    id: 'soft-affinity-binds',
    rule: 'status.expected',
    ...policy('soft-affinity-gives-way'),
    ...storeOtherPolicy({ 'soft-affinity': 'affinity' }),
  },
  {
    id: 'soft-affinity-is-not-wished-for',
    rule: 'fact.holds',
    ...policy('soft-affinity-of-several-at-once'),
    ...storeOtherPolicy({ 'soft-affinity': 'soft-anti-affinity' }),
  },
  {
    id: 'hosts-of-other-members-are-alternates',
    rule: 'fact.holds',
    ...policy('alternates-keep-apart'),
    ...afterEachClaim(async (selection, backend, request) => {
      const { group_uuid } = bodyOf(request);
      if (group_uuid === undefined) return selection;
      const { members } = await readJson(backend, request, `/groups/${group_uuid}`);
      const others = members
        .filter(({ host_uuid }: AnyJson) => host_uuid !== selection.host.uuid)
        .map(({ host_uuid: uuid }: AnyJson) => alternateOn(selection)({ ...selection.host, uuid }));
      return { ...selection, alternates: [...selection.alternates, ...others] };
    }),
  },
  {
    id: 'moves-to-the-host-of-another-member',
    rule: 'fact.holds',
    ...policy('reschedule-keeps-apart'),
    ...moveToForbiddenHost(() => true),
  },
  {
    id: 'moves-away-from-the-other-members',
    rule: 'status.expected',
    ...policy('reschedule-keeps-together'),
    ...moveToForbiddenHost(() => true),
  },
  {
    id: 'policy-of-a-group-does-not-change',
    rule: 'fact.holds',
    ...policy('new-policy-moves-nobody'),
    ...storeOtherPolicy({ 'anti-affinity': 'affinity' }),
  },
];

/** Stores another policy than PUT shows. */
function storeOtherPolicy(stored: Readonly<Record<string, string>>): Pick<Fault, 'request' | 'response'> {
  const isChanged = (request: Request) => isPut(request) && bodyOf(request).policy in stored;
  return {
    request: (q) => (isChanged(q) ? withBody(q, { policy: stored[bodyOf(q).policy] }) : q),
    response: onlyFor(isChanged, (r, q) => withJson(r, (json) => ({ ...json, policy: bodyOf(q).policy }))),
  };
}

function changeShownMembers(change: (members: AnyJson[]) => AnyJson[]): Pick<Fault, 'response'> {
  return {
    response: onlyFor(isRead, (r) =>
      withJson(r, (json) => (json.members ? { ...json, members: change(json.members) } : json)),
    ),
  };
}

/** Shows every consumer of a request for the group as a member, for responses of one status, even after it has left. */
function keepMembers(status: number): Pick<Fault, 'exchange'> {
  const membersByGroup = new Map<string, Map<string, string>>();
  return {
    async exchange(request, { send }) {
      const response = await send(request);
      const { group_uuid } = bodyOf(request);
      if (isSelectionRequest(request) && group_uuid && response.status === status) {
        const members = membersByGroup.get(group_uuid) ?? new Map();
        const { selections = [] } = bodyOf(response);
        for (const [index, consumer] of consumersOf(request).entries())
          members.set(consumer, selections[index]?.host.uuid ?? consumer);
        membersByGroup.set(group_uuid, members);
      }
      if (!isRead(request) || response.status !== 200) return response;
      return withJson(response, (json) => withMembers(json, membersByGroup.get(json.uuid) ?? new Map()));
    },
  };
}

function withMembers(json: AnyJson, more: ReadonlyMap<string, string>): AnyJson {
  const current = json.members.map(({ consumer_uuid, host_uuid }: AnyJson) => [consumer_uuid, host_uuid]);
  const all = [...new Map<string, string>([...current, ...more])].sort();
  return { ...json, members: all.map(([consumer_uuid, host_uuid]) => ({ consumer_uuid, host_uuid })) };
}

/** Reads the affinity group of a selection request. */
async function readAffinityGroup(request: Request, backend: Backend): Promise<AnyJson | undefined> {
  const { group_uuid } = bodyOf(request);
  if (!isSelectionRequest(request) || group_uuid === undefined) return undefined;
  const joined = await readJson(backend, request, `/groups/${group_uuid}`);
  return joined.policy === 'affinity' ? joined : undefined;
}
