/** Reads an import as the folder that the command writes. */

import type { ImportedFolder } from '../../../../spec/dialect/import/import-document.ts';
import { readVersions } from '../../../../spec/versions/read-versions.ts';
import type { Version } from '../../../../spec/versions/version.ts';

export function readImported({ document, overlays, oldest }: ImportedFolder): Version[] {
  const files = new Map<string, unknown>([
    [`${oldest}.json`, document],
    ...overlays.map((overlay): [string, unknown] => [`${overlay.info.version}.overlay.json`, overlay]),
  ]);
  return readVersions({
    path: 'imported',
    names: () => [...files.keys()],
    text: (name) => JSON.stringify(files.get(name)),
  });
}
