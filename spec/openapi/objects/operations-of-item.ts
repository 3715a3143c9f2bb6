/** The operations of a Path Item Object. */
import type { Json } from '../document.ts';
import { isObject, type JsonObject } from '../json-object.ts';
import { METHODS } from './object-keys.ts';

/**
 * Each with its method, `GET`. Methods in `additionalOperations` (OpenAPI 3.2) are sent as they are written there.
 * @param item with its `$ref` followed
 */
export function* operationsOfItem(item: JsonObject): Generator<[method: string, operation: Json]> {
  for (const key of METHODS) {
    const operation = item[key];
    if (operation !== undefined) yield [key.toUpperCase(), operation];
  }
  const { additionalOperations } = item;
  if (isObject(additionalOperations)) yield* Object.entries(additionalOperations);
}

/** The operations that one key of the body chooses among those of a method and URL (`x-actions`), by that key. */
export function actionsOf(operation: Json): [action: string, operation: Json][] {
  const actions = isObject(operation) ? operation['x-actions'] : undefined;
  return isObject(actions) ? Object.entries(actions) : [];
}
