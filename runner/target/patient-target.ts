/**
 * A target on a bad network: sends again what can be sent again without harm, waits as it is asked to, and takes no
 * gateway's answer for the service's. All of it is counted.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Request, Response } from '../exchange.ts';
import { isGatewayAnswer, retryAfter } from './gateway-answers.ts';
import { SAFE_METHODS } from './safe-methods.ts';
import { type HowToSend, NetworkError, type NetworkTally, type Target } from './target.ts';

export interface Patience {
  /** Seconds that one call may wait, all its waits together. */
  limit: number;
  /** Ends the waits under way. Later calls wait again: they only tidy up. */
  signal?: AbortSignal;
  /** Milliseconds before a call is sent for the second time; every later pause is twice as long, up to 5 s. */
  pause?: number;
}

export function patientTarget(target: Target, { limit, signal, pause = 100 }: Patience): Target {
  const network: NetworkTally = { repeated: 0, waited: 0, because: {} };
  return { ...target, network, send, close: () => target.close() };

  async function send(request: Request, how: HowToSend = {}): Promise<Response> {
    const ending = signal?.aborted ? undefined : signal;
    let left = limit * 1000;
    for (let tries = 1; ; tries += 1) {
      const trouble = await attempt(target, request, how);
      if (!('error' in trouble)) return trouble;
      // Pauses grow also where none is asked for, so that they come to an end.
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
    network.because[why] = (network.because[why] ?? 0) + 1;
  }
}

/** Why there is no answer of the service, and what is to be done about it. */
interface Trouble {
  error: NetworkError;
  why: string;
  /** How often the call may be sent in all. */
  tries: number;
  /** Milliseconds to wait at least. */
  atLeast: number;
}

async function attempt(target: Target, request: Request, how: HowToSend): Promise<Response | Trouble> {
  const harmless = SAFE_METHODS.has(request.method) || how.repeatable === true;
  try {
    const response = await target.send(request, how);
    return isGatewayAnswer(request, response) ? refusal(request, response, harmless) : response;
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    const tries = error.connectionLost && harmless ? TRIES : 1;
    return { error, why: 'the connection was lost', tries, atLeast: 0 };
  }
}

/**
 * A limiter refuses before the service sees the call, so after 429 a write is sent again too. After any other answer of
 * a gateway it may have been done.
 */
function refusal(request: Request, response: Response, harmless: boolean): Trouble {
  const { status } = response;
  const asked = status === 429 || status === 503 ? retryAfter(response) : undefined;
  const words = asked === undefined ? '' : ` and asks to wait ${Math.ceil(asked / 1000)} s`;
  return {
    error: new NetworkError(`is behind a gateway that answers ${status}${words}`, request),
    why: `a gateway answered ${status}`,
    tries: triesAfter(status, asked, harmless),
    atLeast: asked ?? 0,
  };
}

/** Where the gateway says when to come again, the limit of the waits alone counts. */
function triesAfter(status: number, asked: number | undefined, harmless: boolean): number {
  if (status === 429) return Number.POSITIVE_INFINITY;
  if (!harmless) return 1;
  return asked === undefined ? TRIES : Number.POSITIVE_INFINITY;
}

/** @throws the error when the wait is ended */
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

/** Where nothing says how long the trouble lasts, so that a target that is gone does not cost minutes. */
const TRIES = 5;
