/** Whether criteria are met. */
import type { Json } from '../../openapi/document.ts';
import { evaluateExpression } from '../expression/evaluate-expression.ts';
import { fillText, MissingValue, textOf } from '../expression/evaluate-value.ts';
import { parseExpression } from '../expression/runtime-expression.ts';
import type { ExpressionScope } from '../expression/scope.ts';
import { selectNodes } from '../expression/selector.ts';
import type { Criterion } from '../workflow.ts';
import { type Condition, expressionsOf } from './condition.ts';
import { evaluateCondition, holds } from './evaluate-condition.ts';

/** @returns why the first criterion that is not met is not; undefined where all are met */
export function findUnmet(criteria: readonly Criterion[], scope: ExpressionScope): string | undefined {
  for (const criterion of criteria) {
    const reason = reasonUnmet(criterion, scope);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function reasonUnmet(criterion: Criterion, scope: ExpressionScope): string | undefined {
  const { text, type, condition } = criterion;
  if (condition)
    return holds(condition, scope) ? undefined : `${text} is not met: ${valuesIn(condition, scope)}`;
  const expression = criterion.context === undefined ? undefined : parseExpression(criterion.context);
  const context = expression && evaluateExpression(expression, scope);
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
