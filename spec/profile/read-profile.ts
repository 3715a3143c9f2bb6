/** Reads `profile.yaml` of a service's folder. */
import { parseYaml } from '../openapi/reading/syntax/read-yaml.ts';
import type { Profile } from './profile.ts';
import { type ProfileFile, profileOf } from './profile-file.ts';
import { requireProfileForm } from './profile-form.ts';

/** The name of the file in a service's folder. */
export const PROFILE_FILE = 'profile.yaml';

/**
 * @param path for messages
 * @throws SpecError with the line of what `profile.schema.json` does not allow
 */
export function readProfile(path: string, text: string): Profile {
  const file = parseYaml(path, text);
  requireProfileForm(file);
  return profileOf(file.value as unknown as ProfileFile, path);
}

/** The profile of documents without one: calls ask for no version, and nothing is known beyond the documents. */
export function profileWithoutFile(service: string): Profile {
  return profileOf({ service, answers: { 'undeclared-headers': 'ignored' } }, null);
}
