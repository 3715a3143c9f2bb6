/** What a consumer holds, as Placement tells it. */
import { entriesOf, type Placement, PlacementUnreachable } from './port.ts';

/** Amounts by provider and resource class. */
export type ConsumerAllocations = Readonly<Record<string, { resources: Readonly<Record<string, number>> }>>;

/** A consumer that holds something. */
export interface Holder {
  generation: number;
  project_id: string;
  user_id: string;
  consumer_type: string;
  allocations: ConsumerAllocations;
}

/** Null when the consumer holds nothing. @throws PlacementUnreachable also when the answer is none that can be used */
export async function readConsumer(
  placement: Placement,
  uuid: string,
  requestId: string,
): Promise<Holder | null> {
  const { status, body, detail } = await placement.ask({
    method: 'GET',
    path: `/allocations/${uuid}`,
    requestId,
  });
  if (status !== 200)
    throw new PlacementUnreachable(`GET of the allocations of ${uuid} gave ${status}: ${detail}`);
  const { allocations, consumer_generation, project_id, user_id, consumer_type } = body as HolderBody;
  const held = [...entriesOf<{ resources: unknown }>(allocations)];
  if (held.length === 0) return null;
  const plain = held.map(([provider, { resources }]) => [
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

/** The same amounts of the same providers. */
export function holdsExactly(one: ConsumerAllocations, other: ConsumerAllocations): boolean {
  return textOf(one) === textOf(other);
}

interface HolderBody {
  allocations: unknown;
  consumer_generation: number;
  project_id: string;
  user_id: string;
  consumer_type: string;
}

function textOf(holdings: ConsumerAllocations): string {
  const amounts = Object.entries(holdings).flatMap(([provider, { resources }]) =>
    Object.entries(resources).map(([name, amount]) => `${provider} ${name} ${amount}`),
  );
  return amounts.sort().join('\n');
}
