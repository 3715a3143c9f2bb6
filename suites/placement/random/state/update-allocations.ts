/** Updates the allocations and consumers of the state model. */
import { MAX_INTEGER } from '../draft-context.ts';
import type { AnsweredCall } from './answered-call.ts';
import type { KnownConsumer, StateModel } from './state-model.ts';
import { addDashes } from './update-providers.ts';

/** `/allocations`, `/allocations/{consumer_uuid}` and `/reshaper` */
export function updateAllocations(state: StateModel, answered: AnsweredCall): void {
  const { segments, method, status, body } = answered;
  const [collection, consumer] = segments;
  if (consumer !== undefined) updateConsumer(state, state.getConsumer(addDashes(consumer)), answered);
  else if (status === 409)
    for (const uuid of Object.keys(body?.allocations ?? body ?? {})) forgetGenerations(state, uuid);
  else if (method === 'POST' && status < 300) {
    const claims = collection === 'reshaper' ? body?.allocations : body;
    for (const [uuid, draftClaim] of Object.entries(claims ?? {}))
      writeConsumer(state, state.getConsumer(uuid), draftClaim);
    if (collection === 'reshaper') updateInventories(state, body?.inventories ?? {});
  }
}

function updateConsumer(
  state: StateModel,
  consumer: KnownConsumer,
  { method, status, body, json }: AnsweredCall,
): void {
  if (status === 409 || status === 404) consumer.generation = undefined;
  if (status >= 300) return;
  if (method === 'GET') readConsumer(state, consumer, json);
  if (method === 'PUT') writeConsumer(state, consumer, body);
  if (method === 'DELETE') writeConsumer(state, consumer, { allocations: {} });
}

/** After a conflict any of the generations may be outdated: the answer does not say which. */
function forgetGenerations(state: StateModel, uuid: string): void {
  const consumer = state.consumers.get(uuid);
  if (consumer) consumer.generation = undefined;
  for (const provider of state.providers.values()) provider.generation = undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: its shape depends on the microversion
function readConsumer(state: StateModel, consumer: KnownConsumer, json: any): void {
  consumer.allocations = readAmounts(json?.allocations);
  if (consumer.allocations.size === 0) consumer.generation = null;
  else if (json.consumer_generation !== undefined) consumer.generation = json.consumer_generation;
  for (const [uuid, { generation }] of Object.entries<{ generation?: number }>(json?.allocations ?? {})) {
    const provider = state.providers.get(uuid);
    if (provider) provider.generation = generation;
  }
}

/** Replaces a consumer's allocations. The generations of the providers before and after change. */
// biome-ignore lint/suspicious/noExplicitAny: its shape depends on the microversion
function writeConsumer(state: StateModel, consumer: KnownConsumer, draftClaim: any): void {
  const before = consumer.allocations;
  consumer.allocations = readAmounts(draftClaim?.allocations);
  consumer.generation = consumer.allocations.size === 0 ? null : undefined;
  for (const uuid of [...before.keys(), ...consumer.allocations.keys()]) {
    const provider = state.providers.get(uuid);
    if (provider) provider.generation = undefined;
  }
}

/** Reads both forms: a list before 1.12, and a map by provider since. */
// biome-ignore lint/suspicious/noExplicitAny: its shape depends on the microversion
function readAmounts(allocations: any): Map<string, Map<string, number>> {
  const pairs: [string, { resources: Record<string, number> }][] = Array.isArray(allocations)
    ? allocations.map((one) => [one.resource_provider.uuid, one])
    : Object.entries(allocations ?? {});
  return new Map(pairs.map(([uuid, { resources }]) => [uuid, new Map(Object.entries(resources))]));
}

function updateInventories(
  state: StateModel,
  inventories: Record<string, { inventories: Record<string, object> }>,
): void {
  for (const [uuid, { inventories: changed }] of Object.entries(inventories)) {
    const provider = state.providers.get(uuid);
    if (provider === undefined) continue;
    provider.generation = undefined;
    provider.inventories = new Map(
      Object.entries(changed).map(([name, given]) => [name, { ...INVENTORY_DEFAULTS, ...given } as never]),
    );
  }
}

/** The values of the fields that a request omits. */
export const INVENTORY_DEFAULTS = {
  reserved: 0,
  min_unit: 1,
  max_unit: MAX_INTEGER,
  step_size: 1,
  allocation_ratio: 1,
};
