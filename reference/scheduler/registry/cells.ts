/** `/cells` and `/cells/{uuid}`. */
import type { Call, HandlerResult, Refusal } from '../../http/call.ts';
import type { Decision } from '../../store/decision.ts';
import { compareByUuid, isCanonicalUuid } from '../../uuid.ts';
import { badRequest, CODES, conflict, notFound } from '../refusals.ts';
import { nextGeneration, refuseStale } from './generations.ts';
import { type Cell, keyOf } from './records.ts';
import type { SchedulerState } from './state.ts';

export function listCells(state: SchedulerState): HandlerResult {
  return { body: { cells: [...state.cells.values()].sort(compareByUuid) } };
}

export function getCell(state: SchedulerState, { params }: Call): HandlerResult {
  const cell = state.cells.get(params.uuid as string);
  return cell ? { body: cell } : noCell(params.uuid as string);
}

export function putCell(state: SchedulerState, { params, body }: Call): Decision | Refusal {
  const uuid = params.uuid as string;
  if (!isCanonicalUuid(uuid)) return badRequest(`${uuid} is no UUID.`);
  const { name, generation, disabled = false } = body as CellBody;
  const there = state.cells.get(uuid);
  const stale = refuseStale(`The cell ${uuid}`, generation, there?.generation);
  if (stale) return stale;
  if ((state.cellNames.get(name) ?? uuid) !== uuid) {
    return conflict(`Another cell has the name ${name}.`, CODES.cellDuplicateName);
  }
  const cell: Cell = { uuid, name, disabled, generation: nextGeneration(there?.generation) };
  return {
    put: [
      { key: keyOf.cell(uuid), value: cell },
      { key: keyOf.cellName(name), value: uuid },
    ],
    delete: there && there.name !== name ? [keyOf.cellName(there.name)] : [],
    answer: { status: there ? 200 : 201, body: cell },
  };
}

export function deleteCell(state: SchedulerState, { params }: Call): Decision | Refusal {
  const cell = state.cells.get(params.uuid as string);
  if (!cell) return noCell(params.uuid as string);
  if (state.hasHosts(cell.uuid)) return conflict(`The cell ${cell.uuid} has hosts.`, CODES.cellInUse);
  return { delete: [keyOf.cell(cell.uuid), keyOf.cellName(cell.name)], answer: {} };
}

interface CellBody {
  name: string;
  generation: number | null;
  disabled?: boolean;
}

function noCell(uuid: string): Refusal {
  return notFound(`There is no cell ${uuid}.`, CODES.cellNotFound);
}
