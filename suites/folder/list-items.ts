/** Finds the ids of items in the answer of a list. */
import { readResourceId } from '../../runner/case/cleanup/resource-id.ts';
import { isObject, type JsonObject } from '../../spec/openapi/json-object.ts';

/** @param path of the list, whose last segment often names the list in the answer. @param parameter that the ids are for */
export function findIds(json: unknown, path: string, parameter: string): string[] {
  return findItems(json, path).flatMap((item) => idOf(unwrap(item), parameter, path) ?? []);
}

/** The answer itself, or the list in it that has the name of the path, or else the first that is not of links. */
function findItems(json: unknown, path: string): unknown[] {
  if (Array.isArray(json)) return json;
  if (!isObject(json)) return [];
  const lists = Object.entries(json).filter(([name, value]) => Array.isArray(value) && !/links$/.test(name));
  const noun = path.split('/').at(-1)?.replaceAll('-', '_');
  const [, items] = lists.find(([name]) => name === noun) ?? lists[0] ?? [];
  if (items !== undefined) return items as unknown[];
  const [inner, ...others] = Object.values(json).filter(isObject);
  if (inner === undefined || others.length > 0) return [];
  // An envelope, `{ "data": { "items": [{ … }], "next": … } }`, or a map by id, `{ "tags": { "a": …, "b": … } }`.
  return Object.values(inner).some(isListOfObjects)
    ? findItems(inner, path)
    : Object.keys(inner as JsonObject);
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every(isObject);
}

/** `{ "keypair": { "name": "a" } }` is the item within. */
function unwrap(item: unknown): unknown {
  const values = isObject(item) ? Object.values(item) : [];
  return values.length === 1 && isObject(values[0]) ? values[0] : item;
}

function idOf(item: unknown, parameter: string, path: string): string | undefined {
  if (typeof item === 'string' || typeof item === 'number') return String(item);
  if (!isObject(item)) return undefined;
  const noun = path.split('/').at(-1)?.replace(/s$/, '').replaceAll('-', '_') ?? '';
  const plain = parameter
    .replace(/^.*_(id|uuid|name)$/i, '$1')
    .replace(/^.*(Id|Uuid|Name)$/, (_all, end) => end.toLowerCase());
  return readResourceId(item, [parameter, plain, 'id', 'uuid', `${noun}_id`, 'name']);
}
