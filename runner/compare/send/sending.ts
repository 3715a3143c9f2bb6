/** Sends one request to a target or to all of them, and says which one did not answer. */

import type { Request, Response } from '../../exchange.ts';
import { CannotJudge } from '../../run/discover.ts';
import { NetworkError, type Target } from '../../target/target.ts';

/**
 * Waits for all of them, so that none is still at work when the next call is made.
 * @param requests one for each target
 * @throws CannotJudge
 */
export async function sendToAll(
  targets: readonly Target[],
  requests: readonly Request[],
): Promise<Response[]> {
  const settled = await Promise.allSettled(
    targets.map((target, index) => sendTo(target, requests[index] as Request)),
  );
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/** @throws CannotJudge when no answer came */
export async function sendTo(target: Target, request: Request): Promise<Response> {
  try {
    return await target.send(request);
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    throw new CannotJudge(
      `${target.name} ${error.kind} (${request.method} ${request.path}). Nothing can be said about what comes after; check that every target still runs.`,
    );
  }
}
