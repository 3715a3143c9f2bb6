/** Keywords for what a schema does not name, in their plainest form. */

import type { OpenNode } from '../merge-members.ts';
import { isEmpty, type SchemaNode } from '../schema-node.ts';

/** For a schema as it is written: `additionalProperties: true` says nothing but here. */
export function simplifyUnevaluated(open: OpenNode): void {
  simplifyPair(open, 'unevaluatedProperties', 'additionalProperties');
  if (!open.children.has('contains')) simplifyPair(open, 'unevaluatedItems', 'items');
}

export function dropIdleContains({ values, children }: OpenNode): void {
  if (values.get('minContains') !== 0 || values.has('maxContains') || children.has('unevaluatedItems'))
    return;
  values.delete('minContains');
  children.delete('contains');
}

/**
 * `additionalProperties` evaluates all properties, so that `unevaluatedProperties` beside it says nothing. Where no other
 * keyword can evaluate any, both mean the same.
 */
function simplifyPair({ children, sets }: OpenNode, unevaluated: string, additional: string): void {
  const schema = children.get(unevaluated);
  if (!schema) return;
  if (children.has(additional)) children.delete(unevaluated);
  else if (sets.size === 0 && ![...children.keys()].some((key) => EVALUATES.test(key))) {
    children.delete(unevaluated);
    children.set(additional, schema);
  }
}

/** Keywords whose schemas are about the same value, and evaluate its properties and items. */
const EVALUATES = /^(if|then|else|discriminator .*|dependentSchemas .*)$/s;

/** Whether a schema allows every text: as `propertyNames` it says nothing, since each name is a text. */
export function allowsEveryText(node: SchemaNode): boolean {
  const types = node.values.get('type') as string[] | undefined;
  const isTypeAlone = node.values.size === 1 && node.children.size + node.sets.size === 0;
  return isEmpty(node) || (isTypeAlone && types?.includes('string') === true);
}
