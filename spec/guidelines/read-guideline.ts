/** Reads the file of a guideline. */
import { readFileSync } from 'node:fs';
import { type SchemaProblem, schemaProblems } from '../contract/validate.ts';
import type { Json, JsonSchema } from '../openapi/document.ts';
import { parsePointer } from '../openapi/json-pointer.ts';
import { findNearestName } from '../openapi/reading/nearest-name.ts';
import type { SourceFile } from '../openapi/reading/source-file.ts';
import { SpecError } from '../openapi/reading/spec-error.ts';
import { parseYaml } from '../openapi/reading/syntax/read-yaml.ts';
import type { Guideline } from './guideline.ts';
import { type GuidelineFile, guidelineOf } from './guideline-file.ts';
import { requireSoundGuideline } from './require-sound-guideline.ts';

/** A guideline with the lines of its file. */
export interface LocatedGuideline {
  guideline: Guideline;
  path: string;
  /** `file:line` of what is at these keys, such as `cases` and the id of a capability. */
  locate(...keys: (string | number)[]): string;
}

/**
 * Whether the cases exist is not checked: `requireKnownCases` does that with the suite of a service.
 *
 * @param path for messages @throws SpecError with the line of what is no guideline
 */
export function readGuideline(path: string, text: string): LocatedGuideline {
  const source = parseYaml(path, text);
  refuseOtherForms(source);
  requireForm(source);
  const file = source.value as unknown as GuidelineFile;
  requireSoundGuideline(file, source);
  return { guideline: guidelineOf(file), path, locate: (...keys) => source.locatePath(keys) };
}

/** True for a document that means to be a guideline of this form. */
export function isGuidelineFile(value: Json): boolean {
  return typeof value === 'object' && value !== null && 'edition' in value && !('openapi' in value);
}

function refuseOtherForms({ path, value }: SourceFile): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SpecError(path, 'is no guideline', 'Expected a mapping (docs/guidelines.md lists its keys).');
  if ('metadata' in value && 'components' in value)
    throw new SpecError(
      path,
      "is a guideline in OpenStack's JSON",
      `Import it first: interop guideline import ${path} FOLDER.`,
    );
}

/** @throws SpecError with the line of the first problem */
function requireForm(source: SourceFile): void {
  const problems = schemaProblems(SCHEMA, source.value);
  // An unknown key explains one that is missing.
  const [problem] = [...problems].sort((a, b) => rankOf(a) - rankOf(b));
  if (!problem) return;
  const keys = parsePointer(problem.pointer);
  throw new SpecError(
    source.locatePath(keys),
    describe(problem, keys, source.value),
    adviseOn(problem, keys),
  );
}

function rankOf({ keyword }: SchemaProblem): number {
  return keyword === 'additionalProperties' ? 0 : keyword === 'oneOf' ? 1 : 2;
}

function describe({ keyword, expected }: SchemaProblem, keys: readonly string[], value: Json): string {
  const at = keys.join('.') || 'the guideline';
  if (keyword === 'additionalProperties') return `"${keys.at(-1)}" is not a key of a guideline here (${at})`;
  if (keyword === 'required') return `${at} is missing`;
  if (keyword === 'oneOf' && keys.length === 0) return 'has both "replaces" and "first-edition", or neither';
  return `${at} is ${JSON.stringify(valueAt(value, keys))?.slice(0, 60)}. Expected ${expected}`;
}

function adviseOn({ keyword, params, pointer }: SchemaProblem, keys: readonly string[]): string {
  if (keyword === 'additionalProperties') {
    const known = knownKeys(keys.slice(0, -1));
    const near = findNearestName(String(params.additionalProperty), known);
    return `${near ? `Did you mean "${near}"? ` : ''}Keys: ${known.join(', ')}.`;
  }
  if (keyword === 'oneOf' && keys.length === 0)
    return 'Name the edition before this one with "replaces"; only the first edition of a series has "first-edition", with the reason why it may require capabilities that were never advisory.';
  if (/\/(edition|replaces|since)$/.test(pointer))
    return 'An edition is a month in quotes, such as "2026.11", or next.';
  return 'docs/guidelines.md lists the keys and their values.';
}

/** Of the schema at a path of keys: those of `additionalProperties` stand for every key. */
function knownKeys(keys: readonly string[]): string[] {
  let schema: SchemaNode | undefined = SCHEMA as SchemaNode;
  for (const key of keys) {
    schema = followed(schema?.properties?.[key] ?? schema?.additionalProperties ?? schema?.items);
  }
  return Object.keys(schema?.properties ?? {});
}

interface SchemaNode {
  $ref?: string;
  properties?: Record<string, SchemaNode>;
  additionalProperties?: SchemaNode;
  items?: SchemaNode;
  $defs?: Record<string, SchemaNode>;
}

function followed(schema: SchemaNode | undefined): SchemaNode | undefined {
  const name = schema?.$ref?.split('/').at(-1);
  return name === undefined ? schema : (SCHEMA as SchemaNode).$defs?.[name];
}

function valueAt(value: Json, keys: readonly string[]): Json | undefined {
  let at: Json | undefined = value;
  for (const key of keys) at = (at as { [key: string]: Json } | undefined)?.[key];
  return at;
}

const SCHEMA = JSON.parse(
  readFileSync(new URL('./guideline.schema.json', import.meta.url), 'utf8'),
) as JsonSchema;
