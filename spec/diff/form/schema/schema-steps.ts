/** From a value to that which a schema below is about. */

/**
 * @param key of a child of a schema
 * @returns undefined where the schema below says nothing of a value of its own, such as `not`
 */
export function stepOf(key: string): string[] | undefined {
  const [keyword, ...name] = key.split(' ') as [string, ...string[]];
  if (keyword === 'properties' || keyword === 'prefixItems') return [name.join(' ')];
  if (STARS.has(keyword)) return ['*'];
  return keyword === 'contentSchema' ? [] : undefined;
}

/** Keywords for items and properties that have no schema of their own. */
export const OPEN = ['items', 'unevaluatedItems', 'additionalProperties', 'unevaluatedProperties'];

const STARS = new Set([...OPEN, 'patternProperties']);
