/** Walks two schemas side by side, wherever they differ, and asks every rule. */
import type { Side } from '../openapi/location.ts';
import type { SchemaDigests } from './form/schema/schema-digests.ts';
import { NOTHING, type SchemaNode } from './form/schema/schema-node.ts';
import { OPEN, stepOf } from './form/schema/schema-steps.ts';
import { matched } from './match-sets.ts';
import { SCHEMA_RULES } from './rules/registry.ts';
import type { SchemaDifference, SchemaRule } from './rules/rule.ts';
import { type } from './rules/type.ts';

export interface FoundDifference extends SchemaDifference {
  rule: SchemaRule;
}

/** Everything that differs, each pair of schemas looked at once, though a circle may lead to it again. */
export function compareSchemas(
  before: SchemaNode,
  after: SchemaNode,
  side: Side,
  digests: SchemaDigests,
): FoundDifference[] {
  const found: FoundDifference[] = [];
  const seen = new Map<SchemaNode, Set<SchemaNode>>();
  visit(before, after, []);
  return found;

  function visit(was: SchemaNode, is: SchemaNode, path: readonly string[]): void {
    if (digests.isSame(was, is) || isSeen(was, is)) return;
    const context = { digests, side, path };
    const isOfAnotherType = areApart(was, is) || isNothing(was) || isNothing(is);
    for (const rule of isOfAnotherType ? [type] : SCHEMA_RULES) {
      for (const difference of rule.differences(was, is, context))
        found.push({ ...difference, rule, path: [...path, ...difference.path] });
    }
    if (isOfAnotherType) return;
    for (const [key, child] of was.children) {
      const other = is.children.get(key);
      const step = stepOf(key);
      if (!other || !step || (isSaidAbove(key) && (isNothing(child) || isNothing(other)))) continue;
      visit(child, other, [...path, ...step]);
    }
    for (const [keyword, set] of was.sets) {
      const { pairs } = matched(set, is.sets.get(keyword) ?? [], digests);
      for (const [one, other] of pairs) visit(one, other, path);
    }
  }

  function isNothing(node: SchemaNode): boolean {
    return digests.isSame(node, NOTHING);
  }

  function isSeen(was: SchemaNode, is: SchemaNode): boolean {
    const known = seen.get(was) ?? new Set();
    seen.set(was, known);
    if (known.has(is)) return true;
    known.add(is);
    return false;
  }
}

/** No value is of both: what else is said of them is about different things. */
function areApart(was: SchemaNode, is: SchemaNode): boolean {
  const [were, are] = [was, is].map(({ values }) => values.get('type') as string[] | undefined);
  const broad = (types: string[]) => types.map((each) => (each === 'integer' ? 'number' : each));
  return were !== undefined && are !== undefined && !broad(were).some((each) => broad(are).includes(each));
}

/** That there can be none, or can be one now, is a difference of the schema that it is in. */
function isSaidAbove(key: string): boolean {
  return ['properties', ...OPEN].includes(key.split(' ')[0] as string);
}
