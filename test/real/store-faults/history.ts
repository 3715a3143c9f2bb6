/** What a store held at each of its revisions, which are a total order. */
import type { Consumer, Provider } from '../../../reference/placement/state/records.ts';
import type { Committed } from '../../../reference/store/port.ts';

/** From this revision until that of the next step. */
export interface Step<T> {
  revision: number;
  value: T;
}

export interface ProviderFacts {
  generation: number;
  capacity: number;
  used: number;
  /** The total of another class, which each reshape sets to a number of its own; 0 before the first. */
  mark: number;
}

/** Of one resource class. */
export interface History {
  providers: ReadonlyMap<string, readonly Step<ProviderFacts>[]>;
  /** Whether each consumer has allocations. */
  consumers: ReadonlyMap<string, readonly Step<boolean>[]>;
}

const RESOURCE = 'VCPU';
/** What reshapes mark a provider with. */
export const MARK = 'DISK_GB';
const NONE: ProviderFacts = { generation: -1, capacity: 0, used: 0, mark: 0 };

/** @param commits all of them, in the order of their revisions */
export function replayCommits(commits: readonly Committed[]): History {
  const providers = new Map<string, Step<ProviderFacts>[]>();
  const consumers = new Map<string, Step<boolean>[]>();
  const held = new Map<string, ReadonlyMap<string, number>>();
  for (const { revision, put, delete: deleted } of commits) {
    const setFacts = (uuid: string, change: (facts: ProviderFacts) => ProviderFacts) => {
      const steps = stepsOf(providers, uuid, NONE);
      addStep(steps, revision, change((steps.at(-1) as Step<ProviderFacts>).value));
    };
    const hold = (consumer: string, amounts: ReadonlyMap<string, number>) => {
      for (const [provider, amount] of held.get(consumer) ?? [])
        setFacts(provider, (facts) => ({ ...facts, used: facts.used - amount }));
      for (const [provider, amount] of amounts)
        setFacts(provider, (facts) => ({ ...facts, used: facts.used + amount }));
      held.set(consumer, amounts);
      addStep(stepsOf(consumers, consumer, false), revision, amounts.size > 0);
    };
    for (const key of deleted) if (key.startsWith('consumer/')) hold(idOf(key), new Map());
    for (const { key, value } of put)
      if (key.startsWith('consumer/')) hold(idOf(key), amountsOf(value as Consumer));
      else if (key.startsWith('provider/')) {
        const { generation, inventories } = value as Provider;
        const capacity = inventories[RESOURCE]?.total ?? 0;
        const mark = inventories[MARK]?.total ?? 0;
        setFacts(idOf(key), ({ used }) => ({ generation, capacity, used, mark }));
      }
  }
  return { providers, consumers };
}

function stepsOf<T>(map: Map<string, Step<T>[]>, id: string, before: T): Step<T>[] {
  const found = map.get(id) ?? [{ revision: 0, value: before }];
  map.set(id, found);
  return found;
}

/** Several changes of one revision are one step: nothing between them could be seen. */
function addStep<T>(steps: Step<T>[], revision: number, value: T): void {
  if (steps.at(-1)?.revision === revision) steps.pop();
  steps.push({ revision, value });
}

function idOf(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

function amountsOf({ allocations }: Consumer): ReadonlyMap<string, number> {
  return new Map(allocations.map(({ provider, resources }) => [provider, resources[RESOURCE] ?? 0]));
}
