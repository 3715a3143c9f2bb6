/** The objects of a document are objects, and its lists are lists, wherever schemas can be below them. */
import type { Json } from '../document.ts';
import { isObject, type JsonObject } from '../json-object.ts';
import { CHILDREN_IN_ORDER, SETS } from '../objects/keywords.ts';
import { kindBelow, type VisitedKind } from '../objects/visit-schemas.ts';
import type { SourceFile } from './source-file.ts';
import { SpecError } from './spec-error.ts';

/**
 * An empty `paths:` or `parameters:` of YAML is null, and means nothing.
 * @throws SpecError with the line of the first node that is of another type
 */
export function requireShapes(file: SourceFile): void {
  const visited = new Set<Json>();
  const stack: [JsonObject, VisitedKind][] = [[file.value as JsonObject, 'root']];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, kind] = next;
    if (visited.has(node)) continue;
    visited.add(node);
    // Other fields of a Reference Object mean nothing.
    if (typeof node.$ref === 'string' && kind !== 'schema' && kind !== 'item') continue;
    for (const [key, value] of Object.entries(node)) {
      const below = kindBelow(kind, key);
      if (key === '$ref' && typeof value === 'string') continue;
      if (!below || (value === null && MAY_BE_EMPTY.has(below))) continue;
      const isList = isListIn(kind, key);
      if (isList !== Array.isArray(value) && !(kind === 'schema' && key === 'items'))
        throw wrongShape(file, node, key, value, isList ? 'a list' : nounOf(below));
      for (const each of Array.isArray(value) ? value : [value]) {
        if (isObject(each)) stack.push([each, below]);
        else if (below !== 'schema' || typeof each !== 'boolean')
          throw wrongShape(file, node, key, each, nounOf(below), Array.isArray(value));
      }
    }
  }
}

/** Maps and lists that need no entry. */
const MAY_BE_EMPTY = new Set<VisitedKind>([
  'paths',
  'callbacks',
  'components',
  'parameter',
  'schemas',
  'bodies',
]);

function isListIn(kind: VisitedKind, key: string): boolean {
  if (kind === 'schema') return SETS.has(key) || CHILDREN_IN_ORDER.has(key);
  return (key === 'parameters' && (kind === 'item' || kind === 'operation')) || key === 'prefixEncoding';
}

function nounOf(kind: VisitedKind): string {
  return kind === 'schema' ? 'a schema: an object, true or false' : 'an object';
}

function wrongShape(
  file: SourceFile,
  node: JsonObject,
  key: string,
  value: Json,
  expected: string,
  isEntry = false,
): SpecError {
  const type = Array.isArray(value)
    ? 'a list'
    : value === null
      ? 'empty'
      : isObject(value)
        ? 'an object'
        : JSON.stringify(value);
  return new SpecError(
    file.locate(node, key),
    `${isEntry ? 'an entry of ' : ''}"${key}" is ${type}`,
    `Expected ${expected}.`,
  );
}
