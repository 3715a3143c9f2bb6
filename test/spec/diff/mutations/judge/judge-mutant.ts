/** Whether the diff reports exactly what a client can see of a mutant. */

import type { Change } from '../../../../../spec/diff/change.ts';
import { CHANGE_IDS } from '../../../../../spec/diff/change-ids.ts';
import { diff } from '../../../../../spec/diff/diff.ts';
import { digestOf } from '../../../../../spec/diff/digest.ts';
import type { ApiDocument } from '../../../../../spec/openapi/api-document.ts';
import { partOf } from '../../../../../spec/openapi/location.ts';
import { isOnItsLine } from '../lines.ts';
import type { Mutant } from '../mutants.ts';
import { mutatedDocument } from '../mutated-document.ts';
import type { Expected, Site } from '../place.ts';
import { mirrored } from './mirrored.ts';

/** What is wrong with the report; empty if it is right, and the report of the reverse comparison is its mirror. */
export function problemsOf({ document, place, edit }: Mutant): string[] {
  const mutated = mutatedDocument(document, edit.apply(document.root));
  const [forward, reverse] = [diff(document, mutated), diff(mutated, document).map(mirrored)];
  const expectedByKey = expectedChanges(place.sites, edit.expected);
  return [
    ...problemsIn(forward, expectedByKey),
    ...problemsIn(reverse, expectedByKey).map((problem) => `in reverse ${problem}`),
    ...forward.filter((change) => !isOnItsLine(change, document, place)).map(wrongLine),
    ...onlyOneWay(forward.map(withBroken), reverse.map(withBroken)),
    ...digestProblems(document, mutated, expectedByKey.size > 0),
  ];
}

/** A visible edit must change the digest, since a lock has nothing else; an invisible one must not. */
function digestProblems(document: ApiDocument, mutated: ApiDocument, isSeen: boolean): string[] {
  const before = DIGESTS.get(document) ?? digestOf(document);
  DIGESTS.set(document, before);
  const isChanged = before !== digestOf(mutated);
  return isChanged === isSeen ? [] : [isSeen ? 'the digest is as before' : 'the digest is another one'];
}

/** Thousands of mutants are made of one document. */
const DIGESTS = new WeakMap<ApiDocument, string>();

export function isVisible({ place, edit }: Mutant): boolean {
  return expectedChanges(place.sites, edit.expected).size > 0;
}

function problemsIn(
  changes: readonly Change[],
  expectedByKey: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const reported = new Set(changes.map(keyOf));
  return [
    ...[...expectedByKey.keys()].filter((key) => !reported.has(key)).map((key) => `not reported: ${key}`),
    ...changes.flatMap((change) => problemsWith(change, expectedByKey.get(keyOf(change)))),
  ];
}

function wrongLine(change: Change): string {
  return `${keyOf(change)} has the wrong line ${change.place}`;
}

/** The mirror of the reverse report must break the same clients. */
function onlyOneWay(forward: readonly string[], reverse: readonly string[]): string[] {
  const [inForward, inReverse] = [new Set(forward), new Set(reverse)];
  const only = [
    ...forward.filter((each) => !inReverse.has(each)),
    ...reverse.filter((each) => !inForward.has(each)),
  ];
  return only.map((each) => `only one way: ${each}`);
}

function withBroken(change: Change): string {
  return `${keyOf(change)} breaks ${[...change.breaks].sort().join(', ') || 'no client'}`;
}

/** The expected changes by id and place, each with the pointers that a report may have. */
function expectedChanges(sites: readonly Site[], expected: readonly Expected[]): Map<string, Set<string>> {
  const expectedByKey = new Map<string, Set<string>>();
  for (const { pointer, whole, isPart = false, ...site } of sites) {
    for (const { rule, kind, below = '', ...own } of expected) {
      if ((own.isPart ?? isPart) !== isPart) continue;
      const where = { ...site, ...own };
      const id = whole ? `${whole.rule}.changed` : `${namedAt(rule, pointer)}.${kind}`;
      const key = textOf(`${where.side}.${id}`, where);
      const pointers = expectedByKey.get(key) ?? new Set();
      expectedByKey.set(key, pointers.add(whole?.pointer ?? pointer + below));
    }
  }
  return expectedByKey;
}

/** Error codes have their own rule. */
function namedAt(rule: string, pointer: string): string {
  return rule === 'value' && pointer === '/errors/*/code' ? 'error-code' : rule;
}

function problemsWith(change: Change, pointers: ReadonlySet<string> | undefined): string[] {
  const key = keyOf(change);
  if (!pointers) return [`reported, and not to be seen: ${key} at ${change.location.pointer ?? ''}`];
  return [
    ...(pointers.has(change.location.pointer ?? '')
      ? []
      : [`${key} points at "${change.location.pointer ?? ''}"`]),
    ...(change.rule.endsWith(`.${change.kind}`) ? [] : [`${key} is of kind ${change.kind}`]),
    ...(IDS.has(change.rule) ? [] : [`${key} is not in CHANGE_IDS`]),
    ...(/\.yaml:\d+$/.test(change.place) ? [] : [`${key} has no line, but "${change.place}"`]),
  ];
}

const IDS: ReadonlySet<string> = new Set(Object.values(CHANGE_IDS).flat());

function keyOf({ rule, operation, location }: Change): string {
  const { status, mediaType } = location;
  return textOf(rule, {
    operation,
    part: partOf(location),
    ...(status !== undefined && { status }),
    ...(mediaType !== undefined && { mediaType }),
  });
}

function textOf(
  id: string,
  { operation, part, status = '', mediaType = '' }: Pick<Site, 'operation' | 'part' | 'status' | 'mediaType'>,
): string {
  return [id, operation, part, status, mediaType].join(' | ');
}
