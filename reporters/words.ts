/** Counts and ranges as reporters write them. */

/** `1 time`, `1,234 calls` */
export function formatCount(count: number, noun = 'time'): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** `1.4`, or `1.4–1.9` for several, oldest first. */
export function formatSpan(versions: readonly string[]): string {
  const [first] = versions;
  const last = versions.at(-1);
  return first === last ? `${first}` : `${first}–${last}`;
}
