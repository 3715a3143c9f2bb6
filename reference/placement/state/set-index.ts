/** An inverted index: from a value to its members. A value without members has no entry. */
export class SetIndex {
  readonly #sets = new Map<string, Set<string>>();

  get(value: string): ReadonlySet<string> {
    return this.#sets.get(value) ?? NOTHING;
  }

  has(value: string): boolean {
    return this.#sets.has(value);
  }

  get isEmpty(): boolean {
    return this.#sets.size === 0;
  }

  add(value: string, member: string): void {
    const set = this.#sets.get(value);
    if (set) set.add(member);
    else this.#sets.set(value, new Set([member]));
  }

  remove(value: string, member: string): void {
    const set = this.#sets.get(value);
    if (set?.delete(member) && set.size === 0) this.#sets.delete(value);
  }
}

const NOTHING: ReadonlySet<string> = new Set();
