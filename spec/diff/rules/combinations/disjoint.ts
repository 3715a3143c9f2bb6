/** Decides whether no value matches two schemas, for members of `oneOf`. */

import { canonicalise } from '../../../openapi/canonical.ts';
import { ANYTHING, isEmpty, namesBelow, type SchemaNode, slot } from '../../form/schema/schema-node.ts';
import { allowedValues, isBeyondLimits } from '../values/listed-limits.ts';

/**
 * True only where it is certain: of other types, of listed values that the other schema refuses, of ranges that do not meet,
 * or objects with a required property that tells them apart.
 */
export function areDisjoint(one: SchemaNode, other: SchemaNode, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  if (isNothing(one) || isNothing(other)) return true;
  const types = sharedTypes(one, other);
  if (types?.length === 0) return true;
  const pairs = [
    [one, other],
    [other, one],
  ] as const;
  return pairs.some(
    ([each, second]) =>
      areListedValuesRefused(each, second) ||
      isRangeBelow(each, second, types) ||
      hasDisjointPart(each, second, depth) ||
      (types?.join() === 'object' && isToldApart(each, second, depth)),
  );
}

const MAX_DEPTH = 4;

function isNothing({ children }: SchemaNode): boolean {
  const negated = children.get('not');
  return negated !== undefined && isEmpty(negated);
}

/** Undefined where both allow any type. An integer is a number. */
function sharedTypes(one: SchemaNode, other: SchemaNode): string[] | undefined {
  const [typesOne, typesOther] = [typesOf(one), typesOf(other)];
  if (!typesOne || !typesOther) return typesOne ?? typesOther;
  return typesOne.filter((each) => typesOther.includes(each));
}

function typesOf({ values }: SchemaNode): string[] | undefined {
  const types = values.get('type') as string[] | undefined;
  return types?.map((each) => (each === 'integer' ? 'number' : each));
}

function areListedValuesRefused(one: SchemaNode, other: SchemaNode): boolean {
  const listed = allowedValues(one);
  const others = allowedValues(other)?.map(canonicalise);
  return (
    listed?.every(
      (value) => isBeyondLimits(value, other) || (others && !others.includes(canonicalise(value))),
    ) === true
  );
}

function isRangeBelow(one: SchemaNode, other: SchemaNode, types: readonly string[] | undefined): boolean {
  if (types?.length !== 1) return false;
  const keywords = RANGES[types[0] as string];
  if (!keywords) return false;
  const [greatest, least] = [one.values.get(keywords.greatest), other.values.get(keywords.least)];
  return typeof greatest === 'number' && typeof least === 'number' && greatest < least;
}

const RANGES: Readonly<Record<string, { greatest: string; least: string }>> = {
  number: { greatest: 'maximum', least: 'minimum' },
  string: { greatest: 'maxLength', least: 'minLength' },
  array: { greatest: 'maxItems', least: 'minItems' },
  object: { greatest: 'maxProperties', least: 'minProperties' },
};

/** Some member of `allOf`, or every alternative. */
function hasDisjointPart({ sets }: SchemaNode, other: SchemaNode, depth: number): boolean {
  const isDisjoint = (member: SchemaNode) => areDisjoint(member, other, depth + 1);
  return [...sets].some(([keyword, members]) =>
    keyword === 'allOf' ? members.some(isDisjoint) : members.every(isDisjoint),
  );
}

/** Every value of the first has its required properties, and the second refuses one of them. */
function isToldApart(one: SchemaNode, other: SchemaNode, depth: number): boolean {
  const required = (one.values.get('required') ?? []) as string[];
  return required.some((name) => {
    const [own, seconds] = [propertyIn(one, name), propertyIn(other, name)];
    if (!own || !seconds || isOfOneSide(own)) return false;
    return areDisjoint(own, seconds, depth + 1);
  });
}

/** The schema that a value of this name has to match; undefined where several may describe it. */
function propertyIn(node: SchemaNode, name: string): SchemaNode | undefined {
  const own = node.children.get(slot('properties', name));
  if (own) return own;
  const hasPatterns = namesBelow(node, 'patternProperties').length > 0;
  return hasPatterns ? undefined : (node.children.get('additionalProperties') ?? ANYTHING);
}

/** In OpenAPI 3.0, `required` has no effect on properties of the other side. */
function isOfOneSide({ values }: SchemaNode): boolean {
  return values.get('readOnly') === true || values.get('writeOnly') === true;
}
