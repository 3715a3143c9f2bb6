/** The free capacity of providers: as Placement's response has it, less what this request has taken since. */
import type { PlacementCandidates, ProviderAmount } from './placement-candidates.ts';

interface ProviderCapacity {
  capacity: number;
  used: number;
}

export class FreeCapacity {
  readonly #summaries: PlacementCandidates['summaries'];
  /** By provider and resource class. */
  readonly #taken = new Map<string, Map<string, number>>();

  constructor({ summaries }: Pick<PlacementCandidates, 'summaries'>) {
    this.#summaries = summaries;
  }

  fits(amounts: readonly ProviderAmount[]): boolean {
    return amounts.every(
      ({ provider, resourceClass, amount }) => this.free(provider, resourceClass) >= amount,
    );
  }

  take(amounts: readonly ProviderAmount[]): void {
    for (const { provider, resourceClass, amount } of amounts) this.#add(provider, resourceClass, amount);
  }

  release(amounts: readonly ProviderAmount[]): void {
    for (const { provider, resourceClass, amount } of amounts) this.#add(provider, resourceClass, -amount);
  }

  free(provider: string, resourceClass: string): number {
    const found = findCapacity(this.#summaries.get(provider)?.resources, resourceClass);
    if (!found) return 0;
    const free = found.capacity - found.used;
    return this.#taken.size === 0 ? free : free - (this.#taken.get(provider)?.get(resourceClass) ?? 0);
  }

  #add(provider: string, resourceClass: string, amount: number): void {
    const taken = this.#taken.get(provider) ?? new Map<string, number>();
    taken.set(resourceClass, (taken.get(resourceClass) ?? 0) + amount);
    this.#taken.set(provider, taken);
  }
}

/** @param resources a `Map` from a Placement in this process, an object from one over HTTP */
function findCapacity(resources: unknown, name: string): ProviderCapacity | undefined {
  if (resources instanceof Map) return resources.get(name);
  return (resources as Record<string, ProviderCapacity> | undefined)?.[name];
}
