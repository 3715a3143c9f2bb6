/** `/hosts` and `/hosts/{uuid}`. */
import type { HandlerInput, HandlerResult, Refusal } from '../../http/handler.ts';
import type { Decision } from '../../store/decision.ts';
import { compareByUuid, isCanonicalUuid, type UuidPath } from '../../uuid.ts';
import { badRequest, CODES, conflict, notFound } from '../refusals.ts';
import { nextGeneration, refuseStale } from './generations.ts';
import { type Cell, type Host, keyOf } from './records.ts';
import type { SchedulerState } from './state.ts';

const MOST_OF_A_PAGE = 1000;

export function listHosts(state: SchedulerState, { query }: HandlerInput): HandlerResult {
  const only = (name: string) => query.get(name)?.[0];
  const [cell, enabled, marker] = [only('cell_uuid'), only('enabled'), only('marker')];
  const limit = Number(only('limit') ?? MOST_OF_A_PAGE);
  if (limit > MOST_OF_A_PAGE) return badRequest(`A page has at most ${MOST_OF_A_PAGE} hosts.`);
  if (marker !== undefined && !state.hosts.has(marker))
    return badRequest(`There is no host ${marker} to go on after.`);
  const hosts = [...state.hosts.values()]
    .filter((host) => cell === undefined || host.cell_uuid === cell)
    .filter((host) => enabled === undefined || String(host.enabled) === enabled)
    .filter(({ uuid }) => marker === undefined || uuid > marker);
  return { body: { hosts: hosts.sort(compareByUuid).slice(0, limit) } };
}

export function getHost(state: SchedulerState, { path: { uuid } }: HandlerInput<UuidPath>): HandlerResult {
  const host = state.hosts.get(uuid);
  return host ? { body: host } : noHost(uuid);
}

export function putHost(
  state: SchedulerState,
  { path: { uuid }, body }: HandlerInput<UuidPath, HostBody>,
): Decision | Refusal {
  if (!isCanonicalUuid(uuid)) return badRequest(`${uuid} is no UUID.`);
  const given = body;
  const cell = state.cells.get(given.cell_uuid);
  if (!cell) return badRequest(`There is no cell ${given.cell_uuid}.`, CODES.cellNotFound);
  const there = state.hosts.get(uuid);
  const stale = refuseStale(`The host ${uuid}`, given.generation, there?.generation);
  if (stale) return stale;
  if ((state.hostNames.get(given.name) ?? uuid) !== uuid) {
    return conflict(`Another host has the name ${given.name}.`, CODES.hostDuplicateName);
  }
  return written(hostOf(uuid, given, there), there, cell);
}

export function deleteHost(
  state: SchedulerState,
  { path: { uuid } }: HandlerInput<UuidPath>,
): Decision | Refusal {
  const host = state.hosts.get(uuid);
  if (!host) return noHost(uuid);
  return { delete: [keyOf.host(host.uuid), keyOf.hostName(host.name)], answer: {} };
}

type HostBody = Pick<Host, 'name' | 'cell_uuid'> &
  Partial<Pick<Host, 'enabled' | 'disabled_reason' | 'availability_zone'>> & {
    generation: number | null;
  };

function hostOf(uuid: string, given: HostBody, there: Host | undefined): Host {
  const { name, cell_uuid, enabled = true, disabled_reason = null, availability_zone = null } = given;
  const generation = nextGeneration(there?.generation);
  return { uuid, name, cell_uuid, enabled, disabled_reason, availability_zone, generation };
}

function written(host: Host, there: Host | undefined, cell: Cell): Decision {
  return {
    put: [
      { key: keyOf.host(host.uuid), value: host },
      { key: keyOf.hostName(host.name), value: host.uuid },
      // As it is: whoever deletes the cell meanwhile finds it changed.
      { key: keyOf.cell(cell.uuid), value: cell },
    ],
    delete: there && there.name !== host.name ? [keyOf.hostName(there.name)] : [],
    answer: { status: there ? 200 : 201, body: host },
  };
}

function noHost(uuid: string): Refusal {
  return notFound(`There is no host ${uuid}.`, CODES.hostNotFound);
}
