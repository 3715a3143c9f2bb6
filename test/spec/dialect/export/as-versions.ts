/** Treats documents as versions of one API. */
import type { ApiDocument } from '../../../../spec/openapi/api-document.ts';
import type { Version } from '../../../../spec/versions/version.ts';

/** With gaps between the versions, since folders only have versions in which something changes. */
export function asVersions(...documents: readonly ApiDocument[]): Version[] {
  return documents.map((document, index) => {
    const version = `1.${index * 7 + 3}`;
    const root = { ...document.root, info: { title: 'Things', version } };
    return { version, title: '', path: document.name, document: { ...document, version, root } };
  });
}
