/** Which values of a request body come from earlier answers: they name what exists. */
import type { Json } from '../../openapi/document.ts';
import { pointerOf } from '../../openapi/json-pointer.ts';
import { isSelector } from '../expression/selector.ts';
import { parseTemplate, type WrittenExpression } from '../expression/template.ts';
import type { StepBody } from '../workflow.ts';

/**
 * Lists JSON Pointers into the payload that a step sends. Inputs are no references: a workflow makes them up. Of a payload that
 * is written as a text, nothing is known.
 */
export function listReferences({ payload, replacements }: StepBody): string[] {
  const ofPayload = typeof payload === 'string' || payload === undefined ? [] : listBelow(payload, []);
  const replaced = replacements
    .filter(({ type, value }) => type === 'jsonpointer' && listBelow(value, []).length > 0)
    .map(({ target }) => target);
  return [...ofPayload, ...replaced];
}

function listBelow(node: Json, keys: readonly string[]): string[] {
  if (typeof node === 'string') return isReference(node) ? [pointerOf(keys)] : [];
  if (typeof node !== 'object' || node === null) return [];
  if (isSelector(node)) return listBelow(node.context, keys);
  return Object.entries(node).flatMap(([key, value]) => listBelow(value, [...keys, key]));
}

function isReference(text: string): boolean {
  const template = parseTemplate(text);
  if (template.kind === 'constant') return false;
  if (template.kind === 'expression') return isOfAnswer(template);
  return template.parts.some((part) => typeof part !== 'string' && isOfAnswer(part));
}

function isOfAnswer({ expression }: WrittenExpression): boolean {
  return expression?.kind === 'steps' || expression?.kind === 'workflows';
}
