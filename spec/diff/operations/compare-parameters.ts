/** Compares the parameters of two operations. */

import { canonicalise } from '../../openapi/canonical.ts';
import type { OperationDifference } from '../difference.ts';
import type { ParameterForm } from '../form/operation-form.ts';
import { compareDeclaredSchemas } from './compare-declared-schemas.ts';
import { compareRequired, operationDifference } from './operation-difference.ts';
import type { OperationPair } from './operation-pair.ts';
import { pairedEntries } from './paired-entries.ts';
import { familySchemaOf, repeatedIn } from './parameter-families.ts';

export function compareParameters(pair: OperationPair): OperationDifference[] {
  return pairedEntries(pair.before.parameters, pair.after.parameters).flatMap(([, before, after]) => {
    if (before && after) return compareParameter(before, after, pair);
    const parameter = (before ?? after) as ParameterForm;
    return compareWithFamily(parameter, before ? 'before' : 'after', pair) ?? wholeParameter(before, after);
  });
}

function compareParameter(
  before: ParameterForm,
  after: ParameterForm,
  pair: OperationPair,
): OperationDifference[] {
  const { location } = after;
  return [
    ...compareRequired('parameter-required', location, before, after),
    ...PARAMETER_FACTS.filter(([, fact]) => canonicalise(before[fact]) !== canonicalise(after[fact])).map(
      ([rule, fact]) => {
        const values = { before: before[fact], after: after[fact] };
        return operationDifference(rule, 'changed', 'other', location, values, after);
      },
    ),
    ...compareDeclaredSchemas(before.schema, after.schema, location, pair),
  ];
}

const PARAMETER_FACTS = [
  ['parameter-form', 'serialisation'],
  ['repeated', 'repeated'],
  ['refusal-code', 'codes'],
] as const;

/**
 * A parameter with an entry of its own in one document may be covered by a family in the other: an object in the query
 * whose properties are parameters (style `form`, exploded).
 * @returns undefined where the other document has no such family
 */
function compareWithFamily(
  parameter: ParameterForm,
  holder: 'before' | 'after',
  pair: OperationPair,
): OperationDifference[] | undefined {
  const { location } = parameter;
  const family = familySchemaOf(location, holder === 'before' ? pair.after : pair.before);
  if (!family) return undefined;
  const own = [parameter.schema, parameter.repeated] as const;
  const ofFamily = [family, repeatedIn(family)] as const;
  const [[schemaBefore, repeatedBefore], [schemaAfter, repeatedAfter]] =
    holder === 'before' ? [own, ofFamily] : [ofFamily, own];
  const values = { before: repeatedBefore, after: repeatedAfter };
  return [
    ...(repeatedBefore === repeatedAfter
      ? []
      : [operationDifference('repeated', 'changed', 'other', location, values, parameter)]),
    ...compareDeclaredSchemas(schemaBefore, schemaAfter, location, pair, 'repeated'),
  ];
}

function wholeParameter(before?: ParameterForm, after?: ParameterForm): OperationDifference[] {
  if (after) {
    const effect = after.required ? 'other' : 'wider';
    const values = { after: after.schema.source };
    return [operationDifference('parameter', 'added', effect, after.location, values, after)];
  }
  if (!before) return [];
  const effect = before.required ? 'other' : 'narrower';
  const values = { before: before.schema.source };
  return [operationDifference('parameter', 'removed', effect, before.location, values, before)];
}
