/** Builds a service from the documents in its folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SpecError } from '../openapi/reading/spec-error.ts';
import { loadDocuments } from './load-documents.ts';
import { Service } from './service.ts';

/** The services whose documents ship with this package. */
export const SERVICES = ['placement', 'scheduler'] as const;

const HERE = fileURLToPath(new URL('../', import.meta.url));

/**
 * Reads a service that ships with this package, or one from a folder of documents.
 * The documents are taken as valid: `interop spec check` and the tests check them.
 * @throws SpecError with file and line when a document cannot be read or an overlay cannot be applied
 */
export function loadService(name: string, folder: string = join(HERE, name)): Service {
  if (!existsSync(folder))
    throw new SpecError(folder, 'does not exist', `Known services: ${SERVICES.join(', ')}.`);
  const { documents, changes } = loadDocuments(folder);
  try {
    return new Service(documents, changes);
  } catch (error) {
    if (error instanceof SpecError) throw error;
    throw new SpecError(folder, (error as Error).message, 'Run "interop spec check" to see every problem.');
  }
}
