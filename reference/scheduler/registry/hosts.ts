/** `/hosts` and `/hosts/{uuid}`. */

import type { HandlerResult, Refusal } from '../../handler-result.ts';
import type { HandlerInput } from '../../http/handler.ts';
import type { Decision } from '../../store/decision.ts';
import { compareByUuid, isCanonicalUuid, type UuidPath } from '../../uuid.ts';
import { badRequest, CODES, conflict, notFound } from '../refusals.ts';
import { nextGeneration, rejectStale } from './generations.ts';
import { type Cell, type Host, keyOf } from './records.ts';
import type { SchedulerState } from './state.ts';

const MAX_PAGE_SIZE = 1000;

export function listHosts(state: SchedulerState, { query }: HandlerInput): HandlerResult {
  const parameter = (name: string) => query.get(name)?.[0];
  const [cell, enabled, marker] = [parameter('cell_uuid'), parameter('enabled'), parameter('marker')];
  const limit = Number(parameter('limit') ?? MAX_PAGE_SIZE);
  if (limit > MAX_PAGE_SIZE) return badRequest(`A page has at most ${MAX_PAGE_SIZE} hosts.`);
  if (marker !== undefined && !state.hosts.has(marker))
    return badRequest(`The marker ${marker} is not a registered host.`);
  const hosts = [...state.hosts.values()]
    .filter((host) => cell === undefined || host.cell_uuid === cell)
    .filter((host) => enabled === undefined || String(host.enabled) === enabled)
    .filter(({ uuid }) => marker === undefined || uuid > marker);
  return { body: { hosts: hosts.sort(compareByUuid).slice(0, limit) } };
}

export function getHost(state: SchedulerState, { path: { uuid } }: HandlerInput<UuidPath>): HandlerResult {
  const host = state.hosts.get(uuid);
  return host ? { body: host } : hostNotFound(uuid);
}

export function putHost(
  state: SchedulerState,
  { path: { uuid }, body }: HandlerInput<UuidPath, HostBody>,
): Decision | Refusal {
  if (!isCanonicalUuid(uuid)) return badRequest(`${uuid} is not a UUID in canonical form.`);
  const given = body;
  const cell = state.cells.get(given.cell_uuid);
  if (!cell) return badRequest(`The cell ${given.cell_uuid} does not exist.`, CODES.cellNotFound);
  const current = state.hosts.get(uuid);
  const stale = rejectStale(`The host ${uuid}`, given.generation, current?.generation);
  if (stale) return stale;
  if ((state.hostNames.get(given.name) ?? uuid) !== uuid) {
    return conflict(`Another host has the name ${given.name}.`, CODES.hostDuplicateName);
  }
  return decisionFor(buildHost(uuid, given, current), current, cell);
}

export function deleteHost(
  state: SchedulerState,
  { path: { uuid } }: HandlerInput<UuidPath>,
): Decision | Refusal {
  const host = state.hosts.get(uuid);
  if (!host) return hostNotFound(uuid);
  return { delete: [keyOf.host(host.uuid), keyOf.hostName(host.name)], answer: {} };
}

type HostBody = Pick<Host, 'name' | 'cell_uuid'> &
  Partial<Pick<Host, 'enabled' | 'disabled_reason' | 'availability_zone'>> & {
    generation: number | null;
  };

function buildHost(uuid: string, given: HostBody, current: Host | undefined): Host {
  const { name, cell_uuid, enabled = true, disabled_reason = null, availability_zone = null } = given;
  const generation = nextGeneration(current?.generation);
  return { uuid, name, cell_uuid, enabled, disabled_reason, availability_zone, generation };
}

function decisionFor(host: Host, current: Host | undefined, cell: Cell): Decision {
  return {
    put: [
      { key: keyOf.host(host.uuid), value: host },
      { key: keyOf.hostName(host.name), value: host.uuid },
      // Unchanged: its new revision makes a concurrent DELETE of the cell conflict.
      { key: keyOf.cell(cell.uuid), value: cell },
    ],
    delete: current && current.name !== host.name ? [keyOf.hostName(current.name)] : [],
    answer: { status: current ? 200 : 201, body: host },
  };
}

function hostNotFound(uuid: string): Refusal {
  return notFound(`The host ${uuid} does not exist.`, CODES.hostNotFound);
}
