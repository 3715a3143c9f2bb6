/** Reads documents that have unknown keywords and fields. */
import type { ApiDocument } from './api-document.ts';
import type { UnknownName } from './unknown-name.ts';

/**
 * The same document, read without what is unknown: JSON Schema takes an unknown keyword for an annotation (2020-12 Core,
 * section 6.5).
 * @param found receives each unknown name as the document is compared, each place once
 */
export function withoutUnknown(document: ApiDocument, found: UnknownName[]): ApiDocument {
  const known = new Set<string>();
  return {
    ...document,
    reportUnknown(unknown) {
      const key = `${unknown.place} ${unknown.name}`;
      if (known.has(key)) return;
      known.add(key);
      found.push(unknown);
    },
  };
}
