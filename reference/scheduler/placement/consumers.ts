/** Reads the allocations of consumers from Placement. */
import { entriesOf, type Placement, PlacementUnreachable } from './port.ts';

/** Amounts by provider and resource class. */
export type ConsumerAllocations = Readonly<Record<string, { resources: Readonly<Record<string, number>> }>>;

/** A consumer that has allocations. */
export interface Holder {
  generation: number;
  project_id: string;
  user_id: string;
  consumer_type: string;
  allocations: ConsumerAllocations;
}

/** @returns null without allocations. @throws PlacementUnreachable also for an unusable response */
export async function readConsumer(
  placement: Placement,
  uuid: string,
  requestId: string,
): Promise<Holder | null> {
  const { status, body, detail } = await placement.call({
    method: 'GET',
    path: `/allocations/${uuid}`,
    requestId,
  });
  if (status !== 200)
    throw new PlacementUnreachable(`GET /allocations/${uuid} returned ${status}: ${detail}`);
  const { allocations, consumer_generation, project_id, user_id, consumer_type } = body as HolderBody;
  const entries = [...entriesOf<{ resources: unknown }>(allocations)];
  if (entries.length === 0) return null;
  const plain = entries.map(([provider, { resources }]) => [
    provider,
    { resources: Object.fromEntries(entriesOf<number>(resources)) },
  ]);
  return {
    generation: consumer_generation,
    project_id,
    user_id,
    consumer_type,
    allocations: Object.fromEntries(plain),
  };
}

/** Whether both have the same amounts on the same providers. */
export function haveSameAmounts(a: ConsumerAllocations, b: ConsumerAllocations): boolean {
  return serialise(a) === serialise(b);
}

interface HolderBody {
  allocations: unknown;
  consumer_generation: number;
  project_id: string;
  user_id: string;
  consumer_type: string;
}

function serialise(allocations: ConsumerAllocations): string {
  const amounts = Object.entries(allocations).flatMap(([provider, { resources }]) =>
    Object.entries(resources).map(([name, amount]) => `${provider} ${name} ${amount}`),
  );
  return amounts.sort().join('\n');
}
