/** The rules about operations as such: those about schemas are in rules/. */

import type { Side } from '../openapi/location.ts';
import type { ChangeClause } from './change.ts';

interface OperationRule {
  clause: ChangeClause;
  sides: readonly Side[];
}

export const OPERATION_RULES = {
  url: { clause: 'url', sides: ['request'] },
  method: { clause: 'url', sides: ['request'] },
  parameter: { clause: 'property', sides: ['request'] },
  'parameter-required': { clause: 'property', sides: ['request'] },
  'parameter-form': { clause: 'type', sides: ['request'] },
  repeated: { clause: 'values', sides: ['request'] },
  'refusal-code': { clause: 'values', sides: ['request'] },
  body: { clause: 'property', sides: ['request'] },
  'body-required': { clause: 'property', sides: ['request'] },
  'media-type': { clause: 'header-value', sides: ['request', 'response'] },
  'part-encoding': { clause: 'type', sides: ['request', 'response'] },
  status: { clause: 'status', sides: ['response'] },
  header: { clause: 'header', sides: ['response'] },
  'header-required': { clause: 'header', sides: ['response'] },
  'header-form': { clause: 'header-value', sides: ['response'] },
} as const satisfies Readonly<Record<string, OperationRule>>;

export type OperationRuleName = keyof typeof OPERATION_RULES;

/** Facts of an operation that are no more than a value. */
export const FACT_RULES: Readonly<Record<string, FactRule>> = {
  authentication: { clause: 'status', side: 'request', keyword: 'security' },
  servers: { clause: 'url', side: 'request', keyword: 'servers' },
  'undeclared-query': { clause: 'values', side: 'request', keyword: 'x-undeclared-query' },
  'check-order': { clause: 'status', side: 'response', keyword: 'x-path-before-body' },
  allow: { clause: 'header-value', side: 'response', keyword: 'methods' },
};

interface FactRule {
  clause: ChangeClause;
  side: Side;
  /** Where it is written in the operation, or for `allow` in the route. */
  keyword: string;
}
