/** Compares an answer with what a page shows of it. */

/**
 * `…` in the page stands for what it leaves out: as a value, within a string or a name, as an entry of a list, or as a
 * property for any further ones. The order of a list is nobody's promise.
 */
export function isShortened(shown: unknown, answer: unknown): boolean {
  if (shown === LEFT_OUT) return true;
  if (typeof shown === 'string') return typeof answer === 'string' && isShortenedText(shown, answer);
  if (shown === null || typeof shown !== 'object') return shown === answer;
  if (answer === null || typeof answer !== 'object') return false;
  if (Array.isArray(shown) || Array.isArray(answer))
    return Array.isArray(shown) && Array.isArray(answer) && isShortenedList(shown, answer);
  return isShortenedObject(Object.entries(shown), Object.entries(answer));
}

const LEFT_OUT = '…';

type Property = [name: string, value: unknown];

function isShortenedText(shown: string, answer: string): boolean {
  const parts = shown.split(LEFT_OUT).map((part) => part.replace(/[^\w-]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(answer);
}

function isShortenedList(shown: readonly unknown[], answer: readonly unknown[]): boolean {
  const entries = shown.filter((entry) => entry !== LEFT_OUT);
  return canBePaired(entries, answer, entries.length < shown.length, isShortened);
}

function isShortenedObject(shown: readonly Property[], answer: readonly Property[]): boolean {
  const properties = shown.filter(([name]) => name !== LEFT_OUT);
  return canBePaired(
    properties,
    answer,
    properties.length < shown.length,
    ([name, value], [answered, found]) => isShortenedText(name, answered) && isShortened(value, found),
  );
}

/** Whether each shown one has one of the answer for itself, and none is over unless some may be. */
function canBePaired<Entry>(
  [first, ...others]: readonly Entry[],
  answer: readonly Entry[],
  mayBeOver: boolean,
  pairs: (shown: Entry, answered: Entry) => boolean,
): boolean {
  if (first === undefined) return mayBeOver || answer.length === 0;
  return answer.some(
    (entry, index) =>
      pairs(first, entry) && canBePaired(others, answer.toSpliced(index, 1), mayBeOver, pairs),
  );
}
