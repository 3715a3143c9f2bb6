/** The title of an overlay: what a client can see of the change, in a few words. */

import type { Change } from '../../diff/change.ts';
import { diff } from '../../diff/diff.ts';
import type { ApiDocument } from '../../openapi/api-document.ts';
import { partOf } from '../../openapi/location.ts';
import { SpecError } from '../../openapi/reading/spec-error.ts';

/** For example `Adds GET /x and 3 more; changes limit of POST /y`. */
export function composeOverlayTitle(before: ApiDocument, after: ApiDocument): string {
  const changes = findChanges(before, after);
  if (!changes) return `Changes of ${after.version}`;
  const clauses = VERBS.map(([kind, verb, preposition]) => {
    const ofKind = changes.filter((change) => change.kind === kind);
    const subjects = new Set(
      ofKind.toSorted(operationsFirst).map((change) => subjectOf(change, preposition)),
    );
    return subjects.size === 0 ? '' : `${verb} ${abbreviate([...subjects])}`;
  });
  const title = clauses.filter((each) => each !== '').join('; ');
  return title === '' ? 'No change that clients can see' : title.charAt(0).toUpperCase() + title.slice(1);
}

const VERBS = [
  ['added', 'adds', 'to'],
  ['removed', 'removes', 'from'],
  ['changed', 'changes', 'of'],
] as const;

/** Undefined where the diff rejects a document: it can be imported all the same. */
function findChanges(before: ApiDocument, after: ApiDocument): Change[] | undefined {
  try {
    return diff(before, after);
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}

function operationsFirst(one: Change, other: Change): number {
  return Number(isOfOperation(other)) - Number(isOfOperation(one));
}

/** The whole operation is added, removed or changed, not a part of it. */
function isOfOperation({ location }: Change): boolean {
  return partOf(location) === '' && location.status === undefined;
}

/** `GET /x`, or a part of it such as `tags to GET /x`. */
function subjectOf(change: Change, preposition: string): string {
  const { operation, location } = change;
  if (isOfOperation(change)) return operation;
  const key = (location.pointer ?? '').split('/').findLast((each) => each !== '' && each !== '*');
  return `${key ?? location.name ?? (partOf(location) || location.status)} ${preposition} ${operation}`;
}

function abbreviate([first, ...others]: readonly string[]): string {
  return others.length === 0 ? (first as string) : `${first} and ${others.length} more`;
}
