/** `/usages`: what all consumers of a project have, or those of one of its users. */
import type { HandlerInput, HandlerResult } from '../http/handler.ts';
import { type Caller, isAdministratorOrService } from '../http/request/caller.ts';
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
  const usages = usagesByConsumerType ? byType(consumers, last('consumer_type')) : sums(consumers);
  return { body: { usages } };
}

/** Readers may see what their own project has. */
export function permitsUsages(caller: Caller, query: string): boolean {
  if (isAdministratorOrService(caller)) return true;
  return (
    caller.roles.has('reader') && new URLSearchParams(query).getAll('project_id').at(-1) === caller.project
  );
}

/** Two words are no types but ways of counting: all consumers as one group, or those without a type. */
const ALL_TYPES = 'all';

function byType(consumers: readonly Consumer[], asked: string | undefined): unknown {
  const groups = new Map<string, Consumer[]>();
  for (const consumer of consumers) {
    const type = asked === ALL_TYPES ? ALL_TYPES : (consumer.type ?? UNKNOWN_TYPE);
    if (asked !== undefined && type !== asked) continue;
    const group = groups.get(type);
    if (group) group.push(consumer);
    else groups.set(type, [consumer]);
  }
  return Object.fromEntries(
    [...groups].map(([type, members]) => [type, { ...sums(members), consumer_count: members.length }]),
  );
}

function sums(consumers: readonly Consumer[]): Record<string, number> {
  const used: Record<string, number> = {};
  for (const { resources } of consumers.flatMap(({ allocations }) => allocations))
    for (const [name, amount] of Object.entries(resources)) used[name] = (used[name] ?? 0) + amount;
  return used;
}
