/** What differs between the answers of all targets to one call. */
import { findAnswerDifferences } from '../../difference/answer-differences.ts';
import type { Difference } from '../../result/difference.ts';
import type { SentCall } from '../target-session.ts';
import { alignOthers, OTHERS } from './others.ts';

/** @param calls one for each target */
export function findCallDifferences(calls: readonly SentCall[]): Difference[] {
  const statuses = new Set(calls.map(({ comparable }) => comparable.status));
  // A status of 5xx that all targets answer with is no difference, and what its body says is for the operator.
  if (statuses.size === 1 && [...statuses].some((status) => status >= 500)) return [];
  const answers = alignOthers(
    calls.map(({ comparable }) => comparable),
    isPage(calls[0] as SentCall),
  );
  return findAnswerDifferences(answers).map(withPlainPointer);
}

/** Whether the call asks for a part of a list: what others have decides then which items are in it. */
function isPage({ request: { path } }: SentCall): boolean {
  const names = [...new URLSearchParams(path.split('?')[1]).keys()];
  return names.some((name) => PAGE_PARAMETERS.test(name));
}

const PAGE_PARAMETERS =
  /^\$?(?:limit|marker|offset|skip|top|first|after|page|page[-_]?(?:size|token)|per[-_]?page|max[-_]?(?:items|results))$/i;

/** Without what stands in the pointer for a text with JSON in it, and for items of others. */
function withPlainPointer(difference: Difference): Difference {
  const { pointer } = difference.location;
  if (pointer === undefined) return difference;
  const plain = pointer.replaceAll(`/${OTHERS}`, '').replaceAll('/(JSON)', '');
  return { ...difference, location: { ...difference.location, pointer: plain } };
}

/** Whether a value that differs is one that a target itself answers otherwise at another time. */
export function isVolatile(difference: Difference, first: SentCall, again: SentCall): boolean {
  const isValue = difference.kind === 'header' || difference.kind === 'body';
  if (!isValue || /absent|present/.test(difference.summary)) return false;
  return findCallDifferences([first, again]).some(
    ({ kind, location }) =>
      kind === difference.kind && JSON.stringify(location) === JSON.stringify(difference.location),
  );
}
