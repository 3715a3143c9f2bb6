/** At which microversions the documents allow what a cause calls an addition, in words. */
import type { Cause, JudgedPlace } from '../../../runner/report/cause.ts';
import { joinOperations } from './join-operations.ts';

/** `allowed from 1.28`, with the operations where not all places of the cause agree; empty where no microversion allows it. */
export function describeAllowed({ places }: Pick<Cause, 'places'>): string {
  const operations = new Map<string, string[]>();
  for (const place of places) {
    const words = describePlace(place);
    const known = operations.get(words) ?? [];
    if (!known.includes(place.operation)) operations.set(words, [...known, place.operation]);
  }
  const groups = [...operations].filter(([words]) => words !== '');
  if (groups.length === 0) return '';
  const isEverywhere = operations.size === 1;
  return `allowed ${groups
    .map(([words, names]) => (isEverywhere ? words : `${words} at ${joinOperations(names)}`))
    .join('; ')}`;
}

function describePlace({ allowedFrom, allowedUntil }: JudgedPlace): string {
  return [
    ...(allowedUntil === undefined ? [] : [`until ${allowedUntil}`]),
    ...(allowedFrom === undefined ? [] : [`from ${allowedFrom}`]),
  ].join(' and ');
}
