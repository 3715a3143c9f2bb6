/** Repeatable random choices, quick enough for many calls. */
import { createHash } from 'node:crypto';

export class Choices {
  readonly #state: Uint32Array;

  /** @param parts what the choices depend on, such as the run's seed and the number of a call */
  constructor(...parts: (string | number)[]) {
    const digest = createHash('sha256').update(parts.join('\n')).digest();
    this.#state = Uint32Array.from([0, 4, 8, 12], (offset) => digest.readUInt32LE(offset));
  }

  /** From the least to the most, both included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.#fraction() * (most - least + 1));
  }

  /** True in that share of the cases. */
  chance(share: number): boolean {
    return this.#fraction() < share;
  }

  /** @throws RangeError when there is nothing to pick from */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('nothing to pick from');
    return items[this.integer(0, items.length - 1)] as T;
  }

  /** Distinct ones in random order, and fewer where there are not as many. */
  some<T>(items: readonly T[], least: number, most: number): T[] {
    const left = [...items];
    const count = Math.min(this.integer(least, most), left.length);
    return Array.from({ length: count }, () => left.splice(this.integer(0, left.length - 1), 1)[0] as T);
  }

  /** Each as often as its weight says. */
  weighted<T>(items: readonly (readonly [weight: number, item: T])[]): T {
    const total = items.reduce((sum, [weight]) => sum + weight, 0);
    let rest = this.#fraction() * total;
    for (const [weight, item] of items) {
      rest -= weight;
      if (rest < 0) return item;
    }
    return (items.at(-1) as readonly [number, T])[1];
  }

  /** From 0 up to but not 1: the generator sfc32, of Chris Doty-Humphrey's PractRand. */
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
