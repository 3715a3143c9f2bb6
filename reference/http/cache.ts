/** Remembers what was made of texts that come again and again, as the UUIDs of providers do. */
export class Cache<T> {
  readonly #known = new Map<string, T>();
  readonly #make: (text: string) => T;

  constructor(make: (text: string) => T) {
    this.#make = make;
  }

  get(text: string): T {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    const made = this.#make(text);
    this.#known.set(text, made);
    return made;
  }
}

const MOST_KNOWN = 20_000;
