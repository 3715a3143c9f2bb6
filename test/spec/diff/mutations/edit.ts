/** One small change of a document, and what must be said of it. */

import type { JsonObject } from '../../../../spec/openapi/json-object.ts';
import type { Expected, MutationSite, Role } from './place.ts';

export interface Edit {
  /** In words, as a fact: `a property is gone: name`. */
  name: string;
  /** The document with the edit in it; what is not on the way to it is shared, and nothing is changed in place. */
  apply(root: JsonObject): JsonObject;
  /** For each site of the place; nothing where no client can see the edit. */
  expected: readonly Expected[];
}

/** Edits of one kind. */
export interface Family {
  name: string;
  /** What they are edits of. */
  roles: readonly Role[];
  edits(place: MutationSite, root: JsonObject): Iterable<Edit>;
}
