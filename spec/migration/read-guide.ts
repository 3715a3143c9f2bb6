/** Reads `migration-guide.yaml` of a service's folder. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Service } from '../contract/service.ts';
import { parsePointer } from '../openapi/json-pointer.ts';
import { findNearestName } from '../openapi/reading/nearest-name.ts';
import type { SourceFile } from '../openapi/reading/source-file.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import { parseYaml } from '../openapi/reading/syntax/read-yaml.ts';
import type { Folder } from '../versions/folder.ts';
import { GUIDE_FILE, type GuideEntry, type MigrationGuide, NO_GUIDE } from './migration-guide.ts';

/**
 * The guide of a folder, or an empty one.
 * @throws SpecError with the line of what `guide.schema.json` does not allow, and of versions and operations that the service
 * does not have
 */
export function readGuide(folder: Folder, service: Service): MigrationGuide {
  if (!folder.names().includes(GUIDE_FILE)) return NO_GUIDE;
  const file = parseYaml(`${folder.path}/${GUIDE_FILE}`, folder.text(GUIDE_FILE));
  requireForm(file);
  const { entries } = file.value as unknown as { entries: Omit<GuideEntry, 'place'>[] };
  for (const [index, entry] of entries.entries()) requireNames(file, index, entry, service);
  return {
    entries: entries.map((entry, index) => ({ ...entry, place: file.locatePath(['entries', index]) })),
  };
}

function requireNames(
  file: SourceFile,
  index: number,
  { microversion, operations }: Pick<GuideEntry, 'microversion' | 'operations'>,
  service: Service,
): void {
  if (!service.has(microversion))
    throw new SpecError(
      file.locatePath(['entries', index, 'microversion']),
      `${service.name} has no microversion ${microversion}`,
      `Expected ${service.oldest} to ${service.newest}.`,
    );
  const known = service.operations();
  const unknown = operations.findIndex((name) => !known.includes(name));
  if (unknown === -1) return;
  const name = operations[unknown] as string;
  const near = findNearestName(name, known);
  throw new SpecError(
    file.locatePath(['entries', index, 'operations', unknown]),
    `${service.name} has no operation ${name}`,
    near === undefined ? '"interop spec list" names them.' : `Did you mean "${near}"?`,
  );
}

function requireForm(file: SourceFile): void {
  compiled ??= compile();
  if (compiled(file.value)) return;
  const errors = compiled.errors ?? [];
  const error = (errors.find(({ keyword }) => keyword === 'additionalProperties') ??
    errors[0]) as ErrorObject;
  const { instancePath, keyword, params, message } = error;
  const key = keyword === 'additionalProperties' ? [String(params.additionalProperty)] : [];
  const keys = [...parsePointer(instancePath), ...key];
  throw new SpecError(
    file.locatePath(keys),
    `${keys.join('.') || 'the guide'} ${keyword === 'additionalProperties' ? 'is no key of a migration guide' : message}`,
    'spec/migration/guide.schema.json has the keys and their values.',
  );
}

let compiled: ValidateFunction | undefined;

function compile(): ValidateFunction {
  const text = readFileSync(new URL('./guide.schema.json', import.meta.url), 'utf8');
  return new Ajv2020({ allErrors: true, strict: false }).compile(JSON.parse(text));
}
