/** Compares which operations two documents have. */

import type { OperationDifference } from '../difference.ts';
import type { DocumentForm } from '../form/normalise-document.ts';
import type { OperationForm } from '../form/operation-form.ts';
import { OPERATION_RULES } from './operation-rules.ts';

type Urls = ReadonlySet<string | undefined>;

/** The URLs of the documents that are compared. */
export interface UrlPair {
  before: Urls;
  after: Urls;
}

export function urlsOf({ operations }: DocumentForm): Urls {
  return new Set([...operations.values()].map(({ url }) => url));
}

/** The difference of an operation that only one document has: a new or gone action or method, or a URL with all its methods. */
export function wholeOperation(
  { name, url, source, action, isToClients }: OperationForm,
  kind: 'added' | 'removed',
  urls: UrlPair,
): OperationDifference {
  const others = kind === 'added' ? urls.before : urls.after;
  const rule = action !== undefined ? 'action' : others.has(url) ? 'method' : 'url';
  // Clients wait for a call that the cloud makes no more, or get one that they do not know.
  const effect = isToClients ? 'other' : kind === 'added' ? 'wider' : 'narrower';
  const sides =
    kind === 'added'
      ? ({ effect, after: name, declared: { source, in: 'after' } } as const)
      : ({ effect, before: name, declared: { source, in: 'before' } } as const);
  return { rule, clause: OPERATION_RULES[rule], kind, location: { in: 'operation' }, ...sides };
}

/** Whether an action comes or goes with its method, whose change is reported. @param other the document without it */
export function followsFromMethod({ key, action }: OperationForm, other: DocumentForm): boolean {
  if (action === undefined) return false;
  return !other.operations.has(key.slice(0, -` ${action}`.length));
}

/** Whether a refusal comes or goes with its URL: the change of the URL reports it. */
export function followsFromUrl(key: string, { before, after }: UrlPair): boolean {
  const [, url] = /^(?:unknownMethod|notYet \w+) (.*)$/.exec(key) ?? [];
  return url !== undefined && before.has(url) !== after.has(url);
}

/** Whether a key is of a refusal that is reported; one of a method comes and goes with the method. */
export function isOwnRefusal(key: string): boolean {
  return !/^([A-Z]+|notYet [A-Z]+) /.test(key);
}

/** A refusal without responses, to compare one with that only one document has. */
export function emptyRefusal(refusal: OperationForm): OperationForm {
  return { ...refusal, responses: new Map(), facts: new Map(), isDefaultRefusal: false };
}
