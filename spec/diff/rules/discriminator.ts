/** Compares `discriminator`: the property, its values and the schemas that they name. Those schemas are compared below. */

import { canonicalise } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import type { Effect, SchemaDifference } from '../difference.ts';
import { matchSets } from '../form/schema/match-sets.ts';
import type { SchemaDigests } from '../form/schema/schema-digests.ts';
import { namesBelow, type SchemaNode, slot } from '../form/schema/schema-node.ts';
import type { KeywordComparison } from './rule.ts';
import { limitDifference } from './schema-difference.ts';

const KEYWORD = 'discriminator';

export const discriminator: KeywordComparison = {
  keywords: [KEYWORD],
  differences(before, after, { digests }) {
    const [valueBefore, valueAfter] = [before.values.get(KEYWORD), after.values.get(KEYWORD)];
    if (valueBefore === undefined && valueAfter === undefined) return [];
    if (!isSameProperty(valueBefore, valueAfter))
      return [limitDifference(valueBefore, valueAfter, { before, after }, KEYWORD, 'other')];
    return compareValues(before, after, digests);
  },
};

/** Whether a value means another schema of the two, and not a schema that changed or has a new name. */
export function isRetargeted(
  value: string,
  before: SchemaNode,
  after: SchemaNode,
  digests: SchemaDigests,
): boolean {
  const key = slot(KEYWORD, value);
  const [targetBefore, targetAfter] = [before.children.get(key), after.children.get(key)];
  if (!targetBefore || !targetAfter) return targetBefore !== targetAfter;
  if (targetBefore.name === targetAfter.name || digests.isSame(targetBefore, targetAfter)) return false;
  return targetNames(after).has(targetBefore.name) || targetNames(before).has(targetAfter.name);
}

/** Several discriminators, of several schemas that are extended, are compared as a whole. */
function isSameProperty(before: Json | undefined, after: Json | undefined): boolean {
  if (!isObject(before) || !isObject(after))
    return canonicalise(before ?? null) === canonicalise(after ?? null);
  return before.propertyName === after.propertyName;
}

/** One difference for all values. */
function compareValues(before: SchemaNode, after: SchemaNode, digests: SchemaDigests): SchemaDifference[] {
  const members = unmatchedMembers(before, after, digests);
  const [valuesBefore, valuesAfter] = [valuesOf(before), valuesOf(after)];
  const removed = valuesBefore.filter(
    (each) => !valuesAfter.includes(each) && !members.has(targetOf(before, each)),
  );
  const added = valuesAfter.filter(
    (each) => !valuesBefore.includes(each) && !members.has(targetOf(after, each)),
  );
  const changed = valuesBefore.filter(
    (each) =>
      valuesAfter.includes(each) &&
      (isRetargeted(each, before, after, digests) ||
        unresolvedOf(before)[each] !== unresolvedOf(after)[each]),
  );
  if (removed.length + added.length + changed.length === 0) return [];
  const effect = effectOf(added.length + changed.length, removed.length + changed.length);
  const values = [
    described(before, [...changed, ...removed]),
    described(after, [...changed, ...added]),
  ] as const;
  return [limitDifference(...values, { before, after }, KEYWORD, effect)];
}

function effectOf(added: number, removed: number): Effect {
  if (removed === 0) return 'wider';
  return added === 0 ? 'narrower' : 'other';
}

/** Alternatives that are new or gone: the rule for combinations reports them, with their values. */
function unmatchedMembers(
  before: SchemaNode,
  after: SchemaNode,
  digests: SchemaDigests,
): ReadonlySet<SchemaNode | undefined> {
  const found = ['oneOf', 'anyOf'].flatMap((keyword) => {
    const [setBefore, setAfter] = [before.sets.get(keyword), after.sets.get(keyword)];
    if (!setBefore || !setAfter) return [];
    const { added, removed } = matchSets(setBefore, setAfter, digests);
    return [...added, ...removed];
  });
  return new Set(found);
}

function described(node: SchemaNode, values: readonly string[]): Json {
  const { propertyName } = node.values.get(KEYWORD) as JsonObject;
  const names = values
    .toSorted()
    .map((each): [string, Json] => [each, targetOf(node, each)?.name ?? unresolvedOf(node)[each] ?? null]);
  return { propertyName: propertyName as Json, mapping: Object.fromEntries(names) };
}

function valuesOf({ values }: SchemaNode): string[] {
  return ((values.get(KEYWORD) as JsonObject).values ?? []) as string[];
}

function unresolvedOf({ values }: SchemaNode): JsonObject {
  return ((values.get(KEYWORD) as JsonObject).unresolved ?? {}) as JsonObject;
}

function targetOf({ children }: SchemaNode, value: string): SchemaNode | undefined {
  return children.get(slot(KEYWORD, value));
}

function targetNames(node: SchemaNode): ReadonlySet<string> {
  return new Set(namesBelow(node, KEYWORD).map((value) => targetOf(node, value)?.name as string));
}
