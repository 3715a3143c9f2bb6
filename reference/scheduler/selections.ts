/** `/selections` and `/selections/{id}`. */
import { randomUUID } from 'node:crypto';
import { type HandlerResult, isRefusal } from '../handler-result.ts';
import type { HandlerInput, PathParameters } from '../http/handler.ts';
import { behavioursAt } from './behaviours.ts';
import { digestOf, type KeyedAttempt, readIdempotencyKey, runOnce } from './claims/idempotency.ts';
import { withLocks } from './claims/locks.ts';
import { type PlacedSelections, placeConsumers } from './claims/place.ts';
import { recoverClaims } from './claims/recover.ts';
import { PlacementUnreachable } from './placement/port.ts';
import { badRequest, CODES, notFound, unavailable } from './refusals.ts';
import { keyOf, type StoredSelection } from './registry/records.ts';
import { readSelectionRequest, type SelectionRequest, type SelectionRequestBody } from './request.ts';
import type { Scheduler } from './scheduler.ts';

export async function createSelection(scheduler: Scheduler, call: SelectionInput): Promise<HandlerResult> {
  const request = readSelectionRequest(call);
  const { group_uuid: group } = request;
  if (group !== undefined && !scheduler.ledger.state.groups.has(group)) {
    return badRequest(`The group ${group} does not exist.`, CODES.groupNotFound);
  }
  if (request.dry_run) return dryRun(scheduler, request, call);
  const key = behavioursAt(call.microversion).idempotencyKeys ? readIdempotencyKey(call) : undefined;
  if (key === undefined) return (await selectWithLocks(scheduler, request, call)).answer;
  if (typeof key !== 'string') return key;
  return runOnce(scheduler, key, digestOf(call), {
    consumers: request.consumers,
    work: (attempt) => selectWithLocks(scheduler, request, call, attempt),
    replay: (id) => replaySelection(scheduler, id, call),
  });
}

export function getSelection(
  { ledger }: Scheduler,
  { path: { id } }: HandlerInput<{ id: string }>,
): HandlerResult {
  const selected = ledger.state.selections.get(id);
  return selected
    ? { body: selected }
    : notFound(`The selection ${id} does not exist.`, CODES.selectionNotFound);
}

async function dryRun(
  scheduler: Scheduler,
  request: SelectionRequest,
  call: SelectionInput,
): Promise<HandlerResult> {
  const placed = await tryPlacing(scheduler, request, call);
  return 'refused' in placed ? placed : { status: 200, body: placed };
}

type SelectionInput = HandlerInput<PathParameters, SelectionRequestBody>;

interface SelectionOutcome {
  answer: HandlerResult;
  selection: string | null;
  /** Whether the outcome of the claim is unknown. */
  isOpen: boolean;
}

async function selectWithLocks(
  scheduler: Scheduler,
  request: SelectionRequest,
  call: SelectionInput,
  attempt?: KeyedAttempt,
): Promise<SelectionOutcome> {
  let selection: string | null = null;
  const answer = await withLocks(scheduler, request.consumers, async () => {
    const recovered = attempt?.interrupted
      ? await tryRecovering(scheduler, request, call, attempt.interrupted)
      : null;
    const placed = recovered ?? (await tryPlacing(scheduler, request, call, attempt));
    if ('refused' in placed) return placed;
    const selected = await storeSelection(scheduler, placed);
    selection = selected.id;
    return renderSelection(selected, request, call);
  });
  return { answer, selection, isOpen: isRefusal(answer) && answer.code === CODES.claimUnknown };
}

async function tryPlacing(
  scheduler: Scheduler,
  request: SelectionRequest,
  { requestId }: SelectionInput,
  attempt?: KeyedAttempt,
) {
  return catchUnreachable(
    () => placeConsumers(scheduler, request, requestId, attempt?.intend),
    CODES.placementUnavailable,
  );
}

/** An interrupted earlier attempt may have claimed. */
async function tryRecovering(
  scheduler: Scheduler,
  request: SelectionRequest,
  { requestId }: SelectionInput,
  intended: NonNullable<KeyedAttempt['interrupted']>,
) {
  return catchUnreachable(() => recoverClaims(scheduler, request, intended, requestId), CODES.claimUnknown);
}

async function catchUnreachable<T>(
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

/** The store keeps this many selections; each new one then deletes the oldest and its keys. */
const MAX_SELECTIONS = 20_000;

async function storeSelection({ ledger }: Scheduler, placed: PlacedSelections): Promise<StoredSelection> {
  const selected: StoredSelection = { id: randomUUID(), ...placed };
  const { selections, keys } = ledger.state;
  const oldest = selections.size < MAX_SELECTIONS ? undefined : selections.keys().next().value;
  const expiredKeys = [...(oldest === undefined ? [] : keys)].filter(
    ([, { selection }]) => selection === oldest,
  );
  await ledger.commit({
    expect: [],
    put: [{ key: keyOf.selection(selected.id), value: selected }],
    delete: [
      ...(oldest === undefined ? [] : [keyOf.selection(oldest)]),
      ...expiredKeys.map(([key]) => keyOf.idempotencyKey(key)),
    ],
  });
  return selected;
}

function replaySelection(scheduler: Scheduler, id: string, call: SelectionInput): HandlerResult {
  const selected = scheduler.ledger.state.selections.get(id);
  if (!selected) return notFound(`The selection ${id} does not exist.`, CODES.selectionNotFound);
  return {
    ...renderSelection(selected, readSelectionRequest(call), call),
    headers: { 'openstack-scheduler-replayed': 'true' },
  };
}

function renderSelection(
  selected: StoredSelection,
  { consumers }: SelectionRequest,
  { microversion }: SelectionInput,
): HandlerResult {
  const { idempotencyKeys: hasSelections } = behavioursAt(microversion);
  const location = hasSelections ? `/selections/${selected.id}` : `/consumers/${consumers[0]}`;
  const isNamed = hasSelections || consumers.length === 1;
  return { status: 201, body: selected, ...(isNamed && { location }) };
}
