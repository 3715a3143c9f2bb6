/** Proposes a value for a schema, and says which of its parts a person has to choose. */
import { firstProblem } from '../contract/validate.ts';
import type { Json, JsonSchema } from '../openapi/document.ts';
import { isObject } from '../openapi/json-object.ts';
import { PLACEHOLDER } from '../workflows/check/check-placeholders.ts';

export interface SampleValue {
  value: Json;
  /** JSON pointers to values that nothing in the schema tells; they begin with `TODO`. */
  unknown: readonly string[];
}

/**
 * Has the required properties alone. A name gets `$inputs.name`, which is another one in each run.
 * @param schema without references
 * @param key of the value in its object, which tells names
 */
export function proposeValue(schema: JsonSchema, key = '', pointer = ''): SampleValue {
  const { example, examples, default: standard } = schema as Record<string, Json>;
  const known = [schema.const as Json, (schema.enum as Json[] | undefined)?.[0], standard, example].find(
    (each) => each !== undefined,
  );
  const given = known ?? (Array.isArray(examples) ? examples[0] : undefined);
  if (given !== undefined) return { value: given, unknown: [] };
  const alternative = [...listOf(schema.oneOf), ...listOf(schema.anyOf), ...listOf(schema.allOf)][0];
  const type = [schema.type].flat().find((each) => each !== 'null') ?? (schema.properties ? 'object' : '');
  if (type === '' && alternative !== undefined) return proposeValue(alternative, key, pointer);
  switch (type) {
    case 'object':
      return proposeObject(schema, pointer);
    case 'array':
      return proposeArray(schema, key, pointer);
    case 'integer':
    case 'number':
      return { value: (schema.minimum as number | undefined) ?? 1, unknown: [] };
    case 'boolean':
      return { value: false, unknown: [] };
    case 'null':
      return { value: null, unknown: [] };
    default:
      return proposeText(schema, key, pointer);
  }
}

function listOf(schemas: unknown): JsonSchema[] {
  return Array.isArray(schemas) ? schemas.filter(isObject) : [];
}

function proposeObject(schema: JsonSchema, pointer: string): SampleValue {
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  const required = (schema.required ?? []) as string[];
  const members = required.map((name) => {
    const member = proposeValue(properties[name] ?? {}, name, `${pointer}/${name}`);
    return { name, ...member };
  });
  return {
    value: Object.fromEntries(members.map(({ name, value }) => [name, value])),
    unknown: members.flatMap(({ unknown }) => unknown),
  };
}

function proposeArray(schema: JsonSchema, key: string, pointer: string): SampleValue {
  if (((schema.minItems as number | undefined) ?? 0) === 0) return { value: [], unknown: [] };
  const item = proposeValue((schema.items ?? {}) as JsonSchema, key, `${pointer}/0`);
  return { value: [item.value], unknown: item.unknown };
}

/** A text that may be a fresh name is one by its key; one of another form, or an id of something else, has to be chosen. */
function proposeText(schema: JsonSchema, key: string, pointer: string): SampleValue {
  if (pointer !== '' && Object.keys(schema).every((keyword) => SILENT.has(keyword)))
    return { value: null, unknown: [] };
  const takesName = schema.type === 'string' && firstProblem(schema, NAME) === undefined;
  if (takesName && /^(?:.*_)?(?:name|title|label|description|summary|comment|text)$/i.test(key))
    return { value: '$inputs.name', unknown: [] };
  const date = DATES[String(schema.format)];
  if (date !== undefined) return { value: date, unknown: [] };
  return { value: `${PLACEHOLDER}: ${wordsOf(schema, key)}`, unknown: [pointer] };
}

/** Keywords that restrict no value: where there are no others, any value will do. */
const SILENT: ReadonlySet<string> = new Set(['title', 'description', '$comment', 'deprecated']);

/** As `$inputs.name` is in a run. */
const NAME = 'interop-0123456789abcdef';

const DATES: Readonly<Record<string, string>> = {
  date: '2026-01-01',
  'date-time': '2026-01-01T00:00:00Z',
};

function wordsOf({ pattern, format, type }: JsonSchema, key: string): string {
  const form = pattern ?? format ?? [type].flat()[0] ?? 'any value';
  return `${key || 'a value'} (${form})`;
}
