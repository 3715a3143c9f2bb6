/** Caches values computed from strings that recur, such as the UUIDs of providers. Empties itself when it is full. */
export class Cache<T> {
  readonly #cached = new Map<string, T>();
  readonly #make: (text: string) => T;

  constructor(make: (text: string) => T) {
    this.#make = make;
  }

  get(text: string): T {
    const cached = this.#cached.get(text);
    if (cached !== undefined) return cached;
    if (this.#cached.size >= CACHE_SIZE) this.#cached.clear();
    const made = this.#make(text);
    this.#cached.set(text, made);
    return made;
  }
}

const CACHE_SIZE = 20_000;
