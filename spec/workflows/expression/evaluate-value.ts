/** Values of a workflow document with every runtime expression replaced by its value. */
import type { Json } from '../../openapi/document.ts';
import type { JsonObject } from '../../openapi/json-object.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import type { ExpressionScope } from './scope.ts';
import { isSelector, type SelectorType, selectorTypeOf, selectValue } from './selector.ts';
import { parseTemplate, type WrittenExpression } from './template.ts';

/** An expression that a step needs has no value. */
export class MissingValue extends Error {
  override name = 'MissingValue';
}

/** @returns what `evaluate` gives, or, as a text, why a value is missing: nothing that is evaluated here is a text itself */
export function valueOrReason<Value extends object>(evaluate: () => Value): Value | string {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof MissingValue) return error.message;
    throw error;
  }
}

/**
 * The value of a constant, an expression, a selector, or of all of them within an object or a list. An optional input without
 * a value is undefined, and its member of an object is left out.
 * @throws MissingValue for any other expression without a value
 */
export function evaluateValue(value: Json, scope: ExpressionScope): Json | undefined {
  if (typeof value === 'string') return evaluateText(value, scope);
  if (Array.isArray(value))
    return value.map((each) => evaluateValue(each, scope)).filter((each) => each !== undefined);
  if (value === null || typeof value !== 'object') return value;
  if (isSelector(value)) return evaluateSelector(value, scope);
  const result: JsonObject = {};
  for (const [key, each] of Object.entries(value)) {
    const evaluated = evaluateValue(each, scope);
    if (evaluated !== undefined) result[key] = evaluated;
  }
  return result;
}

function evaluateText(text: string, scope: ExpressionScope): Json | undefined {
  const template = parseTemplate(text);
  if (template.kind === 'constant') return text;
  if (template.kind === 'text') return fillTemplate(template.parts, scope);
  const value = template.expression && evaluateExpression(template.expression, scope);
  if (value === undefined && template.expression?.kind !== 'inputs') throw missing(template);
  return value;
}

/** A text with the values of its embedded expressions. @throws MissingValue where one has none */
export function fillText(text: string, scope: ExpressionScope): string {
  const template = parseTemplate(text);
  return template.kind === 'text' ? fillTemplate(template.parts, scope) : text;
}

function fillTemplate(parts: readonly (string | WrittenExpression)[], scope: ExpressionScope): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const value = part.expression && evaluateExpression(part.expression, scope);
      if (value === undefined) throw missing(part);
      return textOf(value);
    })
    .join('');
}

/** Lists and objects are embedded as JSON. */
export function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function evaluateSelector(
  selector: JsonObject & { context: string; selector: string },
  scope: ExpressionScope,
): Json {
  const context = evaluateValue(selector.context, scope);
  const path = fillText(selector.selector, scope);
  const type = selectorTypeOf(selector.type) as SelectorType;
  const value = context === undefined ? undefined : selectValue(context, type, path);
  if (value === undefined) throw new MissingValue(`${path} selects nothing in ${selector.context}`);
  return value;
}

function missing({ text }: WrittenExpression): MissingValue {
  return new MissingValue(`${text} has no value`);
}
