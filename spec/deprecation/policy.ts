/** `deprecation-policy.yaml`, beside the documents: how long before it goes something has to be announced. */

import type { Json } from '../openapi/document.ts';
import type { JsonObject } from '../openapi/json-object.ts';
import { parseYaml, type YamlFile } from '../openapi/reading/read-yaml.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import type { Folder } from '../versions/versions.ts';

export interface DeprecationPolicy {
  /** At least so many published versions that announce it. */
  versions: number;
  /** At least so many months since the first of them was published. */
  months: number;
  /** Files of guidelines, as seen from the folder: what they require does not go. */
  guidelines: readonly string[];
}

export const POLICY_FILE = 'deprecation-policy.yaml';

/** Where nobody says otherwise: one published version that announces it. */
export const USUAL_POLICY: DeprecationPolicy = { versions: 1, months: 0, guidelines: [] };

/** @throws SpecError with the line of what is no policy */
export function policyIn(folder: Folder): DeprecationPolicy {
  if (!folder.names().includes(POLICY_FILE)) return USUAL_POLICY;
  const file = parseYaml(`${folder.path}/${POLICY_FILE}`, folder.text(POLICY_FILE));
  const { notice, guidelines } = objectAt(file, [], ['notice', 'guidelines']);
  const { versions, months } = notice === undefined ? {} : objectAt(file, ['notice'], ['versions', 'months']);
  return {
    versions: countAt(file, ['notice', 'versions'], versions) ?? USUAL_POLICY.versions,
    months: countAt(file, ['notice', 'months'], months) ?? USUAL_POLICY.months,
    guidelines: namesAt(file, guidelines),
  };
}

/** What holds where a change of the policy comes with a removal: of both the longer notice, and all guidelines. */
export function stricter(one: DeprecationPolicy, other: DeprecationPolicy): DeprecationPolicy {
  return {
    versions: Math.max(one.versions, other.versions),
    months: Math.max(one.months, other.months),
    guidelines: [...new Set([...one.guidelines, ...other.guidelines])],
  };
}

function objectAt(
  file: YamlFile,
  keys: readonly string[],
  known: readonly string[],
): { [key: string]: Json | undefined } {
  let value: Json | undefined = file.value;
  for (const key of keys) value = (value as JsonObject)[key];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SpecError(
      file.place(keys),
      `${keys.join('.') || 'the policy'} is no mapping`,
      `Expected ${known.join(' and ')}.`,
    );
  for (const key of Object.keys(value)) {
    if (!known.includes(key))
      throw new SpecError(
        file.place([...keys, key]),
        `"${key}" is not known here`,
        `Expected ${known.join(' and ')}.`,
      );
  }
  return value;
}

function countAt(file: YamlFile, keys: readonly string[], value: Json | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new SpecError(
    file.place(keys),
    `${keys.join('.')} is ${JSON.stringify(value)}`,
    'Expected a whole number, 0 or more.',
  );
}

function namesAt(file: YamlFile, value: Json | undefined): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw new SpecError(
    file.place(['guidelines']),
    `guidelines is ${JSON.stringify(value)}`,
    'Expected a list of files.',
  );
}
