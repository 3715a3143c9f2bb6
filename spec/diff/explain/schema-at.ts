/** The schema that a change is about, as one of the two documents has it. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import { parsePointer } from '../../openapi/json-pointer.ts';
import { partOf } from '../../openapi/location.ts';
import type { Change, ChangeLocation } from '../change.ts';
import { operationNamed } from '../form/form-of.ts';
import type { OperationForm } from '../form/operation-form.ts';
import { type SchemaNode, slot } from '../form/schema/schema-node.ts';
import { OPEN } from '../form/schema/schema-steps.ts';

/** As it is written there; undefined where the document has none, or more than one that it could be. */
export function schemaAt(
  document: ApiDocument,
  { operation, location }: Pick<Change, 'operation' | 'location'>,
): Json | undefined {
  const form = operationNamed(document, operation);
  let node = form && schemaOfPart(form, location);
  for (const key of parsePointer(location.pointer ?? '')) node = node && below(node, key);
  return node?.source;
}

function schemaOfPart(form: OperationForm, location: ChangeLocation): SchemaNode | undefined {
  const { name = '', status = '', mediaType = '' } = location;
  if (location.in === 'request-body') return form.body?.byMediaType.get(mediaType)?.schema;
  if (location.in === 'body') return form.responses.get(status)?.byMediaType.get(mediaType)?.schema;
  if (location.in === 'header') return form.responses.get(status)?.headers.get(name)?.schema;
  return form.parameters.get(partOf(location))?.schema;
}

function below({ children }: SchemaNode, key: string): SchemaNode | undefined {
  const named = children.get(slot('properties', key)) ?? children.get(slot('prefixItems', key));
  if (named || key !== '*') return named;
  const open = OPEN.map((keyword) => children.get(keyword)).filter((child) => child !== undefined);
  return open.length === 1 ? open[0] : undefined;
}
