/** A document in which everything is where it is used. */
import type { OpenApiDocument } from '../../../spec/openapi/document.ts';
import { Resolver } from '../../../spec/openapi/references.ts';
import type { MutableObject } from '../../spec/diff/mutations/edit.ts';
import { ToolRefusal } from './peer.ts';

/** @throws Refusal when a reference names nothing or leads back to itself */
export function withReferencesFollowed(document: MutableObject): MutableObject {
  try {
    return new Resolver(document as unknown as OpenApiDocument).resolve(document);
  } catch (error) {
    throw new ToolRefusal((error as Error).message);
  }
}
