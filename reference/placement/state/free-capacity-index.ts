/**
 * Providers by how much of a resource class they can still give, in powers of two. Whoever looks for room need not go
 * through the providers that have none, which on a full cloud are nearly all of them.
 */
export class FreeCapacityIndex {
  readonly #levels = new Map<string, Set<string>[]>();

  /** @param most the largest amount for which the provider may have room */
  add(resourceClass: string, provider: string, most: number): void {
    if (most < 1) return;
    let levels = this.#levels.get(resourceClass);
    if (!levels) {
      levels = Array.from({ length: LEVELS }, () => new Set());
      this.#levels.set(resourceClass, levels);
    }
    levels[levelOf(most)]?.add(provider);
  }

  /** @param most as it was when the provider was added */
  remove(resourceClass: string, provider: string, most: number): void {
    if (most >= 1) this.#levels.get(resourceClass)?.[levelOf(most)]?.delete(provider);
  }

  /** Those that may have room for the amount, the roomiest first. Whether they do has still to be looked at. */
  *holders(resourceClass: string, amount: number): Generator<string> {
    const levels = this.#levels.get(resourceClass) ?? [];
    for (let level = levels.length - 1; level >= levelOf(amount); level -= 1) yield* levels[level] ?? [];
  }

  /** How many `holders` gives. */
  count(resourceClass: string, amount: number): number {
    const levels = this.#levels.get(resourceClass) ?? [];
    return levels.slice(levelOf(amount)).reduce((sum, { size }) => sum + size, 0);
  }
}

/** Amounts of Placement's database have 31 bits; larger ones stand with the largest. */
const LEVELS = 31;

function levelOf(amount: number): number {
  return Math.min(LEVELS - 1, 31 - Math.clz32(Math.min(amount, 0x7fffffff)));
}
