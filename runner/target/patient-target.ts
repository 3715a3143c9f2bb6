/**
 * A target on a bad network: retries what can be repeated without harm, waits as `Retry-After` asks, and never passes
 * a gateway's answer on as the service's. Counts retries and waits.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Request, Response } from '../exchange.ts';
import { explainForeignAnswer, retryAfter } from './gateway-answers.ts';
import { SAFE_METHODS } from './safe-methods.ts';
import { NetworkError, type NetworkTally, type SendOptions, type Target } from './target.ts';

export interface Patience {
  /** Seconds that one call may wait, over all its retries. */
  limit: number;
  /** Ends the current waits. Later calls, which only clean up, wait again. */
  signal?: AbortSignal;
  /** Milliseconds before the first retry; each later pause is twice as long, up to 5 s. */
  pause?: number;
  /** False for a service whose answers have no `x-openstack-request-id`. */
  hasRequestIds?: boolean;
}

export function patientTarget(
  target: Target,
  { limit, signal, pause = 100, hasRequestIds = true }: Patience,
): Target {
  const network: NetworkTally = { repeated: 0, waited: 0, causes: {} };
  return { ...target, network, send, close: () => target.close() };

  async function send(request: Request, how: SendOptions = {}): Promise<Response> {
    const ending = signal?.aborted ? undefined : signal;
    let left = limit * 1000;
    for (let tries = 1; ; tries += 1) {
      const trouble = await attempt(target, request, how, hasRequestIds);
      if (!('error' in trouble)) return trouble;
      // Pauses grow even where the gateway asks for none, so that they reach the limit.
      const wait = Math.max(Math.min(pause * 2 ** (tries - 1), 5000), trouble.atLeast);
      if (tries >= trouble.tries || wait > left) throw trouble.error;
      left -= wait;
      await sleepUnless(ending, wait, trouble.error);
      count(trouble.why, wait);
    }
  }

  function count(why: string, wait: number): void {
    network.repeated += 1;
    network.waited += wait;
    network.causes[why] = (network.causes[why] ?? 0) + 1;
  }
}

/** Why the service gave no answer, and whether to retry. */
interface Trouble {
  error: NetworkError;
  why: string;
  /** How often the call may be sent in total. */
  tries: number;
  /** Milliseconds to wait at least. */
  atLeast: number;
}

async function attempt(
  target: Target,
  request: Request,
  how: SendOptions,
  hasRequestIds: boolean,
): Promise<Response | Trouble> {
  const isRepeatable = SAFE_METHODS.has(request.method) || how.repeatable === true;
  try {
    const response = await target.send(request, how);
    const words = explainForeignAnswer(request, response, hasRequestIds);
    return words === undefined ? response : refusal(request, response, words, isRepeatable);
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    const tries = error.connectionLost && isRepeatable ? TRIES : 1;
    return { error, why: 'the connection was lost', tries, atLeast: 0 };
  }
}

/**
 * A rate limiter refuses before the service sees the call, so that writes are retried after 429 too. After any other
 * answer of a gateway the service may have processed the write.
 */
function refusal(request: Request, response: Response, words: string, isRepeatable: boolean): Trouble {
  const { status } = response;
  const asked = status === 429 || status === 503 ? retryAfter(response) : undefined;
  const wait = asked === undefined ? '' : ` and asks to wait ${Math.ceil(asked / 1000)} s`;
  return {
    error: new NetworkError(`${words}${wait}`, request, { isTransient: status >= 500 }),
    why: `a gateway answered ${status}`,
    tries: triesAfter(status, asked, isRepeatable),
    atLeast: asked ?? 0,
  };
}

/** Where the gateway asks for a wait, only the limit of the waits counts. */
function triesAfter(status: number, asked: number | undefined, isRepeatable: boolean): number {
  if (status === 429) return Number.POSITIVE_INFINITY;
  if (!isRepeatable) return 1;
  return asked === undefined ? TRIES : Number.POSITIVE_INFINITY;
}

/** @throws the error when the signal ends the wait */
async function sleepUnless(
  ending: AbortSignal | undefined,
  wait: number,
  error: NetworkError,
): Promise<void> {
  try {
    await sleep(wait, undefined, ending && { signal: ending });
  } catch {
    throw error;
  }
}

/** Where the gateway asks for no wait: a target that is down must not cost minutes. */
const TRIES = 5;
