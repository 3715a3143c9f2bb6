/** Compares a response with the shortened form on a page. */

/**
 * `…` on the page stands for omitted parts: a value, a part of a string or name, entries of a list, or further properties.
 * The order of a list does not count.
 */
export function isShortened(shown: unknown, answer: unknown): boolean {
  if (shown === OMITTED) return true;
  if (typeof shown === 'string') return typeof answer === 'string' && isShortenedText(shown, answer);
  if (shown === null || typeof shown !== 'object') return shown === answer;
  if (answer === null || typeof answer !== 'object') return false;
  if (Array.isArray(shown) || Array.isArray(answer))
    return Array.isArray(shown) && Array.isArray(answer) && isShortenedList(shown, answer);
  return isShortenedObject(Object.entries(shown), Object.entries(answer));
}

const OMITTED = '…';

type Property = [name: string, value: unknown];

function isShortenedText(shown: string, answer: string): boolean {
  const parts = shown.split(OMITTED).map((part) => part.replace(/[^\w-]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(answer);
}

function isShortenedList(shown: readonly unknown[], answer: readonly unknown[]): boolean {
  const entries = shown.filter((entry) => entry !== OMITTED);
  return canBePaired(entries, answer, entries.length < shown.length, isShortened);
}

function isShortenedObject(shown: readonly Property[], answer: readonly Property[]): boolean {
  const properties = shown.filter(([name]) => name !== OMITTED);
  return canBePaired(
    properties,
    answer,
    properties.length < shown.length,
    ([name, value], [answered, found]) => isShortenedText(name, answered) && isShortened(value, found),
  );
}

/** Whether each shown entry matches a different entry of the answer, and whether entries are left only where some may be. */
function canBePaired<Entry>(
  [first, ...others]: readonly Entry[],
  answer: readonly Entry[],
  canHaveMore: boolean,
  matches: (shown: Entry, answered: Entry) => boolean,
): boolean {
  if (first === undefined) return canHaveMore || answer.length === 0;
  return answer.some(
    (entry, index) =>
      matches(first, entry) && canBePaired(others, answer.toSpliced(index, 1), canHaveMore, matches),
  );
}
