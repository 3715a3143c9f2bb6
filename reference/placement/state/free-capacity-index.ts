/**
 * Indexes providers by their free capacity of a resource class, in powers of two, so that a search skips the providers
 * without capacity: on a full cloud nearly all of them.
 */
export class FreeCapacityIndex {
  readonly #levels = new Map<string, Set<string>[]>();

  /** @param most an upper bound of the amount that fits; see `largestFit` */
  add(resourceClass: string, provider: string, most: number): void {
    if (most < 1) return;
    let levels = this.#levels.get(resourceClass);
    if (!levels) {
      levels = Array.from({ length: LEVELS }, () => new Set());
      this.#levels.set(resourceClass, levels);
    }
    levels[levelOf(most)]?.add(provider);
  }

  /** @param most the bound with which the provider was added */
  remove(resourceClass: string, provider: string, most: number): void {
    if (most >= 1) this.#levels.get(resourceClass)?.[levelOf(most)]?.delete(provider);
  }

  /** The providers where the amount may fit, most free capacity first. The caller checks each. */
  *holders(resourceClass: string, amount: number): Generator<string> {
    const levels = this.#levels.get(resourceClass) ?? [];
    for (let level = levels.length - 1; level >= levelOf(amount); level -= 1) yield* levels[level] ?? [];
  }

  /** The number of providers that `holders` yields. */
  count(resourceClass: string, amount: number): number {
    const levels = this.#levels.get(resourceClass) ?? [];
    return levels.slice(levelOf(amount)).reduce((sum, { size }) => sum + size, 0);
  }
}

/** Amounts in Placement's database have 31 bits; larger ones share the highest level. */
const LEVELS = 31;

function levelOf(amount: number): number {
  return Math.min(LEVELS - 1, 31 - Math.clz32(Math.min(amount, 0x7fffffff)));
}
