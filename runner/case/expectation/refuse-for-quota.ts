/** A quota of the project is no fault of the cloud: what it refuses cannot be judged. */
import type { Judgement } from '../case-session.ts';
import { QuotaReached } from '../interruptions.ts';

/** Statuses with which OpenStack's services say so, and the words in their messages. */
const STATUSES: readonly number[] = [403, 409, 413];
const WORDS = /\bquotas?\b|\blimit exceeded\b/i;

/** @throws QuotaReached for a declared answer that says so */
export function refuseForQuota({ call }: Judgement): void {
  const { contract, exchange } = call;
  const { status, body } = exchange.response;
  if (!contract.declaredStatuses.includes(status) || !saysQuotaReached(status, body)) return;
  throw new QuotaReached(
    `${contract.operation} answered ${status}, since the project has reached its quota. Raise it, or remove what the project no longer needs: ${body.slice(0, MOST_SHOWN)}`,
  );
}

/** True for an error of which the text says that a quota is in the way. */
export function saysQuotaReached(status: number, body: string): boolean {
  return STATUSES.includes(status) && WORDS.test(body);
}

const MOST_SHOWN = 200;
