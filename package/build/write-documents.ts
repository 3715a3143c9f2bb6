/** Writes the document of each microversion as JSON: `api-interop/spec/placement/1.39.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadService, SERVICES } from '../../spec/contract/load-service.ts';
import { DIST } from './folders.ts';

/** Of the services that have a reference. Those of compute have 25 MB: `readDocument` of `api-interop/spec` makes one. */
export function writeDocuments(): void {
  for (const name of SERVICES) {
    const service = loadService(name);
    const folder = join(DIST, 'documents', name);
    mkdirSync(folder, { recursive: true });
    for (const version of service.microversions)
      writeFileSync(join(folder, `${version}.json`), `${JSON.stringify(service.document(version))}\n`);
  }
}
