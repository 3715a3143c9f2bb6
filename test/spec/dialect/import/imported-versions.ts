/** What was imported, read as the folder that it is written to. */

import type { Imported } from '../../../../spec/dialect/import/import-document.ts';
import { readVersions } from '../../../../spec/versions/read-versions.ts';
import type { Version } from '../../../../spec/versions/version.ts';

export function versionsIn({ document, overlays, oldest }: Imported): Version[] {
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
