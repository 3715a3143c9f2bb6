/** Server groups whose policy is not kept, or whose members are not told as they are. */
import { randomUUID } from 'node:crypto';
import type { Request } from '../../../runner/exchange.ts';
import { isCall, onlyFor } from '../conditions.ts';
import { withJson } from '../edits.ts';
import type { Backend, Fault } from '../fault.ts';
import { alternateLike } from './alternates.ts';
import {
  bodyOf,
  call,
  changed,
  consumersOf,
  hasCode,
  isSelecting,
  type Json,
  NEWEST,
  read,
  refusal,
} from './asking.ts';
import { afterEachClaim, NO_VALID_HOST, whenRefused } from './doing.ts';
import { movingTo } from './reschedule.ts';

const group = (words: string) => ({ cases: `scheduler.server-groups.${words}`, at: NEWEST }) as const;
const policy = (words: string) => ({ cases: `scheduler.group-policies.${words}`, at: NEWEST }) as const;

const isPut = isCall('PUT', '/groups/');
const isRead = isCall('GET', '/groups/');

export const GROUP_FAULTS: readonly Fault[] = [
  {
    id: 'any-generation-changes-groups',
    rule: 'status.expected',
    ...group('stale-generation-is-refused'),
    async exchange(request, behind) {
      if (!isPut(request)) return behind.send(request);
      const { generation = null } = await read(behind, request, request.path);
      return behind.send(changed(request, { generation }));
    },
  },
  {
    id: 'group-that-there-is-not-is-none',
    rule: 'status.expected',
    ...group('unknown-is-a-bad-request'),
    async exchange(request, { send }) {
      const response = await send(request);
      const isUnknown = isSelecting(request) && hasCode(response, 'group.not_found');
      return isUnknown ? send(changed(request, { group_uuid: undefined })) : response;
    },
  },
  {
    id: 'removed-group-frees-its-members',
    rule: 'fact.holds',
    ...group('removed-is-gone'),
    async exchange(request, behind) {
      if (!isCall('DELETE', '/groups/')(request)) return behind.send(request);
      const { members = [] } = await read(behind, request, request.path);
      for (const { consumer_uuid } of members)
        await behind.placement('DELETE', `/allocations/${consumer_uuid}`);
      return behind.send(request);
    },
  },
  {
    id: 'members-are-not-told',
    rule: 'fact.holds',
    ...group('members-are-who-was-placed'),
    ...showing(() => []),
  },
  {
    id: 'members-in-the-order-in-which-they-came',
    rule: 'fact.holds',
    ...group('members-are-who-was-placed'),
    ...showing((members) => [...members].reverse()),
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
    ...remembering(201),
  },
  {
    id: 'who-was-refused-is-a-member',
    rule: 'fact.holds',
    ...group('refused-are-no-members'),
    ...remembering(409),
  },
  {
    id: 'who-asked-what-would-be-is-a-member',
    rule: 'fact.holds',
    ...group('refused-are-no-members'),
    ...remembering(200),
  },
  {
    id: 'members-do-not-move-along',
    rule: 'fact.holds',
    ...group('members-move-along'),
    ...remembering(201),
  },
  {
    id: 'anti-affinity-gives-way',
    rule: 'status.expected',
    ...policy('anti-affinity-keeps-apart'),
    ...whenRefused(NO_VALID_HOST, (request, { send }) => send(changed(request, { group_uuid: undefined }))),
  },
  {
    id: 'anti-affinity-among-those-of-before-only',
    rule: 'status.expected',
    ...policy('anti-affinity-of-several-at-once'),
    ...whenRefused(NO_VALID_HOST, (request, { send }) => send(changed(request, { group_uuid: undefined }))),
  },
  {
    id: 'one-member-more-on-a-host-than-is-allowed',
    rule: 'status.expected',
    ...policy('anti-affinity-allows-so-many'),
    ...whenRefused(NO_VALID_HOST, async (request, behind) => {
      const path = `/groups/${bodyOf(request).group_uuid}`;
      const { policy: kept, generation, max_per_host } = await read(behind, request, path);
      const more = { policy: kept, generation, max_per_host: max_per_host + 1 };
      await behind.send(call(request, 'PUT', path, more));
      return behind.send(request);
    }),
  },
  {
    id: 'one-member-on-a-host-whatever-is-allowed',
    rule: 'status.expected',
    ...policy('anti-affinity-allows-so-many'),
    request: (q) => (isPut(q) ? changed(q, { max_per_host: 1 }) : q),
  },
  {
    id: 'members-of-an-affinity-are-counted',
    rule: 'status.expected',
    ...policy('affinity-does-not-count'),
    async exchange(request, behind) {
      const joined = await affinityOf(request, behind);
      if (!joined || joined.members.length < joined.max_per_host) return behind.send(request);
      const shown = await behind.send(call(request, 'GET', `/groups/${joined.uuid}`));
      return refusal(shown, 409, NO_VALID_HOST);
    },
  },
  {
    id: 'affinity-goes-to-the-next-host',
    rule: 'fact.holds',
    ...policy('affinity-keeps-together'),
    async exchange(request, behind) {
      const joined = await affinityOf(request, behind);
      if (!joined || joined.members.length === 0) return behind.send(request);
      const exclude_hosts = [...new Set(joined.members.map(({ host_uuid }: Json) => host_uuid))];
      return behind.send(changed(request, { group_uuid: undefined, exclude_hosts }));
    },
  },
  {
    id: 'affinity-gives-way',
    rule: 'status.expected',
    ...policy('affinity-of-several-at-once'),
    ...whenRefused(NO_VALID_HOST, (request, { send }) => send(changed(request, { group_uuid: undefined }))),
  },
  {
    id: 'affinity-tries-the-best-host-alone',
    rule: 'status.expected',
    ...policy('affinity-finds-the-host-with-room-for-all'),
    async exchange(request, { send }) {
      if (!isSelecting(request) || consumersOf(request).length < 2) return send(request);
      const one = { consumers: [{ uuid: randomUUID() }], dry_run: true };
      const [best] = bodyOf(await send(changed(request, one))).selections ?? [];
      return send(best ? changed(request, { only_hosts: [best.host.uuid] }) : request);
    },
  },
  {
    id: 'soft-anti-affinity-binds',
    rule: 'status.expected',
    ...policy('soft-anti-affinity-gives-way'),
    ...keeping({ 'soft-anti-affinity': 'anti-affinity' }),
  },
  {
    id: 'soft-affinity-binds',
    rule: 'status.expected',
    ...policy('soft-affinity-gives-way'),
    ...keeping({ 'soft-affinity': 'affinity' }),
  },
  {
    id: 'soft-affinity-is-not-wished-for',
    rule: 'fact.holds',
    ...policy('soft-affinity-of-several-at-once'),
    ...keeping({ 'soft-affinity': 'soft-anti-affinity' }),
  },
  {
    id: 'hosts-of-other-members-are-alternates',
    rule: 'fact.holds',
    ...policy('alternates-keep-apart'),
    ...afterEachClaim(async (selection, behind, request) => {
      const { group_uuid } = bodyOf(request);
      if (group_uuid === undefined) return selection;
      const { members } = await read(behind, request, `/groups/${group_uuid}`);
      const others = members
        .filter(({ host_uuid }: Json) => host_uuid !== selection.host.uuid)
        .map(({ host_uuid: uuid }: Json) => alternateLike(selection)({ ...selection.host, uuid }));
      return { ...selection, alternates: [...selection.alternates, ...others] };
    }),
  },
  {
    id: 'moves-to-the-host-of-another-member',
    rule: 'fact.holds',
    ...policy('reschedule-keeps-apart'),
    ...movingTo(() => true),
  },
  {
    id: 'moves-away-from-the-other-members',
    rule: 'status.expected',
    ...policy('reschedule-keeps-together'),
    ...movingTo(() => true),
  },
  {
    id: 'policy-of-a-group-does-not-change',
    rule: 'fact.holds',
    ...policy('new-policy-moves-nobody'),
    ...keeping({ 'anti-affinity': 'affinity' }),
  },
];

/** Another policy is kept than is told. */
function keeping(kept: Readonly<Record<string, string>>): Pick<Fault, 'request' | 'response'> {
  const isMeant = (request: Request) => isPut(request) && bodyOf(request).policy in kept;
  return {
    request: (q) => (isMeant(q) ? changed(q, { policy: kept[bodyOf(q).policy] }) : q),
    response: onlyFor(isMeant, (r, q) => withJson(r, (json) => ({ ...json, policy: bodyOf(q).policy }))),
  };
}

function showing(change: (members: Json[]) => Json[]): Pick<Fault, 'response'> {
  return {
    response: onlyFor(isRead, (r) =>
      withJson(r, (json) => (json.members ? { ...json, members: change(json.members) } : json)),
    ),
  };
}

/** Who asked for the group stays a member of it, there where it was told, by answers of one status. */
function remembering(status: number): Pick<Fault, 'exchange'> {
  const remembered = new Map<string, Map<string, string>>();
  return {
    async exchange(request, { send }) {
      const response = await send(request);
      const { group_uuid } = bodyOf(request);
      if (isSelecting(request) && group_uuid && response.status === status) {
        const members = remembered.get(group_uuid) ?? new Map();
        const { selections = [] } = bodyOf(response);
        for (const [index, consumer] of consumersOf(request).entries())
          members.set(consumer, selections[index]?.host.uuid ?? consumer);
        remembered.set(group_uuid, members);
      }
      if (!isRead(request) || response.status !== 200) return response;
      return withJson(response, (json) => withMembers(json, remembered.get(json.uuid) ?? new Map()));
    },
  };
}

function withMembers(json: Json, more: ReadonlyMap<string, string>): Json {
  const there = json.members.map(({ consumer_uuid, host_uuid }: Json) => [consumer_uuid, host_uuid]);
  const all = [...new Map<string, string>([...there, ...more])].sort();
  return { ...json, members: all.map(([consumer_uuid, host_uuid]) => ({ consumer_uuid, host_uuid })) };
}

/** The group of a request whose members must be together. */
async function affinityOf(request: Request, behind: Backend): Promise<Json | undefined> {
  const { group_uuid } = bodyOf(request);
  if (!isSelecting(request) || group_uuid === undefined) return undefined;
  const joined = await read(behind, request, `/groups/${group_uuid}`);
  return joined.policy === 'affinity' ? joined : undefined;
}
