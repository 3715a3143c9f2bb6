/** The rules about operations as such: those about schemas are in rules/. */
import type { ChangeClause, Side } from './change.ts';

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
  status: { clause: 'status', sides: ['response'] },
  header: { clause: 'header', sides: ['response'] },
  'header-required': { clause: 'header', sides: ['response'] },
} as const satisfies Readonly<Record<string, OperationRule>>;

export type OperationRuleName = keyof typeof OPERATION_RULES;

/** Facts of an operation that are no more than a value. */
export const FACT_RULES: Readonly<Record<string, { clause: ChangeClause; side: Side }>> = {
  authentication: { clause: 'status', side: 'request' },
  servers: { clause: 'url', side: 'request' },
  callbacks: { clause: 'url', side: 'response' },
  'undeclared-query': { clause: 'values', side: 'request' },
  'check-order': { clause: 'status', side: 'response' },
  allow: { clause: 'header-value', side: 'response' },
};
