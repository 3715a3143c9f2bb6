/** Finds the schema that a change is about in one of the two documents. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import { parsePointer } from '../../openapi/json-pointer.ts';
import { partOf } from '../../openapi/location.ts';
import type { Change, ChangeLocation } from '../change.ts';
import { findOperation } from '../form/normalise-document.ts';
import type { OperationForm } from '../form/operation-form.ts';
import { type SchemaNode, slot } from '../form/schema/schema-node.ts';
import { OPEN_KEYWORDS } from '../form/schema/schema-steps.ts';

/** The schema as written; undefined if the document has none there, or several that the pointer may mean. */
export function schemaAt(
  document: ApiDocument,
  { operation, location }: Pick<Change, 'operation' | 'location'>,
): Json | undefined {
  const form = findOperation(document, operation);
  let node = form && schemaOfPart(form, location);
  for (const key of parsePointer(location.pointer ?? '')) node = node && childAt(node, key);
  return node?.source;
}

function schemaOfPart(form: OperationForm, location: ChangeLocation): SchemaNode | undefined {
  const { name = '', status = '', mediaType = '' } = location;
  if (location.in === 'request-body') return form.body?.byMediaType.get(mediaType)?.schema;
  if (location.in === 'body') return form.responses.get(status)?.byMediaType.get(mediaType)?.schema;
  if (location.in === 'header') return form.responses.get(status)?.headers.get(name)?.schema;
  return form.parameters.get(partOf(location))?.schema;
}

function childAt({ children }: SchemaNode, key: string): SchemaNode | undefined {
  const named = children.get(slot('properties', key)) ?? children.get(slot('prefixItems', key));
  if (named || key !== '*') return named;
  const open = OPEN_KEYWORDS.map((keyword) => children.get(keyword)).filter((child) => child !== undefined);
  return open.length === 1 ? open[0] : undefined;
}
