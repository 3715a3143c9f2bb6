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
    const totals = { ...this.#totals.get(provider) };
    for (const [name, amount] of Object.entries(resources)) totals[name] = (totals[name] ?? 0) + amount;
    this.#totals.set(provider, totals);
  }

  strike({ provider, resources }: Allocation): void {
    const before = Object.entries(this.#totals.get(provider) ?? {});
    const remaining = before.flatMap(([name, total]) => {
      const left = total - (resources[name] ?? 0);
      return left > 0 ? [[name, left] as const] : [];
    });
    if (remaining.length > 0) this.#totals.set(provider, Object.fromEntries(remaining));
    else this.#totals.delete(provider);
  }
}

const NOTHING: ResourceTotals = Object.freeze({});
