/** Whether criteria are met. */
import type { Json } from '../../openapi/document.ts';
import { evaluateExpression } from '../expression/evaluate-expression.ts';
import { fillText, MissingValue, textOf } from '../expression/evaluate-value.ts';
import { parseExpression, type RuntimeExpression } from '../expression/runtime-expression.ts';
import type { ExpressionScope } from '../expression/scope.ts';
import { selectNodes } from '../expression/selector.ts';
import type { Criterion } from '../workflow.ts';
import { type Condition, expressionsOf } from './condition.ts';
import { evaluateCondition, holds } from './evaluate-condition.ts';

/** A criterion that is not met. */
export interface UnmetCriterion {
  reason: string;
  /** The condition as written, and what it is about where it is no simple one. */
  expected: string;
  /** The values of its expressions. */
  actual: string;
  /** What it is about; the first where there are several. */
  subject?: RuntimeExpression;
}

/** @returns the first that is not met; undefined where all are met */
export function findUnmet(
  criteria: readonly Criterion[],
  scope: ExpressionScope,
): UnmetCriterion | undefined {
  for (const criterion of criteria) {
    const unmet = criterion.condition
      ? unmetCondition(criterion, criterion.condition, scope)
      : unmetPattern(criterion, scope);
    if (unmet) return unmet;
  }
  return undefined;
}

function unmetCondition(
  { text }: Criterion,
  condition: Condition,
  scope: ExpressionScope,
): UnmetCriterion | undefined {
  if (holds(condition, scope)) return undefined;
  const actual = valuesIn(condition, scope);
  const [first] = expressionsOf(condition);
  return {
    reason: `${text} is not met: ${actual}`,
    expected: text,
    actual,
    ...(first && { subject: first.expression }),
  };
}

function unmetPattern(criterion: Criterion, scope: ExpressionScope): UnmetCriterion | undefined {
  const { text, context = '' } = criterion;
  const subject = parseExpression(context);
  const value = subject && evaluateExpression(subject, scope);
  const reason = reasonUnmet(criterion, value, scope);
  if (reason === undefined) return undefined;
  const actual = value === undefined || value === null ? 'nothing' : shorten(textOf(value));
  return { reason, expected: `${context} as ${text}`, actual, ...(subject && { subject }) };
}

function reasonUnmet(
  criterion: Criterion,
  context: Json | undefined,
  scope: ExpressionScope,
): string | undefined {
  const { text, type } = criterion;
  if (context === undefined || context === null)
    return `${text} is not met: ${criterion.context} has no value`;
  try {
    const filled = fillText(text, scope);
    const isMet =
      type === 'regex' ? new RegExp(filled, 'u').test(textOf(context)) : selectsSomething(context, filled);
    return isMet ? undefined : `${filled} does not match ${criterion.context}: ${shorten(textOf(context))}`;
  } catch (error) {
    // A condition that cannot be evaluated is not met (Arazzo 1.1, "Evaluation Errors").
    if (error instanceof SyntaxError || error instanceof MissingValue || isPatternError(error))
      return `${text} cannot be evaluated: ${(error as Error).message}`;
    throw error;
  }
}

/** The parser of `jsonpath-rfc9535` has an error of its own. */
function isPatternError(error: unknown): boolean {
  return error instanceof Error && error.name === 'SyntaxError';
}

function selectsSomething(context: Json, path: string): boolean {
  return selectNodes(context, path).length > 0;
}

function valuesIn(condition: Condition, scope: ExpressionScope): string {
  const values = new Map(
    expressionsOf(condition).map((each) => [
      each.text,
      shorten(JSON.stringify(evaluateCondition(each, scope))),
    ]),
  );
  return [...values].map(([text, value]) => `${text} is ${value}`).join(', ') || 'it is false';
}

function shorten(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`;
}

const MOST_SHOWN = 200;
