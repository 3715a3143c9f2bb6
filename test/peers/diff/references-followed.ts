/** A document in which everything is where it is used. */

import type { OpenApiDocument } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';
import { Resolver } from '../../../spec/openapi/resolver.ts';
import type {} from '../../spec/diff/mutations/edit.ts';
import { ToolRefusal } from './peer.ts';

/** @throws Refusal when a reference names nothing or leads back to itself */
export function withReferencesFollowed(document: JsonObject): JsonObject {
  try {
    return new Resolver(document as unknown as OpenApiDocument).resolve(document);
  } catch (error) {
    throw new ToolRefusal((error as Error).message);
  }
}
