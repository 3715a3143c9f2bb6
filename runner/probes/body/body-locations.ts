/** Walks a JSON body along its schema, and replaces values in it. */
import type { JsonSchema } from '../../../spec/openapi/document.ts';
import { pointerOf } from '../../../spec/openapi/json-pointer.ts';

export interface BodyLocation {
  /** The keys from the top of the body. */
  keys: readonly string[];
  /** JSON pointer with `*` for names that clients choose and for items of arrays. */
  pointer: string;
  schema: JsonSchema;
  value: unknown;
  /** The schema requires the property. */
  required: boolean;
  /** The schema names the property, and does not require it. */
  optional: boolean;
}

/** Lists every location of the value that has a schema, the whole body first. Of an array it lists the first item only. */
export function listBodyLocations(schema: JsonSchema, value: unknown): BodyLocation[] {
  return walk({ keys: [], pointer: '', schema, value, required: false, optional: false });
}

/** Returns a copy with another value at the location; `undefined` removes it. */
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

/** Finds the schema of a property, and whether `properties` names it; undefined where no schema applies. */
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

function walk(location: BodyLocation): BodyLocation[] {
  return [location, ...listBelow(location).flatMap(walk)];
}

function listBelow(location: BodyLocation): BodyLocation[] {
  const { schema, value, keys, pointer } = location;
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
