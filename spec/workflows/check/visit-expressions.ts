/** Goes through the expressions of a value. */
import type { Json } from '../../openapi/document.ts';
import { isSelector, selectorTypeOf } from '../expression/selector.ts';
import { parseTemplate, type WrittenExpression } from '../expression/template.ts';

export interface ExpressionVisitor {
  /** `file:line` of a node, or of one of its keys. */
  locate(node: Json, key?: string): string;
  onExpression(written: WrittenExpression, place: string): void;
  /** A Selector Object with its type: `jsonpath`, `jsonpointer`, `xpath`. */
  onSelector(type: Json | undefined, node: Json, place: string): void;
}

/** @param place of the value */
export function visitExpressions(value: Json, place: string, visitor: ExpressionVisitor): void {
  if (typeof value === 'string') visitText(value, place, visitor);
  if (value === null || typeof value !== 'object') return;
  if (isSelector(value)) {
    visitor.onSelector(selectorTypeOf(value.type), value.type as Json, visitor.locate(value, 'type'));
    visitText(value.selector.replace(/^\$(?!\{)/, ''), visitor.locate(value, 'selector'), visitor);
    visitText(value.context, visitor.locate(value, 'context'), visitor);
    return;
  }
  for (const [key, each] of Object.entries(value))
    visitExpressions(each, visitor.locate(value, key), visitor);
}

/** Expressions within a text, and the text itself where it is one. */
export function visitText(text: string, place: string, visitor: ExpressionVisitor): void {
  const template = parseTemplate(text);
  if (template.kind === 'expression') visitor.onExpression(template, place);
  if (template.kind !== 'text') return;
  for (const part of template.parts) if (typeof part !== 'string') visitor.onExpression(part, place);
}
