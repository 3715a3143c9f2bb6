/** The rules about operations; those about schemas are in rules/. */

import type { Side } from '../../openapi/location.ts';
import type { ChangeClause } from '../change.ts';
import type { ChangeRule } from '../change-ids.ts';

export const OPERATION_RULES = {
  url: 'url',
  method: 'url',
  action: 'property',
  parameter: 'property',
  'parameter-required': 'property',
  'parameter-form': 'type',
  repeated: 'values',
  'refusal-code': 'values',
  body: 'property',
  'body-required': 'property',
  'media-type': 'header-value',
  'part-encoding': 'type',
  status: 'status',
  header: 'header',
  'header-required': 'header',
  'header-form': 'header-value',
} as const satisfies Partial<Record<ChangeRule, ChangeClause>>;

export type OperationRule = keyof typeof OPERATION_RULES;

interface FactRule {
  clause: ChangeClause;
  side: Side;
  /** The key that declares it in the operation, or for `allow` in the route. */
  keyword: string;
}

/** Rules about facts of an operation that are a plain value (form/operation-facts.ts). */
export const FACT_RULES = {
  authentication: { clause: 'status', side: 'request', keyword: 'security' },
  servers: { clause: 'url', side: 'request', keyword: 'servers' },
  'undeclared-query': { clause: 'values', side: 'request', keyword: 'x-undeclared-query' },
  'check-order': { clause: 'status', side: 'response', keyword: 'x-path-before-body' },
  allow: { clause: 'header-value', side: 'response', keyword: 'methods' },
} as const satisfies Partial<Record<ChangeRule, FactRule>>;
