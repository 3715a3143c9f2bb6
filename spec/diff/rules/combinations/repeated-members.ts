/** Members that `oneOf` repeats: a value of such a member matches two, and so is not allowed. */

import type { SchemaDifference } from '../../difference.ts';
import type { SchemaDigests } from '../../form/schema/schema-digests.ts';
import type { SchemaNode } from '../../form/schema/schema-node.ts';
import { schemaDifference } from '../schema-difference.ts';

/** A schema and its alternatives, of which it may be the only one itself. */
export interface AlternativesOf {
  node: SchemaNode;
  members: readonly SchemaNode[];
}

/** One difference for each member that one side alone repeats, and the other has once. */
export function repeatedOnOneSide(
  { before, after }: { before: AlternativesOf; after: AlternativesOf },
  digests: SchemaDigests,
): SchemaDifference[] {
  const [repeatedBefore, repeatedAfter] = [before, after].map(({ members }) =>
    repeatedIn(members, digests),
  ) as [SchemaNode[], SchemaNode[]];
  const has = (members: readonly SchemaNode[], member: SchemaNode) =>
    members.some((each) => digests.isSame(each, member));
  const added = repeatedAfter.filter((member) => !has(repeatedBefore, member) && has(before.members, member));
  const removed = repeatedBefore.filter(
    (member) => !has(repeatedAfter, member) && has(after.members, member),
  );
  const keyword = 'oneOf';
  return [
    ...added.map(({ source }) =>
      schemaDifference('added', 'narrower', { after: source }, { node: after.node, keyword }),
    ),
    ...removed.map(({ source }) =>
      schemaDifference('removed', 'wider', { before: source }, { node: before.node, keyword }),
    ),
  ];
}

/** Each repeated member once. */
function repeatedIn(members: readonly SchemaNode[], digests: SchemaDigests): SchemaNode[] {
  const seen = new Set<string>();
  const repeated = new Map<string, SchemaNode>();
  for (const member of members) {
    const digest = digests.of(member);
    if (seen.has(digest)) repeated.set(digest, member);
    seen.add(digest);
  }
  return [...repeated.values()];
}
