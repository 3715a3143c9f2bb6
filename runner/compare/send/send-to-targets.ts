/** Sends requests to targets and turns a network error into CannotJudge, which names the target. */
import type { Request, Response } from '../../exchange.ts';
import { CannotJudge } from '../../target/discover.ts';
import { NetworkError, type Target } from '../../target/target.ts';
import { invalidAnswer } from '../result/invalid-answer.ts';

/**
 * Sends to all targets at once, and waits for every answer even if one fails: no target may still be at work when the
 * next call is made.
 * @param requests one for each target
 * @throws CannotJudge when a target does not answer
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

/** As `sendTo`, but takes an answer that is no valid HTTP as one. @throws CannotJudge when the target does not answer */
export async function sendToOrInvalid(target: Target, request: Request): Promise<Response> {
  try {
    return await sendTo(target, request);
  } catch (error) {
    const { cause } = error as Error;
    if (!(cause instanceof NetworkError && cause.isInvalidAnswer)) throw error;
    return invalidAnswer(`(${(cause.cause as Error).message})`);
  }
}

/** @throws CannotJudge when the target does not answer */
export async function sendTo(target: Target, request: Request): Promise<Response> {
  try {
    return await target.send(request);
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    throw new CannotJudge(
      `${target.name} ${error.kind} (${request.method} ${request.path}). The comparison cannot continue without it; check that every target is still running.`,
      { cause: error },
    );
  }
}
