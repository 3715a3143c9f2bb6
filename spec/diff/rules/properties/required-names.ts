/** Which properties a schema requires, and which of them have to be there. */

import type { Json } from '../../../openapi/document.ts';
import type { Side } from '../../../openapi/location.ts';
import { type SchemaNode, slot } from '../../form/schema/schema-node.ts';
import type { RuleContext } from '../rule.ts';

export function requiredIn({ values }: SchemaNode): string[] {
  return (values.get('required') ?? []) as string[];
}

/**
 * Whether the property is required where the value is sent. In OpenAPI 3.0, `required` takes effect on the response only for
 * a property with `readOnly`, and on the request only for one with `writeOnly` (Schema Object). In 3.1 both are annotations,
 * and a service may well require the property.
 */
export function isRequired(node: SchemaNode, name: string, context: RuleContext): boolean {
  return requiredIn(node).includes(name) && !isOfOtherSide(node, name, context);
}

/** Whether OpenAPI 3.0 says that the property does not belong to this side. */
export function isOfOtherSide(
  { children }: SchemaNode,
  name: string,
  { side, ignoresOtherSide }: RuleContext,
): boolean {
  if (!ignoresOtherSide) return false;
  return children.get(slot('properties', name))?.values.get(KEYWORDS[side]) === (true satisfies Json);
}

const KEYWORDS: Readonly<Record<Side, string>> = { request: 'readOnly', response: 'writeOnly' };
