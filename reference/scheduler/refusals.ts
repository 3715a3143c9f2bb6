/** The scheduler's error codes, each in one place and never changed, and the refusals that carry them. */
import type { Refusal } from '../handler-result.ts';
import type { ErrorForm } from '../http/response/error-body.ts';

export const CODES = {
  badValue: 'scheduler.request.bad_value',
  concurrentUpdate: 'scheduler.concurrent_update',
  cellNotFound: 'scheduler.cell.not_found',
  cellDuplicateName: 'scheduler.cell.duplicate_name',
  cellInUse: 'scheduler.cell.in_use',
  hostNotFound: 'scheduler.host.not_found',
  hostDuplicateName: 'scheduler.host.duplicate_name',
  groupNotFound: 'scheduler.group.not_found',
  consumerNotFound: 'scheduler.consumer.not_found',
  alreadyClaimed: 'scheduler.consumer.already_claimed',
  selectionNotFound: 'scheduler.selection.not_found',
  noValidHost: 'scheduler.selection.no_valid_host',
  alternatesExhausted: 'scheduler.selection.alternates_exhausted',
  keyMismatch: 'scheduler.idempotency_key.mismatch',
  keyInProgress: 'scheduler.idempotency_key.in_progress',
  contention: 'scheduler.contention',
  placementUnavailable: 'scheduler.placement.unavailable',
  claimUnknown: 'scheduler.claim.unknown',
} as const;

/** The codes of errors that are returned before a handler runs. */
export const SCHEDULER_ERRORS: ErrorForm = {
  codeOf(status, operation) {
    if (operation === 'malformedMicroversion') return 'scheduler.microversion.malformed';
    if (operation === 'unsupportedMicroversion') return 'scheduler.microversion.unsupported';
    return CODE_BY_STATUS[status] ?? CODES.badValue;
  },
};

const CODE_BY_STATUS: Readonly<Record<number, string>> = {
  401: 'scheduler.unauthorized',
  403: 'scheduler.forbidden',
  404: 'scheduler.uri.not_found',
  405: 'scheduler.method_not_allowed',
  406: 'scheduler.not_acceptable',
  415: 'scheduler.unsupported_media_type',
};

export function badRequest(detail: string, code: string = CODES.badValue): Refusal {
  return { refused: 400, code, detail };
}

export function notFound(detail: string, code: string): Refusal {
  return { refused: 404, code, detail };
}

export function conflict(detail: string, code: string): Refusal {
  return { refused: 409, code, detail };
}

export function concurrentUpdate(detail: string): Refusal {
  return conflict(detail, CODES.concurrentUpdate);
}

/** A temporary failure: the client should retry. */
export function unavailable(detail: string, code: string): Refusal {
  return { refused: 503, code, detail, headers: RETRY_SOON };
}

/** The header that tells clients to retry after one second. */
export const RETRY_SOON = { 'retry-after': '1' } as const;
