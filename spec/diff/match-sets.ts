/** Finds which schema of one set is which of another, where their order means nothing. */
import { canonicalise } from '../openapi/canonical.ts';
import type { SchemaDigests } from './form/schema/schema-digests.ts';
import type { SchemaNode } from './form/schema/schema-node.ts';

export interface Matched {
  /** Two that are the same thing, and differ. */
  pairs: [before: SchemaNode, after: SchemaNode][];
  added: SchemaNode[];
  removed: SchemaNode[];
}

/**
 * Equal ones are set aside. Of the others those of one name are the same thing, then those that say more of the same than
 * not, the likest first, and then the only two that are left.
 */
export function matched(
  before: readonly SchemaNode[],
  after: readonly SchemaNode[],
  digests: SchemaDigests,
): Matched {
  const removed = before.filter((one) => !after.some((other) => digests.isSame(one, other)));
  const added = after.filter((one) => !before.some((other) => digests.isSame(one, other)));
  const pairs: Matched['pairs'] = [];
  for (const one of [...removed]) {
    const other = added.find(({ name }) => name !== '' && name === one.name);
    if (other) pair(one, other);
  }
  for (;;) {
    const [likest] = alike(removed, added, digests);
    if (!likest) break;
    pair(likest.one, likest.other);
  }
  if (removed.length === 1 && added.length === 1) pair(removed[0] as SchemaNode, added[0] as SchemaNode);
  return { pairs, added, removed };

  function pair(one: SchemaNode, other: SchemaNode): void {
    pairs.push([one, other]);
    removed.splice(removed.indexOf(one), 1);
    added.splice(added.indexOf(other), 1);
  }
}

interface Alike {
  one: SchemaNode;
  other: SchemaNode;
  likeness: number;
}

/** The likest first. */
function alike(
  some: readonly SchemaNode[],
  others: readonly SchemaNode[],
  digests: SchemaDigests,
): readonly Alike[] {
  return some
    .flatMap((one) => others.map((other) => ({ one, other, likeness: likeness(one, other, digests) })))
    .filter((each) => each.likeness >= HALF)
    .sort((one, other) => other.likeness - one.likeness);
}

const HALF = 0.5;

/** Which part of all that they say they both say. */
function likeness(one: SchemaNode, other: SchemaNode, digests: SchemaDigests): number {
  const [some, others] = [one, other].map((node) => sayings(node, digests)) as [string[], string[]];
  const shared = some.filter((each) => others.includes(each)).length;
  return shared / (some.length + others.length - shared);
}

function sayings({ values, children }: SchemaNode, digests: SchemaDigests): string[] {
  return [
    ...[...values].map(([key, value]) => `${key} ${canonicalise(value)}`),
    ...[...children].map(([key, child]) => `${key} ${digests.of(child)}`),
  ];
}
