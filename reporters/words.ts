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

/** Seconds up to two minutes, then minutes. */
export function formatTime(seconds: number): string {
  if (seconds < 1) return 'less than a second';
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
