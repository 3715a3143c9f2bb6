/** Builds a service from any folder of documents, with or without a profile. */
import { basename, resolve } from 'node:path';
import type { ServiceDocuments } from '../contract/load-documents.ts';
import { buildService, loadProfile } from '../contract/load-service.ts';
import type { Service } from '../contract/service.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import type { Profile } from '../profile/profile.ts';
import { readDocuments } from './read-documents.ts';

/**
 * Its documents have any form of `readDocuments`.
 * @param path of the folder
 * @throws SpecError with file and line for a folder that is no service
 */
export function loadServiceFolder(path: string): Service {
  return buildServiceOfFolder(path, readDocuments(path));
}

/** As `loadServiceFolder`, of documents that were read already. @param path of the folder */
export function buildServiceOfFolder(path: string, documents: ServiceDocuments): Service {
  const profile = loadProfile(path, nameOfFolder(path));
  requireWayToAsk(path, documents, profile);
  return buildService(path, documents, profile);
}

/** The folder's name in the form of a service's. */
export function nameOfFolder(path: string): string {
  const name = basename(resolve(path))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return name.replace(/^[^a-z]+|-$/g, '') || 'service';
}

/** Without it, every version would be judged by the answers of one. */
function requireWayToAsk(path: string, { documents }: ServiceDocuments, { versions, file }: Profile): void {
  if (documents.size < 2 || versions.requests.length > 0) return;
  throw new SpecError(
    file ?? path,
    `${documents.size} versions are documented, and nothing says how a call asks for one of them`,
    `Add versions.request to ${file ?? `${path}/profile.yaml`} (docs/profile.md).`,
  );
}
