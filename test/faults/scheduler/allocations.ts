/** Changes what Placement holds, as a scheduler with a fault would. */
import type { Backend } from '../fault.ts';
import type { AnyJson } from './calls.ts';

/** Changes a consumer's allocations. @returns its new generation */
export async function rewriteAllocations(
  { placement }: Backend,
  consumer: string,
  change: (consumer: AnyJson) => object,
): Promise<number> {
  const path = `/allocations/${consumer}`;
  const { json } = await placement('GET', path);
  await placement('PUT', path, {
    ...json,
    allocations: withoutGenerations(json.allocations),
    ...change(json),
  });
  return (await placement('GET', path)).json.consumer_generation;
}

/** Claims for a consumer without allocations. */
export async function claimDirectly(
  { placement }: Backend,
  consumer: string,
  allocations: AnyJson,
): Promise<void> {
  const owner = { project_id: 'interop-project', user_id: 'interop-user', consumer_type: 'INSTANCE' };
  const body = { ...owner, consumer_generation: null, allocations: withoutGenerations(allocations) };
  await placement('PUT', `/allocations/${consumer}`, body);
}

/** Changes every amount of allocations. */
export function mapAmounts(allocations: AnyJson, change: (amount: number) => number): AnyJson {
  return mapValues(allocations, ({ resources }) => ({ resources: mapValues(resources, change) }));
}

/** Allocations in the form of a request: Placement shows the providers' generations too. */
export function withoutGenerations(allocations: AnyJson): AnyJson {
  return mapAmounts(allocations, (amount) => amount);
}

function mapValues(object: AnyJson, change: (value: AnyJson) => AnyJson): AnyJson {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
