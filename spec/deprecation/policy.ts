/** `deprecation-policy.yaml`, in the folder of the documents: how much notice a removal requires. */

import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import type { SourceFile } from '../openapi/reading/source-file.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import { parseYaml } from '../openapi/reading/syntax/read-yaml.ts';
import { type Folder, POLICY_FILE } from '../versions/folder.ts';

/** How much notice a removal requires, and the guidelines that forbid removals. */
export interface DeprecationPolicy {
  /** Published versions that must carry the notice before the removal. */
  versions: number;
  /** Months that must pass between the publication of the notice and the removal. */
  months: number;
  /** Paths of guidelines, relative to the folder: what they require must not be removed. */
  guidelines: readonly string[];
}

/** `spec/versions/version-scheme.ts` reads the last one. */
const POLICY_KEYS = ['notice', 'guidelines', 'version-scheme'];

/** For a folder without the file. */
export const DEFAULT_POLICY: DeprecationPolicy = { versions: 1, months: 0, guidelines: [] };

/** The policy of a folder, or the default one. @throws SpecError with the line that is invalid */
export function readPolicy(folder: Folder): DeprecationPolicy {
  if (!folder.names().includes(POLICY_FILE)) return DEFAULT_POLICY;
  const file = parseYaml(`${folder.path}/${POLICY_FILE}`, folder.text(POLICY_FILE));
  const { notice, guidelines } = readObject(file, [], POLICY_KEYS);
  const { versions, months } =
    notice === undefined ? {} : readObject(file, ['notice'], ['versions', 'months']);
  return {
    versions: readCount(file, ['notice', 'versions'], versions) ?? DEFAULT_POLICY.versions,
    months: readCount(file, ['notice', 'months'], months) ?? DEFAULT_POLICY.months,
    guidelines: readNames(file, guidelines),
  };
}

/**
 * The longer notice of two policies, and the guidelines of both. It applies when the policy changes, so that a change cannot
 * weaken the policy for its own removals.
 */
export function combinePolicies(before: DeprecationPolicy, after: DeprecationPolicy): DeprecationPolicy {
  return {
    versions: Math.max(before.versions, after.versions),
    months: Math.max(before.months, after.months),
    guidelines: [...new Set([...after.guidelines, ...before.guidelines])],
  };
}

function readObject(
  file: SourceFile,
  keys: readonly string[],
  known: readonly string[],
): { [key: string]: Json | undefined } {
  let value: Json | undefined = file.value;
  for (const key of keys) value = (value as JsonObject)[key];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SpecError(
      file.locatePath(keys),
      `${keys.join('.') || 'the policy'} is not a mapping`,
      `Expected ${known.join(' and ')}.`,
    );
  for (const key of Object.keys(value)) {
    if (!known.includes(key))
      throw new SpecError(
        file.locatePath([...keys, key]),
        `unknown key "${key}"`,
        `Expected ${known.join(' and ')}.`,
      );
  }
  return value;
}

function readCount(file: SourceFile, keys: readonly string[], value: Json | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new SpecError(
    file.locatePath(keys),
    `${keys.join('.')} is ${JSON.stringify(value)}`,
    'Expected a whole number, 0 or more.',
  );
}

function readNames(file: SourceFile, value: Json | undefined): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw new SpecError(
    file.locatePath(['guidelines']),
    `guidelines is ${JSON.stringify(value)}`,
    'Expected a list of file names.',
  );
}
