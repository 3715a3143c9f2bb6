/** Compares the parameters of two operations. */

import { canonicalise } from '../../../openapi/canonical.ts';
import type { OperationDifference } from '../../difference.ts';
import type { ParameterForm } from '../../form/operation-form.ts';
import { compareDeclaredSchemas } from '../compare-declared-schemas.ts';
import { compareRequired, operationDifference } from '../operation-difference.ts';
import type { OperationPair } from '../operation-pair.ts';
import { pairedEntries } from '../paired-entries.ts';
import {
  compareFamilies,
  compareWithFamily,
  type FamilyOwner,
  wholeFamily,
} from './compare-parameter-families.ts';
import { isFamily, isNamelessFamily } from './parameter-families.ts';
import { wholeParameter } from './whole-parameter.ts';

export function compareParameters(pair: OperationPair): OperationDifference[] {
  return pairParameters(pair).flatMap(([before, after]) => {
    if (before && after) return compareParameter(before, after, pair);
    const owner: FamilyOwner = before
      ? { parameter: before, in: 'before' }
      : { parameter: after as ParameterForm, in: 'after' };
    return compareWithFamily(owner, pair) ?? wholeFamily(owner, pair) ?? wholeParameter(before, after, pair);
  });
}

/** By name and place. The name of an exploded object in the query is no part of the URL, so those left are pairs as well. */
function pairParameters({ before, after }: OperationPair): [ParameterForm?, ParameterForm?][] {
  const entries = pairedEntries(before.parameters, after.parameters).map(
    ([, one, other]): [ParameterForm?, ParameterForm?] => [one, other],
  );
  const added = entries.flatMap(([one, other]) => (!one && other && isNamelessFamily(other) ? [other] : []));
  const partners = new Map<ParameterForm, ParameterForm>();
  for (const [one, other] of entries) {
    const partner = one && !other && isNamelessFamily(one) ? added.shift() : undefined;
    if (one && partner) partners.set(one, partner);
  }
  const taken = new Set(partners.values());
  return entries
    .filter(([one, other]) => one || !other || !taken.has(other))
    .map(([one, other]) => [one, other ?? (one && partners.get(one))]);
}

function compareParameter(
  before: ParameterForm,
  after: ParameterForm,
  pair: OperationPair,
): OperationDifference[] {
  const { location } = after;
  const differences = compareDeclaredSchemas(before.schema, after.schema, location, pair);
  const areFamilies = isFamily(before) && isFamily(after);
  return [
    ...compareRequired('parameter-required', location, before, after),
    ...PARAMETER_FACTS.filter(([, fact]) => canonicalise(before[fact]) !== canonicalise(after[fact])).map(
      ([rule, fact]) => {
        const values = { before: before[fact], after: after[fact] };
        return operationDifference(rule, 'changed', 'other', location, values, after);
      },
    ),
    ...(areFamilies ? compareFamilies(differences, { before, after }, pair) : differences),
  ];
}

const PARAMETER_FACTS = [
  ['parameter-form', 'serialisation'],
  ['repeated', 'repeated'],
  ['refusal-code', 'codes'],
] as const;
