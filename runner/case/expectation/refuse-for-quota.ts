/** A quota of the project is no fault of the cloud: what it refuses cannot be judged. */
import type { Judgement } from '../case-session.ts';
import { SetupFailed } from '../interruptions.ts';

/** Statuses with which OpenStack's services say so, and the words in their messages. */
const STATUSES: readonly number[] = [403, 409, 413];
const WORDS = /\bquotas?\b|\blimit exceeded\b/i;

/** @throws SetupFailed for a declared answer that says so */
export function refuseForQuota({ call }: Judgement): void {
  const { contract, exchange } = call;
  const { status, body } = exchange.response;
  if (!STATUSES.includes(status) || !contract.declaredStatuses.includes(status) || !WORDS.test(body)) return;
  throw new SetupFailed(
    `${contract.operation} answered ${status}, since the project has reached its quota. Raise it, or remove what the project no longer needs: ${body.slice(0, MOST_SHOWN)}`,
  );
}

const MOST_SHOWN = 200;
