/** Reads the two documents of a pair. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ApiDocument } from '../../../../spec/openapi/api-document.ts';
import { readApiDocument } from '../../../../spec/openapi/reading/read-document.ts';

/** @param folder beside this file */
export function readPair(folder: string): [before: ApiDocument, after: ApiDocument] {
  const [before, after] = ['old', 'new'].map((name) => readApiDocument(fileOf(folder, name)));
  return [before as ApiDocument, after as ApiDocument];
}

/** `old.yaml`, or `old/openapi.yaml` for a document of several files. */
function fileOf(folder: string, name: string): string {
  const [single, several] = [`${folder}/${name}.yaml`, `${folder}/${name}/openapi.yaml`].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  ) as [string, string];
  return existsSync(single) ? single : several;
}
