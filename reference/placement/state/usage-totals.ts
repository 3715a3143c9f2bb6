/** Totals of all allocations, by provider and resource class. */
import type { Allocation } from './records.ts';

/** Amounts by resource class. Immutable, so a changed total is another object. */
export type ResourceTotals = Readonly<Record<string, number>>;

/** Looks up how much of a resource class is in use on a provider. */
export type UsageLookup = (provider: string, resourceClass: string) => number;

export class UsageTotals {
  readonly #totals = new Map<string, ResourceTotals>();

  used(provider: string, resourceClass: string): number {
    return this.#totals.get(provider)?.[resourceClass] ?? 0;
  }

  /** Has no entry for a class without usage. */
  sumsOf(provider: string): ResourceTotals {
    return this.#totals.get(provider) ?? NOTHING;
  }

  /** Whether the provider has allocations. */
  isInUse(provider: string): boolean {
    return this.#totals.has(provider);
  }

  enter({ provider, resources }: Allocation): void {
    const totals: Record<string, number> = { ...this.#totals.get(provider) };
    for (const name of Object.keys(resources)) totals[name] = (totals[name] ?? 0) + (resources[name] ?? 0);
    this.#totals.set(provider, totals);
  }

  strike({ provider, resources }: Allocation): void {
    const before = this.sumsOf(provider);
    const remaining: Record<string, number> = {};
    let isInUse = false;
    for (const name of Object.keys(before)) {
      const left = (before[name] ?? 0) - (resources[name] ?? 0);
      if (left <= 0) continue;
      remaining[name] = left;
      isInUse = true;
    }
    if (isInUse) this.#totals.set(provider, remaining);
    else this.#totals.delete(provider);
  }
}

const NOTHING: ResourceTotals = Object.freeze({});
