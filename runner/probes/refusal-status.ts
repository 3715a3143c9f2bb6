import type { Contract } from '../../spec/contract/contract.ts';
import type { ExpectedAnswer } from '../case/expectation/expected-answer.ts';

/** Answers that the token or the media types cause, whatever is called. */
const OF_HEADERS: readonly number[] = [401, 406, 415];

/**
 * The status for a call of a URL or method that does not exist, where token and media types are valid. For an operation it
 * is 404, of an unknown resource. Where the documents do not say how calls are refused, the word in the URL may as well be the
 * id of a resource, or have a form that no id has: the rules judge the answer.
 */
export function refusalStatusOf(contract: Contract): ExpectedAnswer['status'] {
  if (contract.kind === 'refusal') return statusesOf(contract, OF_HEADERS);
  return contract.hasOwnSurface ? 404 : 'any';
}

/** The statuses that a refusal declares, without some; any 4xx where it declares none. */
export function statusesOf(
  { declaredStatuses }: Contract,
  without: readonly number[] = [401],
): ExpectedAnswer['status'] {
  return oneOf(declaredStatuses.filter((status) => !without.includes(status)));
}

/** As `ExpectedAnswer` has them. @param statuses any 4xx where they are not known */
export function oneOf(statuses: readonly number[] | null): ExpectedAnswer['status'] {
  if (statuses === null || statuses.length === 0) return 'refusal';
  return statuses.length === 1 ? (statuses[0] as number) : statuses;
}
