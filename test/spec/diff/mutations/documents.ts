/** The documents of the services, oldest first. */
import { fileURLToPath } from 'node:url';
import type { ApiDocument } from '../../../../spec/openapi/api-document.ts';
import { folderOnDisk } from '../../../../spec/versions/folder-on-disk.ts';
import { readVersions } from '../../../../spec/versions/read-versions.ts';

export function documentsOf(name: string): ApiDocument[] {
  const folder = fileURLToPath(new URL(`../../../../spec/${name}`, import.meta.url));
  return readVersions(folderOnDisk(folder)).map(({ document }) => document);
}
