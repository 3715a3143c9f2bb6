/** Follows a reference within one document. */
import type { Json } from '../../../spec/openapi/document.ts';
import { isObject, type JsonObject } from '../../../spec/openapi/json-object.ts';
import { parsePointer } from '../../../spec/openapi/json-pointer.ts';

/** @returns undefined for a reference without a target, or one to another document */
export function followPointer(root: JsonObject, reference: string): Json | undefined {
  if (!reference.startsWith('#')) return undefined;
  let node: Json | undefined = root;
  for (const step of parsePointer(decodeURIComponent(reference.slice(1))))
    node = isObject(node) || Array.isArray(node) ? (node as JsonObject)[step] : undefined;
  return node;
}
