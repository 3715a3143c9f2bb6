/** The request body of a step. */
import type { Json } from '../../openapi/document.ts';
import { isObject } from '../../openapi/json-object.ts';
import { parsePointer } from '../../openapi/json-pointer.ts';
import { evaluateValue, MissingValue } from '../expression/evaluate-value.ts';
import type { ExpressionScope } from '../expression/scope.ts';
import { selectNodes } from '../expression/selector.ts';
import { parseTemplate } from '../expression/template.ts';
import type { PayloadReplacement, StepBody } from '../workflow.ts';

/**
 * A payload that is written as a text and is JSON by its media type becomes the value of that text.
 * @throws MissingValue where an expression has no value, or a replacement no place
 */
export function prepareBody(body: StepBody, scope: ExpressionScope): { body?: Json; contentType?: string } {
  const { contentType } = body;
  const payload = body.payload === undefined ? undefined : evaluateValue(body.payload, scope);
  let value = isWrittenText(body.payload) ? readText(payload as string, contentType) : payload;
  for (const replacement of body.replacements) value = replace(value, replacement, scope);
  return { ...(value !== undefined && { body: value }), ...(contentType !== undefined && { contentType }) };
}

function isWrittenText(payload: Json | undefined): payload is string {
  return typeof payload === 'string' && parseTemplate(payload).kind !== 'expression';
}

function readText(text: string, contentType: string | undefined): Json {
  const isJson = contentType === undefined ? /^\s*[[{]/.test(text) : JSON_TYPE.test(contentType);
  if (!isJson) return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    if (contentType === undefined) return text;
    throw new MissingValue(
      `the payload is not JSON with its values put in: ${shorten(text)} (write it as an object, not as a text)`,
    );
  }
}

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\b/i;

function shorten(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`;
}

const MOST_SHOWN = 200;

function replace(
  payload: Json | undefined,
  { target, type, value }: PayloadReplacement,
  scope: ExpressionScope,
): Json {
  const replaced = evaluateValue(value, scope);
  if (replaced === undefined) throw new MissingValue(`the value for ${target} is missing`);
  const places =
    type === 'jsonpointer'
      ? [parsePointer(target)]
      : selectNodes(payload ?? null, target).map(({ keys }) => keys);
  if (places.length === 0) throw new MissingValue(`${target} selects nothing in the payload`);
  return places.reduce<Json>((current, keys) => replaceAt(current, keys, replaced, target), payload ?? null);
}

/** The payload belongs to the document: what changes is copied. */
function replaceAt(node: Json, keys: readonly (string | number)[], value: Json, target: string): Json {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(node)) {
    const index = key === '-' ? node.length : Number(key);
    if (!Number.isInteger(index) || index < 0 || index > node.length) throw noPlace(target);
    const copy = [...node];
    copy[index] = replaceAt(node[index] ?? null, rest, value, target);
    return copy;
  }
  if (!isObject(node)) throw noPlace(target);
  const child = Object.hasOwn(node, key) ? (node[key] as Json) : null;
  if (rest.length > 0 && child === null) throw noPlace(target);
  return { ...node, [key]: replaceAt(child, rest, value, target) };
}

function noPlace(target: string): MissingValue {
  return new MissingValue(`${target} leads to nothing in the payload`);
}
