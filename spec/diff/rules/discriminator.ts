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
    return propertiesOf(valueBefore).flatMap((property) => compareValues(property, before, after, digests));
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

/** Discriminators of other properties, or of more schemas that are extended, are compared as a whole. */
function isSameProperty(before: Json | undefined, after: Json | undefined): boolean {
  if (isObject(before) && isObject(after)) return before.propertyName === after.propertyName;
  const [namesBefore, namesAfter] = [before, after].map((each) =>
    Array.isArray(each) ? each.map((one) => (one as JsonObject).propertyName ?? null) : null,
  );
  return namesBefore !== null && canonicalise(namesBefore ?? null) === canonicalise(namesAfter ?? null);
}

/** One difference for all values of a property. */
function compareValues(
  property: Json,
  before: SchemaNode,
  after: SchemaNode,
  digests: SchemaDigests,
): SchemaDifference[] {
  const members = unmatchedMembers(before, after, digests);
  const [meaningBefore, meaningAfter] = [meaningOf(before, property), meaningOf(after, property)];
  const [valuesBefore, valuesAfter] = [meaningBefore.values, meaningAfter.values];
  const removed = valuesBefore.filter(
    (each) => !valuesAfter.includes(each) && !members.has(meaningBefore.targetOf(each)),
  );
  const added = valuesAfter.filter(
    (each) => !valuesBefore.includes(each) && !members.has(meaningAfter.targetOf(each)),
  );
  const changed = valuesBefore.filter(
    (each) =>
      valuesAfter.includes(each) &&
      (isRetargeted(meaningBefore.nameOf(each), before, after, digests) ||
        meaningBefore.unresolved[each] !== meaningAfter.unresolved[each]),
  );
  if (removed.length + added.length + changed.length === 0) return [];
  const effect = effectOf(added.length + changed.length, removed.length + changed.length);
  const values = [
    described(meaningBefore, [...changed, ...removed]),
    described(meaningAfter, [...changed, ...added]),
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

/** What the values of one property mean. */
interface Meaning {
  propertyName: Json;
  values: string[];
  unresolved: JsonObject;
  /** The name of the slot of a value, and the schema there. */
  nameOf(value: string): string;
  targetOf(value: string): SchemaNode | undefined;
}

/** A schema that extends several with a discriminator may have several for one property. */
function meaningOf({ values, children }: SchemaNode, propertyName: Json): Meaning {
  const written = values.get(KEYWORD) as JsonObject | JsonObject[];
  const isSeveral = Array.isArray(written);
  const all = (isSeveral ? written : [written]).filter((each) => each.propertyName === propertyName);
  const nameOf = (value: string) => (isSeveral ? `${propertyName}=${value}` : value);
  return {
    propertyName,
    values: [...new Set(all.flatMap((each) => (each.values ?? []) as string[]))],
    unresolved: Object.assign({}, ...all.map((each) => each.unresolved)),
    nameOf,
    targetOf: (value) => children.get(slot(KEYWORD, nameOf(value))),
  };
}

function described({ propertyName, unresolved, targetOf }: Meaning, values: readonly string[]): Json {
  const names = values
    .toSorted()
    .map((each): [string, Json] => [each, targetOf(each)?.name ?? unresolved[each] ?? null]);
  return { propertyName, mapping: Object.fromEntries(names) };
}

function propertiesOf(discriminators: Json | undefined): Json[] {
  const names = [discriminators].flat().map((each) => (each as JsonObject).propertyName ?? null);
  return [...new Set(names)];
}

function targetNames(node: SchemaNode): ReadonlySet<string> {
  return new Set(
    namesBelow(node, KEYWORD).map((value) => node.children.get(slot(KEYWORD, value))?.name as string),
  );
}
