/** `/groups/{uuid}`. */
import type { HandlerInput, HandlerResult, Refusal } from '../../http/handler.ts';
import type { Decision } from '../../store/decision.ts';
import { isCanonicalUuid, type UuidPath } from '../../uuid.ts';
import { badRequest, CODES, notFound } from '../refusals.ts';
import { nextGeneration, refuseStale } from './generations.ts';
import { keyOf, type ServerGroup, type ServerGroupPolicy } from './records.ts';
import type { SchedulerState } from './state.ts';

export function getGroup(state: SchedulerState, { path: { uuid } }: HandlerInput<UuidPath>): HandlerResult {
  const group = state.groups.get(uuid);
  return group ? { body: shown(group) } : noGroup(uuid);
}

export function putGroup(
  state: SchedulerState,
  { path: { uuid }, body }: HandlerInput<UuidPath, GroupBody>,
): Decision | Refusal {
  if (!isCanonicalUuid(uuid)) return badRequest(`${uuid} is no UUID.`);
  const { policy, generation: given, max_per_host = 1 } = body;
  const there = state.groups.get(uuid);
  const stale = refuseStale(`The group ${uuid}`, given, there?.generation);
  if (stale) return stale;
  const generation = nextGeneration(there?.generation);
  const group: ServerGroup = { uuid, policy, max_per_host, generation, members: there?.members ?? {} };
  return {
    put: [{ key: keyOf.group(uuid), value: group }],
    answer: { status: there ? 200 : 201, body: shown(group) },
  };
}

export function deleteGroup(
  state: SchedulerState,
  { path: { uuid } }: HandlerInput<UuidPath>,
): Decision | Refusal {
  if (!state.groups.has(uuid)) return noGroup(uuid);
  return { delete: [keyOf.group(uuid)], answer: {} };
}

interface GroupBody {
  policy: ServerGroupPolicy;
  generation: number | null;
  max_per_host?: number;
}

function shown({ members, ...group }: ServerGroup): unknown {
  const list = Object.entries(members).map(([consumer_uuid, host_uuid]) => ({ consumer_uuid, host_uuid }));
  return { ...group, members: list.sort((one, other) => (one.consumer_uuid < other.consumer_uuid ? -1 : 1)) };
}

function noGroup(uuid: string): Refusal {
  return notFound(`There is no group ${uuid}.`, CODES.groupNotFound);
}
