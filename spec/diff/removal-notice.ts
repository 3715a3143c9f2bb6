/** Whether it was announced that what is gone would go. */

import type { ApiDocument } from '../openapi/api-document.ts';
import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { type Notice, noticeOf } from '../openapi/notice.ts';
import type { OperationDifference } from './compare-operations.ts';

/** The notice of the operation, parameter, header or property, as the older document has it. */
export function noticeOfRemoval(before: ApiDocument, difference: OperationDifference): Notice | undefined {
  return difference.kind === 'removed' ? noticeOf(before, declaredIn(difference)) : undefined;
}

/** What was declared. What is refused now in so many words is a line of the newer document. */
function declaredIn({ rule, at, before }: OperationDifference): Json | undefined {
  if (!at.isOld) return before;
  if (rule === 'body') return schemaOfBody(at.source);
  return at.key === undefined ? at.source : (at.source as JsonObject)[at.key];
}

/** A body cannot be called deprecated, and its schema can. */
function schemaOfBody(body: Json): Json | undefined {
  const { content } = body as { content?: { [mediaType: string]: { schema?: Json } } };
  return Object.values(content ?? {})[0]?.schema;
}
