/** Selector Objects (Arazzo 1.1): a part of a value by JSON Pointer or JSONPath. */
import type { Json } from '../../openapi/document.ts';
import { isObject, type JsonObject } from '../../openapi/json-object.ts';
import { parsePointer } from '../../openapi/json-pointer.ts';
import { selectPaths } from '../../openapi/overlay/select-nodes.ts';
import { followPointer } from './evaluate-expression.ts';

export type SelectorType = 'jsonpath' | 'jsonpointer';

/** True for an object with `context`, an expression, `selector` and `type`: any other object of a payload is a constant. */
export function isSelector(value: Json): value is JsonObject & { context: string; selector: string } {
  return (
    isObject(value) &&
    typeof value.context === 'string' &&
    value.context.startsWith('$') &&
    typeof value.selector === 'string' &&
    value.type !== undefined &&
    Object.keys(value).every((key) => SELECTOR_KEYS.has(key) || key.startsWith('x-'))
  );
}

const SELECTOR_KEYS = new Set(['context', 'selector', 'type']);

/** The name of the type: an Expression Type Object has it in its `type`. */
export function selectorTypeOf(type: Json | undefined): Json | undefined {
  return isObject(type) ? type.type : type;
}

/**
 * The value that a selector selects: of several nodes of a JSONPath the first.
 * @throws SyntaxError for an invalid JSONPath
 */
export function selectValue(context: Json, type: SelectorType, selector: string): Json | undefined {
  if (type === 'jsonpointer') return followPointer(context, parsePointer(selector));
  const [first] = selectNodes(context, selector);
  return first?.value;
}

/** The nodes of a JSONPath (RFC 9535), each with its keys. @throws SyntaxError for an invalid one */
export function selectNodes(context: Json, path: string): { value: Json; keys: (string | number)[] }[] {
  return selectPaths(context, path).map((keys) => ({
    keys,
    value: keys.reduce((node, key) => (node as { [key: string | number]: Json })[key] as Json, context),
  }));
}
