/** The token of a run, which is replaced before it ends. */
import { CannotJudge } from '../../target/discover.ts';
import type { IssuedToken } from './issued-token.ts';

export interface TokenSource {
  /** The token to send now. @throws CannotJudge when the last one has ended and there is no other */
  current(): Promise<string>;
  /** Another token after a 401 to this one; undefined where there is none. */
  replace(refused: string): Promise<string | undefined>;
  /** The tokens that answers may still contain: this one and the one before. */
  known(): readonly string[];
}

/** A token that the user gave, which nothing renews. */
export function fixedToken(token: string): TokenSource {
  return { current: async () => token, replace: async () => undefined, known: () => [token] };
}

export interface RenewalOptions {
  /** Logs in again; absent where that is not possible. */
  issue?: () => Promise<IssuedToken>;
  /** The time in milliseconds, on a clock that is never set. */
  now?: () => number;
}

/**
 * Renews two minutes before the end, or after three quarters of a shorter life. Calls that need a token at the same time
 * share one renewal.
 */
export function renewedToken(
  first: IssuedToken,
  { issue, now = () => performance.now() }: RenewalOptions,
): TokenSource {
  let token = first;
  let issuedAt = now();
  let isRenewing: Promise<void> | undefined;
  let lastFailure = Number.NEGATIVE_INFINITY;
  let before: string | undefined;
  return {
    async current() {
      const age = now() - issuedAt;
      if (issue && age >= renewalAge(token) && now() - lastFailure >= PAUSE_AFTER_FAILURE)
        await tryRenewal(age);
      return token.id;
    },
    async replace(refused) {
      if (token.id === refused && issue) await renew();
      return token.id === refused ? undefined : token.id;
    },
    known: () => [token.id, ...(before === undefined ? [] : [before])],
  };

  /** A failure matters only once the token has ended. */
  async function tryRenewal(age: number): Promise<void> {
    try {
      await renew();
    } catch (error) {
      if (!(error instanceof CannotJudge) || age >= (token.life ?? Number.POSITIVE_INFINITY)) throw error;
      lastFailure = now();
    }
  }

  function renew(): Promise<void> {
    isRenewing ??= replaceToken().finally(() => {
      isRenewing = undefined;
    });
    return isRenewing;
  }

  async function replaceToken(): Promise<void> {
    const start = now();
    const next = await (issue as () => Promise<IssuedToken>)();
    before = token.id;
    token = next;
    issuedAt = start;
  }
}

/** Milliseconds. */
const PAUSE_AFTER_FAILURE = 5000;

/** Milliseconds after which a token is renewed. */
function renewalAge({ life }: IssuedToken): number {
  if (life === null) return Number.POSITIVE_INFINITY;
  return Math.max(life - 120_000, life * 0.75);
}
