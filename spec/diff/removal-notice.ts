/** The deprecation notice of what a newer document removes. */

import type { ApiDocument } from '../openapi/api-document.ts';
import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { findNotice, type Notice } from '../openapi/notice.ts';
import type { OperationDifference } from './difference.ts';

/** The notice that the older document has for the removed operation, parameter, header or property. */
export function noticeOfRemoval(before: ApiDocument, difference: OperationDifference): Notice | undefined {
  return difference.kind === 'removed' ? findNotice(before, declarationOf(difference)) : undefined;
}

/** What the older document declares. A property that is newly forbidden has its line in the newer document. */
function declarationOf({ rule, declared, before }: OperationDifference): Json | undefined {
  const { source, key } = declared;
  if (declared.in === 'after') return before;
  if (rule === 'body') return bodySchema(source);
  return key === undefined ? source : (source as JsonObject)[key];
}

/** OpenAPI has no `deprecated` for a request body, only for its schema. */
function bodySchema(body: Json): Json | undefined {
  const { content } = body as { content?: { [mediaType: string]: { schema?: Json } } };
  return Object.values(content ?? {})[0]?.schema;
}
