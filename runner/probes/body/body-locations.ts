/** Walks a JSON body along its schema, so that each place in it can be made wrong. */
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { pointerOf } from '../../../spec/openapi/json-pointer.ts';

export interface BodyLocation {
  /** The way there, key by key. */
  keys: readonly string[];
  /** The same as a JSON pointer in which `*` stands for names that clients choose and for places in a list. */
  pointer: string;
  schema: JsonSchema;
  value: unknown;
  /** The property may not be left out. */
  required: boolean;
  /** The property has a name of the documents' choosing, and may be left out. */
  optional: boolean;
}

/** Every place of the value that its schema speaks of, the whole first. Of a list the first item stands for all. */
export function listBodyLocations(schema: JsonSchema, value: unknown): BodyLocation[] {
  return walk({ keys: [], pointer: '', schema, value, required: false, optional: false });
}

/** The value with another one at the place; `undefined` takes it away. */
export function replaceValue(whole: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(whole)) {
    return whole.map((item, index) => (String(index) === key ? replaceValue(item, rest, value) : item));
  }
  const entries = Object.entries(whole as object);
  const known = entries.some(([name]) => name === key);
  const inner = replaceValue((whole as Record<string, unknown>)[key], rest, value);
  const changed = known
    ? entries.map(([name, old]) => [name, name === key ? inner : old])
    : [...entries, [key, inner]];
  return Object.fromEntries(changed.filter(([, kept]) => kept !== undefined));
}

/** The schema of a property, and whether the documents chose its name; undefined where none speaks of it. */
export function findPropertySchema(
  schema: JsonSchema,
  name: string,
): { schema: JsonSchema; named: boolean } | undefined {
  const own = (schema.properties as Record<string, JsonSchema> | undefined)?.[name];
  if (own) return { schema: own, named: true };
  const patterns = Object.entries((schema.patternProperties ?? {}) as Record<string, JsonSchema>);
  const matching = patterns.find(([pattern]) => new RegExp(pattern, 'u').test(name));
  return matching && { schema: matching[1], named: false };
}

function walk(place: BodyLocation): BodyLocation[] {
  return [place, ...below(place).flatMap(walk)];
}

function below(place: BodyLocation): BodyLocation[] {
  const { schema, value, keys, pointer } = place;
  if (Array.isArray(value)) {
    const items = schema.items as JsonSchema | undefined;
    if (!items || value.length === 0) return [];
    return [
      {
        keys: [...keys, '0'],
        pointer: `${pointer}/*`,
        schema: items,
        value: value[0],
        required: false,
        optional: false,
      },
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const found = findPropertySchema(schema, name);
    if (!found) return [];
    const required = ((schema.required ?? []) as string[]).includes(name);
    const step = found.named ? pointerOf([name]) : '/*';
    return [
      {
        keys: [...keys, name],
        pointer: pointer + step,
        schema: found.schema,
        value: inner,
        required,
        optional: found.named && !required,
      },
    ];
  });
}
