/** Every single edit of the documents of a service. A part that versions share is edited once, in the oldest of them. */

import type { ApiDocument } from '../../../../spec/openapi/api-document.ts';
import type { JsonObject } from '../../../../spec/openapi/json-object.ts';
import type { Edit, Family } from './edit.ts';
import type { MutationSite, Role } from './place.ts';
import { listMutationSites } from './places.ts';

export interface Mutant {
  family: Family;
  document: ApiDocument;
  place: MutationSite;
  edit: Edit;
}

export function* mutantsOf(
  documents: readonly ApiDocument[],
  families: readonly Family[],
): Generator<Mutant> {
  const edited = new Map<Role, Set<unknown>>();
  for (const document of documents) {
    for (const place of listMutationSites(document.root)) {
      const known = edited.get(place.role) ?? new Set();
      edited.set(place.role, known);
      if (known.has(place.node)) continue;
      if (typeof place.node === 'object') known.add(place.node);
      for (const family of families.filter(({ roles }) => roles.includes(place.role))) {
        for (const edit of family.edits(place, document.root as JsonObject))
          yield { family, document, place, edit };
      }
    }
  }
}
