/** Keeps what Keystone said of tokens for a while: a revoked token is accepted that much longer. */
import { createHash } from 'node:crypto';
import type { ValidatedToken } from './validated-token.ts';

export interface TokenCacheOptions {
  /** Seconds; 300 when absent, as in keystonemiddleware. 0 keeps nothing. */
  keep?: number;
  /** The most tokens; the ones that were validated first are forgotten. */
  capacity?: number;
}

/** Knows tokens by their digest, so it holds none that could be used. */
export class TokenCache {
  readonly #entries = new Map<string, { token: ValidatedToken; until: number }>();
  readonly #milliseconds: number;
  readonly #capacity: number;

  constructor({ keep = 300, capacity = 1000 }: TokenCacheOptions = {}) {
    this.#milliseconds = keep * 1000;
    this.#capacity = capacity;
  }

  get(id: string, now: number): ValidatedToken | undefined {
    const key = digestOf(id);
    const entry = this.#entries.get(key);
    if (entry && entry.until > now) return entry.token;
    this.#entries.delete(key);
    return undefined;
  }

  set(id: string, token: ValidatedToken, now: number): void {
    if (this.#milliseconds === 0) return;
    this.#entries.set(digestOf(id), { token, until: now + this.#milliseconds });
    if (this.#entries.size <= this.#capacity) return;
    const [first] = this.#entries.keys();
    this.#entries.delete(first as string);
  }
}

function digestOf(id: string): string {
  return createHash('sha256').update(id).digest('base64');
}
