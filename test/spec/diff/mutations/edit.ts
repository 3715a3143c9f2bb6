/** One small change of a document, and what the diff must report. */

import type { JsonObject } from '../../../../spec/openapi/json-object.ts';
import type { Expected, MutationSite, Role } from './place.ts';

export interface Edit {
  /** A fact: `name is gone`. */
  name: string;
  /** A copy of the document with the edit; it shares all other parts. */
  apply(root: JsonObject): JsonObject;
  /** For each site; empty if no client can see the edit. */
  expected: readonly Expected[];
}

/** Edits of one kind. */
export interface Family {
  name: string;
  /** The parts that they edit. */
  roles: readonly Role[];
  edits(place: MutationSite, root: JsonObject): Iterable<Edit>;
}
