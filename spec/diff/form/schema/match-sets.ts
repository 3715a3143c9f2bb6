/** Matches the members of two sets of schemas, in which order means nothing: `anyOf`, `oneOf`, `allOf`. */

import { canonicalise } from '../../../openapi/canonical.ts';
import type { Json } from '../../../openapi/document.ts';
import type { SchemaDigests } from './schema-digests.ts';
import { namesBelow, type SchemaNode, slot } from './schema-node.ts';

export interface MatchedSets {
  /** Members that are the same alternative and differ. */
  pairs: [before: SchemaNode, after: SchemaNode][];
  added: SchemaNode[];
  removed: SchemaNode[];
}

/**
 * Leaves equal members out. Of the others it matches those of one component name, then those that share at least half of
 * their keywords, the most similar first, and then the last two if there is one on each side and no property tells them
 * apart.
 * @param pairsNull whether the last two may be null and another schema
 */
export function matchSets(
  before: readonly SchemaNode[],
  after: readonly SchemaNode[],
  digests: SchemaDigests,
  pairsNull = true,
): MatchedSets {
  const removed = before.filter((member) => !after.some((other) => digests.isSame(member, other)));
  const added = after.filter((member) => !before.some((other) => digests.isSame(member, other)));
  const pairs: MatchedSets['pairs'] = [];
  for (const member of [...removed]) {
    const namesake = added.find(({ name }) => name !== '' && name === member.name);
    if (namesake) pair(member, namesake);
  }
  for (;;) {
    const candidate = findMostSimilar(removed, added, digests);
    if (!candidate) break;
    pair(candidate.before, candidate.after);
  }
  const [lastRemoved, lastAdded] = [removed[0], added[0]];
  if (removed.length === 1 && added.length === 1 && lastRemoved && lastAdded)
    if ((pairsNull || isNull(lastRemoved) === isNull(lastAdded)) && !areTaggedApart(lastRemoved, lastAdded))
      pair(lastRemoved, lastAdded);
  return { pairs, added, removed };

  function pair(memberBefore: SchemaNode, memberAfter: SchemaNode): void {
    pairs.push([memberBefore, memberAfter]);
    removed.splice(removed.indexOf(memberBefore), 1);
    added.splice(added.indexOf(memberAfter), 1);
  }
}

function isNull({ values }: SchemaNode): boolean {
  return (values.get('type') as string[] | undefined)?.join() === 'null';
}

/** Whether both require a property that has other values in each: `type: merge_queue` and `type: code_review`. */
function areTaggedApart(before: SchemaNode, after: SchemaNode): boolean {
  return namesBelow(before, 'properties').some((name) => {
    const [valuesBefore, valuesAfter] = [tagValues(before, name), tagValues(after, name)];
    return valuesBefore && valuesAfter && !valuesBefore.some((value) => valuesAfter.includes(value));
  });
}

/** The canonical values of a property that is required and lists them. */
function tagValues({ values, children }: SchemaNode, name: string): string[] | undefined {
  const isRequired = (values.get('required') as string[] | undefined)?.includes(name);
  const listed = children.get(slot('properties', name))?.values.get('enum') as Json[] | undefined;
  return isRequired ? listed?.map(canonicalise) : undefined;
}

interface Candidate {
  before: SchemaNode;
  after: SchemaNode;
  similarity: number;
}

function findMostSimilar(
  removed: readonly SchemaNode[],
  added: readonly SchemaNode[],
  digests: SchemaDigests,
): Candidate | undefined {
  return removed
    .flatMap((before) =>
      added.map((after) => ({ before, after, similarity: similarityOf(before, after, digests) })),
    )
    .filter(({ similarity }) => similarity >= MIN_SIMILARITY)
    .sort((one, other) => other.similarity - one.similarity)[0];
}

const MIN_SIMILARITY = 0.5;

/** The share of all keywords of both that both have with the same value (Jaccard index). */
function similarityOf(before: SchemaNode, after: SchemaNode, digests: SchemaDigests): number {
  const [valuesBefore, valuesAfter] = [valueFacts(before), valueFacts(after)];
  const sharedValues = valuesBefore.filter((fact) => valuesAfter.includes(fact)).length;
  const sharedChildren = [...before.children].filter(([key, child]) => {
    const other = after.children.get(key);
    return other && (digests.isSame(child, other) || (child.name !== '' && child.name === other.name));
  }).length;
  const shared = sharedValues + sharedChildren;
  return shared / (sizeOf(before) + sizeOf(after) - shared);
}

function valueFacts({ values }: SchemaNode): string[] {
  return [...values].map(([key, value]) => `${key} ${canonicalise(value)}`);
}

function sizeOf({ values, children }: SchemaNode): number {
  return values.size + children.size;
}
