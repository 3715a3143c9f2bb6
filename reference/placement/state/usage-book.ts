/** The sums of all allocations, by provider and resource class. */
import type { Allocation } from './records.ts';

/** Amounts by resource class. Never changed in place: another sum is another object. */
export type Sums = Readonly<Record<string, number>>;

export class UsageBook {
  readonly #sums = new Map<string, Sums>();

  used(provider: string, resourceClass: string): number {
    return this.#sums.get(provider)?.[resourceClass] ?? 0;
  }

  /** Without the classes of which nothing is used. */
  sumsOf(provider: string): Sums {
    return this.#sums.get(provider) ?? NOTHING;
  }

  /** Somebody has something of the provider. */
  isInUse(provider: string): boolean {
    return this.#sums.has(provider);
  }

  enter({ provider, resources }: Allocation): void {
    const sums = { ...this.#sums.get(provider) };
    for (const [name, amount] of Object.entries(resources)) sums[name] = (sums[name] ?? 0) + amount;
    this.#sums.set(provider, sums);
  }

  strike({ provider, resources }: Allocation): void {
    const before = Object.entries(this.#sums.get(provider) ?? {});
    const left = before.flatMap(([name, sum]) => {
      const rest = sum - (resources[name] ?? 0);
      return rest > 0 ? [[name, rest] as const] : [];
    });
    if (left.length > 0) this.#sums.set(provider, Object.fromEntries(left));
    else this.#sums.delete(provider);
  }
}

const NOTHING: Sums = Object.freeze({});
