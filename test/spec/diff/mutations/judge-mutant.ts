/** Whether what is reported of a mutant is what a client can see of it: all of that, and nothing else. */
import type { ApiDocument } from '../../../../spec/diff/api-document.ts';
import type { Change } from '../../../../spec/diff/change.ts';
import { diff } from '../../../../spec/diff/diff.ts';
import type { Json } from '../../../../spec/document.ts';
import type { Mutant } from './mutants.ts';
import { mutatedDocument } from './mutated-document.ts';
import type { Expected, Place, Site } from './place.ts';

/** What is wrong with the report, in a few lines; empty when it is as it should be. */
export function problemsOf({ document, place, edit }: Mutant): string[] {
  const changes = diff(document, mutatedDocument(document, edit.apply(document.root)));
  const wanted = wantedBy(place.sites, edit.expected);
  const reported = new Set(changes.map(keyOf));
  return [
    ...[...wanted.keys()].filter((key) => !reported.has(key)).map((key) => `not reported: ${key}`),
    ...changes.flatMap((change) => problemsWith(change, wanted.get(keyOf(change)))),
    ...changes.flatMap((change) =>
      isOnItsLine(change, document, place) ? [] : [`${keyOf(change)} is said to be in ${change.place}`],
    ),
  ];
}

/** Of a schema that is compared by itself: on one of the lines that it is written on. */
function isOnItsLine(change: Change, document: ApiDocument, { role, node, sites }: Place): boolean {
  const isShared = sites.some(({ whole, isPart }) => whole || isPart) || 'allOf' in Object(node);
  if (role !== 'schema' || isShared) return true;
  // A keyword that a version had before this one is known by where it was.
  return linesOf(node, document).has(change.place) || document.place(node, change.keyword) === change.place;
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
    return typeof key === 'string' ? document.place(part, key) : document.place(part);
  }
}

/** A key that is not there: what an edit adds stands where its schema does. */
const NEW = 'zz';

export function isVisible({ place, edit }: Mutant): boolean {
  return wantedBy(place.sites, edit.expected).size > 0;
}

/** By what and where, in all detail: the pointers that a report may have. */
function wantedBy(sites: readonly Site[], expected: readonly Expected[]): Map<string, Set<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const { pointer, whole, isPart = false, ...site } of sites) {
    for (const { rule, kind, below = '', ...own } of expected) {
      if ((own.isPart ?? isPart) !== isPart) continue;
      const where = { ...site, ...own };
      const id = whole ? `${whole.rule}.changed` : `${namedAt(rule, pointer)}.${kind}`;
      const key = textOf(`${where.side}.${id}`, where);
      const pointers = wanted.get(key) ?? new Set();
      wanted.set(key, pointers.add(whole?.pointer ?? pointer + below));
    }
  }
  return wanted;
}

/** The codes of errors have a rule of their own. */
function namedAt(rule: string, pointer: string): string {
  return rule === 'value' && pointer === '/errors/*/code' ? 'error-code' : rule;
}

function problemsWith(change: Change, pointers: ReadonlySet<string> | undefined): string[] {
  const key = keyOf(change);
  if (!pointers) return [`reported, and not to be seen: ${key} at ${change.pointer}`];
  return [
    ...(pointers.has(change.pointer) ? [] : [`${key} points at "${change.pointer}"`]),
    ...(change.rule.endsWith(`.${change.kind}`) ? [] : [`${key} is of kind ${change.kind}`]),
    ...(/\.yaml:\d+$/.test(change.place) ? [] : [`${key} has no line, but "${change.place}"`]),
  ];
}

function keyOf({ rule, operation, where: { side: _side, ...where } }: Change): string {
  return textOf(rule, { operation, ...where });
}

function textOf(
  id: string,
  { operation, part, status = '', mediaType = '' }: Pick<Site, 'operation' | 'part' | 'status' | 'mediaType'>,
): string {
  return [id, operation, part, status, mediaType].join(' | ');
}
