/** `/usages`: the usages of a project, or of one of its users. */

import { groupBy } from '../../spec/group-by.ts';
import type { HandlerResult } from '../handler-result.ts';
import type { HandlerInput } from '../http/handler.ts';
import { UNKNOWN_TYPE } from './allocations.ts';
import type { PlacementBehaviours } from './behaviours.ts';
import type { Consumer } from './state/records.ts';
import type { PlacementState } from './state/state.ts';

export function getUsages(
  state: PlacementState,
  { query }: HandlerInput,
  { usagesByConsumerType }: PlacementBehaviours,
): HandlerResult {
  const last = (name: string): string | undefined => query.get(name)?.at(-1);
  const user = last('user_id');
  const consumers = [...state.consumersOfProject.get(last('project_id') as string)]
    .map((uuid) => state.consumers.get(uuid) as Consumer)
    .filter((consumer) => consumer.allocations.length > 0 && (user === undefined || consumer.user === user));
  const usages = usagesByConsumerType
    ? totalsByType(consumers, last('consumer_type'))
    : sumResources(consumers);
  return { body: { usages } };
}

/** The value of `consumer_type` that groups all consumers together. `unknown` groups those without a type. */
const ALL_TYPES = 'all';

function totalsByType(consumers: readonly Consumer[], requestedType: string | undefined): unknown {
  const groups = groupBy(consumers, ({ type }) =>
    requestedType === ALL_TYPES ? ALL_TYPES : (type ?? UNKNOWN_TYPE),
  );
  const requested = [...groups].filter(([type]) => requestedType === undefined || type === requestedType);
  return Object.fromEntries(
    requested.map(([type, members]) => [type, { ...sumResources(members), consumer_count: members.length }]),
  );
}

function sumResources(consumers: readonly Consumer[]): Record<string, number> {
  const used: Record<string, number> = {};
  for (const { resources } of consumers.flatMap(({ allocations }) => allocations))
    for (const [name, amount] of Object.entries(resources)) used[name] = (used[name] ?? 0) + amount;
  return used;
}
