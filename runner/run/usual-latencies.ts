/** What calls of each kind take: the mean of the first ones of a run. */
export class UsualLatencies {
  readonly #kinds = new Map<string, { calls: number; took: number }>();

  /** @param took milliseconds @returns what is usual for the kind; the call's own time while too few are known */
  learn(kind: string, took: number): number {
    const known = this.#kinds.get(kind) ?? { calls: 0, took: 0 };
    if (known.calls >= ENOUGH) return known.took / known.calls;
    this.#kinds.set(kind, { calls: known.calls + 1, took: known.took + took });
    return took;
  }
}

const ENOUGH = 20;
