/** Compares the headers of two responses. */

import { canonicalise } from '../../openapi/canonical.ts';
import type { ChangeLocation } from '../change.ts';
import type { OperationDifference } from '../difference.ts';
import type { HeaderForm } from '../form/operation-form.ts';
import { compareDeclaredSchemas } from './compare-declared-schemas.ts';
import { compareRequired, operationDifference } from './operation-difference.ts';
import type { OperationPair } from './operation-pair.ts';
import { pairedEntries } from './paired-entries.ts';

export function compareHeaders(
  before: ReadonlyMap<string, HeaderForm>,
  after: ReadonlyMap<string, HeaderForm>,
  status: string,
  pair: OperationPair,
): OperationDifference[] {
  return pairedEntries(before, after).flatMap(([name, headerBefore, headerAfter]) => {
    const location: ChangeLocation = { in: 'header', name, status };
    return headerBefore && headerAfter
      ? compareHeader(headerBefore, headerAfter, location, pair)
      : wholeHeader(name, location, headerBefore, headerAfter);
  });
}

function compareHeader(
  before: HeaderForm,
  after: HeaderForm,
  location: ChangeLocation,
  pair: OperationPair,
): OperationDifference[] {
  const values = { before: before.serialisation, after: after.serialisation };
  return [
    ...compareRequired('header-required', location, before, after),
    ...(canonicalise(before.serialisation) === canonicalise(after.serialisation)
      ? []
      : [operationDifference('header-form', 'changed', 'other', location, values, after)]),
    ...compareDeclaredSchemas(before.schema, after.schema, location, pair),
  ];
}

/** No client may depend on a header that is optional. */
function wholeHeader(
  name: string,
  location: ChangeLocation,
  before?: HeaderForm,
  after?: HeaderForm,
): OperationDifference[] {
  if (after) {
    const effect = after.required ? 'narrower' : 'unused';
    return [operationDifference('header', 'added', effect, location, { after: name }, after)];
  }
  if (!before) return [];
  const effect = before.required ? 'wider' : 'unused';
  return [operationDifference('header', 'removed', effect, location, { before: name }, before)];
}
