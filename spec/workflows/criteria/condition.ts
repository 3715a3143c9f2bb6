/** Simple conditions of Arazzo: `$statusCode == 200 && $response.body#/items != null`. */
import type { Json } from '../../openapi/document.ts';
import type { RuntimeExpression } from '../expression/runtime-expression.ts';

export type Condition =
  | { kind: 'literal'; value: Json }
  /** `path` has the properties and indices after the expression: `.name`, `[0]`. */
  | { kind: 'expression'; text: string; expression: RuntimeExpression; path: readonly (string | number)[] }
  | { kind: 'not'; operand: Condition }
  | { kind: 'and' | 'or'; left: Condition; right: Condition }
  | { kind: 'compare'; operator: CompareOperator; left: Condition; right: Condition };

export type CompareOperator = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** Why a condition cannot be read. */
export interface ConditionProblem {
  problem: string;
  remedy: string;
}

/** Every expression of a condition. */
export function expressionsOf(condition: Condition): Extract<Condition, { kind: 'expression' }>[] {
  switch (condition.kind) {
    case 'literal':
      return [];
    case 'expression':
      return [condition];
    case 'not':
      return expressionsOf(condition.operand);
    default:
      return [...expressionsOf(condition.left), ...expressionsOf(condition.right)];
  }
}
