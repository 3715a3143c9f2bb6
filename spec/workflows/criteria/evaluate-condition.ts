/** The value of a simple condition. */
import { canonicalise } from '../../openapi/canonical.ts';
import type { Json } from '../../openapi/document.ts';
import { evaluateExpression, followPointer } from '../expression/evaluate-expression.ts';
import type { RuntimeExpression } from '../expression/runtime-expression.ts';
import type { ExpressionScope } from '../expression/scope.ts';
import type { CompareOperator, Condition } from './condition.ts';

/** What has no value is null. `null`, `false` and only they do not hold (Arazzo 1.1, "Condition Evaluation"). */
export function holds(condition: Condition, scope: ExpressionScope): boolean {
  const value = evaluateCondition(condition, scope);
  return value !== null && value !== false;
}

export function evaluateCondition(condition: Condition, scope: ExpressionScope): Json {
  switch (condition.kind) {
    case 'literal':
      return condition.value;
    case 'expression':
      return evaluateOperand(condition, scope) ?? null;
    case 'not':
      return !holds(condition.operand, scope);
    case 'and':
      return holds(condition.left, scope) && holds(condition.right, scope);
    case 'or':
      return holds(condition.left, scope) || holds(condition.right, scope);
    case 'compare': {
      const [left, right] = [
        evaluateCondition(condition.left, scope),
        evaluateCondition(condition.right, scope),
      ];
      return compare(condition.operator, left, right);
    }
  }
}

/** `$inputs.a.b` is the input `a.b`, and without one the property `b` of the input `a`. */
function evaluateOperand(
  { expression, path }: Extract<Condition, { kind: 'expression' }>,
  scope: ExpressionScope,
): Json | undefined {
  const value = followPointer(evaluateExpression(expression, scope), path);
  if (value !== undefined || !('name' in expression) || 'part' in expression) return value;
  for (const [shorter, properties] of shorterNames(expression)) {
    const found = followPointer(evaluateExpression(shorter, scope), [...properties, ...path]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The readings of a name with dots as a shorter name and properties: `a.b` as `a` and `b`. */
export function shorterNames<Expression extends RuntimeExpression & { name: string }>(
  expression: Expression,
): [Expression, string[]][] {
  if ('pointer' in expression && expression.pointer) return [];
  const parts = expression.name.split('.');
  return parts
    .slice(1)
    .map((_, index): [Expression, string[]] => [
      { ...expression, name: parts.slice(0, parts.length - 1 - index).join('.') },
      parts.slice(parts.length - 1 - index),
    ]);
}

function compare(operator: CompareOperator, left: Json, right: Json): boolean {
  if (operator === '==') return isEqual(left, right);
  if (operator === '!=') return !isEqual(left, right);
  const order = orderOf(left, right);
  if (order === undefined) return false;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

/** Comparison is loose: texts in any case, numbers and texts of numbers. `null` equals itself alone. */
function isEqual(left: Json, right: Json): boolean {
  if (left === null || right === null) return left === right;
  if (typeof left === 'object' || typeof right === 'object')
    return canonicalise(left) === canonicalise(right);
  if (typeof left === 'number' || typeof right === 'number') {
    const [a, b] = [numberOf(left), numberOf(right)];
    if (a !== undefined && b !== undefined) return a === b;
  }
  return String(left).toLowerCase() === String(right).toLowerCase();
}

/** Negative when `left` is smaller; undefined for values without an order. */
function orderOf(left: Json, right: Json): number | undefined {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a !== undefined && b !== undefined) return a - b;
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  const [text, other] = [left.toLowerCase(), right.toLowerCase()];
  return text < other ? -1 : Number(text > other);
}

function numberOf(value: Json): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
