/** Whether the line of a change is one of the edited schema. */

import type { Change } from '../../../../spec/diff/change.ts';
import type { ApiDocument } from '../../../../spec/openapi/api-document.ts';
import type { Json } from '../../../../spec/openapi/document.ts';
import type { MutationSite } from './place.ts';

/** Checked for schemas that are compared by themselves: the change is on one of their lines. */
export function isOnItsLine(
  change: Change,
  document: ApiDocument,
  { role, node, sites }: MutationSite,
): boolean {
  const isShared = sites.some(({ whole, isPart }) => whole || isPart) || 'allOf' in Object(node);
  if (role !== 'schema' || isShared) return true;
  // A keyword that an earlier version had keeps its line.
  return linesOf(node, document).has(change.place) || document.locate(node, change.keyword) === change.place;
}

const LINES = new WeakMap<object, ReadonlySet<string>>();

function linesOf(node: Json, document: ApiDocument): ReadonlySet<string> {
  const known = LINES.get(node as object);
  if (known) return known;
  const parts = [node, ...Object.values(node as object)].filter((each) => Object(each) === each);
  const lines = new Set(
    parts.flatMap((part) => [part, ...Object.keys(part), NEW].map((key) => placeOf(part, key))),
  );
  LINES.set(node as object, lines);
  return lines;

  function placeOf(part: Json, key: string | Json): string {
    return typeof key === 'string' ? document.locate(part, key) : document.locate(part);
  }
}

/** An absent key: a keyword that an edit adds has the line of its schema. */
const NEW = 'zz';
