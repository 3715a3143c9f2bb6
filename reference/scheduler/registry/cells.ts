/** `/cells` and `/cells/{uuid}`. */

import type { HandlerResult, Refusal } from '../../handler-result.ts';
import type { HandlerInput } from '../../http/handler.ts';
import type { Decision } from '../../store/decision.ts';
import { compareByUuid, isCanonicalUuid, type UuidPath } from '../../uuid.ts';
import { badRequest, CODES, conflict, notFound } from '../refusals.ts';
import { nextGeneration, rejectStale } from './generations.ts';
import { type Cell, keyOf } from './records.ts';
import type { SchedulerState } from './state.ts';

export function listCells(state: SchedulerState): HandlerResult {
  return { body: { cells: [...state.cells.values()].sort(compareByUuid) } };
}

export function getCell(state: SchedulerState, { path: { uuid } }: HandlerInput<UuidPath>): HandlerResult {
  const cell = state.cells.get(uuid);
  return cell ? { body: cell } : cellNotFound(uuid);
}

export function putCell(
  state: SchedulerState,
  { path: { uuid }, body }: HandlerInput<UuidPath, CellBody>,
): Decision | Refusal {
  if (!isCanonicalUuid(uuid)) return badRequest(`${uuid} is not a UUID in canonical form.`);
  const { name, generation, disabled = false } = body;
  const current = state.cells.get(uuid);
  const stale = rejectStale(`The cell ${uuid}`, generation, current?.generation);
  if (stale) return stale;
  if ((state.cellNames.get(name) ?? uuid) !== uuid) {
    return conflict(`Another cell has the name ${name}.`, CODES.cellDuplicateName);
  }
  const cell: Cell = { uuid, name, disabled, generation: nextGeneration(current?.generation) };
  return {
    put: [
      { key: keyOf.cell(uuid), value: cell },
      { key: keyOf.cellName(name), value: uuid },
    ],
    delete: current && current.name !== name ? [keyOf.cellName(current.name)] : [],
    answer: { status: current ? 200 : 201, body: cell },
  };
}

export function deleteCell(
  state: SchedulerState,
  { path: { uuid } }: HandlerInput<UuidPath>,
): Decision | Refusal {
  const cell = state.cells.get(uuid);
  if (!cell) return cellNotFound(uuid);
  if (state.hasHosts(cell.uuid)) return conflict(`The cell ${cell.uuid} has hosts.`, CODES.cellInUse);
  return { delete: [keyOf.cell(cell.uuid), keyOf.cellName(cell.name)], answer: {} };
}

interface CellBody {
  name: string;
  generation: number | null;
  disabled?: boolean;
}

function cellNotFound(uuid: string): Refusal {
  return notFound(`The cell ${uuid} does not exist.`, CODES.cellNotFound);
}
