/** Short functions for schemas. */

import type { Json } from '../../../spec/openapi/document.ts';
import type { JsonObject } from '../../../spec/openapi/json-object.ts';

export const text = (more: JsonObject = {}): Json => ({ type: 'string', ...more });
export const whole = (more: JsonObject = {}): Json => ({ type: 'integer', ...more });
export const number = (more: JsonObject = {}): Json => ({ type: 'number', ...more });
export const list = (more: JsonObject = {}): Json => ({ type: 'array', ...more });
export const thing = (more: JsonObject = {}): Json => ({ type: 'object', ...more });
export const having = (properties: { [name: string]: Json }, more: JsonObject = {}): Json =>
  thing({ properties, ...more });
/** A required property tells it from other alternatives. */
export const tagged = (tag: string, properties: { [name: string]: Json }): Json =>
  having({ tag: { const: tag }, ...properties }, { required: ['tag'] });
/** `then` and `else` only where they are given. */
export const conditional = (question: Json, answer?: Json, otherwise?: Json): Json => ({
  if: question,
  // biome-ignore lint/suspicious/noThenProperty: it is JSON Schema's keyword
  ...(answer !== undefined && { then: answer }),
  ...(otherwise !== undefined && { else: otherwise }),
});
