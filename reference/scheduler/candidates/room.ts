/** The room of providers as an answer of Placement told it, less what this request has taken since. */
import type { Offers, Take } from './offers.ts';

interface Space {
  capacity: number;
  used: number;
}

export class FreeCapacity {
  readonly #summaries: Offers['summaries'];
  /** By provider and resource class. */
  readonly #taken = new Map<string, Map<string, number>>();

  constructor({ summaries }: Pick<Offers, 'summaries'>) {
    this.#summaries = summaries;
  }

  fits(takes: readonly Take[]): boolean {
    return takes.every(({ provider, resourceClass, amount }) => this.free(provider, resourceClass) >= amount);
  }

  take(takes: readonly Take[]): void {
    for (const { provider, resourceClass, amount } of takes) this.#add(provider, resourceClass, amount);
  }

  giveBack(takes: readonly Take[]): void {
    for (const { provider, resourceClass, amount } of takes) this.#add(provider, resourceClass, -amount);
  }

  free(provider: string, resourceClass: string): number {
    const space = spaceOf(this.#summaries.get(provider)?.resources, resourceClass);
    if (!space) return 0;
    const left = space.capacity - space.used;
    return this.#taken.size === 0 ? left : left - (this.#taken.get(provider)?.get(resourceClass) ?? 0);
  }

  #add(provider: string, resourceClass: string, amount: number): void {
    const taken = this.#taken.get(provider) ?? new Map<string, number>();
    taken.set(resourceClass, (taken.get(resourceClass) ?? 0) + amount);
    this.#taken.set(provider, taken);
  }
}

/** In the form in which the answer has them. */
function spaceOf(resources: unknown, name: string): Space | undefined {
  if (resources instanceof Map) return resources.get(name);
  return (resources as Record<string, Space> | undefined)?.[name];
}
