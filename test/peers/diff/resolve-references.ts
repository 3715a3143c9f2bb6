/** Replaces each reference of a document by its target. */

import type { OpenApiDocument } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { Resolver } from '../../../spec/openapi/references/resolver.ts';
import type {} from '../../spec/diff/mutations/edit.ts';
import { ToolRefusal } from './peer.ts';

/** @throws ToolRefusal for a circular reference or one without a target */
export function resolveReferences(document: JsonObject): JsonObject {
  try {
    return new Resolver(document as unknown as OpenApiDocument).resolve(document);
  } catch (error) {
    throw new ToolRefusal((error as Error).message);
  }
}
