/** Schemas in few words. */
import type { Json } from '../../../spec/openapi/document.ts';

type More = { [keyword: string]: Json };

export const text = (more: More = {}): Json => ({ type: 'string', ...more });
export const whole = (more: More = {}): Json => ({ type: 'integer', ...more });
export const number = (more: More = {}): Json => ({ type: 'number', ...more });
export const list = (more: More = {}): Json => ({ type: 'array', ...more });
export const thing = (more: More = {}): Json => ({ type: 'object', ...more });
export const having = (properties: { [name: string]: Json }, more: More = {}): Json =>
  thing({ properties, ...more });
/** With what must be so if something is, where there is some. */
export const conditional = (question: Json, answer?: Json, otherwise?: Json): Json => ({
  if: question,
  // biome-ignore lint/suspicious/noThenProperty: it is JSON Schema's keyword
  ...(answer !== undefined && { then: answer }),
  ...(otherwise !== undefined && { else: otherwise }),
});
