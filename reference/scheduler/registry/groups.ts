/** `/groups/{uuid}`. */
import type { Answer, Call, Refusal } from '../../http/call.ts';
import type { Decision } from '../../store/decision.ts';
import { badRequest, CODES, notFound } from '../refusals.ts';
import { nextGeneration, refuseStale } from './generations.ts';
import { type Group, keyOf, type Policy } from './records.ts';
import type { State } from './state.ts';
import { isUuid } from './uuid.ts';

export function getGroup(state: State, { params }: Call): Answer {
  const group = state.groups.get(params.uuid as string);
  return group ? { body: shown(group) } : noGroup(params.uuid as string);
}

export function putGroup(state: State, { params, body }: Call): Decision | Refusal {
  const uuid = params.uuid as string;
  if (!isUuid(uuid)) return badRequest(`${uuid} is no UUID.`);
  const { policy, generation: given, max_per_host = 1 } = body as GroupBody;
  const there = state.groups.get(uuid);
  const stale = refuseStale(`The group ${uuid}`, given, there?.generation);
  if (stale) return stale;
  const generation = nextGeneration(there?.generation);
  const group: Group = { uuid, policy, max_per_host, generation, members: there?.members ?? {} };
  return {
    put: [{ key: keyOf.group(uuid), value: group }],
    answer: { status: there ? 200 : 201, body: shown(group) },
  };
}

export function deleteGroup(state: State, { params }: Call): Decision | Refusal {
  const uuid = params.uuid as string;
  if (!state.groups.has(uuid)) return noGroup(uuid);
  return { delete: [keyOf.group(uuid)], answer: {} };
}

interface GroupBody {
  policy: Policy;
  generation: number | null;
  max_per_host?: number;
}

function shown({ members, ...group }: Group): unknown {
  const list = Object.entries(members).map(([consumer_uuid, host_uuid]) => ({ consumer_uuid, host_uuid }));
  return { ...group, members: list.sort((one, other) => (one.consumer_uuid < other.consumer_uuid ? -1 : 1)) };
}

function noGroup(uuid: string): Refusal {
  return notFound(`There is no group ${uuid}.`, CODES.groupNotFound);
}
