/** `/groups/{uuid}`. */

import type { HandlerResult, Refusal } from '../../handler-result.ts';
import type { HandlerInput } from '../../http/handler.ts';
import type { Decision } from '../../store/decision.ts';
import { isCanonicalUuid, type UuidPath } from '../../uuid.ts';
import { badRequest, CODES, notFound } from '../refusals.ts';
import { nextGeneration, rejectStale } from './generations.ts';
import { keyOf, type ServerGroup, type ServerGroupPolicy } from './records.ts';
import type { SchedulerState } from './state.ts';

export function getGroup(state: SchedulerState, { path: { uuid } }: HandlerInput<UuidPath>): HandlerResult {
  const group = state.groups.get(uuid);
  return group ? { body: renderGroup(group) } : groupNotFound(uuid);
}

export function putGroup(
  state: SchedulerState,
  { path: { uuid }, body }: HandlerInput<UuidPath, GroupBody>,
): Decision | Refusal {
  if (!isCanonicalUuid(uuid)) return badRequest(`${uuid} is not a UUID in canonical form.`);
  const { policy, generation: given, max_per_host = 1 } = body;
  const current = state.groups.get(uuid);
  const stale = rejectStale(`The group ${uuid}`, given, current?.generation);
  if (stale) return stale;
  const generation = nextGeneration(current?.generation);
  const group: ServerGroup = { uuid, policy, max_per_host, generation, members: current?.members ?? {} };
  return {
    put: [{ key: keyOf.group(uuid), value: group }],
    answer: { status: current ? 200 : 201, body: renderGroup(group) },
  };
}

export function deleteGroup(
  state: SchedulerState,
  { path: { uuid } }: HandlerInput<UuidPath>,
): Decision | Refusal {
  if (!state.groups.has(uuid)) return groupNotFound(uuid);
  return { delete: [keyOf.group(uuid)], answer: {} };
}

interface GroupBody {
  policy: ServerGroupPolicy;
  generation: number | null;
  max_per_host?: number;
}

function renderGroup({ members, ...group }: ServerGroup): unknown {
  const list = Object.entries(members).map(([consumer_uuid, host_uuid]) => ({ consumer_uuid, host_uuid }));
  return { ...group, members: list.sort((one, other) => (one.consumer_uuid < other.consumer_uuid ? -1 : 1)) };
}

function groupNotFound(uuid: string): Refusal {
  return notFound(`The group ${uuid} does not exist.`, CODES.groupNotFound);
}
