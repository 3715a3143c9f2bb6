/** The places of calls, as reports show them. */
import type { CallPlace } from '../../runner/migration/calls/made-call.ts';

/** `claims.ts:12`, or `traffic.har entry 3`. */
export function formatPlace({ file, line, entry }: CallPlace): string {
  if (entry !== undefined) return `${file} entry ${entry}`;
  return line === undefined ? file : `${file}:${line}`;
}

/** The first few of them, and how many more there are. @param most to show */
export function formatPlaces(places: readonly CallPlace[], most: number): string[] {
  const distinct = [...new Set(places.map(formatPlace))];
  const shown = distinct.slice(0, most);
  return distinct.length > most ? [...shown, `and ${distinct.length - most} more`] : shown;
}
