/** Seeded random choices: unlike Seed it needs one hash for many numbers, so it is fast enough for thousands of calls. */
import { createHash } from 'node:crypto';

export class Choices {
  readonly #state: Uint32Array;

  /** @param parts what the choices depend on, such as the seed of the run and the number of the call */
  constructor(...parts: (string | number)[]) {
    const digest = createHash('sha256').update(parts.join('\n')).digest();
    this.#state = Uint32Array.from([0, 4, 8, 12], (offset) => digest.readUInt32LE(offset));
  }

  /** Draws an integer from `least` to `most`, both included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.#fraction() * (most - least + 1));
  }

  /** Returns true with the given probability, from 0 to 1. */
  chance(share: number): boolean {
    return this.#fraction() < share;
  }

  /** Picks one item, all equally likely. @throws RangeError when the list is empty */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('cannot pick from an empty list');
    return items[this.integer(0, items.length - 1)] as T;
  }

  /** Picks `least` to `most` distinct items in random order, or all of them where the list is shorter. */
  some<T>(items: readonly T[], least: number, most: number): T[] {
    const left = [...items];
    const count = Math.min(this.integer(least, most), left.length);
    return Array.from({ length: count }, () => left.splice(this.integer(0, left.length - 1), 1)[0] as T);
  }

  /** Picks one item with a probability in proportion to its weight. */
  weighted<T>(items: readonly (readonly [weight: number, item: T])[]): T {
    const total = items.reduce((sum, [weight]) => sum + weight, 0);
    let rest = this.#fraction() * total;
    for (const [weight, item] of items) {
      rest -= weight;
      if (rest < 0) return item;
    }
    return (items.at(-1) as readonly [number, T])[1];
  }

  /** Draws from [0, 1): the generator sfc32 of Chris Doty-Humphrey's PractRand. */
  #fraction(): number {
    const state = this.#state;
    const [a, b, c, counter] = state as unknown as [number, number, number, number];
    const sum = (a + b + counter) >>> 0;
    state[3] = counter + 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    return sum / 2 ** 32;
  }
}
