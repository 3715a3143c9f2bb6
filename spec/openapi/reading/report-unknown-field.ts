/** What happens to a field that the diff does not read. */
import type { ApiDocument } from '../api-document.ts';
import type { JsonObject } from '../json-object.ts';
import { UNCOMPARED_FIELDS } from '../objects/object-keys.ts';
import { SpecError } from './spec-error.ts';

/** @throws SpecError for a field that cannot be compared, and for any other unless the document reports unknown names */
export function reportUnknownField(document: ApiDocument, node: JsonObject, key: string): void {
  const place = document.locate(node, key);
  if (UNCOMPARED_FIELDS.has(key))
    throw new SpecError(
      place,
      `"${key}" is not compared`,
      'The diff would miss its changes and refuses the document: remove it for the comparison.',
    );
  if (!document.reportUnknown)
    throw new SpecError(
      place,
      `"${key}" is not a known field`,
      'Its meaning cannot be compared. Correct the spelling, or use an extension (x-…).',
    );
  document.reportUnknown({ kind: 'field', name: key, place });
}
