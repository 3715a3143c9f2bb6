/** What a client can see of the difference between two documents. */

import type { ApiDocument } from '../openapi/api-document.ts';
import type { Change } from './change.ts';
import type { OperationDifference } from './difference.ts';
import { type DocumentForm, normaliseDocument } from './form/normalise-document.ts';
import type { OperationForm } from './form/operation-form.ts';
import { SchemaDigests } from './form/schema/schema-digests.ts';
import { makeChange } from './make-change.ts';
import { compareOperations } from './operations/compare-operations.ts';
import {
  emptyRefusal,
  followsFromMethod,
  followsFromUrl,
  isOwnRefusal,
  type UrlPair,
  urlsOf,
  wholeOperation,
} from './operations/compare-presence.ts';
import { SchemaPairs } from './schema-pairs.ts';

/**
 * Every difference of two documents once for each place of an operation. Descriptions, order and the way in which
 * something is written make none.
 * @throws SpecError for what cannot be compared, such as an unknown keyword
 */
export function diff(before: ApiDocument, after: ApiDocument): Change[] {
  const [formBefore, formAfter] = [normaliseDocument(before), normaliseDocument(after, before)];
  const context: DiffContext = {
    forms: { before: formBefore, after: formAfter },
    urls: { before: urlsOf(formBefore), after: urlsOf(formAfter) },
    schemas: new SchemaPairs(
      new SchemaDigests(formBefore.schemas.nodes, formAfter.schemas.nodes),
      before.isOpenApi30 && after.isOpenApi30,
    ),
    declareRefusals: [before, after].every(({ root }) => root['x-surface'] !== undefined),
  };
  const keys = new Set([...formBefore.operations.keys(), ...formAfter.operations.keys()]);
  return [...keys].flatMap((key) => {
    const [operationBefore, operationAfter] = [formBefore.operations.get(key), formAfter.operations.get(key)];
    const shown = operationAfter ?? (operationBefore as OperationForm);
    const differences = compare(key, operationBefore, operationAfter, context);
    if (differences.length === 0) return [];
    const place = (operationAfter ? after : before).locate(shown.source);
    return differences.map((difference) => makeChange(difference, shown, { before, after }, place));
  });
}

interface DiffContext {
  forms: { before: DocumentForm; after: DocumentForm };
  urls: UrlPair;
  schemas: SchemaPairs;
  /** Both documents declare refusals: one that does not says nothing about them. */
  declareRefusals: boolean;
}

function compare(
  key: string,
  before: OperationForm | undefined,
  after: OperationForm | undefined,
  { forms, urls, schemas, declareRefusals }: DiffContext,
): OperationDifference[] {
  if (before === after || followsFromUrl(key, urls)) return [];
  if (before && after) return compareOperations({ before, after, schemas });
  if (after?.url !== undefined)
    return followsFromMethod(after, forms.before) ? [] : [wholeOperation(after, 'added', urls)];
  if (before?.url !== undefined)
    return followsFromMethod(before, forms.after) ? [] : [wholeOperation(before, 'removed', urls)];
  if (!declareRefusals || !isOwnRefusal(key)) return [];
  const refusal = (before ?? after) as OperationForm;
  const empty = emptyRefusal(refusal);
  return compareOperations({ before: before ?? empty, after: after ?? empty, schemas });
}
