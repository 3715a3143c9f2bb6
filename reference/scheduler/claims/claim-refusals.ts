/** The errors for claims that failed. */
import type { Refusal } from '../../handler-result.ts';
import { CODES, conflict, unavailable } from '../refusals.ts';
import type { ClaimOutcome } from './claim.ts';

/** A claim that failed for good; after `taken` the scheduler tries another host. */
export type FailedClaim = Exclude<ClaimOutcome, { kind: 'claimed' } | { kind: 'taken' }>;

export function alreadyClaimedRefusal(): Refusal {
  return conflict('A consumer of the request already has allocations.', CODES.alreadyClaimed);
}

export function refusalOf(outcome: FailedClaim): Refusal {
  switch (outcome.kind) {
    case 'held':
      return alreadyClaimedRefusal();
    case 'contended':
      return unavailable(
        'Other writers kept changing the same providers; nothing was claimed.',
        CODES.contention,
      );
    case 'failed':
      return unavailable(`Placement did not accept the claim: ${outcome.detail}`, CODES.placementUnavailable);
    case 'unknown':
      return unavailable(`It is unknown whether the claim was made: ${outcome.detail}.`, CODES.claimUnknown);
  }
}
