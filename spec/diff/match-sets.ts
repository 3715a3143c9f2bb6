/** Finds which schema of one set is which of another, where their order means nothing. */
import type { SchemaDigests } from './schema-digests.ts';
import type { SchemaNode } from './schema-node.ts';

export interface Matched {
  /** Two that are the same thing, and differ. */
  pairs: [before: SchemaNode, after: SchemaNode][];
  added: SchemaNode[];
  removed: SchemaNode[];
}

/** Equal ones are set aside; of the others those of one name are the same thing, or the only two that are left. */
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
  if (removed.length === 1 && added.length === 1) pair(removed[0] as SchemaNode, added[0] as SchemaNode);
  return { pairs, added, removed };

  function pair(one: SchemaNode, other: SchemaNode): void {
    pairs.push([one, other]);
    removed.splice(removed.indexOf(one), 1);
    added.splice(added.indexOf(other), 1);
  }
}
