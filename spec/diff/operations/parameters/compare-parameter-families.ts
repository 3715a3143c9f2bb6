/** Compares parameters with the objects in the query that have them as properties: in the URL, both are the same. */

import { parsePointer } from '../../../openapi/json-pointer.ts';
import { partOf } from '../../../openapi/location.ts';
import type { OperationDifference } from '../../difference.ts';
import type { OperationForm, ParameterForm } from '../../form/operation-form.ts';
import { compareDeclaredSchemas } from '../compare-declared-schemas.ts';
import { operationDifference } from '../operation-difference.ts';
import type { OperationPair } from '../operation-pair.ts';
import {
  type FamilyMember,
  findFamilyMember,
  isFamily,
  membersOf,
  nameInUrl,
  type Requirement,
  repeatedIn,
} from './parameter-families.ts';
import { wholeParameter } from './whole-parameter.ts';

/** A parameter that only one of the two operations has. */
export interface FamilyOwner {
  parameter: ParameterForm;
  in: 'before' | 'after';
}

/** Compares a parameter with the property of an object in the other operation; undefined where none covers it. */
export function compareWithFamily(
  owner: FamilyOwner,
  pair: OperationPair,
): OperationDifference[] | undefined {
  const { parameter } = owner;
  const { location } = parameter;
  const member = findFamilyMember(location, otherOperation(owner, pair));
  if (!member) return undefined;
  const own = { schema: parameter.schema, repeated: parameter.repeated, required: parameter.required };
  const ofMember = { ...member, repeated: repeatedIn(member.schema) };
  const [before, after] = owner.in === 'before' ? [own, ofMember] : [ofMember, own];
  const values = { before: before.repeated, after: after.repeated };
  return [
    ...compareRequirements(before.required, after.required, parameter),
    ...(before.repeated === after.repeated
      ? []
      : [operationDifference('repeated', 'changed', 'other', location, values, parameter)]),
    ...compareDeclaredSchemas(before.schema, after.schema, location, pair, 'repeated'),
  ].map((difference) =>
    difference.declared.source === parameter.source
      ? { ...difference, declared: { ...difference.declared, in: owner.in } }
      : difference,
  );
}

/**
 * The properties of an object as single parameters. Those that the other operation has as parameters are compared there.
 * @returns undefined where it has none of them, or the object says more than single parameters can
 */
export function wholeFamily(owner: FamilyOwner, pair: OperationPair): OperationDifference[] | undefined {
  const members = isFamily(owner.parameter) ? membersOf(owner.parameter) : undefined;
  const other = otherOperation(owner, pair);
  const missing = members?.filter(({ name }) => !hasParameter(other, name));
  if (!members || missing?.length === members.length) return undefined;
  return missing?.flatMap((member) => wholeMember(member, owner, pair));
}

/** Leaves out the properties of two objects that are single parameters in the other operation: they are compared there. */
export function compareFamilies(
  differences: readonly OperationDifference[],
  families: { before: ParameterForm; after: ParameterForm },
  pair: OperationPair,
): OperationDifference[] {
  return differences.filter(({ rule, kind, location }) => {
    const [property, ...below] = parsePointer(location.pointer ?? '');
    if (property === undefined || below.length > 0 || !['property', 'property-required'].includes(rule))
      return true;
    const holder = kind === 'removed' ? 'before' : 'after';
    const other = holder === 'before' ? pair.after : pair.before;
    return !hasParameter(other, nameInUrl(families[holder], property));
  });
}

function otherOperation(owner: FamilyOwner, pair: OperationPair): OperationForm {
  return owner.in === 'before' ? pair.after : pair.before;
}

function hasParameter({ parameters }: OperationForm, name: string): boolean {
  return parameters.has(partOf({ in: 'query', name }));
}

function wholeMember(
  { name, schema, required }: FamilyMember,
  owner: FamilyOwner,
  pair: OperationPair,
): OperationDifference[] {
  const location = { in: 'query', name } as const;
  const parameter = { ...owner.parameter, location, schema, required: required !== false };
  return owner.in === 'before'
    ? wholeParameter(parameter, undefined, pair)
    : wholeParameter(undefined, parameter, pair);
}

function compareRequirements(
  before: Requirement,
  after: Requirement,
  { location, source }: ParameterForm,
): OperationDifference[] {
  if (before === after) return [];
  const isStricter = STRICTNESS.indexOf(after) > STRICTNESS.indexOf(before);
  const [kind, effect] = isStricter ? (['added', 'narrower'] as const) : (['removed', 'wider'] as const);
  return [operationDifference('parameter-required', kind, effect, location, { before, after }, { source })];
}

const STRICTNESS: readonly Requirement[] = [false, 'with others', true];
