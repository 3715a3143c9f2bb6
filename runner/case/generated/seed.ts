/** Repeatable random values: the same seed makes the same calls, byte for byte. */
import { createHash } from 'node:crypto';

/** The values of one case at one microversion, which do not depend on other cases. */
export class Seed {
  readonly #text: string;
  #count = 0;

  /** @param parts what the values depend on, such as the run's seed, a case's id and a microversion */
  constructor(...parts: (string | number)[]) {
    this.#text = parts.join('\n');
  }

  /** A random (version 4) UUID. */
  uuid(): string {
    const hex = this.hex(32);
    const variant = ((Number.parseInt(hex[16] as string, 16) & 0x3) | 0x8).toString(16);
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `${variant}${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-');
  }

  /** Hexadecimal digits, 64 at most. */
  hex(digits: number): string {
    this.#count += 1;
    return createHash('sha256').update(`${this.#text}\n${this.#count}`).digest('hex').slice(0, digits);
  }
}
