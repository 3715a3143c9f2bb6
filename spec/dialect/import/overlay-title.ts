/** What changes from one version to the next, in a few words. */

import type { Change } from '../../diff/change.ts';
import { diff } from '../../diff/diff.ts';
import type { ApiDocument } from '../../openapi/api-document.ts';
import { partOf } from '../../openapi/location.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';

/** `Adds GET /x and 3 more; changes limit of POST /y`. */
export function overlayTitle(before: ApiDocument, after: ApiDocument): string {
  const changes = changesBetween(before, after);
  if (!changes) return `What changes with ${after.version}`;
  const told = VERBS.map(([kind, verb, preposition]) => {
    const ofKind = changes.filter((change) => change.kind === kind);
    const things = new Set(ofKind.toSorted(wholeFirst).map((change) => thingOf(change, preposition)));
    return things.size === 0 ? '' : `${verb} ${inShort([...things])}`;
  });
  const title = told.filter((each) => each !== '').join('; ');
  return title === '' ? 'Nothing that a client can see' : title.charAt(0).toUpperCase() + title.slice(1);
}

const VERBS = [
  ['added', 'adds', 'to'],
  ['removed', 'removes', 'from'],
  ['changed', 'changes', 'of'],
] as const;

/** Undefined for what cannot be compared: it can be imported all the same. */
function changesBetween(before: ApiDocument, after: ApiDocument): Change[] | undefined {
  try {
    return diff(before, after);
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}

function wholeFirst(one: Change, other: Change): number {
  return Number(isWhole(other)) - Number(isWhole(one));
}

function isWhole({ location }: Change): boolean {
  return partOf(location) === '' && location.status === undefined;
}

/** `GET /x` as a whole, or `tags to GET /x`. */
function thingOf(change: Change, preposition: string): string {
  const { operation, location } = change;
  if (isWhole(change)) return operation;
  const step = (location.pointer ?? '').split('/').findLast((each) => each !== '' && each !== '*');
  return `${step ?? location.name ?? (partOf(location) || location.status)} ${preposition} ${operation}`;
}

function inShort([first, ...others]: readonly string[]): string {
  return others.length === 0 ? (first as string) : `${first} and ${others.length} more`;
}
