/**
 * Drops the list items that a schema does not declare, such as links to what only later microversions have: a
 * serialiser leaves out properties, but it writes every item of a list.
 */
import type { Json, JsonSchema } from '../../spec/document.ts';

export type Pruner = (value: unknown) => unknown;

/** Null when the schema limits no list, which is so for most: then there is nothing to go through. */
export function prunerOf(schema: JsonSchema): Pruner | null {
  if (isSchema(schema.items)) return listPruner(schema.items);
  if (isSchema(schema.properties)) return propertyPruner(schema.properties as Record<string, JsonSchema>);
  return null;
}

function listPruner(items: JsonSchema): Pruner | null {
  const isDeclared = declaredItem(items);
  const prune = prunerOf(items);
  if (!isDeclared && !prune) return null;
  return (value) => {
    const kept = isDeclared ? (value as unknown[]).filter(isDeclared) : (value as unknown[]);
    return prune ? kept.map(prune) : kept;
  };
}

function propertyPruner(properties: Record<string, JsonSchema>): Pruner | null {
  const pruners = Object.entries(properties)
    .map(([name, schema]) => [name, prunerOf(schema)] as const)
    .filter((pair): pair is [string, Pruner] => pair[1] !== null);
  if (pruners.length === 0) return null;
  return (value) => {
    const pruned = { ...(value as Record<string, unknown>) };
    for (const [name, prune] of pruners) if (pruned[name] !== undefined) pruned[name] = prune(pruned[name]);
    return pruned;
  };
}

/** Tells items apart by their properties of few values. Null when there is no such property. */
function declaredItem({ properties }: JsonSchema): ((item: unknown) => boolean) | null {
  const limits = Object.entries((properties ?? {}) as Record<string, JsonSchema>)
    .filter(([, schema]) => Array.isArray(schema.enum))
    .map(([name, schema]) => [name, new Set(schema.enum as Json[])] as const);
  if (limits.length === 0) return null;
  return (item) => limits.every(([name, values]) => values.has((item as Record<string, Json>)[name] as Json));
}

function isSchema(value: Json | undefined): value is JsonSchema & Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
