/** `/selections` and `/selections/{id}`. */
import { randomUUID } from 'node:crypto';
import { type HandlerInput, type HandlerResult, isRefusal, type PathParameters } from '../http/handler.ts';
import { behavioursAt } from './behaviours.ts';
import { type Attempt, digestOf, keyOfCall, once } from './claims/idempotency.ts';
import { withLocks } from './claims/locks.ts';
import { type Placed, place } from './claims/place.ts';
import { recovered } from './claims/recover.ts';
import { PlacementUnreachable } from './placement/port.ts';
import { badRequest, CODES, notFound, unavailable } from './refusals.ts';
import { keyOf, type Selected } from './registry/records.ts';
import { readRequest, type SelectionRequest, type SelectionRequestBody } from './request.ts';
import type { Scheduler } from './scheduler.ts';

export async function createSelection(scheduler: Scheduler, call: SelectionInput): Promise<HandlerResult> {
  const request = readRequest(call);
  const { group_uuid: group } = request;
  if (group !== undefined && !scheduler.ledger.state.groups.has(group)) {
    return badRequest(`There is no group ${group}.`, CODES.groupNotFound);
  }
  if (request.dry_run) return dryRun(scheduler, request, call);
  const key = behavioursAt(call.microversion).idempotencyKeys ? keyOfCall(call) : undefined;
  if (key === undefined) return (await carryOut(scheduler, request, call)).answer;
  if (typeof key !== 'string') return key;
  return once(scheduler, key, digestOf(call), {
    consumers: request.consumers,
    work: (attempt) => carryOut(scheduler, request, call, attempt),
    replay: (id) => replayed(scheduler, id, call),
  });
}

export function getSelection(
  { ledger }: Scheduler,
  { path: { id } }: HandlerInput<{ id: string }>,
): HandlerResult {
  const selected = ledger.state.selections.get(id);
  return selected ? { body: selected } : notFound(`There is no selection ${id}.`, CODES.selectionNotFound);
}

async function dryRun(
  scheduler: Scheduler,
  request: SelectionRequest,
  call: SelectionInput,
): Promise<HandlerResult> {
  const placed = await placing(scheduler, request, call);
  return 'refused' in placed ? placed : { status: 200, body: placed };
}

type SelectionInput = HandlerInput<PathParameters, SelectionRequestBody>;

interface CarriedOut {
  answer: HandlerResult;
  selection: string | null;
  /** It may have been claimed, and nobody can tell now. */
  isOpen: boolean;
}

async function carryOut(
  scheduler: Scheduler,
  request: SelectionRequest,
  call: SelectionInput,
  attempt?: Attempt,
): Promise<CarriedOut> {
  let selection: string | null = null;
  const answer = await withLocks(scheduler, request.consumers, async () => {
    const before = attempt?.before ? await recovering(scheduler, request, call, attempt.before) : null;
    const placed = before ?? (await placing(scheduler, request, call, attempt));
    if ('refused' in placed) return placed;
    const selected = await keep(scheduler, placed);
    selection = selected.id;
    return shown(selected, request, call);
  });
  return { answer, selection, isOpen: isRefusal(answer) && answer.code === CODES.claimUnknown };
}

async function placing(
  scheduler: Scheduler,
  request: SelectionRequest,
  { requestId }: SelectionInput,
  attempt?: Attempt,
) {
  return reaching(() => place(scheduler, request, requestId, attempt?.intend), CODES.placementUnavailable);
}

/** Whoever was at it before may have claimed. */
async function recovering(
  scheduler: Scheduler,
  request: SelectionRequest,
  { requestId }: SelectionInput,
  intended: NonNullable<Attempt['before']>,
) {
  return reaching(() => recovered(scheduler, request, intended, requestId), CODES.claimUnknown);
}

async function reaching<T>(
  work: () => Promise<T>,
  code: string,
): Promise<T | ReturnType<typeof unavailable>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PlacementUnreachable) return unavailable(error.message, code);
    throw error;
  }
}

/** Answers are kept for as long as there is room for them. */
const MOST_KEPT = 20_000;

async function keep({ ledger }: Scheduler, placed: Placed): Promise<Selected> {
  const selected: Selected = { id: randomUUID(), ...placed };
  const { selections, keys } = ledger.state;
  const oldest = selections.size < MOST_KEPT ? undefined : selections.keys().next().value;
  const forgotten = [...(oldest === undefined ? [] : keys)].filter(
    ([, { selection }]) => selection === oldest,
  );
  await ledger.store.commit({
    expect: [],
    put: [{ key: keyOf.selection(selected.id), value: selected }],
    delete: [
      ...(oldest === undefined ? [] : [keyOf.selection(oldest)]),
      ...forgotten.map(([key]) => keyOf.idempotencyKey(key)),
    ],
  });
  return selected;
}

function replayed(scheduler: Scheduler, id: string, call: SelectionInput): HandlerResult {
  const selected = scheduler.ledger.state.selections.get(id);
  if (!selected) return notFound(`There is no selection ${id}.`, CODES.selectionNotFound);
  return { ...shown(selected, readRequest(call), call), headers: { 'openstack-scheduler-replayed': 'true' } };
}

function shown(
  selected: Selected,
  { consumers }: SelectionRequest,
  { microversion }: SelectionInput,
): HandlerResult {
  const { idempotencyKeys: hasSelections } = behavioursAt(microversion);
  const location = hasSelections ? `/selections/${selected.id}` : `/consumers/${consumers[0]}`;
  const isNamed = hasSelections || consumers.length === 1;
  return { status: 201, body: selected, ...(isNamed && { location }) };
}
