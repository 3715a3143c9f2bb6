/** Builds a service from its folder: the documents and the profile. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SpecError } from '../openapi/reading/spec-error.ts';
import type { Profile } from '../profile/profile.ts';
import { type ProfileFile, profileOf } from '../profile/profile-file.ts';
import { PROFILE_FILE, profileWithoutFile, readProfile } from '../profile/read-profile.ts';
import { folderOnDisk } from '../versions/folder-on-disk.ts';
import { loadDocuments, type ParsedFiles, type ServiceDocuments } from './load-documents.ts';
import { Service } from './service.ts';

/** The services whose documents ship with this package, and that have a suite of their own and a reference. */
export const SERVICES = ['placement', 'scheduler'] as const;

/** The other services whose documents ship with this package: folders, as anybody's service is one. */
export const DESCRIBED_SERVICES = ['bare-metal', 'compute'] as const;

const HERE = fileURLToPath(new URL('../', import.meta.url));

/** The folder of a service that ships with this package. */
export function folderOfService(name: string): string {
  return join(HERE, name);
}

/** The services that ship with this package, once read: reading one takes as long as a thousand calls to it. */
const shipped = new Map<string, Service>();

/**
 * Reads a service that ships with this package, once in a process, or one from a folder of documents, each time.
 * The documents are taken as valid: `interop spec check` and the tests check them.
 * @throws SpecError with file and line when a document or the profile cannot be read or an overlay cannot be applied
 */
export function loadService(name: string, folder?: string): Service {
  if (folder !== undefined) return readService(name, folder);
  const known = shipped.get(name);
  if (known !== undefined) return known;
  const service = readShipped(name) ?? readService(name, folderOfService(name));
  shipped.set(name, service);
  return service;
}

/** In the package, the build has parsed the files: that takes more than half of the time in which a service is read. */
export function parsedFileOf(name: string): string {
  return join(HERE, '../parsed', `${name}.json`);
}

function readShipped(name: string): Service | undefined {
  const folder = folderOfService(name);
  const path = parsedFileOf(name);
  if (!existsSync(path)) return undefined;
  const values = JSON.parse(readFileSync(path, 'utf8')) as ParsedFiles;
  const profile = profileOf(values[PROFILE_FILE] as unknown as ProfileFile, join(folder, PROFILE_FILE));
  return buildService(folder, loadDocuments(folderOnDisk(folder), values), profile);
}

function readService(name: string, folder: string): Service {
  if (!existsSync(folder))
    throw new SpecError(
      folder,
      'does not exist',
      `Known services: ${[...SERVICES, ...DESCRIBED_SERVICES].join(', ')}.`,
    );
  return buildService(folder, loadDocuments(folderOnDisk(folder)), loadProfile(folder, name));
}

/** @param folder for messages */
export function buildService(
  folder: string,
  { documents, changes }: ServiceDocuments,
  profile: Profile,
): Service {
  try {
    return new Service(documents, changes, profile);
  } catch (error) {
    if (error instanceof SpecError) throw error;
    throw new SpecError(folder, (error as Error).message, 'Run "interop spec check" to see every problem.');
  }
}

/** The profile in the folder, or the one of a service without a profile. @throws SpecError with file and line */
export function loadProfile(folder: string, name: string): Profile {
  const path = join(folder, PROFILE_FILE);
  if (existsSync(path)) return readProfile(path, readFileSync(path, 'utf8'));
  const other = ['profile.json', 'profile.yml'].find((one) => existsSync(join(folder, one)));
  if (other === undefined) return profileWithoutFile(name);
  throw new SpecError(
    join(folder, other),
    `is not read: the profile of a service is ${PROFILE_FILE}`,
    `Rename it to ${PROFILE_FILE}, which may hold JSON as well.`,
  );
}
