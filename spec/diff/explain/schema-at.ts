/** The schema that a change is about, as one of the two documents has it. */

import type { ApiDocument } from '../../openapi/api-document.ts';
import type { Json } from '../../openapi/document.ts';
import { keysOf } from '../../openapi/references.ts';
import type { Change, Where } from '../change.ts';
import { operationNamed } from '../form/form-of.ts';
import type { OperationForm } from '../form/operation-form.ts';
import { type SchemaNode, slot } from '../form/schema/schema-node.ts';
import { OPEN } from '../form/schema/schema-steps.ts';

/** As it is written there; undefined where the document has none, or more than one that it could be. */
export function schemaAt(
  document: ApiDocument,
  { operation, where, pointer }: Pick<Change, 'operation' | 'where' | 'pointer'>,
): Json | undefined {
  const form = operationNamed(document, operation);
  let node = form && schemaOfPart(form, where);
  for (const key of keysOf(pointer)) node = node && below(node, key);
  return node?.source;
}

function schemaOfPart(form: OperationForm, { side, part, status, mediaType }: Where): SchemaNode | undefined {
  if (side === 'request' && part !== 'body') return form.parameters.get(part)?.schema;
  const holder = side === 'request' ? form.body : form.responses.get(status ?? '');
  if (part === 'body') return holder?.byMediaType.get(mediaType ?? '')?.schema;
  return form.responses.get(status ?? '')?.headers.get(part.replace(/^header /, ''))?.schema;
}

function below({ children }: SchemaNode, key: string): SchemaNode | undefined {
  const named = children.get(slot('properties', key)) ?? children.get(slot('prefixItems', key));
  if (named || key !== '*') return named;
  const open = OPEN.map((keyword) => children.get(keyword)).filter((child) => child !== undefined);
  return open.length === 1 ? open[0] : undefined;
}
